// Who may take back the account of a certificate: certificates are public, so a name in one proves nothing.
#include "crypto/CertificateRenewal.h"
#include "support/TestCertificates.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::crypto;
using namespace Qt::StringLiterals;
using test::CertificateOptions;
using test::TestIdentity;

namespace {

enum Keys { AuthorityKey = 10, HolderKey, RenewedKey, StrangerKey, FakeAuthorityKey };

const QDateTime kLater = QDateTime::fromString(u"2026-06-01T00:00:00Z"_s, Qt::ISODate);

CertificateOptions authorityOptions()
{
    CertificateOptions options;
    options.commonName = "AC INVENTADA";
    options.ruc = {};
    options.ca = true;
    options.keyUsage = "critical,keyCertSign";
    return options;
}

CertificateOptions later(const QByteArray& ruc = "1790012344001")
{
    CertificateOptions options;
    options.ruc = ruc;
    options.notBefore = kLater;
    return options;
}

TestIdentity certificateOnly(TestIdentity identity)
{
    identity.keyDer.clear();
    return identity;
}

SigningIdentity opened(const QList<TestIdentity>& identities)
{
    auto identity = openPkcs12(test::makePkcs12(identities), "prueba");
    EXPECT_TRUE(identity) << (identity ? "" : identity.error().detail.toStdString());
    return identity ? std::move(*identity) : SigningIdentity();
}

class Renewal : public testing::Test
{
protected:
    const TestIdentity authority = test::makeIdentity(authorityOptions(), AuthorityKey);
    const TestIdentity holder = test::makeIdentity({}, HolderKey, &authority);
    const X509Certificate known = X509Certificate::fromDer(holder.certificateDer).value_or(X509Certificate());
};

} // namespace

TEST_F(Renewal, TheSameKeyIsTheHolder)
{
    EXPECT_TRUE(belongsToHolderOf(known, opened({holder})));
    EXPECT_TRUE(
        belongsToHolderOf(known, opened({test::makeIdentity(later(), HolderKey)}))); // another certificate of it
}

TEST_F(Renewal, ALaterOneOfTheSameAuthorityIsTheHolders)
{
    const TestIdentity renewed = test::makeIdentity(later(), RenewedKey, &authority);
    EXPECT_TRUE(belongsToHolderOf(known, opened({renewed, certificateOnly(authority)})));
}

TEST_F(Renewal, WithoutTheAuthorityNothingIsProven)
{
    const TestIdentity renewed = test::makeIdentity(later(), RenewedKey, &authority);
    EXPECT_FALSE(belongsToHolderOf(known, opened({renewed})));
}

TEST_F(Renewal, ASelfMadeOneWithTheSameRucIsAStrangers)
{
    EXPECT_FALSE(belongsToHolderOf(known, opened({test::makeIdentity(later(), StrangerKey)})));
    EXPECT_FALSE(
        belongsToHolderOf(known, opened({test::makeIdentity(later(), StrangerKey), certificateOnly(authority)})));
}

TEST_F(Renewal, AnAuthorityOfTheSameNameIsAnother)
{
    const TestIdentity fake = test::makeIdentity(authorityOptions(), FakeAuthorityKey);
    const TestIdentity forged = test::makeIdentity(later(), StrangerKey, &fake);
    EXPECT_FALSE(belongsToHolderOf(known, opened({forged, certificateOnly(fake)})));
    EXPECT_FALSE(belongsToHolderOf(known, opened({forged, certificateOnly(fake), certificateOnly(authority)})));
}

TEST_F(Renewal, AnEndCertificateIsNoAuthority)
{
    // The stranger holds a genuine certificate of the authority and signs with its key.
    const TestIdentity stranger = test::makeIdentity(later("1790000001001"), StrangerKey, &authority);
    const TestIdentity forged = test::makeIdentity(later(), RenewedKey, &stranger);
    EXPECT_FALSE(belongsToHolderOf(known, opened({forged, certificateOnly(stranger), certificateOnly(authority)})));
}

TEST_F(Renewal, AnotherTaxpayerOrAnOlderOneIsNot)
{
    const TestIdentity other = test::makeIdentity(later("1790000001001"), RenewedKey, &authority);
    EXPECT_FALSE(belongsToHolderOf(known, opened({other, certificateOnly(authority)})));
    const TestIdentity old = test::makeIdentity({}, RenewedKey, &authority); // begins when the known one does
    EXPECT_FALSE(belongsToHolderOf(known, opened({old, certificateOnly(authority)})));
    EXPECT_FALSE(belongsToHolderOf({}, opened({holder})));
}
