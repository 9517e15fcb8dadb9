// A document of the counter that the tax office refused is made again: what the counter keeps of it follows.
#include "facade/SaleDesk.h"

#include "facade/Guarded.h"
#include "pos/StockLedger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

Money sumOf(const QList<TenderTaken>& tenders)
{
    Money sum;
    for (const TenderTaken& tender : tenders)
        sum += tender.amount;
    return sum;
}

// More goes on the first, less comes off the last ones.
void bringTo(QList<TenderTaken>& tenders, Money wanted)
{
    if (tenders.isEmpty())
        return;
    Money difference = wanted - sumOf(tenders);
    if (difference > Money())
        tenders.first().amount += difference;
    for (auto tender = tenders.rbegin(); tender != tenders.rend() && difference < Money(); ++tender) {
        const Money less = std::min(tender->amount, Money() - difference);
        tender->amount -= less;
        difference += less;
    }
    tenders.removeIf([&](const TenderTaken& tender) { return tender.amount.isZero() && !wanted.isZero(); });
}

// The tenders of before, for what the voucher says now: code by code, each as it was as far as that goes.
QList<TenderTaken> tendersFor(const InvoiceRequest& request, Money total, const QList<TenderTaken>& before,
                              const QList<TenderKind>& kinds)
{
    if (request.payments.isEmpty()) { // a credit note says nothing about it
        QList<TenderTaken> tenders = before;
        bringTo(tenders, total);
        return tenders;
    }
    QMap<QString, Money> paid;
    for (const PaymentRequest& payment : request.payments)
        paid[payment.method] += payment.total;
    QList<TenderTaken> out;
    for (auto it = paid.cbegin(); it != paid.cend(); ++it) {
        QList<TenderTaken> same;
        for (const TenderTaken& tender : before)
            if (tender.sriCode == it.key())
                same += tender;
        if (same.isEmpty()) {
            const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                           [&](const TenderKind& known) { return known.sriCode == it.key(); });
            same += TenderTaken{kind == kinds.end() ? QString() : kind->id, it.key(), Money(), {}};
        }
        bringTo(same, *it);
        out += same;
    }
    return out;
}

} // namespace

Result<DocumentSummary> SaleDesk::rebuild(const invoicing::CallerView& whose, const AccessKey& key,
                                          const InvoiceRequest& request)
{
    const auto work = [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<DocumentSummary> {
        if (whose.caller.tenant != kTillTenantId)
            return m_core.documents->rebuild(whose, key, request);
        const auto row = pos::SaleRepository(db, kTenant).find(key);
        if (!row)
            return row.error();
        if (*row)
            if (auto held = pos::StockLedger(db, kTenant).hold(); !held)
                return held.error();
        auto rebuilt = m_core.documents->rebuild(whose, key, request);
        if (!rebuilt)
            return rebuilt;
        note.subject = key.text();
        note.till = rebuilt->number.left(7);
        if (!*row) { // never sold here
            note.action = u"DOCUMENT_CORRECTED"_s;
            note.detail = {{u"number"_s, rebuilt->number}, {u"total"_s, rebuilt->total.toString()}};
            return rebuilt;
        }
        if (auto followed = follow(db, **row, *rebuilt, request, note); !followed)
            return followed.error();
        return rebuilt;
    };
    auto done = guarded<DocumentSummary>(m_core, whose.caller, {Permission::CorrectDocuments}, work);
    if (done) // again: whoever looked before it was durable saw what was there before
        Q_EMIT m_core.documents->changed(key, done->status);
    return done;
}

Result<void> SaleDesk::follow(storage::Database& database, const pos::SaleRow& row, const DocumentSummary& document,
                              const InvoiceRequest& request, pos::AuditNote& note)
{
    const auto totals = computeTotals(request.items, request.tip, request.thirdPartyCharges);
    const auto kinds = pos::TenderKinds(database, kTenant).list();
    if (!totals || !kinds)
        return totals ? kinds.error() : totals.error();
    pos::SaleRepository sales(database, kTenant);
    const auto open = sales.isShiftOpen(row.shift);
    if (!open)
        return open.error();
    if (*open) {
        pos::SaleRow now = row;
        now.total = document.total;
        now.received = document.total + row.change;
        now.tip = totals->tip;
        now.iva = totals->groups;
        now.tenders = tendersFor(request, document.total, row.tenders, *kinds);
        if (auto corrected = sales.correct(now); !corrected)
            return corrected;
    }
    if (auto moved = followGoods(database, row, request); !moved)
        return moved;
    note.action = u"SALE_CORRECTED"_s;
    note.detail = {{u"number"_s, document.number},
                   {u"before"_s, row.total.toString()},
                   {u"total"_s, document.total.toString()},
                   {u"shiftOpen"_s, *open}};
    return {};
}

// The voucher says what left or came back.
Result<void> SaleDesk::followGoods(storage::Database& database, const pos::SaleRow& row, const InvoiceRequest& request)
{
    pos::StockLedger stock(database, kTenant);
    const auto moved = stock.movedWith(row.document);
    if (!moved)
        return moved.error();
    const bool isReturn = !row.original.isEmpty();
    if (isReturn && moved->isEmpty())
        return {}; // spoilt, or never counted
    QStringList codes;
    for (const LineRequest& line : request.items)
        codes += line.mainCode;
    const auto products = stock.productsOf(codes);
    if (!products)
        return products.error();
    QMap<qint64, Decimal> wanted;
    for (const LineRequest& line : request.items)
        if (const qint64 product = products->value(line.mainCode))
            wanted[product] = isReturn ? wanted[product] + line.quantity : wanted[product] - line.quantity;
    for (const qint64 product : moved->keys())
        wanted.insert(product, wanted.value(product));
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const Decimal difference = *it - moved->value(it.key());
        if (difference.isZero())
            continue;
        if (auto done = stock.move({it.key(),
                                    difference,
                                    isReturn ? StockReason::Return : StockReason::Sale,
                                    {},
                                    row.document,
                                    row.employee,
                                    m_core.clock.nowUtc()});
            !done)
            return done;
    }
    return {};
}

} // namespace engine::facade
