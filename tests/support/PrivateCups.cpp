#include "support/PrivateCups.h"

#include "support/Await.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace testing_support {

namespace {

// A raw queue to a plain file never copies anything (no filter, no backend), so the queue gets a backend.
const QString kBackend = uR"(#!/bin/sh
[ $# -gt 0 ] || exit 0
where=${DEVICE_URI#paper:}
case $where in
*.hang) exec sleep 600 ;;
*.empty) echo "STATE: +media-empty-error" >&2; exec sleep 600 ;;
esac
if [ -n "${6-}" ]; then cat "$6"; else cat; fi >> "$where"
)"_s;

} // namespace

PrivateCups::PrivateCups()
{
    // A scheduler that is started by root works as another user.
    const auto everybody = QFileDevice::Permissions(0x7777);
    QFile::setPermissions(m_folder.path(), everybody);
    for (const QString& name : {u"etc"_s, u"spool/tmp"_s, u"cache"_s, u"state"_s, u"log"_s, u"bin/backend"_s, u"out"_s})
        QDir(m_folder.path()).mkpath(name);
    QFile::setPermissions(path(u"out"_s), everybody);
    QFile::link(u"/usr/lib/cups/daemon"_s, path(u"bin/daemon"_s));
    write(u"bin/backend/paper"_s, kBackend);
    QFile::setPermissions(path(u"bin/backend/paper"_s), QFileDevice::Permissions(0x7755));
    write(u"etc/cupsd.conf"_s,
          u"Listen %1\nBrowsing No\nWebInterface No\nDefaultAuthType None\nLogLevel info\n"
          "<Location />\nOrder allow,deny\nAllow from all\n</Location>\n"
          "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"_s.arg(path(u"cups.sock"_s)));
    write(u"etc/cups-files.conf"_s,
          u"ServerRoot %1/etc\nServerBin %1/bin\nRequestRoot %1/spool\nTempDir %1/spool/tmp\nCacheDir %1/cache\n"
          "StateDir %1/state\nAccessLog %1/log/access\nErrorLog %1/log/error\nPageLog %1/log/page\n"_s.arg(
              m_folder.path()));
    qputenv("CUPS_SERVER", path(u"cups.sock"_s).toLocal8Bit());
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(u"/usr/sbin/cupsd"_s,
                   {u"-f"_s, u"-c"_s, path(u"etc/cupsd.conf"_s), u"-s"_s, path(u"etc/cups-files.conf"_s)});
    m_up = m_daemon.waitForStarted() && waitUntil(
                                            [this] {
                                                QLocalSocket socket;
                                                socket.connectToServer(path(u"cups.sock"_s));
                                                return socket.waitForConnected(200);
                                            },
                                            20'000);
}

PrivateCups::~PrivateCups()
{
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(10'000))
        m_daemon.kill();
    m_daemon.waitForFinished();
    qunsetenv("CUPS_SERVER");
}

void PrivateCups::write(const QString& name, const QString& text)
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

QString PrivateCups::story() const
{
    QFile log(path(u"log/error"_s));
    return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : u"no log"_s;
}

bool PrivateCups::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

QByteArray PrivateCups::answerOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

bool PrivateCups::addQueue(const QString& name, const QString& printer)
{
    return run(u"/usr/sbin/lpadmin"_s,
               {u"-p"_s, name, u"-E"_s, u"-v"_s, u"paper:"_s + path(u"out/"_s + name) + u'.' + printer, u"-m"_s,
                u"raw"_s, u"-D"_s, u"Impresora "_s + name});
}

QByteArray PrivateCups::paper(const QString& queue) const
{
    QFile file(path(u"out/"_s + queue + u".roll"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace testing_support
