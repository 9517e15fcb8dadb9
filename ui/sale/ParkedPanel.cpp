#include "sale/ParkedPanel.h"

#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/TwoLineDelegate.h"
#include "common/Words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ParkedPanel::ParkedPanel(QWidget* host)
    : Overlay(host, u"parkedPanel"_s, 680), m_title(makeLabel(card(), u"parkedTitle"_s, u"title"_s)),
      m_list(new QListWidget(card())), m_hint(makeLabel(card(), u"parkedHint"_s, u"small"_s)),
      m_reason(new QLineEdit(card())), m_message(makeLabel(card(), u"parkedMessage"_s, u"notice"_s)),
      m_take(makeButton(card(), u"parkedTake"_s, u"primary"_s, u"check"_s, Ink::OnAccent)),
      m_cancel(makeButton(card(), u"parkedCancel"_s, u"second"_s, u"trash"_s))
{
    m_list->setObjectName(u"parkedList"_s);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setMinimumHeight(320);
    m_reason->setObjectName(u"parkedReason"_s);
    m_reason->setMaxLength(200);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(new CloseButton(card(), u"parkedClose"_s));
    cardLayout()->addLayout(head);
    cardLayout()->addWidget(m_list, 1);
    m_message->setProperty("tone", u"alarm"_s);
    m_message->setWordWrap(true);
    cardLayout()->addWidget(m_message);
    cardLayout()->addWidget(m_reason);
    cardLayout()->addLayout(buttons);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ParkedPanel::takeCurrent);
    connect(m_take, &QPushButton::clicked, this, &ParkedPanel::takeCurrent);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_reason->isHidden() ? askReason() : cancelCurrent(); });
    bind([this] {
        m_title->setText(tr("Parked sales"));
        m_list->setAccessibleName(tr("Parked sales"));
        m_hint->setText(tr("Enter takes   ·   Del cancels   ·   Esc closes"));
        m_reason->setPlaceholderText(tr("Why is it cancelled? Then Enter"));
        m_reason->setAccessibleName(tr("Reason to cancel the parked sale"));
        setWords(m_take, tr("Bring it back"));
        setWords(m_cancel, tr("Cancel it"));
        render();
    });
}

void ParkedPanel::openFor(const QList<engine::ParkedSale>& sales, int warnMinutes)
{
    m_sales = sales;
    m_warnMinutes = warnMinutes;
    m_reason->hide();
    m_reason->clear();
    m_message->hide();
    render();
    m_list->setCurrentRow(0);
    openPanel();
    m_list->setFocus();
}

void ParkedPanel::render()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const auto& sale : m_sales) {
        const qint64 seconds = sale.parkedAt.secsTo(QDateTime::currentDateTimeUtc());
        const QString name = sale.label.isEmpty() ? tr("Number %1").arg(sale.number)
                                                  : tr("Number %1  ·  %2").arg(sale.number).arg(sale.label);
        QStringList below{tr("%1, %2 ago").arg(timeText(sale.parkedAt), ageText(seconds))};
        if (!sale.employee.isEmpty())
            below.append(sale.employee);
        below.append(sale.summary);
        auto* item = new QListWidgetItem(name, m_list);
        item->setData(TwoLineDelegate::Below, below.join(u"  ·  "_s));
        item->setData(TwoLineDelegate::Right, money(sale.total));
        if (seconds >= m_warnMinutes * 60) {
            item->setData(TwoLineDelegate::Tone, u"warn"_s);
            item->setData(TwoLineDelegate::Mark, tr("waits long"));
        }
        item->setData(Qt::AccessibleTextRole, name + u", "_s + below.join(u", "_s) + u", "_s + money(sale.total));
    }
    m_list->setCurrentRow(qMax(0, row));
}

void ParkedPanel::takeCurrent()
{
    const auto sale = m_sales.value(m_list->currentRow());
    if (sale.id == 0)
        return;
    closePanel();
    Q_EMIT taken(sale);
}

void ParkedPanel::askReason()
{
    m_reason->show();
    m_reason->setFocus();
}

void ParkedPanel::cancelCurrent()
{
    const auto sale = m_sales.value(m_list->currentRow());
    const QString reason = m_reason->text().simplified();
    if (sale.id != 0 && !reason.isEmpty())
        Q_EMIT cancelled(sale, reason); // the reason stays here until it is done
}

void ParkedPanel::settled(const QString& trouble)
{
    if (trouble.isEmpty())
        closePanel();
    showNotice(m_message, u"alarm"_s, trouble);
}

bool ParkedPanel::escape()
{
    if (m_reason->isHidden()) {
        closePanel();
        return true;
    }
    m_reason->hide();
    m_list->setFocus();
    return true;
}

bool ParkedPanel::handleKey(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_take->hasFocus() || m_cancel->hasFocus())
            return false;
        m_reason->isHidden() ? takeCurrent() : cancelCurrent();
        return true;
    case Qt::Key_Delete:
        if (!m_reason->isHidden())
            return false;
        askReason();
        return true;
    default:
        return false;
    }
}

} // namespace ui
