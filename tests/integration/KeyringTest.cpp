// The data key in the desktop's keyring: made there, found there by the next start, and missed with clear words.
#include "support/DesktopKeyring.h"
#include "support/StartingProgram.h"
#include "support/Till.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

class Keyring : public testing::Test
{
protected:
    void SetUp() override
    {
        qunsetenv("MOSTRADOR_NO_KEYRING");
        ASSERT_TRUE(m_keyring.start()) << m_keyring.fault().toStdString();
        m_till = {m_folder.filePath(u"data"_s), u"http://127.0.0.1:9/nobody"_s, {}};
        m_one = writeSmallBodies(m_folder.filePath(u"one"_s), 1);
    }
    ProgramRun issueOne() const { return runProgram(m_till.issue(m_one, m_folder.filePath(u"out"_s))); }
    static std::string told(const ProgramRun& run)
    {
        return "exit " + std::to_string(run.exitCode) + '\n' + run.out.toStdString() + run.err.toStdString();
    }
    [[nodiscard]] bool hasKeyFile() const { return QFile::exists(m_till.data + u"/master.key"_s); }

    QTemporaryDir m_folder;
    DesktopKeyring m_keyring;
    Till m_till;
    QString m_one;
};

} // namespace

TEST_F(Keyring, HoldsTheKeyAndTheNextStartSignsWithIt)
{
    const ProgramRun first = issueOne();
    ASSERT_EQ(first.exitCode, 0) << told(first);
    EXPECT_FALSE(hasKeyFile());
    const QFileInfo marker(m_till.data + u"/master.keyring"_s);
    ASSERT_TRUE(marker.exists());
    EXPECT_EQ(marker.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), 0);
    EXPECT_LT(marker.size(), 64) << "a name, not the key";
    const ProgramRun diagnosis = runProgram(m_till.words(u"diagnose"_s, {u"--json"_s}));
    EXPECT_EQ(diagnosis.lines.value(0)[u"keyProtection"], u"keyring"_s) << told(diagnosis);

    const ProgramRun second = issueOne(); // a new process opens the wrapped key of the issuer
    ASSERT_EQ(second.exitCode, 0) << told(second);
    EXPECT_EQ(second.lines.value(0)[u"sequential"], u"000000002"_s);
    const ProgramRun verdict = runProgram(
        {u"verify"_s, m_folder.filePath(u"out/"_s + second.lines.value(0)[u"accessKey"].toString() + u".xml"_s)});
    EXPECT_EQ(verdict.exitCode, 0) << told(verdict);

    m_keyring.stop(); // the next session unlocks what the last one kept
    ASSERT_TRUE(m_keyring.start()) << m_keyring.fault().toStdString();
    const ProgramRun third = issueOne();
    EXPECT_EQ(third.exitCode, 0) << told(third);
    EXPECT_FALSE(hasKeyFile());
}

TEST_F(Keyring, GoneItIsMissedWithClearWordsAndNoNewKeyIsMade)
{
    ASSERT_EQ(issueOne().exitCode, 0);
    m_keyring.stop();
    const ProgramRun gone = issueOne();
    EXPECT_EQ(gone.exitCode, 1) << told(gone);
    EXPECT_EQ(gone.lines.value(0)[u"code"], u"DECRYPTION_FAILED"_s) << told(gone);
    EXPECT_TRUE(gone.lines.value(0)[u"detail"].toString().contains(u"keyring"_s)) << told(gone);
    {
        const ScopedEnvironment noDesktop("DBUS_SESSION_BUS_ADDRESS", {});
        const ProgramRun outside = issueOne();
        EXPECT_EQ(outside.lines.value(0)[u"code"], u"DECRYPTION_FAILED"_s) << told(outside);
    }
    StartingProgram window({u"--practice"_s, u"--data"_s, m_till.data});
    EXPECT_TRUE(window.complains("DECRYPTION_FAILED"));
    EXPECT_EQ(window.terminate(), 1);
    EXPECT_FALSE(hasKeyFile());
    EXPECT_EQ(m_till.documents().size(), 1); // looking needs no key

    ASSERT_TRUE(m_keyring.start()) << m_keyring.fault().toStdString();
    const ProgramRun back = issueOne();
    ASSERT_EQ(back.exitCode, 0) << told(back);
    EXPECT_EQ(back.lines.value(0)[u"sequential"], u"000000002"_s) << "the refused ones burnt no number";
}

TEST_F(Keyring, ThatAsksForItsPasswordIsWaitedForAndCanBeLeft)
{
    ASSERT_EQ(issueOne().exitCode, 0);
    m_keyring.silence();
    {
        StartingProgram window({u"--practice"_s, u"--data"_s, m_till.data});
        ASSERT_EQ(window.nextEvent(), u"starting"_s);
        QElapsedTimer clock;
        clock.start();
        EXPECT_EQ(window.terminate(), 0);
        EXPECT_LT(clock.elapsed(), 9000); // the keyring's 45 s are not sat out, nor is the program left to itself
    }
    StartingProgram window({u"--practice"_s, u"--data"_s, m_till.data});
    ASSERT_EQ(window.nextEvent(), u"starting"_s);
    m_keyring.speak();
    EXPECT_EQ(window.nextEvent(), u"ready"_s);
    EXPECT_EQ(window.terminate(), 0);
}

} // namespace engine::tests
