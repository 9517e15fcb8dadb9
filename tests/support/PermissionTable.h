#pragma once
#include <engine/People.h>

#include <array>

// Who may do what, once more and by hand: the table that the engine and the screens are judged by.
namespace test {

struct MayDo
{
    engine::Permission permission;
    const char* name;
    bool cashier, supervisor, administrator, accountant;

    [[nodiscard]] bool is(engine::Role role) const
    {
        switch (role) {
        case engine::Role::Cashier:
            return cashier;
        case engine::Role::Supervisor:
            return supervisor;
        case engine::Role::Administrator:
            return administrator;
        case engine::Role::Accountant:
            return accountant;
        }
        return false;
    }
};

inline constexpr std::array kRoles{engine::Role::Cashier, engine::Role::Supervisor, engine::Role::Administrator,
                                   engine::Role::Accountant};

// clang-format off
inline const std::array kPermissionTable{
    //                                                                     cashier super. admin. accountant
    MayDo{engine::Permission::Sell,                "SELL",                  true,  true,  true,  false},
    MayDo{engine::Permission::DiscountWithinLimit, "DISCOUNT_WITHIN_LIMIT", true,  true,  true,  false},
    MayDo{engine::Permission::DiscountAboveLimit,  "DISCOUNT_ABOVE_LIMIT",  false, true,  true,  false},
    MayDo{engine::Permission::ChangePrice,         "CHANGE_PRICE",          false, true,  true,  false},
    MayDo{engine::Permission::ChoosePriceList,     "CHOOSE_PRICE_LIST",     false, true,  true,  false},
    MayDo{engine::Permission::RemoveLine,          "REMOVE_LINE",           true,  true,  true,  false},
    MayDo{engine::Permission::VoidSale,            "VOID_SALE",             false, true,  true,  false},
    MayDo{engine::Permission::ParkSale,            "PARK_SALE",             true,  true,  true,  false},
    MayDo{engine::Permission::CancelParkedSale,    "CANCEL_PARKED_SALE",    false, true,  true,  false},
    MayDo{engine::Permission::ReturnGoods,         "RETURN_GOODS",          false, true,  true,  false},
    MayDo{engine::Permission::OpenDrawer,          "OPEN_DRAWER",           false, true,  true,  false},
    MayDo{engine::Permission::MoveCash,            "MOVE_CASH",             true,  true,  true,  false},
    MayDo{engine::Permission::OpenShift,           "OPEN_SHIFT",            true,  true,  true,  false},
    MayDo{engine::Permission::CloseShift,          "CLOSE_SHIFT",           true,  true,  true,  false},
    MayDo{engine::Permission::AcceptDifference,    "ACCEPT_DIFFERENCE",     false, true,  true,  false},
    MayDo{engine::Permission::SeeExpectedCash,     "SEE_EXPECTED_CASH",     false, true,  true,  true},
    MayDo{engine::Permission::SellWithoutStock,    "SELL_WITHOUT_STOCK",    false, true,  true,  false},
    MayDo{engine::Permission::CreateProduct,       "CREATE_PRODUCT",        false, true,  true,  false},
    MayDo{engine::Permission::EditProducts,        "EDIT_PRODUCTS",         false, true,  true,  false},
    MayDo{engine::Permission::EditCustomers,       "EDIT_CUSTOMERS",        true,  true,  true,  false},
    MayDo{engine::Permission::AdjustStock,         "ADJUST_STOCK",          false, true,  true,  false},
    MayDo{engine::Permission::ImportData,          "IMPORT_DATA",           false, false, true,  false},
    MayDo{engine::Permission::SeeDocuments,        "SEE_DOCUMENTS",         true,  true,  true,  true},
    MayDo{engine::Permission::RetryDocuments,      "RETRY_DOCUMENTS",       true,  true,  true,  false},
    MayDo{engine::Permission::CorrectDocuments,    "CORRECT_DOCUMENTS",     false, true,  true,  false},
    MayDo{engine::Permission::SeeReports,          "SEE_REPORTS",           false, true,  true,  true},
    MayDo{engine::Permission::SeeAudit,            "SEE_AUDIT",             false, false, true,  true},
    MayDo{engine::Permission::ManagePeople,        "MANAGE_PEOPLE",         false, false, true,  false},
    MayDo{engine::Permission::ManageSettings,      "MANAGE_SETTINGS",       false, false, true,  false},
};
// clang-format on

} // namespace test
