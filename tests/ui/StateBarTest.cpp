// The line on top of the window: what it says of the till, and where its signs lead.
#include "Till.h"
#include "support/FakeShifts.h"

#include <printing/PrinterWatch.h>

#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

engine::Shift openedAgo(qint64 days)
{
    engine::Shift shift;
    shift.id = 7;
    shift.issuer = 1;
    shift.openedAt = QDateTime::currentDateTimeUtc().addDays(-days);
    return shift;
}

struct Signs
{
    test::FakeShifts shifts;
    std::unique_ptr<Till> till;

    void open(const std::function<void(Till&)>& prepare = {})
    {
        till = std::make_unique<Till>(
            true, [this](test::FakeEngine& engine) { engine.shifts = &shifts; }, prepare);
        till->settle();
    }
    [[nodiscard]] QPushButton* sign(const char* name) const { return till->find<QPushButton>(name); }
    [[nodiscard]] QString words(const char* name) const { return sign(name)->text().trimmed(); }
    void sell() const
    {
        till->scan(u"ARR2"_s);
        till->settle();
        till->key(Qt::Key_F12);
        till->settle();
    }
};

void withPrinter(Till& till)
{
    till.printing.set.main = {u"Epson"_s, engine::PrinterLink::Device, u"/dev/usb/lp0"_s};
    till.printing.set.when = engine::PrintWhen::Always;
}

} // namespace

TEST(StateBar, APrinterWithoutPaperIsToldUntilATicketComesOut)
{
    Signs signs;
    signs.open(withPrinter);
    auto* printer = signs.sign("statePrinter");
    ASSERT_TRUE(printer->isVisible());
    EXPECT_EQ(printer->text().trimmed(), QString());
    EXPECT_EQ(printer->accessibleName(), u"Impresora «Epson»"_s);
    signs.till->printing.result = {engine::PrintState::Failed, u"Epson"_s, u"NO_PAPER"_s};
    signs.sell();
    ASSERT_TRUE(Till::until([&] { return printer->text().trimmed() == u"Sin papel"_s; }));
    EXPECT_EQ(printer->property("tone").toString(), u"alarm"_s);
    EXPECT_TRUE(printer->toolTip().contains(u"rollo"_s)) << printer->toolTip().toStdString(); // what to do
    EXPECT_EQ(signs.sign("stateDrawer")->property("tone").toString(), u"warn"_s); // it opens through the printer
    signs.till->printing.result = {engine::PrintState::Printed, u"Epson"_s, {}};
    signs.till->key(Qt::Key_F9);
    EXPECT_TRUE(Till::until([&] { return printer->text().trimmed().isEmpty(); }));
    EXPECT_EQ(signs.sign("stateDrawer")->property("tone").toString(), u"ok"_s);
}

TEST(StateBar, APrinterWithoutADrawerIsNotToldToOpenOne)
{
    Signs signs;
    signs.open([](Till& till) {
        withPrinter(till);
        till.printing.set.main.hasDrawer = false;
        till.printing.set.when = engine::PrintWhen::Ask;
        till.printing.result = {engine::PrintState::Failed, {}, u"NOT_SET_UP"_s};
    });
    signs.sell();
    signs.till->settle();
    EXPECT_EQ(signs.till->printing.drawers, 0);
    EXPECT_EQ(signs.words("statePrinter"), QString());
}

TEST(StateBar, ADrawerSaysNothingOfThePaper)
{
    test::FakeEngine engine;
    test::FakePrinting printing(engine);
    printing.set.main = {u"Epson"_s, engine::PrinterLink::Device, u"/dev/usb/lp0"_s};
    ui::PrinterWatch watch(printing, nullptr);
    ASSERT_TRUE(Till::until([&] { return watch.sign().setUp; }));
    int told = 0;
    QObject::connect(&watch, &ui::PrinterWatch::changed, &watch, [&] { ++told; });
    printing.result = {engine::PrintState::Failed, {}, u"NOT_SET_UP"_s};
    watch.openDrawer({}, 1, {}, u"a"_s);
    printing.result = {engine::PrintState::Failed, u"Epson"_s, u"NO_PAPER"_s};
    watch.report({}, false);
    ASSERT_TRUE(Till::until([&] { return told > 0; }));
    EXPECT_EQ(watch.sign().problem, u"NO_PAPER"_s);
    EXPECT_EQ(told, 1) << "where no drawer hangs the printer is all right";
    printing.result = {engine::PrintState::Printed, u"Epson"_s, {}};
    watch.openDrawer({}, 1, {}, u"b"_s);
    watch.openDrawerOf({});
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    EXPECT_EQ(watch.sign().problem, u"NO_PAPER"_s) << "it opens without paper, too";
}

TEST(StateBar, APrinterThatIsChosenLaterIsTold)
{
    Signs signs;
    signs.open();
    auto* printer = signs.sign("statePrinter");
    EXPECT_TRUE(printer->accessibleName().startsWith(u"Ninguna impresora"_s))
        << printer->accessibleName().toStdString();
    EXPECT_FALSE(signs.sign("stateDrawer")->isVisible());
    withPrinter(*signs.till);
    signs.sell(); // which reads how the shop prints
    EXPECT_TRUE(Till::until([&] { return printer->accessibleName() == u"Impresora «Epson»"_s; }));
    EXPECT_TRUE(signs.sign("stateDrawer")->isVisible());
    printer->click();
    signs.till->settle();
    EXPECT_TRUE(signs.till->find<QPushButton>("printersBack")->isVisible());
}

