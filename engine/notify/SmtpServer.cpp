#include "notify/SmtpServer.h"

#include "core/FieldErrors.h"
#include "notify/AddressRanges.h"
#include "notify/MimeHeader.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace engine::notify {

bool SmtpServer::isHere() const
{
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || kindOf(QHostAddress(host)) == AddressKind::Loopback;
}

QByteArray SmtpServer::url() const
{
    const QString place = host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    return u"%1://%2:%3"_s.arg(tlsFromTheStart ? u"smtps"_s : u"smtp"_s, place).arg(port).toUtf8();
}

Result<SmtpServer> readServer(const MailConfig& config)
{
    // The user may be an address with an @ of its own: the last one counts.
    static const QRegularExpression shape(
        u"^(smtps?)://(?:(.+)@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?/?$"_s);
    const auto match = shape.match(config.server);
    core::FieldErrors errors;
    SmtpServer server;
    if (!match.hasMatch()) {
        errors.add(u"server"_s, u"Write it as smtp://USER@HOST:PORT or smtps://USER@HOST:PORT."_s);
    } else {
        server.tlsFromTheStart = match.captured(1) == u"smtps";
        server.user = QUrl::fromPercentEncoding(match.captured(2).toUtf8());
        server.host = match.captured(3);
        if (server.host.startsWith(u'['))
            server.host = server.host.sliced(1, server.host.size() - 2);
        const QString port = match.captured(4);
        server.port = port.isEmpty() ? (server.tlsFromTheStart ? 465 : 587) : port.toInt();
        if (server.port < 1 || server.port > 65535)
            errors.add(u"server"_s, u"The port must be between 1 and 65535."_s);
        if (match.captured(2).contains(u':'))
            errors.add(u"server"_s, u"The password does not belong into the address."_s);
    }
    if (!isPlainAddress(config.from))
        errors.add(u"from"_s, u"The sender must be a mail address such as facturas@example.com."_s, config.from);
    if (!errors.isEmpty())
        return errors.toError();
    server.password = config.password;
    server.from = config.from;
    server.caFile = config.caFile;
    return server;
}

} // namespace engine::notify
