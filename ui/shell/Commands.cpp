#include "shell/Commands.h"

#include <QCoreApplication>
#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace ui {

struct Commands
{
    Q_DECLARE_TR_FUNCTIONS(ui::Commands)
public:
    static QString text(Command command);
    static QString number(Command command);
    static QString shift() { return tr("Shift"); }
    static QString del() { return tr("Del"); }
};

const QList<CommandInfo>& commandTable()
{
    static const QList<CommandInfo> table{{Command::Cash, Qt::Key_F12, u"cash"_s},
                                          {Command::Card, Qt::Key_F11, u"card"_s},
                                          {Command::Charge, Qt::Key_F10, u"tenders"_s},
                                          {Command::FindProduct, Qt::Key_F2, u"search"_s},
                                          {Command::FindCustomer, Qt::Key_F3, u"user"_s},
                                          {Command::FinalConsumer, Qt::Key_F4, u"users"_s},
                                          {Command::Quantity, Qt::Key_F5, u"plus"_s},
                                          {Command::Discount, Qt::Key_F6, u"minus"_s},
                                          {Command::Price, Qt::Key_F7, u"sale"_s},
                                          {Command::LastDocument, Qt::Key_F9, u"print"_s},
                                          {Command::Documents, Qt::SHIFT | Qt::Key_F9, u"documents"_s},
                                          {Command::Correct, Qt::CTRL | Qt::Key_R, u"refresh"_s},
                                          {Command::RemoveLine, Qt::Key_Delete, u"trash"_s},
                                          {Command::VoidSale, Qt::CTRL | Qt::Key_Delete, u"trash"_s},
                                          {Command::Queue, Qt::CTRL | Qt::Key_E, u"queue"_s},
                                          {Command::Lock, Qt::CTRL | Qt::Key_L, u"key"_s},
                                          {Command::CommandList, Qt::CTRL | Qt::Key_K, u"keyboard"_s},
                                          {Command::Help, Qt::Key_F1, u"help"_s},
                                          {Command::Sale, QKeyCombination::fromCombined(0), u"sale"_s},
                                          {Command::Settings, QKeyCombination::fromCombined(0), u"settings"_s},
                                          {Command::Devices, QKeyCombination::fromCombined(0), u"office"_s},
                                          {Command::People, QKeyCombination::fromCombined(0), u"users"_s},
                                          {Command::Audit, QKeyCombination::fromCombined(0), u"history"_s},
                                          {Command::Printers, QKeyCombination::fromCombined(0), u"print"_s},
                                          {Command::RetryAll, QKeyCombination::fromCombined(0), u"refresh"_s},
                                          {Command::RecoverSale, QKeyCombination::fromCombined(0), u"refresh"_s},
                                          {Command::SwitchLanguage, QKeyCombination::fromCombined(0), u"globe"_s},
                                          {Command::SwitchTheme, QKeyCombination::fromCombined(0), u"moon"_s},
                                          {Command::TextSize, QKeyCombination::fromCombined(0), u"eye"_s}};
    return table;
}

QString Commands::text(Command command)
{
    switch (command) {
    case Command::Help:
        return tr("Help and key map");
    case Command::FindProduct:
        return tr("Find a product");
    case Command::FindCustomer:
        return tr("Find the customer");
    case Command::FinalConsumer:
        return tr("Back to final consumer");
    case Command::Quantity:
        return tr("Quantity of the line");
    case Command::Discount:
        return tr("Discount on the line");
    case Command::Price:
        return tr("Price of the line");
    case Command::LastDocument:
        return tr("Open or print the last document");
    case Command::Documents:
        return tr("Documents");
    case Command::Charge:
        return tr("Charge with several payments");
    case Command::Card:
        return tr("Card, exact");
    case Command::Cash:
        return tr("Cash, exact");
    case Command::CommandList:
        return tr("Command list");
    case Command::Queue:
        return tr("Sending to the tax office");
    case Command::RemoveLine:
        return tr("Remove the line");
    case Command::VoidSale:
        return tr("Void the sale, with a reason");
    case Command::Sale:
        return tr("Selling screen");
    case Command::Settings:
        return tr("Settings");
    case Command::Devices:
        return tr("Devices of the network");
    case Command::Lock:
        return tr("Lock, or change the cashier");
    case Command::People:
        return tr("People and what they may do");
    case Command::Audit:
        return tr("Audit trail");
    case Command::Printers:
        return tr("Printers");
    case Command::SwitchLanguage:
        return tr("Cambiar a español");
    case Command::SwitchTheme:
        return tr("Light, dark or high contrast");
    case Command::TextSize:
        return tr("Next text size");
    case Command::Correct:
        return tr("Correct the open document and sign it again");
    case Command::RecoverSale:
        return tr("Bring the kept sale back");
    case Command::RetryAll:
        return tr("Send everything now");
    }
    return {};
}

QString Commands::number(Command command)
{
    switch (command) {
    case Command::Cash:
        return tr("amount received");
    case Command::FindProduct:
        return tr("what to look for");
    case Command::FindCustomer:
        return tr("cédula, RUC or name");
    case Command::Quantity:
        return tr("the quantity");
    case Command::Discount:
        return tr("percent; .50 is money");
    case Command::Price:
        return tr("the price with taxes");
    default:
        return {};
    }
}

QString commandText(Command command)
{
    return Commands::text(command);
}
QString commandNumberText(Command command)
{
    return Commands::number(command);
}

QString keyText(QKeyCombination key)
{
    // Short names as they are printed on the keys; Qt's own Spanish spells them out.
    QString text = key.toCombined() == 0 ? QString() : QKeySequence(key).toString(QKeySequence::PortableText);
    text.replace("Shift"_L1, Commands::shift());
    text.replace("Del"_L1, Commands::del());
    return text;
}

} // namespace ui
