#include "Till.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

void sell(Till& till, int times)
{
    for (int i = 0; i < times; ++i) {
        till.scan(u"ARR2"_s);
        till.settle();
        till.key(Qt::Key_F12);
    }
}

} // namespace

TEST(Documents, ListShowsWhatWasSoldAndOpensIt)
{
    Till till;
    sell(till, 3);
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    auto* table = till.find<QTableView>("documents");
    ASSERT_TRUE(Till::until([&] { return table->model()->rowCount() == 3; }));
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), u"001-001-000000003"_s);
    EXPECT_EQ(table->model()->index(0, 3).data().toString(), u"$3,25"_s);
    till.key(Qt::Key_Down);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.find<QLabel>("detailNumber")->isVisible());
    EXPECT_EQ(till.text("detailNumber"), u"001-001-000000002"_s);
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(table->isVisible());
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(Documents, SearchNarrowsTheList)
{
    Till till;
    sell(till, 3);
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    till.type(u"000000002"_s);
    auto* table = till.find<QTableView>("documents");
    EXPECT_TRUE(Till::until([&] { return table->model()->rowCount() == 1; }));
}

TEST(Documents, EmptyAndFailedStatesSayWhatToDo)
{
    Till till;
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_TRUE(Till::until([&] { return till.find<QPushButton>("documentsStateAction")->isVisible(); }));
    till.key(Qt::Key_Escape);
    till.engine.failList = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_TRUE(Till::until([&] { return till.text("documentsStateText").contains(u"base de datos"_s); }))
        << till.text("documentsStateText").toStdString();
}

TEST(Documents, F9OpensTheLastOne)
{
    Till till;
    sell(till, 2);
    till.key(Qt::Key_F9);
    EXPECT_EQ(till.text("detailNumber"), u"001-001-000000002"_s);
    EXPECT_TRUE(till.find<QLabel>("detailPractice")->isVisible());
}

TEST(Queue, EntriesSayTheirCauseAndOfferTheNextStep)
{
    Till till;
    sell(till, 2);
    engine::QueueEntry stuck;
    stuck.document = till.engine.made[0];
    stuck.document.messages = {{u"52"_s, u"ERROR EN DIFERENCIAS"_s, {}, u"ERROR"_s}};
    stuck.stage = engine::QueueStage::NeedsPerson;
    stuck.since = QDateTime::currentDateTimeUtc().addSecs(-7200);
    engine::QueueEntry waiting;
    waiting.document = till.engine.made[1];
    waiting.stage = engine::QueueStage::Queued;
    waiting.since = QDateTime::currentDateTimeUtc().addSecs(-360);
    till.engine.queueEntries = {stuck, waiting};
    till.key(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(Till::until([&] { return till.window->findChildren<QPushButton*>(u"queueAction"_s).size() == 2; }));
    const auto causes = till.window->findChildren<QLabel*>(u"queueCause"_s);
    EXPECT_TRUE(causes.first()->text().startsWith(u"52: "_s));
    EXPECT_FALSE(causes.first()->text().contains(u"ERROR EN DIFERENCIAS"_s)); // plain words instead
    const auto ages = till.window->findChildren<QLabel*>(u"queueAge"_s);
    EXPECT_EQ(ages[0]->property("tone").toString(), u"alarm"_s);
    EXPECT_EQ(ages[1]->property("tone").toString(), u"warn"_s);
    till.window->findChildren<QPushButton*>(u"queueAction"_s)[1]->click();
    till.settle();
    ASSERT_EQ(till.engine.retried.size(), 1);
    EXPECT_EQ(till.engine.retried[0], waiting.document.accessKey);
}

TEST(Queue, BarTurnsToWarningAndAlarmWithAge)
{
    Till till;
    engine::QueueSummary summary;
    summary.waiting = 3;
    auto* sign = till.find<QPushButton>("stateQueue");
    for (const auto& [seconds, tone] : {std::pair{10, QString()}, {301, u"warn"_s}, {3601, u"alarm"_s}}) {
        summary.oldest = QDateTime::currentDateTimeUtc().addSecs(-seconds);
        Q_EMIT till.events.queueChanged(summary);
        EXPECT_EQ(sign->property("tone").toString(), tone) << seconds;
        EXPECT_TRUE(sign->text().contains(u"3"_s));
    }
}
