#include "shift/CashPanel.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "shell/Commands.h"
#include "shift/CountField.h"
#include "shift/ShiftWords.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::CashKind;

namespace ui {

namespace {
constexpr int kLongestNote = 200;
}

CashPanel::CashPanel(QWidget* host) : ShiftOverlay(host, u"cashPanel"_s, 560)
{
    m_title = makeLabel(card(), u"cashTitle"_s, u"title"_s);
    m_amountWords = makeLabel(card(), u"cashAmountWords"_s, u"muted"_s);
    m_amount = new CountField(card(), u"cashAmount"_s);
    m_reasonWords = makeLabel(card(), u"cashReasonWords"_s, u"muted"_s);
    m_reasons = new QListWidget(card());
    m_reasons->setObjectName(u"cashReasons"_s);
    m_noteWords = makeLabel(card(), u"cashNoteWords"_s, u"muted"_s);
    m_note = new QLineEdit(card());
    m_note->setObjectName(u"cashNote"_s);
    m_note->setMaxLength(kLongestNote);
    m_message = makeLabel(card(), u"cashMessage"_s, u"notice"_s);
    m_message->setWordWrap(true);
    m_go = makeButton(card(), u"cashGo"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    m_leave = makeButton(card(), u"cashLeave"_s, u"second"_s);
    for (QWidget* widget :
         QList<QWidget*>{m_title, m_amountWords, m_amount, m_reasonWords, m_reasons, m_noteWords, m_note, m_message})
        cardLayout()->addWidget(widget);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::m);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go, 1);
    cardLayout()->addLayout(buttons);
    m_again = makeButton(card(), u"cashAgain"_s, u"quiet"_s, u"print"_s, Ink::Accent);
    cardLayout()->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, &CashPanel::lastSlipWanted);
    connect(m_go, &QPushButton::clicked, this, &CashPanel::confirm);
    connect(m_leave, &QPushButton::clicked, this, &CashPanel::escapePressed);
    bind([this] { render(); });
}

void CashPanel::openFor(CashKind kind, const std::optional<engine::CashMovement>& last)
{
    m_kind = kind;
    m_last = last;
    m_amount->clear();
    m_note->clear();
    m_reasons->setCurrentRow(-1);
    say({});
    render();
    openPanel();
    if (m_kind == CashKind::NoSale)
        m_reasons->setFocus();
    else
        m_amount->setFocus();
}

void CashPanel::say(const QString& words, const QString& tone)
{
    showNotice(m_message, tone, words);
}

bool CashPanel::productScanned()
{
    say(tr("Cash is being moved: Esc to go on selling."));
    return true;
}

bool CashPanel::handleKey(QKeyEvent* event)
{
    if (isPrintKey(event)) {
        if (m_again->isVisible() && !event->isAutoRepeat())
            m_again->click();
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->isAutoRepeat())
            return true;
        if (window()->focusWidget() == m_leave)
            escapePressed();
        else if (window()->focusWidget() == m_again)
            m_again->click();
        else
            confirm();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_reasons->setCurrentRow(
            qBound(0, m_reasons->currentRow() + (event->key() == Qt::Key_Up ? -1 : 1), m_reasons->count() - 1));
        return true;
    default:
        return false;
    }
}

void CashPanel::confirm()
{
    engine::CashMovement movement;
    movement.kind = m_kind;
    if (m_kind != CashKind::NoSale) {
        const auto amount = typedMoney(m_amount->text());
        if (!amount || amount->isZero()) {
            say(tr("Type the amount, such as 20 or 20.50."));
            m_amount->setFocus();
            return;
        }
        movement.amount = *amount;
    }
    movement.reason = m_reasons->currentItem()->text();
    movement.note = m_note->text();
    Q_EMIT chosen(movement);
}

void CashPanel::render()
{
    const bool moves = m_kind != CashKind::NoSale;
    m_title->setText(moves ? ShiftWords::movement(m_kind) : tr("Open the drawer without a sale"));
    m_amountWords->setVisible(moves);
    m_amount->setVisible(moves);
    m_amountWords->setText(tr("Amount"));
    m_amount->setAccessibleName(tr("%1: amount").arg(ShiftWords::movement(m_kind)));
    m_reasonWords->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_noteWords->setText(tr("Note, if there is more to say"));
    m_note->setAccessibleName(tr("Note"));
    const int row = qMax(0, m_reasons->currentRow());
    m_reasons->clear();
    m_reasons->addItems(ShiftWords::reasons(m_kind));
    m_reasons->setCurrentRow(qMin(row, m_reasons->count() - 1));
    m_reasons->setFixedHeight(m_reasons->count() * scaled(36) + space::m);
    setWords(m_go, moves ? tr("Store and print  Enter") : tr("Open the drawer  Enter"));
    setWords(m_leave, tr("Cancel  Esc"));
    m_again->setVisible(moves && m_last);
    const engine::CashMovement last = m_last.value_or(engine::CashMovement());
    setWords(m_again, withKey(tr("Print %1 again").arg(money(last.amount)), Command::LastDocument),
             tr("Print the last slip again: %1 %2, %3")
                 .arg(ShiftWords::movement(last.kind), money(last.amount), timeText(last.at)));
}

} // namespace ui
