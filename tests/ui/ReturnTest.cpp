#include "Till.h"
#include "support/FakeShifts.h"

#include <people/Session.h>
#include <returns/NoteForm.h>
#include <returns/ReturnPresenter.h>
#include <returns/ReturnScreen.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;
using test::Till;

namespace {

engine::AccessKey ticketKey(qint32 sequential = 42, const QString& ruc = u"1790012345001"_s,
                            engine::Environment environment = engine::Environment::Test)
{
    engine::AccessKey::Parts parts;
    parts.environment = environment;
    parts.issueDate = QDate(2026, 11, 20);
    parts.ruc = ruc;
    parts.branchCode = u"001"_s;
    parts.issuePointCode = u"001"_s;
    parts.sequential = sequential;
    parts.numericCode = u"12345678"_s;
    return *engine::AccessKey::make(parts);
}

// Three lines sold to somebody with a name, paid as `tenders` say.
engine::ReturnableSale soldSale(const QList<engine::TenderTaken>& tenders)
{
    engine::ReturnableSale sale;
    sale.document.accessKey = ticketKey();
    sale.document.issuerId = 1;
    sale.document.number = u"001-001-000000042"_s;
    sale.document.buyerId = u"1710034065"_s;
    sale.document.buyerName = u"María Fernanda Ñacato"_s;
    sale.document.issueDate = QDate(2026, 11, 20);
    sale.document.total = Money::fromCents(325 + 600 + 345);
    sale.remaining = sale.document.total;
    sale.tenders = tenders;
    const std::tuple<QString, QString, QString, int, QString> items[] = {
        {u"ARR2"_s, u"Arroz envejecido 2 kg"_s, u"3.25"_s, 1, u"0"_s},
        {u"COLA3"_s, u"Cola 3 litros"_s, u"2.608696"_s, 2, u"4"_s},
        {u"JAB"_s, u"Jabón de tocador"_s, u"1.00"_s, 3, u"4"_s}};
    for (const auto& [code, name, price, quantity, iva] : items) {
        engine::ReturnableLine line;
        line.index = static_cast<int>(sale.lines.size());
        line.line.mainCode = code;
        line.line.description = name;
        line.line.unitPrice = *Decimal::parse(price);
        line.line.quantity = Decimal::fromInt(quantity);
        line.line.taxes = {{u"2"_s, iva, Decimal::fromInt(iva == "4"_L1 ? 15 : 0), {}}};
        sale.lines.append(line);
    }
    return sale;
}

engine::TenderTaken paid(const QString& tender, qint64 cents)
{
    return {tender, tender == "CASH"_L1 ? u"01"_s : u"19"_s, Money::fromCents(cents), {}};
}

bool linesShown(const Till& till)
{
    const auto* table = till.find<QTableView>("returnLines");
    return table->isVisible() && table->model()->rowCount() == 3;
}

} // namespace

