#pragma once
#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace engine::tests {

// The program with its window, from outside: what it says on the way and how it ends.
class StartingProgram
{
public:
    explicit StartingProgram(const QStringList& words);
    ~StartingProgram(); // SIGKILL when it still runs
    // The next event of the program's lines, e.g. "starting" or "ready"; empty when none comes in time.
    QString nextEvent(int timeoutMs = 30'000);
    // SIGTERM and the exit code; -1 when it does not end in time.
    int terminate(int timeoutMs = 30'000);
    // Waits for words on the standard error that contain `words`.
    bool complains(const QByteArray& words, int timeoutMs = 30'000);
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
    QByteArray m_errors;
};

} // namespace engine::tests
