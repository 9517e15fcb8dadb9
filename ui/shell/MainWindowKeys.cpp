#include "catalog/PriceListsScreen.h"
#include "catalog/ProductsScreen.h"
#include "common/Async.h"
#include "common/LastError.h"
#include "common/Spoken.h"
#include "counter/CounterSettings.h"
#include "counter/KeysPanel.h"
#include "customers/CustomersScreen.h"
#include "devices/DevicesScreen.h"
#include "documents/DocumentDetail.h"
#include "documents/DocumentsScreen.h"
#include "issuers/FirstRun.h"
#include "mail/MailScreen.h"
#include "people/PeopleScreen.h"
#include "people/Session.h"
#include "people/Staff.h"
#include "queue/QueueScreen.h"
#include "queue/QuitPanel.h"
#include "returns/NoteForm.h"
#include "returns/ReturnScreen.h"
#include "sale/CustomerDisplay.h"
#include "sale/SaleScreen.h"
#include "shell/CommandPalette.h"
#include "shell/HelpOverlay.h"
#include "shell/Language.h"
#include "shell/MainWindow.h"
#include "shift/ShiftCenter.h"
#include "sounds/Sounds.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QToolTip>

using namespace Qt::StringLiterals;

// The second half of the window: which key and which command does what where.
namespace ui {

namespace {

// Keys that act once however long they are held.
bool actsOnce(const QKeyEvent* event)
{
    return event->key() >= Qt::Key_F1 && event->key() <= Qt::Key_F12;
}

// What is asked for over any card.
bool overCards(Command command)
{
    return command == Command::Help || command == Command::Lock;
}

// What does nothing to the sale behind Cobrar, the parked sales or the price lists.
bool besideSale(Command command)
{
    switch (command) {
    case Command::Help:
    case Command::Lock:
    case Command::CommandList:
    case Command::SwitchLanguage:
    case Command::SwitchTheme:
    case Command::TextSize:
    case Command::CustomerDisplay:
        return true;
    default:
        return false;
    }
}

bool actsOnSale(Command command)
{
    switch (command) {
    case Command::FindProduct:
    case Command::FindCustomer:
    case Command::FinalConsumer:
    case Command::Quantity:
    case Command::Discount:
    case Command::SaleDiscount:
    case Command::Price:
    case Command::PriceList:
    case Command::Park:
    case Command::ArrangeQuickKeys:
    case Command::Charge:
    case Command::Card:
    case Command::Cash:
    case Command::RemoveLine:
    case Command::VoidSale:
    case Command::RecoverSale:
    case Command::MailLast:
        return true;
    default:
        return false;
    }
}

bool inCard(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const Overlay*>(widget))
            return true;
    }
    return false;
}

} // namespace

bool MainWindow::handleKey(QKeyEvent* event)
{
    if (m_staff->covers())
        return m_staff->handleKey(event);
    if (event->key() == Qt::Key_Escape)
        return event->isAutoRepeat() || escape();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const QKeyCombination pressed(modifiers, static_cast<Qt::Key>(event->key()));
    if (const auto command = commandOf(pressed); command && overCards(*command) && !m_keys->waitsForKey()) {
        if (!event->isAutoRepeat())
            run(*command);
        return true;
    }
    if (helpInFront() && cardOpen())
        return m_help->scrollKey(event->key()) || actsOnce(event) || commandOf(pressed);
    if (!m_quit->isHidden())
        return m_quit->handleKey(event) || actsOnce(event);
    if (!m_keys->isHidden())
        return m_keys->handleKey(event) || actsOnce(event);
    if (!m_palette->isHidden())
        return m_palette->handleKey(event->key()) || actsOnce(event);
    if (m_shift->panelOpen())
        return m_shift->handleKey(event) || actsOnce(event);
    if (m_products->panelOpen())
        return m_products->handleKey(event) || actsOnce(event);
    if (m_customers->panelOpen())
        return m_customers->handleKey(event) || actsOnce(event);
    if (m_noteForm->isVisible())
        return m_noteForm->handleKey(event->key()) || actsOnce(event);
    for (const CommandInfo& info : commandTable()) {
        if (info.key != pressed || pressed == QKeyCombination(Qt::Key_Delete)) // belongs to the box while it holds text
            continue;
        if (!event->isAutoRepeat())
            run(info.command);
        return true;
    }
    if (actsOnce(event))
        return true;
    if (!m_help->isHidden())
        return m_help->scrollKey(event->key());
    if (m_page == Page::Sale)
        return m_sale->handleKey(event);
    if (m_page == Page::Returns)
        return m_returns->handleKey(event);
    if (m_page == Page::Products)
        return m_products->handleKey(event);
    if (m_page == Page::Customers)
        return m_customers->handleKey(event);
    if (m_page == Page::PriceLists)
        return m_priceLists->handleKey(event);
    return m_page == Page::Documents && m_documents->handleKey(event);
}

