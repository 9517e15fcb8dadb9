#include "Till.h"

#include "support/FakePeople.h"

#include <documents/DocumentsColumns.h>
#include <documents/DocumentsModel.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

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

namespace {

using ui::DocumentsColumns;
using ui::DocumentsModel;

QTableView* openList(Till& till)
{
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    auto* table = till.find<QTableView>("documents");
    Till::until([&] { return table->isVisible(); });
    return table;
}

// What the list shows, from left to right.
QList<int> visibleColumns(const QTableView* table)
{
    QList<int> columns;
    const auto* header = table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place)
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns.append(header->logicalIndex(place));
    return columns;
}

void mailable(Till& till, int index, const QString& state)
{
    auto& document = till.engine.made[index];
    document.status = engine::DocumentStatus::Authorized;
    document.buyerEmail = u"ana@example.com"_s;
    document.emailStatus = state;
}

} // namespace

TEST(DocumentsColumnsText, KeepsChoiceOrderAndWidthAndSurvivesForeignText)
{
    DocumentsColumns columns;
    ASSERT_TRUE(columns.setShown(DocumentsModel::Key, true));
    ASSERT_TRUE(columns.setShown(DocumentsModel::Date, false));
    ASSERT_TRUE(columns.move(DocumentsModel::Total, -5));
    columns.setWidth(DocumentsModel::Total, 200);
    const DocumentsColumns again = DocumentsColumns::parse(columns.toString());
    EXPECT_EQ(again.toString(), columns.toString());
    EXPECT_EQ(again.choices().first().column, DocumentsModel::Total);
    EXPECT_EQ(again.choices().first().width, 200);
    EXPECT_FALSE(again.shown(DocumentsModel::Date));
    const QString usual = DocumentsColumns().toString();
    for (const auto* text : {"", "x", "number", "number:1", ",,:::", "later:1:100", "number:0:9,date:0:9,buyer:0:9"})
        EXPECT_EQ(DocumentsColumns::parse(QString::fromLatin1(text)).choices().size(), DocumentsModel::ColumnCount)
            << text;
    EXPECT_EQ(DocumentsColumns::parse({}).toString(), usual);
    EXPECT_EQ(DocumentsColumns::parse(u"number:1:-5"_s).choices().first().width, 60);
}

TEST(DocumentsColumnsText, TheLastColumnStays)
{
    DocumentsColumns columns;
    for (int column = 1; column < DocumentsModel::ColumnCount; ++column)
        columns.setShown(column, false);
    EXPECT_FALSE(columns.setShown(DocumentsModel::Number, false));
    EXPECT_TRUE(columns.shown(DocumentsModel::Number));
}

TEST(Documents, ColumnsAreChosenByKeyboardAlone)
{
    Till till;
    sell(till, 2);
    auto* table = openList(till);
    EXPECT_FALSE(visibleColumns(table).contains(DocumentsModel::Identification));
    till.find<QPushButton>("documentsColumns")->click();
    auto* list = till.find<QListWidget>("columnsList");
    ASSERT_TRUE(list->hasFocus());
    till.settle();
    const auto* out = till.find<QPushButton>("documentsExport"); // the page stays as it is, all in view
    EXPECT_TRUE(till.window->rect().contains(QRect(out->mapTo(till.window.get(), QPoint()), out->size())));
    EXPECT_EQ(list->currentRow(), 0); // the number
    till.key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(visibleColumns(table).mid(0, 2), (QList<int>{DocumentsModel::Date, DocumentsModel::Number}));
    till.key(Qt::Key_Down);
    till.key(Qt::Key_Down);
    ASSERT_EQ(list->currentItem()->data(Qt::UserRole).toInt(), DocumentsModel::Identification);
    till.key(Qt::Key_Space);
    EXPECT_TRUE(visibleColumns(table).contains(DocumentsModel::Identification));
    const int narrow = table->columnWidth(DocumentsModel::Identification);
    till.key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(table->columnWidth(DocumentsModel::Identification), narrow);
    till.key(Qt::Key_Escape);
    EXPECT_FALSE(list->isVisible());
    EXPECT_TRUE(table->isVisible());
    const DocumentsColumns stored = DocumentsColumns::parse(till.engine.settings.value(DocumentsColumns::settingOf(0)));
    EXPECT_TRUE(stored.shown(DocumentsModel::Identification));
    EXPECT_EQ(stored.choices().first().column, DocumentsModel::Date);
}

TEST(Documents, WhatTheHeadingIsDraggedToIsKept)
{
    Till till;
    sell(till, 1);
    auto* table = openList(till);
    table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(DocumentsModel::State), 0);
    table->horizontalHeader()->resizeSection(DocumentsModel::Date, 222);
    const auto stored = [&] {
        return DocumentsColumns::parse(till.engine.settings.value(DocumentsColumns::settingOf(0)));
    };
    EXPECT_TRUE(Till::until([&] { return stored().choices().first().column == DocumentsModel::State; }));
    const DocumentsColumns kept = stored();
    for (const auto& choice : kept.choices()) {
        if (choice.column == DocumentsModel::Date) {
            EXPECT_EQ(choice.width, 222);
        }
    }
}

