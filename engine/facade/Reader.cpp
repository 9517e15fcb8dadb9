#include "facade/Reader.h"

#include "access/PracticeMark.h"
#include "invoicing/CreditLedger.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SriEffect.h"
#include "invoicing/SriResponseRepository.h"
#include "storage/Migrator.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace engine::facade {

using invoicing::DocumentRepository;

Result<std::unique_ptr<Reader>> Reader::open(const EngineConfig& config, const Limits& limits)
{
    auto database = storage::Database::open(databaseConfig(config, true));
    if (!database)
        return database.error();
    std::unique_ptr<Reader> reader(new Reader);
    reader->m_database = std::move(*database);
    reader->m_limits = limits;
    return reader;
}

Result<void> Reader::ready()
{
    return m_database->isLost() ? m_database->reconnect() : Result<void>();
}

Result<int> Reader::schemaVersion()
{
    return storage::Migrator(*m_database).currentVersion();
}

Result<DocumentSummary> Reader::document(const View& whose, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return whose.documents(*m_database).findWhole(key).map([](invoicing::DocumentRow&& row) {
        return std::move(row.summary);
    });
}

Result<DocumentSummary> Reader::documentByKey(const View& whose, IssuerId issuer, const QString& idempotencyKey)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    const auto profile = access::IssuerRepository(*m_database, whose.tenant()).find(issuer);
    if (!profile)
        return profile.error();
    const auto row =
        whose.documents(*m_database).findByIdempotencyKey(issuer, environmentOf(profile->target), idempotencyKey);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"Nothing was issued under this key."_s};
    return (*row)->summary;
}

Result<DocumentPage> Reader::documents(const View& whose, const DocumentFilter& filter)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return whose.documents(*m_database).list(filter);
}

Result<QList<DocumentEvent>> Reader::events(const View& whose, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    if (auto there = whose.documents(*m_database).findByAccessKey(key); !there)
        return there.error();
    return invoicing::EventRepository(*m_database, whose.tenant()).list(key);
}

Result<QByteArray> Reader::xml(const View& whose, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    DocumentRepository documents = whose.documents(*m_database);
    auto authorized = documents.authorizationXml(key);
    if (!authorized || !authorized->isEmpty())
        return authorized;
    return documents.signedXml(key);
}

Result<QJsonObject> Reader::requestPayload(const View& whose, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return whose.documents(*m_database).requestPayload(key).map([](QByteArray&& json) {
        return QJsonDocument::fromJson(json).object();
    });
}

Result<CreditNoteSummary> Reader::creditNotes(const View& whose, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    const auto original = whose.documents(*m_database).findByAccessKey(key);
    if (!original)
        return original.error();
    return invoicing::CreditLedger(*m_database, whose.tenant())
        .balance(original->summary)
        .map([](const invoicing::CreditBalance& balance) { return balance.summary(); });
}

Result<QList<SriReply>> Reader::sriReplies(const View& whose, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    if (auto there = whose.documents(*m_database).findByAccessKey(key); !there)
        return there.error();
    return invoicing::SriResponseRepository(*m_database, whose.tenant())
        .list(key)
        .map([](const QList<invoicing::SriResponse>& rows) {
            QList<SriReply> replies;
            for (const invoicing::SriResponse& row : rows)
                replies += SriReply{row.operation, row.state, row.messages, row.at};
            return replies;
        });
}

Result<DocumentStats> Reader::stats(const View& whose)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return whose.documents(*m_database).stats(core::ecuadorDate(core::SystemClock().nowUtc()));
}

Result<Reader::RideSource> Reader::rideSource(const View& whose, const AccessKey& key)
{
    auto bytes = xml(whose, key);
    if (!bytes)
        return bytes.error();
    const auto row = whose.documents(*m_database).findByAccessKey(key);
    if (!row)
        return row.error();
    RideSource source;
    source.xml = std::move(*bytes);
    const auto practice = access::isPractice(*m_database, whose.tenant(), row->summary.target);
    if (!practice)
        return practice.error();
    source.practice = *practice;
    source.authorizationDate = row->summary.authorizationDate;
    source.status = row->summary.status;
    if (const auto issuer = access::IssuerRepository(*m_database, whose.tenant()).find(row->summary.issuerId))
        source.logo = issuer->logo;
    return source;
}

