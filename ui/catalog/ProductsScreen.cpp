#include "catalog/ProductsScreen.h"

#include "catalog/ImportPanel.h"
#include "catalog/ProductForm.h"
#include "catalog/ProductsModel.h"
#include "common/Async.h"
#include "common/Controls.h"
#include "common/ListKeys.h"
#include "common/ListTable.h"
#include "common/RowDelegate.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPage = 200;
constexpr int kSoonMs = 60;

const QList<std::pair<int, int>> kWidths{{ProductsModel::Code, 150},
                                         {ProductsModel::Name, 260},
                                         {ProductsModel::Price, 150},
                                         {ProductsModel::Stock, 110},
                                         {ProductsModel::State, 170}};

} // namespace

ProductsScreen::ProductsScreen(const Services& services, Session& session, Dialogs& dialogs, QWidget* overlayHost,
                               QWidget* parent)
    : Panel(parent), m_services(services), m_session(session), m_model(new ProductsModel(this)),
      m_title(makeLabel(this, u"productsTitle"_s, u"title"_s)), m_search(new QLineEdit(this)),
      m_inactive(new QCheckBox(this)), m_new(makeButton(this, u"productNew"_s, u"primary"_s, u"plus"_s, Ink::OnAccent)),
      m_import(makeButton(this, u"productImport"_s, u"second"_s, u"folder"_s)),
      m_lists(makeButton(this, u"productPriceLists"_s, u"second"_s, u"sale"_s)), m_pages(new QStackedWidget(this)),
      m_table(makeListTable(m_pages, u"products"_s, m_model)), m_state(new StatePage(m_pages, u"productsState"_s)),
      m_more(makeButton(this, u"productsMore"_s, u"second"_s)), m_soon(new QTimer(this)),
      m_form(new ProductForm(services, session, overlayHost)),
      m_importPanel(new ImportPanel(services, session, dialogs, overlayHost))
{
    setObjectName(u"page"_s);
    m_table->setItemDelegate(new RowDelegate(ProductsModel::IconRole, ProductsModel::ToneRole, ProductsModel::State,
                                             ProductsModel::Price, m_table));
    layOut();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMs);
    connect(m_soon, &QTimer::timeout, this, &ProductsScreen::reload);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_inactive, &QCheckBox::toggled, this, &ProductsScreen::reload);
    connect(m_more, &QPushButton::clicked, this, &ProductsScreen::more);
    connect(m_table, &QTableView::activated, this, &ProductsScreen::openCurrent);
    connect(m_new, &QPushButton::clicked, this, [this] { m_form->openNew({}); });
    connect(m_import, &QPushButton::clicked, this, [this] { bringIn(engine::ImportKind::Products); });
    connect(m_lists, &QPushButton::clicked, this, &ProductsScreen::priceListsChosen);
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_failed)
            reload();
        else
            bringIn(engine::ImportKind::Products);
    });
    connect(m_form, &ProductForm::saved, this, [this](const engine::ProductCard& card) {
        if (m_forSale)
            Q_EMIT created(card.product);
        else
            reload();
    });
    connect(m_form, &Overlay::closed, this, [this] {
        if (m_forSale)
            Q_EMIT saleChosen();
        else
            m_search->setFocus();
        m_forSale = false;
    });
    connect(m_importPanel, &ImportPanel::imported, this, &ProductsScreen::reload);
    connect(m_importPanel, &ImportPanel::imported, this, &ProductsScreen::imported);
    connect(m_importPanel, &Overlay::closed, this, [this] {
        m_search->setFocus();
        Q_EMIT importClosed();
    });
    bind([this] {
        fitColumns(m_table, ProductsModel::Name, kWidths);
        m_title->setText(tr("Products"));
        m_search->setPlaceholderText(tr("Name, code or barcode"));
        m_search->setAccessibleName(tr("Search products"));
        m_inactive->setText(tr("Also those not sold"));
        m_inactive->setAccessibleName(m_inactive->text());
        m_table->setAccessibleName(tr("List of products"));
        setWords(m_new, tr("New product"));
        setWords(m_import, tr("Bring in a file"));
        setWords(m_lists, tr("Price lists"));
        setWords(m_more, tr("Show more"));
        m_model->retranslate();
        if (isVisible())
            reload();
    });
}

