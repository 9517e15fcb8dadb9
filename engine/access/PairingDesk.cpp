#include "access/PairingDesk.h"

#include "core/Log.h"
#include "core/Secret.h"
#include "crypto/Digest.h"

#include <algorithm>

namespace engine::access {

using namespace Qt::StringLiterals;

namespace {

// Neither 0 O, 1 I L: what is read from a screen and typed elsewhere.
constexpr QStringView kAlphabet = u"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
constexpr qsizetype kMostAddresses = 1000;

QByteArray sha256(const QString& text)
{
    return crypto::digest(crypto::Digest::Sha256, text.toUtf8());
}

// As people type it: any case, in groups.
QString typedCode(const QString& text)
{
    QString code = text.toUpper();
    code.remove(u' ').remove(u'-');
    return code;
}

Error gone()
{
    return {ErrorCode::NOT_FOUND, u"There is no such pairing any more; begin again with a new code."_s};
}

} // namespace

QString PairingDesk::newCode()
{
    QString code;
    constexpr int fair = 256 - 256 % int(kAlphabet.size()); // bytes above it would favour the first letters
    while (code.size() < kCodeLength) {
        const auto byte = static_cast<quint8>(m_random.bytes(1).front());
        if (byte < fair)
            code += kAlphabet[byte % kAlphabet.size()];
    }
    return code;
}

PairingOffer PairingDesk::offer()
{
    const QMutexLocker lock(&m_mutex);
    m_offer = PairingOffer{newCode(), m_clock.nowUtc().addSecs(kOfferSeconds)};
    return *m_offer;
}

void PairingDesk::withdraw()
{
    const QMutexLocker lock(&m_mutex);
    m_offer.reset();
}

void PairingDesk::forgetOld(const QDateTime& now)
{
    if (m_offer && m_offer->expiresAt <= now)
        m_offer.reset();
    m_pairings.removeIf([&](const Pairing& each) { return each.request.expiresAt <= now; });
    m_wrong.removeIf([&](const auto& each) { return each.value().since.secsTo(now) >= kWrongSeconds; });
}

bool PairingDesk::isOnOffer(const QString& code) const
{
    // Hashes of the same length take the same time to compare, whatever was typed.
    return m_offer && core::Secret::copyOf(sha256(m_offer->code)).equals(sha256(typedCode(code)));
}

Result<void> PairingDesk::checkPatience(const QString& address)
{
    if (m_wrong.value(address).times >= kWrongCodes)
        return Error{ErrorCode::TOO_MANY_REQUESTS,
                     u"Too many wrong codes; wait %1 s and ask for a new one at the till."_s.arg(kWrongSeconds)};
    return {};
}

Result<PairingTicket> PairingDesk::ask(const QString& code, const QString& name, DeviceKind kind,
                                       const QString& address)
{
    const QMutexLocker lock(&m_mutex);
    const QDateTime now = m_clock.nowUtc();
    forgetOld(now);
    if (auto patience = checkPatience(address); !patience)
        return patience.error();
    if (!isOnOffer(code)) {
        if (m_wrong.size() >= kMostAddresses)
            m_wrong.clear();
        Wrong& wrong = m_wrong[address];
        if (wrong.times++ == 0)
            wrong.since = now;
        if (wrong.times == kWrongCodes)
            qCWarning(core::lcAccess) << wrong.times << "wrong pairing codes within a minute from" << address;
        return Error{ErrorCode::INVALID_OR_EXPIRED_TOKEN,
                     u"The code is wrong, used or older than five minutes; ask for a new one at the till."_s};
    }
    m_offer.reset();
    Pairing pairing;
    pairing.request = {
        QString::fromLatin1(m_random.bytes(16).toHex()), name, kind, address, now, now.addSecs(kRequestSeconds)};
    const QString token = QString::fromLatin1(m_random.bytes(32).toHex());
    pairing.tokenHash = sha256(token);
    m_pairings.append(pairing);
    return PairingTicket{pairing.request.id, token, pairing.request.expiresAt};
}

QList<PairingRequest> PairingDesk::waiting()
{
    const QMutexLocker lock(&m_mutex);
    forgetOld(m_clock.nowUtc());
    QList<PairingRequest> requests;
    for (const Pairing& each : std::as_const(m_pairings)) {
        if (each.state == State::Waiting)
            requests.append(each.request);
    }
    return requests;
}

PairingDesk::Pairing* PairingDesk::find(const QString& id)
{
    const auto place =
        std::find_if(m_pairings.begin(), m_pairings.end(), [&](const Pairing& each) { return each.request.id == id; });
    return place == m_pairings.end() ? nullptr : &*place;
}

Result<PairingDesk::Pairing*> PairingDesk::undecided(const QString& id)
{
    forgetOld(m_clock.nowUtc());
    Pairing* pairing = find(id);
    if (!pairing || pairing->state != State::Waiting)
        return gone();
    return pairing;
}

Result<void> PairingDesk::approve(const QString& id, DeviceKind kind, KeyEnvironment environment,
                                  const QStringList& scopes)
{
    const QMutexLocker lock(&m_mutex);
    const auto pairing = undecided(id);
    if (!pairing)
        return pairing.error();
    (*pairing)->state = State::Approved;
    (*pairing)->request.kind = kind;
    (*pairing)->environment = environment;
    (*pairing)->scopes = scopes.isEmpty() ? deviceScopes(kind) : scopes;
    (*pairing)->request.expiresAt = m_clock.nowUtc().addSecs(kRequestSeconds);
    return {};
}

Result<void> PairingDesk::refuse(const QString& id)
{
    const QMutexLocker lock(&m_mutex);
    const auto pairing = undecided(id);
    if (!pairing)
        return pairing.error();
    (*pairing)->state = State::Refused;
    return {};
}

Result<PairingDesk::Grant> PairingDesk::claim(const QString& id, const QString& pollToken)
{
    const QMutexLocker lock(&m_mutex);
    forgetOld(m_clock.nowUtc());
    Pairing* pairing = find(id);
    if (!pairing)
        return gone();
    if (!core::Secret::copyOf(pairing->tokenHash).equals(sha256(pollToken)))
        return Error{ErrorCode::UNAUTHORIZED, u"Send the pollToken of this pairing as Authorization: Bearer TOKEN."_s};
    const PairingRequest& request = pairing->request;
    switch (pairing->state) {
    case State::Waiting:
        return Grant{true, request.expiresAt, {}};
    case State::Refused: {
        Error refused{ErrorCode::FORBIDDEN, u"Somebody at the till refused this device."_s};
        refused.reason = u"REFUSED"_s;
        return refused;
    }
    case State::Claimed:
        return gone();
    case State::Approved:
        break;
    }
    pairing->state = State::Claimed;
    return Grant{
        false, request.expiresAt, {request.name, pairing->environment, pairing->scopes, deviceKindName(request.kind)}};
}

void PairingDesk::giveBack(const QString& id)
{
    const QMutexLocker lock(&m_mutex);
    if (Pairing* pairing = find(id); pairing && pairing->state == State::Claimed)
        pairing->state = State::Approved;
}

} // namespace engine::access
