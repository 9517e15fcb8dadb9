// How the program with the window starts when something keeps it waiting, and how it ends before it has begun.
#include "support/StartingProgram.h"
#include "support/Till.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

// What another Mostrador holds while it asks the keyring for the key of a folder that both use.
class KeyTurn
{
public:
    explicit KeyTurn(const QString& folder)
    {
        QDir().mkpath(folder);
        m_file = ::open(QFile::encodeName(folder + u"/.key.lock"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        m_taken = m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0;
    }
    ~KeyTurn() { pass(); }
    KeyTurn(const KeyTurn&) = delete;
    KeyTurn& operator=(const KeyTurn&) = delete;
    [[nodiscard]] bool taken() const { return m_taken; }
    void pass()
    {
        if (m_file >= 0)
            ::close(m_file);
        m_file = -1;
    }

private:
    int m_file = -1;
    bool m_taken = false;
};

class Start : public testing::Test
{
protected:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    [[nodiscard]] QStringList words() const { return {u"--practice"_s, u"--data"_s, data()}; }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Start, WhileItWaitsASmallWindowIsThereAndThenTheTill)
{
    KeyTurn turn(data());
    ASSERT_TRUE(turn.taken());
    StartingProgram program(words());
    EXPECT_EQ(program.nextEvent(), u"starting"_s);
    turn.pass();
    EXPECT_EQ(program.nextEvent(), u"ready"_s);
    EXPECT_EQ(program.terminate(), 0);
}

TEST_F(Start, GivenUpWhileItWaitsItEndsInOrderAndLeavesTheFolderFree)
{
    KeyTurn turn(data());
    ASSERT_TRUE(turn.taken());
    {
        StartingProgram program(words());
        ASSERT_EQ(program.nextEvent(), u"starting"_s);
        EXPECT_EQ(program.terminate(9000), 0); // before the program would be left to itself
    }
    turn.pass();
    StartingProgram again(words());
    QString event = again.nextEvent();
    if (event == u"starting"_s) // a busy machine
        event = again.nextEvent();
    EXPECT_EQ(event, u"ready"_s);
    EXPECT_EQ(again.terminate(), 0);
}

TEST_F(Start, AFolderInUseIsSaidAndTheProgramFails)
{
    auto other = RunningProgram::start({u"serve"_s, u"--practice"_s, u"--data"_s, data(), u"--port"_s, u"0"_s});
    ASSERT_TRUE(other);
    StartingProgram program(words());
    EXPECT_TRUE(program.complains("DATA_FOLDER_IN_USE"));
    EXPECT_TRUE(program.isRunning()) << "the window with the reason waits for a person";
    EXPECT_EQ(program.terminate(), 1);
    EXPECT_TRUE(other->terminate());
}

} // namespace engine::tests
