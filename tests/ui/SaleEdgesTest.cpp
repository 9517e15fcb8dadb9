// What a stranger types into the box, and what comes between the keys.
#include "Till.h"

#include "support/FakeStock.h"

#include <sale/CartModel.h>
#include <sale/ResultStrip.h>
#include <shell/Commands.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::Decimal;
using test::Till;

namespace {

// Keys that a test changes are the program's own again behind it.
struct OwnKeys
{
    ~OwnKeys() { ui::useKeys({}); }
};

// Three of everything.
class FewThings : public test::FakeStock
{
public:
    engine::Answer<QHash<qint64, Decimal>> left(QList<qint64> products) override
    {
        QHash<qint64, Decimal> all;
        for (const qint64 product : products)
            all.insert(product, Decimal::fromInt(3));
        return QtFuture::makeReadyFuture(engine::Result<QHash<qint64, Decimal>>(all));
    }
};

void scanned(Till& till, const QString& code)
{
    till.scan(code);
    till.settle();
}

bool isVisible(const Till& till, const char* part)
{
    return till.find<QWidget>(part)->isVisible();
}

} // namespace

TEST(SaleEdges, NothingTimesIsRefusedAndSaid)
{
    Till till;
    till.type(u"0*JAB"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(till.text("notice").contains(u"«0» no es una cantidad"_s)) << till.text("notice").toStdString();
    till.type(u"0*"_s);
    scanned(till, u"7861000000035"_s);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    till.type(u"7861000000011*"_s); // a code is no multiplier either
    scanned(till, u"7861000000035"_s);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    till.type(u"1,5*"_s);
    scanned(till, u"7861000000035"_s);
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].quantity.toString(), u"1.50"_s);
}

// Three packets of the same label.
TEST(SaleEdges, TimesBeforeAWeightOrAPriceInsideTheCode)
{
    Till till(true, [](test::FakeEngine& engine) {
        engine.products[0].code = u"12345"_s;
        engine.settings.insert(u"scan.weightPrefixes"_s, u"21"_s);
        engine.settings.insert(u"scan.pricePrefixes"_s, u"22"_s);
    });
    till.type(u"3*"_s);
    scanned(till, u"2112345003504"_s); // 0,350
    ASSERT_EQ(till.cart().lines.size(), 1) << till.text("notice").toStdString();
    EXPECT_EQ(till.cart().lines[0].quantity.toString(), u"1.05"_s);
    till.type(u"2*"_s);
    till.key(Qt::Key_Return);
    scanned(till, u"2212345002504"_s); // 2,50
    ASSERT_EQ(till.cart().lines.size(), 2) << till.text("notice").toStdString();
    EXPECT_EQ(till.cart().lines[1].quantity.toString(), u"2.00"_s);
    EXPECT_EQ(till.cart().lines[1].unitPrice.toString(), u"2.50"_s);
}

// Figures that no voucher holds never come into the sale: the total stays the one that is shown.
TEST(SaleEdges, MoreThanAVoucherHoldsIsRefused)
{
    Till till;
    scanned(till, u"TEL"_s);
    const qint64 total = till.totalCents();
    till.type(u"9999999*TEL"_s);
    till.key(Qt::Key_Return);
    till.type(u"9999999"_s);
    till.key(Qt::Key_F7);
    till.type(u"9999999"_s);
    till.key(Qt::Key_F5);
    for (int i = 0; i < 3; ++i) {
        till.type(u"9999999*CEM"_s);
        till.key(Qt::Key_Return);
    }
    qint64 sum = 0;
    for (const auto& line : till.window->sale().presenter().totals().lines)
        sum += line.gross.cents();
    EXPECT_EQ(sum, till.totalCents()) << "what is shown is what is in the sale";
    EXPECT_EQ(till.window->sale().presenter().totals().lines.size(), till.cart().lines.size());
    EXPECT_GE(till.totalCents(), total);
}

TEST(SaleEdges, ACodeBeforeTheWrongKeyIsNoNumber)
{
    Till till;
    scanned(till, u"JAB"_s);
    for (const Qt::Key wrong : {Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F12}) {
        till.type(u"7861000000011"_s);
        till.key(wrong);
        EXPECT_EQ(till.entry(), u"7861000000011"_s) << wrong;
        EXPECT_TRUE(till.text("notice").contains(u"código"_s)) << till.text("notice").toStdString();
        till.key(Qt::Key_Escape);
    }
    EXPECT_EQ(till.totalCents(), 115);
    EXPECT_TRUE(till.engine.creations.isEmpty());
    till.type(u"7861000000011"_s);
    till.key(Qt::Key_F5);
    till.key(Qt::Key_Return); // it stays in the box: Enter adds it
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.cart().lines[1].product.code, u"ARR2"_s);
}

