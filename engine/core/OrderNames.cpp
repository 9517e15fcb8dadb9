#include <engine/Orders.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

const QList<OrderState>& orderStates()
{
    static const QList<OrderState> states{OrderState::New, OrderState::Doing, OrderState::Ready};
    return states;
}

QString orderStateName(OrderState state)
{
    switch (state) {
    case OrderState::New:
        return u"new"_s;
    case OrderState::Doing:
        return u"doing"_s;
    case OrderState::Ready:
        break;
    }
    return u"ready"_s;
}

std::optional<OrderState> orderStateFromName(QStringView name)
{
    for (const OrderState state : orderStates()) {
        if (orderStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

QString orderSaleName(OrderSale sale)
{
    switch (sale) {
    case OrderSale::Parked:
        return u"parked"_s;
    case OrderSale::Taken:
        return u"taken"_s;
    case OrderSale::Cancelled:
        break;
    }
    return u"cancelled"_s;
}

} // namespace engine
