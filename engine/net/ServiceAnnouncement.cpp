#include "net/ServiceAnnouncement.h"

#ifdef MOSTRADOR_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#endif

namespace engine::net {

using namespace Qt::StringLiterals;

#ifdef MOSTRADOR_DBUS

namespace {

constexpr int kPatienceMs = 1'000;
constexpr int kMostNames = 20;
constexpr int kCollision = 3, kFailure = 4; // AvahiEntryGroupState
const QString kAvahi = u"org.freedesktop.Avahi"_s;
const QString kServer = u"org.freedesktop.Avahi.Server"_s;
const QString kGroup = u"org.freedesktop.Avahi.EntryGroup"_s;

QDBusConnection bus()
{
    return QDBusConnection::systemBus();
}

QDBusMessage call(const QString& path, const QString& interface, const QString& method, const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kAvahi, path, interface, method);
    message.setAutoStartService(false); // who switched it off meant it
    message.setArguments(arguments);
    return bus().call(message, QDBus::Block, kPatienceMs);
}

bool went(const QDBusMessage& reply)
{
    return reply.type() == QDBusMessage::ReplyMessage;
}

// Empty when there is none.
QString daemonOnBus()
{
    if (!bus().isConnected())
        return {};
    const QDBusReply<QString> owner = bus().interface()->serviceOwner(kAvahi);
    return owner.isValid() ? owner.value() : QString();
}

QString nameAfter(const QString& name)
{
    const QDBusMessage other = call(u"/"_s, kServer, u"GetAlternativeServiceName"_s, {name});
    return went(other) ? other.arguments().value(0).toString() : QString();
}

int stateOf(const QString& group)
{
    const QDBusMessage state = call(group, kGroup, u"GetState"_s, {});
    return went(state) ? state.arguments().value(0).toInt() : kFailure;
}

} // namespace

std::unique_ptr<ServiceAnnouncement> ServiceAnnouncement::tell(const QString& name, const QString& type, quint16 port,
                                                               const QByteArrayList& txt)
{
    constexpr int anyInterface = -1, anyProtocol = -1;
    const QString daemon = daemonOnBus();
    if (daemon.isEmpty())
        return nullptr;
    qDBusRegisterMetaType<QByteArrayList>(); // aay, which Qt does not bring along
    const QDBusMessage made = call(u"/"_s, kServer, u"EntryGroupNew"_s, {});
    if (!went(made))
        return nullptr;
    std::unique_ptr<ServiceAnnouncement> announcement(new ServiceAnnouncement);
    announcement->m_name = name;
    announcement->m_daemon = daemon;
    announcement->m_group = made.arguments().value(0).value<QDBusObjectPath>().path();
    for (int i = 0; i < kMostNames && !announcement->m_name.isEmpty(); ++i) {
        const QVariantList service{anyInterface,
                                   anyProtocol,
                                   0u,
                                   announcement->m_name,
                                   type,
                                   QString(),
                                   QString(),
                                   QVariant::fromValue(port),
                                   QVariant::fromValue(txt)};
        const QDBusMessage added = call(announcement->m_group, kGroup, u"AddService"_s, service);
        if (went(added))
            return went(call(announcement->m_group, kGroup, u"Commit"_s, {})) ? std::move(announcement) : nullptr;
        if (added.errorName() != u"org.freedesktop.Avahi.CollisionError")
            return nullptr;
        announcement->m_name = nameAfter(announcement->m_name); // another program of this machine has it
    }
    return nullptr;
}

ServiceAnnouncement::~ServiceAnnouncement()
{
    if (!m_group.isEmpty() && daemonOnBus() == m_daemon)
        call(m_group, kGroup, u"Free"_s, {});
}

bool ServiceAnnouncement::stands() const
{
    if (daemonOnBus() != m_daemon)
        return false;
    const int state = stateOf(m_group);
    return state != kCollision && state != kFailure;
}

QString ServiceAnnouncement::nameToTell() const
{
    if (daemonOnBus() != m_daemon || stateOf(m_group) != kCollision)
        return m_name;
    const QString other = nameAfter(m_name);
    return other.isEmpty() ? m_name : other;
}

#else

std::unique_ptr<ServiceAnnouncement> ServiceAnnouncement::tell(const QString&, const QString&, quint16,
                                                               const QByteArrayList&)
{
    return nullptr;
}

ServiceAnnouncement::~ServiceAnnouncement() = default;

bool ServiceAnnouncement::stands() const
{
    return true;
}

QString ServiceAnnouncement::nameToTell() const
{
    return m_name;
}

#endif

} // namespace engine::net
