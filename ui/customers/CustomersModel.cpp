#include "customers/CustomersModel.h"

#include <engine/EmailList.h>

using namespace Qt::StringLiterals;

namespace ui {

QVariant CustomersModel::text(const engine::Customer& customer, int column)
{
    switch (column) {
    case Id:
        return customer.id;
    case Name:
        return customer.name;
    case Mail:
        return engine::emailList(customer.email).join(u", "_s);
    case Phone:
        return customer.phone;
    case State:
        return customer.active ? tr("In use") : tr("Not in use");
    default:
        return {};
    }
}

QVariant CustomersModel::data(const QModelIndex& index, int role) const
{
    const auto* customer = at(index.row());
    if (!customer)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*customer, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(*customer, index.column()).toString());
    case ToneRole:
        return customer->active ? u"ok"_s : QString();
    case IconRole:
        return customer->active ? u"check"_s : u"minus"_s;
    default:
        return {};
    }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Identification");
    case Name:
        return tr("Customer");
    case Mail:
        return tr("E-mail");
    case Phone:
        return tr("Phone");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace ui
