#include "support/StartingProgram.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace engine::tests {

StartingProgram::StartingProgram(const QStringList& words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_process.start(QStringLiteral(MOSTRADOR_BINARY), words + QStringList{QStringLiteral("--json")});
    m_process.waitForStarted();
}

StartingProgram::~StartingProgram()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QString StartingProgram::nextEvent(int timeoutMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!m_process.canReadLine() && isRunning() && clock.elapsed() < timeoutMs)
        m_process.waitForReadyRead(50);
    return QJsonDocument::fromJson(m_process.readLine()).object()[QStringLiteral("event")].toString();
}

int StartingProgram::terminate(int timeoutMs)
{
    m_process.terminate();
    if (!m_process.waitForFinished(timeoutMs) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

bool StartingProgram::complains(const QByteArray& words, int timeoutMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!m_errors.contains(words) && clock.elapsed() < timeoutMs) {
        m_process.setReadChannel(QProcess::StandardError);
        m_process.waitForReadyRead(50);
        m_errors += m_process.readAllStandardError();
        m_process.setReadChannel(QProcess::StandardOutput);
    }
    return m_errors.contains(words);
}

} // namespace engine::tests
