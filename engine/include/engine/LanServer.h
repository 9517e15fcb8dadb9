#pragma once
#include <engine/Engine.h>

namespace engine {

inline constexpr quint16 kLanPort = 8443;

// What the owner of the till decided; kept in the settings.
struct LanSettings
{
    bool on = false;
    QStringList networks; // names of interfaces as networks() tells them; none = this computer only, without TLS
    quint16 port = kLanPort;
    QStringList corsOrigins; // pages of these origins may call it
};

struct LanNetwork
{
    QString name; // of the interface: eth0, wlan0
    QStringList addresses;
};

struct LanState
{
    bool on = false;              // wanted
    QList<QUrl> urls;             // where it answers now
    QString fingerprint;          // of the certificate; empty without TLS
    bool announced = false;       // by DNS-SD
    std::optional<Error> trouble; // why it does not answer everywhere; tried again every few seconds
};

// The HTTP server inside a till, in a thread of its own: no call blocks. Follows the addresses of the machine. Goes
// before the engine does.
class ENGINE_EXPORT LanServer
{
public:
    static std::unique_ptr<LanServer> make(Engine& engine);
    virtual ~LanServer() = default;

    virtual Answer<LanState> resume() = 0; // as the settings say
    virtual Answer<LanState> state() = 0;
    virtual Answer<LanSettings> settings() = 0;
    // Stores them and starts or stops. VALIDATION_FAILED for an origin or port that is none.
    // Permission::ManageSettings, as for both certificates.
    virtual Answer<LanState> apply(LanSettings settings, Actor actor = {}) = 0;
    // Both show the new one from now on: a self-made one, or somebody's own as Devices::useCertificate takes it.
    virtual Answer<LanState> renewCertificate(Actor actor = {}) = 0;
    virtual Answer<LanState> useCertificate(QByteArray file, QByteArray key, QByteArray password, Actor actor = {}) = 0;
    virtual Answer<QList<LanNetwork>> networks() = 0;
};

// Tells the network of a server that somebody else runs, as LanServer tells of its own, until it goes. In a thread of
// its own; follows the machine's Avahi, and does nothing where there is none.
class ENGINE_EXPORT LanAnnouncement
{
public:
    // An empty fingerprint = without TLS.
    static std::unique_ptr<LanAnnouncement> tell(quint16 port, const QString& fingerprint);
    virtual ~LanAnnouncement() = default;
};

} // namespace engine
