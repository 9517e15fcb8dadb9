#include "shift/ClosePanel.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "shell/Commands.h"
#include "shift/CountGrid.h"
#include "shift/ReportView.h"
#include "shift/ShiftWords.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::Money;

namespace ui {

ClosePanel::ClosePanel(QWidget* host) : ShiftOverlay(host, u"closeShiftPanel"_s, 820)
{
    m_title = makeLabel(card(), u"closeTitle"_s, u"title"_s);
    m_text = makeLabel(card(), u"closeText"_s, u"muted"_s);
    m_text->setWordWrap(true);
    m_pages = new QStackedWidget(card());
    m_grid = new CountGrid(m_pages, u"closeGrid"_s);
    m_report = new ReportView(m_pages, u"closeReport"_s);
    m_pages->addWidget(m_grid);
    m_pages->addWidget(makeCheck());
    m_pages->addWidget(makeReason());
    m_pages->addWidget(m_report);
    m_message = makeLabel(card(), u"closeMessage"_s, u"notice"_s);
    m_message->setWordWrap(true);
    m_buttons = new QWidget(card());
    m_go = makeButton(m_buttons, u"closeGo"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    m_back = makeButton(m_buttons, u"closeBack"_s, u"second"_s);
    m_print = makeButton(m_buttons, u"closePrint"_s, u"second"_s, u"print"_s);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->setSpacing(space::m);
    buttons->addWidget(m_back);
    buttons->addWidget(m_print);
    buttons->addWidget(m_go, 1);
    for (QWidget* widget : QList<QWidget*>{m_title, m_text, m_message, m_pages, m_buttons})
        cardLayout()->addWidget(widget);
    connect(m_go, &QPushButton::clicked, this, &ClosePanel::go);
    connect(m_back, &QPushButton::clicked, this, &ClosePanel::escapePressed);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_report->report())
            Q_EMIT printWanted(*m_report->report());
    });
    bind([this] { render(); });
}

QWidget* ClosePanel::makeCheck()
{
    auto* page = new QWidget(m_pages);
    m_sums = makeLabel(page, u"closeSums"_s, u"heading"_s);
    m_parkedWords = makeLabel(page, u"closeParkedWords"_s);
    m_parkedWords->setWordWrap(true);
    m_parked = new QListWidget(page);
    m_parked->setObjectName(u"closeParked"_s);
    m_cancelParked = makeButton(page, u"closeCancelParked"_s, u"second"_s, u"trash"_s);
    m_pendingWords = makeLabel(page, u"closePending"_s, u"muted"_s);
    m_pendingWords->setWordWrap(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    for (QWidget* widget : QList<QWidget*>{m_sums, m_pendingWords, m_parkedWords, m_parked})
        column->addWidget(widget);
    column->addWidget(m_cancelParked, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_cancelParked, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem* item = m_parked->currentItem())
            Q_EMIT cancelParkedWanted(item->data(Qt::UserRole).toLongLong());
    });
    return page;
}

QWidget* ClosePanel::makeReason()
{
    auto* page = new QWidget(m_pages);
    m_off = makeLabel(page, u"closeDifferences"_s, u"heading"_s);
    m_reasonWords = makeLabel(page, u"closeReasonWords"_s, u"muted"_s);
    m_reasons = new QListWidget(page);
    m_reasons->setObjectName(u"closeReasons"_s);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    for (QWidget* widget : QList<QWidget*>{m_off, m_reasonWords, m_reasons})
        column->addWidget(widget);
    column->addStretch();
    return page;
}

void ClosePanel::openFor(const engine::Shift& shift, const QList<engine::TenderKind>& kinds)
{
    m_shift = shift;
    m_kinds = kinds;
    m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_parkedSales.clear();
    m_pending = 0;
    m_grid->setTenders(kinds);
    m_grid->clear();
    m_report->setKinds(kinds);
    openPanel();
    enter(Step::Count);
}

void ClosePanel::setParked(const QList<engine::ParkedSale>& parked)
{
    m_parkedSales = parked;
    render();
}

