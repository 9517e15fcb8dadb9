// A sale is an invoice, its tenders, its place in the shift and the goods that left: all of it once, or nothing.
#include "SalesContract.h"

#include "pos/AuditTrail.h"
#include "pos/SaleRepository.h"
#include "pos/SaleSlip.h"
#include "pos/ShiftBook.h"
#include "pos/StockLedger.h"
#include "support/Await.h"

#include <gmock/gmock.h>

#include <thread>

namespace contract {

using namespace engine;
using testing::ElementsAre;

class ChargeContract : public SalesContract
{
protected:
    QStringList refusedFields(const SaleRequest& sale)
    {
        const auto done = charge(sale);
        if (done)
            return {u"accepted"_s};
        QStringList fields;
        for (const FieldError& field : done.error().fields)
            fields << field.field;
        return fields;
    }
};
ON_BOTH_DATABASES(ChargeContract);

TEST_P(ChargeContract, EverythingOfASaleIsThereAtOnce)
{
    SaleRequest sale = breadFor(u"sale-1"_s, 3);
    sale.discount = Money::fromCents(50);
    sale.tenders = {{u"CREDIT_CARD"_s, {}, Money::fromCents(3000), u"LOTE 7"_s},
                    {u"CASH"_s, {}, Money::fromCents(450), {}}};
    sale.received = Money::fromCents(3500);
    const auto done = charge(sale);
    ASSERT_OK(done);
    EXPECT_FALSE(done->document.replayed);
    EXPECT_EQ(done->total.toString(), u"34.50"_s);
    EXPECT_EQ(done->received.toString(), u"35.00"_s);
    EXPECT_EQ(done->change.toString(), u"0.50"_s);
    EXPECT_EQ(done->document.document.number, u"001-001-000000001"_s);

    const auto shift = pos::ShiftBook(db(), kTenant).openShift(m_shop.id);
    ASSERT_OK(shift); // a shop without employees begins one by itself
    EXPECT_EQ(done->shift, *shift);
    const auto row = pos::SaleRepository(db(), kTenant).find(done->document.document.accessKey);
    ASSERT_OK(row);
    ASSERT_TRUE(*row);
    EXPECT_EQ((*row)->total, done->total);
    EXPECT_EQ((*row)->received, done->received);
    EXPECT_EQ((*row)->change, done->change);
    EXPECT_EQ((*row)->discount.toString(), u"0.50"_s);
    EXPECT_EQ((*row)->shift, *shift);
    EXPECT_TRUE((*row)->original.isEmpty());
    ASSERT_EQ((*row)->iva.size(), 1);
    EXPECT_EQ((*row)->iva.first().rateCode, u"4"_s);
    EXPECT_EQ((*row)->iva.first().base.toString(), u"30.00"_s);
    EXPECT_EQ((*row)->iva.first().value.toString(), u"4.50"_s);
    ASSERT_EQ((*row)->tenders.size(), 2);
    EXPECT_EQ((*row)->tenders[0].tender, u"CREDIT_CARD"_s);
    EXPECT_EQ((*row)->tenders[0].sriCode, u"19"_s);
    EXPECT_EQ((*row)->tenders[0].reference, u"LOTE 7"_s);
    EXPECT_EQ((*row)->tenders[1].amount.toString(), u"4.50"_s);

    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(97));
    EXPECT_EQ(stockOf(m_coffee), Decimal()) << "nobody counts coffee";
    EXPECT_EQ(count(u"stock_movements WHERE access_key IS NOT NULL AND reason = 'SALE'"_s), 1);
    const auto payload = invoicing::DocumentRepository(db(), kTenant).requestPayload(done->document.document.accessKey);
    ASSERT_OK(payload);
    const auto request = parseInvoiceRequest(*payload);
    ASSERT_OK(request);
    ASSERT_EQ(request->payments.size(), 2) << "made of the tenders";
    EXPECT_EQ(request->payments[0].method, u"19"_s);
    EXPECT_EQ(request->payments[1].total.toString(), u"4.50"_s);
}

