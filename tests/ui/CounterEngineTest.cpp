// What a shop chooses for its counter, over the engine that people run: its ways to pay, and goods that are not there.
#include "RealCounter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>

using namespace test;

namespace {

class CounterByKeys : public RealCounter
{
protected:
    void openCounter()
    {
        window->go(ui::Page::Counter);
        ASSERT_TRUE(until([&] { return find<QLineEdit>("counterDiscount")->hasFocus(); }));
    }
    void storeKinds()
    {
        find<QPushButton>("tenderKindsSave")->setFocus();
        press(Qt::Key_Space);
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s);
        QApplication::sendEvent(window->focusWidget(), &up);
        ASSERT_TRUE(until([&] { return text("tenderKindsMessage") == u"Guardado."_s; }))
            << text("tenderKindsMessage").toStdString();
    }
    void backToSale()
    {
        window->go(ui::Page::Sale);
        ASSERT_TRUE(until([&] { return entry->hasFocus(); }));
    }
    [[nodiscard]] const engine::TenderKind* kind(const QString& id) const
    {
        return ui::tenderById(window->sale().presenter().tenders(), id);
    }
    void chooseStock(const QString& rule)
    {
        openCounter();
        auto* stock = find<QComboBox>("counterStock");
        stock->setCurrentIndex(stock->findData(rule));
        find<QPushButton>("counterSave")->click();
        ASSERT_TRUE(until([&] { return text("counterMessage") == u"Guardado."_s; }));
        ASSERT_TRUE(until([&] { return window->sale().presenter().rules().tellStock == (rule != "ignore"_L1); }));
        backToSale();
    }
    bool noneLeft(const QString& code)
    {
        const auto product = wait(core->catalog().findByCode(code));
        engine::StockMovement movement;
        movement.product = product.value_or({}).id;
        movement.quantity = engine::Decimal::fromInt(-100);
        movement.reason = engine::StockReason::Loss;
        return bool(wait(core->stock().move({}, movement, u"gone-"_s + code)));
    }
};

} // namespace

