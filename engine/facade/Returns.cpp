#include "facade/Returns.h"

#include "core/Text.h"
#include "facade/Core.h"
#include "invoicing/CreditLedger.h"
#include "invoicing/SoldItems.h"
#include "pos/SaleRepository.h"
#include "pos/StockLedger.h"
#include "pos/TenderKinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::facade {

using invoicing::DocumentRepository;

namespace {

constexpr int kCreditMonths = 12; // how long an invoice can be credited (sheet, section 5)
constexpr int kMostFound = 100;
constexpr int kProductsLookedFor = 20;

// The payments of a voucher as tenders, where the counter kept none: it was issued in another way.
QList<TenderTaken> tendersOf(const InvoiceRequest& invoice, const QList<TenderKind>& kinds)
{
    QList<TenderTaken> tenders;
    for (const PaymentRequest& payment : invoice.payments) {
        const bool lent = payment.term && !payment.term->isZero();
        const auto fits = [&](const TenderKind& kind) {
            return kind.sriCode == payment.method && kind.onCredit == lent;
        };
        const auto kind = std::find_if(kinds.begin(), kinds.end(), fits);
        tenders += TenderTaken{kind == kinds.end() ? QString() : kind->id, payment.method, payment.total, {}};
    }
    return tenders;
}

QString obstacleOf(const DocumentSummary& document, Money remaining, QDate today)
{
    if (document.buyerIdType == IdType::FinalConsumer)
        return u"FINAL_CONSUMER"_s;
    if (document.status != DocumentStatus::Authorized)
        return u"NOT_AUTHORIZED"_s;
    if (document.issueDate.addMonths(kCreditMonths) < today)
        return u"TOO_OLD"_s;
    return remaining.isZero() ? u"NOTHING_LEFT"_s : QString();
}

Result<void> addNotes(storage::Database& database, ReturnCase& out)
{
    const auto notes = invoicing::CreditLedger(database, kTenant).notes(out.document);
    if (!notes)
        return notes.error();
    pos::SaleRepository sales(database, kTenant);
    for (const DocumentSummary& note : *notes) {
        const auto body = DocumentRepository(database, kTenant).requestPayload(note.accessKey);
        if (!body)
            return body.error();
        const auto request = parseInvoiceRequest(*body);
        if (!request)
            return request.error();
        const auto row = sales.find(note.accessKey);
        if (!row)
            return row.error();
        out.math.add(*request, *row ? (*row)->returned : QList<ReturnRequest::Line>());
        for (const TenderTaken& tender : *row ? (*row)->tenders : QList<TenderTaken>())
            out.repaid[tender.tender] += tender.amount;
    }
    return {};
}

} // namespace

Result<ReturnCase> returnCase(storage::Database& database, const AccessKey& key, QDate today)
{
    DocumentRepository documents(database, kTenant);
    auto row = documents.findByAccessKey(key);
    if (!row)
        return row.error();
    if (row->summary.type != DocumentType::Invoice)
        return Error{ErrorCode::NOT_FOUND, u"%1 is no invoice."_s.arg(row->summary.number)};
    const auto body = documents.requestPayload(key);
    if (!body)
        return body.error();
    auto invoice = parseInvoiceRequest(*body);
    if (!invoice)
        return invoice.error();
    ReturnCase out{std::move(row->summary), *invoice, pos::ReturnMath(*invoice), {}, {}, {}};
    if (auto added = addNotes(database, out); !added)
        return added.error();
    const auto sale = pos::SaleRepository(database, kTenant).find(key);
    const auto kinds = pos::TenderKinds(database, kTenant).list();
    if (!sale || !kinds)
        return sale ? kinds.error() : sale.error();
    out.tenders = *sale ? (*sale)->tenders : tendersOf(*invoice, *kinds);
    out.obstacle = obstacleOf(out.document, out.math.remaining(), today);
    return out;
}

Result<void> requireNoObstacle(const ReturnCase& from)
{
    if (from.obstacle.isEmpty())
        return {};
    Error error{ErrorCode::CONFLICT,
                u"No credit note can be made about %1: %2."_s.arg(from.document.number, from.obstacle)};
    error.reason = from.obstacle;
    return error;
}

