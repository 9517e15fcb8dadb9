#include "Till.h"

#include <sale/EntryBox.h>

#include <QAbstractButton>
#include <QLineEdit>
#include <QListWidget>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

TEST(Tender, DoublePressMakesOneInvoice)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.engine.creations.size(), 1);
}

TEST(Tender, HeldKeyCountsOnce)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    for (int i = 0; i < 20; ++i)
        till.heldKey(Qt::Key_F12);
    EXPECT_TRUE(till.engine.creations.isEmpty()); // repeats without a press are nothing
    till.key(Qt::Key_F12);
    till.scan(u"JAB"_s);
    till.settle();
    for (int i = 0; i < 20; ++i)
        till.heldKey(Qt::Key_F12);
    EXPECT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.cart().lines.size(), 1);
}

TEST(Tender, TwoPressesBehindASlowLookUpMakeOneInvoice)
{
    Till till;
    till.engine.hold = true;
    till.scan(u"ARR2"_s);
    till.key(Qt::Key_F12);
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.engine.creations.isEmpty());
    till.engine.release();
    till.settle();
    EXPECT_EQ(till.engine.creations.size(), 1);
}

TEST(Tender, FailedCreationPutsTheSaleBackWithItsReason)
{
    Till till;
    till.engine.failCreate = engine::Error{
        engine::ErrorCode::VALIDATION_FAILED, u"bad"_s, {{u"items[1].unitPrice"_s, u"too small"_s, {}, {}}}};
    till.scan(u"ARR2"_s);
    till.scan(u"JAB"_s);
    till.settle();
    const QString key = till.cart().key;
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.cart().lines.size() == 2; }));
    EXPECT_EQ(till.cart().key, key);
    EXPECT_TRUE(till.text("notice").contains(u"línea 2, precio"_s)) << till.text("notice").toStdString();
    till.engine.failCreate.reset();
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 2);
    EXPECT_EQ(till.engine.creations[1].key, key);
    EXPECT_EQ(till.engine.made.size(), 1);
}

TEST(Tender, FailureWhileTheNextSaleRunsKeepsBoth)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.engine.failCreate = engine::Error{engine::ErrorCode::DISK_FULL, u"full"_s};
    till.engine.hold = true;
    till.key(Qt::Key_F12);
    till.engine.hold = false;
    till.scan(u"JAB"_s);
    till.settle();
    till.engine.release();
    till.settle();
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].product.code, u"JAB"_s);
    till.engine.failCreate.reset();
    till.key(Qt::Key_F12);
    till.key(Qt::Key_F12); // must not reach the kept sale
    EXPECT_EQ(till.engine.made.size(), 1);
    till.window->run(ui::Command::RecoverSale);
    till.settle();
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].product.code, u"ARR2"_s);
}

TEST(Tender, FinalConsumerAboveTheLimitIsStoppedBeforeTender)
{
    Till till;
    till.scan(u"TEL"_s);
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.engine.creations.isEmpty());
    EXPECT_TRUE(till.find<QLabel>("buyerRequest")->isVisible());
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    EXPECT_FALSE(till.find<QLabel>("buyerRequest")->isVisible());
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.engine.creations[0].request.buyer.id, u"1710034065"_s);
    EXPECT_EQ(till.engine.creations[0].request.buyer.idType, engine::IdType::Cedula);
}

TEST(Tender, LimitComesFromTheSettings)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"sale.finalConsumerLimit"_s, u"3.00"_s); });
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.engine.creations.isEmpty());
    EXPECT_TRUE(till.text("buyerRequest").contains(u"$3,00"_s));
}

TEST(Tender, KnownCustomerByCedulaThenCash)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.engine.creations[0].request.buyer.name, u"María Fernanda Ñacato"_s);
    EXPECT_EQ(till.engine.creations[0].request.buyer.email, u"maria@example.com"_s);
}

