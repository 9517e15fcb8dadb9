// The guards over accounts that fail or fall silent: a request never passes for want of an answer.
#include "api/Guards.h"

#include <QJsonDocument>
#include <QPromise>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::api;
using namespace Qt::StringLiterals;

namespace {

// What the engine gives when it stops before it has answered.
template <class T>
Answer<T> silence()
{
    QPromise<Result<T>> promise; // breaks its word where this ends
    promise.start();
    return promise.future();
}

class ScriptedAccounts final : public Accounts
{
public:
    enum class Mood { Fine, Broken, Silent };
    Mood keyMood = Mood::Fine, issuerMood = Mood::Fine, countMood = Mood::Fine;
    QStringList asked; // in their order

    Answer<Identity> authenticate(QByteArray, QString) override
    {
        Identity identity;
        identity.key.scopes = allScopes();
        identity.tenant.status = TenantStatus::Active;
        return say(u"key"_s, keyMood, identity);
    }
    Answer<Issuer> issuerFor(Identity, IssuerId) override { return say(u"issuer"_s, issuerMood, Issuer()); }
    Answer<RateVerdict> countRequest(RateBucket bucket, Identity) override
    {
        return say(bucket == RateBucket::Write ? u"write"_s : u"read"_s, countMood, RateVerdict());
    }
    Answer<RateVerdict> countAddress(RateBucket, QString) override
    {
        return say(u"address"_s, countMood, RateVerdict());
    }
    Answer<Tenant> tenant(TenantId) override { return silence<Tenant>(); }
    Answer<QList<Tenant>> tenants() override { return silence<QList<Tenant>>(); }
    Answer<Tenant> setLanguage(Caller, QString) override { return silence<Tenant>(); }
    Answer<QList<TenantEvent>> tenantEvents(Caller) override { return silence<QList<TenantEvent>>(); }
    Answer<QList<ApiKey>> keys(Caller) override { return silence<QList<ApiKey>>(); }
    Answer<MintedKey> createKey(Caller, NewApiKey) override { return silence<MintedKey>(); }
    Answer<bool> revokeKey(Caller, qint64) override { return silence<bool>(); }

private:
    template <class T>
    Answer<T> say(const QString& what, Mood mood, T value)
    {
        asked << what;
        if (mood == Mood::Silent)
            return silence<T>();
        if (mood == Mood::Broken)
            return QtFuture::makeReadyFuture(Result<T>(Error{ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s}));
        return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
    }
};

class GuardsTest : public testing::Test
{
protected:
    int check(const Guard& guard, const QByteArray& method = "GET")
    {
        m_accounts.asked.clear();
        HttpRequest request;
        request.method = method;
        request.peer = QHostAddress(QHostAddress::LocalHost);
        request.headers = {HttpHeader{"authorization", "Bearer " + QByteArray(64, 'a')},
                           HttpHeader{"x-issuer-id", "7"}};
        ApiCall call{request, {}, {}};
        const auto refused = guard(call);
        return refused ? refused->status : 0;
    }
    using Mood = ScriptedAccounts::Mood;
    ScriptedAccounts m_accounts;
    Guards m_guards{m_accounts, QByteArray(64, 'a')};
};

} // namespace

TEST_F(GuardsTest, AskInTheOrderOfTheContract)
{
    EXPECT_EQ(check(m_guards.document(u"documents:read"_s)), 0);
    EXPECT_EQ(m_accounts.asked, (QStringList{u"key"_s, u"issuer"_s, u"read"_s}));
    EXPECT_EQ(check(m_guards.tenant(), "HEAD"), 0);
    EXPECT_EQ(m_accounts.asked, (QStringList{u"key"_s, u"read"_s}));
    for (const char* method : {"POST", "PATCH", "PUT", "DELETE"}) {
        EXPECT_EQ(check(m_guards.tenant(), method), 0);
        EXPECT_EQ(m_accounts.asked, (QStringList{u"key"_s, u"write"_s}));
    }
    EXPECT_EQ(check(m_guards.admin()), 0);
    EXPECT_EQ(m_accounts.asked, QStringList{u"address"_s});
}

TEST_F(GuardsTest, SilenceAndTroubleAreNoWayIn)
{
    for (const Mood mood : {Mood::Silent, Mood::Broken}) {
        m_accounts = {};
        m_accounts.keyMood = mood;
        EXPECT_EQ(check(m_guards.tenant()), 503);
        EXPECT_EQ(m_accounts.asked, QStringList{u"key"_s});
        m_accounts = {};
        m_accounts.issuerMood = mood;
        EXPECT_EQ(check(m_guards.document({})), 503);
        m_accounts = {};
        m_accounts.countMood = mood;
        EXPECT_EQ(check(m_guards.tenant()), 503);
        EXPECT_EQ(check(m_guards.document({})), 503);
        EXPECT_EQ(check(m_guards.admin()), 503);
        EXPECT_EQ(check(m_guards.registration()), 503);
    }
}
