// Ctrl+E: what waits for the tax office, why, the one next step, and the test of the office itself.
#include "Till.h"

#include "support/FakePeople.h"

#include <queue/QueueAge.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::DocumentStatus;
using test::Till;
using ui::QueueAge;

namespace {

void sell(Till& till, int times)
{
    for (int i = 0; i < times; ++i) {
        till.scan(u"ARR2"_s);
        till.settle();
        till.key(Qt::Key_F12);
    }
}

engine::QueueEntry refused(const Till& till, int index, const QString& code, const QString& more = {})
{
    engine::QueueEntry entry;
    entry.document = till.engine.made[index];
    entry.document.status = DocumentStatus::NotAuthorized;
    entry.document.messages = {{code, u"MENSAJE DEL SRI"_s, more, u"ERROR"_s}};
    entry.stage = engine::QueueStage::NeedsPerson;
    entry.since = QDateTime::currentDateTimeUtc().addSecs(-7200);
    return entry;
}

engine::QueueEntry waiting(const Till& till, int index, int seconds)
{
    engine::QueueEntry entry;
    entry.document = till.engine.made[index];
    entry.stage = engine::QueueStage::Queued;
    entry.since = QDateTime::currentDateTimeUtc().addSecs(-seconds);
    entry.lastError = u"timeout"_s;
    return entry;
}

void openQueue(Till& till, const QList<engine::QueueEntry>& entries)
{
    till.engine.queueEntries = entries;
    till.key(Qt::Key_E, Qt::ControlModifier);
    Till::until([&] { return till.window->findChildren<QFrame*>(u"queueRow"_s).size() == entries.size(); });
    till.settle();
}

struct Portal : QObject
{
    Q_OBJECT
public:
    QUrl opened;
    Portal() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Portal() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
public Q_SLOTS:
    void open(const QUrl& url) { opened = url; }
};

} // namespace

TEST(Queue, EntriesSayTheirCauseAndOfferTheNextStep)
{
    Till till;
    sell(till, 2);
    openQueue(till, {refused(till, 0, u"52"_s), waiting(till, 1, 360)});
    const auto causes = till.window->findChildren<QLabel*>(u"queueCause"_s);
    ASSERT_EQ(causes.size(), 2);
    EXPECT_TRUE(causes.first()->text().startsWith(u"52: "_s));
    EXPECT_FALSE(causes.first()->text().contains(u"MENSAJE DEL SRI"_s)); // plain words instead
    EXPECT_EQ(till.window->findChildren<QLabel*>(u"queueWhy"_s).size(), 1);
    const auto ages = till.window->findChildren<QLabel*>(u"queueAge"_s);
    EXPECT_EQ(ages[0]->property("tone").toString(), u"alarm"_s);
    till.find<QPushButton>("queueRetry")->click();
    till.settle();
    ASSERT_EQ(till.engine.retried.size(), 1);
    EXPECT_EQ(till.engine.retried[0], till.engine.made[1].accessKey);
}

TEST(Queue, ACorrectionOpensWhereTheFaultIs)
{
    Till till;
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.made.size(), 1);
    till.engine.setStatus(till.engine.made[0].accessKey, DocumentStatus::NotAuthorized);
    openQueue(till, {refused(till, 0, u"69"_s)});
    till.find<QPushButton>("queueCorrect")->click();
    ASSERT_TRUE(Till::until([&] { return till.window->sale().presenter().correcting(); }));
    till.settle();
    auto* box = qobject_cast<QLineEdit*>(till.window->focusWidget());
    ASSERT_TRUE(box);
    EXPECT_NE(box->objectName(), u"entry"_s);
    EXPECT_EQ(box->text(), u"1710034065"_s);
    EXPECT_EQ(box->selectedText(), box->text()); // typing puts another in its place
}