Result<QList<Issuer>> Reader::issuers(storage::TenantScope tenant)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return access::IssuerRepository(*m_database, tenant).list().map([](QList<Issuer>&& all) {
        all.removeIf([](const Issuer& issuer) { return !issuer.active; });
        return std::move(all);
    });
}

Result<Product> Reader::product(const QString& code)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return pos::ProductRepository(*m_database, kTenant).findByCode(code);
}

Result<QList<Product>> Reader::products(const QString& text, int limit)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return pos::ProductRepository(*m_database, kTenant).search(text, limit);
}

Result<qint64> Reader::productCount()
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return pos::ProductRepository(*m_database, kTenant).count();
}

Result<Customer> Reader::customer(const QString& id)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return pos::CustomerRepository(*m_database, kTenant).find(id);
}

Result<QList<Customer>> Reader::customers(const QString& text, int limit)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return pos::CustomerRepository(*m_database, kTenant).search(text, limit);
}

Result<QueueSummary> Reader::queueSummary()
{
    if (auto ok = ready(); !ok)
        return ok.error();
    DocumentRepository documents(*m_database, kTenant);
    const auto counts =
        documents.countByStatus({DocumentStatus::Signed, DocumentStatus::PendingSend, DocumentStatus::Received});
    if (!counts)
        return counts.error();
    const auto person = documents.countNeedsPerson();
    if (!person)
        return person.error();
    const auto outbox = queue::Outbox(*m_database, kTenant).counts(queue::Lane::Sri, core::SystemClock().nowUtc());
    if (!outbox)
        return outbox.error();
    QueueSummary summary;
    summary.waiting = int(counts->value(DocumentStatus::PendingSend) + counts->value(DocumentStatus::Signed));
    summary.inProcess = int(counts->value(DocumentStatus::Received));
    summary.needsPerson = int(*person);
    summary.oldest = outbox->oldest;
    return summary;
}

namespace {

QueueStage stageOf(const queue::Effect& effect, const DocumentSummary& document, const QDateTime& now)
{
    if (document.needsPerson || effect.state == queue::EffectState::Parked)
        return QueueStage::NeedsPerson;
    if (document.status == DocumentStatus::Received)
        return QueueStage::WaitingAuthorization;
    const bool leased = !effect.leaseOwner.isEmpty() && effect.leaseUntil > now;
    return leased ? QueueStage::Sending : QueueStage::Queued;
}

} // namespace

Result<QList<QueueEntry>> Reader::queueEntries(int limit)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    const auto effects = queue::Outbox(*m_database, kTenant).listOpen(queue::Lane::Sri, limit);
    if (!effects)
        return effects.error();
    const QDateTime now = core::SystemClock().nowUtc();
    QList<QueueEntry> entries;
    for (const queue::Effect& effect : *effects) {
        const auto key = AccessKey::parse(effect.subject);
        const auto summary = key ? document({}, *key) : Result<DocumentSummary>(key.error());
        if (!summary)
            continue;
        entries << QueueEntry{*summary,        stageOf(effect, *summary, now),
                              effect.attempts, effect.createdAt,
                              effect.dueAt,    effect.lastError};
    }
    // Refused documents have left the outbox: they wait for a person, not for the clock.
    for (const DocumentStatus status : {DocumentStatus::Returned, DocumentStatus::NotAuthorized}) {
        DocumentFilter filter;
        filter.status = status;
        filter.limit = limit;
        const auto refused = documents({}, filter);
        if (!refused)
            return refused.error();
        for (const DocumentSummary& row : refused->rows) {
            const auto full = document({}, row.accessKey);
            if (full)
                entries << QueueEntry{*full, QueueStage::NeedsPerson, 0, row.createdAt, {}, {}};
        }
    }
    return entries;
}

Result<QString> Reader::setting(const QString& key, const QString& fallback)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return access::SettingsRepository(*m_database, kTenant).get(key).map([&](std::optional<QString>&& value) {
        return value.value_or(fallback);
    });
}

} // namespace engine::facade
