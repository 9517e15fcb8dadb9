#include "sale/QuickKeys.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "sale/Cart.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTabBar>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kSetting = u"sale.quickKeys"_s;
constexpr int kEdges = 20; // of a key, beside its words

// The name in two lines, broken between words.
QString inTwoLines(const QString& name, const QFontMetrics& metrics, int width)
{
    QString first;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = first.isEmpty() ? word : first + u' ' + word;
        if (!first.isEmpty() && metrics.horizontalAdvance(longer) > width)
            break;
        first = longer;
    }
    const QString rest = name.simplified().mid(first.size()).trimmed();
    const QString head = metrics.elidedText(first, Qt::ElideRight, width);
    return rest.isEmpty() ? head : head + u'\n' + metrics.elidedText(rest, Qt::ElideRight, width);
}
} // namespace

QuickKeys::QuickKeys(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_tabs(new QTabBar(this)),
      m_hint(makeLabel(this, u"quickHint"_s, u"small"_s)),
      m_done(makeButton(this, u"quickDone"_s, u"second"_s, u"check"_s)), m_date(QDate::currentDate())
{
    setObjectName(u"quickKeys"_s);
    m_tabs->setObjectName(u"quickTabs"_s);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_done->setFocusPolicy(Qt::TabFocus);
    m_hint->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_tabs);
    head->addWidget(m_hint, 1);
    head->addWidget(m_done);
    auto* grid = new QGridLayout;
    grid->setSpacing(space::s);
    for (int i = 0; i < kPerPage; ++i) {
        auto* button = makeButton(this, u"quick%1"_s.arg((i + 1) % 10), u"quick"_s);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum); // as tall as the tallest of its row
        connect(button, &QPushButton::clicked, this, [this, i] { m_arranging ? arrange(i) : press(i); });
        m_buttons.append(button);
        grid->addWidget(button, i / 5, i % 5);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addLayout(grid);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_page = qMax(0, page);
        render();
    });
    connect(m_done, &QPushButton::clicked, this, [this] { setArranging(false); });
    bind([this] {
        m_tabs->setAccessibleName(tr("Pages of quick keys"));
        setWords(m_done, tr("Done"));
        render();
    });
    hide();
}

void QuickKeys::load()
{
    if (!m_services.stock) {
        loadFromSettings();
        return;
    }
    whenReady(m_services.stock->quickKeys(), this, [this](const engine::Result<QList<engine::QuickKey>>& keys) {
        m_failed = !keys;
        if (keys)
            show(*keys);
        else
            Q_EMIT said(tr("The quick keys cannot be read: %1").arg(errorText(keys.error())));
    });
}

void QuickKeys::loadFromSettings()
{
    whenReady(m_services.settings.value(kSetting, {}), this, [this](const engine::Result<QString>& text) {
        const QJsonArray stored = QJsonDocument::fromJson(text.value_or(QString()).toUtf8()).array();
        struct Reading
        {
            QList<engine::QuickKey> keys;
            qsizetype open = 0;
        };
        auto reading = std::make_shared<Reading>();
        reading->open = stored.size();
        for (const auto& value : stored) {
            const QJsonObject one = value.toObject();
            whenReady(m_services.catalog.findByCode(one.value("code"_L1).toString()), this,
                      [this, reading, one](const engine::Result<engine::Product>& product) {
                          if (product)
                              reading->keys.append(
                                  {one.value("page"_L1).toInt(), one.value("position"_L1).toInt(), *product});
                          if (--reading->open == 0)
                              show(reading->keys);
                      });
        }
    });
}

void QuickKeys::show(const QList<engine::QuickKey>& keys)
{
    m_keys = keys;
    render();
}

const engine::QuickKey* QuickKeys::at(int page, int position) const
{
    for (const auto& key : m_keys) {
        if (key.page == page && key.position == position)
            return &key;
    }
    return nullptr;
}

int QuickKeys::pages() const
{
    int last = 0;
    for (const auto& key : m_keys)
        last = qMax(last, key.page);
    return last + (m_arranging ? 2 : 1);
}

void QuickKeys::press(int position)
{
    if (m_arranging) {
        arrange(position);
        return;
    }
    if (const auto* key = at(m_page, position))
        Q_EMIT chosen(key->product);
}

void QuickKeys::arrange(int position)
{
    const auto* present = at(m_page, position);
    if (!present && !m_chosen) {
        Q_EMIT said(tr("Scan or find the product first, then choose its key."));
        return;
    }
    if (present)
        m_keys.removeIf([&](const engine::QuickKey& key) { return key.page == m_page && key.position == position; });
    else
        m_keys.append({m_page, position, *m_chosen});
    render();
    Q_EMIT changed(m_keys);
}

void QuickKeys::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    render(); // names are cut to the width of their keys
}

void QuickKeys::setArranging(bool on)
{
    if (m_arranging == on)
        return;
    m_arranging = on;
    render();
    if (!on)
        Q_EMIT closed();
}

void QuickKeys::setChosen(const std::optional<engine::Product>& product)
{
    m_chosen = product && product->id > 0 ? product : std::nullopt;
    if (m_arranging)
        render();
}

void QuickKeys::render()
{
    setVisible(used());
    const int count = pages();
    m_tabs->blockSignals(true);
    while (m_tabs->count() > count)
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < count)
        m_tabs->addTab(QString());
    for (int i = 0; i < count; ++i)
        m_tabs->setTabText(i, QString::number(i + 1));
    m_page = qBound(0, m_page, count - 1);
    m_tabs->setCurrentIndex(m_page);
    m_tabs->blockSignals(false);
    m_tabs->setVisible(count > 1);
    m_done->setVisible(m_arranging);
    m_hint->setVisible(m_arranging);
    m_hint->setText(m_chosen ? tr("Choose a key for %1, or a key to empty.").arg(m_chosen->name)
                             : tr("Scan a product for a new key, or choose a key to empty."));
    bool second = m_arranging;
    for (int i = 5; i < kPerPage; ++i)
        second = second || at(m_page, i) != nullptr;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const auto* key = at(m_page, i);
        auto* button = m_buttons[i];
        button->setVisible(i < 5 || second);
        button->setEnabled(key || m_arranging);
        CartLine line;
        if (key) {
            line.product = key->product;
            line.unitPrice = key->product.unitPrice;
        }
        const QString hint = u"Alt+%1"_s.arg((i + 1) % 10);
        setWords(button,
                 key           ? key->product.name
                 : m_arranging ? tr("free")
                               : u"–"_s,
                 key ? key->product.name + u"  "_s + money(priceWithTaxes(line, m_date)) + u"  "_s + hint : hint);
        button->setText(inTwoLines(button->text(), button->fontMetrics(), qMax(60, button->width() - kEdges)));
        const int lines = 1 + static_cast<int>(button->text().count(u'\n'));
        button->setMinimumHeight(lines * button->fontMetrics().lineSpacing() + space::s);
        button->setAccessibleName(key ? tr("Quick key %1: %2").arg((i + 1) % 10).arg(key->product.name)
                                      : tr("Quick key %1: free").arg((i + 1) % 10));
    }
}

QString quickKeysToText(const QList<engine::QuickKey>& keys)
{
    QJsonArray json;
    for (const auto& key : keys)
        json.append(QJsonObject{{u"page"_s, key.page}, {u"position"_s, key.position}, {u"code"_s, key.product.code}});
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace ui
