#pragma once
#include "invoicing/CreditBalance.h"
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Issuer.h>

namespace engine::invoicing {

// A credit note that is about to be stored, or stored again under `self`.
struct CreditClaim
{
    storage::TenantScope tenant;
    const InvoiceRequest* request;
    const Issuer* issuer;
    Money total;
    AccessKey self = {};
};

// For each claim why it cannot be (VALIDATION_FAILED), or nothing. Takes the lock of every invoice they are about and
// keeps it to the end of the transaction it must be called in: of two notes that do not both fit, in this list or in
// two processes, the second is refused. A note about an invoice that was not issued here is let through.
Result<QList<std::optional<Error>>> judgeCredits(storage::Database& database, const QList<CreditClaim>& claims);

// Invoices and the credit notes about them. Notes are found by the number they name, whichever point of the same
// taxpayer issued them.
class CreditLedger
{
public:
    CreditLedger(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // The document that a note of this issuer is about; empty when it was not issued here.
    Result<std::optional<DocumentSummary>> find(const Issuer& issuer, const CreditedDocument& credited);
    // Waits until no other transaction is at work on notes about this document, and keeps it so to the end of this one.
    Result<void> hold(const AccessKey& original);
    // The notes about this document that count, oldest first: all that SRI has not refused.
    Result<QList<DocumentSummary>> notes(const DocumentSummary& original, const AccessKey& except = {});
    // As it stands without the note `except`.
    Result<CreditBalance> balance(const DocumentSummary& original, const AccessKey& except = {});

private:
    Result<QList<AccessKey>> notesAbout(const DocumentSummary& original);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::invoicing