QList<TenderTaken> proposedRefund(const ReturnCase& from, Money total, const QList<TenderKind>& kinds)
{
    const auto usable = [&kinds](const QString& id) {
        return std::any_of(kinds.begin(), kinds.end(),
                           [&id](const TenderKind& kind) { return kind.id == id && kind.active; });
    };
    QHash<QString, Money> repaid = from.repaid;
    QList<TenderTaken> refund;
    const auto give = [&](const QString& id, const QString& code, Money amount) {
        const auto same =
            std::find_if(refund.begin(), refund.end(), [&id](const TenderTaken& taken) { return taken.tender == id; });
        if (same == refund.end())
            refund += TenderTaken{id, code, amount, {}};
        else
            same->amount += amount;
        total -= amount;
    };
    for (const TenderTaken& tender : from.tenders) {
        Money& gone = repaid[tender.tender];
        const Money before = std::min(gone, tender.amount);
        gone -= before;
        const Money amount = std::min(tender.amount - before, total);
        if (!amount.isZero() && usable(tender.tender))
            give(tender.tender, tender.sriCode, amount);
    }
    const auto cash =
        std::find_if(kinds.begin(), kinds.end(), [](const TenderKind& kind) { return kind.cash && kind.active; });
    if (!total.isZero() && cash != kinds.end())
        give(cash->id, cash->sriCode, total);
    return refund;
}

Result<QList<DocumentSummary>> findForReturn(storage::Database& database, const QString& text, int limit, QDate today)
{
    const QString wanted = core::cleanText(text);
    const int most = std::clamp(limit, 1, kMostFound);
    if (wanted.isEmpty())
        return QList<DocumentSummary>();
    DocumentFilter filter;
    filter.text = wanted;
    filter.type = DocumentType::Invoice;
    filter.limit = most;
    auto page = DocumentRepository(database, kTenant).list(filter);
    if (!page)
        return page.error();
    QList<DocumentSummary> found = std::move(page->rows);
    if (found.size() >= most || AccessKey::parse(wanted))
        return found;
    const auto products = pos::ProductRepository(database, kTenant).search(wanted, kProductsLookedFor);
    if (!products)
        return products.error();
    QStringList codes;
    for (const Product& product : *products)
        codes += product.code;
    const auto sold =
        invoicing::SoldItems(database, kTenant).invoicesWith(codes, today.addMonths(-kCreditMonths), most);
    if (!sold)
        return sold.error();
    for (const DocumentSummary& document : *sold)
        if (std::none_of(found.begin(), found.end(),
                         [&](const DocumentSummary& known) { return known.accessKey == document.accessKey; }))
            found += document;
    std::stable_sort(found.begin(), found.end(),
                     [](const DocumentSummary& a, const DocumentSummary& b) { return a.createdAt > b.createdAt; });
    return found.mid(0, most);
}

Result<ReturnableSale> returnable(storage::Database& database, const AccessKey& key, QDate today)
{
    const auto from = returnCase(database, key, today);
    if (!from)
        return from.error();
    QStringList codes;
    for (const LineRequest& line : from->invoice.items)
        codes += line.mainCode;
    const auto products = pos::StockLedger(database, kTenant).productsOf(codes);
    if (!products)
        return products.error();
    ReturnableSale out;
    out.document = from->document;
    out.invoice = from->invoice;
    for (int i = 0; i < from->invoice.items.size(); ++i) {
        const LineRequest& line = from->invoice.items[i];
        out.lines += ReturnableLine{i, line, from->math.returned(i), products->value(line.mainCode)};
    }
    out.tenders = from->tenders;
    out.remaining = from->math.remaining();
    out.obstacle = from->obstacle;
    return out;
}

Result<InvoiceRequest> creditNoteOf(const ReturnCase& from, const QList<ReturnRequest::Line>& lines,
                                    const QString& reason)
{
    auto items = from.math.take(lines);
    if (!items)
        return items.error();
    InvoiceRequest note;
    note.credited = CreditedDocument{DocumentType::Invoice, from.document.number, from.document.issueDate, reason};
    note.buyer = from.invoice.buyer;
    note.items = std::move(*items);
    return note;
}

Result<ReturnQuote> quoteReturn(storage::Database& database, const AccessKey& key,
                                const QList<ReturnRequest::Line>& lines, QDate today)
{
    const auto from = returnCase(database, key, today);
    if (!from)
        return from.error();
    if (auto fine = requireNoObstacle(*from); !fine)
        return fine.error();
    const auto note = creditNoteOf(*from, lines, {});
    if (!note)
        return note.error();
    const auto totals = computeTotals(note->items);
    const auto kinds = pos::TenderKinds(database, kTenant).list();
    if (!totals || !kinds)
        return totals ? kinds.error() : totals.error();
    return ReturnQuote{totals->total, proposedRefund(*from, totals->total, *kinds)};
}

} // namespace engine::facade
