// Against a real SMTP server: what arrives, and what is refused.
#include "notify/SmtpClient.h"
#include "notify/MailWorker.h"

#include "support/MailServer.h"
#include "support/TlsFiles.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <gtest/gtest.h>

#include <thread>

using namespace engine;
using namespace engine::notify;
using engine::tests::MailServer;
using engine::tests::TlsFiles;
using namespace Qt::StringLiterals;

namespace {

using enum SendOutcome::Kind;

class Smtp : public testing::Test
{
protected:
    SendOutcome send(const QString& url, const Letter& letter, const QString& caFile = {},
                     const QByteArray& password = "contraseña")
    {
        const auto server = readServer({url, password, u"facturas@example.com"_s, {}, caFile});
        if (!server)
            return {Unavailable, server.error().detail};
        return m_client.send(*server, letter, QDateTime(QDate(2026, 11, 22), QTime(6, 0), Qt::UTC));
    }
    static Letter letter()
    {
        Letter out{u"jose@example.com"_s,
                   u"Almacén Ñandú via Mostrador"_s,
                   u"Factura 001-001-000000042 de Ñandú €"_s,
                   u"Estimado José:\n\n.línea con punto\n"_s + QString(1500, u'á') + u"\n"_s,
                   u"1.1@mostrador"_s,
                   {}};
        out.attachments = [] {
            return Result<QList<Attachment>>(
                QList<Attachment>{{u"RIDE-1.pdf"_s, "application/pdf", QByteArray("%PDF\0\r\n.\r\nfin", 14)},
                                  {u"1.xml"_s, "application/xml", "<factura>\xc3\xb1</factura>"}});
        };
        return out;
    }

    std::atomic<bool> m_cancelled{false};
    SmtpClient m_client{m_cancelled};
};

} // namespace

TEST_F(Smtp, ALetterArrivesWhole)
{
    const MailServer server;
    const SendOutcome outcome = send(server.url(), letter());
    ASSERT_EQ(outcome.kind, Sent) << qPrintable(outcome.error);
    ASSERT_EQ(server.count(), 1);
    const QJsonObject got = server.letter(0);
    EXPECT_EQ(got.value(u"from"_s).toString(), u"facturas@example.com"_s);
    EXPECT_EQ(got.value(u"to"_s).toArray(), QJsonArray{u"jose@example.com"_s});
    const QJsonObject headers = got.value(u"headers"_s).toObject();
    EXPECT_EQ(headers.value(u"subject"_s).toString(), letter().subject);
    EXPECT_EQ(headers.value(u"from"_s).toString(), u"Almacén Ñandú via Mostrador <facturas@example.com>"_s);
    EXPECT_EQ(headers.value(u"to"_s).toString(), u"jose@example.com"_s);
    EXPECT_EQ(headers.value(u"message-id"_s).toString(), u"<1.1@mostrador>"_s);
    EXPECT_EQ(headers.value(u"date"_s).toString(), u"Sun, 22 Nov 2026 06:00:00 +0000"_s);
    const QJsonArray parts = got.value(u"parts"_s).toArray();
    ASSERT_EQ(parts.size(), 3);
    EXPECT_EQ(parts.at(0).toObject().value(u"text"_s).toString().replace(u"\r\n"_s, u"\n"_s), letter().text);
    EXPECT_EQ(parts.at(1).toObject().value(u"type"_s).toString(), u"application/pdf"_s);
    EXPECT_EQ(parts.at(1).toObject().value(u"name"_s).toString(), u"RIDE-1.pdf"_s);
    const auto attached = letter().attachments().value_or({});
    EXPECT_EQ(parts.at(1).toObject().value(u"bytes"_s).toString().toLatin1(), attached.at(0).bytes.toHex());
    EXPECT_EQ(parts.at(2).toObject().value(u"bytes"_s).toString().toLatin1(), attached.at(1).bytes.toHex());
    for (const QByteArray& line : server.raw(0).split('\n')) {
        EXPECT_LE(line.size(), 999);
        EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return static_cast<uchar>(c) < 128; }));
    }
}

