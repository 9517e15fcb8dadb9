// Two servers on one PostgreSQL tell the world together: each mail and each webhook goes out once.
#include "support/Await.h"
#include "support/MailServer.h"
#include "support/Program.h"
#include "support/RandomInvoice.h"
#include "support/RawHttpClient.h"
#include "support/WebhookReceiver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

constexpr int kEach = 20; // documents for each server

QString newDatabase()
{
    QUrl url(qEnvironmentVariable("MOSTRADOR_TEST_POSTGRES"));
    const ProgramRun made =
        runCommand(u"psql"_s, {u"-X"_s, u"-q"_s, u"-c"_s, u"CREATE DATABASE shared_notices"_s, url.toString()});
    EXPECT_EQ(made.exitCode, 0) << made.err.constData();
    url.setPath(u"/shared_notices"_s);
    return url.toString();
}

class SharedNotices : public testing::Test
{
protected:
    void SetUp() override
    {
        qputenv("MOSTRADOR_NO_KEYRING", "1");
        m_sri = RunningProgram::start({u"practice-sri"_s, u"--port"_s, u"0"_s});
        ASSERT_TRUE(m_sri);
        // Both read secrets with one key: it lies in the folder of the data.
        const ProgramRun minted = runProgram({u"key"_s, u"add"_s, u"--practice"_s, u"--data"_s,
                                              m_folder.filePath(u"a"_s), u"--database"_s, m_database, u"--json"_s});
        ASSERT_EQ(minted.exitCode, 0) << minted.err.constData();
        m_key = minted.lines.value(0).value(u"apiKey"_s).toString().toLatin1();
        ASSERT_TRUE(QDir().mkpath(m_folder.filePath(u"b"_s)));
        for (const QFileInfo& file : QDir(m_folder.filePath(u"a"_s)).entryInfoList({u"*key*"_s}, QDir::Files))
            ASSERT_TRUE(QFile::copy(file.filePath(), m_folder.filePath(u"b/"_s + file.fileName())));
    }
    std::unique_ptr<RunningProgram> serve(const QString& name)
    {
        return RunningProgram::start({u"serve"_s, u"--practice"_s, u"--data"_s, m_folder.filePath(name),
                                      u"--database"_s, m_database, u"--sri-url"_s, m_sri->url().toString(),
                                      u"--smtp-url"_s, m_mail.url(), u"--mail-from"_s, u"facturas@example.com"_s,
                                      u"--webhook-allow"_s, m_hook.place(), u"--webhook-ca"_s, m_files.certificate()});
    }
    testing_support::RawAnswer post(const RunningProgram& server, const QByteArray& path, const QByteArray& body) const
    {
        testing_support::RawHttpClient client(static_cast<quint16>(server.url().port()));
        return client.ask("POST " + path +
                          " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Issuer-Id: 1\r\n"
                          "Content-Type: application/json\r\nAuthorization: Bearer " +
                          m_key + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    qsizetype number(const QString& sql) const
    {
        const ProgramRun asked = runCommand(u"psql"_s, {u"-X"_s, u"-q"_s, u"-t"_s, u"-A"_s, u"-c"_s, sql, m_database});
        EXPECT_EQ(asked.exitCode, 0) << asked.err.constData();
        return asked.out.trimmed().toLongLong();
    }
    qsizetype promised() const
    {
        return number(u"SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM webhook_deliveries WHERE "
                      "state IN ('PENDING', 'RETRYING'))"_s);
    }

    QTemporaryDir m_folder;
    const QString m_database = newDatabase();
    const TlsFiles m_files{u"IP:127.0.0.1"_s};
    MailServer m_mail;
    WebhookReceiver m_hook{m_files};
    std::unique_ptr<RunningProgram> m_sri;
    QByteArray m_key;
};

} // namespace

TEST_F(SharedNotices, EachMailAndEachCallGoesOutOnce)
{
    const auto first = serve(u"a"_s);
    const auto second = serve(u"b"_s);
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    const auto hook = post(*first, "/v1/webhooks",
                           "{\"url\":\"" + m_hook.url().toLatin1() + "\",\"eventTypes\":[\"DOCUMENT_AUTHORIZED\"]}");
    ASSERT_EQ(hook.status, 201) << hook.body.constData();

    std::atomic<int> made = 0;
    const auto issue = [&](const RunningProgram& server, unsigned seed) {
        std::mt19937_64 random(seed);
        for (int i = 0; i < kEach; ++i) {
            InvoiceRequest request = randomInvoice(random, 1);
            request.buyer.email = u"n%1.%2@example.com"_s.arg(seed).arg(i);
            made += post(server, "/v1/documents", invoiceBody(request)).status == 201 ? 1 : 0;
        }
    };
    std::thread one(issue, std::cref(*first), 1);
    std::thread two(issue, std::cref(*second), 2);
    one.join();
    two.join();
    ASSERT_EQ(made, 2 * kEach);
    // All told, and nothing left that anybody could tell again.
    ASSERT_TRUE(testing_support::waitUntil(
        [&] { return m_mail.count() >= 2 * kEach && m_hook.calls().size() >= 2 * kEach && promised() == 0; }, 120'000))
        << m_mail.count() << " mails, " << m_hook.calls().size() << " calls, " << promised() << " promised\n"
        << first->errors().constData() << second->errors().constData();
    EXPECT_TRUE(first->terminate());
    EXPECT_TRUE(second->terminate());

    EXPECT_EQ(m_mail.count(), 2 * kEach);
    QSet<QString> receivers;
    for (int i = 0; i < m_mail.count(); ++i)
        receivers.insert(m_mail.letter(i).value(u"to"_s).toArray().at(0).toString());
    EXPECT_EQ(receivers.size(), 2 * kEach);
    EXPECT_EQ(m_hook.calls().size(), 2 * kEach);
    // One notice may name several documents; each is told, and no delivery comes twice.
    static const QRegularExpression accessKey(u"[0-9]{49}"_s);
    QSet<QString> documents;
    QSet<qint64> deliveries;
    for (const auto& call : m_hook.calls()) {
        deliveries.insert(call.json().value(u"deliveryId"_s).toInteger());
        auto keys = accessKey.globalMatch(QString::fromUtf8(call.body));
        while (keys.hasNext())
            documents.insert(keys.next().captured());
    }
    EXPECT_EQ(deliveries.size(), 2 * kEach);
    EXPECT_EQ(documents.size(), 2 * kEach);
}

} // namespace engine::tests
