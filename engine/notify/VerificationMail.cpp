#include "notify/VerificationMail.h"

#include "access/TenantEventRepository.h"
#include "crypto/Digest.h"
#include "notify/Texts.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

// The same for every try with one link, and not the link itself.
QString messageIdOf(const access::VerificationLetter& letter)
{
    const QByteArray hash = crypto::digest(crypto::Digest::Sha256, "mail/" + letter.token.toLatin1()).toHex().left(32);
    return QString::fromLatin1(hash) + u".verify@mostrador"_s;
}

} // namespace

QString VerificationMail::linkOf(const access::VerificationLetter& letter) const
{
    QString base = letter.redirectUrl;
    if (base.isEmpty()) {
        base = m_publicUrl;
        while (base.endsWith(u'/'))
            base.chop(1);
        base += u"/v1/verify-email"_s;
    }
    return base + (base.contains(u'?') ? u'&' : u'?') + u"token="_s + letter.token;
}

Result<std::optional<Letter>> VerificationMail::compose(const queue::Effect& effect, const QDateTime& now)
{
    const auto link = m_links.letter(effect.tenant, m_random, now);
    if (!link)
        return link.error();
    if (!*link)
        return std::optional<Letter>();
    if ((*link)->redirectUrl.isEmpty() && m_publicUrl.isEmpty())
        return Error{ErrorCode::MAIL_FAILED,
                     u"Nothing answers here that the link could lead to: no public URL is set."_s};
    const LetterText text = letterText(u"verification"_s, (*link)->language, {{u"link"_s, linkOf(**link)}});
    return std::optional(Letter{(*link)->to, u"Mostrador"_s, text.subject, text.body, messageIdOf(**link), {}});
}

Result<void> VerificationMail::sent(const queue::Effect& effect, const Letter& letter, const QList<RefusedAddress>&,
                                    bool, const QDateTime& now)
{
    if (auto noted = m_links.noteMailed(effect.tenant, now); !noted)
        return noted;
    return access::TenantEventRepository(m_db).append(effect.tenant, u"VERIFICATION_EMAIL_SENT"_s,
                                                      {{u"to"_s, letter.to}}, now);
}

// Told once for each reason; an address that refuses for good is worth a line of its own.
Result<void> VerificationMail::failed(const queue::Effect& effect, const Letter&, const QString& error, bool forGood,
                                      bool, const QDateTime& now)
{
    if (!forGood && effect.lastError == error)
        return {};
    return access::TenantEventRepository(m_db).append(effect.tenant, u"VERIFICATION_EMAIL_FAILED"_s,
                                                      {{u"error"_s, error}}, now);
}

} // namespace engine::notify
