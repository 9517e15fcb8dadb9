#include "catalog/PriceListsScreen.h"

#include "catalog/PriceListModel.h"
#include "catalog/PriceRuleCard.h"
#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/ListKeys.h"
#include "common/ListTable.h"
#include "common/RowDelegate.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::Decimal;

namespace ui {

namespace {

constexpr int kPage = 200;
constexpr int kSoonMs = 60;

const QList<std::pair<int, int>> kWidths{{PriceListModel::Code, 130},
                                         {PriceListModel::Name, 240},
                                         {PriceListModel::Own, 110},
                                         {PriceListModel::Listed, 130},
                                         {PriceListModel::After, 110}};

} // namespace

PriceListsScreen::PriceListsScreen(const Services& services, Session& session, QWidget* parent)
    : Panel(parent), m_services(services), m_session(session), m_model(new PriceListModel(this)),
      m_back(makeButton(this, u"priceListsBack"_s, u"second"_s, u"back"_s)),
      m_title(makeLabel(this, u"priceListsTitle"_s, u"title"_s)),
      m_new(makeButton(this, u"priceListNew"_s, u"primary"_s, u"plus"_s, Ink::OnAccent)),
      m_message(makeLabel(this, u"priceListsMessage"_s, u"notice"_s)), m_lists(new QComboBox(this)),
      m_name(new QLineEdit(this)), m_active(new QCheckBox(this)),
      m_saveList(makeButton(this, u"priceListSave"_s, u"second"_s, u"check"_s)), m_search(new QLineEdit(this)),
      m_pages(new QStackedWidget(this)), m_table(makeListTable(m_pages, u"listPrices"_s, m_model)),
      m_state(new StatePage(m_pages, u"priceListsState"_s)), m_priceWords(makeLabel(this, u"listPriceWords"_s)),
      m_price(new QLineEdit(this)), m_savePrice(makeButton(this, u"listPriceSave"_s, u"second"_s, u"check"_s)),
      m_rule(new PriceRuleCard(this)), m_soon(new QTimer(this))
{
    setObjectName(u"page"_s);
    m_lists->setObjectName(u"shopPriceLists"_s);
    m_name->setObjectName(u"priceListName"_s);
    m_name->setMaxLength(60);
    m_active->setObjectName(u"priceListActive"_s);
    m_search->setObjectName(u"listPricesSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_price->setObjectName(u"listPrice"_s);
    m_table->setItemDelegate(
        new RowDelegate(PriceListModel::IconRole, PriceListModel::ToneRole, -1, PriceListModel::Listed, m_table));
    m_message->setWordWrap(true);
    layOut();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMs);
    connect(m_soon, &QTimer::timeout, this, &PriceListsScreen::reload);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_back, &QPushButton::clicked, this, &PriceListsScreen::backChosen);
    connect(m_new, &QPushButton::clicked, this, &PriceListsScreen::beginNew);
    connect(m_state, &StatePage::actionChosen, this, [this] { m_failed ? loadLists(current()) : beginNew(); });
    connect(m_lists, &QComboBox::activated, this, &PriceListsScreen::chooseList);
    connect(m_saveList, &QPushButton::clicked, this, &PriceListsScreen::saveList);
    connect(m_table, &QTableView::activated, this, &PriceListsScreen::askPrice);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        sayProduct();
        m_price->setText(m_model->listed(m_table->currentIndex().row()));
    });
    connect(m_savePrice, &QPushButton::clicked, this, &PriceListsScreen::savePrice);
    for (QLineEdit* edit : {m_name, m_price})
        connect(edit, &QLineEdit::textEdited, edit, [edit] { setLook(edit, "tone", {}); });
    connect(m_rule, &PriceRuleCard::lookedAt, this, [this](const engine::PriceRule& rule) {
        m_model->preview(rule);
        sayPreview();
    });
    connect(m_rule, &PriceRuleCard::outdated, this, [this] { m_model->preview(std::nullopt); });
    connect(m_rule, &PriceRuleCard::chosen, this, &PriceListsScreen::applyRule);
    connect(m_rule, &PriceRuleCard::refused, this, [this](const QString& words) { say(u"alarm"_s, words); });
    bind([this] { retranslate(); });
}

