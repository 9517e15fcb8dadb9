#include "StorageContract.h"

#include "access/ApiKeyRepository.h"
#include "access/KeyUses.h"
#include "access/RateWindows.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "access/UsageRepository.h"
#include "core/Clock.h"
#include "core/Random.h"

#include <QRegularExpression>
#include <QSet>

#include <thread>

namespace contract {

using namespace engine;
using storage::Transaction;

namespace {

access::NewTenant newTenant(const QString& email)
{
    access::NewTenant tenant;
    tenant.email = email;
    tenant.emailKey = email.toLower();
    return tenant;
}

} // namespace

class KeysContract : public SchemaContract
{
protected:
    access::TenantRepository tenants() { return {*m_db, m_limits}; }
    access::ApiKeyRepository keys() { return access::ApiKeyRepository(*m_db); }
    Result<MintedKey> mint(TenantId tenant, const NewApiKey& key = {})
    {
        return keys().mint(tenant, key, m_random, at(0));
    }
    Limits m_limits;
    core::SystemRandom m_random;
};
ON_BOTH_DATABASES(KeysContract);

TEST_P(KeysContract, TheTillsOwnShopIsThereAndUnlimited)
{
    const auto till = tenants().find(kTillTenantId, at(0));
    ASSERT_OK(till);
    EXPECT_TRUE(till->unlimited);
    EXPECT_EQ(till->status, TenantStatus::Active);
    EXPECT_EQ(till->tier, Tier::Business);
    EXPECT_FALSE(till->promoted);
    EXPECT_TRUE(tenants().queuesDocuments(kTillTenantId).value_or(false));
    // Its issuers move to production one by one.
    ASSERT_OK(m_db->exec(u"UPDATE issuers SET target = 'production' WHERE id = ?"_s, {m_issuer}));
    EXPECT_TRUE(tenants().find(kTillTenantId, at(0)).value_or({}).promoted);
}

TEST_P(KeysContract, ATenantIsStoredAndChanged)
{
    const auto id = tenants().insert(newTenant(u"Duena@example.com"_s), at(5));
    ASSERT_OK(id);
    EXPECT_EQ(*id, 2);
    auto tenant = tenants().find(*id, at(6));
    ASSERT_OK(tenant);
    EXPECT_EQ(tenant->email, u"Duena@example.com"_s);
    EXPECT_EQ(tenant->tier, Tier::Free);
    EXPECT_EQ(tenant->status, TenantStatus::PendingVerification);
    EXPECT_FALSE(tenant->promoted);
    EXPECT_FALSE(tenant->unlimited);
    EXPECT_EQ(tenant->language, u"es"_s);
    EXPECT_EQ(tenant->documentQuota, 100);
    EXPECT_EQ(tenant->documentCount, 0);
    EXPECT_EQ(tenant->createdAt, at(5));
    EXPECT_FALSE(tenants().queuesDocuments(*id).value_or(true));

    ASSERT_OK(tenants().setLanguage(*id, u"en"_s));
    ASSERT_OK(tenants().setTier(*id, Tier::Growth));
    ASSERT_OK(tenants().setStatus(*id, TenantStatus::Active));
    ASSERT_OK(tenants().setPromoted(*id));
    tenant = tenants().find(*id, at(6));
    ASSERT_OK(tenant);
    EXPECT_EQ(tenant->language, u"en"_s);
    EXPECT_EQ(tenant->tier, Tier::Growth);
    EXPECT_EQ(tenant->status, TenantStatus::Active);
    EXPECT_TRUE(tenant->promoted);
    EXPECT_EQ(tenant->documentQuota, 5000);

    EXPECT_EQ(tenants().findByEmailKey(u"duena@example.com"_s, at(6)).value_or({}).value_or(Tenant()).id, *id);
    EXPECT_FALSE(tenants().findByEmailKey(u"other@example.com"_s, at(6)).value_or(Tenant()).has_value());
    EXPECT_EQ(tenants().list(at(6)).value_or({}).size(), 2);
    ASSERT_FAILS(tenants().find(99, at(0)), NOT_FOUND);
    ASSERT_FAILS(tenants().setTier(99, Tier::Free), NOT_FOUND);
    ASSERT_FAILS(tenants().hold(99), NOT_FOUND);
    ASSERT_OK(tenants().hold(*id));
}

TEST_P(KeysContract, AnAddressIsTakenOnce)
{
    ASSERT_OK(tenants().insert(newTenant(u"duena@example.com"_s), at(0)));
    {
        auto transaction = Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_FAILS(tenants().insert(newTenant(u"Duena@example.com"_s), at(0)), UNIQUE_VIOLATION);
    }
    // What was rolled back took no id with it for good, and no id ever comes back.
    EXPECT_EQ(tenants().insert(newTenant(u"otra@example.com"_s), at(0)).value_or(0), 3);
}

TEST_P(KeysContract, AKeyIsFoundByItsHashOnly)
{
    const auto minted =
        mint(kTillTenantId, {u"caja"_s, KeyEnvironment::Production, QStringList{u"documents:read"_s}, u"kitchen"_s});
    ASSERT_OK(minted);
    static const QRegularExpression token(u"\\A[0-9a-f]{64}\\z"_s);
    EXPECT_TRUE(token.match(minted->token).hasMatch());
    const auto found = keys().findByHash(access::ApiKeyRepository::hashOf(minted->token));
    ASSERT_OK(found);
    ASSERT_TRUE(found->has_value());
    EXPECT_EQ((*found)->id, minted->key.id);
    EXPECT_EQ((*found)->tenant, kTillTenantId);
    EXPECT_EQ((*found)->label, u"caja"_s);
    EXPECT_EQ((*found)->environment, KeyEnvironment::Production);
    EXPECT_EQ((*found)->scopes, QStringList{u"documents:read"_s});
    EXPECT_EQ((*found)->deviceKind, u"kitchen"_s);
    EXPECT_FALSE((*found)->lastUsedAt.isValid());
    EXPECT_FALSE(keys().findByHash(minted->token.toLatin1()).value_or(ApiKey()).has_value());
    // Whoever reads the table has no key in his hand.
    const auto row = m_db->queryOne(u"SELECT hash FROM api_keys"_s);
    ASSERT_OK(row);
    EXPECT_NE((*row)->text(0), minted->token);
}

TEST_P(KeysContract, ARevokedKeyIsGoneForEverybody)
{
    const auto first = mint(kTillTenantId);
    const auto second = mint(kTillTenantId, {u"zwei"_s, KeyEnvironment::Production, {}, {}});
    ASSERT_OK(first);
    ASSERT_OK(second);
    EXPECT_EQ(second->key.scopes, allScopes());
    auto list = keys().list(kTillTenantId);
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 2);
    EXPECT_EQ(list->first().id, second->key.id);
    EXPECT_FALSE(list->last().label.has_value());

