#include "common/Format.h"
#include "sale/BuyerBox.h"
#include "sale/ParkedPanel.h"
#include "sale/PriceListPanel.h"
#include "sale/QuickKeys.h"
#include "sale/SaleScreen.h"
#include "sale/SearchPopup.h"
#include "sale/TenderPanel.h"
#include "shell/Commands.h"
#include "sounds/Sounds.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

// The second half of the selling screen: what keys and scans do.
namespace ui {

namespace {
constexpr int kMostCopies = 9;
}

// --- keys -----------------------------------------------------------------------------------------------------------

void SaleScreen::scanned(const QString& code)
{
    if (m_tenders->isVisible()) {
        refuseBehindCard();
        return;
    }
    m_parked->closePanel();
    m_lists->closePanel();
    // The first key of a scan has replaced the code in the box, and the router put it back.
    if (!m_unknown.isEmpty() && m_entry->text() == m_unknown) {
        m_entry->take();
        m_entry->ask(EntryBox::Prompt::Code);
    }
    m_unknown.clear();
    findAgain();
    const qsizetype star = code.indexOf(u'*'); // "3*" that was typed before the scan
    const ScanMeaning meaning = meaningOf(code.mid(star + 1), m_scanRules);
    switch (meaning.kind) {
    case ScanMeaning::Weighed:
    case ScanMeaning::Priced:
        m_presenter->submitMeasured(meaning, code.left(qMax<qsizetype>(0, star)));
        return;
    case ScanMeaning::Customer:
        m_cardScanned = true;
        m_presenter->identify(meaning.code);
        return;
    case ScanMeaning::Ticket:
        m_sounds.play(Sound::Bad);
        say(Tone::Warn, tr("This is a ticket: finish the sale first, then scan it to take goods back."));
        return;
    case ScanMeaning::Badge: // never looked up or shown: it opens the till
        m_sounds.play(Sound::Bad);
        say(Tone::Warn, tr("This is an employee's badge, and nothing asks for one now. %1 changes the cashier.")
                            .arg(keyText(keyOf(Command::Lock))));
        return;
    case ScanMeaning::Product:
        break;
    }
    m_presenter->submit(code, true);
}

void SaleScreen::refuseBehindCard()
{
    m_sounds.play(Sound::Bad);
    if (m_tenders->isVisible())
        m_tenders->saleRefused();
    else if (m_parked->isVisible())
        m_parked->saleRefused();
    else
        m_lists->saleRefused();
}

// The keys of the scan were looked for as they came, and the router has put back what a person was typing.
void SaleScreen::findAgain()
{
    if (m_popup->isHidden())
        return;
    const QString typed = m_entry->text();
    if (m_entry->prompt() == EntryBox::Prompt::Search)
        m_presenter->search(typed.trimmed());
    else if (m_entry->prompt() == EntryBox::Prompt::Customer && !typed.isEmpty() && !typed.front().isDigit())
        m_presenter->identify(typed);
    else
        m_popup->dismiss();
}

void SaleScreen::leavePrompt()
{
    m_popup->dismiss();
    if (m_entry->prompt() != EntryBox::Prompt::Code) {
        m_entry->take();
        m_entry->ask(EntryBox::Prompt::Code);
    }
}

void SaleScreen::enter()
{
    const EntryBox::Prompt prompt = m_entry->prompt();
    if (prompt == EntryBox::Prompt::Confirm) {
        m_presenter->confirmTender();
        return;
    }
    if ((prompt == EntryBox::Prompt::Search || prompt == EntryBox::Prompt::Customer) && m_popup->choose())
        return;
    const bool sells = prompt == EntryBox::Prompt::Code || prompt == EntryBox::Prompt::Search;
    if (sells && !m_entry->text().isEmpty() && !maySell())
        return; // what was typed waits in the box
    const QString typed = m_entry->take();
    if (prompt == EntryBox::Prompt::Customer && m_popup->foundNobody(typed)) {
        leavePrompt();
        m_presenter->writeDown(typed);
        return;
    }
    if (prompt == EntryBox::Prompt::Unknown) {
        leavePrompt();
        say(Tone::Info, {});
        Q_EMIT createProductWanted(typed);
        return;
    }
    if (prompt == EntryBox::Prompt::Code) {
        if (typed.isEmpty())
            Q_EMIT commandChosen(Command::Charge);
        else
            m_presenter->submit(typed, false);
        return;
    }
    if (typed.isEmpty())
        return;
    m_entry->ask(EntryBox::Prompt::Code);
    m_popup->dismiss();
    switch (prompt) {
    case EntryBox::Prompt::Quantity:
        m_presenter->setQuantity(typed);
        break;
    case EntryBox::Prompt::Discount:
        m_presenter->setDiscount(typed);
        break;
    case EntryBox::Prompt::SaleDiscount:
        m_presenter->setSaleDiscount(typed);
        break;
    case EntryBox::Prompt::Price:
        m_presenter->setPrice(typed);
        break;
    case EntryBox::Prompt::VoidReason:
        m_presenter->voidSale(typed);
        break;
    case EntryBox::Prompt::Customer:
        m_presenter->identify(typed);
        break;
    case EntryBox::Prompt::Search:
        m_presenter->submit(typed, false);
        break;
    case EntryBox::Prompt::Code:
    case EntryBox::Prompt::Confirm:
    case EntryBox::Prompt::Unknown:
        break;
    }
}

bool SaleScreen::lineKey(QKeyEvent* event)
{
    const bool empty = m_entry->text().isEmpty();
    const bool popup = m_popup->isVisible();
    const int page = qMax(1, m_lines->viewport()->height() / qMax(1, m_lines->rowHeight(0)) - 1);
    const auto go = [&](int by) { popup ? m_popup->move(by) : m_presenter->moveSelection(by); };
    switch (event->key()) {
    case Qt::Key_Up:
        go(-1);
        return true;
    case Qt::Key_Down:
        go(1);
        return true;
    case Qt::Key_PageUp:
        go(-page);
        return true;
    case Qt::Key_PageDown:
        go(page);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (!empty || m_entry->prompt() != EntryBox::Prompt::Code)
            return false;
        m_presenter->addUnits(event->key() == Qt::Key_Plus ? 1 : -1);
        return true;
    case Qt::Key_Delete:
        if (!empty || keyOf(Command::RemoveLine) != QKeyCombination(Qt::Key_Delete))
            return false;
        removeLine();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            enter();
        return true;
    default:
        return false;
    }
}

bool SaleScreen::handleKey(QKeyEvent* event)
{
    if (m_tenders->isVisible())
        return m_tenders->handleKey(event);
    if (m_parked->isVisible())
        return m_parked->handleKey(event);
    if (m_lists->isVisible())
        return m_lists->handleKey(event);
    if ((event->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier && event->key() >= Qt::Key_0 &&
        event->key() <= Qt::Key_9) {
        if (!event->isAutoRepeat() && m_quick->used())
            m_quick->press((event->key() - Qt::Key_0 + 9) % 10);
        return true;
    }
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    return m_entry->edit()->hasFocus() && lineKey(event);
}

bool SaleScreen::escape()
{
    if (m_tenders->isVisible()) {
        m_tenders->closePanel();
        return true;
    }
    if (m_parked->isVisible())
        return m_parked->escape();
    if (m_lists->isVisible()) {
        m_lists->closePanel();
        return true;
    }
    if (m_entry->prompt() == EntryBox::Prompt::Confirm) {
        m_presenter->dropConfirmation();
        m_entry->take();
        m_entry->ask(EntryBox::Prompt::Code);
        say(Tone::Info, {});
        return true;
    }
    if (!m_entry->text().isEmpty() && m_entry->prompt() == EntryBox::Prompt::Code) {
        m_entry->take();
        return true;
    }
    if (m_entry->prompt() != EntryBox::Prompt::Code || m_popup->isVisible()) {
        if (m_entry->prompt() == EntryBox::Prompt::Unknown)
            say(Tone::Info, {});
        leavePrompt();
        return true;
    }
    if (m_buyer->formOpen()) {
        m_buyer->closeForm();
        return true;
    }
    if (m_quick->arranging()) {
        m_quick->setArranging(false);
        return true;
    }
    if (m_presenter->correcting()) {
        leaveCorrection();
        return true;
    }
    say(Tone::Info, {});
    focusEntry();
    return false;
}

void SaleScreen::leaveCorrection()
{
    if (m_presenter->correctionTouched() && !m_leaveAsked) {
        m_leaveAsked = true;
        say(Tone::Warn, tr("Leave without signing? The changes made here are dropped: Esc again leaves, %1 signs.")
                            .arg(keyName(Command::Cash)));
        focusEntry();
        return;
    }
    m_presenter->leaveCorrection();
    focusEntry();
}

// What was typed before a function; a code that nobody typed is no number.
QString SaleScreen::typedBefore()
{
    const bool unknown = m_entry->prompt() == EntryBox::Prompt::Unknown;
    const QString typed = m_entry->take();
    if (!unknown)
        return typed;
    leavePrompt();
    say(Tone::Info, {});
    return {};
}

void SaleScreen::findProduct()
{
    const QString typed = typedBefore();
    m_entry->ask(EntryBox::Prompt::Search);
    m_entry->setText(typed);
    m_presenter->search(typed);
}

void SaleScreen::findCustomer()
{
    if (m_buyer->formOpen())
        return;
    const QString typed = typedBefore();
    if (typed.isEmpty())
        m_entry->ask(EntryBox::Prompt::Customer);
    else
        m_presenter->identify(typed);
}

void SaleScreen::quantity()
{
    const QString typed = typedBefore();
    typed.isEmpty() ? m_entry->ask(EntryBox::Prompt::Quantity) : m_presenter->setQuantity(typed);
}

void SaleScreen::discount()
{
    const QString typed = typedBefore();
    typed.isEmpty() ? m_entry->ask(EntryBox::Prompt::Discount) : m_presenter->setDiscount(typed);
}

void SaleScreen::saleDiscount()
{
    const QString typed = typedBefore();
    typed.isEmpty() ? m_entry->ask(EntryBox::Prompt::SaleDiscount) : m_presenter->setSaleDiscount(typed);
}

void SaleScreen::park()
{
    if (!panelOpen())
        m_presenter->parkOrRecall(typedBefore());
}

void SaleScreen::reprint()
{
    if (m_entry->prompt() == EntryBox::Prompt::Unknown)
        typedBefore();
    bool isNumber = false;
    const int copies = m_entry->text().toInt(&isNumber);
    if (m_entry->prompt() != EntryBox::Prompt::Code || m_entry->text().isEmpty()) {
        m_presenter->printLast(1);
    } else if (isNumber && copies > 0 && copies <= kMostCopies) {
        m_entry->take();
        m_presenter->printLast(copies);
    } else {
        say(Tone::Warn, tr("“%1” is no number of copies: 1 to %2.").arg(m_entry->text()).arg(kMostCopies));
    }
}

void SaleScreen::price()
{
    const QString typed = typedBefore();
    typed.isEmpty() ? m_entry->ask(EntryBox::Prompt::Price) : m_presenter->setPrice(typed);
}

void SaleScreen::removeLine()
{
    m_presenter->removeLine();
}

void SaleScreen::askVoid()
{
    if (m_presenter->correcting()) {
        leaveCorrection();
        return;
    }
    if (m_presenter->cart().lines.isEmpty()) {
        say(Tone::Info, tr("There is no sale to void."));
        return;
    }
    if (!taken().isZero() && !std::exchange(m_voidAsked, true)) {
        say(Tone::Warn, tr("%1 were already taken for this sale: give them back first. %2 again voids it.")
                            .arg(money(taken()), keyName(Command::VoidSale)));
        m_sounds.play(Sound::Attention);
        return;
    }
    m_entry->take();
    m_entry->ask(EntryBox::Prompt::VoidReason);
}

// Handed over in Cobrar before it was left.
engine::Money SaleScreen::taken() const
{
    return m_tenders->takenFor(m_presenter->cart().key);
}

void SaleScreen::cash()
{
    if (m_tenders->isVisible()) {
        m_tenders->finish();
        return;
    }
    if (panelOpen())
        return;
    if (m_presenter->correcting()) {
        m_entry->text().isEmpty()
            ? m_presenter->signAgain()
            : say(Tone::Warn, tr("%1 signs with the payments that were sent; %2 chooses others. Esc clears the box.")
                                  .arg(keyName(Command::Cash), keyName(Command::Charge)));
        return;
    }
    const auto* kind = cashTender(m_presenter->tenders());
    if (kind && !taken().isZero())
        openTendersAt(kind->id, typedMoney(typedBefore()));
    else if (kind)
        m_presenter->tender(*kind, m_entry->prompt() == EntryBox::Prompt::Confirm ? QString() : typedBefore());
}

void SaleScreen::card()
{
    const auto* kind = secondTender(m_presenter->tenders(), m_presenter->rules().second);
    if (panelOpen() || !kind)
        return;
    const QString typed = typedBefore();
    const auto amount = typedMoney(typed);
    const bool asksMore = kind->needsReference || kind->onCredit || !taken().isZero();
    if (asksMore && (amount || typed.isEmpty())) {
        openTendersAt(kind->id, amount);
        return;
    }
    m_presenter->inOrder([this, typed, amount, kind = *kind] {
        const bool part = amount && !amount->isZero() && *amount < m_presenter->totals().total;
        if (!part)
            m_presenter->tender(kind, typed);
        else if (!panelOpen() && m_presenter->mayCharge())
            m_tenders->openWith(m_presenter->cart().key, m_presenter->totals().total, {kind, *amount});
    });
}

void SaleScreen::openTenders()
{
    openTendersAt({});
}

void SaleScreen::openTendersAt(const QString& kind, std::optional<engine::Money> amount)
{
    m_presenter->inOrder([this, kind, amount] {
        if (!panelOpen() && m_presenter->mayCharge())
            m_tenders->openFor(m_presenter->cart().key, m_presenter->totals().total, kind, amount);
    });
}

void SaleScreen::showField(const QString& field)
{
    const engine::BuyerRequest& buyer = m_presenter->cart().buyer;
    if (field == "payments"_L1) {
        openTenders();
    } else if (field.startsWith("buyer"_L1)) {
        if (buyer.idType == engine::IdType::FinalConsumer)
            findCustomer();
        else
            m_buyer->openFormOf(buyer, field == "buyer.id"_L1);
    } else if (field == "items"_L1) {
        say(Tone::Warn, tr("Look at quantity, price, discount and IVA of each line: Up and Down choose one."));
    } else if (field == "issueDate"_L1 && m_presenter->cart().correction) {
        say(Tone::Warn, tr("Its date is %1; it is part of the access key and does not change. Is the clock of this "
                           "computer right? Then sign again. Is the time to transmit over? Ask your accountant.")
                            .arg(dateText(m_presenter->cart().correction->issueDate)));
    }
}

} // namespace ui
