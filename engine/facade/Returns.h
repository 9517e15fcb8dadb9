#pragma once
#include "invoicing/DocumentRepository.h"
#include "pos/ReturnMath.h"

#include <engine/Sales.h>

namespace engine::facade {

// An invoice that goods come back from: what was sold, what its notes took, how it was paid.
struct ReturnCase
{
    DocumentSummary document;
    InvoiceRequest invoice;
    pos::ReturnMath math;
    QList<TenderTaken> tenders;   // of the sale
    QHash<QString, Money> repaid; // by tender
    QString obstacle;             // as ReturnableSale says it
};

// NOT_FOUND also for what is no invoice.
Result<ReturnCase> returnCase(storage::Database& database, const AccessKey& key, QDate today);
// Refused when there is an obstacle: CONFLICT with its word as the reason.
Result<void> requireNoObstacle(const ReturnCase& from);
// The same money back the same way, as far as it came that way.
QList<TenderTaken> proposedRefund(const ReturnCase& from, Money total, const QList<TenderKind>& kinds);

Result<QList<DocumentSummary>> findForReturn(storage::Database& database, const QString& text, int limit, QDate today);
Result<ReturnableSale> returnable(storage::Database& database, const AccessKey& key, QDate today);
Result<ReturnQuote> quoteReturn(storage::Database& database, const AccessKey& key,
                                const QList<ReturnRequest::Line>& lines, QDate today);
// The body of the credit note.
Result<InvoiceRequest> creditNoteOf(const ReturnCase& from, const QList<ReturnRequest::Line>& lines,
                                    const QString& reason);

} // namespace engine::facade
