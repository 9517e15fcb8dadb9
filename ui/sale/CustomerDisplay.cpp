#include "sale/CustomerDisplay.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/TwoLineDelegate.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CustomerDisplay::CustomerDisplay(SalePresenter& presenter)
    : m_presenter(presenter), m_shop(makeLabel(this, u"displayShop"_s, u"title"_s)),
      m_buyer(makeLabel(this, u"displayBuyer"_s, u"muted"_s)), m_lines(new QListWidget(this)),
      m_caption(makeLabel(this, u"displayCaption"_s, u"muted"_s)),
      m_amount(makeLabel(this, u"displayAmount"_s, u"total"_s)),
      m_below(makeLabel(this, u"displayBelow"_s, u"heading"_s))
{
    setObjectName(u"page"_s);
    setWindowFlags(Qt::Window | Qt::WindowDoesNotAcceptFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_QuitOnClose, false);
    m_lines->setObjectName(u"displayLines"_s);
    m_lines->setItemDelegate(new TwoLineDelegate(m_lines));
    m_lines->setFocusPolicy(Qt::NoFocus);
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (auto* label : {m_caption, m_amount, m_below})
        label->setAlignment(Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::xl, space::xl, 2 * space::xl, space::xl);
    column->setSpacing(space::s);
    column->addWidget(m_shop);
    column->addWidget(m_buyer);
    column->addWidget(m_lines, 1);
    column->addWidget(m_caption);
    column->addWidget(m_amount);
    column->addWidget(m_below);
    connect(&presenter, &SalePresenter::changed, this, &CustomerDisplay::render);
    connect(&presenter, &SalePresenter::lastSaleChanged, this, &CustomerDisplay::render);
    bind([this] {
        setWindowTitle(tr("Customer display"));
        m_lines->setAccessibleName(tr("Lines of the sale"));
        render();
    });
}

void CustomerDisplay::present()
{
    const auto screens = QGuiApplication::screens();
    if (screens.size() > 1) {
        setGeometry(screens.at(1)->geometry());
        showFullScreen();
    } else {
        resize(800, 600);
        show();
    }
    render();
}

void CustomerDisplay::setShop(const QString& name)
{
    m_shopName = name;
    render();
}

void CustomerDisplay::closeEvent(QCloseEvent* event)
{
    Panel::closeEvent(event);
    if (event->spontaneous())
        Q_EMIT closedByHand();
}

void CustomerDisplay::render()
{
    if (!isVisible())
        return;
    const Cart& cart = m_presenter.cart();
    const auto& totals = m_presenter.totals();
    const auto& last = m_presenter.lastSale();
    m_shop->setText(m_shopName);
    m_buyer->setText(cart.buyer.idType == engine::IdType::FinalConsumer ? QString() : cart.buyer.name);
    m_lines->clear();
    for (qsizetype i = 0; i < cart.lines.size(); ++i) {
        const CartLine& line = cart.lines[i];
        auto* item = new QListWidgetItem(line.product.name, m_lines);
        QString below = number(line.quantity) + u" × "_s + money(priceWithTaxes(line, m_presenter.date()));
        if (const auto discount = discountWithTaxes(cart, i, m_presenter.date()); !discount.isZero())
            below += u"   −"_s + money(discount);
        item->setData(TwoLineDelegate::Below, below);
        item->setData(TwoLineDelegate::Right, i < totals.lines.size() ? money(totals.lines[i].gross) : QString());
    }
    m_lines->scrollToBottom();
    m_lines->setVisible(!cart.lines.isEmpty());
    m_below->clear();
    if (!cart.lines.isEmpty()) {
        m_caption->setText(tr("TOTAL TO PAY"));
        m_amount->setText(money(totals.total));
    } else if (last && !last->stored) { // nothing is shown of a sale before it is safe
        m_caption->setText({});
        m_amount->setText({});
        m_below->setText(tr("One moment…"));
    } else if (last) {
        m_caption->setText(last->goodsBack ? tr("GIVEN BACK") : tr("YOUR CHANGE"));
        m_amount->setText(money(last->change));
        m_below->setText(tr("Thank you"));
    } else {
        m_caption->setText({});
        m_amount->setText({});
        m_below->setText(tr("Welcome"));
    }
}

} // namespace ui
