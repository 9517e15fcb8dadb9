// How accounts come to be, are taken back and go to production, on both databases, with a fault at every step.
#include "OnboardingContract.h"

#include "access/VerificationRepository.h"
#include "core/FieldErrors.h"
#include "facade/EmailVerification.h"
#include "facade/TenantDesk.h"
#include "queue/Outbox.h"

#include <gmock/gmock.h>

namespace contract {

using namespace engine;
using namespace engine::facade;
using testing::ElementsAre;
using testing::IsEmpty;

ON_BOTH_DATABASES(OnboardingContract);

TEST_P(OnboardingContract, ANewAddressBecomesAnAccountWithEverything)
{
    Registration wanted = registration(u"Duena@Example.com"_s, kHolder);
    wanted.language = u"en"_s;
    wanted.verificationRedirectUrl = u"https://example.com/verify?from=mail"_s;
    wanted.branch.documentTypes = {u"01"_s, u"04"_s};
    wanted.branch.initialSequentials = {{u"04"_s, 500}};
    const auto made = enrol(wanted);
    ASSERT_OK(made);
    EXPECT_FALSE(made->recovered);
    EXPECT_GT(made->tenant.id, 1);
    EXPECT_EQ(made->tenant.email, u"Duena@Example.com"_s);
    EXPECT_EQ(made->tenant.tier, Tier::Free);
    EXPECT_EQ(made->tenant.status, TenantStatus::PendingVerification);
    EXPECT_EQ(made->tenant.language, u"en"_s);
    EXPECT_FALSE(made->tenant.promoted);
    EXPECT_EQ(made->tenant.documentCount, 0);
    EXPECT_EQ(made->issuer.target, SriTarget::Test);
    EXPECT_EQ(made->issuer.certificateFingerprint.size(), 64);
    EXPECT_EQ(next(*made, Environment::Test, DocumentType::Invoice), 1);
    EXPECT_EQ(next(*made, Environment::Test, DocumentType::CreditNote), 500);
    const auto keys = keysOf(made->tenant.id);
    ASSERT_EQ(keys.size(), 1);
    EXPECT_EQ(keys.first().label, u"Initial sandbox key"_s);
    EXPECT_EQ(keys.first().environment, KeyEnvironment::Sandbox);
    EXPECT_EQ(keys.first().scopes, allScopes());
    EXPECT_TRUE(opens(made->token));
    EXPECT_THAT(eventsOf(made->tenant.id), ElementsAre(u"CERTIFICATE_UPLOADED"_s, u"KEY_CREATED"_s));
    const auto letter = this->letter(made->tenant.id);
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->redirectUrl, wanted.verificationRedirectUrl);
    queue::Outbox outbox(db(), storage::TenantScope(made->tenant.id));
    const auto effect = outbox.find(access::kVerificationMailKind, QString::number(made->tenant.id));
    ASSERT_OK(effect);
    ASSERT_TRUE(*effect);
    EXPECT_EQ((*effect)->lane, queue::Lane::Side);
}

TEST_P(OnboardingContract, AFaultAtAnyStepOfRegistrationLeavesNothing)
{
    const QString before = everything();
    for (const auto& [table, change] : {std::pair{u"tenants"_s, u"INSERT"_s},
                                        {u"issuers"_s, u"INSERT"_s},
                                        {u"certificates"_s, u"INSERT"_s},
                                        {u"issuer_document_types"_s, u"INSERT"_s},
                                        {u"sequentials"_s, u"INSERT"_s},
                                        {u"api_keys"_s, u"INSERT"_s},
                                        {u"tenant_events"_s, u"INSERT"_s},
                                        {u"verification_tokens"_s, u"INSERT"_s},
                                        {u"outbox"_s, u"INSERT"_s}}) {
        failAt(table, change);
        EXPECT_FALSE(enrol(registration(u"duena@example.com"_s, kHolder))) << table.toStdString();
        healAt(table);
        EXPECT_EQ(everything(), before) << table.toStdString();
    }
    ASSERT_OK(enrol(registration(u"duena@example.com"_s, kHolder)));
}

