#include "support/MailServer.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

// The system's own: its packages are those of Debian.
const QString kPython = u"/usr/bin/python3"_s;
const QString kSupport = QStringLiteral(TEST_DATA_DIR "/../support/");

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MailServer::MailServer(const QStringList& words)
{
    m_process.start(kPython, QStringList{kSupport + u"mail_server.py"_s, m_folder.path()} + words);
    if (m_process.waitForStarted() && m_process.waitForReadyRead(30'000))
        m_port = m_process.readLine().trimmed().toInt();
    EXPECT_GT(m_port, 0) << m_process.readAllStandardError().constData();
}

MailServer::~MailServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

QString MailServer::url(const QString& scheme, const QString& user, const QString& host) const
{
    return u"%1://%2%3:%4"_s.arg(scheme, user.isEmpty() ? QString() : user + u'@', host).arg(m_port);
}

int MailServer::count() const
{
    return int(QDir(m_folder.path()).entryList({u"*.json"_s}).size());
}

QString MailServer::stem(int n) const
{
    return m_folder.filePath(u"%1"_s.arg(n + 1, 4, 10, QChar(u'0')));
}

QByteArray MailServer::raw(int n) const
{
    return contents(stem(n) + u".eml"_s);
}

QJsonObject MailServer::letter(int n) const
{
    QJsonObject letter = QJsonDocument::fromJson(contents(stem(n) + u".json"_s)).object();
    QProcess reader;
    reader.start(kPython, {kSupport + u"mail_parts.py"_s, stem(n) + u".eml"_s});
    reader.waitForFinished(30'000);
    const QJsonObject parts = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    for (auto each = parts.begin(); each != parts.end(); ++each)
        letter.insert(each.key(), each.value());
    return letter;
}

void MailServer::say(const QString& name, const QByteArray& reply)
{
    QFile file(m_folder.filePath(name));
    if (reply.isEmpty())
        file.remove();
    else if (file.open(QIODevice::WriteOnly))
        file.write(reply);
}

} // namespace engine::tests
