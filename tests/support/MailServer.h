#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace engine::tests {

// A real SMTP server on loopback that keeps what it is sent.
class MailServer
{
public:
    // Words of mail_server.py: --cert F --key F, --smtps, --user U --password P, --host ADDRESS.
    explicit MailServer(const QStringList& words = {});
    ~MailServer();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString url(const QString& scheme = QStringLiteral("smtp"), const QString& user = {},
                              const QString& host = QStringLiteral("127.0.0.1")) const;
    // How many letters it has taken.
    [[nodiscard]] int count() const;
    // The n-th one from 0: {"from", "to", "tls", "user", "headers": {}, "parts": [{"type", "name", "text", "bytes"}]}.
    [[nodiscard]] QJsonObject letter(int n) const;
    [[nodiscard]] QByteArray raw(int n) const;
    // What it says instead of taking a recipient or a letter; empty = it takes them again.
    void refuseRecipients(const QByteArray& reply) { say(QStringLiteral("refuse-recipient"), reply); }
    void refuseRecipient(const QString& address, const QByteArray& reply)
    {
        say(QStringLiteral("refuse-") + address, reply);
    }
    void refuseLetters(const QByteArray& reply) { say(QStringLiteral("refuse-data"), reply); }

private:
    void say(const QString& name, const QByteArray& reply);
    [[nodiscard]] QString stem(int n) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace engine::tests
