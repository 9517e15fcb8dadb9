#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace engine::tests {

// The real `mostrador` program, as scripts use it.
struct ProgramRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    QList<QJsonObject> lines; // stdout parsed, one object per line; a line that is no object makes `clean` false
    bool clean = true;
};
ProgramRun runProgram(const QStringList& words, const QByteArray& input = {}, int timeoutMs = 120'000);
// The same for any other command.
ProgramRun runCommand(const QString& command, const QStringList& words, const QByteArray& input = {},
                      int timeoutMs = 120'000);

// A word that keeps running (serve, practice-sri): waits for its ready line. Killed with SIGKILL when it goes out of
// scope, unless it was ended in order before.
class RunningProgram
{
public:
    static std::unique_ptr<RunningProgram> start(const QStringList& words, int timeoutMs = 60'000);
    ~RunningProgram();
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QJsonObject ready() const { return m_ready; } // the line itself
    // Reads on to this event; false when it does not come.
    bool waitForEvent(const QString& event, int timeoutMs = 30'000);
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    void kill9();
    // SIGTERM; true when it ended by itself with exit code 0.
    bool terminate(int timeoutMs = 30'000);
    QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QUrl m_url;
    QJsonObject m_ready;
};

// Directory with a request body per file, named so that name order is creation order. Returns the folder's path.
QString writeBodies(const QString& folder, const QList<QByteArray>& bodies);

} // namespace engine::tests
