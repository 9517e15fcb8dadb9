// The queue outlives restarts, notices the tax office's return at once and sends the oldest first.
#include "FaultFloor.h"

using namespace engine;
using namespace engine::tests;
using testing_support::waitUntil;

namespace {

class QueueLife : public FaultFloor
{
protected:
    static QJsonObject rule(const AccessKey& key, const QString& operation, const QString& action,
                            QJsonObject more = {})
    {
        more.insert(u"key"_s, key.text());
        more.insert(u"operation"_s, operation);
        more.insert(u"action"_s, action);
        return more;
    }
    QStringList receptionOrder(PracticeControl& desk)
    {
        QStringList keys;
        for (const QJsonObject& line : desk.journal(u"reception"_s))
            if (const QString key = line[u"key"].toString(); !key.isEmpty() && !keys.contains(key))
                keys.append(key);
        return keys;
    }
};

TEST_F(QueueLife, OutlivesARestartInEveryState)
{
    PracticeControl desk(till.sriUrl());
    const QString r = u"reception"_s, a = u"authorization"_s;
    const AccessKey hanging = sell(u"in flight"_s), processed = sell(u"in flight, arrived"_s),
                    failing = sell(u"between tries"_s);
    const AccessKey inProcess = sell(u"received"_s), parked = sell(u"parked"_s), returned = sell(u"returned"_s);
    const AccessKey refused = sell(u"refused"_s), done = sell(u"done"_s);
    ASSERT_TRUE(desk.play({rule(hanging, r, u"hang"_s), rule(processed, r, u"hang"_s, {{u"process"_s, true}}),
                           rule(failing, r, u"http"_s), rule(inProcess, a, u"in-process"_s),
                           rule(parked, r, u"soap-fault"_s, {{u"code"_s, u"Client"_s}}),
                           rule(returned, r, u"code"_s, {{u"code"_s, u"52"_s}}),
                           rule(refused, a, u"code"_s, {{u"code"_s, u"39"_s}})}));
    const auto settled = [&] {
        return till.document(inProcess).status == DocumentStatus::Received && isPersonsTask(parked) &&
               till.document(returned).status == DocumentStatus::Returned &&
               till.document(refused).status == DocumentStatus::NotAuthorized &&
               till.document(done).status == DocumentStatus::Authorized;
    };
    for (int round = 0; round < 3; ++round) {
        runQueue();
        ASSERT_TRUE(waitUntil(settled)) << "round " << round;
    }
    ASSERT_TRUE(desk.play({}));
    runQueue();
    for (const AccessKey& key : {hanging, processed, failing, inProcess})
        EXPECT_TRUE(till.reaches(key, DocumentStatus::Authorized, 60'000)) << till.story(key).toStdString();
    EXPECT_TRUE(settled() || till.document(inProcess).status == DocumentStatus::Authorized);
    EXPECT_TRUE(isPersonsTask(parked) && hasCause(parked)) << till.story(parked).toStdString();
    EXPECT_TRUE(till.wait(till->queue().retry(parked)));
    EXPECT_TRUE(till.reaches(parked, DocumentStatus::Authorized)) << till.story(parked).toStdString();
    for (const AccessKey& key : {returned, refused}) {
        EXPECT_TRUE(isPersonsTask(key) && hasCause(key));
        ASSERT_TRUE(till.wait(till->documents().rebuild(key, saleOf(u"corregido"_s))));
        EXPECT_TRUE(till.reaches(key, DocumentStatus::Authorized)) << till.story(key).toStdString();
    }
    expectHonest(desk, 8, {returned.text(), refused.text()});
}

TEST_F(QueueLife, WakesAtOnceWhenTheTaxOfficeReturns)
{
    const QString journal = till.folder() + u"/office.jsonl"_s;
    QList<AccessKey> keys{sell(u"before"_s)};
    till.stopSri();
    runQueue();
    // Long enough that a doubling pause would be many seconds by now.
    const auto tries = [&] {
        int most = 0;
        for (const QueueEntry& entry : till.wait(till->queue().entries(100)).value_or({}))
            most = std::max(most, entry.attempts);
        return most;
    };
    ASSERT_TRUE(waitUntil([&] { return tries() >= 5; }, 60'000));
    for (int i = 0; i < 5; ++i)
        keys.append(sell(u"while it is gone %1"_s.arg(i)));
    ASSERT_TRUE(till.startSri(journal));
    PracticeControl desk(till.sriUrl());
    QElapsedTimer clock;
    clock.start();
    ASSERT_TRUE(waitUntil([&] { return !desk.journal(u"reception"_s).isEmpty(); }));
    EXPECT_LT(clock.elapsed(), 3'500);
    for (const AccessKey& key : keys)
        EXPECT_TRUE(till.reaches(key, DocumentStatus::Authorized)) << till.story(key).toStdString();
    EXPECT_LT(clock.elapsed(), 15'000) << "nobody waits out a pause of the outage";
    expectHonest(desk, 6);
}

TEST_F(QueueLife, SendsTheOldestFirst)
{
    PracticeControl desk(till.sriUrl());
    QStringList sold;
    for (int i = 0; i < 15; ++i)
        sold.append(sell(u"sale %1"_s.arg(i)).text());
    till.restart([](EngineConfig& config) {
        config.runQueue = true;
        config.sriInFlight = 1;
    });
    ASSERT_TRUE(waitUntil([&] { return desk.journal(u"reception"_s).size() == sold.size(); }, 60'000));
    EXPECT_EQ(receptionOrder(desk), sold);
}

TEST_F(QueueLife, SendsTheOldestFirstAfterAnOutageToo)
{
    QStringList sold;
    till.stopSri();
    till.restart([](EngineConfig& config) {
        config.runQueue = true;
        config.sriInFlight = 1;
    });
    for (int i = 0; i < 8; ++i)
        sold.append(sell(u"sale %1"_s.arg(i)).text());
    // Several of them have been the probe meanwhile.
    const auto probed = [&] {
        int count = 0;
        for (const QueueEntry& entry : till.wait(till->queue().entries(100)).value_or({}))
            count += entry.attempts > 0 ? 1 : 0;
        return count;
    };
    ASSERT_TRUE(waitUntil([&] { return probed() >= 3; }, 60'000));
    ASSERT_TRUE(till.startSri());
    PracticeControl desk(till.sriUrl());
    ASSERT_TRUE(waitUntil([&] { return desk.journal(u"reception"_s).size() == sold.size(); }, 60'000));
    QStringList order = receptionOrder(desk);
    // The probe that got through was whoever's turn it was; from then on age decides.
    const QString probe = order.takeFirst();
    sold.removeOne(probe);
    EXPECT_EQ(order, sold);
}

} // namespace
