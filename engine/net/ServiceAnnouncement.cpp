#include "net/ServiceAnnouncement.h"

#ifdef MOSTRADOR_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#endif

namespace engine::net {

using namespace Qt::StringLiterals;

#ifdef MOSTRADOR_DBUS

namespace {

constexpr int kPatienceMs = 1'000;
const QString kAvahi = u"org.freedesktop.Avahi"_s;
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

} // namespace

std::unique_ptr<ServiceAnnouncement> ServiceAnnouncement::tell(const QString& name, const QString& type, quint16 port,
                                                               const QByteArrayList& txt)
{
    constexpr int anyInterface = -1, anyProtocol = -1;
    if (!bus().isConnected() || !bus().interface()->isServiceRegistered(kAvahi))
        return nullptr;
    const QDBusMessage made = call(u"/"_s, u"org.freedesktop.Avahi.Server"_s, u"EntryGroupNew"_s, {});
    if (!went(made))
        return nullptr;
    std::unique_ptr<ServiceAnnouncement> announcement(new ServiceAnnouncement);
    announcement->m_group = made.arguments().value(0).value<QDBusObjectPath>().path();
    const QVariantList service{anyInterface,
                               anyProtocol,
                               0u,
                               name,
                               type,
                               QString(),
                               QString(),
                               QVariant::fromValue(port),
                               QVariant::fromValue(txt)};
    if (!went(call(announcement->m_group, kGroup, u"AddService"_s, service)) ||
        !went(call(announcement->m_group, kGroup, u"Commit"_s, {})))
        return nullptr;
    return announcement;
}

ServiceAnnouncement::~ServiceAnnouncement()
{
    if (!m_group.isEmpty())
        call(m_group, kGroup, u"Free"_s, {});
}

#else

std::unique_ptr<ServiceAnnouncement> ServiceAnnouncement::tell(const QString&, const QString&, quint16,
                                                               const QByteArrayList&)
{
    return nullptr;
}

ServiceAnnouncement::~ServiceAnnouncement() = default;

#endif

} // namespace engine::net
