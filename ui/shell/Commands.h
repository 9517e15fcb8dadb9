#pragma once
#include <QKeyCombination>
#include <QList>
#include <QString>

#include <optional>

namespace ui {

enum class Command {
    Help,
    FindProduct,
    FindCustomer,
    FinalConsumer,
    Quantity,
    Discount,
    SaleDiscount,
    Price,
    PriceList,
    Park,
    LastDocument,
    MailLast,
    OpenLast,
    Documents,
    Charge,
    Card,
    Cash,
    CommandList,
    Queue,
    RemoveLine,
    VoidSale,
    Sale,
    Settings,
    Devices,
    Printers,
    Mail,
    SwitchLanguage,
    SwitchTheme,
    RecoverSale,
    RetryAll,
    Correct,
    TextSize,
    Lock,
    People,
    Audit,
    Drawer,
    CashIn,
    CashOut,
    XReport,
    CloseShift,
    ClosedShifts,
    ShiftSettings,
    Return,
    Keys,
    CustomerDisplay,
    ArrangeQuickKeys,
    Products,
    Customers,
    PriceLists,
    CopyLastError
};

struct CommandInfo
{
    Command command;
    QKeyCombination key; // 0 = reached from the command list only
    QString icon;
};

// The key map as it is now, in the order of the help card.
const QList<CommandInfo>& commandTable();
const QList<CommandInfo>& defaultCommandTable();
QString commandId(Command command); // stable, for the settings: CASH, FIND_PRODUCT...
QKeyCombination keyOf(Command command);
// What the shop changed, as JSON {"CASH":"F12"}, and back; what is unknown or taken twice is left out.
QString changedKeys();
void useKeys(const QString& json);
// One command gets another key; 0 = its own one again.
void setKey(Command command, QKeyCombination key);
std::optional<Command> commandOf(QKeyCombination key);
// What this shop's engine cannot do is not shown in help and lists.
void offer(Command command, bool offered);
bool isOffered(Command command);
// Enter, Esc, arrows and what types a character belong to the entry box, Ctrl+Alt to AltGr.
bool keyIsFree(QKeyCombination key);
// Cannot be done where the data can only be looked at.
bool changesData(Command command);
QString commandText(Command command);
// What a number typed before it means; empty when nothing.
QString commandNumberText(Command command);
QString keyText(QKeyCombination key);
QString keyName(Command command);                       // "F12" as it is bound now, to be told in a sentence
QString withKey(const QString& words, Command command); // "Cash  F12"

} // namespace ui
