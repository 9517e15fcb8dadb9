#include "shift/OpenPanel.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "shift/CountField.h"
#include "shift/CountGrid.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OpenPanel::OpenPanel(QWidget* host) : ShiftOverlay(host, u"openShiftPanel"_s, 620)
{
    m_title = makeLabel(card(), u"openShiftTitle"_s, u"title"_s);
    m_text = makeLabel(card(), u"openShiftText"_s, u"muted"_s);
    m_text->setWordWrap(true);
    m_last = makeLabel(card(), u"openShiftLast"_s, u"notice"_s);
    m_last->setWordWrap(true);
    m_floatWords = makeLabel(card(), u"openShiftFloatWords"_s);
    m_float = new CountField(card(), u"shiftFloat"_s);
    m_count = makeButton(card(), u"countFloat"_s, u"quiet"_s, u"cash"_s, Ink::Accent);
    m_grid = new CountGrid(card(), u"floatGrid"_s);
    m_grid->hide();
    m_message = makeLabel(card(), u"openShiftMessage"_s, u"notice"_s);
    m_message->setWordWrap(true);
    m_go = makeButton(card(), u"openShiftGo"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    m_leave = makeButton(card(), u"openShiftLeave"_s, u"second"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_floatWords);
    line->addWidget(m_float, 1);
    line->addWidget(m_count);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::m);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go, 1);
    for (QWidget* widget : QList<QWidget*>{m_title, m_text, m_last})
        cardLayout()->addWidget(widget);
    cardLayout()->addLayout(line);
    cardLayout()->addWidget(m_grid);
    cardLayout()->addWidget(m_message);
    cardLayout()->addLayout(buttons);
    connect(m_go, &QPushButton::clicked, this, &OpenPanel::confirm);
    connect(m_leave, &QPushButton::clicked, this, &OpenPanel::escapePressed);
    connect(m_count, &QPushButton::clicked, this, &OpenPanel::toggleCount);
    connect(m_grid, &CountGrid::changed, this, [this] { m_float->setText(number(m_grid->cash().toDecimal(), 2)); });
    bind([this] { render(); });
}

void OpenPanel::openFor(const QString& till)
{
    m_till = till;
    m_stale.reset();
    m_lastReport.reset();
    m_grid->clear();
    m_grid->hide();
    m_float->clear();
    say({});
    render();
    openPanel();
    m_float->setFocus();
}

void OpenPanel::openStale(const engine::Shift& shift)
{
    m_stale = shift;
    m_lastReport.reset();
    m_grid->hide();
    say({});
    render();
    openPanel();
    m_go->setFocus();
}

void OpenPanel::showLast(const engine::ShiftReport& report)
{
    m_lastReport = report;
    render();
}

void OpenPanel::say(const QString& words)
{
    showNotice(m_message, u"warn"_s, words);
}

bool OpenPanel::handleKey(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat() && window()->focusWidget() == m_count)
            toggleCount();
        else if (!event->isAutoRepeat() && window()->focusWidget() == m_leave)
            escapePressed();
        else if (!event->isAutoRepeat())
            confirm();
        return true;
    }
    return false;
}

bool OpenPanel::productScanned()
{
    if (m_stale)
        return ShiftOverlay::productScanned();
    say(tr("Open the shift first, then scan it again."));
    return true;
}

void OpenPanel::confirm()
{
    if (m_stale) {
        closePanel();
        Q_EMIT closeFirst();
        return;
    }
    const QString typed = m_float->text().trimmed();
    const auto amount = typed.isEmpty() ? engine::Money() : typedMoney(typed);
    if (!amount || !m_grid->isValid()) {
        say(tr("Type how much money lies in the drawer, such as 50 or 50.00."));
        return;
    }
    Q_EMIT chosen(*amount);
}

void OpenPanel::toggleCount()
{
    m_grid->setVisible(m_grid->isHidden());
    if (m_grid->isVisible())
        m_grid->focusFirst();
    else
        m_float->setFocus();
}

void OpenPanel::render()
{
    const bool stale = m_stale.has_value();
    for (QWidget* widget : QList<QWidget*>{m_floatWords, m_float, m_count})
        widget->setVisible(!stale);
    m_last->setVisible(!stale && m_lastReport);
    m_float->setAccessibleName(tr("Money in the drawer at the beginning"));
    m_floatWords->setText(tr("Float"));
    setWords(m_count, tr("Count it"), tr("Count notes and coins"));
    if (stale) {
        m_title->setText(tr("The last shift was not closed"));
        m_text->setText(m_stale->openedBy.isEmpty() ? tr("It was opened on %1. Close it now, or go on selling with it.")
                                                          .arg(dateTimeText(m_stale->openedAt))
                                                    : tr("%1 opened it on %2. Close it now, or go on selling with it.")
                                                          .arg(m_stale->openedBy, dateTimeText(m_stale->openedAt)));
        setWords(m_go, tr("Close it now  Enter"));
        setWords(m_leave, tr("Go on with it  Esc"));
        return;
    }
    m_title->setText(tr("Open the shift"));
    m_text->setText(tr("Till %1. How much money lies in the drawer to give change?").arg(m_till));
    if (m_lastReport) {
        engine::Money cash;
        if (!m_lastReport->tenders.isEmpty())
            cash = m_lastReport->tenders.constFirst().counted;
        m_last->setText(tr("Last close, Z %1 of %2: %3 in cash were counted.")
                            .arg(m_lastReport->shift.number)
                            .arg(dateTimeText(m_lastReport->shift.closedAt), money(cash)));
    }
    setWords(m_go, tr("Open the shift  Enter"));
    setWords(m_leave, tr("Not now  Esc"));
}

} // namespace ui
