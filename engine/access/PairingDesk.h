#pragma once
#include "core/Clock.h"
#include "core/Random.h"

#include <engine/Devices.h>

#include <QMutex>

namespace engine::access {

// Who may be let in: the code on offer and the devices that knew it. Any thread. Nothing here survives a restart, and
// nothing is compared in a time that tells how much of it was right.
class PairingDesk
{
public:
    static constexpr int kOfferSeconds = 300;
    static constexpr int kRequestSeconds = 300; // to be decided, and again to be fetched
    static constexpr int kCodeLength = 8;
    // Wrong codes of one address within a minute; after them right ones are not heard either.
    static constexpr int kWrongCodes = 10;
    static constexpr int kWrongSeconds = 60;

    PairingDesk(const core::Clock& clock, core::Random& random) : m_clock(clock), m_random(random) {}

    PairingOffer offer();
    void withdraw();

    // Spends the offer. INVALID_OR_EXPIRED_TOKEN, TOO_MANY_REQUESTS.
    Result<PairingTicket> ask(const QString& code, const QString& name, DeviceKind kind, const QString& address);
    QList<PairingRequest> waiting();
    // Without scopes it gets those of its kind. NOT_FOUND.
    Result<void> approve(const QString& id, DeviceKind kind, KeyEnvironment environment,
                         const QStringList& scopes = {});
    Result<void> refuse(const QString& id); // NOT_FOUND

    struct Grant
    {
        bool pending = true; // nobody decided yet
        QDateTime expiresAt;
        NewApiKey key;
    };
    // A grant that is not pending is given once, unless it is given back. UNAUTHORIZED, NOT_FOUND, FORBIDDEN.
    Result<Grant> claim(const QString& id, const QString& pollToken);
    void giveBack(const QString& id); // its key could not be made; the device asks again

private:
    enum class State { Waiting, Approved, Refused, Claimed };
    struct Pairing
    {
        PairingRequest request;
        QByteArray tokenHash;
        State state = State::Waiting;
        KeyEnvironment environment = KeyEnvironment::Sandbox;
        QStringList scopes;
    };
    struct Wrong
    {
        QDateTime since;
        int times = 0;
    };

    QString newCode();
    void forgetOld(const QDateTime& now);
    [[nodiscard]] bool isOnOffer(const QString& code) const;
    Result<void> checkPatience(const QString& address);
    Pairing* find(const QString& id);
    Result<Pairing*> undecided(const QString& id);

    const core::Clock& m_clock;
    core::Random& m_random;
    QMutex m_mutex;
    std::optional<PairingOffer> m_offer;
    QList<Pairing> m_pairings; // oldest first; each cost an offer, so they are few
    QHash<QString, Wrong> m_wrong;
};

} // namespace engine::access
