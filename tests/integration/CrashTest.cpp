// The program is killed without warning at random moments while it works: nothing that it said may be lost.
#include "support/Till.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <iostream>
#include <random>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

constexpr int kRounds = 50;
constexpr int kBodies = 200; // more than a round can finish
constexpr int kSpread = 500; // ms of work after the start that the kills are spread over
constexpr int kSample = 60;  // vouchers of the output folder that are verified

enum class Kind { Issue, IssueAndFollow, Serve };

struct Hits
{
    int beforeFirstWord = 0;
    int afterFirstWord = 0;
    int ended = 0;
};

// Runs the program for `milliseconds` and kills it; the lines it got out before.
QList<QByteArray> runAndKill(const QStringList& words, int milliseconds, Hits& hits)
{
    QProcess process;
    process.start(QStringLiteral(MOSTRADOR_BINARY), words);
    QElapsedTimer clock;
    clock.start();
    process.waitForStarted();
    for (qint64 left = milliseconds; left > 0 && process.state() != QProcess::NotRunning;
         left = milliseconds - clock.elapsed())
        process.waitForReadyRead(int(left));
    const bool running = process.state() != QProcess::NotRunning;
    if (running) {
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
    }
    QList<QByteArray> lines;
    while (process.canReadLine())
        lines << process.readLine();
    if (!running)
        ++hits.ended;
    else
        ++(lines.isEmpty() ? hits.beforeFirstWord : hits.afterFirstWord);
    return lines;
}

QList<QJsonObject> parsed(const QList<QByteArray>& lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : lines)
        objects << QJsonDocument::fromJson(line).object();
    return objects;
}

int fromEnvironment(const char* name, int fallback)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : fallback;
}

class Crash : public testing::Test
{
protected:
    void SetUp() override
    {
        m_journal = m_folder.filePath(u"journal.jsonl"_s);
        m_sri = RunningProgram::start({u"practice-sri"_s, u"--port"_s, u"0"_s, u"--journal"_s, m_journal});
        ASSERT_TRUE(m_sri);
        m_till = {m_folder.filePath(u"data"_s), m_sri->url().toString(), {}};
        m_out = m_folder.filePath(u"out"_s);
    }
    // From the start of the process to the first invoice it acknowledges, on this machine, now.
    int measureStart()
    {
        QElapsedTimer clock;
        clock.start();
        const QString one = writeSmallBodies(m_folder.filePath(u"one"_s), 1);
        const ProgramRun run = runProgram(m_till.issue(one, m_out));
        EXPECT_EQ(run.exitCode, 0) << run.out.constData() << run.err.constData();
        m_acknowledged += acknowledged(run.lines);
        return int(clock.elapsed());
    }
    QStringList wordsOf(Kind kind, const QString& bodies) const
    {
        switch (kind) {
        case Kind::Issue:
            return m_till.issue(bodies, m_out);
        case Kind::IssueAndFollow:
            return m_till.issue(bodies, m_out, {u"--wait"_s, u"60"_s});
        case Kind::Serve:
            return m_till.serve();
        }
        Q_UNREACHABLE();
    }
    void verifySample()
    {
        const QDir out(m_out);
        QStringList files;
        for (const QString& key : std::as_const(m_acknowledged)) {
            ASSERT_TRUE(out.exists(key + u".xml"_s) && out.exists(key + u".pdf"_s)) << qPrintable(key);
            if (files.size() < kSample)
                files << out.filePath(key + u".xml"_s);
        }
        const ProgramRun run = runProgram(QStringList{u"verify"_s, u"--json"_s} + files);
        EXPECT_EQ(run.exitCode, 0) << run.out.constData() << run.err.constData();
        EXPECT_EQ(run.lines.size(), files.size());
    }

    QTemporaryDir m_folder;
    QString m_journal, m_out;
    std::unique_ptr<RunningProgram> m_sri;
    Till m_till;
    QSet<QString> m_acknowledged;
};

} // namespace

