// Whatever a day brings, its Z adds up to the cent with a sum that was made beside it.
#include "ShiftContract.h"

#include "pos/AuditTrail.h"
#include "pos/ShiftReportJson.h"

#include <map>
#include <random>

namespace contract {

using namespace engine;

namespace {

struct Day
{
    explicit Day(unsigned seed) : dice(seed) {}

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(dice); }

    std::mt19937 dice;
    // The other sum.
    qint64 cash = 0, in = 0, out = 0, sold = 0, returned = 0, discounts = 0, tips = 0;
    int sales = 0, returns = 0, noSales = 0, voids = 0, removed = 0;
    std::map<QString, std::pair<qint64, qint64>> byTender;                   // sold, returned
    std::map<QString, std::pair<qint64, qint64>> soldByRate, returnedByRate; // base, tax
    QStringList invoices, notes;
};

Counted randomDocument(Day& day)
{
    Counted made;
    made.isReturn = day.upTo(5) == 0;
    qint64 total = 0;
    for (const auto& [rate, percent] : {std::pair{u"0"_s, 0}, {u"4"_s, 15}, {u"5"_s, 5}}) {
        if (day.upTo(2) != 0)
            continue;
        const qint64 base = day.upTo(200'000);
        const qint64 tax = (base * percent + 50) / 100;
        made.taxes += TaxTotal104{rate, Money::fromCents(base), Money::fromCents(tax)};
        total += base + tax;
    }
    made.discount = day.upTo(3) == 0 ? day.upTo(500) : 0;
    made.tip = !made.isReturn && day.upTo(4) == 0 ? day.upTo(300) : 0;
    total += made.tip;
    const QStringList tenders{u"CASH"_s, u"CREDIT_CARD"_s, u"CREDIT"_s,
                              u"CHEQUE"_s}; // the last one is of no kind known
    for (int part = day.upTo(2); part > 0; --part) {
        const qint64 amount = day.upTo(static_cast<int>(total));
        made.tenders += TenderTaken{tenders[day.upTo(3)], u"20"_s, Money::fromCents(amount), {}};
        total -= amount;
    }
    made.tenders += TenderTaken{tenders[day.upTo(3)], u"20"_s, Money::fromCents(total), {}};
    return made;
}

void note(Day& day, const Counted& made, const QString& number)
{
    ++(made.isReturn ? day.returns : day.sales);
    (made.isReturn ? day.returned : day.sold) += made.total();
    (made.isReturn ? day.notes : day.invoices) += number;
    if (!made.isReturn)
        day.discounts += made.discount;
    day.tips += made.tip;
    for (const TenderTaken& tender : made.tenders) {
        auto& [sold, returned] = day.byTender[tender.tender];
        (made.isReturn ? returned : sold) += tender.amount.cents();
        if (tender.tender == u"CASH"_s)
            day.cash += made.isReturn ? -tender.amount.cents() : tender.amount.cents();
    }
    for (const TaxTotal104& tax : made.taxes) {
        auto& [base, amount] = (made.isReturn ? day.returnedByRate : day.soldByRate)[tax.rateCode];
        base += tax.base.cents();
        amount += tax.tax.cents();
    }
}

std::map<QString, std::pair<qint64, qint64>> mapOf(const QList<TaxTotal104>& taxes)
{
    std::map<QString, std::pair<qint64, qint64>> map;
    for (const TaxTotal104& tax : taxes)
        map[tax.rateCode] = {tax.base.cents(), tax.tax.cents()};
    return map;
}

} // namespace

class ShiftReconcile : public ShiftContract
{
protected:
    void live(Day& day)
    {
        for (int act = 0; act < 60; ++act) {
            m_clock.now = m_clock.now.addMSecs(1 + day.upTo(60'000));
            const int kind = day.upTo(9);
            if (kind < 7) {
                const Counted made = randomDocument(day);
                const auto number = sell(made);
                ASSERT_OK(number);
                note(day, made, *number);
            } else if (kind == 7) {
                CashMovement movement;
                movement.kind = QList{CashKind::In, CashKind::Out, CashKind::NoSale}[day.upTo(2)];
                movement.amount = Money::fromCents(movement.kind == CashKind::NoSale ? 0 : 1 + day.upTo(50'000));
                movement.reason = u"Motivo"_s;
                ASSERT_OK(desk().moveCash({}, m_issuer, movement, m_random.uuidV7()));
                day.in += movement.kind == CashKind::In ? movement.amount.cents() : 0;
                day.out += movement.kind == CashKind::Out ? movement.amount.cents() : 0;
                day.noSales += movement.kind == CashKind::NoSale;
            } else {
                const bool isVoid = day.upTo(1) == 0;
                // With its till, or of a screen that does not know one.
                const pos::AuditNote row{isVoid ? u"SALE_VOIDED"_s : u"LINE_REMOVED"_s,
                                         {},
                                         u"Error"_s,
                                         day.upTo(1) == 0 ? u"001-002"_s : QString(),
                                         {}};
                ASSERT_OK(pos::AuditTrail(*m_db, kTenant).append({}, row, m_clock.now));
                ++(isVoid ? day.voids : day.removed);
            }
        }
    }

    void compare(const Day& day, qint64 opening, const ShiftReport& z)
    {
        EXPECT_EQ(z.sales, day.sales);
        EXPECT_EQ(z.returns, day.returns);
        EXPECT_EQ(z.salesTotal.cents(), day.sold);
        EXPECT_EQ(z.returnsTotal.cents(), day.returned);
        EXPECT_EQ(z.discounts.cents(), day.discounts);
        EXPECT_EQ(z.tips.cents(), day.tips);
        EXPECT_EQ(z.cashIn.cents(), day.in);
        EXPECT_EQ(z.cashOut.cents(), day.out);
        EXPECT_EQ(z.noSales, day.noSales);
        EXPECT_EQ(z.voids, day.voids);
        EXPECT_EQ(z.removedLines, day.removed);
        EXPECT_EQ(mapOf(z.salesByRate), day.soldByRate);
        EXPECT_EQ(mapOf(z.returnsByRate), day.returnedByRate);
        EXPECT_EQ(z.firstInvoice, day.invoices.value(0));
        EXPECT_EQ(z.lastInvoice, day.invoices.isEmpty() ? QString() : day.invoices.constLast());
        EXPECT_EQ(z.firstCreditNote, day.notes.value(0));
        EXPECT_EQ(z.lastCreditNote, day.notes.isEmpty() ? QString() : day.notes.constLast());
        EXPECT_EQ(z.notAuthorized.size(), day.sales + day.returns);
        EXPECT_EQ(z.tenders.first().tender, u"CASH"_s);
        qint64 settled = 0;
        for (const TenderTotal& total : z.tenders) {
            const auto found = day.byTender.find(total.tender);
            const auto [sold, returned] = found == day.byTender.end() ? std::pair<qint64, qint64>() : found->second;
            EXPECT_EQ(total.sales.cents(), sold) << total.tender.toStdString();
            EXPECT_EQ(total.returns.cents(), returned) << total.tender.toStdString();
            const qint64 drawer = total.tender == u"CASH"_s ? opening + day.in - day.out : 0;
            EXPECT_EQ(total.expected.cents(), sold - returned + drawer) << total.tender.toStdString();
            EXPECT_EQ((total.expected + total.difference).cents(), total.counted.cents());
            settled += sold - returned;
        }
        EXPECT_EQ(settled, z.salesTotal.cents() - z.returnsTotal.cents()) << "every tender stands in the Z";
        // Taxes, bases and tips are the whole of what was sold.
        qint64 parts = day.tips;
        for (const auto& [rate, sums] : mapOf(z.salesByRate))
            parts += sums.first + sums.second;
        EXPECT_EQ(parts, day.sold);
        EXPECT_EQ(z.tenders.first().expected.cents(), opening + day.cash + day.in - day.out);
    }
};
ON_BOTH_DATABASES(ShiftReconcile);

TEST_P(ShiftReconcile, EveryZAddsUpToTheCent)
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        Day day(seed);
        m_clock.now = m_clock.now.addSecs(3600);
        const qint64 opening = day.upTo(20'000);
        ASSERT_OK(desk().open({}, m_issuer, Money::fromCents(opening)));
        live(day);
        if (HasFatalFailure())
            return;
        m_clock.now = m_clock.now.addSecs(60);
        const auto x = desk().x({}, m_issuer);
        ASSERT_OK(x);
        const QList<TenderKind> known = kinds();
        const auto drawer = pos::ShiftTally(*m_db, kTenant, known).drawer(x->shift);
        ASSERT_OK(drawer);
        EXPECT_EQ(*drawer, x->tenders.first().expected);
        CloseRequest request = counting(qMax(qint64{0}, x->tenders.first().expected.cents() + day.upTo(200) - 100),
                                        u"close-%1"_s.arg(seed));
        request.reason = u"Redondeo"_s;
        for (const TenderTotal& total : x->tenders.mid(1)) {
            TenderTotal counted;
            counted.tender = total.tender;
            counted.counted = total.expected + Money::fromCents(day.upTo(10));
            request.others += counted;
        }
        const auto closed = desk().close({}, m_issuer, request);
        ASSERT_OK(closed);
        const auto kept = desk().z({}, closed->shift.id);
        ASSERT_OK(kept);
        EXPECT_EQ(pos::shiftReportToJson(*kept), pos::shiftReportToJson(*closed));
        compare(day, opening, *kept);
        EXPECT_EQ(kept->shift.number, seed);
    }
}

TEST_P(ShiftReconcile, ParkedSalesAndOtherTillsAreToldApart)
{
    const IssuerId other = secondTill();
    ASSERT_OK(desk().open({}, m_issuer, {}));
    ASSERT_OK(desk().open({}, other, {}));
    ASSERT_OK(sell(*m_db, m_issuer, cashSale(100)));
    Counted theirs = cashSale(999);
    ASSERT_OK(sell(*m_db, other, theirs));
    for (const auto& [till, shift] : {std::pair{u"001-003"_s, 0}, {QString(), 2}, {u"001-002"_s, 1}, {QString(), 1}}) {
        pos::AuditNote row{u"LINE_REMOVED"_s, {}, {}, till, {}};
        if (shift != 0)
            row.detail[u"shift"_s] = shift;
        ASSERT_OK(pos::AuditTrail(*m_db, kTenant).append({}, row, m_clock.now));
    }
    for (const auto& [number, state] : {std::pair{1, u"PARKED"_s}, {2, u"TAKEN"_s}, {3, u"PARKED"_s}})
        ASSERT_OK(m_db->exec(u"INSERT INTO parked_sales (tenant_id, number, state, label, employee_name, summary, "
                             "total_cents, idempotency_key, parked_at, cart) VALUES (1, ?, ?, '', '', '', 5, ?, 'x', "
                             "'{}')"_s,
                             {number, state, QString::number(number)}));
    const auto closed = desk().close({}, m_issuer, counting(100));
    ASSERT_OK(closed);
    EXPECT_EQ(closed->salesTotal, Money::fromCents(100));
    EXPECT_EQ(closed->removedLines, 2) << "two rows name this shift; the others another till or shift";
    EXPECT_EQ(closed->parked, 2);
    const auto open = desk().x({}, other);
    ASSERT_OK(open);
    EXPECT_EQ(open->salesTotal, Money::fromCents(999));
    EXPECT_EQ(open->removedLines, 2);
}

TEST_P(ShiftReconcile, AClockThatIsSetBackLosesNothing)
{
    const auto undo = [&](const QString& action) {
        ASSERT_OK(pos::AuditTrail(*m_db, kTenant).append({}, {action, {}, {}, u"001-002"_s, {}}, m_clock.now));
    };
    for (int day = 1; day <= 2; ++day) {
        ASSERT_OK(desk().open({}, m_issuer, {}));
        undo(u"SALE_VOIDED"_s);
        const auto first = sell(cashSale(100));
        ASSERT_OK(first);
        m_clock.now = m_clock.now.addSecs(-3 * 3600);
        undo(u"SALE_VOIDED"_s);
        undo(u"LINE_REMOVED"_s);
        const auto last = sell(cashSale(200));
        ASSERT_OK(last);
        const auto closed = desk().close({}, m_issuer, counting(300, u"close-%1"_s.arg(day)));
        ASSERT_OK(closed);
        EXPECT_EQ(closed->shift.number, day);
        EXPECT_EQ(closed->voids, 2) << "day " << day;
        EXPECT_EQ(closed->removedLines, 1);
        EXPECT_EQ(closed->firstInvoice, *first);
        EXPECT_EQ(closed->lastInvoice, *last);
        EXPECT_EQ(closed->sales, 2);
    }
}

TEST_P(ShiftReconcile, WhatCannotBeReadIsNotGuessed)
{
    ASSERT_OK(desk().open({}, m_issuer, {}));
    ASSERT_OK(sell(cashSale(100)));
    ASSERT_OK(m_db->exec(u"UPDATE sales SET taxes = 'broken'"_s));
    const QString before = everything();
    ASSERT_FAILS(desk().close({}, m_issuer, counting(100)), DATABASE_DAMAGED);
    EXPECT_EQ(everything(), before);
    ASSERT_FAILS(pos::shiftReportFromJson("{}"), DATABASE_DAMAGED);
    ASSERT_FAILS(pos::shiftReportFromJson("not json"), DATABASE_DAMAGED);
}

} // namespace contract
