#include "facade/Guarded.h"
#include "facade/NotifyFacades.h"
#include "invoicing/DocumentMailRepository.h"
#include "invoicing/DocumentRepository.h"
#include "invoicing/EventRepository.h"
#include "storage/Transaction.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace engine::facade {

using invoicing::DocumentMail;
using invoicing::DocumentMailRepository;

namespace {

constexpr int kBatch = 100;
constexpr auto kBatchTime = 20s;

storage::TenantScope scopeOf(const Caller& caller)
{
    return storage::TenantScope(caller.tenant);
}

// A user name may stand in the address of the server; it is no secret, the password is.
QJsonObject told(const QString& server, const QString& from, const QString& publicUrl)
{
    return {{u"server"_s, QUrl(server).toString(QUrl::RemovePassword)}, {u"from"_s, from}, {u"publicUrl"_s, publicUrl}};
}

Result<void> promise(storage::Database& db, const Caller& caller, const AccessKey& key, const QDateTime& now)
{
    return queue::Outbox(db, scopeOf(caller)).enqueue(queue::Lane::Side, notify::kMailEffect, key.text(), now, now);
}

// What is answered at once; nothing when the mail is on its way.
Result<std::optional<MailRetry>> begin(Core& core, storage::Database& db, const Caller& caller, IssuerId issuer,
                                       const AccessKey& key, bool force)
{
    using Answer = std::optional<MailRetry>;
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const auto who = permitted(core, caller, {Permission::RetryDocuments});
    if (!who)
        return who.error();
    const auto row = invoicing::DocumentRepository(db, scopeOf(caller)).findByAccessKey(key);
    if (!row)
        return row.error();
    if (row->summary.issuerId != issuer)
        return Error{ErrorCode::NOT_FOUND, u"There is no such document of this issuer."_s};
    if (row->summary.status != DocumentStatus::Authorized)
        return Error{
            ErrorCode::DOCUMENT_NOT_AUTHORIZED,
            u"The document is %1; mail goes out when it is AUTHORIZED."_s.arg(documentStatusName(row->summary.status))};
    const QDateTime now = core.clock.nowUtc();
    DocumentMailRepository mails(db, scopeOf(caller));
    auto mail = mails.find(key);
    if (!mail)
        return mail.error();
    if (row->summary.buyerEmail.isEmpty()) {
        if (auto noted = mails.set(key, {u"SKIPPED"_s, {}, {}}); !noted)
            return noted.error();
        DocumentEvent event;
        event.type = u"EMAIL_SKIPPED"_s;
        event.detail = {{u"to"_s, QJsonValue()}};
        event.at = now;
        if (auto noted = invoicing::EventRepository(db, scopeOf(caller), caller.apiKeyId).append(key, event); !noted)
            return noted.error();
        if (auto stored = transaction->commit(); !stored)
            return stored.error();
        return Answer(MailRetry{false, u"no_email"_s, {}});
    }
    const bool isOpen = mail->isOpen() || mail->status == u"SKIPPED";
    if (!isOpen && !force)
        return Answer(MailRetry{false, u"already_sent"_s, {}});
    if (!core.notify->mails().server())
        return Error{ErrorCode::MAIL_FAILED, u"There is no mail server."_s};
    if (!mail->isOpen()) {
        mail->status = u"PENDING"_s;
        if (auto noted = mails.set(key, *mail); !noted)
            return noted.error();
    }
    if (auto promised = promise(db, caller, key, now); !promised)
        return promised.error();
    if (caller.apiKeyId == 0) { // what a key does stands in the document's own events
        const pos::AuditNote note{u"MAIL_SENT_AGAIN"_s, key.text(), {}, {}, {{u"to"_s, row->summary.buyerEmail}}};
        if (auto told = tell(core, db, caller, *who, note); !told)
            return told.error();
    }
    if (auto stored = transaction->commit(); !stored)
        return stored.error();
    core.actors->consume(caller.actor);
    return Answer();
}

// What a batch has come to; answers once, when all is told or time is up.
struct Batch
{
    std::shared_ptr<QPromise<Result<MailBatch>>> promise;
    MailBatch figures;
    qsizetype open = 0;
    bool answered = false;
    void answer()
    {
        if (!std::exchange(answered, true))
            fulfil<MailBatch>(promise, figures);
    }
};

Result<QList<AccessKey>> beginBatch(Core& core, storage::Database& db, const Caller& caller, IssuerId issuer)
{
    if (auto fine = allowed(core, caller, Permission::RetryDocuments); !fine)
        return fine.error();
    const auto profile = access::IssuerRepository(db, scopeOf(caller)).find(issuer);
    if (!profile)
        return profile.error();
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    auto keys = DocumentMailRepository(db, scopeOf(caller))
                    .authorized(issuer, environmentOf(profile->target), {u"PENDING"_s, u"FAILED"_s},
                                QDateTime::fromSecsSinceEpoch(0, Qt::UTC), kBatch);
    if (!keys || !core.notify->mails().server())
        return keys;
    const QDateTime now = core.clock.nowUtc();
    for (const AccessKey& key : *keys) {
        if (auto promised = promise(db, caller, key, now); !promised)
            return promised.error();
    }
    if (auto stored = transaction->commit(); !stored)
        return stored.error();
    return keys;
}

} // namespace