TEST_F(Smtp, SeveralLettersShareAConnectionAndNobodyAddsAHeaderOrARecipient)
{
    const MailServer server;
    Letter sly = letter();
    sly.subject = u"uno\r\nBcc: otro@example.com\r\n\r\ncuerpo"_s;
    sly.senderName = u"x\r\nBcc: otro@example.com"_s;
    ASSERT_EQ(send(server.url(), letter()).kind, Sent);
    ASSERT_EQ(send(server.url(), sly).kind, Sent);
    ASSERT_EQ(server.count(), 2);
    const QJsonObject headers = server.letter(1).value(u"headers"_s).toObject();
    EXPECT_FALSE(headers.contains(u"bcc"_s));
    EXPECT_EQ(server.letter(1).value(u"to"_s).toArray().size(), 1);
    sly.to = u"a@example.com>\r\nRCPT TO:<otro@example.com"_s;
    EXPECT_EQ(send(server.url(), sly).kind, Refused);
    EXPECT_EQ(server.count(), 2);
}

TEST_F(Smtp, TlsFromTheStartIsTrustedOnlyWithAKnownCertificate)
{
    const TlsFiles files(u"IP:127.0.0.1"_s);
    const MailServer server({u"--cert"_s, files.certificate(), u"--key"_s, files.key(), u"--smtps"_s});
    EXPECT_EQ(send(server.url(u"smtps"_s), letter()).kind, Unavailable);
    EXPECT_EQ(server.count(), 0);
    const SendOutcome trusted = send(server.url(u"smtps"_s), letter(), files.certificate());
    EXPECT_EQ(trusted.kind, Sent) << qPrintable(trusted.error);
    EXPECT_TRUE(server.letter(0).value(u"tls"_s).toBool());
}

TEST_F(Smtp, StartTlsIsUsedAndAwayFromThisMachineItMustBe)
{
    const TlsFiles files(u"IP:127.0.0.1,IP:0.0.0.0"_s);
    const MailServer good({u"--cert"_s, files.certificate(), u"--key"_s, files.key()});
    const SendOutcome outcome = send(good.url(), letter(), files.certificate());
    EXPECT_EQ(outcome.kind, Sent) << qPrintable(outcome.error);
    EXPECT_TRUE(good.letter(0).value(u"tls"_s).toBool());
    // 0.0.0.0 reaches this machine, but is none of its addresses: it counts as another one.
    EXPECT_EQ(send(good.url(u"smtp"_s, {}, u"0.0.0.0"_s), letter(), files.certificate()).kind, Sent);
    EXPECT_EQ(send(good.url(u"smtp"_s, {}, u"0.0.0.0"_s), letter()).kind, Unavailable) << "not trusted";
    const MailServer bare;
    EXPECT_EQ(send(bare.url(u"smtp"_s, {}, u"0.0.0.0"_s), letter()).kind, Unavailable) << "no STARTTLS there";
    EXPECT_EQ(bare.count(), 0);
    EXPECT_EQ(send(bare.url(), letter()).kind, Sent);
}

TEST_F(Smtp, LogsInWhereItMust)
{
    const MailServer server({u"--user"_s, u"ventas@example.com"_s, u"--password"_s, u"contraseña"_s});
    EXPECT_EQ(send(server.url(), letter()).kind, Refused) << "the server wants a login first";
    EXPECT_EQ(send(server.url(u"smtp"_s, u"ventas@example.com"_s), letter(), {}, "otra").kind, Unavailable);
    EXPECT_EQ(server.count(), 0);
    const SendOutcome outcome = send(server.url(u"smtp"_s, u"ventas@example.com"_s), letter());
    ASSERT_EQ(outcome.kind, Sent) << qPrintable(outcome.error);
    EXPECT_EQ(server.letter(0).value(u"user"_s).toString(), u"ventas@example.com"_s);
}