TEST_P(ChargeContract, AFaultAtAnyStepStoresNothing)
{
    set(u"sale.discountLimit"_s, u"5"_s);
    SaleRequest sale = breadFor(u"sale-1"_s, 1);
    sale.invoice.items[0].discount = Money::fromCents(500);
    sale.tenders[0].amount = Money::fromCents(575);
    const QString before = everything();
    for (const auto& [table, change] : {std::pair{u"sequentials"_s, u"UPDATE"_s},
                                        {u"documents"_s, u"INSERT"_s},
                                        {u"shifts"_s, u"INSERT"_s},
                                        {u"sales"_s, u"INSERT"_s},
                                        {u"sale_tenders"_s, u"INSERT"_s},
                                        {u"products"_s, u"UPDATE"_s},
                                        {u"stock_movements"_s, u"INSERT"_s},
                                        {u"audit"_s, u"INSERT"_s},
                                        {u"document_events"_s, u"INSERT"_s},
                                        {u"outbox"_s, u"INSERT"_s}}) {
        failAt(table, change);
        ASSERT_FAILS(charge(sale), DISK_FULL);
        healAt(table);
        EXPECT_EQ(everything(), before) << (table + u' ' + change).toStdString();
    }
    const auto done = charge(sale);
    ASSERT_OK(done);
    EXPECT_EQ(done->document.document.sequential, 1) << "no number was used up";
    EXPECT_EQ(count(u"audit"_s), 1) << "a discount above the limit is written down";
}

TEST_P(ChargeContract, TheSameKeyAnswersTheSameSale)
{
    const SaleRequest sale = breadFor(u"sale-1"_s, 2);
    const auto first = charge(sale);
    ASSERT_OK(first);
    const QString after = everything();
    const auto again = [&](const Result<SaleDone>& done) {
        ASSERT_OK(done);
        EXPECT_TRUE(done->document.replayed);
        EXPECT_EQ(done->document.document.accessKey, first->document.document.accessKey);
        EXPECT_EQ(done->received, first->received);
        EXPECT_EQ(done->change, first->change);
        EXPECT_EQ(done->shift, first->shift);
        EXPECT_EQ(everything(), after);
    };
    again(charge(sale));
    restart();
    again(charge(sale));
    // Whatever has changed since: nobody is signed in, the shift is closed, the tender is gone.
    signIn(u"Ana"_s, Role::Administrator);
    set(u"stock.rule"_s, u"block"_s);
    set(u"tender.kinds"_s, u"[{\"id\":\"COINS\",\"sriCode\":\"01\",\"cash\":true,\"active\":true}]"_s);
    SaleRequest spelled = sale;
    spelled.invoice.payments = {{u"01"_s, Money::fromCents(2300), std::nullopt, {}}};
    again(charge(spelled));
    SaleRequest other = spelled;
    other.invoice.items[0].quantity = Decimal::fromInt(1);
    ASSERT_FAILS(charge(other), CONFLICT);
}

TEST_P(ChargeContract, ASaleAskedForTwiceAtOnceIsMadeOnce)
{
    const SaleRequest sale = breadFor(u"sale-1"_s, 2);
    const auto answers = chargeAtOnce({sale, breadFor(u"sale-2"_s, 1), sale, sale});
    ASSERT_EQ(answers.size(), 4);
    for (const auto& answer : answers)
        ASSERT_OK(answer);
    EXPECT_EQ(answers[0]->document.document.accessKey, answers[2]->document.document.accessKey);
    EXPECT_TRUE(answers[3]->document.replayed);
    EXPECT_EQ(answers[3]->change, answers[0]->change);
    EXPECT_EQ(count(u"sales"_s), 2);
    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(97));
}

TEST_P(ChargeContract, AnInvoiceOfTheTimeBeforeTendersIsAnsweredToo)
{
    SaleRequest sale = breadFor(u"old"_s, 2);
    sale.invoice.payments = {{u"01"_s, Money::fromCents(2300), std::nullopt, {}}};
    bool made = false;
    m_core->documents->create({{}, m_shop.id, sale.invoice, u"old"_s, [&](const auto& created) {
                                   EXPECT_TRUE(created);
                                   made = true;
                               }});
    ASSERT_TRUE(testing_support::waitUntil([&] { return made; }));
    const auto done = charge(sale);
    ASSERT_OK(done);
    EXPECT_TRUE(done->document.replayed);
    EXPECT_EQ(done->received, done->total);
    EXPECT_EQ(done->shift, 0);
    EXPECT_EQ(count(u"sales"_s), 0);
}