// The path of the task, for the line that is farthest away: one of three lines, cash back, credit note.
TEST(Count, T7_OneOfThreeLinesBackForCashIsFiveKeys)
{
    Till till;
    till.sales.sold = {soldSale({paid(u"CASH"_s, 1270)})};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.key(Qt::Key_Down);
    till.key(Qt::Key_Down);
    till.type(u"1"_s);
    till.key(Qt::Key_Return); // with the usual reason
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.presses, 5);
    ASSERT_TRUE(Till::until([&] { return till.sales.returns.size() == 1; }));
    const engine::ReturnRequest& request = till.sales.returns[0];
    EXPECT_EQ(request.original, ticketKey());
    ASSERT_EQ(request.lines.size(), 1);
    EXPECT_EQ(request.lines[0].index, 2);
    EXPECT_EQ(request.lines[0].quantity, Decimal::fromInt(1));
    EXPECT_EQ(request.reason, u"Producto defectuoso"_s);
    ASSERT_EQ(request.refund.size(), 1);
    EXPECT_EQ(request.refund[0].tender, u"CASH"_s);
    EXPECT_EQ(request.refund[0].amount.cents(), 115);
    EXPECT_TRUE(request.backToStock);
    ASSERT_TRUE(Till::until([&] { return till.find<QLabel>("change")->isVisible(); }));
    EXPECT_EQ(till.text("change"), u"$1,15"_s);
    EXPECT_EQ(till.text("changeCaption"), u"DEVOLVER"_s);
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(Return, NothingIsTakenBeyondWhatIsLeft)
{
    Till till;
    auto sale = soldSale({paid(u"CASH"_s, 1270)});
    sale.lines[1].returned = Decimal::fromInt(1);
    till.sales.sold = {sale};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.key(Qt::Key_Down);
    till.type(u"2"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.text("returnNotice").contains(u"1"_s)) << till.text("returnNotice").toStdString();
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.sales.returns.isEmpty());
    till.key(Qt::Key_Return); // empty: all that is left
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.sales.returns.size() == 1; }));
    EXPECT_EQ(till.sales.returns[0].lines[0].quantity, Decimal::fromInt(1));
    EXPECT_EQ(till.sales.returns[0].refund[0].amount.cents(), 300);
}

TEST(Return, MoneyGoesBackTheWayItCame)
{
    Till till;
    till.sales.sold = {soldSale({paid(u"CREDIT_CARD"_s, 1000), paid(u"CASH"_s, 270)})};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.key(Qt::Key_F10); // everything
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.sales.returns.size() == 1; }));
    const auto& refund = till.sales.returns[0].refund;
    ASSERT_EQ(refund.size(), 2);
    EXPECT_EQ(refund[0].tender, u"CREDIT_CARD"_s);
    EXPECT_EQ(refund[0].amount.cents(), 1000);
    EXPECT_EQ(refund[1].tender, u"CASH"_s);
    EXPECT_EQ(refund[1].amount.cents(), 270);
    ASSERT_TRUE(Till::until([&] { return till.find<QLabel>("change")->isVisible(); }));
    EXPECT_EQ(till.text("change"), u"$2,70"_s);
}

TEST(Return, FinalConsumerIsToldPlainlyAndNothingCanBeChosen)
{
    Till till;
    auto sale = soldSale({paid(u"CASH"_s, 1270)});
    sale.obstacle = u"FINAL_CONSUMER"_s;
    till.sales.sold = {sale};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return till.text("returnStateText").contains(u"consumidor final"_s); }));
    EXPECT_FALSE(till.find<QPushButton>("returnGive")->isVisible());
    till.type(u"1"_s);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.sales.returns.isEmpty());
}

TEST(Return, FoundByProductAndOpenedFromTheList)
{
    Till till;
    auto other = soldSale({paid(u"CASH"_s, 1270)});
    other.document.number = u"001-001-000000043"_s;
    other.document.accessKey = ticketKey(43);
    till.sales.sold = {soldSale({paid(u"CASH"_s, 1270)}), other};
    till.key(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(till.find<QLineEdit>("returnEntry")->hasFocus());
    till.type(u"cola"_s);
    till.key(Qt::Key_Return);
    auto* table = till.find<QTableView>("returnLines");
    ASSERT_TRUE(Till::until([&] { return table->isVisible() && table->model()->rowCount() == 2; }));
    till.key(Qt::Key_Down);
    till.key(Qt::Key_Return);
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.scan(u"JAB"_s); // a product of the sale: one more of it
    ASSERT_TRUE(Till::until([&] { return till.text("returnTotal") == u"$1,15"_s; }));
    till.key(Qt::Key_Escape); // another sale
    till.key(Qt::Key_Escape); // back to selling
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
    EXPECT_TRUE(till.cart().lines.isEmpty());
}

TEST(Return, BehindASaleThatCannotComeBackTheNextOneIsLookedFor)
{
    Till till;
    auto consumers = soldSale({paid(u"CASH"_s, 1270)});
    consumers.obstacle = u"FINAL_CONSUMER"_s;
    auto other = soldSale({paid(u"CASH"_s, 1270)});
    other.document.accessKey = ticketKey(43);
    till.sales.sold = {consumers, other};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return till.text("returnStateText").contains(u"consumidor final"_s); }));
    till.type(u"cola"_s);
    till.key(Qt::Key_Return);
    const auto* table = till.find<QTableView>("returnLines");
    EXPECT_TRUE(Till::until([&] { return table->isVisible() && table->model()->rowCount() == 2; }));
}