QWidget* PriceListsScreen::makeList()
{
    auto* card = new QFrame(this);
    card->setProperty("look", u"card"_s);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::m);
    row->addWidget(m_lists, 2);
    row->addWidget(m_name, 3);
    row->addWidget(m_active);
    row->addWidget(m_saveList);
    return card;
}

QWidget* PriceListsScreen::makePrices()
{
    auto* card = new QFrame(this);
    card->setProperty("look", u"card"_s);
    auto* price = new QHBoxLayout;
    price->setSpacing(space::m);
    price->addWidget(m_priceWords, 1);
    price->addWidget(m_price);
    price->addWidget(m_savePrice);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addLayout(price);
    column->addWidget(m_rule);
    m_prices = card;
    return card;
}

void PriceListsScreen::layOut()
{
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title, 1);
    head->addWidget(m_new);
    head->addWidget(m_back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(makeList());
    column->addWidget(m_search);
    column->addWidget(m_pages, 1);
    column->addWidget(makePrices());
    m_message->hide();
}

void PriceListsScreen::retranslate()
{
    fitColumns(m_table, PriceListModel::Name, kWidths);
    m_title->setText(tr("Price lists"));
    setWords(m_back, tr("Back to the products"), tr("Esc"));
    setWords(m_new, tr("New list"));
    m_lists->setAccessibleName(tr("Price list"));
    m_name->setPlaceholderText(tr("Name of the list"));
    m_name->setAccessibleName(tr("Name of the list"));
    m_active->setText(tr("In use"));
    m_active->setAccessibleName(tr("The list is in use"));
    setWords(m_saveList, tr("Keep"));
    m_search->setPlaceholderText(tr("Name, code or barcode"));
    m_search->setAccessibleName(tr("Search products"));
    m_table->setAccessibleName(tr("Prices of the list"));
    m_price->setPlaceholderText(tr("as its own"));
    sayProduct();
    if (m_model->previews())
        sayPreview();
    else
        say({}, {}); // what was said is in the other language
    m_price->setFixedWidth(roomy(140));
    setWords(m_savePrice, tr("Keep the price"), tr("Enter"));
    m_model->retranslate();
    showLists();
}

qint64 PriceListsScreen::current() const
{
    return m_making ? 0 : m_lists->currentData().toLongLong();
}

void PriceListsScreen::enterPage()
{
    say({}, {});
    m_making = false;
    loadLists(current());
    m_lists->setFocus();
}

void PriceListsScreen::loadLists(qint64 choose)
{
    if (!m_services.stock)
        return;
    if (m_all.isEmpty()) {
        m_state->show(u"clock"_s, Ink::Muted, tr("Loading…"), {});
        m_pages->setCurrentWidget(m_state);
    }
    whenReady(m_services.stock->priceLists(true), this,
              [this, choose](const engine::Result<QList<engine::PriceList>>& lists) {
                  m_failed = !lists;
                  if (!lists) {
                      m_state->show(u"error"_s, Ink::Alarm, tr("The price lists cannot be read"),
                                    errorText(lists.error()), tr("Try again"));
                      m_pages->setCurrentWidget(m_state);
                      return;
                  }
                  m_all = *lists;
                  showLists();
                  m_lists->setCurrentIndex(qMax(0, m_lists->findData(choose)));
                  chooseList();
              });
}

void PriceListsScreen::showLists()
{
    const qint64 chosen = m_lists->currentData().toLongLong();
    m_lists->clear();
    for (const auto& list : std::as_const(m_all))
        m_lists->addItem(list.active ? list.name : tr("%1 (not in use)").arg(list.name), list.id);
    m_lists->setCurrentIndex(qMax(0, m_lists->findData(chosen)));
}

