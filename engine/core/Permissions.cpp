#include <engine/People.h>

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    Permission permission;
    const char* name;
    bool cashier, supervisor, accountant; // an administrator has them all
};

// Who may do what. A cashier serves customers; what takes money out of a sale, or goods back in, needs a second pair of
// eyes. A supervisor is that pair. An accountant looks and changes nothing.
constexpr std::array kTable{
    Line{Permission::Sell, "SELL", true, true, false},
    Line{Permission::DiscountWithinLimit, "DISCOUNT_WITHIN_LIMIT", true, true, false},
    Line{Permission::DiscountAboveLimit, "DISCOUNT_ABOVE_LIMIT", false, true, false},
    Line{Permission::ChangePrice, "CHANGE_PRICE", false, true, false},
    Line{Permission::ChoosePriceList, "CHOOSE_PRICE_LIST", false, true, false},
    Line{Permission::RemoveLine, "REMOVE_LINE", true, true, false},
    Line{Permission::VoidSale, "VOID_SALE", false, true, false},
    Line{Permission::ParkSale, "PARK_SALE", true, true, false},
    Line{Permission::CancelParkedSale, "CANCEL_PARKED_SALE", false, true, false},
    Line{Permission::ReturnGoods, "RETURN_GOODS", false, true, false},
    Line{Permission::OpenDrawer, "OPEN_DRAWER", false, true, false},
    Line{Permission::MoveCash, "MOVE_CASH", true, true, false},
    Line{Permission::OpenShift, "OPEN_SHIFT", true, true, false},
    Line{Permission::CloseShift, "CLOSE_SHIFT", true, true, false},
    Line{Permission::AcceptDifference, "ACCEPT_DIFFERENCE", false, true, false},
    Line{Permission::SeeExpectedCash, "SEE_EXPECTED_CASH", false, true, true},
    Line{Permission::SellWithoutStock, "SELL_WITHOUT_STOCK", false, true, false},
    Line{Permission::CreateProduct, "CREATE_PRODUCT", false, true, false},
    Line{Permission::EditProducts, "EDIT_PRODUCTS", false, true, false},
    Line{Permission::EditCustomers, "EDIT_CUSTOMERS", true, true, false},
    Line{Permission::AdjustStock, "ADJUST_STOCK", false, true, false},
    Line{Permission::ImportData, "IMPORT_DATA", false, false, false},
    Line{Permission::SeeDocuments, "SEE_DOCUMENTS", true, true, true},
    Line{Permission::RetryDocuments, "RETRY_DOCUMENTS", true, true, false},
    Line{Permission::CorrectDocuments, "CORRECT_DOCUMENTS", false, true, false},
    Line{Permission::SeeReports, "SEE_REPORTS", false, true, true},
    Line{Permission::SeeAudit, "SEE_AUDIT", false, false, true},
    Line{Permission::ManagePeople, "MANAGE_PEOPLE", false, false, false},
    Line{Permission::ManageSettings, "MANAGE_SETTINGS", false, false, false},
};

// The table is looked up by position.
constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kTable.size(); ++i)
        if (static_cast<std::size_t>(kTable[i].permission) != i)
            return false;
    return kTable.size() == static_cast<std::size_t>(Permission::ManageSettings) + 1;
}
static_assert(inOrder());

bool has(Role role, const Line& line)
{
    switch (role) {
    case Role::Cashier:
        return line.cashier;
    case Role::Supervisor:
        return line.supervisor;
    case Role::Administrator:
        return true;
    case Role::Accountant:
        return line.accountant;
    }
    return false;
}

} // namespace

const QList<Permission>& allPermissions()
{
    static const QList<Permission> all = [] {
        QList<Permission> list;
        for (const Line& line : kTable)
            list += line.permission;
        return list;
    }();
    return all;
}

QSet<Permission> permissionsOf(Role role)
{
    QSet<Permission> set;
    for (const Line& line : kTable)
        if (has(role, line))
            set += line.permission;
    return set;
}

QString permissionName(Permission permission)
{
    return QString::fromLatin1(kTable.at(static_cast<std::size_t>(permission)).name);
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Cashier:
        return u"CASHIER"_s;
    case Role::Supervisor:
        return u"SUPERVISOR"_s;
    case Role::Administrator:
        return u"ADMINISTRATOR"_s;
    case Role::Accountant:
        return u"ACCOUNTANT"_s;
    }
    return {};
}

} // namespace engine