TEST(Documents, EachEmployeeHasColumnsOfHisOwn)
{
    test::FakePeople people;
    Till till(true, [&](test::FakeEngine& engine) {
        engine.people = &people;
        engine.audit = &people;
        DocumentsColumns mine;
        mine.setShown(DocumentsModel::Date, false);
        engine.settings.insert(DocumentsColumns::settingOf(1), mine.toString());
    });
    till.scan(u"CAJERO-3"_s); // Carlos, number 1
    till.settle();
    sell(till, 1);
    EXPECT_FALSE(visibleColumns(openList(till)).contains(DocumentsModel::Date));
    till.key(Qt::Key_L, Qt::ControlModifier);
    till.scan(u"SUPER-22"_s); // Sofía, number 2
    till.settle();
    EXPECT_TRUE(visibleColumns(openList(till)).contains(DocumentsModel::Date));
}

TEST(Documents, F9PrintsACopyOfTheChosenOne)
{
    Till till;
    sell(till, 3);
    openList(till);
    till.key(Qt::Key_Down);
    till.printing.tickets.clear();
    till.key(Qt::Key_F9);
    ASSERT_EQ(till.printing.tickets.size(), 1);
    EXPECT_EQ(till.printing.tickets[0].key, till.engine.made[1].accessKey);
    EXPECT_TRUE(till.printing.tickets[0].copy);
    EXPECT_FALSE(till.printing.tickets[0].drawer);
    EXPECT_EQ(till.find<QLabel>("documentsMessage")->property("tone").toString(), u"ok"_s);
    till.key(Qt::Key_Return); // the same from the document itself
    ASSERT_TRUE(Till::until([&] { return till.find<QPushButton>("detailTicket")->isVisible(); }));
    till.printing.result = {engine::PrintState::Failed, {}, u"NO_PAPER"_s};
    till.key(Qt::Key_F9);
    ASSERT_EQ(till.printing.tickets.size(), 2);
    EXPECT_EQ(till.printing.tickets[1].key, till.engine.made[1].accessKey);
    EXPECT_TRUE(till.printing.tickets[1].copy);
    EXPECT_EQ(till.find<QLabel>("detailMessage")->property("tone").toString(), u"alarm"_s);
}

TEST(Documents, WhatBecameOfTheMailIsInTheRowAndItIsMailedAgain)
{
    Till till;
    sell(till, 3);
    mailable(till, 0, u"FAILED"_s);
    mailable(till, 1, u"DELIVERED"_s);
    auto* table = openList(till);
    const auto tone = [&](int row) {
        return table->model()->index(row, DocumentsModel::Mail).data(DocumentsModel::ToneRole).toString();
    };
    EXPECT_EQ(tone(2), u"alarm"_s);
    EXPECT_EQ(tone(1), u"ok"_s);
    EXPECT_TRUE(table->model()->index(0, DocumentsModel::Mail).data().toString().isEmpty());
    auto* mail = till.find<QPushButton>("documentsMail");
    EXPECT_FALSE(mail->isEnabled()); // nothing to mail to
    till.key(Qt::Key_Down);
    till.key(Qt::Key_Down);
    ASSERT_TRUE(mail->isEnabled());
    mail->click();
    EXPECT_TRUE(Till::until([&] { return till.find<QLabel>("detailMessage")->isVisible(); }));
    EXPECT_EQ(till.text("detailNumber"), till.engine.made[0].number);
    EXPECT_FALSE(till.text("detailMessage").isEmpty());
}

TEST(Documents, AMailThatWentNamesItsOwnBuyerOnly)
{
    Till till;
    sell(till, 2);
    mailable(till, 0, u"FAILED"_s);
    mailable(till, 1, u"DELIVERED"_s);
    till.engine.made[1].buyerEmail = u"luis@example.com"_s;
    till.services.mail.mailed = engine::MailRetry{true, {}, {}};
    openList(till);
    till.key(Qt::Key_Down);
    till.key(Qt::Key_Return);
    till.settle();
    ASSERT_EQ(till.text("detailNumber"), till.engine.made[0].number);
    till.engine.hold = true; // it went; to whom is still being read
    till.find<QPushButton>("detailMail")->click();
    till.settle();
    till.window->run(ui::Command::OpenLast);
    till.engine.release();
    till.settle();
    EXPECT_EQ(till.text("detailNumber"), till.engine.made[1].number);
    EXPECT_FALSE(till.text("detailMessage").contains(u"luis"_s)) << till.text("detailMessage").toStdString();
}

