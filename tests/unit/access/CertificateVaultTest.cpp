#include "access/CertificateVault.h"
#include "access/IssuerRepository.h"
#include "storage/Migrator.h"
#include "support/PostgresCluster.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::access;
using namespace Qt::StringLiterals;

namespace {

const storage::TenantScope kTenant = storage::kTillTenant;

class SetClock final : public core::Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return now; }
    QDateTime now = QDateTime(QDate(2026, 11, 22), QTime(15, 0), Qt::UTC);
};

QByteArray fileBytes(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR) + u"/certs/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class CertificateVaultTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_place = std::move(*support::TestDatabase::create(storage::Dialect::Sqlite));
        m_db = std::move(*m_place->open());
        const auto migrations = storage::Migrator::load(u":/engine/migrations"_s);
        ASSERT_TRUE(migrations);
        ASSERT_TRUE(storage::Migrator(*m_db).migrate(*migrations, m_clock.nowUtc()));
        m_protector = std::move(*crypto::KeyProtector::open(m_keys.path(), false));
        m_vault = std::make_unique<CertificateVault>(*m_db, *m_protector, m_clock);
        Issuer issuer;
        issuer.ruc = u"1799999990001"_s;
        issuer.businessName = u"COMERCIAL DE PRUEBA"_s;
        issuer.mainAddress = u"Quito"_s;
        issuer.branchCode = u"001"_s;
        issuer.issuePointCode = u"001"_s;
        m_issuer = *IssuerRepository(*m_db, kTenant).insert(issuer, m_clock.nowUtc());
    }
    Result<QStringList> take(const QString& name, const QByteArray& password = "prueba")
    {
        const auto opened = CertificateVault::open(fileBytes(name), password, u"1799999990001"_s, m_clock.nowUtc());
        return opened ? m_vault->store(kTenant, m_issuer, *opened) : Result<QStringList>(opened.error());
    }

    SetClock m_clock;
    QTemporaryDir m_keys;
    std::unique_ptr<support::TestDatabase> m_place;
    std::unique_ptr<storage::Database> m_db;
    std::unique_ptr<crypto::KeyProtector> m_protector;
    std::unique_ptr<CertificateVault> m_vault;
    IssuerId m_issuer = 0;
};

TEST_F(CertificateVaultTest, WhatIsTakenInSignsAfterARestart)
{
    const auto warnings = take(u"01-simple-aes256.p12"_s);
    ASSERT_TRUE(warnings) << warnings.error().detail.toStdString();
    EXPECT_TRUE(warnings->contains(u"key.inFile"_s));
    CertificateVault later(*m_db, *m_protector, m_clock);
    const auto signer = later.signerFor(kTenant, m_issuer);
    ASSERT_TRUE(signer) << signer.error().detail.toStdString();
    const auto signature = (*signer)->sign(crypto::Digest::Sha1, "voucher");
    ASSERT_TRUE(signature);
    EXPECT_TRUE((*signer)->certificate().verify(crypto::Digest::Sha1, "voucher", *signature));
}

TEST_F(CertificateVaultTest, AnInheritedKeyIsWrappedForItsNewPlace)
{
    const storage::TenantScope other(2);
    ASSERT_TRUE(m_db->exec(u"INSERT INTO tenants (id, name, created_at) VALUES (2, 'other', '')"_s));
    const Issuer source = *IssuerRepository(*m_db, kTenant).find(m_issuer);
    const IssuerId heir = *IssuerRepository(*m_db, other).insert(source, m_clock.nowUtc());
    const auto nothing = m_vault->inherit(kTenant, m_issuer, other, heir);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::CERTIFICATE_KEY_NOT_FOUND);

    ASSERT_TRUE(take(u"01-simple-aes256.p12"_s));
    ASSERT_TRUE(m_vault->inherit(kTenant, m_issuer, other, heir));
    const auto first = CertificateRepository(*m_db, kTenant).active(m_issuer);
    const auto second = CertificateRepository(*m_db, other).active(heir);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->fingerprint, second->fingerprint);
    EXPECT_EQ(first->subject, second->subject);
    EXPECT_EQ(first->validTo, second->validTo);
    EXPECT_NE(first->wrappedKey, second->wrappedKey);
    CertificateVault later(*m_db, *m_protector, m_clock);
    const auto signer = later.signerFor(other, heir);
    ASSERT_TRUE(signer) << signer.error().detail.toStdString();
    const auto signature = (*signer)->sign(crypto::Digest::Sha256, "voucher");
    ASSERT_TRUE(signature);
    EXPECT_TRUE((*signer)->certificate().verify(crypto::Digest::Sha256, "voucher", *signature));

    // The other one's row does not open in this place.
    ASSERT_TRUE(
        m_db->exec(u"UPDATE certificates SET wrapped_key = ? WHERE issuer_id = ?"_s, {first->wrappedKey, heir}));
    const auto moved = CertificateVault(*m_db, *m_protector, m_clock).signerFor(other, heir);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().code, ErrorCode::DECRYPTION_FAILED);
}

