// Where mail goes out: what was fixed at the start, and what the settings say.
#include "access/SettingsRepository.h"
#include "core/FieldErrors.h"
#include "core/Secret.h"
#include "facade/NotifyServices.h"
#include "notify/MimeHeader.h"
#include "notify/TenantReader.h"
#include "notify/Texts.h"
#include "storage/Transaction.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

const QString kServer = u"mail.server"_s;
const QString kFrom = u"mail.from"_s;
const QString kPublicUrl = u"mail.publicUrl"_s;
const QString kPassword = u"mail.password"_s; // wrapped, base64
const QString kAllowList = u"webhook.allow"_s;
const QByteArray kPasswordPlace = "settings/mail.password";

access::SettingsRepository settingsOf(storage::Database& database)
{
    return {database, storage::kTillTenant};
}

bool isWebAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

// The first address that others reach it at.
QString addressOfMachine()
{
    for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol)
            return address.toString();
    }
    return u"127.0.0.1"_s;
}

} // namespace

// Each member from the configuration, else from the settings; a stored password goes to the stored server alone.
Result<MailConfig> NotifyServices::mailConfig()
{
    MailConfig config = m_fixedMail;
    auto settings = settingsOf(m_context.database);
    QString wrapped;
    const auto fill = [&](QString& member, const QString& key) -> Result<void> {
        if (!member.isEmpty())
            return {};
        auto value = settings.get(key);
        if (!value)
            return value.error();
        member = value->value_or(QString());
        return {};
    };
    const bool ownServer = config.server.isEmpty();
    for (const auto& [member, key] : {std::pair(&config.server, kServer), std::pair(&config.from, kFrom),
                                      std::pair(&config.publicUrl, kPublicUrl), std::pair(&wrapped, kPassword)}) {
        if (auto filled = fill(*member, key); !filled)
            return filled.error();
    }
    if (ownServer && !wrapped.isEmpty()) {
        const auto password = m_context.protector.unwrap(QByteArray::fromBase64(wrapped.toLatin1()), kPasswordPlace);
        if (!password)
            return password.error();
        config.password = password->view().toByteArray();
    }
    return config;
}

Result<void> NotifyServices::readMail()
{
    const auto config = mailConfig();
    if (!config)
        return config.error();
    m_publicUrl = config->publicUrl;
    m_verificationMail.setPublicUrl(m_publicUrl.isEmpty() ? ownAddress() : m_publicUrl);
    std::optional<notify::SmtpServer> server;
    if (!config->server.isEmpty()) {
        auto read = notify::readServer(*config);
        if (!read)
            return read.error();
        server = std::move(*read);
    }
    const bool ready = server.has_value();
    m_mails.setServer(std::move(server));
    m_notices.setMailReady(ready);
    if (ready && m_started && !m_mailStarted)
        m_mailQueue->start();
    if (!ready && m_mailStarted)
        m_mailQueue->stop();
    m_mailStarted = ready && m_started;
    return {};
}

// Rather one that other machines reach; whoever listens everywhere is reached at the first address of the machine.
QString NotifyServices::ownAddress() const
{
    QString own;
    for (const QUrl& server : m_ownServers) {
        const QHostAddress host(server.host());
        const bool everywhere = host == QHostAddress::AnyIPv4 || host == QHostAddress::AnyIPv6;
        if (host.isLoopback() && !own.isEmpty())
            continue;
        QUrl url = server;
        if (everywhere)
            url.setHost(addressOfMachine());
        own = url.toString();
        if (!host.isLoopback())
            break;
    }
    return own;
}

void NotifyServices::serverUp(const QUrl& url)
{
    m_ownServers.append(url);
    m_verificationMail.setPublicUrl(m_publicUrl.isEmpty() ? ownAddress() : m_publicUrl);
}

void NotifyServices::serverDown(const QUrl& url)
{
    m_ownServers.removeOne(url);
    m_verificationMail.setPublicUrl(m_publicUrl.isEmpty() ? ownAddress() : m_publicUrl);
}

Result<MailSettings> NotifyServices::mailSettings()
{
    const auto config = mailConfig();
    if (!config)
        return config.error();
    return MailSettings{config->server,
                        config->from,
                        config->publicUrl,
                        !config->password.isEmpty(),
                        !m_fixedMail.server.isEmpty(),
                        m_mails.server().has_value()};
}