TEST(Return, TicketOnASaleInProgressIsNoReturn)
{
    Till till;
    till.sales.sold = {soldSale({paid(u"CASH"_s, 1270)})};
    till.scan(u"ARR2"_s);
    till.settle();
    till.scan(ticketKey().text());
    till.settle();
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_FALSE(till.find<QWidget>("returnEntry")->isVisible());
}

TEST(Return, AFailureKeepsEverythingChosen)
{
    Till till;
    till.sales.sold = {soldSale({paid(u"CASH"_s, 1270)})};
    till.sales.failReturn = engine::Error{engine::ErrorCode::DISK_FULL, u"full"_s};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return !till.text("returnNotice").isEmpty(); }));
    const QString key = till.sales.returns[0].key;
    till.sales.failReturn.reset();
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.sales.returns.size() == 2; }));
    EXPECT_EQ(till.sales.returns[1].key, key); // made once only
}

TEST(Return, TheScreenSaysThatATipIsNotInTheCreditNote)
{
    Till till;
    auto sale = soldSale({paid(u"CASH"_s, 1370)});
    sale.invoice.tip = Money::fromCents(100);
    till.sales.sold = {sale};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    EXPECT_TRUE(till.find<QLabel>("returnTipWords")->isVisible());
    EXPECT_TRUE(till.text("returnTipWords").contains(u"1,00"_s)) << till.text("returnTipWords").toStdString();
    till.key(Qt::Key_F10); // everything: the note is for the goods alone
    ASSERT_TRUE(Till::until([&] { return till.text("returnTotal") == u"$12,70"_s; }));
}

TEST(Return, ASaleWithoutATipSaysNothingOfOne)
{
    Till till;
    till.sales.sold = {soldSale({paid(u"CASH"_s, 1270)})};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    EXPECT_FALSE(till.find<QLabel>("returnTipWords")->isVisible());
    EXPECT_FALSE(till.find<QCheckBox>("returnTip")->isVisible());
}

TEST(Return, ScansAreHeardAsAtTheCounter)
{
    Till till;
    till.sales.sold = {soldSale({paid(u"CASH"_s, 1270)})};
    till.scan(ticketKey().text());
    const auto heard = [&till](const QStringList& names) {
        return Till::until([&] { return till.sounds.names() == names; });
    };
    ASSERT_TRUE(heard({u"good"_s})) << till.sounds.names().join(u' ').toStdString();
    ASSERT_TRUE(linesShown(till));
    till.scan(u"JAB"_s);
    EXPECT_TRUE(heard({u"good"_s, u"good"_s})) << till.sounds.names().join(u' ').toStdString();
    till.scan(u"0000000000000"_s);
    EXPECT_TRUE(heard({u"good"_s, u"good"_s, u"bad"_s})) << till.sounds.names().join(u' ').toStdString();
    EXPECT_TRUE(till.find<QLabel>("returnNotice")->isVisible());
}

namespace {

// A sale of 12.70 with a tip of a dollar, in a shop that keeps shifts.
struct Tipped
{
    test::FakeEngine engine;
    test::FakeSales sales{engine};
    test::FakeShifts shifts;
    test::FakePrinting printing{engine};
    ui::EngineEvents events;
    ui::Services services{engine, engine, engine, engine.customerPart, engine, engine, events, {}, {}};
    ui::Session session;
    std::unique_ptr<ui::ReturnPresenter> presenter;
    QList<ui::SaleResult> done;
    QStringList notices;