TEST(StateBar, TheShiftIsTold)
{
    Signs none;
    none.open();
    EXPECT_EQ(none.words("stateShift"), QString()); // the first sale opens one
    EXPECT_NE(none.sign("stateShift")->property("tone").toString(), u"warn"_s);

    Signs needed;
    needed.shifts.needed = true;
    needed.open();
    EXPECT_EQ(needed.words("stateShift"), u"Sin turno"_s);

    Signs today;
    today.shifts.shift = openedAgo(0);
    today.open();
    EXPECT_EQ(today.words("stateShift"), today.shifts.shift->openedAt.toLocalTime().toString(u"HH:mm"_s));

    Signs old;
    old.shifts.shift = openedAgo(3);
    old.open();
    EXPECT_EQ(old.words("stateShift"), u"Turno del "_s + old.shifts.shift->openedAt.toLocalTime().toString(u"dd/MM"_s));
    EXPECT_EQ(old.sign("stateShift")->property("tone").toString(), u"warn"_s);
}

TEST(StateBar, TheShiftsSignOpensWhatIsNextWithIt)
{
    Signs signs;
    signs.open();
    signs.sign("stateShift")->click();
    signs.till->settle();
    ASSERT_TRUE(signs.till->find<QWidget>("openShiftPanel")->isVisible());
    signs.till->type(u"50"_s);
    signs.till->key(Qt::Key_Return);
    ASSERT_TRUE(Till::until([&] { return signs.shifts.shift.has_value(); }));
    EXPECT_TRUE(Till::until([&] { return !signs.words("stateShift").isEmpty(); }));
    signs.sign("stateShift")->click();
    EXPECT_TRUE(Till::until([&] { return signs.till->find<QWidget>("reportPanel")->isVisible(); }));
}

TEST(StateBar, MuchCashIsSaidBesideTheDrawerUntilSomeIsTakenOut)
{
    Signs signs;
    signs.shifts.shift = openedAgo(0);
    signs.shifts.full = true;
    signs.open();
    signs.till->find<QTimer>("drawerLook")->setInterval(0);
    Q_EMIT signs.till->events.documentChanged({}, engine::DocumentStatus::Signed);
    auto* drawer = signs.sign("stateDrawer");
    ASSERT_TRUE(Till::until([&] { return drawer->text().trimmed() == u"Retiro de efectivo"_s; }));
    drawer->click();
    signs.till->settle();
    EXPECT_TRUE(signs.till->find<QWidget>("cashPanel")->isVisible());
    signs.till->key(Qt::Key_Escape);
    signs.shifts.full = false;
    Q_EMIT signs.till->events.documentChanged({}, engine::DocumentStatus::Signed);
    EXPECT_TRUE(Till::until([&] { return drawer->text().trimmed().isEmpty(); }));
}

// The smallest screen holds every sign beside the shop's name and its issue point.
TEST(StateBar, FitsTheSmallestScreenWithEverySign)
{
    Signs signs;
    signs.shifts.shift = openedAgo(0);
    signs.open(withPrinter);
    signs.till->window->resize(1024, 768);
    signs.till->settle();
    for (const char* name : {"stateShift", "statePrinter", "stateDrawer", "stateInternet", "stateSri", "stateQueue",
                             "stateCertificate", "stateKey"}) {
        auto* sign = signs.sign(name);
        ASSERT_TRUE(sign->isVisible()) << name;
        EXPECT_GE(sign->width(), sign->sizeHint().width()) << name;
        EXPECT_FALSE(sign->accessibleName().isEmpty()) << name;
        EXPECT_GE(sign->height(), 44) << name;
    }
    EXPECT_EQ(signs.till->window->width(), 1024);
    EXPECT_EQ(signs.till->text("shop"), u"Tienda La Esquina  001-001"_s);
}

TEST(StateBar, TheNameIsShortenedInTheMiddleAndToldInFull)
{
    Till till(true, [](test::FakeEngine& engine) {
        engine.issuers[0].tradeName = u"Comercializadora de Víveres y Abarrotes La Esquina del Movimiento"_s;
        engine.settings.insert(u"ui.textSize"_s, u"200"_s);
    });
    till.settle();
    auto* shop = till.find<QLabel>("shop");
    EXPECT_LE(shop->fontMetrics().horizontalAdvance(shop->text()), shop->width()) << shop->text().toStdString();
    EXPECT_TRUE(shop->text().endsWith(u"001-001"_s)) << shop->text().toStdString();
    EXPECT_TRUE(shop->accessibleName().contains(u"La Esquina del Movimiento"_s));
    EXPECT_TRUE(shop->toolTip().contains(u"La Esquina del Movimiento"_s));
    EXPECT_EQ(till.window->width(), 1366); // and nothing was pushed out of the window
    till.window->setTextSize(100);
    till.settle();
    EXPECT_TRUE(shop->text().startsWith(u"Comercializadora"_s)) << shop->text().toStdString();
}