TEST(Queue, ThePaymentIsOpenedWhereTheOfficeNamesIt)
{
    Till till;
    sell(till, 1);
    till.engine.setStatus(till.engine.made[0].accessKey, DocumentStatus::NotAuthorized);
    openQueue(till, {refused(till, 0, u"35"_s, u"cvc-type: elemento 'formaPago'"_s)});
    till.find<QPushButton>("queueCorrect")->click();
    ASSERT_TRUE(Till::until([&] { return till.window->sale().presenter().correcting(); }));
    EXPECT_TRUE(Till::until([&] { return till.window->sale().panelOpen(); }));
}

TEST(Queue, ThePortalIsOpenedInABrowser)
{
    Till till;
    sell(till, 1);
    Portal portal;
    openQueue(till, {refused(till, 0, u"28"_s)});
    till.find<QPushButton>("queuePortal")->click();
    EXPECT_EQ(portal.opened.host(), u"srienlinea.sri.gob.ec"_s);
}

TEST(Queue, DetailsAreCopiedForWhoeverHelps)
{
    Till till;
    sell(till, 1);
    openQueue(till, {refused(till, 0, u"80"_s, u"solo números"_s)});
    EXPECT_TRUE(till.find<QLabel>("queueSupport")->isVisible());
    till.find<QPushButton>("queueCopy")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(till.engine.made[0].accessKey.text()));
    EXPECT_TRUE(copied.contains(u"solo números"_s));
    EXPECT_EQ(till.find<QLabel>("queueMessage")->property("tone").toString(), u"ok"_s);
}

TEST(Queue, WhoeverIsOnAButtonStaysThereWhenTheListChanges)
{
    Till till;
    sell(till, 3);
    openQueue(till, {waiting(till, 0, 400), waiting(till, 1, 300), waiting(till, 2, 200)});
    till.window->findChildren<QPushButton*>(u"queueRetry"_s)[1]->setFocus();
    till.engine.queueEntries.removeFirst(); // the oldest went out
    Q_EMIT till.events.documentChanged(till.engine.made[0].accessKey, DocumentStatus::Authorized);
    ASSERT_TRUE(Till::until([&] { return till.window->findChildren<QFrame*>(u"queueRow"_s).size() == 2; }));
    till.settle();
    ASSERT_TRUE(till.window->focusWidget());
    EXPECT_EQ(till.window->focusWidget()->objectName(), u"queueRetry"_s);
    EXPECT_TRUE(till.window->focusWidget()->accessibleName().contains(till.engine.made[1].number));
}

TEST(Queue, TheTestTellsHowBothServicesAnswerAndHowTheDayWent)
{
    Till till;
    till.engine.office.reception = {engine::ServiceTest::Outcome::Answered, {}, 200, 340, {}};
    till.engine.office.authorization = {engine::ServiceTest::Outcome::Unreachable, {}, 0, 15'000, u"timeout"_s};
    auto& day = till.engine.officeDay_;
    day.sent = 120;
    day.answered = 118;
    day.failed = 2;
    day.medianMs = 2'500;
    day.slowestMs = 700'000;
    const QDateTime noon = QDateTime::currentDateTimeUtc().addSecs(-3600);
    day.silences = {{noon, noon.addSecs(600), false}};
    till.key(Qt::Key_E, Qt::ControlModifier);
    auto* test = till.find<QPushButton>("queueTest");
    ASSERT_TRUE(test->hasFocus()); // nothing else is to be done
    till.key(Qt::Key_Space);
    auto* reception = till.find<QLabel>("officeReception");
    ASSERT_TRUE(Till::until([&] { return reception->property("tone").toString() == "ok"_L1; }));
    EXPECT_TRUE(reception->text().contains(u"0,34"_s)) << reception->text().toStdString();
    EXPECT_EQ(till.find<QLabel>("officeAuthorization")->property("tone").toString(), u"alarm"_s);
    EXPECT_EQ(till.engine.tested, QList<engine::SriTarget>{engine::SriTarget::Practice});
    EXPECT_TRUE(till.text("officeCounts").contains(u"120"_s));
    EXPECT_TRUE(till.text("officeCounts").contains(u"118"_s));
    EXPECT_TRUE(till.text("officeTimes").contains(u"2,50"_s)) << till.text("officeTimes").toStdString();
    EXPECT_TRUE(till.find<QLabel>("officeSilences")->isVisible());
    till.find<QPushButton>("officeCopy")->click();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"timeout"_s));
    till.key(Qt::Key_Escape); // closes the test, not the page
    EXPECT_FALSE(reception->isVisible());
    EXPECT_TRUE(test->hasFocus());
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(Queue, ATestThatTakesLongHoldsNobody)
{
    Till till;
    till.key(Qt::Key_E, Qt::ControlModifier);
    till.engine.hold = true;
    till.find<QPushButton>("queueTest")->click();
    EXPECT_FALSE(till.find<QPushButton>("officeAgain")->isEnabled());
    till.scan(u"ARR2"_s); // a scan goes to the sale, whatever is in front
    till.engine.release();
    EXPECT_TRUE(Till::until([&] { return till.cart().lines.size() == 1; }));
    EXPECT_TRUE(till.find<QPushButton>("officeAgain")->isEnabled());
}