// Cards lie in the order in which they were raised.
bool MainWindow::helpInFront() const
{
    const QObjectList& all = m_help->parentWidget()->children();
    for (auto each = all.crbegin(); each != all.crend(); ++each) {
        if (const auto* card = qobject_cast<Overlay*>(*each); card && !card->isHidden())
            return card == m_help;
    }
    return false;
}

// A card with keys of its own; Cobrar and its like belong to the sale.
bool MainWindow::cardOpen() const
{
    return !m_quit->isHidden() || !m_keys->isHidden() || !m_palette->isHidden() || m_shift->panelOpen() ||
           m_products->panelOpen() || m_customers->panelOpen() || !m_noteForm->isHidden();
}

void MainWindow::rememberKeyboard()
{
    QWidget* focus = focusWidget();
    if (!m_help->isAncestorOf(focus) && !m_palette->isAncestorOf(focus))
        m_before = focus;
}

// The keys and the list of commands lie over everything, and go as they came.
void MainWindow::giveKeyboardBack()
{
    if (m_page == Page::Sale && !inCard(m_before))
        m_sale->focusEntry();
    else if (m_before && m_before->isVisible())
        m_before->setFocus();
}

bool MainWindow::escape()
{
    if (helpInFront()) {
        m_help->closePanel();
        return true;
    }
    if (!m_quit->isHidden()) {
        m_quit->closePanel();
        return true;
    }
    if (m_products->escape() || m_customers->escape() || m_noteForm->escape())
        return true;
    if (!m_keys->isHidden()) {
        if (!m_keys->escape())
            m_keys->closePanel();
        return true;
    }
    if (!m_palette->isHidden()) {
        m_palette->closePanel();
        return true;
    }
    if (m_shift->panelOpen()) {
        m_shift->escape();
        return true;
    }
    switch (m_page) {
    case Page::Sale:
        m_sale->escape();
        break;
    case Page::FirstRun:
        m_firstRun->escape();
        break;
    case Page::Document:
        go(m_detailFrom);
        break;
    case Page::Documents:
        if (!m_documents->escape())
            go(Page::Sale);
        break;
    case Page::Queue:
        if (!m_queue->escape())
            go(Page::Sale);
        break;
    case Page::Devices:
        if (!m_devices->escape())
            go(Page::Settings);
        break;
    case Page::Printers:
        go(Page::Settings);
        break;
    case Page::Mail:
        if (!m_mail->escape())
            go(Page::Settings);
        break;
    case Page::People:
        if (!m_staff->people().escape())
            go(Page::Settings);
        break;
    case Page::Audit:
        go(m_session->may(engine::Permission::ManagePeople) ? Page::People : Page::Sale);
        break;
    case Page::Counter:
        go(Page::Settings);
        break;
    case Page::PriceLists:
        if (!m_priceLists->escape())
            go(Page::Products);
        break;
    case Page::Returns:
        if (!m_returns->escape())
            go(Page::Sale);
        break;
    default:
        go(Page::Sale);
    }
    return true;
}

bool MainWindow::saleCommand(Command command)
{
    switch (command) {
    case Command::FindProduct:
        m_sale->findProduct();
        return true;
    case Command::FindCustomer:
        m_sale->findCustomer();
        return true;
    case Command::FinalConsumer:
        m_sale->presenter().backToFinalConsumer();
        return true;
    case Command::Quantity:
        m_sale->quantity();
        return true;
    case Command::Discount:
        m_sale->discount();
        return true;
    case Command::SaleDiscount:
        m_sale->saleDiscount();
        return true;
    case Command::Price:
        m_sale->price();
        return true;
    case Command::PriceList:
        m_sale->presenter().askPriceLists();
        return true;
    case Command::Park:
        m_sale->park();
        return true;
    case Command::ArrangeQuickKeys:
        m_sale->arrangeQuickKeys();
        return true;
    case Command::Charge:
        m_sale->openTenders();
        return true;
    case Command::Card:
        m_sale->card();
        return true;
    case Command::Cash:
        m_sale->cash();
        return true;
    case Command::RemoveLine:
        m_sale->removeLine();
        return true;
    case Command::VoidSale:
        m_sale->askVoid();
        return true;
    case Command::RecoverSale:
        m_sale->presenter().recoverHeldSale();
        return true;
    default:
        return false;
    }
}