TEST_P(OnboardingContract, ARucBelongsToOneAccount)
{
    ASSERT_OK(enrol(registration(u"duena@example.com"_s, kHolder)));
    const QString before = everything();
    ASSERT_FAILS(enrol(registration(u"otra@example.com"_s, kStranger)), CONFLICT);
    EXPECT_EQ(everything(), before);
    ASSERT_OK(enrol(registration(u"otra@example.com"_s, kOther)));
}

TEST_P(OnboardingContract, TheCertificateTakesTheAccountBack)
{
    const auto first = enrol(registration(u"duena@example.com"_s, kHolder));
    ASSERT_OK(first);
    const TenantId id = first->tenant.id;
    const auto production = createKeyFor(*m_core, db(), id, {{}, KeyEnvironment::Production, {}, {}}, false);
    ASSERT_OK(production);
    Registration again = registration(u"DUENA@example.com "_s, kHolder);
    again.branch.profile.businessName = u"Otro nombre"_s;
    again.branch.profile.branchCode = u"009"_s;
    const auto second = enrol(again);
    ASSERT_OK(second);
    EXPECT_TRUE(second->recovered);
    EXPECT_EQ(second->tenant.id, id);
    EXPECT_EQ(second->issuer.id, first->issuer.id);
    EXPECT_EQ(second->issuer.businessName, first->issuer.businessName);
    EXPECT_EQ(issuersOf(id), 1);
    EXPECT_FALSE(opens(first->token));
    EXPECT_TRUE(opens(second->token));
    EXPECT_TRUE(opens(production->token)); // only sandbox keys are replaced
    EXPECT_EQ(keysOf(id).first().label, u"Recovery sandbox key"_s);

    // So does its renewal, and an account that is verified stays so.
    ASSERT_OK(verifyTenant(*m_core, db(), id));
    const auto third = enrol(registration(u"duena@example.com"_s, kRenewed));
    ASSERT_OK(third);
    EXPECT_TRUE(third->recovered);
    EXPECT_EQ(third->tenant.status, TenantStatus::Active);
    EXPECT_EQ(third->issuer.certificateFingerprint, first->issuer.certificateFingerprint);
}

TEST_P(OnboardingContract, NobodyElseTakesAnAccount)
{
    const auto made = enrol(registration(u"duena@example.com"_s, kHolder));
    ASSERT_OK(made);
    const QString before = everything();
    ASSERT_FAILS(enrol(registration(u"duena@example.com"_s, kStranger)), CONFLICT); // same RUC, made by itself
    ASSERT_FAILS(enrol(registration(u"duena@example.com"_s, kOther)), CONFLICT);
    EXPECT_EQ(everything(), before);
    EXPECT_TRUE(opens(made->token));
    ASSERT_OK(setTenantStatus(*m_core, db(), made->tenant.id, TenantStatus::Suspended, {}));
    const QString suspended = everything();
    ASSERT_FAILS(enrol(registration(u"duena@example.com"_s, kHolder)), ACCOUNT_SUSPENDED);
    ASSERT_FAILS(enrol(registration(u"duena@example.com"_s, kStranger)), CONFLICT); // is told no more than before
    EXPECT_EQ(everything(), suspended);

    // One that the operator made has no certificate to prove anything with.
    ASSERT_OK(createTenant(*m_core, db(), u"a.na@gmail.com"_s, Tier::Free, u"es"_s));
    ASSERT_FAILS(enrol(registration(u"ana+x@googlemail.com"_s, kOther)), CONFLICT);
}

