// Two who close at once, sales that arrive while a Z is made, and a power cut at any moment.
#include "ShiftContract.h"

#include "core/Clock.h"
#include "pos/ShiftReportJson.h"
#include "pos/ShiftRepository.h"

#include <QElapsedTimer>

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace contract {

using namespace engine;

class ShiftRace : public ShiftContract
{
protected:
    // Each with a connection of his own, all at once.
    template <class Act>
    void atOnce(int people, Act act)
    {
        std::atomic<int> ready = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < people; ++i) {
            threads.emplace_back([&, i] {
                auto database = m_place->open();
                ASSERT_OK(database);
                pos::Actors actors(**database, kTenant, m_clock, m_random);
                ++ready;
                while (ready < people)
                    std::this_thread::yield();
                act(i, **database, actors);
            });
        }
        for (std::thread& thread : threads)
            thread.join();
    }
};
ON_BOTH_DATABASES(ShiftRace);

TEST_P(ShiftRace, OfTwoClosesOneMakesTheZ)
{
    constexpr int kPeople = 4;
    for (int round = 1; round <= 5; ++round) {
        ASSERT_OK(desk().open({}, m_issuer, {}));
        ASSERT_OK(sell(cashSale(700)));
        std::vector<std::optional<Result<ShiftReport>>> answers(kPeople);
        atOnce(kPeople, [&](int i, storage::Database& db, pos::Actors& actors) {
            // Two pairs: a request that was sent twice, and somebody else's.
            answers[static_cast<std::size_t>(i)] =
                desk(db, actors).close({}, m_issuer, counting(700, u"%1-%2"_s.arg(round).arg(i / 2)));
        });
        int made = 0;
        for (int i = 0; i < kPeople; ++i) {
            const auto& answer = *answers[static_cast<std::size_t>(i)];
            if (answer) {
                EXPECT_EQ(answer->shift.number, round);
            } else {
                EXPECT_EQ(answer.error().code, ErrorCode::NO_OPEN_SHIFT) << qPrintable(answer.error().detail);
            }
            made += answer.has_value();
        }
        EXPECT_EQ(made, 2) << "the one that won, and its repetition";
    }
}

TEST_P(ShiftRace, OfTwoWhoOpenOneDoes)
{
    std::atomic<int> opened = 0, refused = 0;
    atOnce(4, [&](int, storage::Database& db, pos::Actors& actors) {
        const auto answer = desk(db, actors).open({}, m_issuer, Money::fromCents(100));
        ++(answer ? opened : refused);
        if (!answer) {
            EXPECT_EQ(answer.error().code, ErrorCode::CONFLICT) << qPrintable(answer.error().detail);
        }
    });
    EXPECT_EQ(opened, 1);
    EXPECT_EQ(refused, 3);
}

TEST_P(ShiftRace, ASaleIsInTheZOrIsRefused)
{
    constexpr int kSales = 40;
    const auto shift = desk().open({}, m_issuer, {});
    ASSERT_OK(shift);
    std::atomic<int> sold = 0, late = 0;
    std::atomic<bool> stuck = false;
    Result<ShiftReport> z = Error{};
    atOnce(3, [&](int i, storage::Database& db, pos::Actors& actors) {
        if (i == 0) {
            while (sold < kSales / 2 && !stuck)
                std::this_thread::yield();
            CloseRequest request = counting(0);
            request.reason = u"Carrera"_s;
            z = desk(db, actors).close({}, m_issuer, request);
            return;
        }
        for (int n = 0; n < kSales; ++n) {
            const auto made = sell(db, m_issuer, cashSale(100));
            ++(made ? sold : late);
            if (!made && made.error().code != ErrorCode::NO_OPEN_SHIFT)
                stuck = true; // nobody waits for a sale that will not come
            if (!made) {
                ASSERT_EQ(made.error().code, ErrorCode::NO_OPEN_SHIFT) << qPrintable(made.error().detail);
            }
        }
    });
    ASSERT_OK(z);
    EXPECT_EQ(z->sales, sold);
    EXPECT_EQ(z->salesTotal.cents(), 100 * sold);
    EXPECT_EQ(sold + late, 2 * kSales);
}

