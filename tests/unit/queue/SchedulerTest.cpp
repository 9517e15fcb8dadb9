// The scheduler against a real outbox, with a handler that plays the other side.
#include "queue/Scheduler.h"
#include "storage/Migrator.h"
#include "support/Await.h"
#include "support/PostgresCluster.h"

#include <gtest/gtest.h>

#include <deque>
#include <functional>

using namespace engine;
using namespace engine::queue;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing_support::waitUntil;

namespace {

const storage::TenantScope kTenant = storage::kTillTenant;
const QString kTest = u"SRI/test"_s, kPractice = u"SRI/practice"_s;

// Keeps what it was given and ends it when the test says so.
class PlayedHandler final : public EffectHandler
{
public:
    explicit PlayedHandler(storage::Database& db) : m_outbox(db, kTenant) {}
    void start(const Effect& effect, std::function<void()> done) override
    {
        subjects << effect.subject;
        maybeSent << effect.maybeSent;
        m_open.emplace_back(effect, std::move(done));
        most = std::max(most, int(m_open.size()));
        if (leaveBehind) {
            leaveBehind();
            m_open.back().second();
            m_open.pop_back();
            return;
        }
        if (completeAtOnce)
            completeOldest();
    }
    void completeOldest()
    {
        auto [effect, done] = std::move(m_open.front());
        m_open.pop_front();
        EXPECT_TRUE(m_outbox.complete(effect.id, effect.leaseOwner));
        done();
    }
    void rescheduleOldest(std::chrono::milliseconds pause, bool maybe)
    {
        auto [effect, done] = std::move(m_open.front());
        m_open.pop_front();
        const QDateTime due = QDateTime::currentDateTimeUtc().addMSecs(pause.count());
        EXPECT_TRUE(m_outbox.reschedule(effect.id, effect.leaseOwner, due, 1, u"played"_s, maybe));
        done();
    }
    [[nodiscard]] int open() const { return int(m_open.size()); }

    QStringList subjects;
    QList<bool> maybeSent;
    int most = 0;
    bool completeAtOnce = false;
    std::function<void()> leaveBehind; // ends tries at once and does not touch their rows

private:
    Outbox m_outbox;
    std::deque<std::pair<Effect, std::function<void()>>> m_open;
};

class SchedulerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_place = std::move(*support::TestDatabase::create(storage::Dialect::Sqlite));
        m_db = std::move(*m_place->open());
        const auto migrations = storage::Migrator::load(u":/engine/migrations"_s);
        ASSERT_TRUE(migrations);
        ASSERT_TRUE(storage::Migrator(*m_db).migrate(*migrations, m_clock.nowUtc()));
        m_handler = std::make_unique<PlayedHandler>(*m_db);
    }
    Scheduler& scheduler(int inFlight = 4)
    {
        Scheduler::Options options;
        options.inFlight = inFlight;
        options.owner = u"till"_s;
        options.markMaybeSent = true;
        m_scheduler = std::make_unique<Scheduler>(*m_db, m_clock, *m_handler, options);
        return *m_scheduler;
    }
    void enqueue(const QString& subject, int secondsFromNow = -1, const QString& kind = kTest)
    {
        const QDateTime now = m_clock.nowUtc();
        ASSERT_TRUE(Outbox(*m_db, kTenant).enqueue(Lane::Sri, kind, subject, now.addSecs(secondsFromNow), now));
    }

    core::SystemClock m_clock;
    std::unique_ptr<support::TestDatabase> m_place;
    std::unique_ptr<storage::Database> m_db;
    std::unique_ptr<PlayedHandler> m_handler;
    std::unique_ptr<Scheduler> m_scheduler;
};

TEST_F(SchedulerTest, OldestGoesFirstAndNoMoreThanAllowedAtOnce)
{
    for (int i = 0; i < 10; ++i)
        enqueue(u"key-%1"_s.arg(i), -100 + i);
    scheduler(4).start();
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 4; }));
    EXPECT_EQ(m_handler->subjects, (QStringList{u"key-0"_s, u"key-1"_s, u"key-2"_s, u"key-3"_s}));
    while (m_handler->subjects.size() < 10 || m_handler->open() > 0) {
        ASSERT_TRUE(waitUntil([&] { return m_handler->open() > 0; }));
        m_handler->completeOldest();
    }
    EXPECT_EQ(m_handler->most, 4);
    EXPECT_EQ(m_handler->subjects.last(), u"key-9"_s);
}

TEST_F(SchedulerTest, AHandlerThatEndsAtOnceIsNoTrouble)
{
    m_handler->completeAtOnce = true;
    for (int i = 0; i < 100; ++i)
        enqueue(u"key-%1"_s.arg(i));
    scheduler(3).start();
    EXPECT_TRUE(waitUntil([&] { return m_handler->subjects.size() == 100; }));
}

