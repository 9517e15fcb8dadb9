#include "support/SignedVouchers.h"

#include "crypto/Pkcs12.h"
#include "crypto/Signer.h"
#include "signing/XadesBesSigner.h"

#include <engine/AccessKey.h>

#include <QFile>

#include <gtest/gtest.h>

namespace testing_support {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QByteArray field(const QByteArray& voucher, const QByteArray& name)
{
    const qsizetype from = voucher.indexOf('<' + name + '>');
    const qsizetype to = voucher.indexOf("</" + name + '>', from);
    return from < 0 || to < 0 ? QByteArray() : voucher.sliced(from + name.size() + 2, to - from - name.size() - 2);
}

// The first one: infoTributaria and the info block come before anything that repeats a name.
void setField(QByteArray& voucher, const QByteArray& name, const QByteArray& value)
{
    const qsizetype from = voucher.indexOf('<' + name + '>');
    if (from >= 0)
        voucher.replace(from + name.size() + 2, voucher.indexOf("</" + name, from) - from - name.size() - 2, value);
}

const crypto::Signer& signer()
{
    static const std::shared_ptr<const crypto::Signer> one = [] {
        const auto identity = crypto::openPkcs12(fileBytes(u"certs/01-simple-aes256.p12"_s), "prueba");
        EXPECT_TRUE(identity);
        const auto made = crypto::makeSigner(identity->certificate, identity->privateKeyDer);
        EXPECT_TRUE(made);
        return *made;
    }();
    return *one;
}

} // namespace

QByteArray SignedVouchers::sample(const QString& fileName, QDate date, int sequential)
{
    QByteArray voucher = fileBytes(u"vouchers/"_s + fileName);
    const QByteArray day = date.toString(u"dd/MM/yyyy"_s).toLatin1();
    setField(voucher, "ruc", "1799999990001");
    setField(voucher, "secuencial", QByteArray::number(sequential).rightJustified(9, '0'));
    if (voucher.contains("<guiaRemision")) {
        setField(voucher, "fechaIniTransporte", day);
        setField(voucher, "fechaFinTransporte", day);
        QByteArray key = field(voucher, "claveAcceso");
        key.replace(0, 8, date.toString(u"ddMMyyyy"_s).toLatin1());
        setField(voucher, "claveAcceso", key);
    } else {
        setField(voucher, "fechaEmision", day);
    }
    return rekeyed(voucher);
}

QByteArray SignedVouchers::changed(QByteArray voucher, const Replacements& replacements, bool rekey)
{
    for (const auto& [from, to] : replacements) {
        EXPECT_TRUE(voucher.contains(from)) << from.toStdString();
        voucher.replace(from, to);
    }
    return rekey ? rekeyed(voucher) : voucher;
}

QByteArray SignedVouchers::rekeyed(QByteArray voucher)
{
    const QByteArray day = field(voucher, "fechaEmision");
    const QByteArray date = voucher.contains("<guiaRemision") ? field(voucher, "claveAcceso").left(8)
                                                              : day.sliced(0, 2) + day.sliced(3, 2) + day.sliced(6, 4);
    const QByteArray digits = date + field(voucher, "codDoc") + field(voucher, "ruc") + field(voucher, "ambiente") +
                              field(voucher, "estab") + field(voucher, "ptoEmi") + field(voucher, "secuencial") +
                              "123456781";
    const int check = AccessKey::checkDigit(QString::fromLatin1(digits));
    setField(voucher, "claveAcceso", digits + QByteArray::number(check));
    return voucher;
}

QString SignedVouchers::keyOf(const QByteArray& voucher)
{
    return QString::fromLatin1(field(voucher, "claveAcceso"));
}

QByteArray SignedVouchers::sign(const QByteArray& voucher, const QDateTime& at)
{
    auto document = xml::XmlDocument::parse(voucher);
    EXPECT_TRUE(document);
    auto bytes = signing::signXades(*std::move(document), signer(), {}, at);
    EXPECT_TRUE(bytes) << (bytes ? "" : bytes.error().detail.toStdString());
    return bytes ? *bytes : QByteArray();
}

} // namespace testing_support
