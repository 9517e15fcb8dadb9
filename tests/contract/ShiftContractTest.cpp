// Opening, moving cash, counting and closing: what is refused, what is kept, and that no Z ever changes.
#include "ShiftContract.h"

#include "pos/AuditTrail.h"
#include "pos/ShiftBook.h"
#include "pos/ShiftReportJson.h"
#include "pos/ShiftRepository.h"

#include <gmock/gmock.h>

namespace contract {

using namespace engine;
using testing::ElementsAre;

ON_BOTH_DATABASES(ShiftContract);

namespace {

CashMovement movement(CashKind kind, qint64 cents, const QString& reason = u"Cambio"_s)
{
    CashMovement made;
    made.kind = kind;
    made.amount = Money::fromCents(cents);
    made.reason = reason;
    return made;
}

QString fieldOf(const Error& error, const QString& name)
{
    for (const FieldError& field : error.fields) {
        if (field.field == name)
            return field.value;
    }
    return u"(none)"_s;
}

} // namespace

TEST_P(ShiftContract, ATillHasOneOpenShift)
{
    const auto opened = desk().open({}, m_issuer, Money::fromCents(5000));
    ASSERT_OK(opened);
    EXPECT_TRUE(opened->open);
    EXPECT_EQ(opened->float_, Money::fromCents(5000));
    EXPECT_EQ(opened->openedAt, m_clock.now);
    ASSERT_FAILS(desk().open({}, m_issuer, {}), CONFLICT);
    ASSERT_FAILS(desk().open({}, 999, {}), ISSUER_NOT_FOUND);
    ASSERT_FAILS(desk().open({}, m_issuer, Money::fromCents(-1)), VALIDATION_FAILED);
    const IssuerId other = secondTill();
    ASSERT_OK(desk().open({}, other, {}));
    const auto current = pos::ShiftRepository(*m_db, kTenant).current(m_issuer);
    ASSERT_OK(current);
    ASSERT_TRUE(*current);
    EXPECT_EQ((*current)->id, opened->id);
    ASSERT_FAILS(m_db->exec(u"INSERT INTO shifts (tenant_id, issuer_id, state, float_cents, opened_at) "
                            "VALUES (1, ?, 'OPEN', 0, 'now')"_s,
                            {m_issuer}),
                 UNIQUE_VIOLATION);
}

TEST_P(ShiftContract, WithoutEmployeesASaleBeginsTheShift)
{
    pos::ShiftBook book(*m_db, kTenant);
    EXPECT_FALSE(book.required().value_or(true));
    ASSERT_FAILS(book.openShift(m_issuer), NO_OPEN_SHIFT);
    ASSERT_FAILS(book.openShiftOrBegin(m_issuer, at(1), true), NO_OPEN_SHIFT);
    const auto begun = book.openShiftOrBegin(m_issuer, at(1), false);
    ASSERT_OK(begun);
    EXPECT_EQ(book.openShiftOrBegin(m_issuer, at(2), true).value_or(0), *begun);
    EXPECT_EQ(book.openShift(m_issuer).value_or(0), *begun);

    signIn(u"Ana"_s, Role::Administrator);
    EXPECT_TRUE(book.required().value_or(false));
    for (const auto& [word, required] : {std::pair{u"never"_s, false}, {u"always"_s, true}, {u"auto"_s, true}}) {
        ASSERT_OK(m_db->exec(u"INSERT INTO settings (tenant_id, name, value) VALUES (1, 'shift.required', ?) "
                             "ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value"_s,
                             {word}));
        EXPECT_EQ(book.required().value_or(!required), required) << word.toStdString();
    }
}

TEST_P(ShiftContract, CashMovesOnceAndForAReason)
{
    ASSERT_FAILS(desk().moveCash({}, m_issuer, movement(CashKind::In, 0), u"k"_s), VALIDATION_FAILED);
    ASSERT_FAILS(desk().moveCash({}, m_issuer, movement(CashKind::In, -5), u"k"_s), VALIDATION_FAILED);
    ASSERT_FAILS(desk().moveCash({}, m_issuer, movement(CashKind::NoSale, 5), u"k"_s), VALIDATION_FAILED);
    ASSERT_FAILS(desk().moveCash({}, m_issuer, movement(CashKind::In, 5, u" "_s), u"k"_s), VALIDATION_FAILED);
    ASSERT_FAILS(desk().moveCash({}, m_issuer, movement(CashKind::In, 5), {}), VALIDATION_FAILED);
    ASSERT_FAILS(desk().moveCash({}, m_issuer, movement(CashKind::In, 5, QString(301, u'x')), u"k"_s),
                 VALIDATION_FAILED);
    EXPECT_EQ(everything(), QString());

    const auto in = desk().moveCash({}, m_issuer, movement(CashKind::In, 1000), u"in"_s);
    ASSERT_OK(in);
    const auto again = desk().moveCash({}, m_issuer, movement(CashKind::In, 1000), u"in"_s);
    ASSERT_OK(again);
    EXPECT_EQ(again->id, in->id);
    ASSERT_OK(desk().moveCash({}, m_issuer, movement(CashKind::Out, 300), u"out"_s));
    ASSERT_OK(desk().moveCash({}, m_issuer, movement(CashKind::NoSale, 0, u"Cambio de billete"_s), u"open"_s));
    const auto report = desk().x({}, m_issuer);
    ASSERT_OK(report);
    EXPECT_EQ(report->cashIn, Money::fromCents(1000));
    EXPECT_EQ(report->cashOut, Money::fromCents(300));
    EXPECT_EQ(report->noSales, 1);
    ASSERT_EQ(report->movements.size(), 3);
    EXPECT_EQ(report->movements[2].reason, u"Cambio de billete"_s);
    EXPECT_EQ(report->tenders.first().expected, Money::fromCents(700));

    ASSERT_FAILS(m_db->exec(u"UPDATE cash_movements SET amount_cents = 1"_s), CONFLICT);
    ASSERT_FAILS(m_db->exec(u"DELETE FROM cash_movements"_s), CONFLICT);
}

TEST_P(ShiftContract, XChangesNothing)
{
    ASSERT_OK(desk().open({}, m_issuer, Money::fromCents(2000)));
    ASSERT_OK(sell(cashSale(1234)));
    const QString before = everything();
    const auto first = desk().x({}, m_issuer);
    ASSERT_OK(first);
    const auto second = desk().x({}, m_issuer);
    ASSERT_OK(second);
    EXPECT_EQ(pos::shiftReportToJson(*first), pos::shiftReportToJson(*second));
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(first->tenders.first().expected, Money::fromCents(3234));
    EXPECT_EQ(first->till, u"001-002"_s);
    ASSERT_FAILS(desk().x({}, secondTill()), NO_OPEN_SHIFT);
}

TEST_P(ShiftContract, AZIsNumberedWithoutGapsAndNeverChanges)
{
    const IssuerId other = secondTill();
    for (int day = 1; day <= 3; ++day) {
        for (const IssuerId issuer : {m_issuer, other}) {
            if (issuer == other && day == 2)
                continue;
            m_clock.now = at(day * 86400);
            ASSERT_OK(desk().open({}, issuer, Money::fromCents(1000)));
            // A close that is refused takes no number.
            ASSERT_FAILS(desk().close({}, issuer, counting(0, u"short"_s)), DIFFERENCE_TOO_LARGE);
            m_clock.now = at(day * 86400 + 3600);
            const QString key = u"z-%1-%2"_s.arg(issuer).arg(day);
            const auto closed = desk().close({}, issuer, counting(1000, key));
            ASSERT_OK(closed);
            EXPECT_EQ(closed->shift.number, issuer == m_issuer ? day : (day + 1) / 2);
            EXPECT_EQ(closed->shift.closedAt, m_clock.now);
            EXPECT_FALSE(closed->shift.open);
            EXPECT_TRUE(closed->difference.isZero());
            const auto kept = desk().z({}, closed->shift.id);
            ASSERT_OK(kept);
            EXPECT_EQ(pos::shiftReportToJson(*kept), pos::shiftReportToJson(*closed));
        }
    }
    const auto list = pos::ShiftRepository(*m_db, kTenant).closed(m_issuer, 2);
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 2);
    EXPECT_EQ(list->at(0).number, 3);
    EXPECT_EQ(list->at(1).number, 2);

