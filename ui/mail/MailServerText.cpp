#include "mail/MailServerText.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

MailServerText MailServerText::split(const QString& url)
{
    // The user may be an address with an @ of its own: the last one counts.
    static const QRegularExpression shape(u"^(smtps?)://(?:(.+)@)?(\\[[^\\]]*\\]|[^:@/]*)(?::([0-9]*))?/?$"_s);
    const auto match = shape.match(url);
    if (!match.hasMatch())
        return {url, {}, {}, false}; // shown as it is, so that it can be mended
    return {match.captured(3), match.captured(4), QUrl::fromPercentEncoding(match.captured(2).toUtf8()),
            match.captured(1) == "smtps"_L1};
}

QString MailServerText::joined() const
{
    if (host.isEmpty())
        return {};
    QString url = tlsFromTheStart ? u"smtps://"_s : u"smtp://"_s;
    if (!user.isEmpty())
        url += QString::fromLatin1(QUrl::toPercentEncoding(user, "@")) + u'@';
    url += host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']' : host;
    return port.isEmpty() ? url : url + u':' + port;
}

} // namespace ui
