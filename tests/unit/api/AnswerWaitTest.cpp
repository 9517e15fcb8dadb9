// A handler's wait on the engine ends with its answer, or without one in time.
#include "api/AnswerWait.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QThreadPool>

#include <gtest/gtest.h>

#include <thread>

using namespace engine;
using namespace engine::api;

TEST(AnswerWait, GivesWhatIsThereAndWhatComes)
{
    QPromise<Result<int>> promise;
    promise.start();
    promise.addResult(Result<int>(7));
    promise.finish();
    const auto ready = waitFor(promise.future(), 0);
    ASSERT_TRUE(ready);
    EXPECT_EQ(ready->value(), 7);

    QPromise<Result<int>> late;
    late.start();
    std::thread engine([&] {
        late.addResult(Result<int>(Error{ErrorCode::NOT_FOUND, {}}));
        late.finish();
    });
    const auto came = waitFor(late.future(), 20'000);
    engine.join();
    ASSERT_TRUE(came);
    EXPECT_EQ(came->error().code, ErrorCode::NOT_FOUND);
}

TEST(AnswerWait, AnAnswerThatDoesNotComeIsNone)
{
    QPromise<Result<int>> promise;
    promise.start();
    EXPECT_FALSE(waitFor(promise.future(), 20));
    promise.addResult(Result<int>(7)); // nobody waits any more, and nothing breaks
    promise.finish();

    auto abandoned = std::make_unique<QPromise<Result<int>>>();
    abandoned->start();
    const auto future = abandoned->future();
    abandoned.reset();
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(waitFor(future, 20'000));
    EXPECT_LT(timer.elapsed(), 10'000) << "the engine stopped: there is nothing to wait for";
}

TEST(AnswerWait, AClosingServerKeepsNobodyWaitingForSomebodyElse)
{
    QPromise<Result<int>> promise; // never kept
    promise.start();
    QThreadPool pool;
    Closing closing;
    QSemaphore begun;
    std::optional<Result<int>> outcome = Result<int>(7);
    QElapsedTimer timer;
    timer.start();
    std::thread handler([&] {
        const PoolRest::Work work(pool, closing);
        const PoolRest rest;
        begun.release();
        outcome = waitFor(promise.future(), 20'000);
        EXPECT_FALSE(waitFor(promise.future(), 20'000)) << "nor does it begin to wait again";
    });
    begun.acquire();
    closing.begin();
    handler.join();
    EXPECT_FALSE(outcome);
    EXPECT_LT(timer.elapsed(), 10'000);

    // The engine's own answers are waited for: they come soon, and what they tell has happened.
    const PoolRest::Work work(pool, closing);
    std::thread engine([&] {
        promise.addResult(Result<int>(8));
        promise.finish();
    });
    const auto came = waitFor(promise.future(), 20'000);
    engine.join();
    ASSERT_TRUE(came);
    EXPECT_EQ(came->value(), 8);
}
