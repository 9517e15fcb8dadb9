#include "StorageContract.h"

#include "access/IssuerRepository.h"
#include "invoicing/SequentialRepository.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QSet>

#include <thread>

namespace contract {

using namespace engine;
using invoicing::SequentialRepository;
using storage::Transaction;

class SequentialContract : public SchemaContract
{
protected:
    Result<qint32> take(int count = 1)
    {
        return m_numbers().take(m_issuer, Environment::Test, DocumentType::Invoice, count);
    }
    Result<qint32> peek() { return m_numbers().peek(m_issuer, Environment::Test, DocumentType::Invoice); }
    Result<void> seed(qint32 next)
    {
        return m_numbers().seed(m_issuer, Environment::Test, DocumentType::Invoice, next);
    }
    SequentialRepository m_numbers() { return {*m_db, kTenant}; }
};
ON_BOTH_DATABASES(SequentialContract);

TEST_P(SequentialContract, StartsAtOneAndGivesConsecutiveNumbers)
{
    EXPECT_EQ(peek().value_or(-1), 1);
    EXPECT_EQ(take().value_or(-1), 1);
    EXPECT_EQ(take(5).value_or(-1), 2);
    EXPECT_EQ(peek().value_or(-1), 7);
    EXPECT_EQ(take().value_or(-1), 7);
    EXPECT_EQ(m_numbers().take(m_issuer, Environment::Production, DocumentType::Invoice).value_or(-1), 1);
    EXPECT_EQ(m_numbers().take(m_issuer, Environment::Test, DocumentType::CreditNote, 3).value_or(-1), 1);
    ASSERT_FAILS(take(0), INTERNAL_ERROR);
}

TEST_P(SequentialContract, TheFirstTakeMayBeMany)
{
    EXPECT_EQ(take(32).value_or(-1), 1);
    EXPECT_EQ(take().value_or(-1), 33);
}

TEST_P(SequentialContract, SeedMeansTheNextNumberExactly)
{
    ASSERT_OK(seed(4711));
    EXPECT_EQ(take().value_or(-1), 4711);
    ASSERT_OK(seed(12));
    EXPECT_EQ(take().value_or(-1), 12);
    ASSERT_FAILS(seed(0), VALIDATION_FAILED);
    ASSERT_FAILS(seed(1'000'000'000), VALIDATION_FAILED);
    EXPECT_EQ(peek().value_or(-1), 13);
}

TEST_P(SequentialContract, NineDigitsAreTheEnd)
{
    ASSERT_OK(seed(999'999'998));
    ASSERT_FAILS(take(3), CONFLICT);
    EXPECT_EQ(take(2).value_or(-1), 999'999'998);
    auto transaction = Transaction::begin(*m_db);
    ASSERT_OK(transaction);
    ASSERT_FAILS(take(), CONFLICT);
    EXPECT_EQ(peek().value_or(-1), 1'000'000'000);
    ASSERT_OK(transaction->commit()); // the refusal has not broken the transaction
}

TEST_P(SequentialContract, AForeignTenantTakesNothing)
{
    ASSERT_OK(m_db->exec(u"INSERT INTO tenants (id, name, created_at) VALUES (2, 'other', '')"_s));
    ASSERT_OK(take());
    SequentialRepository foreign(*m_db, storage::TenantScope(2));
    EXPECT_FALSE(foreign.take(m_issuer, Environment::Test, DocumentType::Invoice));
    EXPECT_FALSE(foreign.seed(m_issuer, Environment::Test, DocumentType::Invoice, 99));
    EXPECT_EQ(peek().value_or(-1), 2);
}

// Four writers, a third of them giving up: what is stored has no gap and no double.
TEST_P(SequentialContract, RollbacksUnderLoadLeaveNoGapAndNoDouble)
{
    constexpr int kThreads = 4;
    constexpr int kRounds = 60;
    QMutex mutex;
    QList<qint32> kept;
    std::vector<std::jthread> writers;
    for (int t = 0; t < kThreads; ++t)
        writers.emplace_back([&, t] {
            auto database = m_place->open();
            ASSERT_OK(database);
            QRandomGenerator random(static_cast<quint32>(t + 1));
            SequentialRepository numbers(**database, kTenant);
            for (int round = 0; round < kRounds; ++round) {
                auto transaction = Transaction::begin(**database);
                ASSERT_OK(transaction);
                const int count = random.bounded(1, 4);
                const auto first = numbers.take(m_issuer, Environment::Test, DocumentType::Invoice, count);
                ASSERT_OK(first);
                if (random.bounded(3) == 0)
                    continue;
                ASSERT_OK(transaction->commit());
                const QMutexLocker lock(&mutex);
                for (int i = 0; i < count; ++i)
                    kept += *first + i;
            }
        });
    writers.clear();
    const QSet<qint32> distinct(kept.cbegin(), kept.cend());
    EXPECT_EQ(distinct.size(), kept.size());
    EXPECT_GT(kept.size(), 100);
    EXPECT_EQ(*std::max_element(kept.cbegin(), kept.cend()), kept.size());
    EXPECT_EQ(peek().value_or(-1), kept.size() + 1);
}

} // namespace contract
