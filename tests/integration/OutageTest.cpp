// Several programs on one PostgreSQL, and a server that goes away in the middle of their work.
#include "support/Till.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QUrl>

#include <gtest/gtest.h>

#include <iostream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

// The private server of tests/support/with-postgres.
class Server
{
public:
    static void stop() { control({u"-m"_s, u"immediate"_s, u"stop"_s}); }
    // With the options it had; a server that is down is started.
    static void start() { control({u"-t"_s, u"60"_s, u"-l"_s, home() + u"/server.log"_s, u"restart"_s}); }
    static QString newDatabase()
    {
        static int counter = 0;
        const QString name = u"outage_%1"_s.arg(++counter);
        QUrl url(qEnvironmentVariable("MOSTRADOR_TEST_POSTGRES"));
        const ProgramRun made =
            runCommand(u"psql"_s, {u"-X"_s, u"-q"_s, u"-c"_s, u"CREATE DATABASE "_s + name, url.toString()});
        EXPECT_EQ(made.exitCode, 0) << made.err.constData();
        url.setPath(u'/' + name);
        return url.toString();
    }

private:
    static QString home() { return qEnvironmentVariable("MOSTRADOR_TEST_POSTGRES_HOME"); }
    static void control(const QStringList& words)
    {
        const QDir versions(u"/usr/lib/postgresql"_s);
        const QStringList all = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        const QString tool = all.isEmpty() ? u"pg_ctl"_s : versions.filePath(all.last() + u"/bin/pg_ctl"_s);
        const QFileInfo data(home() + u"/data"_s);
        QStringList command{tool, u"-D"_s, data.filePath(), u"-w"_s};
        if (::geteuid() == 0) // the server runs as its owner, and so must this
            command = QStringList{u"setpriv"_s, u"--reuid=%1"_s.arg(data.ownerId()),
                                  u"--regid=%1"_s.arg(data.groupId()), u"--clear-groups"_s, u"--"_s} +
                      command;
        command += words;
        QProcess process;
        process.setWorkingDirectory(home());
        process.setStandardOutputFile(QProcess::nullDevice()); // the server would keep a pipe open
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(command.takeFirst(), command);
        EXPECT_TRUE(process.waitForFinished(90'000));
        EXPECT_EQ(process.exitCode(), 0) << qPrintable(words.join(u' '));
    }
};

// A word at work in the background, read line by line.
class Work
{
public:
    explicit Work(const QStringList& words) { m_process.start(QStringLiteral(MOSTRADOR_BINARY), words); }
    // Waits until it has said so many lines, or has ended.
    void waitForLines(qsizetype count)
    {
        while (take() < count && m_process.state() != QProcess::NotRunning)
            m_process.waitForReadyRead(200);
    }
    const QList<QJsonObject>& finish()
    {
        EXPECT_TRUE(m_process.waitForFinished(180'000));
        take();
        return m_lines;
    }
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] const QList<QJsonObject>& lines() const { return m_lines; }

private:
    qsizetype take()
    {
        while (m_process.canReadLine())
            m_lines << QJsonDocument::fromJson(m_process.readLine()).object();
        return m_lines.size();
    }
    QProcess m_process;
    QList<QJsonObject> m_lines;
};

class Outage : public testing::Test
{
protected:
    void SetUp() override
    {
        m_journal = m_folder.filePath(u"journal.jsonl"_s);
        m_sri = RunningProgram::start({u"practice-sri"_s, u"--port"_s, u"0"_s, u"--journal"_s, m_journal});
        ASSERT_TRUE(m_sri);
        m_till = {m_folder.filePath(u"data"_s), m_sri->url().toString(), Server::newDatabase()};
        m_out = m_folder.filePath(u"out"_s);
    }
    QString bodies(int count) { return writeSmallBodies(m_folder.filePath(u"bodies%1"_s.arg(count)), count); }
    void issue(int count)
    {
        const ProgramRun run = runProgram(m_till.issue(bodies(count), m_out));
        ASSERT_EQ(run.exitCode, 0) << run.out.constData() << run.err.constData();
    }
    // Everything that was acknowledged is there, numbered without fault, and ends authorised without a double sending.
    void expectAllWell(const QSet<QString>& acknowledgedKeys)
    {
        ASSERT_TRUE(m_till.drains(90'000));
        const auto documents = m_till.documents();
        EXPECT_EQ(numberingFault(documents).toStdString(), "");
        EXPECT_EQ(countIn(documents, u"AUTHORIZED"_s), documents.size());
        EXPECT_TRUE(keysOf(documents).contains(acknowledgedKeys));
        EXPECT_EQ(journalFault(m_journal, keysOf(documents)).toStdString(), "");
    }

    QTemporaryDir m_folder;
    QString m_journal, m_out;
    std::unique_ptr<RunningProgram> m_sri;
    Till m_till;
};

} // namespace

TEST_F(Outage, TwoProcessesNumberWithoutCollisionAndShareTheQueue)
{
    // On an empty database both make the schema, the key and the shop at once.
    const QString many = bodies(80);
    Work first(m_till.issue(many, m_out)), second(m_till.issue(many, m_out));
    const auto keys = acknowledged(first.finish()) + acknowledged(second.finish());
    EXPECT_EQ(first.exitCode(), 0) << (first.lines().isEmpty()
                                           ? ""
                                           : QJsonDocument(first.lines().first()).toJson().constData());
    EXPECT_EQ(second.exitCode(), 0) << (second.lines().isEmpty()
                                            ? ""
                                            : QJsonDocument(second.lines().first()).toJson().constData());
    EXPECT_EQ(keys.size(), 160);
    EXPECT_EQ(numberingFault(m_till.documents()).toStdString(), "");

    const auto one = RunningProgram::start(m_till.serve());
    const auto other = RunningProgram::start(m_till.serve());
    ASSERT_TRUE(one && other);
    expectAllWell(keys);
    EXPECT_TRUE(one->terminate());
    EXPECT_TRUE(other->terminate());
    EXPECT_EQ(mostSendings(m_journal), 1);
}

// Two tills of one shop take the same invoice back at the same moment.
TEST_F(Outage, TwoProcessesCreditNoMoreThanTheInvoiceWasFor)
{
    const QByteArray buyer = R"("buyer":{"idType":"05","id":"3059999973","name":"Sofía Íñiguez"},)";
    const QByteArray sale =
        R"({"documentType":"01",)" + buyer +
        R"("items":[{"mainCode":"P1","description":"Pan","quantity":"10","unitPrice":"10.00",)"
        R"("taxes":[{"code":"2","rateCode":"4","rate":"15.00"}]}],"payments":[{"method":"01","total":"115.00"}]})";
    const QString saleFile = m_folder.filePath(u"sale.json"_s);
    const auto write = [](const QString& path, const QByteArray& bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write(saleFile, sale);
    const ProgramRun sold = runProgram(m_till.issue(saleFile, m_out, {u"--wait"_s, u"60"_s}));
    ASSERT_EQ(sold.exitCode, 0) << sold.out.constData() << sold.err.constData();
    QByteArray note = sale;
    note.replace("\"01\",\"buyer\"", "\"04\",\"buyer\"").replace("\"quantity\":\"10\"", "\"quantity\":\"3\"");
    note.replace(R"("payments":[{"method":"01","total":"115.00"}])",
                 R"("motivo":"Devolución","originalDocument":{"documentType":"01","number":")" +
                     sold.lines.value(0)[u"number"].toString().toLatin1() + R"(","issueDate":")" +
                     sold.lines.value(0)[u"issueDate"].toString().toLatin1() + "\"}");
    QDir(m_folder.path()).mkdir(u"notes"_s);
    for (int i = 0; i < 20; ++i)
        write(m_folder.filePath(u"notes/%1.json"_s.arg(i)), note);
    const QString notes = m_folder.filePath(u"notes"_s);
    Work first(m_till.issue(notes, m_out)), second(m_till.issue(notes, m_out));
    EXPECT_EQ((acknowledged(first.finish()) + acknowledged(second.finish())).size(), 3);
    for (const QJsonObject& line : first.lines() + second.lines()) {
        if (!line[u"ok"].toBool()) {
            EXPECT_EQ(line[u"code"].toString().toStdString(), "VALIDATION_FAILED")
                << QJsonDocument(line).toJson().constData();
        }
    }
}

TEST_F(Outage, IssuingBreaksOffClearlyAndGoesOnWithTheNextNumber)
{
    issue(1);
    QSet<QString> keys = keysOf(m_till.documents());
    Work work(m_till.issue(bodies(400), m_out));
    work.waitForLines(15);
    Server::stop();
    int refused = 0;
    for (const QJsonObject& line : work.finish()) {
        if (line[u"ok"].toBool())
            continue;
        ++refused;
        EXPECT_EQ(line[u"code"].toString().toStdString(), "DATABASE_UNAVAILABLE")
            << QJsonDocument(line).toJson().constData();
    }
    EXPECT_EQ(work.exitCode(), 1);
    EXPECT_EQ(work.lines().size(), 400);
    EXPECT_GT(refused, 0);
    keys += acknowledged(work.lines());
    for (const QStringList& words :
         {m_till.issue(bodies(1), m_out), m_till.serve() + QStringList{u"--json"_s},
          m_till.words(u"documents"_s, {u"--json"_s}), m_till.words(u"queue"_s, {u"--json"_s})}) {
        const ProgramRun down = runProgram(words);
        EXPECT_EQ(down.exitCode, 1);
        EXPECT_EQ(down.lines.size(), 1);
        EXPECT_EQ(down.lines.value(0)[u"code"].toString().toStdString(), "DATABASE_UNAVAILABLE")
            << down.out.constData();
    }
    Server::start();
    issue(2);
    const auto serving = RunningProgram::start(m_till.serve());
    ASSERT_TRUE(serving);
    expectAllWell(keys);
    std::cout << keys.size() << " acknowledged before the server went, " << m_till.documents().size()
              << " stored in the end\n";
}

// Nobody restarts the programs: they find the server again by themselves.
TEST_F(Outage, ProgramsAtWorkOutliveTheServer)
{
    issue(120);
    const auto keys = keysOf(m_till.documents());
    const auto one = RunningProgram::start(m_till.serve());
    const auto other = RunningProgram::start(m_till.serve());
    ASSERT_TRUE(one && other);
    for (int round = 0; round < 2; ++round) {
        const qsizetype before = countIn(m_till.documents(), u"PENDING_SEND"_s);
        while (before > 0 && countIn(m_till.documents(), u"PENDING_SEND"_s) == before) {
        }
        Server::stop();
        Server::start();
    }
    Work work(m_till.issue(bodies(30), m_out, {u"--wait"_s, u"60"_s}));
    work.waitForLines(1);
    Server::stop();
    Server::start();
    QSet<QString> all = keys;
    for (const QJsonObject& line : work.finish())
        if (line.contains(u"accessKey"_s))
            all.insert(line[u"accessKey"].toString());
    expectAllWell(all);
    EXPECT_TRUE(one->terminate());
    EXPECT_TRUE(other->terminate());
}

} // namespace engine::tests