TEST(Documents, TheChosenOnesAreExported)
{
    Till till;
    sell(till, 3);
    auto* table = openList(till);
    QTemporaryDir folder;
    till.dialogs.path = folder.filePath(u"documentos.csv"_s);
    table->setFocus();
    till.key(Qt::Key_Down, Qt::ShiftModifier);
    auto* out = till.find<QPushButton>("documentsExport");
    EXPECT_TRUE(out->text().contains(u'2')) << out->text().toStdString();
    out->click();
    QFile file(till.dialogs.path);
    ASSERT_TRUE(Till::until([&] { return file.exists() && file.size() > 0; }));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(text.contains(till.engine.made[2].number));
    EXPECT_TRUE(text.contains(till.engine.made[1].number));
    EXPECT_FALSE(text.contains(till.engine.made[0].number));
}

// With one row chosen all that the filters let through is meant, also what the list has not read yet.
TEST(Documents, AllThatIsFoundIsExportedWithOrWithoutTheMarkOfExcel)
{
    Till till;
    sell(till, 3);
    openList(till);
    QTemporaryDir folder;
    const auto exported = [&](const QString& name) {
        till.dialogs.path = folder.filePath(name);
        till.find<QPushButton>("documentsExport")->click();
        QFile file(till.dialogs.path);
        EXPECT_TRUE(Till::until([&] { return file.exists() && file.size() > 0; }));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray marked = exported(u"con.csv"_s);
    EXPECT_TRUE(marked.startsWith("\xEF\xBB\xBF"));
    for (const auto& document : till.engine.made)
        EXPECT_TRUE(marked.contains(document.accessKey.text().toLatin1()));
    till.settle();
    EXPECT_TRUE(till.text("documentsMessage").contains(u"3"_s)) << till.text("documentsMessage").toStdString();
    till.find<QPushButton>("documentsColumns")->click();
    till.find<QCheckBox>("exportMark")->click();
    till.key(Qt::Key_Escape);
    EXPECT_EQ(exported(u"sin.csv"_s), marked.mid(3));
    EXPECT_EQ(till.engine.settings.value(u"ui.documents.csvMark.0"_s), u"off"_s); // and so it stays
}

TEST(Documents, LoadingIsSaidUntilTheListIsThere)
{
    Till till;
    till.engine.hold = true;
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_TRUE(till.find<QWidget>("documentsState")->isVisible());
    EXPECT_FALSE(till.find<QPushButton>("documentsStateAction")->isVisible());
    EXPECT_FALSE(till.find<QPushButton>("documentsOpen")->isEnabled());
    till.key(Qt::Key_F9); // nothing is chosen, nothing is printed
    EXPECT_TRUE(till.printing.tickets.isEmpty());
    till.engine.release();
    EXPECT_TRUE(Till::until([&] { return till.find<QPushButton>("documentsStateAction")->isVisible(); }));
    EXPECT_FALSE(till.find<QPushButton>("documentsExport")->isEnabled());
}

TEST(Documents, ALaterFailureKeepsWhatWasRead)
{
    Till till;
    sell(till, 2);
    auto* table = openList(till);
    till.engine.failList = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    till.type(u"0"_s);
    auto* message = till.find<QLabel>("documentsMessage");
    ASSERT_TRUE(Till::until([&] { return message->isVisible(); }));
    EXPECT_EQ(message->property("tone").toString(), u"warn"_s);
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 2);
    till.engine.failList.reset();
    till.type(u"0"_s);
    EXPECT_TRUE(Till::until([&] { return !message->isVisible(); }));
}

TEST(Documents, WhoMayNotSeeThemCanAskForAYes)
{
    test::FakePeople people;
    Till till(true, [&](test::FakeEngine& engine) {
        engine.people = &people;
        engine.audit = &people;
    });
    till.scan(u"CAJERO-3"_s);
    till.settle();
    sell(till, 1);
    till.engine.failList = engine::Error{engine::ErrorCode::FORBIDDEN, u"not"_s};
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    auto* action = till.find<QPushButton>("documentsStateAction");
    ASSERT_TRUE(Till::until([&] { return action->isVisible(); }));
    EXPECT_FALSE(till.find<QTableView>("documents")->isVisible());
    till.engine.failList.reset();
    action->click(); // his role allows it by now: no question is needed
    EXPECT_TRUE(Till::until([&] { return till.find<QTableView>("documents")->isVisible(); }));
}

TEST(Documents, ForLookingOnlyNothingIsMailed)
{
    Till till(true, [](test::FakeEngine& engine) { engine.readOnly = true; });
    (void)till.engine.createNow(1, {}, u"sold before"_s);
    mailable(till, 0, u"FAILED"_s);
    openList(till);
    EXPECT_FALSE(till.find<QPushButton>("documentsMail")->isEnabled());
    EXPECT_TRUE(till.find<QPushButton>("documentsOpen")->isEnabled());
}