TEST_P(OnboardingContract, TheLetterMakesTheAccountActiveOnce)
{
    const auto made = enrol(registration(u"duena@example.com"_s, kHolder));
    ASSERT_OK(made);
    const QString token = letter(made->tenant.id)->token;
    EXPECT_EQ(checkVerificationToken(*m_core, db(), token).value_or({}), u"duena@example.com"_s);
    ASSERT_FAILS(verifyEmail(*m_core, db(), QString(64, u'0')), INVALID_OR_EXPIRED_TOKEN);
    // An old letter opens no suspended account, and is good again when the suspension ends.
    ASSERT_OK(setTenantStatus(*m_core, db(), made->tenant.id, TenantStatus::Suspended, u"deuda"_s));
    ASSERT_FAILS(verifyEmail(*m_core, db(), token), INVALID_OR_EXPIRED_TOKEN);
    ASSERT_FAILS(checkVerificationToken(*m_core, db(), token), INVALID_OR_EXPIRED_TOKEN);
    EXPECT_EQ(tenant(made->tenant.id).status, TenantStatus::Suspended);
    ASSERT_OK(setTenantStatus(*m_core, db(), made->tenant.id, TenantStatus::PendingVerification, {}));

    EXPECT_EQ(verifyEmail(*m_core, db(), token.toUpper()).value_or({}), u"duena@example.com"_s);
    EXPECT_EQ(tenant(made->tenant.id).status, TenantStatus::Active);
    ASSERT_FAILS(verifyEmail(*m_core, db(), token), INVALID_OR_EXPIRED_TOKEN);
    EXPECT_THAT(eventsOf(made->tenant.id), ElementsAre(u"CERTIFICATE_UPLOADED"_s, u"KEY_CREATED"_s, u"STATUS_CHANGED"_s,
                                                       u"STATUS_CHANGED"_s, u"EMAIL_VERIFIED"_s));
    EXPECT_FALSE(letter(made->tenant.id));
    const auto effect = queue::Outbox(db(), storage::TenantScope(made->tenant.id))
                            .find(access::kVerificationMailKind, QString::number(made->tenant.id));
    ASSERT_OK(effect);
    EXPECT_FALSE(*effect); // no letter any more
}

TEST_P(OnboardingContract, AnotherLetterComesAfterAMinute)
{
    const auto made = enrol(registration(u"duena@example.com"_s, kHolder));
    ASSERT_OK(made);
    const TenantId id = made->tenant.id;
    access::VerificationRepository tokens(db(), *m_core->protector);
    const QString first = letter(id)->token;
    // No letter has left yet: there is nothing to wait for.
    auto resent = resendVerification(*m_core, db(), u"duena@example.com"_s, {});
    ASSERT_OK(resent);
    EXPECT_EQ(resent->waitSeconds, 0);
    const QString second = letter(id)->token;
    EXPECT_NE(first, second);
    ASSERT_OK(tokens.noteMailed(id, QDateTime::currentDateTimeUtc().addSecs(-20)));
    resent = resendVerification(*m_core, db(), u"DUENA@example.com"_s, u"https://example.com/other"_s);
    ASSERT_OK(resent);
    EXPECT_GE(resent->waitSeconds, 35);
    EXPECT_LE(resent->waitSeconds, 41);
    EXPECT_EQ(letter(id)->redirectUrl, QString()); // nothing was done
    ASSERT_OK(tokens.noteMailed(id, QDateTime::currentDateTimeUtc().addSecs(-61)));
    resent = resendVerification(*m_core, db(), u"duena@example.com"_s, u"https://example.com/other"_s);
    ASSERT_OK(resent);
    EXPECT_EQ(resent->waitSeconds, 0);
    EXPECT_EQ(letter(id)->redirectUrl, u"https://example.com/other"_s);
    ASSERT_FAILS(verifyEmail(*m_core, db(), second), INVALID_OR_EXPIRED_TOKEN);

    const QString before = everything();
    resent = resendVerification(*m_core, db(), u"nobody@example.com"_s, {});
    ASSERT_OK(resent);
    EXPECT_EQ(resent->waitSeconds, 0);
    EXPECT_EQ(everything(), before);
    ASSERT_FAILS(resendVerification(*m_core, db(), u"no address"_s, {}), VALIDATION_FAILED);
    ASSERT_FAILS(resendVerification(*m_core, db(), u"duena@example.com"_s, u"http://example.com"_s), VALIDATION_FAILED);
    ASSERT_OK(setTenantStatus(*m_core, db(), id, TenantStatus::Suspended, {}));
    ASSERT_FAILS(resendVerification(*m_core, db(), u"duena@example.com"_s, {}), ACCOUNT_SUSPENDED);
    ASSERT_OK(verifyTenant(*m_core, db(), id));
    ASSERT_FAILS(resendVerification(*m_core, db(), u"duena@example.com"_s, {}), ALREADY_VERIFIED);
}

