#include "shift/ReportPanel.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "shell/Commands.h"
#include "shift/ReportView.h"
#include "shift/ShiftWords.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

ReportPanel::ReportPanel(QWidget* host) : ShiftOverlay(host, u"reportPanel"_s, 820)
{
    m_title = makeLabel(card(), u"reportTitle"_s, u"title"_s);
    m_message = makeLabel(card(), u"reportMessage"_s, u"notice"_s);
    m_message->setWordWrap(true);
    m_print = makeButton(card(), u"reportPrint"_s, u"second"_s, u"print"_s);
    m_leave = makeButton(card(), u"reportLeave"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    m_retry = makeButton(card(), u"reportAgain"_s, u"second"_s, u"refresh"_s);
    m_view = new ReportView(card(), u"reportView"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title, 1);
    head->addWidget(m_retry);
    head->addWidget(m_print);
    head->addWidget(m_leave);
    cardLayout()->addLayout(head);
    cardLayout()->addWidget(m_message);
    cardLayout()->addWidget(m_view);
    connect(m_print, &QPushButton::clicked, this, &ReportPanel::print);
    connect(m_retry, &QPushButton::clicked, this, &ReportPanel::retry);
    connect(m_leave, &QPushButton::clicked, this, &ReportPanel::escapePressed);
    bind([this] {
        setWords(m_retry, tr("Try again"));
        setWords(m_print, withKey(tr("Print"), Command::LastDocument));
        setWords(m_leave, tr("Done  Esc"));
        if (m_view->report() && !m_view->isHidden())
            m_title->setText(ShiftWords::title(*m_view->report()));
    });
}

void ReportPanel::openFor(const engine::ShiftReport& report, bool copy, const QList<engine::TenderKind>& kinds)
{
    m_copy = copy;
    wait(false);
    m_view->setKinds(kinds);
    m_view->show(report, copy);
    m_title->setText(ShiftWords::title(report));
    say({}, {});
    openPanel();
    m_leave->setFocus();
}

void ReportPanel::openLoading(std::function<void()> again)
{
    m_again = std::move(again);
    m_title->setText(tr("X report"));
    wait(true);
    say({}, tr("Loading…"));
    openPanel();
    m_leave->setFocus();
}

void ReportPanel::showFailed(const QString& words)
{
    say(u"alarm"_s, words);
    m_retry->show();
    m_retry->setFocus();
}

void ReportPanel::retry()
{
    const auto again = m_again; // which sets another one
    again();
}

// Without a report there is nothing to print.
void ReportPanel::wait(bool waits)
{
    m_view->setVisible(!waits);
    m_print->setVisible(!waits);
    m_retry->hide();
}

void ReportPanel::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

bool ReportPanel::handleKey(QKeyEvent* event)
{
    if (isPrintKey(event)) {
        if (!event->isAutoRepeat())
            print();
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (window()->focusWidget() == m_print)
            print();
        else if (window()->focusWidget() == m_retry)
            retry();
        else
            escapePressed();
        return true;
    default:
        return scrollKey(event->key());
    }
}

void ReportPanel::print()
{
    if (m_view->report() && !m_print->isHidden())
        Q_EMIT printWanted(*m_view->report(), std::exchange(m_copy, true));
}

} // namespace ui