TEST_F(CounterByKeys, ACardAsksForTheNumberOfItsVoucherAndTheSaleKeepsIt)
{
    openCounter();
    auto* asks = find<QCheckBox>("tenderKindReference2");
    EXPECT_EQ(find<QLineEdit>("tenderKindName2")->placeholderText(), u"Tarjeta de crédito"_s);
    EXPECT_EQ(asks->accessibleName(), u"Tarjeta de crédito pide el número de su comprobante"_s);
    EXPECT_FALSE(find<QCheckBox>("tenderKindReference0")->isVisible()) << "notes have none";
    asks->setChecked(true);
    storeKinds();
    ASSERT_TRUE(until([&] { return kind(u"CREDIT_CARD"_s) && kind(u"CREDIT_CARD"_s)->needsReference; }));
    backToSale();
    scanLine(kRice);
    press(Qt::Key_F11);
    ASSERT_TRUE(until([&] { return find<QLineEdit>("tenderReference")->hasFocus(); })) << "it is asked for first";
    press(Qt::Key_Return);
    EXPECT_FALSE(text("tenderMessage").isEmpty()) << "not without it";
    type(u"A48291"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    authorised();
    expectStored(285, 285, 0, u"CREDIT_CARD"_s, u"19"_s);
    EXPECT_EQ(row(u"SELECT reference FROM sale_tenders WHERE access_key = ?"_s, {lastKey()}).value(0), u"A48291"_s);
}

TEST_F(CounterByKeys, AWayToPayIsAddedRenamedAndSetAside)
{
    openCounter();
    find<QPushButton>("tenderKindAdd")->setFocus();
    find<QPushButton>("tenderKindAdd")->click();
    auto* name = find<QLineEdit>("tenderKindName6");
    ASSERT_TRUE(name && name->hasFocus()) << "the keyboard is where the name goes";
    type(u"de una"_s);
    press(Qt::Key_Tab);
    EXPECT_TRUE(find<QComboBox>("tenderKindCode6")->hasFocus());
    find<QCheckBox>("tenderKindActive4")->setChecked(false); // electronic money
    find<QLineEdit>("tenderKindName1")->setText(u"Débito del banco"_s);
    storeKinds();
    ASSERT_TRUE(until([&] { return kind(u"OWN_1"_s) != nullptr; }));
    EXPECT_EQ(kind(u"OWN_1"_s)->name, u"de una"_s);
    EXPECT_EQ(kind(u"OWN_1"_s)->sriCode, u"20"_s);
    EXPECT_FALSE(kind(u"E_MONEY"_s)->active);
    const auto trail = wait(core->audit().list({}, engine::AuditFilter()));
    ASSERT_TRUE(trail);
    EXPECT_EQ(std::count_if(trail->cbegin(), trail->cend(),
                            [](const auto& line) { return line.action == u"TENDERS_CHANGED"_s; }),
              1);
    auto* second = find<QComboBox>("counterSecond"); // F11 may be the new one at once
    EXPECT_GE(second->findData(u"OWN_1"_s), 0);
    backToSale();
    scanLine(kRice);
    press(Qt::Key_F10);
    auto* methods = find<QListWidget>("tenderMethods");
    ASSERT_TRUE(until([&] { return methods->isVisible(); }));
    QStringList offered;
    for (int i = 0; i < methods->count(); ++i)
        offered += methods->item(i)->text().section(u".  "_s, 1);
    EXPECT_EQ(offered, (QStringList{u"Efectivo"_s, u"Débito del banco"_s, u"Tarjeta de crédito"_s, u"Transferencia"_s,
                                    u"A crédito"_s, u"de una"_s}));
    press(Qt::Key_6, Qt::AltModifier);
    press(Qt::Key_Return);
    authorised();
    expectStored(285, 285, 0, u"OWN_1"_s, u"20"_s);
}

TEST_F(CounterByKeys, CashStaysInUse)
{
    openCounter();
    find<QCheckBox>("tenderKindActive0")->setChecked(false);
    find<QPushButton>("tenderKindsSave")->click();
    EXPECT_TRUE(text("tenderKindsMessage").contains(u"efectivo"_s, Qt::CaseInsensitive));
    find<QLineEdit>("tenderKindName1")->setText(u"efectivo"_s);
    find<QPushButton>("tenderKindsSave")->click();
    EXPECT_TRUE(find<QLineEdit>("tenderKindName1")->hasFocus()) << "two of one name cannot be told apart";
    const auto kinds = wait(core->sales().tenderKinds());
    ASSERT_TRUE(kinds);
    EXPECT_TRUE(kinds->first().active);
}

TEST_F(CounterByKeys, TheShopChoosesWhatHappensWhenNothingIsLeft)
{
    ASSERT_TRUE(noneLeft(kRice));
    chooseStock(u"ignore"_s);
    scanLine(kRice);
    scanLine(kSugar); // whatever was to be said of the rice would be said before
    EXPECT_FALSE(text("notice").contains(u"quedan"_s)) << text("notice").toStdString();
    chooseStock(u"warn"_s);
    scan(kRice);
    ASSERT_TRUE(until([&] { return text("notice").contains(u"quedan 0"_s); })) << text("notice").toStdString();
    chooseStock(u"block"_s);
    press(Qt::Key_F12);
    EXPECT_TRUE(until([&] { return text("notice").contains(u"no se registró"_s); })) << text("notice").toStdString();
    EXPECT_EQ(documents(), 0);
}

TEST_F(CounterByKeys, EachHitSaysHowMuchIsLeftOfIt)
{
    press(Qt::Key_F2);
    type(u"arroz"_s);
    auto* hits = find<QListWidget>("searchHits");
    const auto has = [&](int role) {
        for (int i = 0; i < hits->count(); ++i)
            if (hits->item(i)->data(role).toString().contains(u"quedan 100"_s))
                return true;
        return false;
    };
    ASSERT_TRUE(until([&] { return has(Qt::UserRole + 1); }));
    EXPECT_TRUE(has(Qt::AccessibleTextRole));
}
