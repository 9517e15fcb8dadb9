#include "RealEngine.h"

#include <QLineEdit>
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