    Tipped()
    {
        services.sales = &sales;
        services.shifts = &shifts;
        services.printing = &printing;
        auto sale = soldSale({paid(u"CASH"_s, 1370)});
        sale.invoice.tip = Money::fromCents(100);
        sales.sold = {sale};
        presenter = std::make_unique<ui::ReturnPresenter>(services, session, nullptr);
        QObject::connect(presenter.get(), &ui::ReturnPresenter::done, presenter.get(),
                         [this](const ui::SaleResult& result) { done += result; });
        QObject::connect(presenter.get(), &ui::ReturnPresenter::notice, presenter.get(),
                         [this](ui::Tone, const QString& text) { notices += text; });
        presenter->setReason(u"Producto defectuoso"_s);
        presenter->open(ticketKey());
        Till::until([this] { return presenter->sale().has_value(); });
    }
    void give()
    {
        Till::until([this] { return presenter->total().has_value() && !presenter->total()->isZero(); });
        presenter->giveBack();
        Till::until([this] { return !done.isEmpty(); });
    }
};

} // namespace

TEST(Return, TheTipOfAWholeSaleGoesBackFromTheDrawer)
{
    Tipped tipped;
    EXPECT_FALSE(tipped.presenter->tipCanGoBack()) << "nothing is chosen yet";
    tipped.presenter->takeAll();
    EXPECT_TRUE(tipped.presenter->tipGoesBack());
    tipped.give();
    ASSERT_EQ(tipped.shifts.moved.size(), 1);
    EXPECT_EQ(tipped.shifts.moved[0].kind, engine::CashKind::Out);
    EXPECT_EQ(tipped.shifts.moved[0].amount.cents(), 100);
    EXPECT_TRUE(tipped.shifts.moved[0].reason.contains(u"001-001-000000042"_s));
    ASSERT_EQ(tipped.done.size(), 1);
    EXPECT_EQ(tipped.done[0].total.cents(), 1270);
    EXPECT_EQ(tipped.done[0].change.cents(), 1370) << "what the customer is handed";
    EXPECT_EQ(tipped.printing.slipCopies, QList<bool>{false}) << "which opens the drawer";
}

TEST(Return, OfAPartOrAgainstTheCashiersWillTheTipStays)
{
    Tipped part;
    part.presenter->select(0);
    part.presenter->setQuantity(u"1"_s);
    EXPECT_FALSE(part.presenter->tipGoesBack());
    part.give();
    EXPECT_TRUE(part.shifts.moved.isEmpty());
    Tipped kept;
    kept.presenter->takeAll();
    kept.presenter->setTipBack(false);
    kept.give();
    EXPECT_EQ(kept.sales.returns.size(), 1);
    EXPECT_TRUE(kept.shifts.moved.isEmpty());
}

TEST(Return, ATipThatCannotLeaveTheDrawerIsToldAndTheNoteStands)
{
    Tipped tipped;
    tipped.shifts.failMove = engine::Error{engine::ErrorCode::NO_OPEN_SHIFT, u"none"_s};
    tipped.presenter->takeAll();
    tipped.give();
    ASSERT_EQ(tipped.done.size(), 1);
    EXPECT_EQ(tipped.done[0].change.cents(), 1270);
    ASSERT_FALSE(tipped.notices.isEmpty());
    EXPECT_TRUE(tipped.notices.last().contains(u"1"_s));
}

TEST(Return, TheNoteIsMadeByThisTillWhicheverSoldIt)
{
    Till till;
    auto sale = soldSale({paid(u"CASH"_s, 1270)});
    sale.document.issuerId = 7;
    till.sales.sold = {sale};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.key(Qt::Key_F10);
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.sales.returns.size() == 1; }));
    EXPECT_EQ(till.sales.returns[0].issuer, 1) << "the drawer and the shift that the money leaves";
}