TEST_F(SchedulerTest, WhatIsDueLaterGoesLaterByItself)
{
    m_handler->completeAtOnce = true;
    enqueue(u"later"_s, 1);
    scheduler().start();
    enqueue(u"now"_s);
    m_scheduler->wake();
    ASSERT_TRUE(waitUntil([&] { return m_handler->subjects.size() == 2; }));
    EXPECT_EQ(m_handler->subjects, (QStringList{u"now"_s, u"later"_s}));
}

TEST_F(SchedulerTest, WhileTheOtherSideIsAwayOneProbeGoesAtATime)
{
    for (int i = 0; i < 6; ++i)
        enqueue(u"key-%1"_s.arg(i));
    scheduler(4);
    m_scheduler->wentDown(kTest, 0ms);
    m_scheduler->start();
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 1; }));
    m_handler->rescheduleOldest(1h, false);
    m_scheduler->wentDown(kTest, 10ms);
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 1; }));
    EXPECT_EQ(m_handler->most, 1);

    // It answers: the one put off for an hour goes at once with the others.
    m_scheduler->wentUp(kTest);
    m_handler->completeAtOnce = true;
    m_handler->completeOldest();
    ASSERT_TRUE(waitUntil([&] { return m_handler->subjects.count(u"key-0"_s) == 2; }));
    EXPECT_TRUE(waitUntil([&] { return m_handler->subjects.size() == 7; }));
}

TEST_F(SchedulerTest, AnOfficeThatIsAwayHoldsUpNoOther)
{
    for (int i = 0; i < 6; ++i)
        enqueue(u"test-%1"_s.arg(i), -100 + i);
    for (int i = 0; i < 3; ++i)
        enqueue(u"practice-%1"_s.arg(i), -10 + i, kPractice);
    scheduler(8);
    m_scheduler->wentDown(kTest, 1h);
    m_scheduler->start();
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 3; }));
    EXPECT_EQ(m_handler->subjects, (QStringList{u"practice-0"_s, u"practice-1"_s, u"practice-2"_s}));
    m_scheduler->wentUp(kPractice); // their answers say nothing about the one that is away
    while (m_handler->open() > 0)
        m_handler->completeOldest();
    EXPECT_TRUE(m_scheduler->isDown(kTest));
    EXPECT_FALSE(m_scheduler->isDown(kPractice));
    enqueue(u"practice-3"_s, -1, kPractice); // older work is held, a new sale goes
    m_scheduler->wake();
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 1; }));
    EXPECT_EQ(m_handler->subjects.last(), u"practice-3"_s);

    m_scheduler->wentDown(kTest, 10ms); // the hold is over: one probe beside the others
    m_scheduler->wake();
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 2; }));
    EXPECT_EQ(m_handler->subjects.last(), u"test-0"_s);
    EXPECT_FALSE(waitUntil([&] { return m_handler->open() > 2; }, 100));
    m_scheduler->wentUp(kTest);
    EXPECT_TRUE(waitUntil([&] { return m_handler->open() == 7; }));
}

TEST_F(SchedulerTest, TheNetworkIsBackForAllOffices)
{
    enqueue(u"test"_s);
    enqueue(u"practice"_s, -1, kPractice);
    scheduler();
    m_scheduler->wentDown(kTest, 1h);
    m_scheduler->wentDown(kPractice, 1h);
    m_scheduler->start();
    EXPECT_FALSE(waitUntil([&] { return m_handler->open() > 0; }, 100));
    m_scheduler->networkReturned();
    EXPECT_TRUE(waitUntil([&] { return m_handler->open() == 2; }));
}

TEST_F(SchedulerTest, ARunThatDiedLeavesItsWorkMarkedAsMaybeSent)
{
    enqueue(u"key"_s);
    scheduler().start();
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 1; }));
    EXPECT_FALSE(m_handler->maybeSent.first());
    m_scheduler.reset(); // nobody ended the try: its lease stays
    m_handler = std::make_unique<PlayedHandler>(*m_db);
    scheduler().start();
    ASSERT_TRUE(waitUntil([&] { return m_handler->open() == 1; }));
    EXPECT_TRUE(m_handler->maybeSent.first());
}

TEST_F(SchedulerTest, ARowThatCouldNotBeReadComesBackLongBeforeItsLeaseEnds)
{
    enqueue(u"key"_s);
    scheduler();
    m_handler->leaveBehind = [this] { m_scheduler->endNotStored(); };
    m_scheduler->start();
    ASSERT_TRUE(waitUntil([&] { return m_handler->subjects.size() == 1; }));
    m_handler->leaveBehind = {};
    m_handler->completeAtOnce = true;
    EXPECT_TRUE(waitUntil([&] { return m_handler->subjects.size() == 2; }));
}

TEST_F(SchedulerTest, AStoppedOneTakesNothing)
{
    scheduler().start();
    m_scheduler->stop();
    enqueue(u"key"_s);
    m_scheduler->wake();
    EXPECT_FALSE(waitUntil([&] { return m_handler->open() > 0; }, 200));
}

} // namespace