TEST(SaleEdges, ATypedCodeThatNobodyKnowsCanBeCreated)
{
    Till till;
    till.type(u"786555"_s);
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.entry(), u"786555"_s);
    EXPECT_EQ(till.text("entryPrompt"), u"Código desconocido"_s);
    EXPECT_TRUE(till.text("notice").contains(u"786555"_s));
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(till.entry().isEmpty());
    EXPECT_TRUE(till.text("notice").isEmpty()) << till.text("notice").toStdString();
    till.type(u"mermelada"_s); // a word is looked for
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.text("entryPrompt"), u"Buscar"_s);
    till.key(Qt::Key_Escape);
    till.type(u"786555"_s);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(isVisible(till, "productForm"));
}

TEST(SaleEdges, AUpcIsFoundWithAndWithoutItsZero)
{
    Till till(true, [](test::FakeEngine& engine) {
        engine.products[0].barcode = u"036000291452"_s;  // as it stands on the box
        engine.products[2].barcode = u"0012345678905"_s; // as an EAN
    });
    scanned(till, u"0036000291452"_s);
    scanned(till, u"012345678905"_s);
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.cart().lines[0].product.code, u"ARR2"_s);
    EXPECT_EQ(till.cart().lines[1].product.code, u"JAB"_s);
    scanned(till, u"0036000291469"_s);
    EXPECT_EQ(till.entry(), u"0036000291469"_s) << "as it was scanned";
}

TEST(SaleEdges, TheBuyerIsAskedForAsSoonAsTheSaleNeedsHim)
{
    Till till;
    scanned(till, u"TEL"_s);
    EXPECT_TRUE(isVisible(till, "buyerRequest"));
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    EXPECT_FALSE(isVisible(till, "buyerRequest"));
    till.key(Qt::Key_F4);
    EXPECT_TRUE(isVisible(till, "buyerRequest"));
    till.key(Qt::Key_Delete);
    EXPECT_FALSE(isVisible(till, "buyerRequest"));
}

TEST(SaleEdges, WhatIsLeftIsToldHoweverTheQuantityGrew)
{
    FewThings stock;
    Till till(true, [&](test::FakeEngine& engine) { engine.stock = &stock; });
    const auto told = [&] { return till.text("notice").contains(u"quedan 3"_s); };
    scanned(till, u"JAB"_s);
    EXPECT_FALSE(told());
    till.type(u"12"_s);
    till.key(Qt::Key_F5);
    EXPECT_TRUE(Till::until(told)) << till.text("notice").toStdString();
    till.type(u"3"_s);
    till.key(Qt::Key_F5);
    till.settle();
    EXPECT_FALSE(told());
    till.type(u"+"_s);
    EXPECT_TRUE(Till::until(told)) << till.text("notice").toStdString();
}

TEST(SaleEdges, AnAmountBeforeACardThatAsksForItsVoucherIsKept)
{
    Till till(true, {}, [](Till& made) {
        engine::TenderKind cash{u"CASH"_s, {}, u"01"_s};
        cash.cash = true;
        engine::TenderKind card{u"CREDIT_CARD"_s, u"Datafast"_s, u"19"_s};
        card.needsReference = true;
        made.sales.kinds = {cash, card};
    });
    scanned(till, u"ARR2"_s);
    till.type(u"2"_s);
    till.key(Qt::Key_F11);
    EXPECT_EQ(till.find<QLineEdit>("tenderAmount")->text(), u"2,00"_s);
    till.type(u"004512"_s);
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.text("tenderDue"), u"$1,25"_s);
    EXPECT_TRUE(till.entry().isEmpty());
}

TEST(SaleEdges, ACardGivesNoChangeThroughTheServiceEither)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"sale.tip"_s, u"service"_s); });
    scanned(till, u"JAB"_s);
    till.key(Qt::Key_F10);
    till.key(Qt::Key_3, Qt::AltModifier); // 1,25 on a card
    till.find<QAbstractButton>("tenderService")->click();
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.sales.charges.isEmpty());
    EXPECT_TRUE(till.text("tenderMessage").contains(u"$0,10"_s)) << till.text("tenderMessage").toStdString();
    till.find<QPushButton>("tenderUndo")->click();
    till.key(Qt::Key_3, Qt::AltModifier);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.sales.charges.size(), 1);
    EXPECT_EQ(till.sales.charges[0].tenders[0].amount.cents(), 115);
}