TEST(Tender, NewCustomerWithRucDuringTheSaleThenCard)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.type(u"1790016919001"_s);
    till.key(Qt::Key_F3);
    ASSERT_TRUE(till.find<QLineEdit>("customerName")->hasFocus());
    till.type(u"Corporacion"_s);
    till.key(Qt::Key_Tab);
    till.type(u"compras@corp.ec"_s);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F11);
    ASSERT_EQ(till.engine.creations.size(), 1);
    const auto& request = till.engine.creations[0].request;
    EXPECT_EQ(request.buyer.idType, engine::IdType::Ruc);
    EXPECT_EQ(request.buyer.name, u"Corporacion"_s);
    EXPECT_EQ(request.buyer.email, u"compras@corp.ec"_s);
    EXPECT_EQ(request.payments[0].method, u"19"_s);
    ASSERT_EQ(till.engine.savedCustomers.size(), 1);
}

TEST(Tender, WrongCheckDigitIsAWarningNotAWall)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.type(u"1710034066"_s);
    till.key(Qt::Key_F3);
    EXPECT_TRUE(till.find<QLabel>("customerWarning")->isVisible());
    till.type(u"Ana"_s);
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.cart().buyer.id, u"1710034066"_s);
}

TEST(Tender, WrongLengthIsRefusedAndStaysInTheBox)
{
    Till till;
    till.type(u"17100"_s);
    till.key(Qt::Key_F3);
    EXPECT_EQ(till.entry(), u"17100"_s);
    EXPECT_EQ(till.cart().buyer.idType, engine::IdType::FinalConsumer);
    EXPECT_TRUE(till.text("notice").contains(u"5"_s));
}

TEST(Tender, F4GoesBackToFinalConsumer)
{
    Till till;
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    EXPECT_EQ(till.cart().buyer.idType, engine::IdType::Cedula);
    till.key(Qt::Key_F4);
    EXPECT_EQ(till.cart().buyer.idType, engine::IdType::FinalConsumer);
}

TEST(Tender, SeveralPaymentsAddUpToTheTotal)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    auto* amount = till.find<QLineEdit>("tenderAmount");
    ASSERT_TRUE(amount->hasFocus());
    amount->selectAll();
    till.type(u"1.00"_s);
    till.key(Qt::Key_Down); // debit card
    till.key(Qt::Key_Return);
    till.key(Qt::Key_Up); // the rest in cash, more than is due
    amount->selectAll();
    till.type(u"5"_s);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    const auto& payments = till.engine.creations[0].request.payments;
    ASSERT_EQ(payments.size(), 2);
    EXPECT_EQ(payments[0].method, u"16"_s);
    EXPECT_EQ(payments[0].total.cents(), 100);
    EXPECT_EQ(payments[1].method, u"01"_s);
    EXPECT_EQ(payments[1].total.cents(), 225);
    EXPECT_EQ(till.text("change"), u"$2,75"_s);
}

TEST(Tender, ScanWhilePayingNeverChangesTheAmount)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    const QString before = till.find<QLineEdit>("tenderAmount")->text();
    till.scan(u"7861000000035"_s);
    till.settle();
    EXPECT_EQ(till.find<QLineEdit>("tenderAmount")->text(), before);
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_TRUE(till.find<QLabel>("tenderMessage")->isVisible());
}

TEST(Tender, CardNeverGivesChange)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.type(u"20"_s);
    till.key(Qt::Key_F11);
    EXPECT_TRUE(till.engine.creations.isEmpty());
}

TEST(Tender, StripFollowsTheDocument)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.made.size(), 1);
    Q_EMIT till.events.sriReachChanged(engine::SriReach::Unreachable);
    till.settle();
    const QString queued = till.text("resultState");
    EXPECT_TRUE(queued.contains(u"cola"_s)) << queued.toStdString();
    till.engine.setStatus(till.engine.made[0].accessKey, engine::DocumentStatus::Authorized);
    Q_EMIT till.events.documentChanged(till.engine.made[0].accessKey, engine::DocumentStatus::Authorized);
    EXPECT_TRUE(Till::until([&] { return till.text("resultState") == u"Autorizada"_s; }))
        << till.text("resultState").toStdString();
}

TEST(Tender, OnCreditCarriesItsTermAndNothingIsDueAnyMore)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    till.key(Qt::Key_5, Qt::AltModifier); // number first: the amount in the box goes on the fifth
    auto* days = till.find<QLineEdit>("tenderDays");
    ASSERT_TRUE(days->isVisible());
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    const auto& payments = till.engine.creations[0].request.payments;
    ASSERT_EQ(payments.size(), 1);
    ASSERT_TRUE(payments[0].term);
    EXPECT_EQ(*payments[0].term, engine::Decimal::fromInt(30));
    EXPECT_EQ(payments[0].termUnit, u"dias"_s);
    EXPECT_EQ(till.sales.charges[0].tenders[0].tender, u"ON_CREDIT"_s);
}

