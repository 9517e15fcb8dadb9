#include "facade/SaleDesk.h"

#include "core/FieldErrors.h"
#include "facade/PeopleFacade.h"
#include "facade/PriceJudge.h"
#include "pos/ParkedSales.h"
#include "pos/SaleRepository.h"
#include "pos/ShiftBook.h"
#include "pos/StockLedger.h"
#include "storage/Transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr int kUsualDiscount = 10;            // percent
constexpr qint64 kMostPieces = 1'000'000'000; // of one product in one sale: what a stock can be added up from

// How the audit trail calls what a sale needed a permission for.
QString actionOf(Permission permission)
{
    switch (permission) {
    case Permission::DiscountAboveLimit:
        return u"DISCOUNT_GIVEN"_s;
    case Permission::ChangePrice:
        return u"PRICE_CHANGED"_s;
    case Permission::ChoosePriceList:
        return u"PRICE_LIST_CHOSEN"_s;
    case Permission::SellWithoutStock:
        return u"SOLD_WITHOUT_STOCK"_s;
    default:
        return permissionName(permission);
    }
}

// Those out of use in brackets.
QString namesOf(const QList<TenderKind>& kinds)
{
    QStringList ids;
    for (const TenderKind& kind : kinds)
        ids += kind.active ? kind.id : u'(' + kind.id + u')';
    return ids.join(u' ');
}

Result<Decimal> discountLimit(storage::Database& database)
{
    const auto setting = access::SettingsRepository(database, kTenant).get(kDiscountLimitKey);
    if (!setting)
        return setting.error();
    return Decimal::parse(setting->value_or(QString())).value_or(Decimal::fromInt(kUsualDiscount));
}

// A percentage of a line comes out rounded to a cent, so the cent above the limit is still inside it.
bool exceeds(const LineRequest& line, Decimal limit)
{
    const auto gross = multiplyToMoney(line.quantity, line.unitPrice);
    const auto most = gross ? percentOf(*gross, limit) : std::nullopt;
    return most && line.discount > *most + Money::fromCents(1);
}

// What the sale says it needs, and what its discounts and prices need whether it says so or not.
Result<QList<Permission>> neededBy(storage::Database& database, const SaleRequest& sale, bool otherPrices)
{
    QList<Permission> needed = sale.needs;
    const auto& items = sale.invoice.items;
    if (sale.priceList != 0 && !needed.contains(Permission::ChoosePriceList))
        needed += Permission::ChoosePriceList;
    if (otherPrices && !needed.contains(Permission::ChangePrice))
        needed += Permission::ChangePrice;
    if (std::any_of(items.begin(), items.end(), [](const LineRequest& line) { return !line.discount.isZero(); })) {
        const auto limit = discountLimit(database);
        if (!limit)
            return limit.error();
        const bool above =
            std::any_of(items.begin(), items.end(), [&](const LineRequest& line) { return exceeds(line, *limit); });
        const Permission permission = above ? Permission::DiscountAboveLimit : Permission::DiscountWithinLimit;
        if (!needed.contains(permission))
            needed += permission;
    }
    needed.removeAll(Permission::Sell);
    return needed;
}

Result<void> checkGoods(const QList<GoodsMoved>& goods)
{
    core::FieldErrors errors;
    for (qsizetype i = 0; i < goods.size(); ++i)
        if (goods[i].quantity <= Decimal() || goods[i].quantity > Decimal::fromInt(kMostPieces))
            errors.add(u"goods[%1].quantity"_s.arg(i), u"Between 0 and %1."_s.arg(kMostPieces),
                       goods[i].quantity.toString());
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

Error outOfStock(const QMap<qint64, Decimal>& missing)
{
    Error error{ErrorCode::OUT_OF_STOCK, u"There is not enough of a product in stock."_s};
    for (auto it = missing.cbegin(); it != missing.cend(); ++it)
        error.fields += FieldError{QString::number(it.key()), u"%1 are left."_s.arg(it->toString(0)), u"OUT_OF_STOCK"_s,
                                   it->toString(0)};
    return error;
}

QString tillOf(const DocumentSummary& document)
{
    return document.number.left(7); // 001-001-000000042
}

} // namespace