TEST_P(ChargeContract, WhatIsWrongIsSaidBeforeANumberIsTaken)
{
    const QString before = everything();
    SaleRequest sale = breadFor({}, 1);
    EXPECT_THAT(refusedFields(sale), ElementsAre(u"key"_s));
    sale = breadFor(u"k"_s, 1);
    sale.tenders[0].amount = Money::fromCents(1149);
    EXPECT_THAT(refusedFields(sale), ElementsAre(u"payments"_s)) << "the voucher says so first";
    sale.invoice.payments = {{u"01"_s, Money::fromCents(1150), std::nullopt, {}}};
    EXPECT_THAT(refusedFields(sale), ElementsAre(u"tenders"_s));
    sale = breadFor(u"k"_s, 1);
    sale.received = Money::fromCents(1149);
    EXPECT_THAT(refusedFields(sale), ElementsAre(u"received"_s));
    sale = breadFor(u"k"_s, 1);
    sale.goods[0].quantity = Decimal();
    sale.goods[1].quantity = Decimal::fromMicros(Decimal::kMaxUnits);
    EXPECT_THAT(refusedFields(sale), ElementsAre(u"goods[0].quantity"_s, u"goods[1].quantity"_s));
    sale = breadFor(u"k"_s, 1);
    sale.invoice.items[0].taxes[0].rateCode = u"99"_s;
    EXPECT_THAT(refusedFields(sale), ElementsAre(u"items[0].taxes[0].rateCode"_s));
    EXPECT_EQ(everything(), before);
}

TEST_P(ChargeContract, OneBadSaleOfABatchHurtsNoOther)
{
    SaleRequest bad = breadFor(u"bad"_s, 1);
    bad.received = Money();
    bad.tenders[0].tender = u"SHELLS"_s;
    bad.invoice.payments = {{u"01"_s, Money::fromCents(1150), std::nullopt, {}}};
    const auto answers = chargeAtOnce({breadFor(u"a"_s, 1), bad, breadFor(u"b"_s, 1)});
    ASSERT_OK(answers[0]);
    ASSERT_FAILS(answers[1], VALIDATION_FAILED);
    ASSERT_OK(answers[2]);
    EXPECT_EQ(answers[2]->document.document.sequential, 2);
    EXPECT_EQ(answers[0]->shift, answers[2]->shift);
    EXPECT_EQ(count(u"shifts"_s), 1);
}

TEST_P(ChargeContract, WithoutAShiftNobodySellsWhereShiftsAreKept)
{
    const Actor ana = signIn(u"Ana"_s, Role::Cashier);
    const QString before = everything();
    ASSERT_FAILS(charge(breadFor(u"k"_s, 1), ana), NO_OPEN_SHIFT);
    EXPECT_EQ(everything(), before);
    const auto shift = pos::ShiftBook(db(), kTenant).openShiftOrBegin(m_shop.id, at(0), false);
    ASSERT_OK(shift);
    const auto done = charge(breadFor(u"k"_s, 1), ana);
    ASSERT_OK(done);
    EXPECT_EQ(done->shift, *shift);
    const auto row = pos::SaleRepository(db(), kTenant).find(done->document.document.accessKey);
    ASSERT_OK(row);
    EXPECT_GT((*row)->employee, 0);
}

TEST_P(ChargeContract, ATicketFindsWhoSoldAndWhatWasHandedOver)
{
    set(u"shift.required"_s, u"never"_s);
    const auto alone = charge(breadFor(u"j"_s, 1));
    ASSERT_OK(alone);
    auto slip = pos::findSaleSlip(db(), kTenant, alone->document.document.accessKey);
    ASSERT_OK(slip);
    ASSERT_TRUE(slip->has_value());
    EXPECT_EQ((*slip)->cashier, QString());
    EXPECT_EQ((*slip)->received, alone->received);
    EXPECT_EQ((*slip)->change, alone->change);
    EXPECT_EQ((*slip)->at.timeSpec(), Qt::UTC);
    const auto done = charge(breadFor(u"k"_s, 1), signIn(u"Ana Ñáñez"_s, Role::Cashier));
    ASSERT_OK(done);
    slip = pos::findSaleSlip(db(), kTenant, done->document.document.accessKey);
    ASSERT_OK(slip);
    EXPECT_EQ((*slip)->cashier, u"Ana Ñáñez"_s);
    slip = pos::findSaleSlip(db(), storage::TenantScope(kTenant.id + 1), done->document.document.accessKey);
    ASSERT_OK(slip);
    EXPECT_FALSE(slip->has_value());
}

