#include "access/EmailKey.h"

#include "core/TextRules.h"

#include <QUrl>

namespace engine::access {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxAddress = 255; // RFC 5321 allows 254 octets; the contract says 255

// Providers whose mailboxes take NAME+anything. Yahoo's tags use a hyphen, but hyphens of plain names are as common:
// there they stay.
const QStringList kPlusTags = {u"gmail.com"_s,   u"googlemail.com"_s, u"outlook.com"_s,   u"outlook.es"_s,
                               u"hotmail.com"_s, u"hotmail.es"_s,     u"live.com"_s,      u"msn.com"_s,
                               u"icloud.com"_s,  u"me.com"_s,         u"mac.com"_s,       u"fastmail.com"_s,
                               u"proton.me"_s,   u"protonmail.com"_s, u"protonmail.ch"_s, u"pm.me"_s};

} // namespace

QString emailKey(const QString& address)
{
    const QString trimmed = address.trimmed();
    if (!core::looksLikeEmail(trimmed, kMaxAddress))
        return {};
    const qsizetype at = trimmed.indexOf(u'@');
    QString name = trimmed.first(at).normalized(QString::NormalizationForm_C).toLower();
    QString domain = QString::fromLatin1(QUrl::toAce(trimmed.mid(at + 1))).toLower();
    if (domain.isEmpty())
        return {};
    if (kPlusTags.contains(domain)) {
        if (const qsizetype tag = name.indexOf(u'+'); tag > 0)
            name.truncate(tag);
    }
    if (domain == u"gmail.com" || domain == u"googlemail.com") {
        domain = u"gmail.com"_s;
        name.remove(u'.');
    }
    return name.isEmpty() ? QString() : name + u'@' + domain;
}

} // namespace engine::access
