#include "shift/ClosedPanel.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "shell/Commands.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ClosedPanel::ClosedPanel(QWidget* host) : ShiftOverlay(host, u"closedPanel"_s, 620)
{
    m_title = makeLabel(card(), u"closedTitle"_s, u"title"_s);
    m_text = makeLabel(card(), u"closedText"_s, u"muted"_s);
    m_text->setWordWrap(true);
    m_list = new QListWidget(card());
    m_list->setObjectName(u"closedShifts"_s);
    m_open = makeButton(card(), u"closedOpen"_s, u"primary"_s, u"eye"_s, Ink::OnAccent);
    m_leave = makeButton(card(), u"closedLeave"_s, u"second"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::m);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_open, 1);
    for (QWidget* widget : QList<QWidget*>{m_title, m_text, m_list})
        cardLayout()->addWidget(widget);
    cardLayout()->addLayout(buttons);
    connect(m_list, &QListWidget::itemActivated, this, &ClosedPanel::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &ClosedPanel::openCurrent);
    connect(m_leave, &QPushButton::clicked, this, &ClosedPanel::escapePressed);
    bind([this] { render(); });
}

void ClosedPanel::openLoading()
{
    m_state = State::Loading;
    m_shifts.clear();
    render();
    openPanel();
    m_list->setFocus();
}

void ClosedPanel::setShifts(const QList<engine::Shift>& shifts)
{
    m_state = State::Ready;
    m_shifts = shifts;
    render();
    m_list->setFocus();
}

void ClosedPanel::setFailed(const QString& words)
{
    m_state = State::Failed;
    m_trouble = words;
    render();
    if (m_shifts.isEmpty())
        m_open->setFocus();
}

bool ClosedPanel::handleKey(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    if (window()->focusWidget() == m_leave)
        escapePressed();
    else
        openCurrent();
    return true;
}

void ClosedPanel::openCurrent()
{
    if (m_state == State::Failed && m_shifts.isEmpty()) {
        Q_EMIT againChosen();
        return;
    }
    if (const QListWidgetItem* item = m_list->currentItem())
        Q_EMIT chosen(item->data(Qt::UserRole).toLongLong());
}

void ClosedPanel::render()
{
    m_title->setText(tr("Closed shifts"));
    m_list->setAccessibleName(tr("Closed shifts"));
    const bool again = m_state == State::Failed && m_shifts.isEmpty();
    setWords(m_open, again ? tr("Try again  Enter") : tr("Look and print again  Enter"));
    setWords(m_leave, tr("Done  Esc"));
    const int row = qMax(0, m_list->currentRow());
    m_list->clear();
    for (const engine::Shift& shift : std::as_const(m_shifts)) {
        QString words = tr("Z %1").arg(shift.number) + u"    "_s + dateTimeText(shift.openedAt) + u"  –  "_s +
                        dateTimeText(shift.closedAt);
        if (!shift.closedBy.isEmpty())
            words += u"    "_s + shift.closedBy;
        auto* item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, shift.id);
    }
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    m_list->setVisible(!m_shifts.isEmpty());
    m_list->setMinimumHeight(roomy(320));
    m_open->setEnabled(!m_shifts.isEmpty() || again);
    m_text->setText(
        m_state == State::Loading  ? tr("Loading…")
        : m_state == State::Failed ? m_trouble
        : m_shifts.isEmpty()
            ? tr("No shift was closed yet. %1 closes the one that is open.").arg(keyName(Command::CloseShift))
            : tr("A report that is printed again says COPY."));
}

} // namespace ui