    EXPECT_FALSE(keys().revoke(2, first->key.id, at(1)).value_or(true)); // not this tenant's
    EXPECT_TRUE(keys().revoke(kTillTenantId, first->key.id, at(1)).value_or(false));
    EXPECT_FALSE(keys().revoke(kTillTenantId, first->key.id, at(2)).value_or(true));
    EXPECT_FALSE(keys().find(first->key.id).value_or(ApiKey()).has_value());
    EXPECT_FALSE(keys().findByHash(access::ApiKeyRepository::hashOf(first->token)).value_or(ApiKey()).has_value());

    EXPECT_EQ(keys().revokeAll(kTillTenantId, KeyEnvironment::Sandbox, at(3)).value_or(-1), 0);
    EXPECT_EQ(keys().revokeAll(kTillTenantId, KeyEnvironment::Production, at(3)).value_or(-1), 1);
    EXPECT_TRUE(keys().list(kTillTenantId).value_or({ApiKey()}).isEmpty());
}

TEST_P(KeysContract, UsesAreWrittenDownInOneGo)
{
    const auto key = mint(kTillTenantId);
    ASSERT_OK(key);
    access::KeyUses uses;
    uses.note(key->key.id, u"192.0.2.1"_s, at(10));
    uses.note(key->key.id, u"192.0.2.2"_s, at(20));
    EXPECT_EQ(uses.pending(key->key.id).value_or(access::KeyUse()).requests, 2);
    const auto taken = uses.take();
    EXPECT_FALSE(uses.pending(key->key.id).has_value());
    uses.note(key->key.id, u"192.0.2.3"_s, at(15));
    uses.giveBack(taken); // as after a database that would not answer
    ASSERT_OK(keys().noteUses(uses.take()));
    const auto stored = keys().find(key->key.id);
    ASSERT_OK(stored);
    EXPECT_EQ((*stored)->requestCount, 3);
    EXPECT_EQ((*stored)->lastUsedAt, at(20));
    EXPECT_EQ((*stored)->lastAddress, u"192.0.2.2"_s);
}

