#include "common/Format.h"
#include "sale/BuyerBox.h"
#include "sale/SaleScreen.h"
#include "sale/SearchPopup.h"
#include "sale/TenderPanel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

// The second half of the selling screen: what keys and scans do.
namespace ui {

// --- keys -----------------------------------------------------------------------------------------------------------

void SaleScreen::scanned(const QString& code)
{
    if (m_tenders->isVisible()) {
        QApplication::beep();
        m_tenders->productScanned();
        return;
    }
    m_presenter->submit(code, true);
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
    const QString typed = m_entry->take();
    if (prompt == EntryBox::Prompt::Code) {
        if (typed.isEmpty())
            openTenders();
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
        if (!empty)
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
        return m_tenders->handleKey(event->key());
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
        leavePrompt();
        return true;
    }
    if (m_buyer->formOpen()) {
        m_buyer->closeForm();
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
        say(Tone::Warn, tr("Leave without signing? The changes made here are dropped: Esc again leaves, F12 signs."));
        focusEntry();
        return;
    }
    m_presenter->leaveCorrection();
    focusEntry();
}

void SaleScreen::findProduct()
{
    const QString typed = m_entry->take();
    m_entry->ask(EntryBox::Prompt::Search);
    m_entry->setText(typed);
    m_presenter->search(typed);
}

void SaleScreen::findCustomer()
{
    if (m_buyer->formOpen())
        return;
    const QString typed = m_entry->take();
    if (typed.isEmpty())
        m_entry->ask(EntryBox::Prompt::Customer);
    else
        m_presenter->identify(typed);
}

void SaleScreen::quantity()
{
    const QString typed = m_entry->take();
    typed.isEmpty() ? m_entry->ask(EntryBox::Prompt::Quantity) : m_presenter->setQuantity(typed);
}

void SaleScreen::discount()
{
    const QString typed = m_entry->take();
    typed.isEmpty() ? m_entry->ask(EntryBox::Prompt::Discount) : m_presenter->setDiscount(typed);
}

void SaleScreen::price()
{
    const QString typed = m_entry->take();
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
    if (m_presenter->cart().lines.isEmpty())
        return;
    m_entry->take();
    m_entry->ask(EntryBox::Prompt::VoidReason);
}

void SaleScreen::cash()
{
    if (m_tenders->isVisible()) {
        m_tenders->handleKey(Qt::Key_F12);
        return;
    }
    if (m_buyer->formOpen())
        return;
    if (m_presenter->correcting()) {
        m_entry->text().isEmpty()
            ? m_presenter->signAgain()
            : say(Tone::Warn,
                  tr("F12 signs with the payments that were sent; F10 chooses others. Esc clears the box."));
        return;
    }
    m_presenter->tender(u"01"_s, m_entry->prompt() == EntryBox::Prompt::Confirm ? QString() : m_entry->take());
}

void SaleScreen::card()
{
    if (!panelOpen())
        m_presenter->tender(u"19"_s, m_entry->take());
}

void SaleScreen::openTenders()
{
    m_presenter->inOrder([this] {
        if (!m_buyer->formOpen() && m_presenter->mayCharge())
            m_tenders->openFor(m_presenter->totals().total);
    });
}

} // namespace ui
