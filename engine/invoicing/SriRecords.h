#pragma once
#include "core/Clock.h"
#include "invoicing/EventRepository.h"
#include "sri/SriAnswers.h"

namespace engine::invoicing {

// What the talk with the tax office about one document leaves in the database, whoever leads it: the queue or a caller
// who waits. Used inside the transaction that ends the try.
class SriRecords
{
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        storage::TenantScope tenant;
        qint64 apiKeyId; // whose request causes it; 0 = the till itself
    };
    SriRecords(Context context, const DocumentSummary& document) : m_context(context), m_document(document) {}

    Result<void> reception(const sri::ReceptionAnswer& answer);
    Result<void> authorization(const sri::AuthorizationAnswer& answer);
    // The tax office has the voucher: RECEIVED, and nobody is needed for it.
    Result<void> received(const sri::ReceptionAnswer& answer);
    // It was refused and waits for a person: RETURNED.
    Result<void> returned(const sri::ReceptionAnswer& answer);
    // AUTHORIZED with number, date and XML, or NOT_AUTHORIZED.
    Result<void> verdict(const sri::AuthorizationAnswer& answer);
    // `operation`: SEND | AUTHORIZE.
    Result<void> error(const QString& operation, const QString& why);
    // Nothing when the document is there already.
    Result<void> move(DocumentStatus to, const QString& event, const QJsonObject& detail);

private:
    Result<void> append(const QString& event, std::optional<DocumentStatus> to, const QJsonObject& detail);
    Result<void> setNeedsPerson(bool needsPerson);

    Context m_context;
    const DocumentSummary& m_document; // as it was when the try began
};

} // namespace engine::invoicing
