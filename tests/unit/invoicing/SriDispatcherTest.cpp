// Where documents go: a till in practice sends nobody's to the real tax office but what its own shop means to.
#include "invoicing/SriDispatcher.h"
#include "access/PracticeMark.h"
#include "sri/SriEndpoints.h"
#include "storage/Database.h"
#include "storage/Migrator.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

namespace {

class NoTransport final : public net::HttpTransport
{
public:
    QFuture<net::HttpReply> post(net::HttpRequest) override
    {
        ADD_FAILURE() << "nothing is sent here";
        return QtFuture::makeReadyFuture(net::HttpReply{});
    }
};

class SriAddress : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = storage::Database::open(storage::DatabaseConfig::sqlite(m_folder.filePath(u"till.db"_s)));
        ASSERT_TRUE(opened.has_value());
        m_database = std::move(*opened);
        const auto migrations = storage::Migrator::load(u":/engine/migrations"_s);
        ASSERT_TRUE(migrations);
        ASSERT_TRUE(storage::Migrator(*m_database).migrate(*migrations, m_clock.nowUtc()));
        ASSERT_TRUE(m_database->exec(u"INSERT INTO tenants (id, name, created_at) VALUES (?, 'Guest', ?)"_s,
                                     {m_guest.id, core::utcIso(m_clock.nowUtc())}));
    }
    const QUrl kPractice{u"http://127.0.0.1:4000/ws"_s};
    const QUrl kOther{u"http://127.0.0.1:5000/ws"_s};
    const QUrl kProduction = sri::SriEndpoints::forTarget(SriTarget::Production).base;
    const QUrl kTest = sri::SriEndpoints::forTarget(SriTarget::Test).base;
    const storage::TenantScope m_till = storage::kTillTenant;
    const storage::TenantScope m_guest{storage::kTillTenant.id + 1};
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Database> m_database;
    core::SystemClock m_clock;
    NoTransport m_transport;
    sri::SriClient m_client{m_transport};
};

} // namespace

TEST_F(SriAddress, GuestsOfAPracticeTillPractiseWhateverTheirEnvironment)
{
    const SriDispatcher practice{{*m_database, m_clock, m_client, {}, kPractice, true}};
    for (const SriTarget target : {SriTarget::Practice, SriTarget::Test, SriTarget::Production}) {
        EXPECT_EQ(practice.baseOf(m_guest, target), kPractice);
        EXPECT_EQ(practice.baseOf(storage::TenantScope(99), target), kPractice);
    }
    ASSERT_TRUE(access::markPractised(*m_database, m_guest));
    EXPECT_EQ(practice.baseOf(m_guest, SriTarget::Production), sri::SriEndpoints::practiceProduction(kPractice));
    EXPECT_EQ(practice.baseOf(m_guest, SriTarget::Test), kPractice);
    // What its own shop does is the owner's choice, issuer by issuer.
    EXPECT_EQ(practice.baseOf(m_till, SriTarget::Practice), kPractice);
    EXPECT_EQ(practice.baseOf(m_till, SriTarget::Production), kProduction);
}

TEST_F(SriAddress, WithoutAPracticeOfficeAGuestsDocumentGoesNowhere)
{
    SriDispatcher practice{{*m_database, m_clock, m_client, {}, {}, true}};
    EXPECT_TRUE(practice.baseOf(m_guest, SriTarget::Production).isEmpty());
    practice.setPracticeBase(kPractice);
    EXPECT_EQ(practice.baseOf(m_guest, SriTarget::Production), kPractice);
}

TEST_F(SriAddress, ANamedAddressIsForEverybody)
{
    const SriDispatcher named{{*m_database, m_clock, m_client, kOther, kPractice, true}};
    for (const SriTarget target : {SriTarget::Practice, SriTarget::Test, SriTarget::Production}) {
        EXPECT_EQ(named.baseOf(m_guest, target), kOther);
        EXPECT_EQ(named.baseOf(m_till, target), kOther);
    }
}

TEST_F(SriAddress, OutsidePracticeTheEnvironmentDecides)
{
    const SriDispatcher real{{*m_database, m_clock, m_client, {}, kPractice, false}};
    for (const storage::TenantScope tenant : {m_till, m_guest}) {
        EXPECT_EQ(real.baseOf(tenant, SriTarget::Production), kProduction);
        EXPECT_EQ(real.baseOf(tenant, SriTarget::Test), kTest);
        EXPECT_EQ(real.baseOf(tenant, SriTarget::Practice), kPractice);
    }
}

} // namespace engine::invoicing