// The question was about another sale.
TEST(SaleEdges, AQuestionAboutMoneyEndsWhenTheSaleChanges)
{
    Till till;
    scanned(till, u"JAB"_s);
    till.type(u"2000"_s);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.text("entryPrompt"), u"¿Es correcto?"_s);
    till.window->sale().presenter().addProduct(till.engine.products[0]);
    till.settle();
    EXPECT_TRUE(till.text("entryPrompt").isEmpty());
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(isVisible(till, "tenderPanel")) << "Enter is Cobrar again";
    EXPECT_TRUE(till.engine.creations.isEmpty());
}

TEST(SaleEdges, AScanInTheMiddleOfASearchLeavesItAsItWas)
{
    Till till;
    till.key(Qt::Key_F2);
    till.type(u"jab"_s);
    auto* hits = till.find<QListWidget>("searchHits");
    ASSERT_EQ(hits->count(), 1);
    scanned(till, u"7861000000011"_s);
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.entry(), u"jab"_s);
    EXPECT_EQ(hits->count(), 1);
    till.key(Qt::Key_Return);
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.cart().lines[1].product.code, u"JAB"_s);
}

TEST(SaleEdges, CopiesAreOneToNine)
{
    Till till(true, {}, [](Till& made) { made.printing.set.main.link = engine::PrinterLink::Device; });
    scanned(till, u"JAB"_s);
    till.key(Qt::Key_F12);
    till.type(u"12"_s);
    till.key(Qt::Key_F9);
    EXPECT_TRUE(till.printing.tickets.isEmpty());
    EXPECT_TRUE(till.text("notice").contains(u"12"_s)) << till.text("notice").toStdString();
    till.key(Qt::Key_Escape);
    till.type(u"3"_s);
    till.key(Qt::Key_F9);
    EXPECT_TRUE(Till::until([&] { return till.printing.tickets.size() == 3; }));
}

TEST(SaleEdges, ALineGoesByTheKeyThatTheShopChose)
{
    const OwnKeys guard;
    Till till;
    ui::setKey(ui::Command::RemoveLine, QKeyCombination(Qt::CTRL, Qt::Key_X));
    scanned(till, u"JAB"_s);
    till.key(Qt::Key_Delete);
    EXPECT_EQ(till.cart().lines.size(), 1);
    till.key(Qt::Key_X, Qt::ControlModifier);
    EXPECT_TRUE(till.cart().lines.isEmpty());
}

TEST(SaleEdges, TheLastDocumentOpensByKey)
{
    Till till;
    scanned(till, u"JAB"_s);
    till.key(Qt::Key_F12);
    till.key(Qt::Key_O, Qt::ControlModifier);
    EXPECT_TRUE(Till::until([&] { return isVisible(till, "detailTicket") || isVisible(till, "rideStateText"); }));
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(SaleEdges, AShopWithoutProductsCreatesOrBringsThemIn)
{
    FewThings stock;
    Till till(true, [&](test::FakeEngine& engine) {
        engine.products.clear();
        engine.stock = &stock;
    });
    auto* import = till.find<QPushButton>("saleEmptySecond");
    ASSERT_TRUE(Till::until([&] { return import->isVisible(); }));
    EXPECT_TRUE(isVisible(till, "saleEmptyAction"));
    import->click();
    till.settle();
    EXPECT_TRUE(isVisible(till, "importPanel"));
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

// --- scanner routing beyond the window ------------------------------------------------------------------------------

TEST(SaleEdges, AScanIntoAListThatDropsDownChoosesNothing)
{
    Till till;
    till.window->go(ui::Page::Counter);
    till.settle();
    auto* tip = till.find<QComboBox>("counterTip");
    tip->setFocus();
    const int before = tip->currentIndex();
    tip->showPopup();
    ASSERT_TRUE(Till::until([] { return QApplication::activePopupWidget() != nullptr; }));
    const auto press = [&](Qt::Key key, const QString& text) {
        till.clock += 3;
        QWidget* popup = QApplication::activePopupWidget();
        QWidget* target = popup ? (popup->focusWidget() ? popup->focusWidget() : popup) : till.window->focusWidget();
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(target, &event);
    };
    till.clock += 500;
    for (const QChar c : u"7861000000035"_s)
        press(static_cast<Qt::Key>(c.unicode()), c);
    press(Qt::Key_Return, u"\r"_s);
    till.settle();
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_EQ(tip->currentIndex(), before);
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].product.code, u"JAB"_s);

    // A hand chooses as always.
    till.window->go(ui::Page::Counter);
    till.settle();
    tip->setFocus();
    tip->showPopup();
    ASSERT_TRUE(Till::until([] { return QApplication::activePopupWidget() != nullptr; }));
    till.clock += 500;
    press(Qt::Key_Down, {});
    till.clock += 500;
    press(Qt::Key_Return, u"\r"_s);
    till.settle();
    EXPECT_EQ(tip->currentIndex(), before + 1);
}

