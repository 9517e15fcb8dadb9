#include "crypto/PracticeIdentity.h"

#include "crypto/CertificateJudge.h"
#include "unit/crypto/CertificateFiles.h"

using namespace engine;
using namespace engine::crypto;
using namespace Qt::StringLiterals;

TEST(PracticeIdentity, isGoodForSigning)
{
    const auto made = makePracticeIdentity(u"1790012344001"_s, u"Tienda de práctica Ñandú"_s);
    ASSERT_TRUE(made);
    const auto identity = opened(made->p12, made->password);
    const auto report = judgeCertificate(identity, u"1790012344001"_s, QDateTime::currentDateTimeUtc());
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_TRUE(report->warnings.isEmpty()) << qPrintable(report->warnings.join(u' '));
    EXPECT_EQ(identity.certificate.subjectCommonName(), u"Tienda de práctica Ñandú");
    EXPECT_EQ(identity.chain.size(), 1);
    EXPECT_GE(made->password.size(), 16);
    EXPECT_EQ(refusalOf(made->p12, "wrong"), ErrorCode::CERTIFICATE_PASSWORD_INVALID);
}

TEST(PracticeIdentity, cutsALongName)
{
    const auto made = makePracticeIdentity(u"1790012344001"_s, QString(300, u'Ñ'));
    ASSERT_TRUE(made);
    EXPECT_EQ(opened(made->p12, made->password).certificate.subjectCommonName(), QString(64, u'Ñ'));
}
