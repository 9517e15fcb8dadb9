#include "pos/ShiftTally.h"

#include "core/Clock.h"
#include "pos/ShiftRepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

const QString kSriCash = u"01"_s; // table 24: without use of the financial system

using ByRate = std::map<QString, TaxTotal104>;

Result<void> addTaxes(ByRate& sums, const QString& json)
{
    QJsonParseError bad;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &bad);
    if (bad.error != QJsonParseError::NoError || !document.isArray())
        return Error{ErrorCode::DATABASE_DAMAGED, u"the taxes of a sale cannot be read"_s};
    for (const QJsonValue& each : document.array()) {
        const QString rate = each[u"rateCode"_s].toString();
        TaxTotal104& sum = sums[rate];
        sum.rateCode = rate;
        sum.base += Money::fromCents(each[u"base"_s].toInteger());
        sum.tax += Money::fromCents(each[u"tax"_s].toInteger());
    }
    return {};
}

QList<TaxTotal104> listOf(const ByRate& sums)
{
    QList<TaxTotal104> list;
    for (const auto& [rate, sum] : sums)
        list += sum;
    return list;
}

QString numberOf(const Row& row, int at)
{
    return u"%1-%2-%3"_s.arg(row.text(at), row.text(at + 1), row.text(at + 2).rightJustified(9, u'0'));
}

} // namespace

bool ShiftTally::isCash(const QString& tender) const
{
    for (const TenderKind& kind : m_kinds) {
        if (kind.id == tender)
            return kind.cash;
    }
    return tender == kCashTender || m_unknownCash.value(tender, false);
}

bool ShiftTally::isOnCredit(const QString& tender) const
{
    return std::any_of(m_kinds.begin(), m_kinds.end(),
                       [&](const TenderKind& kind) { return kind.id == tender && kind.onCredit; });
}

Result<ShiftReport> ShiftTally::of(const Shift& shift, const QDateTime& now)
{
    ShiftReport report;
    report.shift = shift;
    report.at = now;
    for (const auto step :
         {&ShiftTally::addTill, &ShiftTally::addMovements, &ShiftTally::addSales, &ShiftTally::addTenders,
          &ShiftTally::addDocuments, &ShiftTally::addCorrections, &ShiftTally::addParked}) {
        if (auto done = (this->*step)(report); !done)
            return done.error();
    }
    return report;
}

Result<Money> ShiftTally::drawer(const Shift& shift)
{
    ShiftReport report;
    report.shift = shift;
    for (const auto step : {&ShiftTally::addMovements, &ShiftTally::addTenders}) {
        if (auto done = (this->*step)(report); !done)
            return done.error();
    }
    return report.tenders.first().expected;
}

Result<void> ShiftTally::addTill(ShiftReport& report)
{
    auto till = ShiftRepository(m_db, m_tenant).till(report.shift.issuer);
    if (!till)
        return till.error();
    report.till = std::move(*till);
    return {};
}

Result<void> ShiftTally::addMovements(ShiftReport& report)
{
    auto movements = ShiftRepository(m_db, m_tenant).movements(report.shift.id);
    if (!movements)
        return movements.error();
    report.movements = std::move(*movements);
    for (const CashMovement& movement : std::as_const(report.movements)) {
        if (movement.kind == CashKind::In)
            report.cashIn += movement.amount;
        else if (movement.kind == CashKind::Out)
            report.cashOut += movement.amount;
        else
            ++report.noSales;
    }
    return {};
}

Result<void> ShiftTally::addSales(ShiftReport& report)
{
    const auto rows =
        m_db.query(u"SELECT kind, total_cents, discount_cents, tip_cents, taxes FROM sales WHERE tenant_id = ? AND "
                   "shift_id = ?"_s,
                   {m_tenant.id, report.shift.id});
    if (!rows)
        return rows.error();
    ByRate sales, returns;
    for (const Row& row : *rows) {
        const bool isSale = row.text(0) == u"SALE"_s;
        ++(isSale ? report.sales : report.returns);
        (isSale ? report.salesTotal : report.returnsTotal) += Money::fromCents(row.int64(1));
        if (isSale) {
            report.discounts += Money::fromCents(row.int64(2));
            report.tips += Money::fromCents(row.int64(3));
        }
        if (auto added = addTaxes(isSale ? sales : returns, row.text(4)); !added)
            return added;
    }
    report.salesByRate = listOf(sales);
    report.returnsByRate = listOf(returns);
    return {};
}

