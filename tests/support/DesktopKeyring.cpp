#include "support/DesktopKeyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

constexpr int kStartMs = 20'000;

// No folder of services: nothing but what the test starts may answer.
constexpr const char* kBusConfig = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
)";

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

DesktopKeyring::DesktopKeyring()
{
    for (const char* name : {"run", "data", "config", "cache"})
        QDir(m_home.path()).mkpath(QString::fromLatin1(name));
    QFile::setPermissions(m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_home.filePath(u"run"_s)));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_home.filePath(u"cache"_s));
    m_bus.setProcessEnvironment(environment);
    m_keyring.setProcessEnvironment(environment);
}

DesktopKeyring::~DesktopKeyring()
{
    speak();
    QDBusConnection::disconnectFromBus(u"keyring-test"_s);
    end(m_keyring);
    end(m_bus);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
}

bool DesktopKeyring::startBus()
{
    if (m_bus.state() == QProcess::Running)
        return true;
    QFile config(m_home.filePath(u"bus.conf"_s));
    if (!config.open(QIODevice::WriteOnly) || config.write(kBusConfig) < 0)
        return false;
    config.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForReadyRead(kStartMs)) {
        m_fault = u"dbus-daemon: "_s + m_bus.errorString() + QString::fromLocal8Bit(m_bus.readAllStandardError());
        return false;
    }
    m_address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    return QDBusConnection::connectToBus(QString::fromLatin1(m_address), u"keyring-test"_s).isConnected();
}

bool DesktopKeyring::hasKeyring() const
{
    const QDBusConnection bus(u"keyring-test"_s);
    return bus.interface() && bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s);
}

bool DesktopKeyring::start()
{
    if (!startBus())
        return false;
    QProcessEnvironment environment = m_keyring.processEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(m_address));
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_keyring.write("correct horse");
    m_keyring.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    while (!hasKeyring() && m_keyring.state() != QProcess::NotRunning && clock.elapsed() < kStartMs)
        m_keyring.waitForReadyRead(20);
    if (hasKeyring())
        return true;
    m_fault = u"gnome-keyring-daemon: "_s + m_keyring.errorString() +
              QString::fromLocal8Bit(m_keyring.readAllStandardError());
    return false;
}

void DesktopKeyring::stop()
{
    end(m_keyring);
}

void DesktopKeyring::silence()
{
    if (m_keyring.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(m_keyring.processId()), SIGSTOP);
}

void DesktopKeyring::speak()
{
    if (m_keyring.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(m_keyring.processId()), SIGCONT);
}

} // namespace engine::tests