TEST_P(KeysContract, EventsOfATenantAreKeptInOrder)
{
    access::TenantEventRepository events(*m_db);
    ASSERT_OK(events.append(kTillTenantId, u"EMAIL_VERIFIED"_s, {}, at(0)));
    ASSERT_OK(events.append(kTillTenantId, u"TIER_CHANGED"_s, {{u"from"_s, u"FREE"_s}}, at(1)));
    const auto list = events.list(kTillTenantId);
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 2);
    EXPECT_EQ(list->first().type, u"EMAIL_VERIFIED"_s);
    EXPECT_TRUE(list->first().detail.isEmpty());
    EXPECT_EQ(list->last().detail.value(u"from"_s).toString(), u"FREE"_s);
    EXPECT_EQ(list->last().at, at(1));
    EXPECT_TRUE(events.list(2).value_or({TenantEvent()}).isEmpty());
}

TEST_P(KeysContract, AQuotaIsReservedToTheLastDocumentAndGivenBackByARollback)
{
    access::UsageRepository usage(*m_db);
    const QString month = u"2026-11"_s;
    ASSERT_OK(usage.reserve(kTillTenantId, month, 2, 3));
    {
        auto transaction = Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_OK(usage.reserve(kTillTenantId, month, 1, 3));
        EXPECT_EQ(usage.documents(kTillTenantId, month).value_or(-1), 3);
    }
    EXPECT_EQ(usage.documents(kTillTenantId, month).value_or(-1), 2);
    {
        // A refusal leaves the transaction of the others alone.
        auto transaction = Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_FAILS(usage.reserve(kTillTenantId, month, 2, 3), QUOTA_EXCEEDED);
        ASSERT_OK(usage.reserve(kTillTenantId, month, 1, 3));
        ASSERT_OK(transaction->commit());
    }
    ASSERT_FAILS(usage.reserve(kTillTenantId, month, 1, 3), QUOTA_EXCEEDED);
    ASSERT_OK(usage.reserve(kTillTenantId, u"2026-12"_s, 1, 3));
    ASSERT_FAILS(usage.reserve(kTillTenantId, u"2027-01"_s, 1, 0), QUOTA_EXCEEDED);
    ASSERT_OK(usage.reserve(kTillTenantId, month, 5, {}));
    EXPECT_EQ(usage.documents(kTillTenantId, month).value_or(-1), 8);
    // The month of a moment is Ecuador's, five hours behind.
    EXPECT_EQ(access::usageMonth(QDateTime(QDate(2026, 12, 1), QTime(4, 59), Qt::UTC)), month);
    EXPECT_EQ(access::usageMonth(QDateTime(QDate(2026, 12, 1), QTime(5, 0), Qt::UTC)), u"2026-12"_s);
    EXPECT_EQ(
        tenants().find(kTillTenantId, QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)).value_or({}).documentCount,
        8);
}

TEST_P(KeysContract, WindowsOpenWithTheFirstRequestAndEndByThemselves)
{
    access::MemoryRateWindows own;
    access::SharedRateWindows shared(*m_db);
    for (access::RateWindows* windows :
         {static_cast<access::RateWindows*>(&own), static_cast<access::RateWindows*>(&shared)}) {
        const auto count = [&](int seconds, const QStringList& buckets = {u"key/1/read"_s}) {
            return windows->count(buckets, 60, at(seconds)).value_or({});
        };
        EXPECT_EQ(count(0).first().requests, 1);
        EXPECT_EQ(count(0).first().resetSeconds, 60);
        EXPECT_EQ(count(59).first().requests, 3);
        EXPECT_EQ(count(59).first().resetSeconds, 1);
        EXPECT_EQ(count(60).first().requests, 1); // a new one
        EXPECT_EQ(count(60, {u"key/1/write"_s}).first().requests, 1);
        const auto both = count(70, {u"key/1/read"_s, u"tenant/1/read"_s});
        EXPECT_EQ(both.first().requests, 2);
        EXPECT_EQ(both.last().requests, 1);
        // A clock that is a little behind counts in the same window, one that was put back opens a new one.
        EXPECT_EQ(count(30).first().requests, 3);
        EXPECT_EQ(count(-3600).first().requests, 1);
    }
}

TEST_P(KeysContract, ManyAtOnceLoseNoRequest)
{
    constexpr int kThreads = 4;
    constexpr int kEach = 50;
    std::vector<std::thread> threads;
    std::atomic<qint64> highest{0};
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
            auto connection = open();
            ASSERT_NE(connection, nullptr);
            access::SharedRateWindows windows(*connection);
            for (int n = 0; n < kEach; ++n) {
                const auto counted = windows.count({u"tenant/7/write"_s}, 60, at(n % 7));
                ASSERT_OK(counted);
                qint64 before = highest;
                while (before < counted->first().requests &&
                       !highest.compare_exchange_weak(before, counted->first().requests)) {
                }
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(highest, kThreads * kEach);
}

} // namespace contract
