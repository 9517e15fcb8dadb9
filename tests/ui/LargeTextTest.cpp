// Text to 200 % without loss at 1366 x 768: a page may scroll up and down, never sideways.
#include "Till.h"
#include "support/FakePeople.h"

#include <common/Theme.h>

#include <gtest/gtest.h>

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

struct LargeText : testing::Test
{
    ~LargeText() override { ui::applyTheme(*qApp, ui::ThemeKind::Light); }
    LargeText() = default;
    Q_DISABLE_COPY_MOVE(LargeText)

    static void prepare(test::FakeEngine& engine)
    {
        engine.settings.insert(u"ui.language"_s, u"es"_s);
        engine.settings.insert(u"ui.textSize"_s, u"200"_s);
    }
};

// The parts that ask for more width than the page has, the innermost first.
std::string tooWide(const QScrollArea& area)
{
    QStringList found;
    const int room = area.viewport()->width();
    for (const QWidget* part : area.widget()->findChildren<QWidget*>()) {
        if (part->isVisible() && part->minimumSizeHint().width() > room / 2)
            found.prepend((part->objectName().isEmpty() ? QString::fromLatin1(part->metaObject()->className())
                                                        : part->objectName()) +
                          u" %1"_s.arg(part->minimumSizeHint().width()));
    }
    return u"%1 of %2: %3"_s.arg(area.widget()->minimumSizeHint().width())
        .arg(room)
        .arg(found.join(u", "_s))
        .toStdString();
}

void nothingScrollsSideways(Till& till, const char* where)
{
    till.settle();
    for (const QScrollArea* area : till.window->findChildren<QScrollArea*>()) {
        if (!area->isVisible())
            continue;
        EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0) << where << ": " << tooWide(*area);
    }
}

void seenWhole(Till& till, std::initializer_list<const char*> parts)
{
    for (const char* part : parts) {
        const auto* widget = till.find<QWidget>(part);
        ASSERT_TRUE(widget) << part;
        EXPECT_EQ(widget->visibleRegion().boundingRect(), widget->rect()) << part;
    }
}

} // namespace

TEST_F(LargeText, NoPageScrollsSideways)
{
    Till till(true, prepare);
    till.window->resize(1366, 768);
    for (int page = 0; page <= static_cast<int>(ui::Page::Products); ++page) {
        if (ui::Page(page) == ui::Page::FirstRun || ui::Page(page) == ui::Page::Document)
            continue;
        till.window->go(ui::Page(page));
        nothingScrollsSideways(till, qPrintable(QString::number(page)));
    }
}

TEST_F(LargeText, ASaleStandsWholeOnTheScreen)
{
    Till till(true, prepare);
    till.window->resize(1366, 768);
    till.scan(u"7861000000011"_s);
    till.settle();
    till.key(Qt::Key_F12);
    till.scan(u"7861000000028"_s);
    nothingScrollsSideways(till, "sale");
    till.scan(u"7899999999999"_s);
    nothingScrollsSideways(till, "unknown code");
    till.key(Qt::Key_Escape);
    till.settle();
    seenWhole(till, {"entry", "lines", "total", "cash", "card", "tenders", "change", "resultState", "printLast"});
}

TEST_F(LargeText, AReturnKeepsItsTotalAndItsKeyOnTheScreen)
{
    Till till(true, prepare);
    till.window->resize(1366, 768);
    till.scan(u"7861000000011"_s);
    till.settle();
    till.key(Qt::Key_F12);
    till.settle();
    engine::ReturnableSale sold;
    sold.document = till.engine.made[0];
    sold.document.status = engine::DocumentStatus::Authorized;
    sold.remaining = sold.document.total;
    engine::ReturnableLine line;
    line.line.description = u"Arroz envejecido 2 kg"_s;
    line.line.unitPrice = sold.document.total.toDecimal();
    line.line.quantity = engine::Decimal::fromInt(1);
    line.line.taxes = {{u"2"_s, u"0"_s, {}, {}}};
    sold.lines = {line};
    till.sales.sold = {sold};
    till.key(Qt::Key_R, Qt::ControlModifier);
    till.scan(till.sales.sold[0].document.accessKey.text());
    till.settle();
    nothingScrollsSideways(till, "return");
    seenWhole(till, {"returnTotal", "returnGive"});
}

TEST_F(LargeText, TheKeysOfThePinKeepApartUnderAMessage)
{
    test::FakePeople staff(true);
    Till till(true, [&staff](test::FakeEngine& engine) {
        prepare(engine);
        engine.people = &staff;
        engine.audit = &staff;
    });
    till.window->resize(1366, 768);
    till.settle();
    till.type(u"3334"_s);
    till.key(Qt::Key_Return);
    till.settle();
    ASSERT_TRUE(till.find<QLabel>("signInMessage")->isVisible());
    const auto keys = till.find<QWidget>("signInPad")->findChildren<QPushButton*>();
    ASSERT_EQ(keys.size(), 12);
    for (const QPushButton* one : keys) {
        EXPECT_GE(one->height(), ui::space::touch);
        for (const QPushButton* other : keys)
            EXPECT_TRUE(one == other || !one->geometry().intersects(other->geometry()))
                << qPrintable(one->objectName()) << " over " << qPrintable(other->objectName());
    }
}
