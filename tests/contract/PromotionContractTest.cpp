// The way to production: all of it or nothing, and every error before anything is written.
#include "OnboardingContract.h"

#include "access/DocumentTypeRepository.h"
#include "access/IssuerRepository.h"
#include "facade/Promotion.h"
#include "facade/TenantDesk.h"
#include "invoicing/SequentialRepository.h"

#include <gmock/gmock.h>

namespace contract {

using namespace engine;
using testing::Contains;
using testing::ElementsAre;

class PromotionContract : public OnboardingContract
{
protected:
    void SetUp() override
    {
        OnboardingContract::SetUp();
        if (HasFatalFailure())
            return;
        Registration wanted = registration(u"duena@example.com"_s, kHolder);
        wanted.branch.documentTypes = {u"01"_s, u"04"_s};
        auto made = enrol(wanted);
        ASSERT_OK(made);
        m_made = std::move(*made);
        ASSERT_OK(facade::createKeyFor(*m_core, db(), id(),
                                       {{u"tablet"_s}, KeyEnvironment::Sandbox, kSome, u"tablet"_s}, false));
    }
    TenantId id() const { return m_made.tenant.id; }
    IssuerId issuer() const { return m_made.issuer.id; }
    void verify() { ASSERT_OK(facade::verifyTenant(*m_core, db(), id())); }
    Result<Promoted> promote(const PromoteRequest& request = {}, bool byAdmin = false)
    {
        return facade::promoteTenant(*m_core, db(), {id(), 0}, request, byAdmin);
    }
    QStringList refusedFields(const PromoteRequest& request)
    {
        const auto promoted = promote(request);
        QStringList fields;
        if (promoted)
            return {u"accepted"_s};
        for (const FieldError& field : promoted.error().fields)
            fields << field.field;
        return fields;
    }

