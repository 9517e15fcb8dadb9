// Taking goods back: the second half of SaleDesk.
#include "facade/Returns.h"
#include "facade/SaleDesk.h"

#include "core/FieldErrors.h"
#include "pos/AuditTrail.h"
#include "pos/SaleRepository.h"
#include "pos/ShiftBook.h"
#include "pos/StockLedger.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

bool sameLines(const QList<ReturnRequest::Line>& a, const QList<ReturnRequest::Line>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.index == y.index && x.quantity == y.quantity; });
}

Error keyUsed(const DocumentSummary& document)
{
    return {
        ErrorCode::CONFLICT,
        u"This idempotency key was used for another request, which is document %1. Use a new key for a new document."_s
            .arg(document.number)};
}

} // namespace

void SaleDesk::giveBack(const Actor& actor, ReturnRequest request, Reply reply)
{
    auto back = std::make_shared<GiveBack>();
    back->actor = actor;
    back->request = std::move(request);
    back->request.lines = pos::ReturnMath::inOrder(back->request.lines);
    // A repeat must not be judged by what is left behind it.
    const auto earlier = m_core.withDatabase([&](storage::Database& db) { return known(db, back->request); });
    if (!earlier || *earlier) {
        reply(earlier ? Result<SaleDone>(**earlier) : earlier.error());
        return;
    }
    auto note = m_core.withDatabase([&](storage::Database& db) { return prepare(db, *back); });
    if (!note) {
        reply(note.error());
        return;
    }
    invoicing::Creation creation;
    creation.issuer = back->request.issuer;
    creation.request = std::move(*note);
    creation.idempotencyKey = back->request.key;
    creation.companion =
        invoicing::Companion{[this, back](storage::Database& db) { return admit(db, *back); },
                             [this, back](storage::Database& db, const DocumentSummary& document,
                                          const InvoiceTotals& totals) { return store(db, *back, document, totals); }};
    creation.reply = [this, back, reply = std::move(reply)](const Result<CreatedDocument>& created) {
        if (created && !created->replayed) {
            m_core.actors->consume(back->actor);
            reply(SaleDone{*created, created->document.total, created->document.total, Money(), back->shift});
            return;
        }
        // The same return was made while this one waited; by then less was left, so its lines may differ by a cent.
        const auto made = m_core.withDatabase([&](storage::Database& db) { return known(db, back->request); });
        if (made && *made)
            reply(**made);
        else
            reply(created ? made.error() : created.error());
    };
    m_core.documents->create(std::move(creation));
}

Result<std::optional<SaleDone>> SaleDesk::known(storage::Database& database, const ReturnRequest& request)
{
    if (request.key.isEmpty()) {
        core::FieldErrors errors;
        errors.add(u"key"_s, u"A return needs a key of its own."_s);
        return errors.toError();
    }
    const auto issuer = m_core.issuers->profile(kTenant, request.issuer);
    if (!issuer)
        return issuer.error();
    auto row = invoicing::DocumentRepository(database, kTenant)
                   .findByIdempotencyKey(request.issuer, environmentOf(issuer->target), request.key);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<SaleDone>();
    const DocumentSummary& document = (*row)->summary;
    const auto sale = pos::SaleRepository(database, kTenant).find(document.accessKey);
    if (!sale)
        return sale.error();
    if (!*sale || (*sale)->original != request.original || !sameLines((*sale)->returned, request.lines))
        return keyUsed(document);
    return std::move(storedSale(database, {document, true})).map([](SaleDone&& done) {
        return std::optional(std::move(done));
    });
}

// Whoever gives the goods back makes the note: any till of the shop, but no other taxpayer and not in practice what was
// sold in earnest. The ledger of credits would not even find the invoice then.
Result<void> SaleDesk::requireSameShop(const ReturnRequest& request)
{
    const auto issuer = m_core.issuers->profile(kTenant, request.issuer);
    if (!issuer)
        return issuer.error();
    const AccessKey::Parts sold = request.original.parts();
    if (issuer->ruc == sold.ruc && environmentOf(issuer->target) == sold.environment)
        return {};
    Error error{ErrorCode::CONFLICT, u"The invoice is of %1 in another shop or environment."_s.arg(sold.ruc)};
    error.reason = u"OTHER_SHOP"_s;
    return error;
}

