#include "facade/Reader.h"

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

Result<DocumentSummary> Reader::document(storage::TenantScope tenant, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    auto row = DocumentRepository(*m_database, tenant).findByAccessKey(key);
    if (!row)
        return row.error();
    if (auto messages = invoicing::SriResponseRepository(*m_database, tenant).latestMessages(key))
        row->summary.messages = *messages;
    return row->summary;
}

Result<DocumentSummary> Reader::documentByKey(storage::TenantScope tenant, IssuerId issuer,
                                              const QString& idempotencyKey)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    const auto profile = access::IssuerRepository(*m_database, tenant).find(issuer);
    if (!profile)
        return profile.error();
    const auto row = DocumentRepository(*m_database, tenant)
                         .findByIdempotencyKey(issuer, environmentOf(profile->target), idempotencyKey);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"Nothing was issued under this key."_s};
    return (*row)->summary;
}

Result<DocumentPage> Reader::documents(storage::TenantScope tenant, const DocumentFilter& filter)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return DocumentRepository(*m_database, tenant).list(filter);
}

Result<QList<DocumentEvent>> Reader::events(storage::TenantScope tenant, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return invoicing::EventRepository(*m_database, tenant).list(key);
}

Result<QByteArray> Reader::xml(storage::TenantScope tenant, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    DocumentRepository documents(*m_database, tenant);
    auto authorized = documents.authorizationXml(key);
    if (!authorized || !authorized->isEmpty())
        return authorized;
    return documents.signedXml(key);
}

Result<QJsonObject> Reader::requestPayload(storage::TenantScope tenant, const AccessKey& key)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return DocumentRepository(*m_database, tenant).requestPayload(key).map([](QByteArray&& json) {
        return QJsonDocument::fromJson(json).object();
    });
}

Result<Reader::RideSource> Reader::rideSource(storage::TenantScope tenant, const AccessKey& key)
{
    auto bytes = xml(tenant, key);
    if (!bytes)
        return bytes.error();
    const auto row = DocumentRepository(*m_database, tenant).findByAccessKey(key);
    if (!row)
        return row.error();
    RideSource source;
    source.xml = std::move(*bytes);
    source.practice = row->summary.target == SriTarget::Practice;
    source.authorizationDate = row->summary.authorizationDate;
    if (const auto issuer = access::IssuerRepository(*m_database, tenant).find(row->summary.issuerId))
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
    const auto effects = queue::Outbox(*m_database, kTenant).listOpen(limit);
    if (!effects)
        return effects.error();
    const QDateTime now = core::SystemClock().nowUtc();
    QList<QueueEntry> entries;
    for (const queue::Effect& effect : *effects) {
        const auto key = AccessKey::parse(effect.subject);
        const auto summary = key ? document(kTenant, *key) : Result<DocumentSummary>(key.error());
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
        const auto refused = documents(kTenant, filter);
        if (!refused)
            return refused.error();
        for (const DocumentSummary& row : refused->rows) {
            const auto full = document(kTenant, row.accessKey);
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