TEST_P(OnboardingContract, WhereALinkMayLead)
{
    const auto refused = [](const QString& url, bool practice) {
        core::FieldErrors errors;
        checkRedirectUrl(url, practice, errors);
        return !errors.isEmpty();
    };
    EXPECT_FALSE(refused({}, false));
    EXPECT_FALSE(refused(u"https://example.com/a?b=c"_s, false));
    EXPECT_TRUE(refused(u"http://example.com/a"_s, false));
    EXPECT_FALSE(refused(u"http://localhost:3000/a"_s, true));
    for (const QString& bad : {u"javascript:alert(1)"_s, u"ftp://example.com"_s, u"//example.com"_s, u"/path"_s,
                               u"https://"_s, u"https://user:pw@example.com"_s, u"https://example.com/#a"_s,
                               u"https://exa mple.com"_s, QString(u"https://example.com/"_s + u"a"_s.repeated(2048))})
        EXPECT_TRUE(refused(bad, true)) << bad.toStdString();
}

TEST_P(OnboardingContract, TheOperatorsDoors)
{
    const auto made = createTenant(*m_core, db(), u"Ana@Example.com"_s, Tier::Growth, u"es"_s);
    ASSERT_OK(made);
    EXPECT_EQ(made->status, TenantStatus::Active);
    EXPECT_EQ(made->tier, Tier::Growth);
    EXPECT_EQ(made->documentQuota, 5000);
    ASSERT_FAILS(createTenant(*m_core, db(), u"ana@example.COM"_s, Tier::Free, u"es"_s), CONFLICT);
    ASSERT_FAILS(createTenant(*m_core, db(), u"ana"_s, Tier::Free, u"es"_s), VALIDATION_FAILED);
    const TenantId id = made->id;

    const auto tiered = setTenantTier(*m_core, db(), id, Tier::Starter);
    ASSERT_OK(tiered);
    EXPECT_EQ(tiered->documentQuota, 1000);
    ASSERT_OK(setTenantTier(*m_core, db(), id, Tier::Starter)); // no second event
    const auto suspended = setTenantStatus(*m_core, db(), id, TenantStatus::Suspended, u"deuda"_s);
    ASSERT_OK(suspended);
    EXPECT_EQ(suspended->status, TenantStatus::Suspended);
    ASSERT_FAILS(setTenantStatus(*m_core, db(), id, TenantStatus::Active, u"x"_s.repeated(201)), VALIDATION_FAILED);
    const auto verified = verifyTenant(*m_core, db(), id);
    ASSERT_OK(verified);
    EXPECT_EQ(verified->status, TenantStatus::Active);
    ASSERT_OK(verifyTenant(*m_core, db(), id));
    EXPECT_THAT(eventsOf(id),
                ElementsAre(u"TIER_CHANGED"_s, u"STATUS_CHANGED"_s, u"STATUS_CHANGED"_s, u"EMAIL_VERIFIED"_s));

    const auto first = createKeyFor(*m_core, db(), id, {u"soporte"_s, KeyEnvironment::Sandbox, {}, {}}, false);
    const auto live = createKeyFor(*m_core, db(), id, {{}, KeyEnvironment::Production, {}, {}}, false);
    ASSERT_OK(first);
    ASSERT_OK(live);
    const auto second = createKeyFor(*m_core, db(), id, {}, true);
    ASSERT_OK(second);
    EXPECT_FALSE(opens(first->token));
    EXPECT_TRUE(opens(live->token));
    EXPECT_TRUE(opens(second->token));
    EXPECT_TRUE(revokeAnyKey(*m_core, db(), second->key.id).value_or(false));
    EXPECT_TRUE(revokeAnyKey(*m_core, db(), second->key.id).value_or(false));
    EXPECT_FALSE(opens(second->token));
    ASSERT_FAILS(revokeAnyKey(*m_core, db(), 987'654), NOT_FOUND);
    ASSERT_FAILS(createKeyFor(*m_core, db(), id, {u"x"_s.repeated(101), KeyEnvironment::Sandbox, {}, {}}, true),
                 VALIDATION_FAILED);
    EXPECT_TRUE(opens(live->token));

    ASSERT_FAILS(setTenantTier(*m_core, db(), 99, Tier::Free), NOT_FOUND);
    ASSERT_FAILS(setTenantStatus(*m_core, db(), 99, TenantStatus::Active, {}), NOT_FOUND);
    ASSERT_FAILS(verifyTenant(*m_core, db(), 99), NOT_FOUND);
    ASSERT_FAILS(createKeyFor(*m_core, db(), 99, {}, false), NOT_FOUND);
}

} // namespace contract