    const QStringList kSome{u"documents:read"_s, u"documents:write"_s};
    Registered m_made;
};
ON_BOTH_DATABASES(PromotionContract);

TEST_P(PromotionContract, EverythingMovesAtOnce)
{
    verify();
    const auto live =
        facade::createKeyFor(*m_core, db(), id(), {u"operador"_s, KeyEnvironment::Production, {}, {}}, false);
    ASSERT_OK(live);
    const auto promoted = promote({{{issuer(), u"04"_s, 500}}});
    ASSERT_OK(promoted);
    EXPECT_TRUE(promoted->tenant.promoted);
    ASSERT_EQ(promoted->keys.size(), 2); // newest first; the production key of before is not one of them
    EXPECT_EQ(promoted->keys[0].label, u"tablet"_s);
    EXPECT_EQ(promoted->keys[1].label, u"Initial sandbox key"_s);
    EXPECT_FALSE(opens(m_made.token));
    EXPECT_TRUE(opens(live->token));
    const auto keys = keysOf(id());
    ASSERT_EQ(keys.size(), 3);
    for (const ApiKey& key : keys) {
        EXPECT_EQ(key.environment, KeyEnvironment::Production);
        if (key.label == u"tablet"_s) {
            EXPECT_EQ(key.scopes, kSome);
            EXPECT_EQ(key.deviceKind, u"tablet"_s);
        }
    }
    for (const PromotedKey& key : promoted->keys)
        EXPECT_TRUE(opens(key.token));
    EXPECT_EQ(next(m_made, Environment::Production, DocumentType::Invoice), 1);
    EXPECT_EQ(next(m_made, Environment::Production, DocumentType::CreditNote), 500);
    const auto moved = access::IssuerRepository(db(), storage::TenantScope(id())).find(issuer());
    ASSERT_OK(moved);
    EXPECT_EQ(moved->target, SriTarget::Production);
    EXPECT_THAT(eventsOf(id()), Contains(u"PROMOTED"_s));
    EXPECT_TRUE(tenant(id()).promoted);

    const QString after = everything();
    ASSERT_FAILS(promote(), CONFLICT);
    ASSERT_FAILS(promote({}, true), CONFLICT);
    EXPECT_EQ(everything(), after);
}

TEST_P(PromotionContract, AnUnverifiedAccountStaysUnlessTheOperatorMovesIt)
{
    const QString before = everything();
    const auto refused = promote();
    ASSERT_FAILS(refused, FORBIDDEN);
    EXPECT_EQ(refused.error().reason, u"EMAIL_VERIFICATION_REQUIRED"_s);
    EXPECT_EQ(everything(), before);
    const auto promoted = promote({}, true);
    ASSERT_OK(promoted);
    EXPECT_EQ(promoted->tenant.status, TenantStatus::PendingVerification);
    ASSERT_FAILS(facade::promoteTenant(*m_core, db(), {99, 0}, {}, true), NOT_FOUND);
}

TEST_P(PromotionContract, AnAccountWithoutKeysOrIssuersGetsNone)
{
    const auto bare = facade::createTenant(*m_core, db(), u"bare@example.com"_s, Tier::Free, u"es"_s);
    ASSERT_OK(bare);
    const auto promoted = facade::promoteTenant(*m_core, db(), {bare->id, 0}, {}, false);
    ASSERT_OK(promoted);
    EXPECT_TRUE(promoted->keys.isEmpty());
    EXPECT_TRUE(promoted->tenant.promoted);
}

TEST_P(PromotionContract, ATypoStartsNoCounter)
{
    verify();
    ASSERT_OK(
        access::DocumentTypeRepository(db(), storage::TenantScope(id())).disable(issuer(), DocumentType::CreditNote));
    const auto other = enrol(registration(u"otra@example.com"_s, kOther));
    ASSERT_OK(other);
    const QString before = everything();
    EXPECT_THAT(refusedFields({{{issuer() + 1000, u"01"_s, 5},
                                {other->issuer.id, u"01"_s, 5},
                                {issuer(), u"04"_s, 5},
                                {issuer(), u"01"_s, 5},
                                {issuer(), u"01"_s, 6}}}),
                ElementsAre(u"initialSequentials[0].issuerId"_s, u"initialSequentials[1].issuerId"_s,
                            u"initialSequentials[2].documentType"_s, u"initialSequentials[4]"_s));
    EXPECT_THAT(refusedFields({{{issuer(), u"01"_s, 0}}}), ElementsAre(u"initialSequentials[0].sequential"_s));
    EXPECT_THAT(refusedFields({{{issuer(), u"01"_s, 1'000'000'000}}}),
                ElementsAre(u"initialSequentials[0].sequential"_s));
    EXPECT_THAT(refusedFields({{{issuer(), u"07"_s, 1}}}), ElementsAre(u"initialSequentials[0].documentType"_s));
    EXPECT_EQ(everything(), before);
    // A counter that is in use already does not go back.
    invoicing::SequentialRepository sequentials(db(), storage::TenantScope(id()));
    ASSERT_OK(sequentials.seed(issuer(), Environment::Production, DocumentType::Invoice, 42));
    EXPECT_THAT(refusedFields({{{issuer(), u"01"_s, 41}}}), ElementsAre(u"initialSequentials[0].sequential"_s));
    ASSERT_OK(promote());
    EXPECT_EQ(next(m_made, Environment::Production, DocumentType::Invoice), 42);
}

TEST_P(PromotionContract, AFaultAtAnyStepChangesNothing)
{
    verify();
    const QString before = everything();
    for (const auto& [table, change] : {std::pair{u"tenants"_s, u"UPDATE"_s},
                                        {u"tenants"_s, u"UPDATE OF promoted"_s},
                                        {u"issuers"_s, u"UPDATE"_s},
                                        {u"sequentials"_s, u"INSERT"_s},
                                        {u"api_keys"_s, u"UPDATE"_s},
                                        {u"api_keys"_s, u"INSERT"_s},
                                        {u"tenant_events"_s, u"INSERT"_s}}) {
        failAt(table, change);
        EXPECT_FALSE(promote()) << (table + u' ' + change).toStdString();
        healAt(table);
        EXPECT_EQ(everything(), before) << (table + u' ' + change).toStdString();
        EXPECT_TRUE(opens(m_made.token));
    }
    ASSERT_OK(promote());
}

} // namespace contract