TEST_P(ChargeContract, EveryNeedIsTheRolesOrApproved)
{
    set(u"shift.required"_s, u"never"_s);
    const Actor ana = signIn(u"Ana"_s, Role::Cashier);
    signIn(u"Berta"_s, Role::Supervisor);
    const Actor paul = signIn(u"Paul"_s, Role::Accountant);
    ASSERT_FAILS(charge(breadFor(u"k"_s, 1)), UNAUTHORIZED);
    ASSERT_FAILS(charge(breadFor(u"k"_s, 1), paul), FORBIDDEN);

    SaleRequest sale = breadFor(u"k"_s, 1);
    sale.invoice.items[0].discount = Money::fromCents(101); // ten per cent, rounded up
    sale.tenders[0].amount = Money::fromCents(1034);
    ASSERT_OK(charge(sale, ana));
    EXPECT_EQ(count(u"audit"_s), 0);

    sale = breadFor(u"l"_s, 1);
    sale.invoice.items[0].discount = Money::fromCents(200);
    sale.tenders[0].amount = Money::fromCents(920);
    sale.needs = {Permission::ChangePrice};
    const auto refused = charge(sale, ana);
    ASSERT_FAILS(refused, FORBIDDEN);
    EXPECT_EQ(refused.error().fields.first().value, u"CHANGE_PRICE"_s);
    const auto people = pos::EmployeeRepository(db(), kTenant).list(false);
    ASSERT_OK(people);
    const auto berta = std::find_if(people->begin(), people->end(),
                                    [](const Employee& employee) { return employee.name == u"Berta"_s; });
    const auto price = m_core->actors->approve(ana.session, Permission::ChangePrice, *berta);
    ASSERT_OK(price);
    sale.approvals = {*price};
    const auto stillRefused = charge(sale, ana);
    ASSERT_FAILS(stillRefused, FORBIDDEN);
    EXPECT_EQ(stillRefused.error().fields.first().value, u"DISCOUNT_ABOVE_LIMIT"_s)
        << "a discount needs its permission whether the sale says so or not";
    const auto discount = m_core->actors->approve(ana.session, Permission::DiscountAboveLimit, *berta);
    ASSERT_OK(discount);
    sale.approvals += *discount;
    const auto done = charge(sale, ana);
    ASSERT_OK(done);
    const auto row = pos::SaleRepository(db(), kTenant).find(done->document.document.accessKey);
    ASSERT_OK(row);
    EXPECT_EQ((*row)->approver, berta->id);
    const auto trail = pos::AuditTrail(db(), kTenant).list({});
    ASSERT_OK(trail);
    ASSERT_EQ(trail->size(), 2);
    EXPECT_EQ(trail->at(1).action, u"PRICE_CHANGED"_s);
    EXPECT_EQ(trail->at(0).action, u"DISCOUNT_GIVEN"_s);
    EXPECT_EQ(trail->at(0).employee, u"Ana"_s);
    EXPECT_EQ(trail->at(0).approver, u"Berta"_s);
    EXPECT_EQ(trail->at(0).till, u"001-001"_s);
    EXPECT_EQ(trail->at(0).subject, done->document.document.accessKey.text());

    sale.key = u"m"_s;
    ASSERT_FAILS(charge(sale, ana), FORBIDDEN);
    EXPECT_EQ(count(u"sales"_s), 2) << "an approval is good for one sale";
}

