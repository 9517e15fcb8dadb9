#include "devices/DeviceWords.h"

#include <QCoreApplication>

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
    static QString may(engine::DeviceKind kind)
    {
        switch (kind) {
        case engine::DeviceKind::PriceChecker:
            return tr("It may look up products and prices, nothing else.");
        case engine::DeviceKind::OrderTablet:
            return tr("It may send orders, but no invoices.");
        case engine::DeviceKind::Kitchen:
            return tr("It may read orders and mark how far they are.");
        case engine::DeviceKind::Partner:
            break;
        }
        return tr("It may issue invoices in the name of the shop and read them.");
    }
};

} // namespace

QString deviceKindText(engine::DeviceKind kind)
{
    return DeviceWords::kind(kind);
}

QString deviceMayText(engine::DeviceKind kind)
{
    return DeviceWords::may(kind);
}

} // namespace ui