void SaleDesk::charge(const Actor& actor, SaleRequest sale, Reply reply)
{
    if (sale.key.isEmpty()) {
        core::FieldErrors errors;
        errors.add(u"key"_s, u"A sale needs a key of its own."_s);
        reply(errors.toError());
        return;
    }
    auto charge = std::make_shared<Charge>();
    charge->actor = actor;
    charge->sale = std::move(sale);
    SaleRequest& asked = charge->sale;
    if (asked.invoice.payments.isEmpty()) {
        const auto kinds =
            m_core.withDatabase([](storage::Database& db) { return pos::TenderKinds(db, kTenant).list(); });
        if (!kinds) {
            reply(kinds.error());
            return;
        }
        asked.invoice.payments = pos::paymentsOf(asked.tenders, *kinds);
    }
    invoicing::Creation creation;
    creation.issuer = asked.issuer;
    creation.request = asked.invoice;
    creation.idempotencyKey = asked.key;
    creation.companion = invoicing::Companion{
        [this, charge](storage::Database& db) { return admit(db, *charge); },
        [this, charge](storage::Database& db, const DocumentSummary& document, const InvoiceTotals& totals) {
            return store(db, *charge, document, totals);
        }};
    creation.reply = [this, charge, reply = std::move(reply)](const Result<CreatedDocument>& created) {
        m_promised.remove(charge->sale.key);
        reply(created ? done(*charge, *created) : created.error());
    };
    m_core.documents->create(std::move(creation));
}

Result<void> SaleDesk::admit(storage::Database& database, Charge& charge)
{
    const SaleRequest& sale = charge.sale;
    m_promised.remove(sale.key);
    auto prices = changedPrices(database, sale, core::ecuadorDate(m_core.clock.nowUtc()));
    if (!prices)
        return prices.error();
    charge.prices = std::move(*prices);
    const auto needed = neededBy(database, sale, !charge.prices.isEmpty());
    if (!needed)
        return needed.error();
    charge.used = *needed;
    const auto who = m_core.actors->permit(charge.actor, QList{Permission::Sell} + *needed, sale.approvals);
    if (!who)
        return who.error();
    charge.who = *who;
    const auto totals = computeTotals(sale.invoice.items, sale.invoice.tip, sale.invoice.thirdPartyCharges);
    const auto kinds = pos::TenderKinds(database, kTenant).list();
    if (!totals || !kinds)
        return totals ? kinds.error() : totals.error();
    auto settlement = pos::settle(sale, totals->total, *kinds);
    if (!settlement)
        return settlement.error();
    charge.settlement = std::move(*settlement);
    if (auto goods = checkGoods(sale.goods); !goods)
        return goods;
    if (auto stock = admitStock(database, charge); !stock)
        return stock;
    pos::ShiftBook shifts(database, kTenant);
    const auto required = shifts.required();
    if (!required)
        return required.error();
    charge.shiftRequired = *required;
    if (!*required)
        return {}; // one begins by itself
    const auto shift = shifts.openShift(sale.issuer);
    return shift ? Result<void>() : shift.error();
}

Result<void> SaleDesk::admitStock(storage::Database& database, const Charge& charge)
{
    const QMap<qint64, Decimal> wanted = pos::amountsOf(charge.sale.goods);
    if (wanted.isEmpty())
        return {};
    pos::StockLedger stock(database, kTenant);
    if (auto held = stock.hold(); !held)
        return held;
    const auto rule = access::SettingsRepository(database, kTenant).get(pos::kStockRuleKey);
    if (!rule)
        return rule.error();
    if (*rule != u"block"_s || charge.used.contains(Permission::SellWithoutStock))
        return {};
    const auto left = stock.left(wanted.keys());
    if (!left)
        return left.error();
    QMap<qint64, Decimal> missing;
    for (auto it = left->cbegin(); it != left->cend(); ++it) {
        Decimal free = *it;
        for (const QMap<qint64, Decimal>& promised : std::as_const(m_promised))
            free = free - promised.value(it.key());
        if (wanted.value(it.key()) > free)
            missing.insert(it.key(), free);
    }
    if (!missing.isEmpty())
        return outOfStock(missing);
    m_promised.insert(charge.sale.key, wanted);
    return {};
}

Result<void> SaleDesk::store(storage::Database& database, Charge& charge, const DocumentSummary& document,
                             const InvoiceTotals& totals)
{
    const SaleRequest& sale = charge.sale;
    const auto shift =
        pos::ShiftBook(database, kTenant)
            .openShiftOrBegin(sale.issuer, document.createdAt, charge.shiftRequired, charge.who.employee);
    if (!shift)
        return shift.error();
    charge.shift = *shift;
    pos::SaleRow row;
    row.document = document.accessKey;
    row.shift = *shift;
    row.employee = charge.who.employee;
    row.approver = charge.who.approver;
    row.total = document.total;
    row.received = charge.settlement.received;
    row.change = charge.settlement.change;
    row.discount = sale.discount;
    row.tip = totals.tip;
    row.iva = totals.groups;
    row.at = document.createdAt;
    row.tenders = charge.settlement.tenders;
    if (auto added = pos::SaleRepository(database, kTenant).add(row); !added)
        return added;
    const QMap<qint64, Decimal> goods = pos::amountsOf(sale.goods);
    pos::StockLedger stock(database, kTenant);
    for (auto it = goods.cbegin(); it != goods.cend(); ++it)
        if (auto moved = stock.move({it.key(),
                                     Decimal() - *it,
                                     StockReason::Sale,
                                     {},
                                     document.accessKey,
                                     charge.who.employee,
                                     document.createdAt});
            !moved)
            return moved;
    for (const Permission permission : charge.used) {
        if (permission == Permission::DiscountWithinLimit)
            continue; // every day's business
        pos::AuditNote note{actionOf(permission),
                            document.accessKey.text(),
                            {},
                            tillOf(document),
                            {{u"number"_s, document.number},
                             {u"total"_s, document.total.toString()},
                             {u"discount"_s, sale.discount.toString()}}};
        if (permission == Permission::ChangePrice)
            note.detail.insert(u"prices"_s, charge.prices);
        if (auto noted = pos::AuditTrail(database, kTenant).append(charge.who, note, document.createdAt); !noted)
            return noted;
    }
    return {};
}

