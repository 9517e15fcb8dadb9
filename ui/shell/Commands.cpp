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
    case Command::SaleDiscount:
        return tr("Discount on the whole sale");
    case Command::Price:
        return tr("Price of the line");
    case Command::PriceList:
        return tr("Price list");
    case Command::Park:
        return tr("Park the sale, or bring one back");
    case Command::Return:
        return tr("Return, or correct the open document");
    case Command::Keys:
        return tr("Change the keys");
    case Command::CustomerDisplay:
        return tr("Customer display on or off");
    case Command::ArrangeQuickKeys:
        return tr("Arrange the quick keys");
    case Command::Products:
        return tr("Products");
    case Command::Customers:
        return tr("Customers");
    case Command::PriceLists:
        return tr("Price lists of the shop");
    case Command::CopyLastError:
        return tr("Copy the details of the last error");
    case Command::LastDocument:
        return tr("Print the last ticket again");
    case Command::MailLast:
        return tr("Mail the last document again");
    case Command::OpenLast:
        return tr("Open the last document");
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
    case Command::Drawer:
        return tr("Open the drawer without a sale");
    case Command::CashIn:
        return tr("Cash in");
    case Command::CashOut:
        return tr("Cash out");
    case Command::XReport:
        return tr("X report of the shift");
    case Command::CloseShift:
        return tr("Close the shift, or open one");
    case Command::ClosedShifts:
        return tr("Closed shifts");
    case Command::ShiftSettings:
        return tr("Settings of the shift");
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
    case Command::Mail:
        return tr("Mail: server and test");
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
    case Command::SaleDiscount:
        return tr("percent; .50 is money");
    case Command::Price:
        return tr("the price with taxes");
    case Command::Park:
        return tr("the number that comes back");
    case Command::Card:
        return tr("that amount on it");
    case Command::LastDocument:
        return tr("copies");
    default:
        return {};
    }
}

bool changesData(Command command)
{
    switch (command) {
    case Command::Charge:
    case Command::Card:
    case Command::Cash:
    case Command::Park:
    case Command::RecoverSale:
    case Command::VoidSale:
    case Command::ArrangeQuickKeys:
    case Command::Return:
    case Command::Correct:
    case Command::RetryAll:
    case Command::Drawer:
    case Command::CashIn:
    case Command::CashOut:
    case Command::CloseShift:
    case Command::XReport: // its figures are held together by a transaction
        return true;
    default:
        return false;
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

QString keyName(Command command)
{
    return keyText(keyOf(command));
}

QString withKey(const QString& words, Command command)
{
    const QString key = keyName(command);
    return key.isEmpty() ? words : words + u"  "_s + key;
}

} // namespace ui
