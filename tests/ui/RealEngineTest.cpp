#include "RealEngine.h"

#include <engine/Orders.h>

#include <QLineEdit>
#include <QListWidget>
#include <QPdfDocument>
#include <QPdfView>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using test::RealEngine;
using test::until;

TEST_F(RealEngine, FromFirstRunToAnAuthorisedInvoiceByKeys)
{
    auto* practice = window->findChild<QPushButton*>(u"makePractice"_s);
    ASSERT_TRUE(until([&] { return practice->isVisible(); }));
    practice->click();
    auto* entry = window->findChild<QLineEdit*>(u"entry"_s);
    ASSERT_TRUE(until([&] { return entry->hasFocus(); }));
    EXPECT_EQ(text("environment"), u"PRÁCTICA"_s);

    key(Qt::Key_F2); // the demo shop's first product by name
    auto* hits = window->findChild<QAbstractItemView*>(u"searchHits"_s);
    ASSERT_TRUE(until([&] { return hits->isVisible() && hits->model()->rowCount() > 0; }));
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
    const qint64 total = window->sale().presenter().totals().total.cents();
    EXPECT_GT(total, 0);

    key(Qt::Key_F12);
    key(Qt::Key_F12);
    EXPECT_TRUE(until([&] { return text("resultNumber").contains(u"001-001-000000001"_s); }))
        << text("notice").toStdString();
    EXPECT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("resultState").toStdString();

    key(Qt::Key_F9, Qt::ShiftModifier);
    auto* table = window->findChild<QTableView*>(u"documents"_s);
    ASSERT_TRUE(until([&] { return table->model()->rowCount() == 1; }));
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    auto* ride = window->findChild<QPdfView*>(u"ride"_s);
    EXPECT_TRUE(until([&] { return ride->isVisible() && ride->document()->pageCount() >= 1; }))
        << text("rideStateText").toStdString();
    EXPECT_TRUE(text("detailPractice").contains(u"PRÁCTICA"_s));
}

namespace {

void typeText(const QString& text, const std::function<void(Qt::Key, const QString&)>& press)
{
    for (const QChar c : text)
        press(static_cast<Qt::Key>(c.toUpper().unicode()), QString(c));
}

} // namespace

// A sale is parked and taken back, charged with a card in part, and one of its lines comes back as a credit note.
TEST_F(RealEngine, ParkedChargedInPartsAndTakenBackByKeys)
{
    const auto press = [this](Qt::Key code, const QString& words) { key(code, Qt::NoModifier, words); };
    const auto enter = [this] { key(Qt::Key_Return, Qt::NoModifier, u"\r"_s); };
    auto* practice = window->findChild<QPushButton*>(u"makePractice"_s);
    ASSERT_TRUE(until([&] { return practice->isVisible(); }));
    practice->click();
    auto* entry = window->findChild<QLineEdit*>(u"entry"_s);
    ASSERT_TRUE(until([&] { return entry->hasFocus(); }));
    auto* hits = window->findChild<QAbstractItemView*>(u"searchHits"_s);
    for (int i = 0; i < 2; ++i) {
        key(Qt::Key_F2);
        ASSERT_TRUE(until([&] { return hits->isVisible() && hits->model()->rowCount() > 1; }));
        if (i == 1)
            key(Qt::Key_Down);
        enter();
        ASSERT_TRUE(until([&] { return cart().lines.size() == i + 1; }));
    }
    typeText(u"1710034065"_s, press);
    key(Qt::Key_F3);
    auto* name = window->findChild<QLineEdit*>(u"customerName"_s);
    ASSERT_TRUE(until([&] { return name->hasFocus() || cart().buyer.id == "1710034065"_L1; }));
    if (name->hasFocus()) {
        typeText(u"Ana"_s, press);
        // A key outside the entry box waits a moment, in case a scanner sends more.
        ASSERT_TRUE(until([&] { return window->router().idle(); }));
        enter();
    }
    ASSERT_TRUE(until([&] { return cart().buyer.id == "1710034065"_L1; }));

    key(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return cart().lines.isEmpty(); })) << text("notice").toStdString();
    key(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 2; })) << text("notice").toStdString();
    EXPECT_EQ(cart().buyer.id, u"1710034065"_s);
    const qint64 total = window->sale().presenter().totals().total.cents();

    typeText(u".50"_s, press);
    key(Qt::Key_F11);
    auto* panel = window->findChild<QWidget*>(u"tenderPanel"_s);
    ASSERT_TRUE(until([&] { return panel->isVisible(); }));
    enter();
    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("notice").toStdString();

    key(Qt::Key_R, Qt::ControlModifier);
    auto* box = window->findChild<QLineEdit*>(u"returnEntry"_s);
    ASSERT_TRUE(until([&] { return box->hasFocus(); }));
    typeText(u"000000001"_s, press);
    ASSERT_TRUE(until([&] { return window->router().idle(); }));
    enter();
    auto* lines = window->findChild<QTableView*>(u"returnLines"_s);
    ASSERT_TRUE(until([&] { return lines->isVisible() && lines->model()->rowCount() == 2; }))
        << text("returnNotice").toStdString() << text("returnStateText").toStdString();
    key(Qt::Key_F10); // everything
    ASSERT_TRUE(until([&] { return window->findChild<QPushButton*>(u"returnGive"_s)->isEnabled(); }));
    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("changeCaption") == u"DEVOLVER"_s && entry->hasFocus(); }))
        << text("returnNotice").toStdString();
    EXPECT_TRUE(text("resultNumber").contains(u"Nota de crédito 001-001-000000001"_s))
        << text("resultNumber").toStdString();
    EXPECT_EQ(window->sale().presenter().lastSale()->total.cents(), total);
    EXPECT_EQ(window->sale().presenter().lastSale()->change.cents(), total - 50);
    EXPECT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("resultState").toStdString();
}

