#include "StorageContract.h"

#include "queue/Outbox.h"

#include <QMutex>
#include <QSet>

#include <thread>

namespace contract {

using namespace engine;
using queue::Claim;
using queue::Effect;
using queue::EffectState;
using queue::Lane;
using queue::Outbox;

class OutboxContract : public SchemaContract
{
protected:
    Outbox outbox() { return {*m_db, kTenant}; }
    void enqueue(const QString& subject, int due, int created = 0)
    {
        ASSERT_OK(outbox().enqueue(Lane::Sri, u"SRI_SEND"_s, subject, at(due), at(created)));
    }
    static Claim claim(int now, const QString& owner = u"a"_s, int limit = 10, bool mark = false)
    {
        return {Lane::Sri, limit, owner, at(now), at(now + 60), mark, {}};
    }
    QStringList claimed(const Claim& wanted)
    {
        QStringList subjects;
        for (const Effect& effect : outbox().claimDue(wanted).value_or({}))
            subjects += effect.subject;
        return subjects;
    }
    Effect one(const QString& subject)
    {
        const auto found = outbox().find(u"SRI_SEND"_s, subject);
        return found && *found ? **found : Effect();
    }
};
ON_BOTH_DATABASES(OutboxContract);

TEST_P(OutboxContract, ClaimsWhatIsDueOldestFirst)
{
    enqueue(u"late"_s, 30);
    enqueue(u"first"_s, 1);
    enqueue(u"second"_s, 2);
    enqueue(u"third"_s, 3);
    ASSERT_OK(outbox().enqueue(Lane::Side, u"MAIL"_s, u"mail"_s, at(0), at(0)));
    EXPECT_EQ(claimed(claim(10, u"a"_s, 2)), (QStringList{u"first"_s, u"second"_s}));
    EXPECT_EQ(claimed(claim(10, u"b"_s)), QStringList{u"third"_s});
    EXPECT_TRUE(claimed(claim(10, u"c"_s)).isEmpty());
    const Effect effect = one(u"first"_s);
    EXPECT_EQ(effect.leaseOwner, u"a"_s);
    EXPECT_EQ(effect.leaseUntil, at(70));
    EXPECT_EQ(effect.firstTryAt, at(10));
    EXPECT_EQ(effect.kind, u"SRI_SEND"_s);
}

TEST_P(OutboxContract, AnExpiredLeaseIsFreeAndTheLateOwnerChangesNothing)
{
    enqueue(u"x"_s, 0);
    const auto mine = outbox().claimDue(claim(0, u"a"_s));
    ASSERT_OK(mine);
    ASSERT_EQ(mine->size(), 1);
    const qint64 id = mine->at(0).id;
    EXPECT_TRUE(claimed(claim(59, u"b"_s)).isEmpty());
    EXPECT_EQ(claimed(claim(60, u"b"_s)), QStringList{u"x"_s});
    ASSERT_FAILS(outbox().complete(id, u"a"_s), CONFLICT);
    ASSERT_FAILS(outbox().reschedule(id, u"a"_s, at(500), 1, {}, false), CONFLICT);
    ASSERT_FAILS(outbox().park(id, u"a"_s, u"late"_s), CONFLICT);
    EXPECT_EQ(one(u"x"_s).leaseOwner, u"b"_s);
    ASSERT_OK(outbox().complete(id, u"b"_s));
    EXPECT_EQ(one(u"x"_s).id, 0);
    ASSERT_FAILS(outbox().complete(id, u"b"_s), CONFLICT);
}

TEST_P(OutboxContract, ARemovedIdNeverComesBack)
{
    enqueue(u"x"_s, 0);
    const qint64 id = one(u"x"_s).id;
    EXPECT_TRUE(outbox().cancel(u"SRI_SEND"_s, u"x"_s).value_or(false));
    EXPECT_FALSE(outbox().cancel(u"SRI_SEND"_s, u"x"_s).value_or(true));
    enqueue(u"y"_s, 0);
    EXPECT_GT(one(u"y"_s).id, id);
}

TEST_P(OutboxContract, TheClaimTellsWhetherAnEarlierTryMayHaveArrived)
{
    enqueue(u"x"_s, 0);
    auto first = outbox().claimDue(claim(0, u"a"_s, 1, true));
    ASSERT_OK(first);
    EXPECT_FALSE(first->at(0).maybeSent);
    EXPECT_TRUE(one(u"x"_s).maybeSent) << "stored with the claim";
    const auto afterCrash = outbox().claimDue(claim(100, u"b"_s, 1, true));
    ASSERT_OK(afterCrash);
    EXPECT_TRUE(afterCrash->at(0).maybeSent);
    ASSERT_OK(outbox().reschedule(afterCrash->at(0).id, u"b"_s, at(200), 1, u"refused before sending"_s, false));
    const auto third = outbox().claimDue(claim(200, u"b"_s));
    ASSERT_OK(third);
    EXPECT_FALSE(third->at(0).maybeSent);
    EXPECT_FALSE(one(u"x"_s).maybeSent);
}

TEST_P(OutboxContract, ReschedulingKeepsTheCountWhenAsked)
{
    enqueue(u"x"_s, 0);
    const qint64 id = outbox().claimDue(claim(0))->at(0).id;
    ASSERT_OK(outbox().reschedule(id, u"a"_s, at(20), 1, u"no network"_s, false));
    EXPECT_TRUE(claimed(claim(19)).isEmpty());
    ASSERT_EQ(claimed(claim(20)), QStringList{u"x"_s});
    ASSERT_OK(outbox().reschedule(id, u"a"_s, at(40), 0, u"in process"_s, true));
    const Effect effect = one(u"x"_s);
    EXPECT_EQ(effect.attempts, 1);
    EXPECT_EQ(effect.lastError, u"in process"_s);
    EXPECT_TRUE(effect.maybeSent);
    EXPECT_TRUE(effect.leaseOwner.isEmpty());
    EXPECT_EQ(effect.firstTryAt, at(0));
}

TEST_P(OutboxContract, OneRowPerKindAndSubject)
{
    enqueue(u"x"_s, 100);
    enqueue(u"x"_s, 50);
    EXPECT_EQ(one(u"x"_s).dueAt, at(50));
    enqueue(u"x"_s, 80);
    EXPECT_EQ(one(u"x"_s).dueAt, at(50));
    EXPECT_EQ(outbox().listOpen(Lane::Sri, 10).value_or({}).size(), 1);
    ASSERT_OK(outbox().enqueue(Lane::Sri, u"SRI_AUTHORIZE"_s, u"x"_s, at(1), at(0)));
    EXPECT_EQ(outbox().listOpen(Lane::Sri, 10).value_or({}).size(), 2);
}

TEST_P(OutboxContract, AParkedRowWaitsForAPerson)
{
    enqueue(u"x"_s, 0);
    enqueue(u"y"_s, 0);
    const auto both = outbox().claimDue(claim(0));
    ASSERT_OK(both);
    for (const Effect& effect : *both)
        ASSERT_OK(outbox().park(effect.id, u"a"_s, u"code 39"_s));
    EXPECT_TRUE(claimed(claim(9999)).isEmpty());
    EXPECT_EQ(outbox().makeLaneDueNow(Lane::Sri, at(10)).value_or(-1), 0);
    const auto counts = outbox().counts(Lane::Sri, at(10));
    ASSERT_OK(counts);
    EXPECT_EQ(counts->parked, 2);
    EXPECT_EQ(counts->open, 0);
    EXPECT_EQ(one(u"x"_s).state, EffectState::Parked);
    EXPECT_EQ(one(u"x"_s).lastError, u"code 39"_s);
    EXPECT_EQ(outbox().makeSubjectDueNow(u"x"_s, at(10)).value_or(-1), 1);
    enqueue(u"y"_s, 11);
    EXPECT_EQ(claimed(claim(11)), (QStringList{u"x"_s, u"y"_s}));
}

TEST_P(OutboxContract, WakingALanePutsTheOldestFirst)
{
    enqueue(u"old"_s, 5000, 1);
    enqueue(u"new"_s, 300, 2);
    EXPECT_EQ(outbox().makeLaneDueNow(Lane::Sri, at(10)).value_or(-1), 2);
    EXPECT_EQ(claimed(claim(10)), (QStringList{u"old"_s, u"new"_s}));
}

TEST_P(OutboxContract, TellsWhenToLookAgain)
{
    const auto none = outbox().nextDueAt(Lane::Sri);
    ASSERT_OK(none);
    EXPECT_FALSE(*none);
    enqueue(u"x"_s, 40);
    enqueue(u"y"_s, 0);
    EXPECT_EQ(outbox().nextDueAt(Lane::Sri).value_or({}), at(0));
    ASSERT_EQ(claimed(claim(0)), QStringList{u"y"_s});
    EXPECT_EQ(outbox().nextDueAt(Lane::Sri).value_or({}), at(40));
    ASSERT_TRUE(outbox().cancel(u"SRI_SEND"_s, u"x"_s).value_or(false));
    EXPECT_EQ(outbox().nextDueAt(Lane::Sri).value_or({}), at(60)) << "the end of the lease";
    EXPECT_EQ(outbox().nextDueAt(Lane::Side).value_or(at(1)), std::nullopt);
}

TEST_P(OutboxContract, LooksAtSomeKindsOrAtAllButSome)
{
    const QString other = u"SRI_OTHER"_s, none = u"NONE"_s;
    enqueue(u"mine"_s, 40, 5);
    ASSERT_OK(outbox().enqueue(Lane::Sri, other, u"other"_s, at(20), at(3)));
    EXPECT_EQ(outbox().nextDueAt(Lane::Sri, {{other, none}}).value_or({}), at(20));
    EXPECT_EQ(outbox().nextDueAt(Lane::Sri, {{other, none}, true}).value_or({}), at(40));
    EXPECT_EQ(outbox().nextDueAt(Lane::Sri, {{none}}).value_or(at(1)), std::nullopt);
    EXPECT_EQ(outbox().makeLaneDueNow(Lane::Sri, at(10), {{other}}).value_or(-1), 1);
    Claim but = claim(50);
    but.kinds = {{other}, true};
    EXPECT_EQ(claimed(but), QStringList{u"mine"_s});
    Claim only = claim(10);
    only.kinds = {{other, none}};
    EXPECT_EQ(claimed(only), QStringList{u"other"_s});
    EXPECT_EQ(outbox().nextDueAt(Lane::Sri, {{other}}).value_or({}), at(70)) << "the end of the lease";
}

TEST_P(OutboxContract, AnOrderlyStopGivesTheLeasesBack)
{
    enqueue(u"x"_s, 0);
    enqueue(u"y"_s, 0);
    ASSERT_EQ(claimed(claim(0, u"a"_s, 1)).size(), 1);
    ASSERT_EQ(claimed(claim(0, u"b"_s, 1)).size(), 1);
    EXPECT_EQ(outbox().releaseLeases(u"a"_s).value_or(-1), 1);
    EXPECT_EQ(claimed(claim(1, u"c"_s)), QStringList{u"x"_s});
}

TEST_P(OutboxContract, CountsWhatIsThere)
{
    enqueue(u"a"_s, 0, -100);
    enqueue(u"b"_s, 1, -50);
    enqueue(u"c"_s, 100, -10);
    ASSERT_EQ(claimed(claim(0, u"a"_s, 1)).size(), 1);
    const auto counts = outbox().counts(Lane::Sri, at(5));
    ASSERT_OK(counts);
    EXPECT_EQ(counts->open, 3);
    EXPECT_EQ(counts->due, 1);
    EXPECT_EQ(counts->leased, 1);
    EXPECT_EQ(counts->parked, 0);
    EXPECT_EQ(counts->oldest, at(-100));
    EXPECT_FALSE(outbox().counts(Lane::Side, at(5)).value_or({}).oldest.isValid());
}

TEST_P(OutboxContract, ARollbackTakesThePromiseWithIt)
{
    {
        auto transaction = storage::Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        enqueue(u"x"_s, 0);
    }
    EXPECT_TRUE(claimed(claim(10)).isEmpty());
}

// Several processes on one queue: each row goes to exactly one of them.
TEST_P(OutboxContract, OwnersNeverClaimTheSameRow)
{
    constexpr int kRows = 120;
    for (int i = 0; i < kRows; ++i)
        enqueue(u"s%1"_s.arg(i), 0);
    QMutex mutex;
    QList<qint64> taken;
    std::vector<std::jthread> owners;
    for (int t = 0; t < 4; ++t)
        owners.emplace_back([&, t] {
            auto database = m_place->open();
            ASSERT_OK(database);
            Outbox mine(**database, kTenant);
            while (true) {
                const auto rows = mine.claimDue(claim(0, u"owner%1"_s.arg(t), 7, true));
                ASSERT_OK(rows);
                if (rows->isEmpty())
                    break;
                const QMutexLocker lock(&mutex);
                for (const Effect& effect : *rows)
                    taken += effect.id;
            }
        });
    owners.clear();
    EXPECT_EQ(QSet<qint64>(taken.cbegin(), taken.cend()).size(), taken.size());
    EXPECT_EQ(taken.size(), kRows);
}

TEST_P(OutboxContract, GivesBackAllButWhatIsStillUnderWay)
{
    enqueue(u"under way"_s, 1);
    enqueue(u"not stored"_s, 2);
    enqueue(u"another's"_s, 3);
    EXPECT_EQ(claimed(claim(10, u"a"_s, 2)), (QStringList{u"under way"_s, u"not stored"_s}));
    EXPECT_EQ(claimed(claim(10, u"b"_s)), QStringList{u"another's"_s});
    EXPECT_EQ(outbox().giveBack(Lane::Sri, u"a"_s, {one(u"under way"_s).id}, at(12)).value_or(-1), 1);
    EXPECT_TRUE(claimed(claim(11, u"c"_s)).isEmpty());
    EXPECT_EQ(claimed(claim(12, u"c"_s)), QStringList{u"not stored"_s});
    EXPECT_EQ(one(u"under way"_s).leaseOwner, u"a"_s);
    EXPECT_EQ(one(u"another's"_s).leaseOwner, u"b"_s);
}

TEST_P(OutboxContract, RecallsWhatAWrongClockPutFarAway)
{
    enqueue(u"in a year"_s, 365 * 24 * 3600);
    enqueue(u"in a minute"_s, 60);
    enqueue(u"leased for a year"_s, 1);
    ASSERT_OK(outbox().claimDue({Lane::Sri, 1, u"a"_s, at(1), at(365 * 24 * 3600), false}));
    EXPECT_EQ(outbox().recallBeyond(Lane::Sri, at(3600), at(10)).value_or(-1), 2);
    EXPECT_EQ(claimed(claim(10, u"b"_s)), (QStringList{u"in a year"_s, u"leased for a year"_s}));
    EXPECT_EQ(one(u"in a minute"_s).dueAt, at(60));
}

} // namespace contract