Result<void> ShiftTally::addTenders(ShiftReport& report)
{
    const auto rows = m_db.query(
        u"SELECT t.tender, s.kind, MAX(t.sri_code), COUNT(*), SUM(t.amount_cents) FROM sale_tenders t "
        "JOIN sales s ON s.access_key = t.access_key WHERE s.tenant_id = ? AND s.shift_id = ? GROUP BY t.tender, "
        "s.kind ORDER BY t.tender, s.kind"_s,
        {m_tenant.id, report.shift.id});
    if (!rows)
        return rows.error();
    QStringList order;
    for (const TenderKind& kind : m_kinds)
        order += kind.id;
    QList<TenderTotal>& tenders = report.tenders;
    for (const Row& row : *rows) {
        const QString tender = row.text(0);
        if (tenders.isEmpty() || tenders.constLast().tender != tender) {
            tenders += TenderTotal{};
            tenders.last().tender = tender;
        }
        TenderTotal& total = tenders.last();
        total.count += row.int32(3);
        (row.text(1) == u"SALE"_s ? total.sales : total.returns) = Money::fromCents(row.int64(4));
        m_unknownCash[tender] = row.text(2) == kSriCash && !order.contains(tender);
    }
    // The drawer holds the float whether anything was paid in cash or not.
    const auto cash = [this](const TenderTotal& total) { return isCash(total.tender); };
    if (std::none_of(tenders.cbegin(), tenders.cend(), cash)) {
        const auto named =
            std::find_if(m_kinds.begin(), m_kinds.end(), [](const TenderKind& kind) { return kind.cash; });
        tenders += TenderTotal{};
        tenders.last().tender = named == m_kinds.end() ? kCashTender : named->id;
    }
    const auto rank = [&](const TenderTotal& total) {
        const qsizetype at = order.indexOf(total.tender);
        return std::tuple(!cash(total), at < 0 ? order.size() : at, total.tender);
    };
    std::stable_sort(tenders.begin(), tenders.end(),
                     [&](const TenderTotal& a, const TenderTotal& b) { return rank(a) < rank(b); });
    for (TenderTotal& total : tenders)
        total.expected = total.sales - total.returns;
    tenders.first().expected += report.shift.float_ + report.cashIn - report.cashOut;
    return {};
}

Result<void> ShiftTally::addDocuments(ShiftReport& report)
{
    const auto rows =
        m_db.query(u"SELECT s.kind, d.status, d.branch_code, d.issue_point_code, d.sequential FROM sales s "
                   "JOIN documents d ON d.access_key = s.access_key WHERE s.tenant_id = ? AND s.shift_id = ? "
                   "ORDER BY d.environment, d.sequential"_s,
                   {m_tenant.id, report.shift.id});
    if (!rows)
        return rows.error();
    for (const Row& row : *rows) {
        const bool isSale = row.text(0) == u"SALE"_s;
        const QString number = numberOf(row, 2);
        QString& first = isSale ? report.firstInvoice : report.firstCreditNote;
        if (first.isEmpty())
            first = number;
        (isSale ? report.lastInvoice : report.lastCreditNote) = number;
        if (row.text(1) != u"AUTHORIZED"_s)
            report.notAuthorized += number;
    }
    return {};
}

// Lines and sales that were taken back before anything was stored leave a trace in the audit trail only. A row that
// names its shift belongs there; one that does not belongs to the shift that was closed next at its till. The order of
// the trail says which, not the time: somebody may have set the clock back.
Result<void> ShiftTally::addCorrections(ShiftReport& report)
{
    const auto before = ShiftRepository(m_db, m_tenant).closed(report.shift.issuer, 1);
    if (!before)
        return before.error();
    const auto last = m_db.queryOne(
        u"SELECT COALESCE(MAX(number), 0) FROM audit WHERE tenant_id = ? AND action = 'SHIFT_CLOSED' AND subject = ?"_s,
        {m_tenant.id, before->isEmpty() ? QString() : QString::number(before->constFirst().id)});
    if (!last)
        return last.error();
    const auto rows = m_db.query(u"SELECT action, detail, till FROM audit WHERE tenant_id = ? AND action IN "
                                 "('SALE_VOIDED', 'LINE_REMOVED') AND number > ?"_s,
                                 {m_tenant.id, (*last)->int64(0)});
    if (!rows)
        return rows.error();
    for (const Row& row : *rows) {
        const QJsonObject detail = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
        const QString till = row.text(2);
        const bool ours = detail.contains(u"shift"_s) ? detail[u"shift"_s].toInteger() == report.shift.id
                                                      : till.isEmpty() || till == report.till;
        if (ours)
            ++(row.text(0) == u"SALE_VOIDED"_s ? report.voids : report.removedLines);
    }
    return {};
}

Result<void> ShiftTally::addParked(ShiftReport& report)
{
    return m_db.queryOne(u"SELECT COUNT(*) FROM parked_sales WHERE tenant_id = ? AND state = 'PARKED'"_s, {m_tenant.id})
        .andThen([&](const std::optional<Row>& row) -> Result<void> {
            report.parked = row->int32(0);
            return {};
        });
}

} // namespace engine::pos