TEST(Queue, AFailedTestIsSaid)
{
    Till till;
    till.engine.failOffice = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    till.key(Qt::Key_E, Qt::ControlModifier);
    till.find<QPushButton>("queueTest")->click();
    EXPECT_TRUE(Till::until([&] { return till.find<QLabel>("officeFailure")->isVisible(); }));
    EXPECT_TRUE(till.find<QPushButton>("officeAgain")->isEnabled());
}

TEST(QueueStates, LoadingThenEverythingAuthorisedWithTheLastAnswer)
{
    Till till;
    till.engine.officeDay_.lastAnswer = QDateTime(QDate(2026, 11, 20), QTime(19, 5), Qt::UTC);
    till.engine.hold = true;
    till.key(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(till.find<QWidget>("queueState")->isVisible());
    EXPECT_FALSE(till.find<QPushButton>("queueStateAction")->isVisible());
    till.engine.release();
    auto* action = till.find<QPushButton>("queueStateAction");
    ASSERT_TRUE(Till::until([&] { return action->isVisible(); }));
    EXPECT_TRUE(Till::until([&] { return till.text("queueStateText").contains(u"20/11/2026"_s); }))
        << till.text("queueStateText").toStdString();
    action->click();
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(QueueStates, AFailureIsSaidAndAskedAboutAgain)
{
    Till till;
    till.engine.failEntries = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    till.key(Qt::Key_E, Qt::ControlModifier);
    auto* action = till.find<QPushButton>("queueStateAction");
    ASSERT_TRUE(Till::until([&] { return action->isVisible(); }));
    EXPECT_TRUE(till.text("queueStateText").contains(u"base de datos"_s));
    till.engine.failEntries.reset();
    action->click();
    EXPECT_TRUE(Till::until([&] { return !till.text("queueStateText").contains(u"base de datos"_s); }));
}

TEST(QueueStates, PartlyFailedKeepsWhatIsKnown)
{
    Till till;
    sell(till, 1);
    till.engine.failList = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    openQueue(till, {waiting(till, 0, 60)});
    auto* partly = till.find<QLabel>("queuePartly");
    EXPECT_TRUE(Till::until([&] { return partly->isVisible(); })); // what was authorised today is missing
    EXPECT_TRUE(till.find<QPushButton>("queueRetry")->isVisible());
    till.engine.failList.reset();
    till.engine.failEntries = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    Q_EMIT till.events.queueChanged({});
    EXPECT_TRUE(Till::until([&] { return partly->text().contains(u"base de datos"_s); }));
    EXPECT_EQ(till.window->findChildren<QFrame*>(u"queueRow"_s).size(), 1);
    till.engine.failEntries.reset();
    Q_EMIT till.events.queueChanged({});
    EXPECT_TRUE(Till::until([&] { return !partly->isVisible(); }));
}

TEST(QueueStates, WhoMayNotSendAgainAsksForAYes)
{
    test::FakePeople people;
    Till till(true, [&](test::FakeEngine& engine) {
        engine.people = &people;
        engine.audit = &people;
    });
    till.scan(u"CAJERO-3"_s);
    till.settle();
    sell(till, 1);
    till.key(Qt::Key_L, Qt::ControlModifier);
    till.key(Qt::Key_PageUp);
    for (int i = 0; i < 3; ++i)
        till.key(Qt::Key_Down); // Lucía, the accountant: she looks, and sends nothing
    till.type(u"4444"_s);
    till.key(Qt::Key_Return);
    openQueue(till, {waiting(till, 0, 60)});
    till.find<QPushButton>("queueRetry")->click();
    till.settle();
    EXPECT_TRUE(till.engine.retried.isEmpty());
    ASSERT_TRUE(till.find<QWidget>("approvalPadPin")->isVisible());
    till.type(u"2222"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(Till::until([&] { return till.engine.retried.size() == 1; }));
}

TEST(QueueStates, WhoMayNotSeeItIsToldSo)
{
    Till till;
    sell(till, 1);
    openQueue(till, {waiting(till, 0, 60)});
    till.engine.failEntries = engine::Error{engine::ErrorCode::FORBIDDEN, u"not"_s};
    Q_EMIT till.events.queueChanged({});
    auto* action = till.find<QPushButton>("queueStateAction");
    ASSERT_TRUE(Till::until([&] { return action->isVisible(); }));
    till.engine.failEntries.reset();
    action->click();
    EXPECT_TRUE(
        Till::until([&] { return till.find<QFrame>("queueRow") && till.find<QFrame>("queueRow")->isVisible(); }));
}

TEST(QueueStates, ForLookingOnlyNothingIsSent)
{
    Till till(true, [](test::FakeEngine& engine) { engine.readOnly = true; });
    for (const QString& sale : {u"sold before"_s, u"and another"_s})
        (void)till.engine.createNow(1, {}, sale);
    openQueue(till, {waiting(till, 0, 60), refused(till, 1, u"52"_s)});
    EXPECT_TRUE(till.find<QLabel>("queuePartly")->isVisible());
    EXPECT_FALSE(till.find<QPushButton>("queueRetry")->isEnabled());
    EXPECT_FALSE(till.find<QPushButton>("queueCorrect")->isEnabled());
    EXPECT_FALSE(till.find<QPushButton>("retryAll")->isEnabled());
    EXPECT_TRUE(till.find<QPushButton>("queueAction")->isEnabled()); // looking is what it is for
}

TEST(QueueStates, AFolderThatTurnsReadOnlyIsToldAndTriedAgainWhenItIsFree)
{
    Till till;
    sell(till, 1);
    openQueue(till, {waiting(till, 0, 60)});
    till.engine.failRetry = engine::Error{engine::ErrorCode::DATA_FOLDER_READ_ONLY, u"only"_s};
    till.find<QPushButton>("retryAll")->click();
    EXPECT_TRUE(Till::until([&] { return till.text("queueMessage").contains(u"Revise el disco"_s); }));
    EXPECT_EQ(till.find<QLabel>("queueMessage")->property("tone").toString(), u"warn"_s);
    till.engine.failRetry.reset();
    till.find<QPushButton>("retryAll")->click();
    EXPECT_TRUE(Till::until([&] { return till.find<QLabel>("queueMessage")->property("tone").toString() == u"ok"_s; }));
}

TEST(QueueAges, WarningAlarmAndTheEndOfTheDay)
{
    // 15:00 in Ecuador.
    const QDateTime now(QDate(2026, 11, 22), QTime(20, 0), Qt::UTC);
    const auto tone = [&](const QueueAge& age, int minutes, const QDateTime& then) {
        return age.tone(then.addSecs(-60 * minutes), then);
    };
    QueueAge usual;
    EXPECT_EQ(tone(usual, 4, now), QString());
    EXPECT_EQ(tone(usual, 5, now), u"warn"_s);
    EXPECT_EQ(tone(usual, 60, now), u"alarm"_s);
    const QDateTime night(QDate(2026, 11, 23), QTime(3, 10), Qt::UTC); // 22:10
    EXPECT_EQ(tone(usual, 4, night), QString());
    EXPECT_EQ(tone(usual, 6, night), u"alarm"_s);
    const QDateTime midnight(QDate(2026, 11, 23), QTime(5, 4), Qt::UTC); // 00:04: of yesterday
    usual.dayEnd = {};
    EXPECT_EQ(tone(usual, 6, night), u"warn"_s);
    EXPECT_EQ(tone(usual, 6, midnight), u"alarm"_s);
    const QueueAge chosen =
        QueueAge::of({{QueueAge::kWarn, u"2"_s}, {QueueAge::kAlarm, u"10"_s}, {QueueAge::kDayEnd, u"off"_s}});
    EXPECT_EQ(tone(chosen, 2, now), u"warn"_s);
    EXPECT_EQ(tone(chosen, 10, now), u"alarm"_s);
    EXPECT_FALSE(chosen.dayEnd.isValid());
    EXPECT_EQ(QueueAge::of({{QueueAge::kWarn, u"-3"_s}}).warnMinutes, 5);
}

TEST(QueueAges, TheBarTurnsToWarningAndAlarmWithAge)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(QueueAge::kDayEnd, u"off"_s); });
    engine::QueueSummary summary;
    summary.waiting = 3;
    auto* sign = till.find<QPushButton>("stateQueue");
    // An hour that crosses midnight in Ecuador is an alarm for another reason.
    const bool early = QDateTime::currentDateTimeUtc().toOffsetFromUtc(-5 * 3600).time() < QTime(0, 10);
    for (const auto& [seconds, tone] : {std::pair{10, QString()}, {301, u"warn"_s}, {3601, u"alarm"_s}}) {
        summary.oldest = QDateTime::currentDateTimeUtc().addSecs(-seconds);
        Q_EMIT till.events.queueChanged(summary);
        if (!early || seconds != 301) {
            EXPECT_EQ(sign->property("tone").toString(), tone) << seconds;
        }
        EXPECT_TRUE(sign->text().contains(u"3"_s));
    }
}