TEST(Tender, AVoucherNumberIsAskedWhereTheShopWantsIt)
{
    Till till(true, {}, [](Till& made) {
        engine::TenderKind cash{u"CASH"_s, {}, u"01"_s};
        cash.cash = true;
        engine::TenderKind card{u"CREDIT_CARD"_s, u"Datafast"_s, u"19"_s};
        card.needsReference = true;
        made.sales.kinds = {cash, card};
    });
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F11);
    auto* reference = till.find<QLineEdit>("tenderReference");
    ASSERT_TRUE(reference->hasFocus());
    till.key(Qt::Key_Return);
    EXPECT_FALSE(till.text("tenderMessage").isEmpty());
    till.type(u"004512"_s);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.sales.charges.size(), 1);
    EXPECT_EQ(till.sales.charges[0].tenders[0].reference, u"004512"_s);
    EXPECT_TRUE(till.text("resultNumber").contains(u"Datafast"_s));
}

TEST(Tender, FarTooMuchCashIsAskedOnceThereToo)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    till.find<QLineEdit>("tenderAmount")->selectAll();
    till.type(u"7861000"_s);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.engine.creations.isEmpty());
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.engine.creations.size(), 1);
}

TEST(Tender, ServiceOfTenPercentIsInTheTotalAndCanBeTakenAway)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"sale.tip"_s, u"service"_s); });
    till.scan(u"JAB"_s);
    till.settle();
    EXPECT_EQ(till.totalCents(), 125); // 1.00 + 15 % + 10 % of 1.00
    till.key(Qt::Key_F10);
    auto* service = till.find<QAbstractButton>("tenderService");
    ASSERT_TRUE(service->isVisible());
    service->click();
    till.settle();
    EXPECT_EQ(till.totalCents(), 115);
    EXPECT_EQ(till.text("tenderTotal"), u"$1,15"_s);
    service->click();
    till.settle();
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.engine.creations[0].request.tip.cents(), 10);
    EXPECT_EQ(till.engine.creations[0].request.payments[0].total.cents(), 125);
}

TEST(Tender, WhatTheEngineRefusesWithoutAYesComesBackAndIsNotAskedWithoutPeople)
{
    Till till;
    till.sales.refuse = {engine::Permission::DiscountAboveLimit};
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.sales.charges.size(), 1);
}

TEST(Tender, PrinterFaultOnlyChangesTheStrip)
{
    Till till(true, {}, [](Till& made) {
        made.printing.set.main.link = engine::PrinterLink::Device;
        made.printing.set.when = engine::PrintWhen::Always;
        made.printing.result = {engine::PrintState::Failed, {}, u"NO_PAPER"_s};
    });
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.text("resultPrint").contains(u"No impreso:  F9"_s); }))
        << till.text("resultPrint").toStdString();
    ASSERT_EQ(till.printing.tickets.size(), 1);
    EXPECT_TRUE(till.printing.tickets[0].drawer);
    EXPECT_FALSE(till.printing.tickets[0].copy);
    till.printing.result = {engine::PrintState::Printed, {}, {}};
    till.key(Qt::Key_F9);
    ASSERT_TRUE(Till::until([&] { return till.text("resultPrint") == u"Impreso"_s; }));
    EXPECT_FALSE(till.printing.tickets[1].copy); // the first that comes out of the printer is the ticket
    till.type(u"2"_s);
    till.key(Qt::Key_F9);
    ASSERT_TRUE(Till::until([&] { return till.printing.tickets.size() == 4; }));
    EXPECT_TRUE(till.printing.tickets[3].copy);
    EXPECT_EQ(till.engine.creations.size(), 1);
}

