// A thousand vouchers waiting, a tax office that takes a second for every answer: the queue drains in time and the till
// does not feel it.
#include "FaultFloor.h"

#include <QElapsedTimer>

using namespace engine;
using namespace engine::tests;
using testing_support::waitUntil;

namespace {

constexpr int kWaiting = 1'000;
constexpr int kSamples = 60;

class Drain : public FaultFloor
{
protected:
    // One sale with its way to durability, in microseconds.
    qint64 timedSale()
    {
        QElapsedTimer clock;
        clock.start();
        auto answer = till->documents().create(till.shop().id, saleOf(u"mientras tanto"_s), {});
        answer.waitForFinished();
        const qint64 took = clock.nsecsElapsed() / 1000;
        EXPECT_TRUE(answer.resultCount() == 1 && answer.result());
        return took;
    }
    qint64 authorised()
    {
        DocumentFilter filter;
        filter.status = DocumentStatus::Authorized;
        filter.limit = 1;
        const auto page = till.wait(till->documents().list(filter));
        return page ? page->total : 0;
    }
    static qint64 p95(QList<qint64> values)
    {
        std::sort(values.begin(), values.end());
        return values.isEmpty() ? 0 : values[values.size() * 95 / 100];
    }
};

TEST_F(Drain, AThousandInTimeWithoutSlowingASale)
{
    PracticeControl desk(till.sriUrl());
    QList<qint64> idle, busy;
    for (int i = 0; i < kSamples; ++i)
        idle.append(timedSale());
    std::vector<Answer<CreatedDocument>> answers;
    for (int i = kSamples; i < kWaiting; ++i)
        answers.push_back(till->documents().create(till.shop().id, saleOf(u"en cola"_s), {}));
    for (auto& answer : answers)
        ASSERT_TRUE(till.wait(answer));
    ASSERT_TRUE(desk.play({{{u"action"_s, u"delay"_s}, {u"delayMs"_s, 1000}}}));

    QElapsedTimer drain;
    drain.start();
    till.restart([](EngineConfig& config) {
        config.runQueue = true;
        config.sriTimeoutMs = 60'000;
    });
    int sold = kWaiting;
    QDeadlineTimer nextSale(500);
    EXPECT_TRUE(waitUntil(
        [&] {
            if (nextSale.hasExpired()) {
                busy.append(timedSale());
                ++sold;
                nextSale.setRemainingTime(500);
            }
            return authorised() >= kWaiting;
        },
        150'000));
    const qint64 drained = drain.elapsed();
    std::printf("drained %d in %.1f s; a sale p95: idle %.1f ms, meanwhile %.1f ms (%lld sales)\n", kWaiting,
                double(drained) / 1000, double(p95(idle)) / 1000, double(p95(busy)) / 1000,
                static_cast<long long>(busy.size()));
    EXPECT_LT(drained, 90'000 * testing_support::patience());
    EXPECT_GT(busy.size(), 20);
    EXPECT_LT(p95(busy), (3 * p95(idle) + 20'000) * testing_support::patience());
    ASSERT_TRUE(desk.play({}));
    ASSERT_TRUE(waitUntil([&] { return authorised() == sold; }, 60'000));
    expectHonest(desk, sold);
}

} // namespace
