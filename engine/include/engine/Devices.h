#pragma once
#include <engine/Accounts.h>

namespace engine {

// What a device on the shop's network is for; decides what its key may do.
enum class DeviceKind { PriceChecker, OrderTablet, Kitchen, Partner };

ENGINE_EXPORT const QList<DeviceKind>& deviceKinds();
ENGINE_EXPORT QString deviceKindName(DeviceKind kind); // price-checker, order-tablet, kitchen, partner
ENGINE_EXPORT std::optional<DeviceKind> deviceKindFromName(QStringView name);
// products:read | orders:write | orders:read | documents:read, documents:write, issuers:read. Those of products and
// orders are no scopes of the /v1 contract: only a paired device can have them.
ENGINE_EXPORT const QStringList& deviceScopes(DeviceKind kind);
// Everything that may be ticked when a device is let in: those of all kinds and webhooks:manage.
ENGINE_EXPORT const QStringList& grantableScopes();

// A code that somebody types into a device. One use.
struct PairingOffer
{
    QString code;        // 8 characters, none that could be taken for another
    QDateTime expiresAt; // UTC
};

// A device that knew the code and waits for somebody at the till.
struct PairingRequest
{
    QString id;
    QString name; // as the device calls itself, 1 to 100 characters
    DeviceKind kind = DeviceKind::Partner;
    QString address;
    QDateTime askedAt, expiresAt; // UTC
};

// What the device keeps to hear the answer.
struct PairingTicket
{
    QString id;
    QString pollToken;   // 64 hex digits, told once
    QDateTime expiresAt; // UTC
};

struct PairingOutcome
{
    bool pending = true;
    QDateTime expiresAt; // UTC, of what is pending
    MintedKey key;       // exactly once
    QList<Issuer> issuers;
};

// The certificate this installation shows on the network.
struct ServerCertificate
{
    QByteArray pem;      // chain, own certificate first
    QString fingerprint; // SHA-256 of the first one, AB:CD:…
    QDateTime from, to;  // UTC
    bool own = false;    // somebody brought it; else self-made
};

// Devices of the shop's network and what they need to trust the till. Pairings live in memory: a till that is restarted
// begins anew. Whatever lets a device in or shuts it out, and what the network is shown, needs
// Permission::ManageSettings.
class Devices
{
public:
    virtual ~Devices() = default;

    // At the till. A new offer takes the place of the one there is.
    virtual Answer<PairingOffer> offer() = 0;
    virtual Answer<bool> withdraw() = 0;                  // the offer, not who asked already
    virtual Answer<QList<PairingRequest>> requests() = 0; // not yet decided, oldest first
    // The key is made when the device fetches it; `scopes` of grantableScopes(), none = those of the kind. NOT_FOUND
    // when the request is gone or decided, VALIDATION_FAILED.
    virtual Answer<bool> approve(QString pairing, DeviceKind kind, KeyEnvironment environment, QStringList scopes = {},
                                 Actor actor = {}) = 0;
    virtual Answer<bool> refuse(QString pairing, Actor actor = {}) = 0; // NOT_FOUND
    // For a server without a window: the key of a device that does not pair. VALIDATION_FAILED for the name or scopes.
    virtual Answer<MintedKey> letIn(QString name, DeviceKind kind, KeyEnvironment environment, QStringList scopes = {},
                                    Actor actor = {}) = 0;
    virtual Answer<QList<ApiKey>> list() = 0;                      // paired ones in use, newest first
    virtual Answer<bool> revoke(qint64 key, Actor actor = {}) = 0; // at once; NOT_FOUND

    // From a device. INVALID_OR_EXPIRED_TOKEN for any code that is not the one on offer, TOO_MANY_REQUESTS after many
    // of them from one address, VALIDATION_FAILED for the name.
    virtual Answer<PairingTicket> ask(QString code, QString name, DeviceKind kind, QString address) = 0;
    // UNAUTHORIZED for another token, NOT_FOUND when it is over (or the key was fetched), FORBIDDEN when refused.
    virtual Answer<PairingOutcome> collect(QString pairing, QString pollToken) = 0;

    // Whether documents that programs make for the shop go to the tax office without being told to.
    virtual Answer<bool> queuesDocuments() = 0;
    virtual Answer<bool> setQueuesDocuments(bool on, Actor actor = {}) = 0; // what it is now

    // What a customer pays for one, with taxes; NOT_FOUND.
    virtual Answer<std::pair<Product, Money>> priceOf(QString codeOrBarcode) = 0;

    // Made when somebody asks for the first time: EC P-256, 10 years, the machine's names and addresses.
    virtual Answer<ServerCertificate> certificate() = 0;
    virtual Answer<ServerCertificate> renewCertificate(Actor actor = {}) = 0;
    // PEM with certificates and key (the key in a file of its own if `key` is not empty), or a .p12.
    // CERTIFICATE_INVALID, CERTIFICATE_PASSWORD_INVALID, CERTIFICATE_KEY_NOT_FOUND.
    virtual Answer<ServerCertificate> useCertificate(QByteArray file, QByteArray key, QByteArray password,
                                                     Actor actor = {}) = 0;
    virtual Answer<QByteArray> certificateKey() = 0; // PEM; for HttpConfig only
};

} // namespace engine
