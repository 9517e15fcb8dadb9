#include "notify/WebhookTarget.h"

#include "core/FieldErrors.h"
#include "core/TextRules.h"
#include "notify/Curl.h"

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

constexpr qsizetype kLongestUrl = 2048;

Error refused(const QString& why, const QString& url)
{
    core::FieldErrors errors;
    errors.add(u"url"_s, why, url.left(200));
    return errors.toError();
}

QString bare(QString host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

QString entryOf(const QString& host, int port)
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

bool namesThisMachine(const WebhookTarget& target)
{
    return target.isLiteral || target.host == u"localhost";
}

Error badEntry(const QString& entry)
{
    const QString words =
        u"Webhooks are allowed by HOST:PORT, for example erp.example.com:8443; not \"%1\"."_s.arg(entry);
    return {ErrorCode::VALIDATION_FAILED, words, {{u"allow"_s, words, {}, entry}}};
}

} // namespace

Result<AllowList> AllowList::parse(const QStringList& entries)
{
    AllowList list;
    for (const QString& entry : entries) {
        const qsizetype colon = entry.lastIndexOf(u':');
        bool isNumber = false;
        const int port = entry.mid(colon + 1).toInt(&isNumber);
        const QString written = entry.left(qMax<qsizetype>(colon, 0)).trimmed().toLower();
        const QString host = bare(written);
        const bool hasBlank = host.contains(u' ') || host.contains(u'/') || host.contains(u',');
        if (host.isEmpty() || hasBlank || !isNumber || port < 1 || port > 65535 ||
            (host.contains(u':') && (host == written || QHostAddress(host).isNull())))
            return badEntry(entry);
        list.m_entries << entryOf(host, port);
    }
    list.m_entries.removeDuplicates();
    return list;
}

bool AllowList::contains(const QString& host, int port) const
{
    return m_entries.contains(entryOf(host, port));
}

AllowList AllowList::with(const AllowList& others) const
{
    AllowList both = *this;
    both.m_entries << others.m_entries;
    both.m_entries.removeDuplicates();
    return both;
}

Result<WebhookTarget> readTarget(const QString& url, const AllowList& allowed)
{
    if (url.size() > kLongestUrl)
        return refused(u"The address is longer than 2048 characters."_s, url);
    if (core::hasForbiddenCharacters(url) || url.contains(u' '))
        return refused(u"The address holds blanks or control characters."_s, url);
    const CurlUrl parsed(url);
    if (parsed.scheme().compare(u"https", Qt::CaseInsensitive) != 0 || parsed.host().isEmpty())
        return refused(u"The address must start with https:// and name a host."_s, url);
    if (parsed.hasUser())
        return refused(u"The address must not hold a user or a password."_s, url);
    WebhookTarget target{url, bare(parsed.host().toLower()), parsed.port(), false};
    if (target.host.endsWith(u'.'))
        target.host.chop(1);
    const QHostAddress literal(target.host);
    target.isLiteral = !literal.isNull();
    const bool listed = allowed.contains(target.host, target.port);
    if (!listed && !target.isLiteral &&
        (!target.host.contains(u'.') || target.host.endsWith(u".local") || target.host.endsWith(u".internal") ||
         target.host.endsWith(u".localhost")))
        return refused(u"The host must be a public name with a dot, or be allowed by the operator."_s, url);
    if (!listed && target.port != 443 && target.port != 80)
        return refused(u"The port must be 443, or be allowed by the operator."_s, url);
    if (target.isLiteral && !mayConnect(target, literal, allowed))
        return refused(u"This address may not be called; the operator can allow private ones."_s, url);
    return target;
}

bool mayConnect(const WebhookTarget& target, const QHostAddress& address, const AllowList& allowed)
{
    switch (kindOf(address)) {
    case AddressKind::Public:
        return true;
    case AddressKind::Private:
        return allowed.contains(target.host, target.port);
    case AddressKind::Loopback:
        return namesThisMachine(target) && allowed.contains(target.host, target.port);
    case AddressKind::Forbidden:
        break;
    }
    return false;
}

} // namespace engine::notify