    const QString before = everything();
    for (const QString& sql :
         {u"UPDATE shifts SET z = 'other' WHERE state = 'CLOSED'"_s, u"UPDATE shifts SET float_cents = 1"_s,
          u"UPDATE shifts SET state = 'OPEN'"_s, u"DELETE FROM shifts"_s})
        ASSERT_FAILS(m_db->exec(sql), CONFLICT);
    EXPECT_EQ(everything(), before);
    ASSERT_FAILS(desk().z({}, 999), NOT_FOUND);
    EXPECT_EQ(pos::AuditTrail(*m_db, kTenant).firstBroken().value_or(-1), 0);
}

TEST_P(ShiftContract, NothingJoinsAClosedShift)
{
    const auto opened = desk().open({}, m_issuer, {});
    ASSERT_OK(opened);
    const auto number = sell(cashSale(500));
    ASSERT_OK(number);
    ASSERT_OK(desk().close({}, m_issuer, counting(500)));
    ASSERT_FAILS(sell(cashSale(500)), NO_OPEN_SHIFT);
    // Not even by whoever knows its id.
    ASSERT_FAILS(m_db->exec(u"INSERT INTO cash_movements (tenant_id, shift_id, kind, amount_cents, reason, note, "
                            "idempotency_key, at) VALUES (1, ?, 'IN', 5, 'x', '', 'late', 'now')"_s,
                            {opened->id}),
                 NO_OPEN_SHIFT);
    ASSERT_FAILS(
        m_db->exec(u"INSERT INTO sales (access_key, tenant_id, shift_id, kind, total_cents, received_cents, "
                   "change_cents, discount_cents, taxes, at) VALUES (?, 1, ?, 'SALE', 1, 1, 0, 0, '[]', 'x')"_s,
                   {keyFor(900).text(), opened->id}),
        NO_OPEN_SHIFT);
}

