// Two servers on one PostgreSQL count the requests of a tenant together.
#include "support/Program.h"
#include "support/RawHttpClient.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

QString newDatabase()
{
    QUrl url(qEnvironmentVariable("MOSTRADOR_TEST_POSTGRES"));
    const ProgramRun made =
        runCommand(u"psql"_s, {u"-X"_s, u"-q"_s, u"-c"_s, u"CREATE DATABASE shared_limits"_s, url.toString()});
    EXPECT_EQ(made.exitCode, 0) << made.err.constData();
    url.setPath(u"/shared_limits"_s);
    return url.toString();
}

testing_support::RawAnswer ask(const RunningProgram& server, const QByteArray& token)
{
    testing_support::RawHttpClient client(static_cast<quint16>(server.url().port()));
    return client.ask("GET /v1/keys HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " +
                      token + "\r\n\r\n");
}

} // namespace

TEST(SharedLimits, HoldAcrossTwoServers)
{
    qputenv("MOSTRADOR_NO_KEYRING", "1");
    const QString database = newDatabase();
    QTemporaryDir folder;
    const auto serve = [&](const QString& name) {
        return RunningProgram::start(
            {u"serve"_s, u"--practice"_s, u"--data"_s, folder.filePath(name), u"--database"_s, database});
    };
    const auto first = serve(u"a"_s);
    const auto second = serve(u"b"_s);
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    const QByteArray token(64, 'a');
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
    const QString sql =
        u"INSERT INTO tenants (id, name, created_at, tier, status) VALUES (2, 'x', '2026-01-01T00:00:00.000Z', 'FREE', "
        "'ACTIVE'); INSERT INTO api_keys (tenant_id, hash, environment, scopes, created_at) VALUES (2, '%1', "
        "'sandbox', "
        "'keys:manage', '2026-01-01T00:00:00.000Z');"_s.arg(hash);
    const ProgramRun stored = runCommand(u"psql"_s, {u"-X"_s, u"-q"_s, u"-c"_s, sql, database});
    ASSERT_EQ(stored.exitCode, 0) << stored.err.constData();

    // 60 reads a minute, whoever serves them.
    constexpr int kEach = 40;
    std::atomic<int> served = 0;
    std::atomic<int> refused = 0;
    const auto work = [&](const RunningProgram& server) {
        for (int i = 0; i < kEach; ++i) {
            const int status = ask(server, token).status;
            served += status == 200 ? 1 : 0;
            refused += status == 429 ? 1 : 0;
        }
    };
    std::thread one(work, std::cref(*first));
    std::thread two(work, std::cref(*second));
    one.join();
    two.join();
    EXPECT_EQ(served, 60);
    EXPECT_EQ(refused, 2 * kEach - 60);
}

} // namespace engine::tests
