#include "support/Program.h"

#include "support/Await.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

QList<QJsonObject> parseLines(const QByteArray& text, bool& clean)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        clean = clean && document.isObject();
        lines << document.object();
    }
    return lines;
}

} // namespace

ProgramRun runProgram(const QStringList& words, const QByteArray& input, int timeoutMs)
{
    return runCommand(QStringLiteral(MOSTRADOR_BINARY), words, input, timeoutMs);
}

ProgramRun runCommand(const QString& command, const QStringList& words, const QByteArray& input, int timeoutMs)
{
    QProcess process;
    process.start(command, words);
    process.write(input);
    process.closeWriteChannel();
    ProgramRun run;
    if (!process.waitForFinished(timeoutMs * testing_support::patience())) {
        process.kill();
        process.waitForFinished();
        run.err = "the program did not end in time\n" + process.readAllStandardError();
        return run;
    }
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    run.lines = parseLines(run.out, run.clean);
    return run;
}

std::unique_ptr<RunningProgram> RunningProgram::start(const QStringList& words, int timeoutMs)
{
    auto program = std::make_unique<RunningProgram>();
    QProcess& process = program->m_process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QStringLiteral(MOSTRADOR_BINARY), words);
    QElapsedTimer clock;
    clock.start();
    QJsonObject ready;
    do { // a window that takes long to open says so first
        while (!process.canReadLine() && process.state() != QProcess::NotRunning &&
               clock.elapsed() < qint64(timeoutMs) * testing_support::patience())
            process.waitForReadyRead(100);
        ready = QJsonDocument::fromJson(process.readLine()).object();
    } while (ready[u"event"] == u"starting"_s);
    if (ready[u"event"] != u"ready"_s) {
        qWarning("%s", process.readAllStandardError().constData());
        return nullptr;
    }
    program->m_url = QUrl(ready[u"url"].toString());
    program->m_ready = ready;
    return program;
}

bool RunningProgram::waitForEvent(const QString& event, int timeoutMs)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < qint64(timeoutMs) * testing_support::patience()) {
        while (m_process.canReadLine()) {
            if (QJsonDocument::fromJson(m_process.readLine()).object()[u"event"] == event)
                return true;
        }
        if (m_process.state() == QProcess::NotRunning)
            return false;
        m_process.waitForReadyRead(100);
    }
    return false;
}

RunningProgram::~RunningProgram()
{
    kill9();
}

void RunningProgram::kill9()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
    m_process.waitForFinished();
}

bool RunningProgram::terminate(int timeoutMs)
{
    m_process.terminate();
    return m_process.waitForFinished(timeoutMs * testing_support::patience()) &&
           m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QString writeBodies(const QString& folder, const QList<QByteArray>& bodies)
{
    QDir().mkpath(folder);
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        QFile file(QDir(folder).filePath(u"%1.json"_s.arg(i, 6, 10, QLatin1Char('0'))));
        if (file.open(QIODevice::WriteOnly))
            file.write(bodies[i]);
    }
    return folder;
}

} // namespace engine::tests