// What a tablet orders stands among the parked sales with its name and table, is taken like any other, and keeps its
// name when it is put back.
TEST_F(RealEngine, AnOrderOfATabletIsFoundAmongTheParkedSales)
{
    const auto enter = [this] { key(Qt::Key_Return, Qt::NoModifier, u"\r"_s); };
    auto* practice = window->findChild<QPushButton*>(u"makePractice"_s);
    ASSERT_TRUE(until([&] { return practice->isVisible(); }));
    practice->click();
    auto* entry = window->findChild<QLineEdit*>(u"entry"_s);
    ASSERT_TRUE(until([&] { return entry->hasFocus(); }));
    const auto products = core->catalog().search({}, 2).result();
    ASSERT_TRUE(products && products->size() == 2);
    const auto order = [&](const QString& name, const QString& table) {
        engine::OrderRequest request;
        request.name = name;
        request.table = table;
        request.items = {{products->at(0).code, engine::Decimal::fromInt(2), u"sin sal"_s, {}},
                         {products->at(1).code, engine::Decimal::fromInt(1), {}, {}}};
        const auto placed = core->orders().place({1, u"tableta 1"_s}, request, {}).result();
        EXPECT_TRUE(placed);
        return placed.value_or({}).order;
    };
    const engine::Order rosa = order(u"Rosa"_s, u"Mesa 4"_s);
    order(u"Luis"_s, u"Terraza 2"_s);

    key(Qt::Key_F8);
    auto* list = window->findChild<QListWidget*>(u"parkedList"_s);
    ASSERT_TRUE(until([&] { return list->isVisible() && list->count() == 2; }));
    EXPECT_TRUE(list->item(0)->text().contains(u"Rosa · Mesa 4"_s)) << list->item(0)->text().toStdString();
    EXPECT_TRUE(list->item(1)->text().contains(u"Luis · Terraza 2"_s));
    const QString read = list->item(0)->data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(read.contains(u"tableta 1"_s) && read.contains(u"2 "_s + products->at(0).name)) << read.toStdString();
    enter();
    ASSERT_TRUE(until([&] { return cart().lines.size() == 2; }));
    EXPECT_EQ(cart().lines[0].product.code, products->at(0).code);
    EXPECT_EQ(cart().lines[0].quantity, engine::Decimal::fromInt(2));
    EXPECT_EQ(window->sale().presenter().totals().total, rosa.total);
    ASSERT_TRUE(until([&] { return core->orders().find(rosa.id).result()->sale == engine::OrderSale::Taken; }));

    key(Qt::Key_F8); // back among the others
    ASSERT_TRUE(until([&] { return cart().lines.isEmpty(); }));
    const auto parked = core->sales().parked().result();
    ASSERT_TRUE(parked && parked->size() == 2);
    EXPECT_EQ(parked->last().label, u"Rosa · Mesa 4"_s);
    EXPECT_EQ(core->orders().find(rosa.id).result()->sale, engine::OrderSale::Parked);
}
