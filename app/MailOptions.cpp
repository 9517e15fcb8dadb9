#include "MailOptions.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMaxPassword = 4096;

// The command line wins over the environment.
QStringList valuesOf(const Arguments& arguments, const char* name)
{
    if (arguments.has(name))
        return arguments.values(name);
    const QByteArray variable = "MOSTRADOR_" + QByteArray(name).replace('-', '_').toUpper();
    return qEnvironmentVariable(variable.constData()).split(u' ', Qt::SkipEmptyParts);
}

QString valueOf(const Arguments& arguments, const char* name)
{
    const QStringList all = valuesOf(arguments, name);
    return all.isEmpty() ? QString() : all.last();
}

} // namespace

const QList<Option>& mailOptions()
{
    static const QList<Option> options{
        {"smtp-url", "URL", "mail server: smtp[s]://USER@HOST:PORT"},
        {"smtp-password-file", "F", "file holding the password of USER"},
        {"mail-from", "ADDRESS", "sender of mails"},
        {"mail-ca", "F", "PEM of certificates that the mail server may show beside public ones"},
        {"public-url", "URL", "where links in mails lead: https://…"},
        {"webhook-allow", "HOST:PORT", "webhooks may call this in a private network (repeatable)"},
        {"webhook-ca", "F", "PEM of certificates that webhooks may show beside public ones"}};
    return options;
}

engine::Result<bool> applyMailOptions(const Arguments& arguments, engine::EngineConfig& config)
{
    config.mail.server = valueOf(arguments, "smtp-url");
    config.mail.from = valueOf(arguments, "mail-from");
    config.mail.publicUrl = valueOf(arguments, "public-url");
    config.mail.caFile = valueOf(arguments, "mail-ca");
    config.webhookAllow = valuesOf(arguments, "webhook-allow");
    config.webhookCaFile = valueOf(arguments, "webhook-ca");
    const QString passwordFile = valueOf(arguments, "smtp-password-file");
    if (passwordFile.isEmpty())
        return true;
    auto password = readFile(passwordFile, kMaxPassword);
    if (!password)
        return password.error();
    while (password->endsWith('\n') || password->endsWith('\r')) // editors end a file with a line end
        password->chop(1);
    config.mail.password = *password;
    return true;
}

} // namespace app
