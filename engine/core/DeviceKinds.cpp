#include <engine/Devices.h>

using namespace Qt::StringLiterals;

namespace engine {

const QList<DeviceKind>& deviceKinds()
{
    static const QList<DeviceKind> kinds{DeviceKind::PriceChecker, DeviceKind::OrderTablet, DeviceKind::Kitchen,
                                         DeviceKind::Partner};
    return kinds;
}

QString deviceKindName(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::PriceChecker:
        return u"price-checker"_s;
    case DeviceKind::OrderTablet:
        return u"order-tablet"_s;
    case DeviceKind::Kitchen:
        return u"kitchen"_s;
    case DeviceKind::Partner:
        return u"partner"_s;
    }
    return {};
}

std::optional<DeviceKind> deviceKindFromName(QStringView name)
{
    for (const DeviceKind kind : deviceKinds()) {
        if (deviceKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

const QStringList& deviceScopes(DeviceKind kind)
{
    static const QStringList prices{u"products:read"_s};
    static const QStringList orders{u"orders:write"_s};
    static const QStringList kitchen{u"orders:read"_s};
    static const QStringList partner{u"documents:read"_s, u"documents:write"_s, u"issuers:read"_s};
    switch (kind) {
    case DeviceKind::PriceChecker:
        return prices;
    case DeviceKind::OrderTablet:
        return orders;
    case DeviceKind::Kitchen:
        return kitchen;
    case DeviceKind::Partner:
        break;
    }
    return partner;
}

const QStringList& grantableScopes()
{
    static const QStringList all = [] {
        QStringList scopes;
        for (const DeviceKind kind : deviceKinds())
            scopes += deviceScopes(kind);
        scopes << u"webhooks:manage"_s;
        scopes.removeDuplicates();
        return scopes;
    }();
    return all;
}

} // namespace engine
