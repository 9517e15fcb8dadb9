#include "sale/SearchPopup.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "sale/Cart.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSubtitle = Qt::UserRole + 1;
constexpr int kRight = Qt::UserRole + 2;
constexpr int kRowHeight = 54;

// Name over code on the left, price on the right.
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colors& c = colors();
        const QRect row = option.rect.adjusted(4, 1, -4, -1);
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(QPen(c.accent, 2));
            painter->setBrush(c.accentSoft);
            painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 8, 8);
        }
        const QString right = index.data(kRight).toString();
        QFont font = option.font;
        font.setWeight(QFont::Medium);
        font.setPixelSize(scaled(16));
        painter->setFont(font);
        painter->setPen(c.text);
        const int rightWidth = right.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(right) + 16;
        painter->drawText(row.adjusted(14, 0, -14, 0), Qt::AlignRight | Qt::AlignVCenter, right);
        const QRect words = row.adjusted(14, 6, -14 - rightWidth, -6);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        font.setWeight(QFont::Normal);
        font.setPixelSize(scaled(13));
        painter->setFont(font);
        painter->setPen(c.muted);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom, index.data(kSubtitle).toString());
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, scaled(kRowHeight)};
    }
};

} // namespace

SearchPopup::SearchPopup(QWidget* parent)
    : Panel(parent), m_list(new QListWidget(this)), m_empty(makeLabel(this, u"searchEmpty"_s, u"muted"_s)),
      m_hint(makeLabel(this, u"searchHint"_s, u"small"_s))
{
    setObjectName(u"searchPopup"_s);
    setProperty("look", u"card"_s);
    m_list->setObjectName(u"searchHits"_s);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(u"border: none; border-radius: 0;"_s);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(72);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty);
    column->addWidget(m_hint, 0, Qt::AlignRight);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(); });
    hide();
    bind([this] {
        m_hint->setText(tr("↑ ↓ choose   ·   Enter takes   ·   Esc closes"));
        m_list->setAccessibleName(tr("Hits"));
    });
}

void SearchPopup::showProducts(const QString& text, const QList<engine::Product>& products, QDate date)
{
    m_products = products;
    m_customers.clear();
    m_customersShown = false;
    m_list->clear();
    for (const auto& product : products) {
        auto* item = new QListWidgetItem(product.name, m_list);
        const QString price =
            money(priceWithTaxes({product, engine::Decimal::fromInt(1), product.unitPrice, {}, {}}, date));
        item->setData(kSubtitle,
                      product.barcode.isEmpty() ? product.code : product.code + u"  ·  "_s + product.barcode);
        item->setData(kRight, price);
        item->setData(Qt::AccessibleTextRole, product.name + u' ' + price);
    }
    present(text.isEmpty() ? tr("Type a name, a code or a part of it.") : tr("No product matches “%1”.").arg(text));
}

void SearchPopup::showLeft(const QHash<qint64, engine::Decimal>& left)
{
    for (int i = 0; i < m_list->count() && i < m_products.size(); ++i) {
        const auto there = left.constFind(m_products[i].id);
        if (there == left.cend())
            continue;
        auto* item = m_list->item(i);
        const QString words = tr("%1 left").arg(number(*there));
        item->setData(kSubtitle, item->data(kSubtitle).toString() + u"  ·  "_s + words);
        item->setData(Qt::AccessibleTextRole, item->data(Qt::AccessibleTextRole).toString() + u", "_s + words);
    }
}

void SearchPopup::showCustomers(const QString& text, const QList<engine::Customer>& customers)
{
    m_customers = customers;
    m_text = text;
    m_products.clear();
    m_customersShown = true;
    m_list->clear();
    for (const auto& customer : customers) {
        auto* item = new QListWidgetItem(customer.name, m_list);
        item->setData(kSubtitle, customer.id + (customer.email.isEmpty() ? QString() : u"  ·  "_s + customer.email));
    }
    present(text.isEmpty() ? tr("Type a cédula, a RUC or a name.")
                           : tr("No customer matches “%1”. Enter writes them down.").arg(text));
}

bool SearchPopup::foundNobody(const QString& text) const
{
    return isVisible() && m_customersShown && m_customers.isEmpty() && !text.isEmpty() && text.trimmed() == m_text;
}

void SearchPopup::present(const QString& emptyWords)
{
    const bool any = m_list->count() > 0;
    m_empty->setText(emptyWords);
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_hint->setVisible(any);
    const int rows = qMin(m_list->count(), textSize() > 125 ? 4 : 7);
    setFixedHeight(any ? rows * scaled(kRowHeight) + scaled(30) + 16 : scaled(92));
    if (any)
        m_list->setCurrentRow(0);
    show();
    raise();
    Q_EMIT resized();
}

void SearchPopup::move(int by)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, m_list->count() - 1));
}

bool SearchPopup::choose()
{
    const int row = m_list->currentRow();
    if (isHidden() || row < 0)
        return false;
    hide();
    if (m_customersShown)
        Q_EMIT customerChosen(m_customers.value(row));
    else
        Q_EMIT productChosen(m_products.value(row));
    return true;
}

void SearchPopup::dismiss()
{
    hide();
}

} // namespace ui