void ClosePanel::setPending(int documents)
{
    m_pending = documents;
    render();
}

void ClosePanel::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

void ClosePanel::enter(Step step)
{
    m_step = step;
    say({}, {});
    render();
    if (step == Step::Count)
        m_grid->focusFirst();
    else if (step == Step::Difference)
        m_reasons->setFocus();
    else
        m_go->setFocus();
}

void ClosePanel::showTooFar()
{
    enter(Step::TooFar);
}

void ClosePanel::showDifference(const QList<std::pair<QString, Money>>& differences)
{
    m_differences = differences;
    m_reasons->setCurrentRow(0);
    enter(Step::Difference);
}

void ClosePanel::showDone(const engine::ShiftReport& report)
{
    m_report->show(report, false);
    enter(Step::Done);
    say(ShiftWords::differenceTone(report.difference),
        tr("Z %1 is stored. %2.").arg(report.shift.number).arg(ShiftWords::difference(report.difference)));
}

void ClosePanel::showFailed(const QString& words)
{
    enter(m_before);
    say(u"warn"_s, words);
}

void ClosePanel::leaveFigures()
{
    if (isHidden())
        return;
    m_differences.clear();
    if (m_step == Step::Done)
        closePanel();
    else if (m_step != Step::Count)
        enter(Step::Count);
}

engine::CloseRequest ClosePanel::request() const
{
    engine::CloseRequest wanted;
    wanted.cash = m_grid->pieces();
    wanted.others = m_grid->others();
    wanted.key = m_key;
    if (m_step == Step::Difference && m_reasons->currentItem())
        wanted.reason = m_reasons->currentItem()->text();
    return wanted;
}

void ClosePanel::go()
{
    switch (m_step) {
    case Step::Count:
        if (m_grid->isValid())
            enter(Step::Check);
        else
            say(u"warn"_s, tr("A field marked in red holds no number."));
        return;
    case Step::Check:
    case Step::Difference: {
        const engine::CloseRequest wanted = request();
        m_before = m_step;
        enter(Step::Working);
        Q_EMIT closeWanted(wanted);
        return;
    }
    case Step::TooFar:
        Q_EMIT approvalWanted();
        return;
    case Step::Working:
        return;
    case Step::Done:
        closePanel();
    }
}

void ClosePanel::escapePressed()
{
    switch (m_step) {
    case Step::Count:
    case Step::Done:
        closePanel();
        return;
    case Step::Working:
        return; // the answer is on its way
    default:
        enter(Step::Count);
    }
}

bool ClosePanel::productScanned()
{
    if (m_step == Step::Done)
        return ShiftOverlay::productScanned();
    say(u"warn"_s, tr("The shift is being closed: Esc to go on selling."));
    return true;
}

bool ClosePanel::handleKey(QKeyEvent* event)
{
    if (isPrintKey(event)) {
        if (m_step == Step::Done && !event->isAutoRepeat())
            m_print->click();
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (event->isAutoRepeat())
            return true;
        auto* button = qobject_cast<QPushButton*>(window()->focusWidget());
        button&& isAncestorOf(button) ? button->click() : go();
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return m_step == Step::Done && scrollKey(event->key());
    default:
        return false;
    }
}

void ClosePanel::addSums(QStringList& lines) const
{
    lines += tr("Cash: %1").arg(money(m_grid->cash()));
    for (const engine::TenderTotal& total : m_grid->others())
        lines += u"%1: %2"_s.arg(m_grid->nameOf(total.tender), money(total.counted));
}