Result<SaleDone> SaleDesk::done(const Charge& charge, const CreatedDocument& created)
{
    if (created.replayed)
        return m_core.withDatabase([&](storage::Database& db) { return storedSale(db, created); });
    m_core.actors->consume(charge.actor, charge.sale.approvals);
    return SaleDone{created, created.document.total, charge.settlement.received, charge.settlement.change,
                    charge.shift};
}

Result<bool> SaleDesk::saveTenderKinds(const Actor& actor, const QList<TenderKind>& kinds)
{
    return m_core.withDatabase([&](storage::Database& db) -> Result<bool> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        const auto who = m_core.actors->permit(actor, Permission::ManageSettings);
        if (!who)
            return who.error();
        const auto before = pos::TenderKinds(db, kTenant).list();
        if (!before)
            return before.error();
        if (auto saved = pos::TenderKinds(db, kTenant).save(kinds); !saved)
            return saved.error();
        const pos::AuditNote note{u"TENDERS_CHANGED"_s,
                                  {},
                                  {},
                                  tillName(db),
                                  {{u"before"_s, namesOf(*before)}, {u"after"_s, namesOf(kinds)}}};
        if (auto noted = pos::AuditTrail(db, kTenant).append(*who, note, m_core.clock.nowUtc()); !noted)
            return noted.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        m_core.actors->consume(actor);
        return true;
    });
}

Result<ParkedSale> SaleDesk::park(const Actor& actor, const ParkedSale& sale, const QString& key)
{
    return m_core.withDatabase([&](storage::Database& db) -> Result<ParkedSale> {
        const auto who = m_core.actors->permit(actor, Permission::ParkSale);
        if (!who)
            return who.error();
        auto parked = pos::ParkedSales(db, kTenant).park(sale, *who, key, m_core.clock.nowUtc());
        if (parked)
            m_core.actors->consume(actor);
        return parked;
    });
}

Result<ParkedSale> SaleDesk::takeParked(const Actor& actor, qint64 id)
{
    return m_core.withDatabase([&](storage::Database& db) -> Result<ParkedSale> {
        const auto who = m_core.actors->permit(actor, Permission::Sell);
        if (!who)
            return who.error();
        return pos::ParkedSales(db, kTenant).take(id, m_core.clock.nowUtc());
    });
}

Result<bool> SaleDesk::cancelParked(const Actor& actor, qint64 id, const QString& reason)
{
    return m_core.withDatabase([&](storage::Database& db) -> Result<bool> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        const auto who = m_core.actors->permit(actor, Permission::CancelParkedSale);
        if (!who)
            return who.error();
        const QDateTime now = m_core.clock.nowUtc();
        const auto sale = pos::ParkedSales(db, kTenant).cancel(id, now);
        if (!sale)
            return sale.error();
        const pos::AuditNote note{u"PARKED_SALE_CANCELLED"_s,
                                  QString::number(sale->number),
                                  reason,
                                  tillName(db),
                                  {{u"label"_s, sale->label},
                                   {u"summary"_s, sale->summary},
                                   {u"total"_s, sale->total.toString()},
                                   {u"parkedBy"_s, sale->employee}}};
        if (auto noted = pos::AuditTrail(db, kTenant).append(*who, note, now); !noted)
            return noted.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        m_core.actors->consume(actor);
        return true;
    });
}

Result<SaleDone> storedSale(storage::Database& database, const CreatedDocument& created)
{
    const auto row = pos::SaleRepository(database, kTenant).find(created.document.accessKey);
    if (!row)
        return row.error();
    if (!*row)
        return SaleDone{created, created.document.total, created.document.total, Money(), 0};
    return SaleDone{created, (*row)->total, (*row)->received, (*row)->change, (*row)->shift};
}

} // namespace engine::facade
