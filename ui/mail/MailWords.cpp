#include "mail/MailWords.h"

#include "common/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct MailWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::MailWords)
public:
    static QString field(const QString& name)
    {
        if (name == "server"_L1)
            return tr("Check the server: a name like smtp.example.com, a port from 1 to 65535, and no password in it.");
        if (name == "from"_L1)
            return tr("The sender is a mail address such as facturas@example.com.");
        if (name == "publicUrl"_L1)
            return tr("The public address begins with https:// and names a host.");
        if (name == "password"_L1)
            return tr("Type the password again: the stored one belongs to another server or user.");
        return {};
    }
    static QString reason(const QString& name)
    {
        if (name == "NO_SERVER"_L1)
            return tr("No server is set up yet.");
        if (name == "ADDRESS"_L1)
            return tr("Type a mail address such as ana@example.com.");
        if (name == "HOST_UNKNOWN"_L1)
            return tr("There is no server of this name. Check its spelling and the internet line.");
        if (name == "NO_CONNECTION"_L1)
            return tr("Nothing answers at this server and port. Check both, and whether a firewall is in between.");
        if (name == "TIMEOUT"_L1)
            return tr("The server took too long to answer. Check port and protection, and try again.");
        if (name == "NO_TLS"_L1)
            return tr("The server does not speak this kind of protection. Try the other one.");
        if (name == "NOT_TRUSTED"_L1)
            return tr("The certificate of the server cannot be trusted, so nothing was sent.");
        if (name == "LOGIN_REFUSED"_L1)
            return tr("The server does not take this user and password. Some want a password made for programs.");
        if (name == "LETTER_REFUSED"_L1)
            return tr("The server did not take the mail:");
        return tr("The mail did not go out:");
    }
};

} // namespace

QString mailTrouble(const engine::Error& error)
{
    QStringList words;
    for (const engine::FieldError& field : error.fields) {
        const QString about = MailWords::field(field.field);
        if (!about.isEmpty() && !words.contains(about))
            words << about;
    }
    if (!words.isEmpty())
        return words.join(u'\n');
    if (error.code != engine::ErrorCode::MAIL_FAILED)
        return errorText(error);
    const QString reason = MailWords::reason(error.reason);
    return reason.endsWith(u':') ? reason + u' ' + error.detail : reason; // what the server said itself
}

} // namespace ui
