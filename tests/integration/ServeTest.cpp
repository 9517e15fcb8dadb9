// `serve` and `key` as an operator uses them: a key, a secret, limits, and two servers on one database.
#include "Cli.h"
#include "support/RawHttpClient.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>

namespace engine::tests {

namespace {

using testing_support::RawAnswer;

class Serve : public Cli
{
protected:
    static RawAnswer ask(const RunningProgram& server, const QByteArray& method, const QByteArray& path,
                         const QByteArray& token)
    {
        testing_support::RawHttpClient client(static_cast<quint16>(server.url().port()));
        QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        if (!token.isEmpty())
            request += "Authorization: Bearer " + token + "\r\n";
        if (method != "GET")
            request += "Content-Length: 0\r\n";
        return client.ask(request + "\r\n");
    }
    static QString code(const RawAnswer& answer)
    {
        return QJsonDocument::fromJson(answer.body).object().value(u"code"_s).toString();
    }
    std::unique_ptr<RunningProgram> serve(const QStringList& more = {})
    {
        return RunningProgram::start(QStringList{u"serve"_s, u"--practice"_s, u"--data"_s, data()} + more);
    }
};

} // namespace

TEST_F(Serve, AKeyOfTheCommandLineOpensTheServer)
{
    const ProgramRun made = practice({u"key"_s, u"add"_s, u"--label"_s, u"tablet"_s});
    ASSERT_EQ(made.exitCode, 0) << told(made);
    const QByteArray token = made.lines.value(0).value(u"apiKey"_s).toString().toLatin1();
    ASSERT_EQ(token.size(), 64) << told(made);
    const ProgramRun reader =
        practice({u"key"_s, u"add"_s, u"--scopes"_s, u"documents:read"_s, u"--environment"_s, u"production"_s});
    const QByteArray readerToken = reader.lines.value(0).value(u"apiKey"_s).toString().toLatin1();

    auto server = serve();
    ASSERT_TRUE(server);
    EXPECT_EQ(ask(*server, "GET", "/v1/keys", token).status, 200);
    EXPECT_EQ(code(ask(*server, "GET", "/v1/keys", readerToken)), u"INSUFFICIENT_SCOPE"_s);
    EXPECT_EQ(ask(*server, "GET", "/v1/keys", {}).status, 401);
    EXPECT_EQ(ask(*server, "GET", "/v1/keys", {}).headers.value("www-authenticate"), "Bearer");
    EXPECT_TRUE(server->terminate());

    const ProgramRun list = practice({u"key"_s, u"list"_s});
    ASSERT_EQ(list.lines.size(), 2) << told(list);
    EXPECT_EQ(list.lines.last().value(u"label"_s).toString(), u"tablet"_s);
    EXPECT_EQ(list.lines.last().value(u"requestCount"_s).toInt(), 1); // written down at the latest when it ends
    EXPECT_FALSE(list.out.contains(token));
    const QString id = QString::number(list.lines.last().value(u"id"_s).toInt());
    EXPECT_EQ(practice({u"key"_s, u"revoke"_s, id}).exitCode, 0);
    const ProgramRun again = practice({u"key"_s, u"revoke"_s, id});
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_EQ(again.lines.value(0).value(u"code"_s).toString(), u"NOT_FOUND"_s);
    EXPECT_EQ(practice({u"key"_s, u"list"_s}).lines.size(), 1);
    // In plain mode the key stands alone on standard output.
    const ProgramRun plain = runProgram({u"key"_s, u"add"_s, u"--practice"_s, u"--data"_s, data()});
    EXPECT_EQ(plain.out.trimmed().size(), 64) << told(plain);
}

TEST_F(Serve, WrongWordsAboutKeysAreRefused)
{
    EXPECT_EQ(runProgram({u"key"_s}).exitCode, 2);
    EXPECT_EQ(runProgram({u"key"_s, u"make"_s}).exitCode, 2);
    EXPECT_EQ(practice({u"key"_s, u"add"_s, u"--environment"_s, u"live"_s}).exitCode, 2);
    EXPECT_EQ(practice({u"key"_s, u"revoke"_s, u"x"_s}).exitCode, 2);
    EXPECT_EQ(practice({u"key"_s, u"revoke"_s}).exitCode, 2);
    const ProgramRun scopes = practice({u"key"_s, u"add"_s, u"--scopes"_s, u"everything"_s});
    EXPECT_EQ(scopes.exitCode, 1);
    EXPECT_EQ(scopes.lines.value(0).value(u"code"_s).toString(), u"VALIDATION_FAILED"_s) << told(scopes);
}

TEST_F(Serve, TheOperatorsSecretComesFromAFile)
{
    const QString good = write(u"secret"_s, "operator-secret-0123456789\n");
    QFile::setPermissions(good, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto server = serve({u"--admin-secret-file"_s, good});
    ASSERT_TRUE(server);
    // Whatever the route answers, the door is open to the right word only.
    EXPECT_NE(ask(*server, "GET", "/v1/admin/tenants", "operator-secret-0123456789").status, 401);
    EXPECT_FALSE(server->errors().contains("chmod"));
    EXPECT_TRUE(server->terminate());

    for (const QByteArray& bad : {QByteArray("short"), QByteArray(), QByteArray("with blanks in it 0123456789"),
                                  QByteArray("zweiundzwanzig\xc3\xa1"
                                             "aaaaaaaaaaa")}) {
        const ProgramRun refused = practice({u"serve"_s, u"--admin-secret-file"_s, write(u"bad"_s, bad)});
        EXPECT_EQ(refused.exitCode, 1) << told(refused);
        EXPECT_EQ(refused.lines.value(0).value(u"code"_s).toString(), u"BAD_REQUEST"_s) << told(refused);
        EXPECT_TRUE(bad.isEmpty() || !refused.out.contains(bad)) << told(refused);
    }
    EXPECT_EQ(
        practice({u"serve"_s, u"--admin-secret-file"_s, path(u"nowhere"_s)}).lines.value(0).value(u"code"_s).toString(),
        u"FILE_UNREADABLE"_s);
}

TEST_F(Serve, LimitsAreCheckedBeforeTheDoorOpens)
{
    const QString bad = write(u"limits.json"_s, R"({"tiers":{"FREE":{"documents":"many"}}})");
    const ProgramRun refused = practice({u"serve"_s, u"--limits"_s, bad});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_EQ(refused.lines.value(0).value(u"code"_s).toString(), u"VALIDATION_FAILED"_s) << told(refused);
    EXPECT_TRUE(refused.out.contains("tiers.FREE.documents")) << told(refused);
    EXPECT_TRUE(refused.out.contains("limits.json")) << told(refused);
    // The same from the environment.
    qputenv("MOSTRADOR_LIMITS", bad.toLocal8Bit());
    const ProgramRun again = practice({u"serve"_s});
    qunsetenv("MOSTRADOR_LIMITS");
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_TRUE(again.out.contains("tiers.FREE.documents")) << told(again);
}

TEST_F(Serve, ManyWrongKeysWaitForTheirAnswer)
{
    const QString few = write(u"limits.json"_s, R"({"wrongKeysPerMinute":2})");
    auto server = serve({u"--limits"_s, few});
    ASSERT_TRUE(server);
    const QByteArray wrong(64, '0');
    EXPECT_EQ(ask(*server, "GET", "/v1/keys", wrong).status, 401);
    EXPECT_EQ(ask(*server, "GET", "/v1/keys", wrong).status, 401);
    QElapsedTimer waited;
    waited.start();
    EXPECT_EQ(ask(*server, "GET", "/v1/keys", wrong).status, 401);
    EXPECT_GE(waited.elapsed(), 900);
    EXPECT_TRUE(server->terminate());
    const QByteArray log = read(data() + u"/log/mostrador.log"_s);
    EXPECT_TRUE(log.contains("wrong keys"));
    EXPECT_FALSE(log.contains(wrong));
}

} // namespace engine::tests