// The tender keys end a return as they end a sale.
bool MainWindow::returnCommand(Command command)
{
    if (command == Command::Cash)
        m_returns->giveBack();
    else if (command == Command::Charge)
        m_returns->takeAll();
    else
        return false;
    return true;
}

void MainWindow::openReturn(const engine::AccessKey& key)
{
    if (!m_services.sales || !m_hasIssuer)
        return;
    if (m_session->readOnly()) {
        m_session->refuse(commandText(Command::Return));
        return;
    }
    if (m_sale->presenter().correcting()) {
        m_sale->say(Tone::Info, tr("Sign or leave the document first."));
        return;
    }
    go(Page::Returns);
    if (!key.isEmpty())
        m_returns->enterPage(key);
}

// Any scan works whatever is in front: a ticket on an empty sale opens its return.
void MainWindow::scanned(const QString& code)
{
    const ScanMeaning meaning = meaningOf(code, m_scanRules);
    if (m_staff->scanned(code, meaning.kind == ScanMeaning::Customer || meaning.kind == ScanMeaning::Ticket))
        return;
    if (scanRefused(meaning) || !m_hasIssuer)
        return;
    if (m_page == Page::Products && m_shift->blocksSelling() && meaning.kind == ScanMeaning::Product) {
        m_products->find(code); // whoever looks after the goods need not sell
        return;
    }
    if (m_page == Page::Returns && meaning.kind != ScanMeaning::Badge) {
        m_returns->scanned(code, meaning);
        return;
    }
    if (m_page == Page::Customers && meaning.kind == ScanMeaning::Customer) {
        m_customers->find(meaning.code);
        return;
    }
    const auto ticket = engine::AccessKey::parse(code);
    if (ticket && m_services.sales && !m_sale->presenter().saleInProgress() && !m_sale->panelOpen()) {
        openReturn(*ticket);
        m_returns->hearAnswer();
        return;
    }
    static const QRegularExpression number(u"^\\d{15}$"_s);
    if (number.match(code).hasMatch() && m_services.sales && !m_sale->presenter().saleInProgress() &&
        !m_sale->panelOpen())
        scannedNumber(code);
    else
        sellScanned(code);
}

// By a card in front, or because the scan would sell or return and no shift is open. A refused document that is
// mended is no sale.
bool MainWindow::scanRefused(const ScanMeaning& meaning)
{
    const bool goods = meaning.kind != ScanMeaning::Customer && meaning.kind != ScanMeaning::Badge;
    const bool looks = m_page == Page::Products && meaning.kind == ScanMeaning::Product;
    if (!m_quit->isHidden()) {
        m_sounds->play(Sound::Bad);
        m_quit->productScanned();
        return true;
    }
    if (!m_noteForm->isHidden()) {
        m_sounds->play(Sound::Bad);
        m_noteForm->productScanned();
        return true;
    }
    return m_shift->takesScan(goods && !looks && !m_sale->presenter().correcting());
}

void MainWindow::sellScanned(const QString& code)
{
    if (m_page != Page::Sale)
        go(Page::Sale);
    m_sale->scanned(code);
}

// The bars below a ticket, for scanners that do not read the QR of its key; or a product with as many digits.
void MainWindow::scannedNumber(const QString& code)
{
    engine::DocumentFilter filter;
    filter.text = code.left(3) + u'-' + code.mid(3, 3) + u'-' + code.mid(6);
    filter.type = engine::DocumentType::Invoice;
    filter.limit = 1; // the newest: in practice and in earnest numbers begin at one
    whenReady(m_services.documents.list(filter), this,
              [this, code, number = filter.text](const engine::Result<engine::DocumentPage>& page) {
                  // It was asked for a moment ago: who or what is in front may be another now.
                  const bool ticket = page && !page->rows.isEmpty() && page->rows.first().number == number;
                  const QString text = ticket ? page->rows.first().accessKey.text() : code;
                  if (m_staff->covers())
                      m_sounds->play(Sound::Bad);
                  else if (scanRefused(meaningOf(text, m_scanRules)))
                      return;
                  else if (ticket && !m_sale->presenter().saleInProgress() && !m_sale->panelOpen())
                      openReturn(page->rows.first().accessKey);
                  else
                      sellScanned(text);
              });
}

