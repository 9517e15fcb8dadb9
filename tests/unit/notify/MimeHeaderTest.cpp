#include "notify/MimeHeader.h"

#include <gtest/gtest.h>

using namespace engine::notify;
using namespace Qt::StringLiterals;

namespace {

// Takes encoded words apart again, as a mail program does.
QString decoded(QByteArray header)
{
    QString text;
    header.replace("\r\n ", " ");
    for (const QByteArray& word : header.mid(header.indexOf(':') + 2).split(' ')) {
        EXPECT_LE(word.size(), 75);
        EXPECT_TRUE(word.startsWith("=?UTF-8?B?") && word.endsWith("?=")) << word.constData();
        text += QString::fromUtf8(QByteArray::fromBase64(word.sliced(10, word.size() - 12)));
    }
    return text;
}

} // namespace

TEST(MimeHeader, PlainTextStaysAndAnythingElseIsEncodedInWholeCharacters)
{
    EXPECT_EQ(mimeHeader("Subject", u"Factura 001"_s), "Subject: Factura 001");
    const QString hard = QString(40, u'ñ') + u"€🧾 Peña "_s + QString(50, u'á');
    const QByteArray header = mimeHeader("Subject", hard);
    EXPECT_EQ(decoded(header), hard);
    for (const QByteArray& line : header.split('\n'))
        EXPECT_LE(line.size(), 90);
    EXPECT_EQ(decoded(mimeHeader("Subject", u"=?x?"_s)), u"=?x?"_s) << "what looks encoded is encoded";
}

TEST(MimeHeader, NobodyAddsAHeader)
{
    EXPECT_EQ(mimeHeader("Subject", u"uno\r\nBcc: otro@example.com"_s), "Subject: uno Bcc: otro@example.com");
    EXPECT_EQ(mimeAddress("From", u"Juan \"el\\listo\"\nX: y"_s, u"a@example.com"_s),
              "From: \"Juan \\\"el\\\\listo\\\" X: y\" <a@example.com>");
    EXPECT_EQ(mimeAddress("To", {}, u"a@example.com"_s), "To: <a@example.com>");
    const QByteArray accented = mimeAddress("From", u"Ñandú S.A. via Mostrador"_s, u"a@example.com"_s);
    EXPECT_TRUE(accented.endsWith("\r\n <a@example.com>"));
}

TEST(MimeHeader, AnEnvelopeTakesPlainAddressesOnly)
{
    EXPECT_TRUE(isPlainAddress(u"jose@example.com"_s));
    for (const char16_t* bad : {u"", u"a", u"@b", u"a@", u"a@b@c", u"a b@c", u"a@b>", u"a@b\r\nRCPT TO:<x@y>", u"a,b@c",
                                u"josé@example.com", u"<a@b>"})
        EXPECT_FALSE(isPlainAddress(QString::fromUtf16(bad))) << QString::fromUtf16(bad).toStdString();
}

TEST(MimeHeader, TheDateIsInEnglishAndUtc)
{
    const QDateTime moment(QDate(2026, 11, 2), QTime(3, 4, 5), Qt::UTC);
    EXPECT_EQ(mimeDate(moment), "Mon, 02 Nov 2026 03:04:05 +0000");
}
