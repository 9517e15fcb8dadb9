#pragma once
#include "facade/Core.h"

#include <engine/Limits.h>

namespace engine::facade {

// Everything that the reading thread owns: a connection of its own, so that a long list never delays a sale.
class Reader
{
public:
    static Result<std::unique_ptr<Reader>> open(const EngineConfig& config, const Limits& limits = {});

    using View = invoicing::CallerView;
    Result<DocumentSummary> document(const View& whose, const AccessKey& key);
    Result<DocumentSummary> documentByKey(const View& whose, IssuerId issuer, const QString& idempotencyKey);
    Result<DocumentPage> documents(const View& whose, const DocumentFilter& filter);
    Result<QList<DocumentEvent>> events(const View& whose, const AccessKey& key);
    Result<QByteArray> xml(const View& whose, const AccessKey& key);
    Result<QJsonObject> requestPayload(const View& whose, const AccessKey& key);
    Result<QList<SriReply>> sriReplies(const View& whose, const AccessKey& key);
    Result<CreditNoteSummary> creditNotes(const View& whose, const AccessKey& key);
    Result<DocumentStats> stats(const View& whose);
    struct RideSource
    {
        QByteArray xml;
        QByteArray logo;
        bool practice = false;
        QString authorizationDate;
        DocumentStatus status = DocumentStatus::Signed;
    };
    Result<RideSource> rideSource(const View& whose, const AccessKey& key);
    Result<QList<Issuer>> issuers(storage::TenantScope tenant);
    Result<Product> product(const QString& code);
    Result<QList<Product>> products(const QString& text, int limit);
    Result<qint64> productCount();
    Result<Customer> customer(const QString& id);
    Result<QList<Customer>> customers(const QString& text, int limit);
    Result<QueueSummary> queueSummary();
    Result<QList<QueueEntry>> queueEntries(int limit);
    Result<QString> setting(const QString& key, const QString& fallback);
    Result<Identity> identity(const QByteArray& tokenSha256);
    // ISSUER_NOT_FOUND when there is no such active issuer, ISSUER_FORBIDDEN when it is another tenant's. No logo.
    Result<Issuer> issuerOf(TenantId tenant, IssuerId id);
    Result<Tenant> tenant(TenantId id);
    Result<QList<Tenant>> tenants();
    Result<QList<TenantEvent>> tenantEvents(TenantId tenant);
    Result<QList<ApiKey>> keys(TenantId tenant);
    // Whatever else is to be read from the database.
    template <class Work>
    auto ask(Work work) -> std::invoke_result_t<Work&, storage::Database&>
    {
        if (auto ok = ready(); !ok)
            return ok.error();
        return work(*m_database);
    }
    [[nodiscard]] const storage::Database& database() const { return *m_database; }
    Result<int> schemaVersion();

    // An answer from storage, after the connection was brought back if it had been lost.
    template <class Work>
    auto withDatabase(Work work) -> decltype(work(std::declval<storage::Database&>()))
    {
        if (auto ok = ready(); !ok)
            return ok.error();
        return work(*m_database);
    }

private:
    Reader() = default;
    Result<void> ready();

    Limits m_limits;
    std::unique_ptr<storage::Database> m_database;
};

} // namespace engine::facade