Answer<MailSettings> MailFacade::settings()
{
    return m_rooms.write(
        [](Core& core) { return core.withDatabase([&](storage::Database&) { return core.notify->mailSettings(); }); });
}

Answer<MailSettings> MailFacade::setSettings(MailSettingsChange change, Actor actor)
{
    return m_rooms.write([change = std::move(change), actor = std::move(actor)](Core& core) mutable {
        const auto kept = guarded<bool>(core, Caller::till(actor), {Permission::ManageSettings},
                                        [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                                            const auto before = core.notify->mailSettings();
                                            if (!before)
                                                return before.error();
                                            if (auto stored = core.notify->keepMailSettings(change); !stored)
                                                return stored.error();
                                            note.action = u"MAIL_SETTINGS_CHANGED"_s;
                                            note.subject = QUrl(change.server).host();
                                            note.detail =
                                                difference(told(before->server, before->from, before->publicUrl),
                                                           told(change.server, change.from, change.publicUrl));
                                            note.detail.insert(u"password"_s, change.password.has_value());
                                            return true;
                                        });
        if (change.password)
            core::wipe(*change.password);
        return kept ? core.notify->useMailSettings() : Result<MailSettings>(kept.error());
    });
}

Answer<QString> MailFacade::sendTest(QString to, Actor actor)
{
    return m_rooms.engineThread->postLater<QString>(
        [this, to = std::move(to), actor = std::move(actor)](const auto& promise) {
            if (!m_rooms.core) {
                fulfil<QString>(promise, Rooms::readOnlyError());
                return;
            }
            if (auto fine = allowed(*m_rooms.core, Caller::till(actor), Permission::ManageSettings); !fine) {
                fulfil<QString>(promise, fine.error());
                return;
            }
            m_rooms.core->notify->sendTest(
                to, [promise](Result<QString> id) { fulfil(promise, std::move(id)); },
                [promise] { return promise->isCanceled(); });
        });
}

Answer<bool> MailFacade::serverUp(QUrl url)
{
    return m_rooms.write([url = std::move(url)](Core& core) -> Result<bool> {
        core.notify->serverUp(url);
        return true;
    });
}

Answer<bool> MailFacade::serverDown(QUrl url)
{
    return m_rooms.write([url = std::move(url)](Core& core) -> Result<bool> {
        core.notify->serverDown(url);
        return true;
    });
}

Answer<MailRetry> MailFacade::retry(Caller caller, IssuerId issuer, AccessKey key, bool force)
{
    return m_rooms.engineThread->postLater<MailRetry>(
        [this, caller, issuer, key = std::move(key), force](const auto& promise) {
            if (!m_rooms.core) {
                fulfil<MailRetry>(promise, Rooms::readOnlyError());
                return;
            }
            Core& core = *m_rooms.core;
            const auto begun =
                core.withDatabase([&](storage::Database& db) { return begin(core, db, caller, issuer, key, force); });
            if (!begun || *begun) {
                fulfil<MailRetry>(promise, begun ? Result<MailRetry>(**begun) : Result<MailRetry>(begun.error()));
                return;
            }
            const auto told = [promise](const notify::MailTry& outcome) {
                if (outcome.error.isEmpty())
                    fulfil<MailRetry>(promise, MailRetry{outcome.sent, outcome.sent ? QString() : u"already_sent"_s,
                                                         outcome.messageId});
                else
                    fulfil<MailRetry>(promise, Error{ErrorCode::MAIL_FAILED, outcome.error});
            };
            if (auto sending = core.notify->sendNow(caller.tenant, {key.text()}, told); !sending)
                fulfil<MailRetry>(promise, sending.error());
        });
}

Answer<MailBatch> MailFacade::retryAll(Caller caller, IssuerId issuer)
{
    return m_rooms.engineThread->postLater<MailBatch>([this, caller, issuer](const auto& promise) {
        if (!m_rooms.core) {
            fulfil<MailBatch>(promise, Rooms::readOnlyError());
            return;
        }
        Core& core = *m_rooms.core;
        const auto keys =
            core.withDatabase([&](storage::Database& db) { return beginBatch(core, db, caller, issuer); });
        if (!keys) {
            fulfil<MailBatch>(promise, keys.error());
            return;
        }
        const int count = int(keys->size());
        if (count == 0 || !core.notify->mails().server()) {
            fulfil<MailBatch>(promise, MailBatch{count, 0, count});
            return;
        }
        const auto batch = std::make_shared<Batch>();
        batch->promise = promise;
        batch->open = count;
        QStringList subjects;
        for (const AccessKey& key : *keys)
            subjects << key.text();
        const auto told = [batch](const notify::MailTry& outcome) {
            ++batch->figures.attempted;
            ++(outcome.sent ? batch->figures.succeeded : batch->figures.failed);
            if (--batch->open == 0)
                batch->answer();
        };
        if (auto sending = core.notify->sendNow(caller.tenant, subjects, told); !sending) {
            fulfil<MailBatch>(promise, MailBatch{count, 0, count});
            return;
        }
        QTimer::singleShot(kBatchTime, &core.notify->mails(), [batch] { batch->answer(); });
    });
}

} // namespace engine::facade