TEST_P(ChargeContract, TheLastPieceIsSoldOnce)
{
    ASSERT_OK(charge(breadFor(u"most"_s, 8)));
    ASSERT_OK(
        pos::StockLedger(db(), kTenant).move({m_bread, Decimal::fromInt(-90), StockReason::Count, {}, {}, 0, at(1)}));
    // Two are left; unless the shop says otherwise nobody is stopped.
    set(u"stock.rule"_s, u"block"_s);
    const auto answers = chargeAtOnce({breadFor(u"a"_s, 1), breadFor(u"b"_s, 2), breadFor(u"c"_s, 1)});
    ASSERT_OK(answers[0]);
    ASSERT_FAILS(answers[1], OUT_OF_STOCK);
    EXPECT_EQ(answers[1].error().fields.first().field, QString::number(m_bread));
    EXPECT_EQ(answers[1].error().fields.first().value, u"1"_s);
    ASSERT_OK(answers[2]);
    EXPECT_EQ(stockOf(m_bread), Decimal());
    ASSERT_FAILS(charge(breadFor(u"d"_s, 1)), OUT_OF_STOCK);
    SaleRequest anyway = breadFor(u"e"_s, 1);
    anyway.needs = {Permission::SellWithoutStock};
    ASSERT_OK(charge(anyway));
    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(-1));
    EXPECT_EQ(count(u"audit"_s), 1);
    set(u"stock.rule"_s, u"warn"_s);
    ASSERT_OK(charge(breadFor(u"f"_s, 1)));
}

TEST_P(ChargeContract, WhoHoldsTheStockIsAlone)
{
    constexpr int kTills = 4, kWanted = 40;
    ASSERT_OK(
        pos::StockLedger(db(), kTenant).move({m_bread, Decimal::fromInt(-70), StockReason::Count, {}, {}, 0, at(1)}));
    std::atomic<int> taken{0}, refused{0}, broken{0}, ready{0};
    std::vector<std::thread> tills;
    for (int t = 0; t < kTills; ++t) {
        tills.emplace_back([&, place = db().config()] {
            auto opened = storage::Database::open(place);
            ++ready;
            while (ready < kTills)
                std::this_thread::yield();
            for (int i = 0; opened && i < kWanted / kTills; ++i) {
                storage::Database& database = **opened;
                auto transaction = storage::Transaction::begin(database);
                pos::StockLedger stock(database, kTenant);
                if (!transaction || !stock.hold()) {
                    ++broken;
                    continue;
                }
                const auto left = stock.left({m_bread});
                if (!left)
                    ++broken;
                else if (left->value(m_bread) < Decimal::fromInt(1))
                    ++refused;
                else if (stock.move({m_bread, Decimal::fromInt(-1), StockReason::Sale, {}, {}, 0, at(2)}) &&
                         transaction->commit())
                    ++taken;
                else
                    ++broken;
            }
        });
    }
    for (std::thread& till : tills)
        till.join();
    EXPECT_EQ(broken, 0);
    EXPECT_EQ(taken, 30);
    EXPECT_EQ(refused, 10);
    EXPECT_EQ(stockOf(m_bread), Decimal());
}

