#include "unit/signing/SigningFixture.h"

#include "crypto/Pkcs12.h"

#include <QDir>
#include <QFile>

namespace test {

using namespace engine;
using namespace Qt::StringLiterals;

QByteArray testFile(const QString& path)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QStringList unsignedVouchers()
{
    QStringList paths;
    for (const QString& name : QDir(QStringLiteral(TEST_DATA_DIR "/vouchers")).entryList({u"*.xml"_s}))
        paths.append(u"vouchers/"_s + name);
    return paths;
}

const QDateTime& signingTime()
{
    static const QDateTime time = QDateTime::fromString(u"2026-11-21T18:15:00-05:00"_s, Qt::ISODate);
    return time;
}

const QDateTime& soonAfter()
{
    static const QDateTime time = signingTime().toUTC().addSecs(1800);
    return time;
}

const crypto::Signer& signer()
{
    static const std::shared_ptr<const crypto::Signer> made = [] {
        const auto identity = crypto::openPkcs12(testFile(u"certs/01-simple-aes256.p12"_s), "prueba");
        EXPECT_TRUE(identity);
        return crypto::makeSigner(identity->certificate, identity->privateKeyDer).value_or({});
    }();
    return *made;
}

const QList<Options>& everyOption()
{
    static const QList<Options> all{
        {SignatureProfile::A, SignatureDigest::Sha1},
        {SignatureProfile::A, SignatureDigest::Sha256},
        {SignatureProfile::B, SignatureDigest::Sha1},
        {SignatureProfile::B, SignatureDigest::Sha256},
    };
    return all;
}

std::string nameOf(const Options& options)
{
    return std::string(options.profile == SignatureProfile::A ? "A" : "B") +
           (options.digest == SignatureDigest::Sha1 ? "/sha1" : "/sha256");
}

QByteArray signedVoucher(const QString& path, const Options& options)
{
    auto document = xml::XmlDocument::parse(testFile(path));
    EXPECT_TRUE(document);
    auto result = signing::signXades(std::move(*document), signer(), options, signingTime());
    EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
    return result.value_or({});
}

QByteArray signedVoucher()
{
    return signedVoucher(u"vouchers/factura-02-varios-iva-v1.1.0.xml"_s);
}

QString firstFailure(const QByteArray& xml, const QDateTime& now)
{
    const SignatureReport report = signing::verifyXades(xml, now);
    for (const SignatureCheck& check : report.checks)
        if (!check.ok) {
            EXPECT_FALSE(report.ok);
            EXPECT_FALSE(check.detail.isEmpty());
            return check.name;
        }
    EXPECT_TRUE(report.ok);
    return {};
}

const SignatureCheck* findCheck(const SignatureReport& report, const QString& name)
{
    for (const SignatureCheck& check : report.checks)
        if (check.name == name)
            return &check;
    return nullptr;
}

} // namespace test
