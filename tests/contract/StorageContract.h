#pragma once
#include "invoicing/DocumentRepository.h"
#include "storage/Migrator.h"
#include "storage/Transaction.h"
#include "support/PostgresCluster.h"

#include <engine/Issuer.h>

#include <gtest/gtest.h>

// Fails the test with the error's own words.
#define ASSERT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& okResult_ = (expression);                                                                          \
        ASSERT_TRUE(okResult_.has_value())                                                                             \
            << qPrintable(okResult_.error().codeName() + QStringLiteral(": ") + okResult_.error().detail);             \
    } while (false)

#define ASSERT_FAILS(expression, expectedCode)                                                                         \
    do {                                                                                                               \
        const auto& failedResult_ = (expression);                                                                      \
        ASSERT_FALSE(failedResult_.has_value());                                                                       \
        ASSERT_EQ(failedResult_.error().codeName(), engine::errorCodeName(engine::ErrorCode::expectedCode))            \
            << qPrintable(failedResult_.error().detail);                                                               \
    } while (false)

namespace contract {

using namespace Qt::StringLiterals;
using engine::storage::Dialect;

inline const engine::storage::TenantScope kTenant = engine::storage::kTillTenant;

QDateTime at(int seconds); // a fixed moment plus seconds, UTC
engine::AccessKey keyFor(qint32 sequential, engine::Environment environment = engine::Environment::Test);
engine::Issuer sampleIssuer(const QString& point = u"001"_s);
engine::invoicing::NewDocumentRow sampleDocument(engine::IssuerId issuer, qint32 sequential);

// Every test starts from an empty database of its own.
class EmptyContract : public testing::TestWithParam<Dialect>
{
protected:
    void SetUp() override;
    std::unique_ptr<engine::storage::Database> open();

    std::unique_ptr<support::TestDatabase> m_place;
    std::unique_ptr<engine::storage::Database> m_db;
};

// ... brought to the current schema, with one issuer.
class SchemaContract : public EmptyContract
{
protected:
    void SetUp() override;
    engine::IssuerId m_issuer = 0;
};

QList<engine::storage::Migration> currentMigrations();
std::string dialectName(const testing::TestParamInfo<Dialect>& info);

} // namespace contract

#define ON_BOTH_DATABASES(Suite)                                                                                       \
    INSTANTIATE_TEST_SUITE_P(On, Suite, testing::Values(Dialect::Sqlite, Dialect::PostgreSql), dialectName)