// --- what waits is sold at the prices of now ------------------------------------------------------------------------

TEST(SaleEdges, AParkedSaleFollowsThePriceAndSaysSo)
{
    Till till;
    scanned(till, u"ARR2"_s);
    scanned(till, u"JAB"_s);
    till.type(u"2"_s);
    till.key(Qt::Key_F7); // a price by hand stays
    till.key(Qt::Key_F8);
    till.engine.products[0].unitPrice = *Decimal::parse(u"3.50"_s);
    till.engine.products[2].unitPrice = *Decimal::parse(u"9.00"_s);
    till.key(Qt::Key_F8);
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.totalCents(), 350 + 200);
    const QString said = till.text("notice");
    EXPECT_TRUE(said.contains(u"Arroz envejecido 2 kg $3,25 → $3,50"_s)) << said.toStdString();
    EXPECT_FALSE(said.contains(u"Jabón"_s)) << said.toStdString();
    EXPECT_TRUE(said.contains(u"$5,50"_s) && said.contains(u"F7"_s)) << said.toStdString();
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.sales.charges.size(), 1);
    EXPECT_EQ(till.sales.charges[0].invoice.items[0].unitPrice.toString(), u"3.50"_s);

    scanned(till, u"ARR2"_s);
    till.key(Qt::Key_F8);
    till.key(Qt::Key_F8);
    EXPECT_TRUE(till.text("notice").contains(u"de vuelta"_s)) << "nothing changed: nothing is said of prices";
}

// Nobody here changed a price: the list did, between the scan and the tender. No supervisor is called for that.
TEST(SaleEdges, APriceThatChangesUnderASaleIsFollowedNotApproved)
{
    Till till;
    scanned(till, u"ARR2"_s);
    till.engine.products[0].unitPrice = *Decimal::parse(u"3.50"_s);
    till.sales.refuse = {engine::Permission::ChangePrice};
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return till.totalCents() == 350; }));
    EXPECT_TRUE(till.text("notice").contains(u"$3,25 → $3,50"_s)) << till.text("notice").toStdString();
    EXPECT_EQ(till.sales.charges.size(), 1) << "charged by nobody's key but the cashier's";
    till.sales.refuse.clear();
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.sales.charges.size(), 2);
    EXPECT_EQ(till.engine.made.size(), 1);
}

// --- customer display -----------------------------------------------------------------------------------------------

TEST(CustomerDisplay, ShowsNoChangeBeforeTheSaleIsSafe)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"ui.customerDisplay"_s, u"on"_s); });
    scanned(till, u"ARR2"_s);
    QLabel* amount = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets())
        amount =
            widget->findChild<QLabel*>(u"displayAmount"_s) ? widget->findChild<QLabel*>(u"displayAmount"_s) : amount;
    ASSERT_NE(amount, nullptr);
    till.engine.hold = true;
    till.type(u"5"_s);
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.text("change"), u"$1,75"_s) << "the cashier may count it out";
    EXPECT_TRUE(amount->text().isEmpty()) << amount->text().toStdString();
    till.engine.release();
    EXPECT_TRUE(Till::until([&] { return amount->text() == u"$1,75"_s; }));
}

TEST(SaleEdges, TheMarkOfALineTellsExemptFromNothing)
{
    Till till(true, [](test::FakeEngine& engine) {
        engine.products[0].ivaRateCode = u"7"_s;
        engine.products[2].ivaRateCode = u"6"_s;
    });
    scanned(till, u"ARR2"_s);
    scanned(till, u"JAB"_s);
    scanned(till, u"COLA3"_s);
    scanned(till, u"ACE"_s);
    const auto* lines = till.find<QTableView>("lines")->model();
    QStringList marks;
    for (int row = 0; row < lines->rowCount(); ++row)
        marks += lines->index(row, ui::CartModel::Name).data(ui::CartModel::IvaMarkRole).toString();
    EXPECT_EQ(marks, (QStringList{u"Ex."_s, u"N/O"_s, u"15 %"_s, u"0 %"_s}));
}

TEST(SaleEdges, WithoutInternetTheTaxOfficeIsNotBlamed)
{
    Till till;
    scanned(till, u"ARR2"_s);
    till.key(Qt::Key_F12);
    till.settle();
    auto* strip = till.find<ui::ResultStrip>("resultStrip");
    strip->setReach(engine::SriReach::Unreachable, true);
    EXPECT_EQ(till.text("resultState"), u"Firmada. En cola: sin internet"_s);
    strip->setReach(engine::SriReach::Unreachable, false);
    EXPECT_TRUE(till.text("resultState").contains(u"SRI"_s)) << till.text("resultState").toStdString();
}
