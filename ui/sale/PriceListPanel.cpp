#include "sale/PriceListPanel.h"

#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PriceListPanel::PriceListPanel(QWidget* host)
    : Overlay(host, u"priceListPanel"_s, 460), m_title(makeLabel(card(), u"priceListTitle"_s, u"title"_s)),
      m_list(new QListWidget(card())), m_hint(makeLabel(card(), u"priceListHint"_s, u"small"_s)),
      m_message(makeLabel(card(), u"priceListMessage"_s, u"notice"_s))
{
    m_list->setObjectName(u"priceLists"_s);
    m_list->setMinimumHeight(260);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(new CloseButton(card(), u"priceListClose"_s));
    cardLayout()->addLayout(head);
    cardLayout()->addWidget(m_list, 1);
    m_message->setWordWrap(true);
    m_message->hide();
    cardLayout()->addWidget(m_message);
    cardLayout()->addWidget(m_hint);
    connect(m_list, &QListWidget::itemClicked, this, &PriceListPanel::take);
    bind([this] {
        m_title->setText(tr("Price list"));
        m_list->setAccessibleName(tr("Price lists"));
        m_hint->setText(tr("Enter takes   ·   Esc closes"));
        render();
    });
}

void PriceListPanel::openFor(const QList<engine::PriceList>& lists, qint64 present)
{
    m_lists = lists;
    m_present = present;
    m_message->hide();
    render();
    openPanel();
    m_list->setFocus();
}

void PriceListPanel::render()
{
    m_list->clear();
    int row = 0;
    auto* own = new QListWidgetItem(tr("The products' own prices"), m_list);
    own->setData(Qt::UserRole, QVariant::fromValue<qint64>(0));
    for (const auto& list : m_lists) {
        auto* item = new QListWidgetItem(list.name, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(list.id));
        if (list.id == m_present)
            row = m_list->count() - 1;
    }
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint({0, roomy(space::touch)});
    m_list->setCurrentRow(row);
}

void PriceListPanel::saleRefused()
{
    showNotice(m_message, u"warn"_s, tr("The price lists are open: Esc to go on selling."));
}

void PriceListPanel::take()
{
    if (!m_list->currentItem())
        return;
    const qint64 list = m_list->currentItem()->data(Qt::UserRole).toLongLong();
    closePanel();
    Q_EMIT chosen(list);
}

bool PriceListPanel::handleKey(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    take();
    return true;
}

} // namespace ui
