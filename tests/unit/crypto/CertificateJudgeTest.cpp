#include "crypto/CertificateJudge.h"

#include "support/TestCertificates.h"
#include "unit/crypto/CertificateFiles.h"

using namespace engine;
using namespace engine::crypto;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-22T12:00:00Z"_s, Qt::ISODate);

Result<CertificateReport> judged(const test::CertificateOptions& options, const QString& ruc, const QDateTime& at = now)
{
    return judgeCertificate(opened(test::makePkcs12({test::makeIdentity(options)})), ruc, at);
}

ErrorCode codeOf(const Result<CertificateReport>& report)
{
    EXPECT_FALSE(report);
    return report ? ErrorCode::INTERNAL_ERROR : report.error().code;
}

} // namespace

TEST(CertificateJudge, acceptsTheHoldersRuc)
{
    const auto report = judgeCertificate(opened(certificateFile("01-simple-aes256.p12")), u"1799999990001"_s, now);
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_EQ(report->ruc, u"1799999990001");
    EXPECT_TRUE(report->warnings.isEmpty()) << qPrintable(report->warnings.join(u' '));
    EXPECT_TRUE(report->subject.contains(u"REPRESENTANTE INVENTADO PEÑA"_s));
    EXPECT_TRUE(report->issuerName.contains(u"AC INVENTADA ÑANDÚ 1"_s));
}

TEST(CertificateJudge, saysWhenItExpired)
{
    const auto report = judgeCertificate(opened(certificateFile("07-caducada.p12")), {}, now);
    ASSERT_EQ(codeOf(report), ErrorCode::CERTIFICATE_EXPIRED);
    EXPECT_TRUE(report.error().detail.contains(u"31/12/2025"_s)) << qPrintable(report.error().detail);
}

TEST(CertificateJudge, saysFromWhenItIsValid)
{
    const auto report = judged({.notBefore = now.addDays(3)}, {});
    ASSERT_EQ(codeOf(report), ErrorCode::CERTIFICATE_NOT_YET_VALID);
    EXPECT_TRUE(report.error().detail.contains(u"25/11/2026"_s)) << qPrintable(report.error().detail);
}

TEST(CertificateJudge, comparesTheRuc)
{
    EXPECT_TRUE(judged({.ruc = "1790012344001"}, u"1790012344001"_s));
    EXPECT_TRUE(judged({.ruc = "1790012344001"}, {}));
    const auto other = judged({.ruc = "1790012344001"}, u"1790012344002"_s);
    ASSERT_EQ(codeOf(other), ErrorCode::RUC_MISMATCH);
    EXPECT_TRUE(other.error().detail.contains(u"1790012344001"_s));
    EXPECT_EQ(other.error().fields.value(0).field, u"ruc");
}

TEST(CertificateJudge, aCedulaStandsForItsRuc)
{
    EXPECT_TRUE(judged({.ruc = "", .cedula = "1710034065"}, u"1710034065001"_s));
    EXPECT_EQ(codeOf(judged({.ruc = "", .cedula = "1710034065"}, u"1710034073001"_s)), ErrorCode::RUC_MISMATCH);
    EXPECT_EQ(codeOf(judged({.ruc = "1790012344001", .cedula = "1710034065"}, u"1710034065001"_s)),
              ErrorCode::RUC_MISMATCH);
}

TEST(CertificateJudge, withoutRucItWarns)
{
    const auto report = judged({.ruc = ""}, u"1790012344001"_s);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->warnings, QStringList{u"certificate.ruc.absent"_s});
}

TEST(CertificateJudge, warnsBeforeTheEnd)
{
    const auto warned = [](int days) {
        return judged({.notAfter = now.addDays(days)}, {})->warnings.contains(u"certificate.expiresSoon"_s);
    };
    EXPECT_TRUE(warned(59));
    EXPECT_FALSE(warned(61));
}

TEST(CertificateJudge, warnsAboutAShortKey)
{
    const auto report = judged({.bits = 1024}, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->warnings.contains(u"certificate.key.short"_s));
}

TEST(CertificateJudge, triesTheKey)
{
    SigningIdentity mixed = opened(test::makePkcs12({test::makeIdentity()}));
    mixed.privateKeyDer = core::Secret::copyOf(test::makeIdentity({}, 1).keyDer);
    EXPECT_EQ(codeOf(judgeCertificate(mixed, {}, now)), ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
}