void ClosePanel::render()
{
    const QString opened = m_shift.openedBy.isEmpty()
                               ? tr("Opened on %1.").arg(dateTimeText(m_shift.openedAt))
                               : tr("%1 opened it on %2.").arg(m_shift.openedBy, dateTimeText(m_shift.openedAt));
    m_title->setText(tr("Close the shift"));
    m_text->show();
    setWords(m_back, tr("Count again  Esc"));
    setWords(m_print, withKey(tr("Print again"), Command::LastDocument));
    m_back->show();
    m_print->setVisible(m_step == Step::Done);
    m_go->setEnabled(m_step != Step::Working);
    // A long report must not push its buttons out of sight.
    cardLayout()->removeWidget(m_buttons);
    cardLayout()->insertWidget(m_step == Step::Done ? cardLayout()->indexOf(m_pages) : -1, m_buttons);
    switch (m_step) {
    case Step::Count:
        m_pages->setCurrentIndex(0);
        m_text->setText(opened + u' ' + tr("Count what is there: how many of each, a blank goes on to the next."));
        setWords(m_go, tr("Counted  Enter"));
        setWords(m_back, tr("Cancel  Esc"));
        break;
    case Step::Check:
    case Step::Working:
        m_pages->setCurrentIndex(m_before == Step::Difference && m_step == Step::Working ? 2 : 1);
        m_text->setText(m_step == Step::Working
                            ? tr("Closing…")
                            : tr("This is what you counted. Closing stores and prints the Z, which never changes."));
        setWords(m_go, m_parkedSales.isEmpty() ? tr("Close the shift  Enter")
                                               : tr("Close and keep %n parked sale(s)  Enter", nullptr,
                                                    static_cast<int>(m_parkedSales.size())));
        break;
    case Step::TooFar:
        m_pages->setCurrentIndex(1);
        m_text->setText(tr("What was counted is too far from what the books say. Count again, or call somebody who may "
                           "accept the difference."));
        setWords(m_go, tr("Call a supervisor  Enter"));
        break;
    case Step::Difference:
        m_pages->setCurrentIndex(2);
        m_text->setText(tr("The difference is above the limit. Choose why; it is printed on the Z."));
        setWords(m_go, tr("Accept and close  Enter"));
        break;
    case Step::Done:
        m_pages->setCurrentIndex(3);
        m_title->setText(m_report->report() ? ShiftWords::title(*m_report->report()) : QString());
        m_text->hide();
        m_back->hide();
        setWords(m_go, tr("Done  Enter"));
        break;
    }
    QStringList sums;
    addSums(sums);
    m_sums->setText(sums.join(u'\n'));
    m_pendingWords->setVisible(m_pending > 0);
    m_pendingWords->setText(
        tr("%n document(s) still wait for the tax office; they leave by themselves.", nullptr, m_pending));
    for (QWidget* widget : QList<QWidget*>{m_parkedWords, m_parked, m_cancelParked})
        widget->setVisible(!m_parkedSales.isEmpty());
    m_parkedWords->setText(tr("Parked sales stay for the next shift unless you cancel them here:"));
    m_parked->setAccessibleName(tr("Parked sales"));
    setWords(m_cancelParked, tr("Cancel the chosen one"));
    const int row = qMax(0, m_parked->currentRow());
    m_parked->clear();
    for (const engine::ParkedSale& sale : std::as_const(m_parkedSales)) {
        QStringList words{QString::number(sale.number),
                          timeText(sale.parkedAt),
                          sale.label,
                          sale.summary,
                          money(sale.total),
                          sale.employee};
        words.removeAll(QString());
        auto* item = new QListWidgetItem(words.join(u"   "_s), m_parked);
        item->setData(Qt::UserRole, sale.id);
    }
    m_parked->setCurrentRow(qMin(row, m_parked->count() - 1));
    m_parked->setMaximumHeight(roomy(160));
    QStringList off;
    for (const auto& [tender, amount] : std::as_const(m_differences)) {
        if (!amount.isZero())
            off += u"%1: %2"_s.arg(ShiftWords::tender(m_kinds, tender), ShiftWords::difference(amount));
    }
    m_off->setText(off.join(u'\n'));
    m_reasonWords->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    const int reason = qMax(0, m_reasons->currentRow());
    m_reasons->clear();
    m_reasons->addItems(ShiftWords::differenceReasons());
    m_reasons->setCurrentRow(reason);
    m_reasons->setFixedHeight(m_reasons->count() * scaled(36) + space::m);
}

} // namespace ui