TEST_P(ShiftContract, TheSameKeyClosesOnce)
{
    ASSERT_OK(desk().open({}, m_issuer, {}));
    ASSERT_OK(sell(cashSale(500)));
    const auto closed = desk().close({}, m_issuer, counting(500));
    ASSERT_OK(closed);
    ASSERT_OK(desk().open({}, m_issuer, {})); // the next day has begun when the answer is asked for again
    const QString before = everything();
    const auto again = desk().close({}, m_issuer, counting(123));
    ASSERT_OK(again);
    EXPECT_EQ(pos::shiftReportToJson(*again), pos::shiftReportToJson(*closed));
    EXPECT_EQ(everything(), before);
    const IssuerId other = secondTill();
    ASSERT_OK(desk().open({}, other, {}));
    ASSERT_FAILS(desk().close({}, other, counting(0)), CONFLICT);
    ASSERT_FAILS(desk().close({}, m_issuer, counting(0, {})), VALIDATION_FAILED);
}

TEST_P(ShiftContract, ACountMustBeACount)
{
    ASSERT_OK(desk().open({}, m_issuer, {}));
    CloseRequest request = counting(0);
    const auto refusedField = [&] {
        const auto answer = desk().close({}, m_issuer, request);
        return answer || answer.error().code != ErrorCode::VALIDATION_FAILED ? u"accepted"_s
                                                                             : answer.error().fields.value(0).field;
    };
    request.cash = {{Money::fromCents(100), -1}};
    EXPECT_EQ(refusedField(), u"cash[0]"_s);
    request.cash = {{Money::fromCents(0), 1}};
    EXPECT_EQ(refusedField(), u"cash[0]"_s);
    request.cash = {};
    TenderTotal card;
    card.tender = u"CREDIT_CARD"_s;
    request.others = {card, card};
    EXPECT_EQ(refusedField(), u"others[1].tender"_s);
    card.tender = u"CASH"_s;
    request.others = {card};
    EXPECT_EQ(refusedField(), u"others[0].tender"_s);
    card.tender = u"SHELLS"_s;
    request.others = {card};
    EXPECT_EQ(refusedField(), u"others[0].tender"_s);
    card.tender = u"CREDIT_CARD"_s;
    card.counted = Money::fromCents(Money::kMaxCents);
    request.others = {card};
    EXPECT_EQ(refusedField(), u"others[0].counted"_s);
    request.reason = QString(301, u'x');
    EXPECT_EQ(refusedField(), u"reason"_s);
}