// A question that holds nobody: the next sale may begin, and one key says yes.
TEST(Tender, WhetherToPrintIsAskedOnTheStripOrNotAtAll)
{
    for (const auto when : {engine::PrintWhen::Ask, engine::PrintWhen::Never}) {
        Till till(true, {}, [when](Till& made) {
            made.printing.set.main.link = engine::PrinterLink::Device;
            made.printing.set.when = when;
        });
        till.scan(u"ARR2"_s);
        till.settle();
        till.key(Qt::Key_F12);
        till.settle();
        EXPECT_TRUE(till.printing.tickets.isEmpty());
        EXPECT_EQ(till.printing.drawers, 1); // change is given all the same
        const bool asked = when == engine::PrintWhen::Ask;
        EXPECT_EQ(till.find<QLabel>("resultPrint")->isVisible(), asked);
        EXPECT_EQ(till.text("resultPrint").contains(u"F9"_s), asked) << till.text("resultPrint").toStdString();
        till.key(Qt::Key_F9);
        ASSERT_TRUE(Till::until([&] { return till.text("resultPrint") == u"Impreso"_s; }));
        ASSERT_EQ(till.printing.tickets.size(), 1);
        EXPECT_FALSE(till.printing.tickets[0].copy);
        EXPECT_FALSE(till.printing.tickets[0].drawer); // it is open
    }
}

TEST(Tender, TwoSalesInOneBreathBothGetTheirTickets)
{
    Till till(true, {}, [](Till& made) {
        made.printing.set.fallback.link = engine::PrinterLink::Network; // the only printer there is
        made.printing.set.when = engine::PrintWhen::Always;
    });
    till.engine.hold = true;
    for (const auto* code : {"ARR2", "JAB"}) {
        till.scan(QString::fromLatin1(code));
        till.settle();
        till.key(Qt::Key_F12);
    }
    till.engine.hold = false;
    till.engine.release(); // the first is stored when the second is on the strip already
    ASSERT_TRUE(Till::until([&] { return till.printing.tickets.size() == 2; })) << till.printing.tickets.size();
    EXPECT_NE(till.printing.tickets[0].key, till.printing.tickets[1].key);
    EXPECT_TRUE(Till::until([&] { return till.text("resultPrint") == u"Impreso"_s; }));
}

TEST(Tender, AnAmountTypedBeforeTheCardIsAPartOfIt)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.type(u"2"_s);
    till.key(Qt::Key_F11);
    ASSERT_TRUE(till.find<QWidget>("tenderPanel")->isVisible());
    EXPECT_EQ(till.text("tenderDue"), u"$1,25"_s);
    till.key(Qt::Key_Return); // the rest in cash
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.sales.charges.size(), 1);
    const auto& tenders = till.sales.charges[0].tenders;
    ASSERT_EQ(tenders.size(), 2);
    EXPECT_EQ(tenders[0].tender, u"CREDIT_CARD"_s);
    EXPECT_EQ(tenders[0].amount.cents(), 200);
    EXPECT_EQ(tenders[1].tender, u"CASH"_s);
}

namespace {

// A sale of $3,25 with a dollar taken by card in Cobrar.
void takeADollar(Till& till)
{
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    till.find<QLineEdit>("tenderAmount")->selectAll();
    till.type(u"1.00"_s);
    till.key(Qt::Key_Down);
    till.find<QLineEdit>("tenderAmount")->setText(u"1.00"_s);
    till.key(Qt::Key_Return);
}

} // namespace

TEST(Tender, KeysOfTheSaleWaitBehindPayment)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    for (const auto key : {Qt::Key_F2, Qt::Key_F3, Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8})
        till.key(key);
    till.key(Qt::Key_Delete, Qt::ControlModifier);
    till.key(Qt::Key_R, Qt::ControlModifier);
    till.key(Qt::Key_E, Qt::ControlModifier);
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_EQ(till.window->sale().entry().prompt(), ui::EntryBox::Prompt::Code);
    EXPECT_TRUE(till.window->sale().isVisible());
    EXPECT_EQ(till.text("tenderMessage"), u"Cobro abierto: Esc para seguir vendiendo."_s);
    EXPECT_EQ(till.sounds.names().last(), u"bad"_s);
    EXPECT_TRUE(till.find<QLineEdit>("tenderAmount")->hasFocus());
    till.key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(till.find<QLineEdit>("commandText")->hasFocus());
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(till.find<QLineEdit>("tenderAmount")->hasFocus());
    till.key(Qt::Key_F1);
    EXPECT_TRUE(till.find<QWidget>("helpOverlay")->isVisible());
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(till.find<QWidget>("tenderPanel")->isVisible());
    EXPECT_TRUE(till.find<QLineEdit>("tenderAmount")->hasFocus());
}

