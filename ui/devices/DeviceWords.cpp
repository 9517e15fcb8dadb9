#include "devices/DeviceWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct DeviceWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::DeviceWords)
public:
    static QString kind(engine::DeviceKind kind)
    {
        switch (kind) {
        case engine::DeviceKind::PriceChecker:
            return tr("Price checker");
        case engine::DeviceKind::OrderTablet:
            return tr("Order tablet");
        case engine::DeviceKind::Kitchen:
            return tr("Kitchen screen");
        case engine::DeviceKind::Partner:
            break;
        }
        return tr("Program of a partner");
    }
    static QString scope(const QString& name)
    {
        if (name == "products:read"_L1)
            return tr("look up products and prices");
        if (name == "orders:write"_L1)
            return tr("send orders");
        if (name == "orders:read"_L1)
            return tr("read orders and mark how far they are");
        if (name == "documents:read"_L1)
            return tr("read invoices");
        if (name == "documents:write"_L1)
            return tr("issue invoices and credit notes");
        if (name == "issuers:read"_L1)
            return tr("read the data of the shop");
        if (name == "webhooks:manage"_L1)
            return tr("be told of events (webhooks)");
        return name;
    }
};

} // namespace

QString deviceKindText(engine::DeviceKind kind)
{
    return DeviceWords::kind(kind);
}

QString deviceScopeText(const QString& scope)
{
    return DeviceWords::scope(scope);
}

} // namespace ui