TEST(QueueAges, TheShopChoosesThemInTheSettings)
{
    Till till;
    till.window->go(ui::Page::Settings);
    till.settle();
    auto* warn = till.find<QLineEdit>("queueWarn");
    auto* alarm = till.find<QLineEdit>("queueAlarm");
    EXPECT_EQ(warn->text(), u"5"_s);
    EXPECT_EQ(alarm->text(), u"60"_s);
    EXPECT_EQ(till.find<QLineEdit>("queueDayEnd")->text(), u"22:00"_s);
    warn->setText(u"90"_s);
    till.find<QPushButton>("queueAgeSave")->click();
    EXPECT_EQ(till.find<QLabel>("queueAgeMessage")->property("tone").toString(), u"alarm"_s);
    EXPECT_TRUE(alarm->hasFocus());
    EXPECT_FALSE(till.engine.settings.contains(QueueAge::kWarn));
    warn->setText(u"1"_s);
    alarm->setText(u"2"_s);
    till.find<QLineEdit>("queueDayEnd")->clear();
    till.find<QPushButton>("queueAgeSave")->click();
    ASSERT_TRUE(Till::until([&] { return till.engine.settings.value(QueueAge::kDayEnd) == "off"_L1; }));
    till.settle();
    engine::QueueSummary summary;
    summary.waiting = 1;
    summary.oldest = QDateTime::currentDateTimeUtc().addSecs(-125);
    Q_EMIT till.events.queueChanged(summary);
    EXPECT_EQ(till.find<QPushButton>("stateQueue")->property("tone").toString(), u"alarm"_s);
}

// A name too long for the bar is shortened where it hurts least, and told in full.
#include "QueueTest.moc"
