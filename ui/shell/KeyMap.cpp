#include "shell/Commands.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QSet>

using namespace Qt::StringLiterals;

// Which key does what: as it comes, and as the shop changed it.
namespace ui {

namespace {

constexpr QKeyCombination kNoKey = QKeyCombination::fromCombined(0);

QList<CommandInfo>& present()
{
    static QList<CommandInfo> table = defaultCommandTable();
    return table;
}

QSet<Command>& withheld()
{
    static QSet<Command> commands;
    return commands;
}

struct Name
{
    Command command;
    QLatin1StringView id;
};

constexpr Name kNames[] = {{Command::Help, "HELP"_L1},
                           {Command::FindProduct, "FIND_PRODUCT"_L1},
                           {Command::FindCustomer, "FIND_CUSTOMER"_L1},
                           {Command::FinalConsumer, "FINAL_CONSUMER"_L1},
                           {Command::Quantity, "QUANTITY"_L1},
                           {Command::Discount, "DISCOUNT"_L1},
                           {Command::SaleDiscount, "SALE_DISCOUNT"_L1},
                           {Command::Price, "PRICE"_L1},
                           {Command::PriceList, "PRICE_LIST"_L1},
                           {Command::Park, "PARK"_L1},
                           {Command::LastDocument, "REPRINT"_L1},
                           {Command::MailLast, "MAIL_LAST"_L1},
                           {Command::OpenLast, "OPEN_LAST"_L1},
                           {Command::Documents, "DOCUMENTS"_L1},
                           {Command::Charge, "CHARGE"_L1},
                           {Command::Card, "CARD"_L1},
                           {Command::Cash, "CASH"_L1},
                           {Command::CommandList, "COMMANDS"_L1},
                           {Command::Queue, "QUEUE"_L1},
                           {Command::RemoveLine, "REMOVE_LINE"_L1},
                           {Command::VoidSale, "VOID_SALE"_L1},
                           {Command::Sale, "SALE"_L1},
                           {Command::Settings, "SETTINGS"_L1},
                           {Command::Devices, "DEVICES"_L1},
                           {Command::Printers, "PRINTERS"_L1},
                           {Command::Mail, "MAIL"_L1},
                           {Command::SwitchLanguage, "LANGUAGE"_L1},
                           {Command::SwitchTheme, "THEME"_L1},
                           {Command::RecoverSale, "RECOVER_SALE"_L1},
                           {Command::RetryAll, "RETRY_ALL"_L1},
                           {Command::Correct, "CORRECT"_L1},
                           {Command::TextSize, "TEXT_SIZE"_L1},
                           {Command::Return, "RETURN"_L1},
                           {Command::Keys, "KEYS"_L1},
                           {Command::CustomerDisplay, "CUSTOMER_DISPLAY"_L1},
                           {Command::CopyLastError, "COPY_LAST_ERROR"_L1},
                           {Command::ArrangeQuickKeys, "ARRANGE_QUICK_KEYS"_L1},
                           {Command::Products, "PRODUCTS"_L1},
                           {Command::Customers, "CUSTOMERS"_L1},
                           {Command::PriceLists, "PRICE_LISTS"_L1},
                           {Command::Lock, "LOCK"_L1},
                           {Command::People, "PEOPLE"_L1},
                           {Command::Audit, "AUDIT"_L1},
                           {Command::Drawer, "DRAWER"_L1},
                           {Command::CashIn, "CASH_IN"_L1},
                           {Command::CashOut, "CASH_OUT"_L1},
                           {Command::XReport, "X_REPORT"_L1},
                           {Command::CloseShift, "CLOSE_SHIFT"_L1},
                           {Command::ClosedShifts, "CLOSED_SHIFTS"_L1},
                           {Command::ShiftSettings, "SHIFT_SETTINGS"_L1}};

} // namespace

const QList<CommandInfo>& defaultCommandTable()
{
    static const QList<CommandInfo> table{{Command::Cash, Qt::Key_F12, u"cash"_s},
                                          {Command::Card, Qt::Key_F11, u"card"_s},
                                          {Command::Charge, Qt::Key_F10, u"tenders"_s},
                                          {Command::FindProduct, Qt::Key_F2, u"search"_s},
                                          {Command::FindCustomer, Qt::Key_F3, u"user"_s},
                                          {Command::FinalConsumer, Qt::Key_F4, u"users"_s},
                                          {Command::Quantity, Qt::Key_F5, u"plus"_s},
                                          {Command::Discount, Qt::Key_F6, u"minus"_s},
                                          {Command::SaleDiscount, Qt::SHIFT | Qt::Key_F6, u"minus"_s},
                                          {Command::Price, Qt::Key_F7, u"sale"_s},
                                          {Command::PriceList, Qt::SHIFT | Qt::Key_F7, u"sale"_s},
                                          {Command::Park, Qt::Key_F8, u"clock"_s},
                                          {Command::LastDocument, Qt::Key_F9, u"print"_s},
                                          {Command::MailLast, Qt::CTRL | Qt::Key_M, u"mail"_s},
                                          {Command::OpenLast, Qt::CTRL | Qt::Key_O, u"eye"_s},
                                          {Command::Documents, Qt::SHIFT | Qt::Key_F9, u"documents"_s},
                                          {Command::Return, Qt::CTRL | Qt::Key_R, u"back"_s},
                                          {Command::RemoveLine, Qt::Key_Delete, u"trash"_s},
                                          {Command::VoidSale, Qt::CTRL | Qt::Key_Delete, u"trash"_s},
                                          {Command::Queue, Qt::CTRL | Qt::Key_E, u"queue"_s},
                                          {Command::Lock, Qt::CTRL | Qt::Key_L, u"key"_s},
                                          {Command::CommandList, Qt::CTRL | Qt::Key_K, u"keyboard"_s},
                                          {Command::Drawer, Qt::CTRL | Qt::Key_D, u"cash"_s},
                                          {Command::XReport, Qt::SHIFT | Qt::Key_F12, u"documents"_s},
                                          {Command::CloseShift, Qt::CTRL | Qt::Key_F12, u"done"_s},
                                          {Command::CopyLastError, Qt::CTRL | Qt::SHIFT | Qt::Key_C, u"copy"_s},
                                          {Command::Help, Qt::Key_F1, u"help"_s},
                                          {Command::Sale, kNoKey, u"sale"_s},
                                          {Command::Products, kNoKey, u"barcode"_s},
                                          {Command::Customers, kNoKey, u"users"_s},
                                          {Command::PriceLists, kNoKey, u"sale"_s},
                                          {Command::CashIn, kNoKey, u"plus"_s},
                                          {Command::CashOut, kNoKey, u"minus"_s},
                                          {Command::ClosedShifts, kNoKey, u"history"_s},
                                          {Command::ShiftSettings, kNoKey, u"settings"_s},
                                          {Command::Settings, kNoKey, u"settings"_s},
                                          {Command::People, kNoKey, u"users"_s},
                                          {Command::Audit, kNoKey, u"history"_s},
                                          {Command::Keys, kNoKey, u"keyboard"_s},
                                          {Command::ArrangeQuickKeys, kNoKey, u"plus"_s},
                                          {Command::CustomerDisplay, kNoKey, u"eye"_s},
                                          {Command::Correct, kNoKey, u"refresh"_s},
                                          {Command::Devices, kNoKey, u"office"_s},
                                          {Command::Printers, kNoKey, u"print"_s},
                                          {Command::Mail, kNoKey, u"mail"_s},
                                          {Command::RetryAll, kNoKey, u"refresh"_s},
                                          {Command::RecoverSale, kNoKey, u"refresh"_s},
                                          {Command::SwitchLanguage, kNoKey, u"globe"_s},
                                          {Command::SwitchTheme, kNoKey, u"moon"_s},
                                          {Command::TextSize, kNoKey, u"eye"_s}};
    return table;
}

const QList<CommandInfo>& commandTable()
{
    return present();
}

QString commandId(Command command)
{
    for (const Name& name : kNames) {
        if (name.command == command)
            return name.id;
    }
    return {};
}

QKeyCombination keyOf(Command command)
{
    for (const CommandInfo& info : present()) {
        if (info.command == command)
            return info.key;
    }
    return kNoKey;
}

std::optional<Command> commandOf(QKeyCombination key)
{
    for (const CommandInfo& info : present()) {
        if (key != kNoKey && info.key == key)
            return info.command;
    }
    return std::nullopt;
}

void offer(Command command, bool offered)
{
    if (offered)
        withheld().remove(command);
    else
        withheld().insert(command);
}

bool isOffered(Command command)
{
    return !withheld().contains(command);
}

bool keyIsFree(QKeyCombination key)
{
    const auto modifiers = key.keyboardModifiers();
    const bool altGr = modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier);
    const bool function = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F24;
    const bool letter = (key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z) || key.key() == Qt::Key_Delete;
    return !altGr && (function || (letter && modifiers.testFlag(Qt::ControlModifier)));
}

void setKey(Command command, QKeyCombination key)
{
    QList<CommandInfo>& table = present();
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (table[i].command == command)
            table[i].key = key == kNoKey ? defaultCommandTable()[i].key : key;
    }
}

QString changedKeys()
{
    QJsonObject json;
    for (qsizetype i = 0; i < present().size(); ++i) {
        const CommandInfo& info = present()[i];
        if (info.key != defaultCommandTable()[i].key)
            json.insert(commandId(info.command), QKeySequence(info.key).toString(QKeySequence::PortableText));
    }
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void useKeys(const QString& text)
{
    present() = defaultCommandTable();
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (CommandInfo& info : present()) {
        const QKeySequence sequence(json.value(commandId(info.command)).toString(), QKeySequence::PortableText);
        if (sequence.count() == 1 && keyIsFree(sequence[0]))
            info.key = sequence[0];
    }
    // A key that two commands claim belongs to neither's wish: both have their own again.
    for (qsizetype i = 0; i < present().size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (present()[i].key != kNoKey && present()[i].key == present()[j].key) {
                present() = defaultCommandTable();
                return;
            }
        }
    }
}

} // namespace ui