TEST_F(Smtp, TellsRefusedFromLaterFromAway)
{
    MailServer server;
    server.refuseRecipients("550 no such mailbox");
    const SendOutcome refused = send(server.url(), letter());
    EXPECT_EQ(refused.kind, Refused);
    EXPECT_FALSE(refused.error.isEmpty());
    server.refuseRecipients("450 busy");
    EXPECT_EQ(send(server.url(), letter()).kind, Later);
    server.refuseRecipients({});
    server.refuseLetters("552 too big");
    EXPECT_EQ(send(server.url(), letter()).kind, Refused);
    server.refuseLetters("451 try again");
    EXPECT_EQ(send(server.url(), letter()).kind, Later);
    server.refuseLetters({});
    EXPECT_EQ(send(server.url(), letter()).kind, Sent) << "the client is none the worse";
    QTcpServer gone;
    ASSERT_TRUE(gone.listen(QHostAddress::LocalHost));
    const QString url = u"smtp://127.0.0.1:%1"_s.arg(gone.serverPort());
    gone.close();
    EXPECT_EQ(send(url, letter()).kind, Unavailable);
}

TEST_F(Smtp, AnAttachmentThatCannotBeMadeIsNotSentWithout)
{
    const MailServer server;
    Letter broken = letter();
    broken.attachments = [] { return Result<QList<Attachment>>(Error{ErrorCode::RIDE_FAILED, u"no fonts"_s}); };
    EXPECT_EQ(send(server.url(), broken).kind, Later);
    EXPECT_EQ(server.count(), 0);
}

TEST_F(Smtp, IsCancelledAtTheEnd)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    QElapsedTimer timer;
    timer.start();
    std::thread stop([this] { m_cancelled = true; });
    EXPECT_EQ(send(u"smtp://127.0.0.1:%1"_s.arg(silent.serverPort()), letter()).kind, Cancelled);
    stop.join();
    EXPECT_LT(timer.elapsed(), 10'000);
}

TEST_F(Smtp, OneLetterReachesEachOfSeveralAddressesOnce)
{
    const MailServer server;
    Letter several = letter();
    several.to = u"ana@example.com;luis@example.org;ANA@example.com"_s;
    const SendOutcome outcome = send(server.url(), several);
    ASSERT_EQ(outcome.kind, Sent) << qPrintable(outcome.error);
    EXPECT_TRUE(outcome.refused.isEmpty());
    ASSERT_EQ(server.count(), 1);
    EXPECT_EQ(server.letter(0).value(u"to"_s).toArray(), (QJsonArray{u"ana@example.com"_s, u"luis@example.org"_s}));
    EXPECT_EQ(server.letter(0).value(u"headers"_s).toObject().value(u"to"_s).toString(),
              u"ana@example.com, luis@example.org"_s);
}

TEST_F(Smtp, ARefusedAddressIsNamedAndKeepsNobodyElseFromTheLetter)
{
    MailServer server;
    server.refuseRecipient(u"luis@example.org"_s, "550 5.1.1 no such mailbox");
    server.refuseRecipient(u"eva@example.net"_s, "450 4.2.0 come back later");
    Letter several = letter();
    several.to = u"luis@example.org;ana@example.com;eva@example.net;pedro@example.com"_s;
    const SendOutcome outcome = send(server.url(), several);
    ASSERT_EQ(outcome.kind, Sent) << qPrintable(outcome.error);
    EXPECT_EQ(server.letter(0).value(u"to"_s).toArray(), (QJsonArray{u"ana@example.com"_s, u"pedro@example.com"_s}));
    ASSERT_EQ(outcome.refused.size(), 2);
    EXPECT_EQ(outcome.refused[0].address, u"luis@example.org"_s);
    EXPECT_TRUE(outcome.refused[0].forGood);
    EXPECT_TRUE(outcome.refused[0].error.contains(u"no such mailbox"_s)) << qPrintable(outcome.refused[0].error);
    EXPECT_EQ(outcome.refused[1].address, u"eva@example.net"_s);
    EXPECT_FALSE(outcome.refused[1].forGood);
    // Where all refuse, somebody may still take it later.
    several.to = u"luis@example.org;eva@example.net"_s;
    const SendOutcome nobody = send(server.url(), several);
    EXPECT_EQ(nobody.kind, Later);
    EXPECT_TRUE(nobody.error.contains(u"luis@example.org"_s) && nobody.error.contains(u"eva@example.net"_s))
        << qPrintable(nobody.error);
    server.refuseRecipient(u"eva@example.net"_s, "550 gone");
    EXPECT_EQ(send(server.url(), several).kind, Refused);
    server.refuseRecipient(u"eva@example.net"_s, {});
    EXPECT_EQ(send(server.url(), several).kind, Sent);
}