TEST_P(ChargeContract, WhatTheCounterKeepsFollowsACorrection)
{
    SaleRequest sale = breadFor(u"k"_s, 4); // 46.00
    sale.tenders = {{u"CREDIT_CARD"_s, {}, Money::fromCents(3000), u"LOTE 7"_s},
                    {u"CASH"_s, {}, Money::fromCents(1600), {}}};
    sale.received = Money::fromCents(5000);
    const auto done = charge(sale);
    ASSERT_OK(done);
    const AccessKey key = done->document.document.accessKey;
    invoicing::DocumentRepository documents(db(), kTenant);
    ASSERT_OK(documents.move(key, DocumentStatus::PendingSend, DocumentStatus::Returned, at(1)));
    InvoiceRequest corrected = sale.invoice;
    corrected.items[0].quantity = Decimal::fromInt(3);
    corrected.payments = {{u"19"_s, Money::fromCents(3000), std::nullopt, {}},
                          {u"01"_s, Money::fromCents(450), std::nullopt, {}}};
    const QString before = everything();
    for (const auto& [table, change] : {std::pair{u"documents"_s, u"UPDATE"_s},
                                        {u"sales"_s, u"UPDATE"_s},
                                        {u"sale_tenders"_s, u"INSERT"_s},
                                        {u"stock_movements"_s, u"INSERT"_s},
                                        {u"audit"_s, u"INSERT"_s}}) {
        failAt(table, change);
        ASSERT_FAILS(desk().rebuild({}, key, corrected), DISK_FULL);
        healAt(table);
        EXPECT_EQ(everything(), before) << (table + u' ' + change).toStdString();
    }
    ASSERT_OK(desk().rebuild({}, key, corrected));
    const auto row = pos::SaleRepository(db(), kTenant).find(key);
    ASSERT_OK(row);
    EXPECT_EQ((*row)->total.toString(), u"34.50"_s);
    EXPECT_EQ((*row)->change.toString(), u"4.00"_s);
    EXPECT_EQ((*row)->received.toString(), u"38.50"_s);
    EXPECT_EQ((*row)->iva.first().value.toString(), u"4.50"_s);
    ASSERT_EQ((*row)->tenders.size(), 2);
    EXPECT_EQ((*row)->tenders[0].tender, u"CASH"_s);
    EXPECT_EQ((*row)->tenders[0].amount.toString(), u"4.50"_s);
    EXPECT_EQ((*row)->tenders[1].reference, u"LOTE 7"_s);
    EXPECT_EQ((*row)->tenders[1].amount.toString(), u"30.00"_s);
    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(97));
    EXPECT_EQ(pos::AuditTrail(db(), kTenant).list({}).value_or({}).value(0).action, u"SALE_CORRECTED"_s);

    // A Z never changes; the document has to be right all the same.
    ASSERT_OK(documents.move(key, DocumentStatus::PendingSend, DocumentStatus::Returned, at(2)));
    ASSERT_OK(db().exec(u"UPDATE shifts SET state = 'CLOSED', number = 1, closed_at = opened_at, z = '{}'"_s));
    corrected.items[0].quantity = Decimal::fromInt(2);
    corrected.payments = {{u"20"_s, Money::fromCents(2300), std::nullopt, {}}};
    ASSERT_OK(desk().rebuild({}, key, corrected));
    EXPECT_EQ(pos::SaleRepository(db(), kTenant).find(key)->value().total.toString(), u"34.50"_s);
    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(98));
    EXPECT_EQ(pos::AuditTrail(db(), kTenant).list({}).value_or({}).value(0).detail[u"shiftOpen"].toBool(true), false);
}

TEST_P(ChargeContract, TheShopNamesItsTenders)
{
    const Actor ana = signIn(u"Ana"_s, Role::Cashier);
    const Actor boss = signIn(u"Jefa"_s, Role::Administrator);
    QList<TenderKind> kinds = pos::defaultTenderKinds();
    kinds.swapItemsAt(1, 3);
    kinds[1].name = u"De Una"_s;
    kinds[4].active = false;
    ASSERT_FAILS(desk().saveTenderKinds(ana, kinds), FORBIDDEN);
    ASSERT_OK(desk().saveTenderKinds(boss, kinds));
    EXPECT_EQ(count(u"audit"_s), 1);
    const auto stored = pos::TenderKinds(db(), kTenant).list();
    ASSERT_OK(stored);
    ASSERT_EQ(stored->size(), 6);
    EXPECT_EQ(stored->at(1).id, u"TRANSFER"_s);
    EXPECT_EQ(stored->at(1).name, u"De Una"_s);
    EXPECT_FALSE(stored->at(4).active);
    EXPECT_TRUE(stored->at(5).onCredit);
    kinds[0].cash = false;
    kinds[1].id = u"de una"_s;
    kinds[2].sriCode = u"99"_s;
    kinds[3].id = kinds[2].id;
    const auto refused = desk().saveTenderKinds(boss, kinds);
    ASSERT_FAILS(refused, VALIDATION_FAILED);
    EXPECT_EQ(refused.error().fields.size(), 4);
    EXPECT_EQ(count(u"audit"_s), 1);
    set(u"tender.kinds"_s, u"[{\"id\":"_s);
    const auto usual = pos::TenderKinds(db(), kTenant).list();
    ASSERT_OK(usual);
    EXPECT_EQ(usual->size(), 6) << "what somebody broke by hand stops nobody";
}

} // namespace contract