void MainWindow::run(Command command)
{
    if (m_sale->cardOpen() && !besideSale(command) && (command != Command::Cash || !m_sale->tendersOpen())) {
        m_sale->refuseBehindCard();
        return;
    }
    if (m_session->readOnly() && changesData(command)) {
        m_session->refuse(commandText(command));
        return;
    }
    if (shiftCommand(command))
        return;
    switch (command) {
    case Command::Help:
        if (helpInFront()) {
            m_help->closePanel();
            return;
        }
        m_palette->closePanel();
        rememberKeyboard();
        m_help->openPanel();
        return;
    case Command::CommandList:
        rememberKeyboard();
        m_palette->openPanel();
        return;
    case Command::Sale:
        go(Page::Sale);
        return;
    case Command::Documents:
        go(Page::Documents);
        return;
    case Command::Queue:
        go(Page::Queue);
        return;
    case Command::Settings:
        go(Page::Settings);
        return;
    case Command::Products:
        go(Page::Products);
        return;
    case Command::Customers:
        go(Page::Customers);
        return;
    case Command::PriceLists:
        go(Page::PriceLists);
        return;
    case Command::Devices:
        go(Page::Devices);
        return;
    case Command::Printers:
        go(Page::Printers);
        return;
    case Command::Mail:
        go(Page::Mail);
        return;
    case Command::Lock:
        lock();
        return;
    case Command::People:
        go(Page::People);
        return;
    case Command::Audit:
        go(Page::Audit);
        return;
    case Command::LastDocument:
        if (m_page == Page::Sale)
            m_sale->reprint();
        else if (m_page == Page::Documents)
            m_documents->printCopy();
        else if (m_page == Page::Document)
            m_detail->printCopy();
        else
            openLast();
        return;
    case Command::Return:
        if (m_page == Page::Document && m_detail->correctable())
            correct(m_detail->accessKey());
        else
            openReturn(m_page == Page::Document ? m_detail->accessKey() : engine::AccessKey());
        return;
    case Command::Keys:
        m_keys->openPanel();
        return;
    case Command::MailLast:
        if (m_page == Page::Sale)
            m_sale->presenter().mailLast();
        return;
    case Command::OpenLast:
        openLast();
        return;
    case Command::CopyLastError: {
        const QString details = lastErrorText();
        if (!details.isEmpty())
            QGuiApplication::clipboard()->setText(details);
        const QString words = details.isEmpty() ? tr("Nothing has gone wrong since the program was started.")
                                                : tr("The details of the last error are in the clipboard.");
        if (m_page == Page::Sale)
            m_sale->say(Tone::Ok, words);
        else // other pages have no line for it that is always there
            QToolTip::showText(mapToGlobal(rect().center()), words, this);
        announce(this, words);
        return;
    }
    case Command::CustomerDisplay:
        store(counter::kDisplay, m_display ? u"off"_s : u"on"_s);
        showDisplay(!m_display);
        return;
    case Command::SwitchLanguage:
        setLanguage(m_language->code() == "es"_L1 ? u"en"_s : u"es"_s);
        return;
    case Command::SwitchTheme:
        setTheme(nextTheme(currentTheme()));
        return;
    case Command::TextSize:
        setTextSize(nextTextSize(textSize()));
        return;
    case Command::Correct:
        if (m_page == Page::Document)
            correct(m_detail->accessKey());
        else
            tellOnSale(
                tr("Open the refused document first: %1 shows what needs a person.").arg(keyName(Command::Queue)));
        return;
    case Command::RetryAll:
        go(Page::Queue);
        m_queue->retryAll(); // which tells what came of it
        return;
    default:
        break;
    }
    if (m_page == Page::Returns && m_help->isHidden() && returnCommand(command))
        return;
    if (m_page == Page::Sale && m_hasIssuer && m_help->isHidden())
        saleCommand(command);
}

void MainWindow::tellOnSale(const QString& words)
{
    go(Page::Sale);
    m_sale->say(Tone::Info, words);
}

// By its words, wherever somebody is: what belongs to the sale goes there first.
void MainWindow::runChosen(Command command)
{
    const bool here =
        m_page == Page::Sale || (m_page == Page::Returns && (command == Command::Cash || command == Command::Charge));
    if (actsOnSale(command) && !here && m_hasIssuer)
        go(Page::Sale);
    run(command);
}

} // namespace ui
