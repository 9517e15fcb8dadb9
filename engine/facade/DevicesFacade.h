#pragma once
#include "access/PairingDesk.h"
#include "crypto/TlsIdentity.h"
#include "facade/Facades.h"

#include <engine/Devices.h>

namespace engine::facade {

// Pairings live in memory and are asked about in the caller's thread; who decides is judged in the engine's.
class DevicesFacade final : public Devices
{
public:
    DevicesFacade(Rooms& rooms, Accounts& accounts) : m_rooms(rooms), m_accounts(accounts), m_desk(m_clock, m_random) {}

    Answer<PairingOffer> offer() override;
    Answer<bool> withdraw() override;
    Answer<QList<PairingRequest>> requests() override;
    Answer<bool> approve(QString pairing, DeviceKind kind, KeyEnvironment environment, QStringList scopes,
                         Actor actor) override;
    Answer<bool> refuse(QString pairing, Actor actor) override;
    Answer<MintedKey> letIn(QString name, DeviceKind kind, KeyEnvironment environment, QStringList scopes,
                            Actor actor) override;
    Answer<QList<ApiKey>> list() override;
    Answer<bool> revoke(qint64 key, Actor actor) override;
    Answer<PairingTicket> ask(QString code, QString name, DeviceKind kind, QString address) override;
    Answer<PairingOutcome> collect(QString pairing, QString pollToken) override;
    Answer<bool> queuesDocuments() override;
    Answer<bool> setQueuesDocuments(bool on, Actor actor) override;
    Answer<std::pair<Product, Money>> priceOf(QString codeOrBarcode) override;
    Answer<ServerCertificate> certificate() override;
    Answer<ServerCertificate> renewCertificate(Actor actor) override;
    Answer<ServerCertificate> useCertificate(QByteArray file, QByteArray key, QByteArray password,
                                             Actor actor) override;
    Answer<QByteArray> certificateKey() override;

private:
    // Whether somebody waits to be let in under this id; NOT_FOUND.
    Result<PairingRequest> waiting(const QString& pairing);
    Result<PairingOutcome> hand(Core& core, const access::PairingDesk::Grant& grant);

    Rooms& m_rooms;
    Accounts& m_accounts;
    core::SystemClock m_clock;
    core::SystemRandom m_random;
    access::PairingDesk m_desk;
};

} // namespace engine::facade
