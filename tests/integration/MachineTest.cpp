// What the machine may do to the program: another copy on the same folder, no room, no right to write, damage, a newer
// program's data. Each ends with clear words, and nothing is lost.
#include "support/StartingProgram.h"
#include "support/Till.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

// A folder with `bytes` of room in all. False where the machine does not let us mount anything.
bool mountSmall(const QString& folder, int bytes)
{
    QDir().mkpath(folder);
    return ::mount("small", QFile::encodeName(folder).constData(), "tmpfs", MS_NOSUID | MS_NODEV,
                   ("size=" + QByteArray::number(bytes)).constData()) == 0;
}

bool remountWith(const QString& folder, int bytes)
{
    return ::mount("small", QFile::encodeName(folder).constData(), "tmpfs", MS_REMOUNT | MS_NOSUID | MS_NODEV,
                   ("size=" + QByteArray::number(bytes)).constData()) == 0;
}

bool makeReadOnly(const QString& folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (::mount(name.constData(), name.constData(), nullptr, MS_BIND, nullptr) != 0)
        return false;
    // A user namespace must keep the flags that the mount had.
    return ::mount(nullptr, name.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0 ||
           ::mount(nullptr, name.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV,
                   nullptr) == 0;
}

void unmount(const QString& folder)
{
    ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The error that a single refused run reports; empty when it reports none or more than one line.
QString codeOf(const ProgramRun& run)
{
    return run.clean && run.lines.size() == 1 ? run.lines.first()[u"code"].toString() : QString();
}

class Machine : public testing::Test
{
protected:
    void SetUp() override
    {
        m_till = {m_folder.filePath(u"data"_s), u"http://127.0.0.1:9/nobody"_s, {}};
        m_out = m_folder.filePath(u"out"_s);
        m_one = writeSmallBodies(m_folder.filePath(u"one"_s), 1);
    }
    ProgramRun issueOne() const { return runProgram(m_till.issue(m_one, m_out)); }
    void fill()
    {
        const ProgramRun run = runProgram(m_till.issue(writeSmallBodies(m_folder.filePath(u"five"_s), 5), m_out));
        ASSERT_EQ(run.exitCode, 0) << run.out.constData() << run.err.constData();
        ASSERT_EQ(m_till.documents().size(), 5);
    }
    [[nodiscard]] QString database() const { return m_till.data + u"/mostrador.db"_s; }
    // Every word that works with the data is refused with `code`, exit 1, and leaves the database file as it was.
    void expectRefused(const QString& code)
    {
        const QByteArray before = contentOf(database());
        for (const QStringList& words :
             {m_till.issue(m_one, m_out), m_till.serve() + QStringList{u"--json"_s},
              m_till.words(u"documents"_s, {u"--json"_s}), m_till.words(u"queue"_s, {u"--json"_s})}) {
            const ProgramRun run = runProgram(words, {}, 30'000);
            EXPECT_EQ(run.exitCode, 1) << qPrintable(words.join(u' ')) << run.err.constData();
            EXPECT_EQ(codeOf(run).toStdString(), code.toStdString())
                << qPrintable(words.join(u' ')) << run.out.constData();
        }
        EXPECT_TRUE(contentOf(database()) == before);
    }

    QTemporaryDir m_folder;
    QString m_out, m_one;
    Till m_till;
};

} // namespace

TEST_F(Machine, TheSecondOnOneFolderIsRefusedAndTheFirstDoesNotNotice)
{
    fill();
    const auto first = RunningProgram::start(m_till.serve());
    ASSERT_TRUE(first);
    for (const QStringList& words : {m_till.issue(m_one, m_out), m_till.serve() + QStringList{u"--json"_s}}) {
        const ProgramRun second = runProgram(words);
        EXPECT_EQ(second.exitCode, 1);
        EXPECT_EQ(codeOf(second), u"DATA_FOLDER_IN_USE"_s) << second.out.constData();
        // The words name who has it.
        EXPECT_TRUE(second.out.contains(QByteArray::number(first->pid()))) << second.out.constData();
    }
    EXPECT_EQ(m_till.documents().size(), 5);
    EXPECT_EQ(m_till.queue().size(), 5);
    EXPECT_EQ(runProgram(m_till.words(u"diagnose"_s, {u"--json"_s})).exitCode, 0);
    EXPECT_TRUE(first->terminate());
    EXPECT_EQ(issueOne().exitCode, 0);
}

// Only as many as there is room for; with room again the next number follows the last.
TEST_F(Machine, AFullDiskLosesNothingAndLeavesNoGap)
{
    const QString place = m_folder.filePath(u"small"_s);
    const bool mounted = mountSmall(place, 1'500'000);
    m_till.data = place + u"/data"_s;
    QStringList prefix;
    if (!mounted) // no file may grow beyond this; the signal would end the program before it can say anything
        prefix = {u"-c"_s, u"trap '' XFSZ; ulimit -f 900; exec \"$@\""_s, u"sh"_s, QStringLiteral(MOSTRADOR_BINARY)};
    const auto run = [&](const QString& bodies) {
        const QStringList words = m_till.issue(bodies, m_out);
        return mounted ? runProgram(words) : runCommand(u"bash"_s, prefix + words);
    };

    const ProgramRun full = run(writeSmallBodies(m_folder.filePath(u"many"_s), 600));
    EXPECT_EQ(full.exitCode, 1) << full.err.constData();
    const auto stored = acknowledged(full.lines);
    EXPECT_GT(stored.size(), 0);
    EXPECT_LT(stored.size(), 600);
    for (const QJsonObject& line : full.lines) {
        if (line[u"ok"].toBool())
            continue;
        // Where no file system could be mounted, the disk has room and only the file may not grow.
        ASSERT_TRUE(line[u"code"] == u"DISK_FULL"_s || (!mounted && line[u"code"] == u"DATABASE_UNAVAILABLE"_s))
            << line[u"code"].toString().toStdString() << line[u"detail"].toString().toStdString();
    }

    if (mounted) {
        // Looking works while there is no room.
        EXPECT_EQ(keysOf(m_till.documents()), stored);
        EXPECT_EQ(runProgram(m_till.words(u"queue"_s, {u"--json"_s})).exitCode, 0);
        ASSERT_TRUE(remountWith(place, 20'000'000));
    }
    const ProgramRun next = issueOne();
    EXPECT_EQ(next.exitCode, 0) << next.out.constData() << next.err.constData();
    const auto documents = m_till.documents();
    EXPECT_EQ(documents.size(), stored.size() + 1);
    EXPECT_TRUE(keysOf(documents).contains(stored));
    EXPECT_EQ(numberingFault(documents).toStdString(), "");
    if (mounted)
        unmount(place);
}

// The invoices are stored, only their copies find no place: told so with the key, or somebody would issue them again.
TEST_F(Machine, NoRoomForTheCopiesIsNoReasonToIssueAgain)
{
    const QString place = m_folder.filePath(u"small"_s);
    if (mountSmall(place, 200'000))
        m_out = place + u"/out"_s;
    else
        m_out = u"/proc/self/fdinfo"_s; // a folder that is there and takes no file
    const ProgramRun run = runProgram(m_till.issue(writeSmallBodies(m_folder.filePath(u"many"_s), 20), m_out));
    EXPECT_EQ(run.exitCode, 1);
    QSet<QString> told;
    int failures = 0;
    for (const QJsonObject& line : run.lines) {
        told.insert(line[u"accessKey"].toString());
        if (line[u"ok"].toBool())
            continue;
        ++failures;
        EXPECT_TRUE(line[u"issued"].toBool());
        EXPECT_TRUE(line[u"code"] == u"DISK_FULL"_s || line[u"code"] == u"FILE_UNWRITABLE"_s)
            << line[u"code"].toString().toStdString();
    }
    EXPECT_GT(failures, 0);
    EXPECT_EQ(told, keysOf(m_till.documents()));
    unmount(place);
}

TEST_F(Machine, AFolderThatCannotBeWrittenIsNamed)
{
    fill();
    if (makeReadOnly(m_till.data)) {
        for (const QStringList& words : {m_till.issue(m_one, m_out), m_till.serve() + QStringList{u"--json"_s}}) {
            const ProgramRun run = runProgram(words);
            EXPECT_EQ(run.exitCode, 1);
            EXPECT_EQ(codeOf(run).toStdString(), "DATA_FOLDER_READ_ONLY") << run.out.constData();
            EXPECT_TRUE(run.out.contains(m_till.data.toUtf8()));
        }
        // Looking goes on, by a word and in the window, which says what it is.
        EXPECT_EQ(m_till.documents().size(), 5);
        StartingProgram window({u"--data"_s, m_till.data});
        QString event = window.nextEvent();
        if (event == u"starting"_s) // a busy machine
            event = window.nextEvent();
        EXPECT_EQ(event.toStdString(), "readOnly");
        EXPECT_EQ(window.nextEvent().toStdString(), "ready");
        EXPECT_EQ(window.terminate(), 0);
        unmount(m_till.data);
    }
    // As root too: nobody writes there, and a file is no folder.
    for (const QString& place : {u"/proc/mostrador"_s, m_one + u"/000000.json"_s}) {
        Till other = m_till;
        other.data = place;
        const ProgramRun run = runProgram(other.issue(m_one, m_out));
        EXPECT_EQ(run.exitCode, 1);
        EXPECT_EQ(codeOf(run).toStdString(), "DATA_FOLDER_READ_ONLY") << run.out.constData();
    }
    EXPECT_EQ(issueOne().exitCode, 0);
}

TEST_F(Machine, ADamagedDatabaseIsNamedAndLeftAlone)
{
    fill();
    const QByteArray whole = contentOf(database());
    const auto put = [this](const QByteArray& bytes) {
        QFile file(database());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    };
    QByteArray middle = whole;
    for (qsizetype at = 4096; at + 4096 <= middle.size(); at += 8192)
        middle.replace(at, 2048, QByteArray(2048, '\xa5'));
    QByteArray header = whole;
    header.replace(0, 100, QByteArray(100, 'x'));
    for (const QByteArray& bytes : {middle, header, whole.first(whole.size() / 2 / 4096 * 4096),
                                    QByteArray("no database at all, but long enough\n").repeated(100)}) {
        put(bytes);
        expectRefused(u"DATABASE_DAMAGED"_s);
    }
    put(whole);
    EXPECT_EQ(issueOne().exitCode, 0);
    EXPECT_EQ(numberingFault(m_till.documents()).toStdString(), "");
}

TEST_F(Machine, WhatANewerProgramWroteIsLeftAlone)
{
    fill();
    const auto sql = [this](const QString& statement) {
        const QString script =
            u"import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit(); c.close()"_s;
        return runCommand(u"python3"_s, {u"-c"_s, script, database(), statement}).exitCode;
    };
    ASSERT_EQ(
        sql(u"INSERT INTO schema_migrations (version, name, sha256, applied_at) VALUES (9999, 'later', '', '')"_s), 0);
    expectRefused(u"DATABASE_TOO_NEW"_s);
    ASSERT_EQ(sql(u"DELETE FROM schema_migrations WHERE version = 9999"_s), 0);
    EXPECT_EQ(issueOne().exitCode, 0);
}

} // namespace engine::tests