void PriceListsScreen::chooseList()
{
    m_making = m_making && m_all.isEmpty();
    const qint64 id = current();
    for (QWidget* part : QList<QWidget*>{m_search, m_prices})
        part->setEnabled(id != 0);
    for (QWidget* part : QList<QWidget*>{m_name, m_active, m_saveList})
        part->setEnabled(id != 0 || m_making);
    m_lists->setEnabled(!m_all.isEmpty());
    m_rule->forget();
    if (id == 0) {
        m_state->show(u"sale"_s, Ink::Muted, tr("No price lists yet"),
                      tr("A list holds other prices for some or all products, such as those for wholesale. The counter "
                         "chooses one for a sale, or a customer brings one along."),
                      tr("New list"));
        m_pages->setCurrentWidget(m_state);
        if (!m_making)
            m_new->setFocus(); // the only thing to do, where the list of lists held it
        return;
    }
    for (const auto& list : std::as_const(m_all)) {
        if (list.id != id)
            continue;
        m_name->setText(list.name);
        m_active->setChecked(list.active);
    }
    reload();
}

void PriceListsScreen::beginNew()
{
    m_making = true;
    m_name->clear();
    m_active->setChecked(true);
    for (QWidget* part : QList<QWidget*>{m_name, m_active, m_saveList})
        part->setEnabled(true);
    for (QWidget* part : QList<QWidget*>{m_search, m_prices})
        part->setEnabled(false);
    say({}, tr("Type a name and keep the list; then give it prices."));
    m_name->setFocus();
}

void PriceListsScreen::saveList()
{
    engine::PriceList list{current(), m_name->text().simplified(), m_active->isChecked()};
    if (list.name.isEmpty()) {
        setLook(m_name, "tone", u"alarm"_s);
        m_name->setFocus();
        say(u"alarm"_s, tr("The name is missing."));
        return;
    }
    m_session.withPermission(
        engine::Permission::EditProducts, m_title->text(), [this, list](const engine::Actor& actor) {
            if (std::exchange(m_busy, true))
                return; // it is being kept
            whenReady(m_services.stock->savePriceList(actor, list, {}), this,
                      [this](const engine::Result<engine::PriceList>& kept) {
                          m_busy = false;
                          if (!kept) {
                              const bool taken = kept.error().code == engine::ErrorCode::VALIDATION_FAILED;
                              setLook(m_name, "tone", u"alarm"_s);
                              m_name->setFocus();
                              say(u"alarm"_s,
                                  taken ? tr("Another list has this name already.") : errorText(kept.error()));
                              return;
                          }
                          m_making = false;
                          say(u"ok"_s, tr("Kept."));
                          loadLists(kept->id);
                          m_search->setEnabled(true);
                          m_search->setFocus();
                      });
        });
}

void PriceListsScreen::reload()
{
    const quint64 asked = ++m_asked;
    whenReady(m_services.stock->list(m_search->text().trimmed(), false, kPage, 0), this,
              [this, asked](const engine::Result<QList<engine::ProductCard>>& cards) {
                  if (asked != m_asked)
                      return;
                  m_failed = !cards;
                  if (!cards || cards->isEmpty()) {
                      m_state->show(cards ? u"barcode"_s : u"error"_s, cards ? Ink::Muted : Ink::Alarm,
                                    cards ? tr("Nothing matches") : tr("The products cannot be read"),
                                    cards ? tr("Change the search.") : errorText(cards.error()),
                                    cards ? QString() : tr("Try again"));
                      m_pages->setCurrentWidget(m_state);
                      return;
                  }
                  m_model->show(*cards, QDate::currentDate());
                  m_pages->setCurrentWidget(m_table);
                  loadPrices();
              });
}

void PriceListsScreen::loadPrices()
{
    QList<qint64> products;
    for (int row = 0; row < m_model->rowCount(); ++row)
        products.append(m_model->product(row)->id);
    whenReady(m_services.stock->prices(current(), products), this,
              [this, asked = m_asked](const engine::Result<QHash<qint64, Decimal>>& prices) {
                  if (asked != m_asked)
                      return;
                  if (prices)
                      m_model->setPrices(*prices);
                  else
                      say(u"alarm"_s, errorText(prices.error()));
                  m_table->setCurrentIndex(m_model->index(qMax(0, m_table->currentIndex().row()), 0));
                  m_price->setText(m_model->listed(m_table->currentIndex().row()));
              });
}

void PriceListsScreen::askPrice()
{
    if (!m_model->product(m_table->currentIndex().row()))
        return;
    m_price->setFocus();
    m_price->selectAll();
}