// A stored password goes to the server and user that it was written for, and to no other.
Result<void> NotifyServices::judgePassword(MailSettingsChange& change, core::FieldErrors& errors)
{
    const auto now = notify::readServer({change.server, {}, u"x@example.com"_s, {}, {}});
    if (change.server.isEmpty() || (now && now->user.isEmpty()))
        change.password = QByteArray(); // nobody it could be for
    if (change.password || !now)
        return {};
    auto settings = settingsOf(m_context.database);
    const auto wrapped = settings.get(kPassword);
    const auto stored = settings.get(kServer);
    if (!wrapped || !stored)
        return wrapped ? stored.error() : wrapped.error();
    if (wrapped->value_or(QString()).isEmpty())
        return {};
    const auto before = notify::readServer({stored->value_or(QString()), {}, u"x@example.com"_s, {}, {}});
    if (!before || before->host != now->host || before->user != now->user)
        errors.add(u"password"_s, u"The stored password belongs to another server or user; write it again."_s);
    return {};
}

Result<void> NotifyServices::keepMailSettings(MailSettingsChange change)
{
    core::FieldErrors errors;
    if (!change.server.isEmpty()) {
        if (const auto read = notify::readServer({change.server, {}, change.from, {}, {}}); !read)
            errors.append(read.error());
    }
    if (!change.publicUrl.isEmpty() && !isWebAddress(change.publicUrl))
        errors.add(u"publicUrl"_s, u"Write it as https://HOST."_s, change.publicUrl);
    if (auto judged = judgePassword(change, errors); !judged)
        return judged.error();
    if (!errors.isEmpty())
        return errors.toError();
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    auto settings = settingsOf(m_context.database);
    QList<std::pair<QString, QString>> values{
        {kServer, change.server}, {kFrom, change.from}, {kPublicUrl, change.publicUrl}};
    if (change.password) {
        QString stored;
        if (!change.password->isEmpty()) {
            const auto wrapped = m_context.protector.wrap(*change.password, kPasswordPlace);
            if (!wrapped)
                return wrapped.error();
            stored = QString::fromLatin1(wrapped->toBase64());
        }
        core::wipe(*change.password);
        values.append({kPassword, stored});
    }
    for (const auto& [key, value] : std::as_const(values)) {
        if (auto done = settings.set(key, value); !done)
            return done.error();
    }
    return transaction->commit();
}

Result<MailSettings> NotifyServices::useMailSettings()
{
    if (auto read = readMail(); !read)
        return read.error();
    if (m_mailStarted)
        m_jobTimer.start(std::chrono::milliseconds(0)); // mails that had nobody to send them
    return mailSettings();
}

Result<void> NotifyServices::sendNow(TenantId tenant, const QStringList& subjects, const Told& told)
{
    if (!m_mailStarted)
        return Error{ErrorCode::MAIL_FAILED, u"There is no mail server."_s};
    for (const QString& subject : subjects)
        m_mails.listen(tenant, notify::kMailEffect, subject, told);
    m_mailQueue->wentUp(notify::kMailEffect);
    m_mailQueue->wake();
    return {};
}

void NotifyServices::sendTest(const QString& to, std::function<void(Result<QString>)> answer,
                              std::function<bool()> unwanted)
{
    const auto refuse = [&answer](const QString& detail, const QString& reason) {
        Error error{ErrorCode::MAIL_FAILED, detail};
        error.reason = reason;
        answer(error);
    };
    if (!m_mails.server()) {
        refuse(u"There is no mail server: set one up first."_s, u"NO_SERVER"_s);
        return;
    }
    if (!notify::isPlainAddress(to)) {
        refuse(u"This is no address that mail can be sent to."_s, u"ADDRESS"_s);
        return;
    }
    const auto language = notify::TenantReader(m_context.database).language(kTillTenantId);
    const notify::LetterText text = notify::letterText(u"test"_s, language.value_or(u"es"_s), {});
    const QString id = m_context.random.uuidV7() + u".test@mostrador"_s;
    m_worker->send(
        *m_mails.server(), {to, u"Mostrador"_s, text.subject, text.body, id, {}}, &m_notices,
        [answer = std::move(answer), id](const notify::SendOutcome& outcome) {
            if (outcome.kind == notify::SendOutcome::Kind::Sent) {
                answer(id);
                return;
            }
            Error error{ErrorCode::MAIL_FAILED, outcome.error};
            error.reason = outcome.reason;
            answer(error);
        },
        std::move(unwanted));
}

Result<QStringList> NotifyServices::storedAllowList()
{
    return settingsOf(m_context.database).get(kAllowList).map([](std::optional<QString>&& text) {
        return text.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    });
}

Result<QStringList> NotifyServices::keepAllowList(const QStringList& entries)
{
    const auto list = notify::AllowList::parse(entries);
    if (!list)
        return list.error();
    if (auto stored = settingsOf(m_context.database).set(kAllowList, list->entries().join(u' ')); !stored)
        return stored.error();
    return list->entries();
}

} // namespace engine::facade