Result<InvoiceRequest> SaleDesk::prepare(storage::Database& database, GiveBack& back)
{
    const auto from = returnCase(database, back.request.original, core::ecuadorDate(m_core.clock.nowUtc()));
    if (!from)
        return from.error();
    if (auto same = requireSameShop(back.request); !same)
        return same.error();
    if (auto fine = requireNoObstacle(*from); !fine)
        return fine.error();
    auto note = creditNoteOf(*from, back.request.lines, back.request.reason);
    if (!note)
        return note;
    const auto totals = computeTotals(note->items);
    if (!totals)
        return totals.error();
    back.total = totals->total;
    if (back.request.refund.isEmpty()) {
        const auto kinds = pos::TenderKinds(database, kTenant).list();
        if (!kinds)
            return kinds.error();
        back.request.refund = proposedRefund(*from, back.total, *kinds);
    }
    if (!back.request.backToStock)
        return note;
    QStringList codes;
    for (const LineRequest& item : note->items)
        codes += item.mainCode;
    const auto products = pos::StockLedger(database, kTenant).productsOf(codes);
    if (!products)
        return products.error();
    for (const LineRequest& item : note->items)
        back.goods += GoodsMoved{products->value(item.mainCode), item.quantity};
    return note;
}

Result<void> SaleDesk::admit(storage::Database& database, GiveBack& back)
{
    const auto who = m_core.actors->permit(back.actor, Permission::ReturnGoods);
    if (!who)
        return who.error();
    back.who = *who;
    const auto kinds = pos::TenderKinds(database, kTenant).list();
    if (!kinds)
        return kinds.error();
    auto refund = pos::settleRefund(back.request.refund, back.total, *kinds);
    if (!refund)
        return refund.error();
    back.refund = std::move(*refund);
    if (auto held = pos::StockLedger(database, kTenant).hold(); !held)
        return held;
    pos::ShiftBook shifts(database, kTenant);
    const auto required = shifts.required();
    if (!required)
        return required.error();
    back.shiftRequired = *required;
    if (!*required)
        return {}; // one begins by itself
    const auto shift = shifts.openShift(back.request.issuer);
    return shift ? Result<void>() : shift.error();
}

Result<void> SaleDesk::store(storage::Database& database, GiveBack& back, const DocumentSummary& document,
                             const InvoiceTotals& totals)
{
    const auto shift =
        pos::ShiftBook(database, kTenant)
            .openShiftOrBegin(back.request.issuer, document.createdAt, back.shiftRequired, back.who.employee);
    if (!shift)
        return shift.error();
    back.shift = *shift;
    pos::SaleRow row;
    row.document = document.accessKey;
    row.original = back.request.original;
    row.shift = *shift;
    row.employee = back.who.employee;
    row.approver = back.who.approver;
    row.total = document.total;
    row.received = document.total;
    row.iva = totals.groups;
    row.returned = back.request.lines;
    row.at = document.createdAt;
    row.tenders = back.refund;
    if (auto added = pos::SaleRepository(database, kTenant).add(row); !added)
        return added;
    const QMap<qint64, Decimal> goods = pos::amountsOf(back.goods);
    pos::StockLedger stock(database, kTenant);
    for (auto it = goods.cbegin(); it != goods.cend(); ++it)
        if (auto moved = stock.move({it.key(), *it, StockReason::Return, back.request.reason, document.accessKey,
                                     back.who.employee, document.createdAt});
            !moved)
            return moved;
    const pos::AuditNote note{u"GOODS_RETURNED"_s,
                              document.accessKey.text(),
                              back.request.reason,
                              document.number.left(7),
                              {{u"number"_s, document.number},
                               {u"original"_s, back.request.original.text()},
                               {u"total"_s, document.total.toString()}}};
    return pos::AuditTrail(database, kTenant).append(back.who, note, document.createdAt);
}

} // namespace engine::facade
