#include "customers/CustomersScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/ListKeys.h"
#include "common/ListTable.h"
#include "common/RowDelegate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "customers/CustomerForm.h"
#include "customers/CustomersModel.h"
#include "shell/Commands.h"

#include <engine/CustomerBook.h>

#include <QCheckBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPage = 200;
constexpr int kSoonMs = 60;

const QList<std::pair<int, int>> kWidths{{CustomersModel::Id, 150},
                                         {CustomersModel::Name, 260},
                                         {CustomersModel::Mail, 250},
                                         {CustomersModel::Phone, 130},
                                         {CustomersModel::State, 150}};

} // namespace

CustomersScreen::CustomersScreen(const Services& services, Session& session, QWidget* overlayHost, QWidget* parent)
    : Panel(parent), m_services(services), m_model(new CustomersModel(this)),
      m_title(makeLabel(this, u"customersTitle"_s, u"title"_s)), m_search(new QLineEdit(this)),
      m_inactive(new QCheckBox(this)),
      m_new(makeButton(this, u"customerNew"_s, u"primary"_s, u"plus"_s, Ink::OnAccent)),
      m_import(makeButton(this, u"customersImport"_s, u"second"_s, u"folder"_s)), m_pages(new QStackedWidget(this)),
      m_table(makeListTable(m_pages, u"customers"_s, m_model)), m_state(new StatePage(m_pages, u"customersState"_s)),
      m_more(makeButton(this, u"customersMore"_s, u"second"_s)), m_soon(new QTimer(this)),
      m_form(new CustomerForm(services, session, overlayHost))
{
    setObjectName(u"page"_s);
    m_table->setItemDelegate(new RowDelegate(CustomersModel::IconRole, CustomersModel::ToneRole, CustomersModel::State,
                                             CustomersModel::Name, m_table));
    layOut();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMs);
    connect(m_soon, &QTimer::timeout, this, &CustomersScreen::reload);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_inactive, &QCheckBox::toggled, this, &CustomersScreen::reload);
    connect(m_more, &QPushButton::clicked, this, &CustomersScreen::more);
    connect(m_table, &QTableView::activated, this, &CustomersScreen::openCurrent);
    connect(m_new, &QPushButton::clicked, m_form, &CustomerForm::openNew);
    connect(m_import, &QPushButton::clicked, this, &CustomersScreen::importChosen);
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_failed)
            reload();
        else
            m_form->openNew();
    });
    connect(m_form, &CustomerForm::saved, this, &CustomersScreen::reload);
    connect(m_form, &CustomerForm::documentChosen, this, &CustomersScreen::documentChosen);
    connect(m_form, &Overlay::closed, this, [this] { m_search->setFocus(); });
    bind([this] {
        fitColumns(m_table, CustomersModel::Name, kWidths);
        m_title->setText(tr("Customers"));
        m_search->setPlaceholderText(tr("Name, cédula or RUC"));
        m_search->setAccessibleName(tr("Search customers"));
        m_inactive->setText(tr("Also those not in use"));
        m_inactive->setAccessibleName(m_inactive->text());
        m_table->setAccessibleName(tr("List of customers"));
        setWords(m_new, tr("New customer"));
        setWords(m_import, tr("Bring in a file"));
        setWords(m_more, tr("Show more"));
        m_model->retranslate();
        if (isVisible())
            reload();
    });
}

void CustomersScreen::layOut()
{
    m_search->setObjectName(u"customersSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_inactive->setObjectName(u"customersInactive"_s);
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addStretch();
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

bool CustomersScreen::panelOpen() const
{
    return m_form->isVisible();
}

bool CustomersScreen::escape()
{
    return m_form->isVisible() && m_form->handleKey(Qt::Key_Escape);
}

void CustomersScreen::enterPage()
{
    m_search->setFocus();
    m_search->selectAll();
    reload();
}

void CustomersScreen::find(const QString& text)
{
    if (panelOpen())
        return;
    m_search->setText(text);
    m_search->setFocus();
    m_search->selectAll();
}

void CustomersScreen::reload()
{
    if (!m_services.customerBook)
        return;
    const quint64 asked = ++m_asked;
    if (m_model->rowCount() == 0) {
        m_state->show(u"clock"_s, Ink::Muted, tr("Loading…"), {});
        m_pages->setCurrentWidget(m_state);
    }
    whenReady(m_services.customerBook->list(m_search->text().trimmed(), m_inactive->isChecked(), kPage, 0), this,
              [this, asked](const engine::Result<QList<engine::Customer>>& customers) {
                  if (asked == m_asked)
                      shown(customers, false);
              });
}

void CustomersScreen::more()
{
    const quint64 asked = ++m_asked;
    whenReady(
        m_services.customerBook->list(m_search->text().trimmed(), m_inactive->isChecked(), kPage, m_model->rowCount()),
        this, [this, asked](const engine::Result<QList<engine::Customer>>& customers) {
            if (asked == m_asked)
                shown(customers, true);
        });
}

void CustomersScreen::shown(const engine::Result<QList<engine::Customer>>& customers, bool append)
{
    m_failed = !customers;
    if (!customers) {
        m_state->show(u"error"_s, Ink::Alarm, tr("The customers cannot be read"), errorText(customers.error()),
                      tr("Try again"));
        m_pages->setCurrentWidget(m_state);
        m_more->hide();
        return;
    }
    const auto* before = m_model->at(m_table->currentIndex().row());
    const QString chosen = before ? before->id : QString();
    if (append)
        m_model->append(*customers);
    else
        m_model->setRows(*customers);
    m_more->setVisible(customers->size() == kPage);
    const int rows = m_model->rowCount();
    if (rows == 0) {
        const bool searched = !m_search->text().trimmed().isEmpty();
        m_state->show(u"users"_s, Ink::Muted, searched ? tr("Nobody matches") : tr("No customers yet"),
                      searched ? tr("Change the search, or write the customer down.")
                               : tr("They are written down at the counter with %1, here, or brought in by file.")
                                     .arg(keyName(Command::FindCustomer)),
                      tr("New customer"));
        m_pages->setCurrentWidget(m_state);
        return;
    }
    m_pages->setCurrentWidget(m_table);
    int row = 0;
    for (int i = 0; i < rows && !chosen.isEmpty(); ++i) {
        if (m_model->at(i)->id == chosen)
            row = i;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void CustomersScreen::openCurrent()
{
    if (const auto* customer = m_model->at(m_table->currentIndex().row()))
        m_form->openFor(*customer);
}

bool CustomersScreen::handleKey(QKeyEvent* event)
{
    if (m_form->isVisible())
        return m_form->handleKey(event->key());
    return listKey(*event, *m_search, *m_table, [this] { openCurrent(); });
}

} // namespace ui