TEST_F(CertificateVaultTest, NothingOfTheFileIsStoredInTheClear)
{
    const QByteArray password = u"Ñandú-€1"_s.toUtf8();
    ASSERT_TRUE(take(u"08-clave-no-ascii.p12"_s, password));
    const auto opened = crypto::openPkcs12(fileBytes(u"08-clave-no-ascii.p12"_s), password);
    ASSERT_TRUE(opened);
    m_db.reset();
    m_vault.reset();
    QFile file(m_place->config().sqliteFile);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    // Any stretch of the private exponent would do; the middle of the key holds it.
    const QByteArrayView key = opened->privateKeyDer.view();
    EXPECT_FALSE(stored.contains(key.sliced(key.size() / 2, 32)));
    EXPECT_FALSE(stored.contains(fileBytes(u"08-clave-no-ascii.p12"_s).mid(200, 64)));
    EXPECT_FALSE(stored.contains(password));
}

TEST_F(CertificateVaultTest, AKeyMovedToAnotherIssuerDoesNotOpen)
{
    ASSERT_TRUE(take(u"01-simple-aes256.p12"_s));
    ASSERT_TRUE(m_db->exec(
        u"INSERT INTO issuers (tenant_id, ruc, branch_code, issue_point_code, business_name, trade_name, main_address, "
        "branch_address, accounting, special_taxpayer, withholding_agent, rimpe, large_taxpayer, target, profile, "
        "digest, "
        "provider_ruc, logo, created_at, updated_at) SELECT tenant_id, ruc, branch_code, '002', business_name, "
        "trade_name, "
        "main_address, branch_address, accounting, special_taxpayer, withholding_agent, rimpe, large_taxpayer, target, "
        "profile, digest, provider_ruc, logo, created_at, updated_at FROM issuers"_s));
    ASSERT_TRUE(m_db->exec(u"UPDATE certificates SET issuer_id = issuer_id + 1"_s));
    CertificateVault later(*m_db, *m_protector, m_clock);
    const auto signer = later.signerFor(kTenant, m_issuer + 1);
    ASSERT_FALSE(signer);
    EXPECT_EQ(signer.error().code, ErrorCode::DECRYPTION_FAILED);
}

TEST_F(CertificateVaultTest, AnExpiredCertificateStopsSigningByTheClock)
{
    ASSERT_TRUE(take(u"01-simple-aes256.p12"_s));
    ASSERT_TRUE(m_vault->signerFor(kTenant, m_issuer));
    m_clock.now = QDateTime(QDate(2046, 1, 1), QTime(12, 0), Qt::UTC);
    EXPECT_EQ(m_vault->signerFor(kTenant, m_issuer).error().code, ErrorCode::CERTIFICATE_EXPIRED);
    m_clock.now = QDateTime(QDate(2025, 12, 31), QTime(12, 0), Qt::UTC);
    EXPECT_EQ(m_vault->signerFor(kTenant, m_issuer).error().code, ErrorCode::CERTIFICATE_NOT_YET_VALID);
}

TEST_F(CertificateVaultTest, ARenewalTakesOver)
{
    ASSERT_TRUE(take(u"01-simple-aes256.p12"_s));
    const QString before = (*m_vault->signerFor(kTenant, m_issuer))->certificate().fingerprintSha256();
    const auto opened = CertificateVault::open(fileBytes(u"04-dos-claves.p12"_s), "prueba", {}, m_clock.nowUtc());
    ASSERT_TRUE(opened) << opened.error().detail.toStdString();
    ASSERT_TRUE(m_vault->store(kTenant, m_issuer, *opened));
    EXPECT_NE((*m_vault->signerFor(kTenant, m_issuer))->certificate().fingerprintSha256(), before);
}

TEST_F(CertificateVaultTest, WithoutACertificateItSaysWhatToDo)
{
    const auto signer = m_vault->signerFor(kTenant, m_issuer);
    ASSERT_FALSE(signer);
    EXPECT_EQ(signer.error().code, ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
}

} // namespace
