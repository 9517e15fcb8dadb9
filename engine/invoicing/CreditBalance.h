#pragma once
#include "core/FieldErrors.h"

#include <engine/Document.h>
#include <engine/InvoiceRequest.h>

#include <QSet>

namespace engine::invoicing {

// What an invoice was for and what its credit notes have taken back of it. Pure.
class CreditBalance
{
public:
    // `payload`: the stored body of the invoice.
    CreditBalance(DocumentSummary original, const QJsonObject& payload);

    // A note that counts, with its stored body: neither returned nor refused. Oldest first.
    void add(const DocumentSummary& note, const QJsonObject& payload);
    // The same for one that is about to be stored.
    void add(const InvoiceRequest& note, Money total);

    // Why this note cannot be; nothing is added to `errors` when it can.
    void check(const InvoiceRequest& note, Money total, core::FieldErrors& errors) const;
    [[nodiscard]] CreditNoteSummary summary() const;

private:
    struct Line
    {
        Decimal sold, credited;
        QSet<QString> taxes; // "code/rateCode" charged
    };

    void checkOriginal(const InvoiceRequest& note, core::FieldErrors& errors) const;
    void checkLines(const InvoiceRequest& note, core::FieldErrors& errors) const;
    void take(const QString& code, Decimal quantity);

    DocumentSummary m_original;
    QList<QString> m_codes; // in the order of the invoice
    QHash<QString, Line> m_lines;
    Money m_authorized, m_pending;
    QList<DocumentSummary> m_notes;
};

} // namespace engine::invoicing