TEST(Return, ATicketOfSomewhereElseSaysWhere)
{
    Till till;
    const auto told = [&](const engine::AccessKey& key) {
        till.scan(key.text());
        Till::until([&] { return till.find<QLabel>("returnNotice")->isVisible(); });
        const QString words = till.text("returnNotice");
        till.key(Qt::Key_Escape);
        return words;
    };
    EXPECT_TRUE(told(ticketKey(1, u"0999999980001"_s)).contains(u"0999999980001"_s));
    EXPECT_TRUE(told(ticketKey(1, u"1790012345001"_s, engine::Environment::Production)).contains(u"practica"_s));
    EXPECT_TRUE(told(ticketKey(77)).contains(u"001-001-000000077"_s)) << "the same business, but not in these books";
}

TEST(Return, WhatTheseBooksHoldOfAnotherEnvironmentIsNotTakenBack)
{
    Till till;
    auto sale = soldSale({paid(u"CASH"_s, 1270)});
    sale.document.accessKey = ticketKey(42, u"1790012345001"_s, engine::Environment::Production);
    till.sales.sold = {sale};
    till.scan(sale.document.accessKey.text());
    ASSERT_TRUE(Till::until([&] {
        return till.find<QLabel>("returnStateText")->isVisible() && till.text("returnStateText").contains(u"prueba"_s);
    })) << till.text("returnStateText").toStdString();
    EXPECT_FALSE(till.find<QPushButton>("returnGive")->isVisible());
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_R, Qt::ControlModifier);
    till.type(u"cola"_s);
    till.key(Qt::Key_Return);
    till.settle();
    EXPECT_FALSE(till.find<QTableView>("returnLines")->isVisible()) << "nor is it found";
}

TEST(Return, EveryBarcodeOfAProductTakesItBack)
{
    Till till(true, [](test::FakeEngine& engine) {
        engine.products[1].code = u"OTRO"_s; // renamed since, under a barcode that the voucher does not have
    });
    auto sale = soldSale({paid(u"CASH"_s, 1270)});
    sale.lines[1].product = 2;
    till.sales.sold = {sale};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.scan(u"7861000000028"_s);
    EXPECT_TRUE(Till::until([&] { return till.text("returnTotal") == u"$3,00"_s; }));
    till.scan(u"7861000000059"_s); // cement: not of this sale
    EXPECT_TRUE(Till::until([&] { return till.text("returnNotice").contains(u"7861000000059"_s); }));
}

TEST(Return, LabelsWithAWeightTakeBackThatMuch)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings[u"scan.weightPrefixes"_s] = u"20"_s; });
    auto sale = soldSale({paid(u"CASH"_s, 1270)});
    sale.lines[0].line.mainCode = sale.lines[1].line.mainCode = u"00042"_s;
    sale.lines[0].line.quantity = *Decimal::parse(u"2.5"_s);
    sale.lines[1].line.quantity = *Decimal::parse(u"0.75"_s);
    till.sales.sold = {sale};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    const auto now = [&](int row) {
        return till.find<QTableView>("returnLines")->model()->index(row, 4).data().toString();
    };
    till.scan(u"2000042007508"_s); // 0,750 kg: the line that this label made
    EXPECT_TRUE(Till::until([&] { return now(1) == u"0,75"_s; })) << now(1).toStdString();
    EXPECT_EQ(now(0), QString());
    till.scan(u"2000042007508"_s); // as much of the other
    EXPECT_TRUE(Till::until([&] { return now(0) == u"0,75"_s; })) << now(0).toStdString();
    till.scan(u"JAB"_s);
    EXPECT_TRUE(Till::until([&] { return now(2) == u"1"_s; }));
}

TEST(Return, WhatSomebodyElseTookBackMeanwhileIsReadAgain)
{
    Till till;
    till.sales.sold = {soldSale({paid(u"CASH"_s, 1270)})};
    till.scan(ticketKey().text());
    ASSERT_TRUE(Till::until([&] { return linesShown(till); }));
    till.key(Qt::Key_F10);
    till.sales.sold[0].lines[2].returned = Decimal::fromInt(2);
    till.sales.failReturn = engine::Error{engine::ErrorCode::VALIDATION_FAILED, u"less is left"_s};
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.text("returnTotal") == u"$10,40"_s; }))
        << till.text("returnTotal").toStdString();
    EXPECT_TRUE(till.find<QLabel>("returnNotice")->isVisible()) << "and it says that nothing was given back";
    till.sales.failReturn.reset();
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.sales.returns.size() == 2; }));
    EXPECT_EQ(till.sales.returns[1].lines[2].quantity, Decimal::fromInt(1));
}