namespace {

// Runs in the process that is killed: days that open, sell and close, each told when it is durable.
[[noreturn]] void workUntilKilled(int pipe, const std::function<Result<ShiftReport>(int)>& day)
{
    for (int n = 0;; ++n) {
        const auto closed = day(n);
        if (!closed)
            _exit(3);
        const QByteArray line =
            QByteArray::number(closed->shift.number) + '=' + QByteArray::number(closed->salesTotal.cents()) + '\n';
        if (write(pipe, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
            _exit(4);
    }
}

} // namespace

TEST_P(ShiftRace, AKilledCloseExistsOnceOrNotAtAll)
{
    constexpr int kRounds = 12;
    std::mt19937 dice(7);
    QList<QByteArray> told;
    int killed = 0;
    for (int round = 0; round < kRounds; ++round) {
        const auto last = m_db->queryOne(u"SELECT COALESCE(MAX(sequential), 0) FROM documents"_s);
        ASSERT_OK(last);
        m_sequential = (*last)->int32(0);
        m_actors.reset();
        m_db.reset(); // no lock and no connection goes over into the other process
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            close(ends[0]);
            m_db = open();
            m_actors = std::make_unique<pos::Actors>(*m_db, kTenant, m_clock, m_random);
            workUntilKilled(ends[1], [&](int n) -> Result<ShiftReport> {
                const auto current = pos::ShiftRepository(*m_db, kTenant).current(m_issuer);
                if (!current)
                    return current.error();
                if (!*current) {
                    if (auto opened = desk().open({}, m_issuer, {}); !opened)
                        return opened.error();
                }
                if (auto sold = sell(cashSale(100 + n)); !sold)
                    return sold.error();
                CloseRequest request = counting(0, u"%1-%2"_s.arg(round).arg(n));
                request.reason = u"Apagón"_s;
                return desk().close({}, m_issuer, request);
            });
        }
        close(ends[1]);
        // From the first close on, somewhere within the next ones.
        char first = 0;
        ASSERT_EQ(read(ends[0], &first, 1), 1);
        QElapsedTimer timer;
        timer.start();
        const qint64 wait = std::uniform_int_distribution<qint64>(0, 30'000)(dice);
        while (timer.nsecsElapsed() < wait * 1000)
            std::this_thread::yield();
        ASSERT_EQ(kill(child, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        killed += WIFSIGNALED(status);
        QByteArray lines(1, first);
        char buffer[4096];
        for (ssize_t got = read(ends[0], buffer, sizeof buffer); got > 0; got = read(ends[0], buffer, sizeof buffer))
            lines.append(buffer, got);
        close(ends[0]);
        const QList<QByteArray> whole = lines.left(lines.lastIndexOf('\n')).split('\n');
        told += whole;

        m_db = open();
        ASSERT_TRUE(m_db);
        const auto rows = m_db->query(u"SELECT id, number, z FROM shifts WHERE state = 'CLOSED' ORDER BY number"_s);
        ASSERT_OK(rows);
        qint64 number = 0;
        for (const storage::Row& row : *rows) {
            EXPECT_EQ(row.int64(1), ++number);
            const auto z = pos::shiftReportFromJson(row.text(2).toUtf8());
            ASSERT_OK(z);
            const auto sum = m_db->queryOne(u"SELECT SUM(total_cents) FROM sales WHERE shift_id = ?"_s, {row.int64(0)});
            ASSERT_OK(sum);
            EXPECT_EQ(z->salesTotal.cents(), (*sum)->int64(0));
            const auto sealed = m_db->queryOne(
                u"SELECT COUNT(*) FROM audit WHERE action = 'SHIFT_CLOSED' AND subject = ?"_s, {row.text(0)});
            ASSERT_OK(sealed);
            EXPECT_EQ((*sealed)->int64(0), 1);
            told.removeOne(QByteArray::number(number) + '=' + QByteArray::number(z->salesTotal.cents()));
        }
        EXPECT_TRUE(told.isEmpty()) << "lost: " << told.join(' ').constData();
        told.clear();
    }
    EXPECT_EQ(killed, kRounds);
}

} // namespace contract