TEST_P(ShiftContract, ADifferenceAboveTheLimitNeedsAReason)
{
    ASSERT_OK(desk().open({}, m_issuer, {}));
    ASSERT_OK(sell(cashSale(10'000)));
    Counted card = cashSale(2000);
    card.tenders = {{u"CREDIT_CARD"_s, u"19"_s, Money::fromCents(1500), {}},
                    {u"CREDIT"_s, u"20"_s, Money::fromCents(500), {}}};
    ASSERT_OK(sell(card));
    CloseRequest request = counting(11'500); // the voucher's amount lies in the drawer's count: together it fits
    const auto refused = desk().close({}, m_issuer, request);
    ASSERT_FAILS(refused, DIFFERENCE_TOO_LARGE);
    EXPECT_EQ(fieldOf(refused.error(), u"difference.CASH"_s), u"15.00"_s);
    EXPECT_EQ(fieldOf(refused.error(), u"difference.CREDIT_CARD"_s), u"-15.00"_s);
    EXPECT_EQ(fieldOf(refused.error(), u"difference.CREDIT"_s), u"0.00"_s) << "nobody can count what is paid later";
    request.reason = u"Voucher contado como efectivo"_s;
    const auto closed = desk().close({}, m_issuer, request);
    ASSERT_OK(closed);
    EXPECT_EQ(closed->differenceReason, request.reason);
    EXPECT_TRUE(closed->difference.isZero());
    EXPECT_EQ(closed->tenders[0].difference, Money::fromCents(1500));
}

TEST_P(ShiftContract, TheLimitIsASetting)
{
    const auto limitTo = [&](const QString& text) {
        ASSERT_OK(m_db->exec(u"INSERT INTO settings (tenant_id, name, value) VALUES (1, 'shift.differenceLimit', ?) "
                             "ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value"_s,
                             {text}));
    };
    const auto closes = [&](qint64 counted) {
        EXPECT_TRUE(desk().open({}, m_issuer, Money::fromCents(10'000)));
        const auto closed = desk().close({}, m_issuer, counting(counted, m_random.uuidV7()));
        if (!closed) {
            EXPECT_TRUE(desk().close({}, m_issuer, counting(10'000, m_random.uuidV7())));
        }
        return closed.has_value();
    };
    EXPECT_TRUE(closes(9500));
    EXPECT_FALSE(closes(9499));
    EXPECT_TRUE(closes(10'500));
    EXPECT_FALSE(closes(10'501));
    limitTo(u"0.00"_s);
    EXPECT_TRUE(closes(10'000));
    EXPECT_FALSE(closes(9999));
    limitTo(u"20.00"_s);
    EXPECT_TRUE(closes(8000));
    limitTo(u"nonsense"_s);
    EXPECT_FALSE(closes(9499));
}

TEST_P(ShiftContract, TheCloseIsBlindForWhoMayNotAcceptADifference)
{
    const Actor boss = signIn(u"Rosa"_s, Role::Supervisor);
    const Actor cashier = signIn(u"Luis"_s, Role::Cashier);
    ASSERT_FAILS(desk().open({}, m_issuer, {}), UNAUTHORIZED);
    ASSERT_OK(desk().open(cashier, m_issuer, Money::fromCents(1000)));
    ASSERT_FAILS(desk().x(cashier, m_issuer), FORBIDDEN);
    EXPECT_TRUE(desk().x(boss, m_issuer));
    ASSERT_OK(sell(cashSale(4321)));
    CloseRequest request = counting(4000);
    request.reason = u"No sé"_s;
    const auto blind = desk().close(cashier, m_issuer, request);
    ASSERT_FAILS(blind, DIFFERENCE_TOO_LARGE);
    ASSERT_EQ(blind.error().fields.size(), 1) << "no figure leaks";
    EXPECT_EQ(blind.error().fields[0].value, u"ACCEPT_DIFFERENCE"_s);
    EXPECT_FALSE(blind.error().detail.contains(u"1321"_s) || blind.error().detail.contains(u"13.21"_s));

    // The supervisor comes, looks at the difference, gives a reason.
    const auto bossAccount = m_actors->employeeOf(boss.session);
    ASSERT_OK(bossAccount);
    const auto token = m_actors->approve(cashier.session, Permission::AcceptDifference, *bossAccount);
    ASSERT_OK(token);
    const Actor approved{cashier.session, *token};
    request.reason.clear();
    const auto seen = desk().close(approved, m_issuer, request);
    ASSERT_FAILS(seen, DIFFERENCE_TOO_LARGE);
    EXPECT_EQ(fieldOf(seen.error(), u"difference.CASH"_s), u"-13.21"_s);
    request.reason = u"Vuelto mal dado"_s;
    const auto closed = desk().close(approved, m_issuer, request);
    ASSERT_OK(closed);
    EXPECT_EQ(closed->shift.openedBy, u"Luis"_s);
    EXPECT_EQ(closed->shift.closedBy, u"Luis"_s);
    EXPECT_EQ(closed->approvedBy, u"Rosa"_s);
    EXPECT_EQ(closed->difference, Money::fromCents(-1321));

    // Good for one action only; the Z is for whoever closed it and for those who may see it.
    ASSERT_OK(desk().open(cashier, m_issuer, Money::fromCents(1000)));
    request.key = u"second"_s;
    request.cash = {};
    ASSERT_FAILS(desk().close(approved, m_issuer, request), DIFFERENCE_TOO_LARGE);
    EXPECT_TRUE(desk().z(cashier, closed->shift.id));
    EXPECT_TRUE(desk().z(boss, closed->shift.id));
    ASSERT_FAILS(desk().z(signIn(u"Otro"_s, Role::Cashier), closed->shift.id), FORBIDDEN);
    ASSERT_FAILS(desk().z({}, closed->shift.id), UNAUTHORIZED);

    QStringList actions;
    for (const AuditEntry& entry : pos::AuditTrail(*m_db, kTenant).list({}).value_or({}))
        actions.prepend(entry.action + u" "_s + entry.employee + u" "_s + entry.approver);
    EXPECT_THAT(actions,
                ElementsAre(u"SHIFT_OPENED Luis "_s, u"SHIFT_CLOSE_REFUSED Luis "_s, u"SHIFT_CLOSE_REFUSED Luis "_s,
                            u"SHIFT_CLOSED Luis Rosa"_s, u"SHIFT_OPENED Luis "_s, u"SHIFT_CLOSE_REFUSED Luis "_s));
}

TEST_P(ShiftContract, TheDrawerIsForThoseWhoMayOpenIt)
{
    const Actor boss = signIn(u"Rosa"_s, Role::Supervisor);
    const Actor cashier = signIn(u"Luis"_s, Role::Cashier);
    const Actor accountant = signIn(u"Eva"_s, Role::Accountant);
    ASSERT_FAILS(desk().moveCash(boss, m_issuer, movement(CashKind::NoSale, 0), u"a"_s), NO_OPEN_SHIFT);
    ASSERT_FAILS(desk().open(accountant, m_issuer, {}), FORBIDDEN);
    ASSERT_OK(desk().open(boss, m_issuer, {}));
    ASSERT_FAILS(desk().moveCash(cashier, m_issuer, movement(CashKind::NoSale, 0), u"a"_s), FORBIDDEN);
    ASSERT_FAILS(desk().moveCash(accountant, m_issuer, movement(CashKind::In, 5), u"a"_s), FORBIDDEN);
    ASSERT_FAILS(desk().close(accountant, m_issuer, counting(0)), FORBIDDEN);
    const auto token = m_actors->approve(cashier.session, Permission::OpenDrawer, *m_actors->employeeOf(boss.session));
    ASSERT_OK(token);
    const auto opened = desk().moveCash({cashier.session, *token}, m_issuer, movement(CashKind::NoSale, 0), u"a"_s);
    ASSERT_OK(opened);
    EXPECT_EQ(opened->employee, u"Luis"_s);
    EXPECT_EQ(opened->approver, u"Rosa"_s);
    const auto report = desk().x(boss, m_issuer);
    ASSERT_OK(report);
    EXPECT_EQ(report->movements.value(0).employee, u"Luis"_s);
    EXPECT_EQ(report->movements.value(0).approver, u"Rosa"_s);
}

TEST_P(ShiftContract, AFaultAtAnyStepOfAnythingChangesNothing)
{
    const auto close = [&] { return desk().close({}, m_issuer, counting(1500)).has_value(); };
    const auto move = [&] { return desk().moveCash({}, m_issuer, movement(CashKind::In, 500), u"in"_s).has_value(); };
    const auto open = [&] { return desk().open({}, m_issuer, Money::fromCents(1000)).has_value(); };
    using Steps = QList<std::pair<QString, QString>>;
    const Steps trail{{u"audit"_s, u"INSERT"_s}, {u"audit_heads"_s, u"INSERT"_s}, {u"audit_heads"_s, u"UPDATE"_s}};
    const std::vector<std::pair<std::function<bool()>, Steps>> acts{
        {open, trail + Steps{{u"shifts"_s, u"INSERT"_s}}},
        {move, trail + Steps{{u"cash_movements"_s, u"INSERT"_s}}},
        {close, trail + Steps{{u"shifts"_s, u"UPDATE"_s}}},
    };
    for (const auto& [act, steps] : acts) {
        const QString before = everything();
        for (const auto& [table, change] : steps) {
            failAt(table, change);
            EXPECT_FALSE(act()) << (table + u' ' + change).toStdString();
            healAt(table);
            EXPECT_EQ(everything(), before) << (table + u' ' + change).toStdString();
        }
        EXPECT_TRUE(act());
        EXPECT_NE(everything(), before);
    }
}

} // namespace contract