TEST(Return, TheTaxOfficesAnswerIsWaitedForAndAnInvoiceItRefusedIsToldApart)
{
    Till till;
    auto sale = soldSale({paid(u"CASH"_s, 1270)});
    sale.obstacle = u"NOT_AUTHORIZED"_s;
    sale.document.status = engine::DocumentStatus::PendingSend;
    till.sales.sold = {sale};
    till.scan(ticketKey().text());
    const auto says = [&](const QString& words) {
        return Till::until([&] { return till.text("returnStateText").contains(words); });
    };
    EXPECT_TRUE(says(u"todavía"_s)) << till.text("returnStateText").toStdString();
    till.sales.sold[0].document.status = engine::DocumentStatus::NotAuthorized;
    Q_EMIT till.events.documentChanged(ticketKey(), engine::DocumentStatus::NotAuthorized);
    EXPECT_TRUE(says(u"Corríjala"_s)) << till.text("returnStateText").toStdString();
    till.sales.sold[0].obstacle.clear();
    Q_EMIT till.events.documentChanged(ticketKey(), engine::DocumentStatus::Authorized);
    EXPECT_TRUE(Till::until([&] { return linesShown(till); })) << "and the page goes on by itself";
    till.sales.sold[0].obstacle = u"NOT_AUTHORIZED"_s;
    till.key(Qt::Key_Escape);
    till.scan(ticketKey().text());
    auto* action = till.find<QPushButton>("returnStateAction");
    ASSERT_TRUE(Till::until([&] { return action->isVisible() && action->text().contains(u"Ctrl+E"_s); }));
    action->click();
    EXPECT_TRUE(till.find<QWidget>("queueTitle")->isVisible());
}

TEST(Return, ATipGivenBackOpensTheDrawerWhateverTheGoodsWerePaidWith)
{
    Tipped tipped;
    tipped.sales.sold[0].tenders = {paid(u"CREDIT_CARD"_s, 1370)};
    tipped.presenter->open(ticketKey());
    Till::until([&] { return !tipped.presenter->busy(); });
    tipped.presenter->takeAll();
    tipped.give();
    ASSERT_EQ(tipped.done.size(), 1);
    EXPECT_EQ(tipped.done[0].change.cents(), 100);
    EXPECT_EQ(tipped.printing.slipCopies, QList<bool>{false}) << "the slip of what was stored opens it";
}

// Esc leaves a note that is being signed again; what is answered then is not meant for the next one.
TEST(NoteForm, ALateAnswerLeavesTheNextNoteAlone)
{
    test::FakeEngine fake;
    ui::EngineEvents events;
    const ui::Services services{fake, fake, fake, fake.customerPart, fake, fake, events, {}, {}};
    ui::Session session;
    QWidget host;
    host.show();
    ui::NoteForm form(services, session, &host);
    engine::InvoiceRequest sent;
    sent.credited.emplace();
    sent.credited->reason = u"Vencido"_s;
    sent.buyer.name = u"Ana Ñacato"_s;
    engine::DocumentSummary first, second;
    first.accessKey = ticketKey();
    form.openFor(first, sent, {});
    fake.hold = true;
    form.handleKey(Qt::Key_Return);
    ASSERT_EQ(fake.waiting(), 1U);
    form.handleKey(Qt::Key_Escape);
    form.openFor(second, sent, {});
    fake.release();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    EXPECT_FALSE(form.isHidden());
    EXPECT_EQ(form.findChild<QLabel*>(u"noteMessage"_s)->text(), QString());
}
