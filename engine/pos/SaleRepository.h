#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/InvoiceTotals.h>
#include <engine/Sales.h>

namespace engine::pos {

// What the counter keeps of one document of its own: an invoice it charged or a credit note it made.
struct SaleRow
{
    AccessKey document;
    AccessKey original; // of a credit note; empty = a sale
    qint64 shift = 0;
    qint64 employee = 0, approver = 0; // 0 = none
    Money total, received, change, discount, tip;
    QList<TaxAmount> iva;                // groups of the document
    QList<ReturnRequest::Line> returned; // of the original, in the order of the credit note's lines
    QDateTime at;                        // UTC
    QList<TenderTaken> tenders;
};

class SaleRepository
{
public:
    SaleRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Behind the document's own row. NO_OPEN_SHIFT when the shift was closed meanwhile.
    Result<void> add(const SaleRow& row);
    Result<std::optional<SaleRow>> find(const AccessKey& document);
    // Amounts, taxes and tenders anew; the shift must be open.
    Result<void> correct(const SaleRow& row);
    // Stays so until the transaction ends.
    Result<bool> isShiftOpen(qint64 shift);
    // The credit notes of an invoice that the counter made, oldest first.
    Result<QList<SaleRow>> returnsOf(const AccessKey& original);

private:
    Result<void> addTenders(const SaleRow& row);
    Result<QList<SaleRow>> rows(const QString& where, const AccessKey& key);
    Result<QList<TenderTaken>> tendersOf(const AccessKey& document);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