TEST_F(Crash, KilledAtAnyMomentItLosesNothingAndDoublesNothing)
{
    const int rounds = fromEnvironment("MOSTRADOR_CRASH_ROUNDS", kRounds);
    const auto seed = unsigned(fromEnvironment("MOSTRADOR_CRASH_SEED", int(std::random_device{}() >> 1)));
    std::mt19937 random(seed);
    std::cout << "seed " << seed << ", " << rounds << " rounds\n";
    measureStart(); // makes the shop, which happens once
    const int start = measureStart();
    const QString bodies = writeSmallBodies(m_folder.filePath(u"bodies"_s), kBodies);
    // Most kills fall into the work, some into the start before it.
    std::uniform_int_distribution<int> moment(start / 3, start + kSpread);

    Hits issuing, following, serving;
    for (int round = 0; round < rounds; ++round) {
        const Kind kind = round % 4 == 3 ? Kind::Serve : round % 4 == 2 ? Kind::IssueAndFollow : Kind::Issue;
        Hits& hits = kind == Kind::Serve ? serving : kind == Kind::Issue ? issuing : following;
        const auto lines = parsed(runAndKill(wordsOf(kind, bodies), moment(random), hits));
        for (const QJsonObject& line : lines)
            ASSERT_TRUE(line[u"ok"].toBool() || line[u"event"] == u"ready"_s)
                << "round " << round << ": " << QJsonDocument(line).toJson(QJsonDocument::Compact).constData();
        m_acknowledged += acknowledged(lines);
    }
    const auto atEnd = m_till.documents();
    std::cout << "kills while issuing: " << issuing.beforeFirstWord << " before the first acknowledgement, "
              << issuing.afterFirstWord << " after, " << issuing.ended
              << " too late; while following: " << following.beforeFirstWord << " + " << following.afterFirstWord
              << "; serve: " << serving.beforeFirstWord << " before ready, " << serving.afterFirstWord << " after\n"
              << atEnd.size() << " documents, " << m_acknowledged.size() << " acknowledged, "
              << countIn(atEnd, u"PENDING_SEND"_s) << " not received yet, " << countIn(atEnd, u"RECEIVED"_s)
              << " received, " << countIn(atEnd, u"AUTHORIZED"_s) << " authorised\n";
    if (rounds >= kRounds) { // the proof is worth something only when the kills hit different phases
        EXPECT_GT(issuing.beforeFirstWord, 0);
        EXPECT_GT(issuing.afterFirstWord, 0);
        EXPECT_GT(serving.afterFirstWord, 0);
    }

    const auto server = RunningProgram::start(m_till.serve());
    ASSERT_TRUE(server);
    EXPECT_TRUE(m_till.drains(180'000));
    EXPECT_TRUE(server->terminate());

    const auto documents = m_till.documents();
    EXPECT_EQ(numberingFault(documents).toStdString(), "");
    EXPECT_EQ(countIn(documents, u"AUTHORIZED"_s), documents.size());
    const QSet<QString> keys = keysOf(documents);
    EXPECT_TRUE(keys.contains(m_acknowledged));
    EXPECT_EQ(journalFault(m_journal, keys).toStdString(), "");
    verifySample();
}

// A killed run leaves its lock file behind; the number in it may belong to anybody by now, even to another Mostrador.
TEST_F(Crash, ALockFileLeftBehindStopsNobody)
{
    measureStart();
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    for (const QByteArray& left : {QByteArray::number(m_sri->pid()) + "\nmostrador\n" + host + "\n\n\n",
                                   QByteArray("1\nmostrador\nformer-name\n\n\n"), QByteArray()}) {
        QFile lock(m_till.data + u"/.lock"_s);
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
        lock.write(left);
        lock.close();
        measureStart();
    }
    EXPECT_EQ(m_till.documents().size(), 4);
}

} // namespace engine::tests