void ProductsScreen::layOut()
{
    m_search->setObjectName(u"productsSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_inactive->setObjectName(u"productsInactive"_s);
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_lists);
    head->addWidget(m_import);
    head->addWidget(m_new);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(space::m);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_inactive);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addLayout(filters);
    column->addWidget(m_pages, 1);
    column->addWidget(m_more);
    m_more->hide();
}

bool ProductsScreen::panelOpen() const
{
    return m_form->isVisible() || m_importPanel->isVisible();
}

bool ProductsScreen::escape()
{
    return (m_form->isVisible() && m_form->handleKey(Qt::Key_Escape)) ||
           (m_importPanel->isVisible() && m_importPanel->handleKey(Qt::Key_Escape));
}

void ProductsScreen::enterPage()
{
    m_search->setFocus();
    m_search->selectAll();
    reload();
}

void ProductsScreen::find(const QString& text)
{
    if (panelOpen())
        return;
    m_search->setText(text);
    m_search->setFocus();
    m_search->selectAll();
}

void ProductsScreen::createFrom(const QString& code)
{
    m_forSale = true;
    m_form->openNew(code);
}

void ProductsScreen::bringIn(engine::ImportKind kind)
{
    m_importPanel->openFor(kind);
}

void ProductsScreen::reload()
{
    if (!m_services.stock)
        return;
    const quint64 asked = ++m_asked;
    if (m_model->rowCount() == 0) {
        m_state->show(u"clock"_s, Ink::Muted, tr("Loading…"), {});
        m_pages->setCurrentWidget(m_state);
    }
    whenReady(m_services.stock->list(m_search->text().trimmed(), m_inactive->isChecked(), kPage, 0), this,
              [this, asked](const engine::Result<QList<engine::ProductCard>>& cards) {
                  if (asked == m_asked)
                      shown(cards, false);
              });
}

void ProductsScreen::more()
{
    const quint64 asked = ++m_asked;
    whenReady(m_services.stock->list(m_search->text().trimmed(), m_inactive->isChecked(), kPage, m_model->rowCount()),
              this, [this, asked](const engine::Result<QList<engine::ProductCard>>& cards) {
                  if (asked == m_asked)
                      shown(cards, true);
              });
}

void ProductsScreen::shown(const engine::Result<QList<engine::ProductCard>>& cards, bool append)
{
    m_failed = !cards;
    if (!cards) {
        m_state->show(u"error"_s, Ink::Alarm, tr("The products cannot be read"), errorText(cards.error()),
                      tr("Try again"));
        m_pages->setCurrentWidget(m_state);
        m_more->hide();
        return;
    }
    const auto* before = m_model->at(m_table->currentIndex().row());
    const qint64 chosen = before ? before->product.id : 0;
    m_model->setToday(QDate::currentDate());
    if (append)
        m_model->append(*cards);
    else
        m_model->setRows(*cards);
    m_more->setVisible(cards->size() == kPage);
    const int rows = m_model->rowCount();
    if (rows == 0) {
        const bool searched = !m_search->text().trimmed().isEmpty();
        m_state->show(u"barcode"_s, Ink::Muted, searched ? tr("Nothing matches") : tr("No products yet"),
                      searched ? tr("Change the search, or make the product.")
                               : tr("Bring in a file, or make the first product with the button above."),
                      searched ? QString() : tr("Bring in a file"));
        m_pages->setCurrentWidget(m_state);
        return;
    }
    m_pages->setCurrentWidget(m_table);
    int row = 0;
    for (int i = 0; i < rows && chosen != 0; ++i) {
        if (m_model->at(i)->product.id == chosen)
            row = i;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void ProductsScreen::openCurrent()
{
    if (const auto* card = m_model->at(m_table->currentIndex().row()))
        m_form->openFor(*card);
}

bool ProductsScreen::handleKey(QKeyEvent* event)
{
    if (m_form->isVisible())
        return m_form->handleKey(event->key());
    if (m_importPanel->isVisible())
        return m_importPanel->handleKey(event->key());
    return listKey(*event, *m_search, *m_table, [this] { openCurrent(); });
}

} // namespace ui