void PriceListsScreen::savePrice()
{
    const auto* row = m_model->product(m_table->currentIndex().row());
    if (!row)
        return;
    const engine::Product product = *row;
    const QString typed = m_price->text().trimmed();
    const auto gross = typedNumber(typed);
    if (!typed.isEmpty() && !gross) {
        setLook(m_price, "tone", u"alarm"_s);
        say(u"alarm"_s, tr("“%1” is no number.").arg(typed));
        return;
    }
    std::optional<Decimal> price;
    if (!typed.isEmpty())
        price = engine::priceBeforeTaxes(product, *gross, QDate::currentDate());
    engine::PriceList list;
    for (const auto& each : std::as_const(m_all))
        list = each.id == current() ? each : list;
    m_session.withPermission(
        engine::Permission::EditProducts, product.name, [this, list, product, price](const engine::Actor& actor) {
            if (std::exchange(m_busy, true))
                return;
            const auto done = [this, product, price](const auto& kept) {
                m_busy = false;
                if (kept)
                    priced(product, price);
                else
                    say(u"alarm"_s, errorText(kept.error()));
            };
            if (price)
                whenReady(m_services.stock->savePriceList(actor, list, {{product.id, *price}}), this, done);
            else
                whenReady(m_services.stock->dropPrices(actor, list.id, {product.id}), this, done);
        });
}

// The next product is at hand: a list is typed from top to bottom.
void PriceListsScreen::priced(const engine::Product& product, std::optional<Decimal> price)
{
    m_model->setPrice(product.id, price);
    say(u"ok"_s, price ? tr("%1 has its price in this list.").arg(product.name)
                       : tr("%1 is sold at its own price.").arg(product.name));
    const int next = qMin(m_table->currentIndex().row() + 1, m_model->rowCount() - 1);
    m_table->setCurrentIndex(m_model->index(next, 0));
    m_price->setText(m_model->listed(next));
    if (!m_price->hasFocus() && !m_savePrice->hasFocus())
        return; // whoever went on meanwhile is left alone
    m_search->setFocus();
    m_search->selectAll();
}

void PriceListsScreen::applyRule(const engine::PriceRule& rule)
{
    m_session.withPermission(engine::Permission::EditProducts, m_title->text(),
                             [this, rule](const engine::Actor& actor) {
                                 if (std::exchange(m_busy, true))
                                     return;
                                 m_rule->forget();
                                 say({}, tr("Setting the prices…"));
                                 whenReady(m_services.stock->priceByRule(actor, current(), rule), this,
                                           [this](const engine::Result<int>& priced) {
                                               m_busy = false;
                                               if (!priced) {
                                                   say(u"alarm"_s, errorText(priced.error()));
                                                   return;
                                               }
                                               say(u"ok"_s, tr("%n price(s) set.", nullptr, *priced));
                                               reload();
                                               m_search->setFocus();
                                           });
                             });
}

bool PriceListsScreen::handleKey(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_name->hasFocus() || m_price->hasFocus() || m_rule->asked())) {
        if (!event->isAutoRepeat())
            m_name->hasFocus() ? saveList() : m_price->hasFocus() ? savePrice() : m_rule->look();
        return true;
    }
    return listKey(*event, *m_search, *m_table, [this] { askPrice(); });
}

bool PriceListsScreen::escape()
{
    if (m_price->hasFocus() || m_rule->asked()) {
        m_price->setText(m_model->listed(m_table->currentIndex().row()));
        m_search->setFocus();
        return true;
    }
    if (!m_making || m_all.isEmpty())
        return false;
    m_making = false;
    say({}, {});
    chooseList();
    m_lists->setFocus();
    return true;
}

void PriceListsScreen::sayProduct()
{
    const auto* product = m_model->product(m_table->currentIndex().row());
    m_priceWords->setText(product ? tr("Price with taxes of %1").arg(product->name) : QString());
    m_price->setAccessibleName(product ? m_priceWords->text() : tr("Price with taxes"));
}

void PriceListsScreen::sayPreview()
{
    say({}, tr("Nothing changed yet: the last column says what the prices would be. Every product on sale gets one, "
               "also those that the search does not show."));
}

void PriceListsScreen::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
