#pragma once
#include <QKeyCombination>
#include <QList>
#include <QString>

namespace ui {

enum class Command {
    Help,
    FindProduct,
    FindCustomer,
    FinalConsumer,
    Quantity,
    Discount,
    Price,
    LastDocument,
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
    SwitchLanguage,
    SwitchTheme,
    RecoverSale,
    RetryAll,
    Correct,
    TextSize,
    Lock,
    People,
    Audit
};

struct CommandInfo
{
    Command command;
    QKeyCombination key; // 0 = reached from the command list only
    QString icon;
};

// The key map, in the order of the help card.
const QList<CommandInfo>& commandTable();
QString commandText(Command command);
// What a number typed before it means; empty when nothing.
QString commandNumberText(Command command);
QString keyText(QKeyCombination key);

} // namespace ui
