#include "invoicing/DocumentNotices.h"

#include "core/Log.h"
#include "invoicing/DocumentMailRepository.h"
#include "invoicing/DocumentRepository.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SriResponseRepository.h"
#include "notify/LetterSource.h"
#include "storage/Transaction.h"

#include <engine/SriCodeTable.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

namespace {

constexpr int kTries = 10;
constexpr qint64 kPauseSeconds = 60;

QString reasonOf(const QList<SriMessage>& messages)
{
    const SriMessage* cause = sriCause(messages);
    return cause ? u"%1 %2 %3"_s.arg(cause->identifier, cause->message, cause->additionalInfo).simplified().left(300)
                 : QString();
}

} // namespace

notify::DocumentNote noteOf(const DocumentSummary& document)
{
    return {document.accessKey, document.number,    document.buyerName,           document.buyerId,
            document.total,     document.issueDate, document.authorizationNumber, {}};
}

void DocumentNotices::start(const queue::Effect& effect, std::function<void()> done)
{
    if (m_waiting.empty())
        QMetaObject::invokeMethod(this, &DocumentNotices::keepAll, Qt::QueuedConnection);
    m_waiting.push_back({effect, std::move(done)});
}

void DocumentNotices::keepAll()
{
    const auto promises = std::exchange(m_waiting, {});
    if (!keepTogether(promises)) {
        for (const Promise& each : promises) { // one of them is the reason
            if (auto kept = keepTogether({each}); !kept)
                putOff(each.effect, kept.error());
        }
    }
    for (const Promise& each : promises)
        each.done();
    Q_EMIT told();
}

Result<void> DocumentNotices::keepTogether(const std::vector<Promise>& promises)
{
    if (m_db.isLost()) {
        if (auto back = m_db.reconnect(); !back)
            return back;
    }
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = m_clock.nowUtc();
    for (const Promise& each : promises) {
        if (auto kept = keep(each.effect, now); !kept)
            return kept;
    }
    return transaction->commit();
}

Result<void> DocumentNotices::keep(const queue::Effect& effect, const QDateTime& now)
{
    const storage::TenantScope tenant(effect.tenant);
    // First the lease: when it was lost, another process has kept the promise.
    if (auto done = queue::OutboxWork(m_db).complete(effect.id, effect.leaseOwner); !done)
        return done;
    const auto key = AccessKey::parse(effect.subject);
    if (!key)
        return {};
    const auto row = DocumentRepository(m_db, tenant).findByAccessKey(*key);
    if (!row)
        return row.error();
    const DocumentSummary& document = row->summary;
    notify::DocumentNote note = noteOf(document);
    if (document.status == DocumentStatus::Authorized) {
        if (auto told = notify::Notifier(m_db, tenant).document(notice::kAuthorized, document.issuerId, note, now);
            !told)
            return told;
        return promiseMail(tenant, document, now);
    }
    if (!document.needsPerson)
        return {}; // mended meanwhile
    if (const auto messages = SriResponseRepository(m_db, tenant).latestMessages(*key))
        note.reason = reasonOf(*messages);
    return notify::Notifier(m_db, tenant).document(notice::kSriFailed, document.issuerId, note, now);
}

Result<void> DocumentNotices::promiseMail(storage::TenantScope tenant, const DocumentSummary& document,
                                          const QDateTime& now)
{
    DocumentMailRepository mails(m_db, tenant);
    if (document.buyerEmail.isEmpty()) {
        if (auto skipped = mails.set(document.accessKey, {u"SKIPPED"_s, {}, {}}); !skipped)
            return skipped;
        DocumentEvent event;
        event.type = u"EMAIL_SKIPPED"_s;
        event.detail = {{u"to"_s, QJsonValue()}};
        event.at = now;
        return EventRepository(m_db, tenant).append(document.accessKey, event);
    }
    if (auto pending = mails.set(document.accessKey, {u"PENDING"_s, {}, {}}); !pending)
        return pending;
    if (!m_mailReady)
        return {};
    return queue::Outbox(m_db, tenant)
        .enqueue(queue::Lane::Side, notify::kMailEffect, document.accessKey.text(), now, now);
}

// A notice is worth some tries, not a queue that never empties.
void DocumentNotices::putOff(const queue::Effect& effect, const Error& why)
{
    qCWarning(core::lcInvoicing) << "notice of" << effect.subject << "not written:" << why.detail;
    queue::OutboxWork outbox(m_db);
    const auto ended = effect.attempts + 1 >= kTries
                           ? outbox.complete(effect.id, effect.leaseOwner)
                           : outbox.reschedule(effect.id, effect.leaseOwner, m_clock.nowUtc().addSecs(kPauseSeconds), 1,
                                               why.detail, false);
    if (ended)
        return;
    qCWarning(core::lcInvoicing) << "notice" << effect.id << "not put off:" << ended.error().detail;
    if (m_scheduler)
        m_scheduler->endNotStored();
}

} // namespace engine::invoicing