TEST(Tender, PaymentsTakenStayWhenPaymentIsLeft)
{
    Till till;
    takeADollar(till);
    till.key(Qt::Key_Escape);
    ASSERT_FALSE(till.find<QWidget>("tenderPanel")->isVisible());
    till.key(Qt::Key_F12); // the whole in cash would forget the dollar
    EXPECT_TRUE(till.engine.creations.isEmpty());
    ASSERT_TRUE(till.find<QWidget>("tenderPanel")->isVisible());
    EXPECT_EQ(till.find<QListWidget>("tenderPayments")->count(), 1);
    EXPECT_EQ(till.text("tenderDue"), u"$2,25"_s);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.engine.creations[0].request.payments.size(), 2);
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10); // the next sale begins with nothing
    EXPECT_EQ(till.find<QListWidget>("tenderPayments")->count(), 0);
}

TEST(Tender, PaymentsTakenComeBackWithAParkedSale)
{
    Till till;
    takeADollar(till);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F8);
    till.settle();
    till.scan(u"JAB"_s);
    till.settle();
    till.key(Qt::Key_F10);
    EXPECT_EQ(till.find<QListWidget>("tenderPayments")->count(), 0);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    till.settle();
    ASSERT_EQ(till.engine.creations.size(), 1);
    till.key(Qt::Key_F8);
    till.settle();
    ASSERT_EQ(till.cart().lines.size(), 1);
    till.key(Qt::Key_F10);
    EXPECT_EQ(till.find<QListWidget>("tenderPayments")->count(), 1);
    EXPECT_EQ(till.text("tenderDue"), u"$2,25"_s);
}

TEST(Tender, VoidingASaleThatIsPartlyPaidSaysSoOnce)
{
    Till till;
    takeADollar(till);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(till.window->sale().entry().prompt(), ui::EntryBox::Prompt::Code);
    EXPECT_TRUE(till.text("notice").contains(u"$1,00"_s)) << till.text("notice").toStdString();
    till.key(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(till.window->sale().entry().prompt(), ui::EntryBox::Prompt::VoidReason);
}

TEST(Tender, TipThatIsStillBeingTypedCounts)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"sale.tip"_s, u"free"_s); });
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    till.key(Qt::Key_Return); // all of it, in cash
    auto* tip = till.find<QLineEdit>("tenderTip");
    tip->setFocus();
    tip->selectAll();
    till.type(u"0.20"_s);
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.engine.creations.isEmpty());
    EXPECT_EQ(till.text("tenderDue"), u"$0,20"_s);
    EXPECT_TRUE(till.find<QWidget>("tenderPanel")->isVisible());
}

TEST(Tender, MuchCashIsAHintAndNoHindrance)
{
    Till till;
    till.scan(u"ARR2"_s); // 3,25
    till.settle();
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    till.settle();
    const auto chargeFor = [&](const QString& pieces) {
        till.type(pieces);
        till.key(Qt::Key_F5);
        till.settle();
        till.key(Qt::Key_F10);
        till.settle();
        ASSERT_TRUE(till.find<QWidget>("tenderPanel")->isVisible());
    };
    auto* hint = till.find<QLabel>("tenderBanked");
    chargeFor(u"152"_s);
    ASSERT_EQ(till.totalCents(), 49400);
    EXPECT_FALSE(hint->isVisible());
    till.key(Qt::Key_Escape);
    chargeFor(u"160"_s);
    ASSERT_EQ(till.totalCents(), 52000);
    ASSERT_TRUE(hint->isVisible());
    EXPECT_TRUE(hint->text().contains(u"$500,00"_s)) << hint->text().toStdString();
    till.key(Qt::Key_Down); // by card
    EXPECT_FALSE(hint->isVisible());
    till.key(Qt::Key_Up);
    EXPECT_TRUE(hint->isVisible());
    till.type(u"530"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(hint->isVisible()) << "before and after the notes are counted";
    till.key(Qt::Key_F12);
    till.settle();
    EXPECT_EQ(till.engine.creations.size(), 1) << "it is sold all the same";
}
