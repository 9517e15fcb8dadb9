#include "customers/CustomerForm.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/TwoLineDelegate.h"
#include "common/Words.h"
#include "customers/IdentityEdit.h"
#include "customers/MailsEdit.h"

#include <engine/CustomerBook.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kLatest = 5;
}

CustomerForm::CustomerForm(const Services& services, Session& session, QWidget* host)
    : FormCard(host, u"customerForm"_s, 680, u"book"_s), m_services(services), m_session(session),
      m_identity(new IdentityEdit(card(), u"book"_s)), m_name(addField(u"name"_s, 300)),
      m_phone(addField(u"phone"_s, 30)), m_address(addField(u"address"_s, 300)),
      m_mails(new MailsEdit(card(), u"book_mails"_s)), m_listLabel(makeLabel(card(), u"bookListLabel"_s, u"small"_s)),
      m_list(new QComboBox(card())), m_active(new QCheckBox(card())),
      m_documentsLabel(makeLabel(card(), u"bookDocumentsLabel"_s, u"small"_s)), m_documents(new QListWidget(card()))
{
    m_list->setObjectName(u"bookList"_s);
    m_active->setObjectName(u"bookActive"_s);
    m_documents->setObjectName(u"bookDocuments"_s);
    m_documents->setItemDelegate(new TwoLineDelegate(m_documents));
    m_documents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_documentsLabel->setBuddy(m_documents);
    layOut();
    connect(m_documents, &QListWidget::itemActivated, this, &CustomerForm::openDocument);
    connect(m_documents, &QListWidget::itemDoubleClicked, this, &CustomerForm::openDocument);
    bind([this] { retranslate(); });
}

void CustomerForm::layOut()
{
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::m);
    pair->addLayout(cell(m_phone), 2);
    pair->addLayout(cell(m_address), 3);
    auto* flags = new QHBoxLayout;
    flags->setSpacing(space::m);
    flags->addWidget(m_listLabel);
    flags->addWidget(m_list);
    flags->addStretch();
    flags->addWidget(m_active);
    cardLayout()->addWidget(m_identity);
    cardLayout()->addLayout(cell(m_name));
    cardLayout()->addWidget(m_mails);
    cardLayout()->addLayout(pair);
    cardLayout()->addLayout(flags);
    cardLayout()->addWidget(m_documentsLabel);
    cardLayout()->addWidget(m_documents);
    addFoot();
    setTabs({m_identity->kinds(), m_identity->edit(), m_name, m_mails->edit(), m_phone, m_address, m_list, m_active,
             m_documents});
}

void CustomerForm::retranslate()
{
    title()->setText(m_fresh ? tr("New customer") : tr("Customer"));
    const QStringList words{tr("Name or business name"), tr("Phone (optional)"), tr("Address (optional)")};
    for (qsizetype i = 0; i < words.size(); ++i) {
        fields()[i].label->setText(words[i]);
        fields()[i].edit->setAccessibleName(words[i]);
    }
    m_listLabel->setText(tr("Prices"));
    m_list->setAccessibleName(tr("Price list of this customer"));
    m_active->setText(tr("In use"));
    m_active->setAccessibleName(m_active->text());
    m_active->setToolTip(tr("Who is not in use is not offered at the counter; old sales keep the name."));
    m_documents->setAccessibleName(tr("Latest documents"));
    sayFoot();
    fillLists();
    if (isVisible())
        loadDocuments(); // their states and dates are words too
}

void CustomerForm::fillLists()
{
    const qint64 chosen = m_list->count() == 0 ? m_customer.priceList : m_list->currentData().toLongLong();
    m_list->clear();
    m_list->addItem(tr("The products' own prices"), 0);
    for (const auto& list : std::as_const(m_lists)) {
        if (list.active || list.id == m_customer.priceList)
            m_list->addItem(list.name, list.id);
    }
    m_list->setCurrentIndex(qMax(0, m_list->findData(chosen)));
    m_list->setVisible(m_list->count() > 1);
    m_listLabel->setVisible(m_list->count() > 1);
}

void CustomerForm::loadLists()
{
    if (!m_services.stock)
        return;
    whenReady(m_services.stock->priceLists(true), this,
              [this, asked = m_asked](const engine::Result<QList<engine::PriceList>>& lists) {
                  if (asked != m_asked)
                      return;
                  if (!lists) {
                      say(u"warn"_s, tr("The price lists cannot be read; the customer keeps the one there is. %1")
                                         .arg(errorText(lists.error())));
                      return;
                  }
                  m_listsRead = true;
                  m_lists = *lists;
                  m_list->clear();
                  fillLists();
              });
}

void CustomerForm::openNew()
{
    openFor({});
}

void CustomerForm::openFor(const engine::Customer& customer)
{
    ++m_asked;
    m_customer = customer;
    m_fresh = customer.id.isEmpty();
    m_listsRead = false;
    m_list->clear();
    retranslate();
    fill();
    reset();
    openPanel();
    QLineEdit* first = m_fresh ? m_identity->edit() : m_name;
    first->setFocus();
    first->selectAll();
    loadLists();
    loadDocuments();
}

void CustomerForm::fill()
{
    m_identity->show(engine::idTypeFromCode(m_customer.idTypeCode).value_or(engine::IdType::Cedula), m_customer.id);
    m_identity->setFixed(!m_fresh);
    m_name->setText(m_customer.name);
    m_mails->show(m_customer.email);
    m_phone->setText(m_customer.phone);
    m_address->setText(m_customer.address);
    m_active->setChecked(m_customer.active);
}

void CustomerForm::loadDocuments()
{
    m_latest.clear();
    m_documents->clear();
    m_documents->hide();
    const bool mayLook = m_session.may(engine::Permission::SeeDocuments);
    m_documentsLabel->setVisible(!m_fresh && mayLook);
    if (m_fresh || !mayLook)
        return;
    m_documentsLabel->setText(tr("Latest documents: loading…"));
    engine::DocumentFilter filter;
    filter.buyerId = m_customer.id;
    filter.limit = kLatest;
    whenReady(m_services.documents.list(filter), this,
              [this, asked = m_asked](const engine::Result<engine::DocumentPage>& page) {
                  if (asked == m_asked)
                      showDocuments(page);
              });
}

void CustomerForm::showDocuments(const engine::Result<engine::DocumentPage>& page)
{
    m_documents->clear(); // a change of language asks again
    if (!page) {
        m_documentsLabel->setText(tr("The documents cannot be read: %1").arg(errorText(page.error())));
        return;
    }
    m_latest = page->rows;
    if (m_latest.isEmpty()) {
        m_documentsLabel->setText(tr("No documents yet"));
        return;
    }
    m_documentsLabel->setText(tr("Latest of %n document(s): Enter opens one", nullptr, static_cast<int>(page->total)));
    for (const auto& document : std::as_const(m_latest)) {
        auto* item = new QListWidgetItem(document.number, m_documents);
        const QString below = dateText(document.issueDate) + u"  ·  "_s + statusText(document.status);
        item->setData(TwoLineDelegate::Below, below);
        item->setData(TwoLineDelegate::Right, money(document.total));
        item->setData(Qt::AccessibleTextRole, document.number + u", "_s + below + u", "_s + money(document.total));
    }
    m_documents->setCurrentRow(0);
    const int rows = qMin(3, m_documents->count()); // the others are one arrow away
    m_documents->setFixedHeight(rows * m_documents->sizeHintForRow(0) + 4);
    m_documents->show();
}

void CustomerForm::openDocument()
{
    const int row = m_documents->currentRow();
    if (row < 0 || row >= m_latest.size())
        return;
    const engine::AccessKey key = m_latest[row].accessKey;
    closePanel();
    Q_EMIT documentChosen(key);
}

void CustomerForm::submit()
{
    if (isBusy() || !m_services.customerBook)
        return;
    engine::Customer customer = m_customer;
    if (m_fresh) {
        customer.id = m_identity->id();
        customer.idTypeCode = engine::idTypeCode(m_identity->type());
        if (!m_identity->accept()) {
            say({}, {});
            return;
        }
    }
    customer.name = m_name->text().simplified();
    if (customer.name.isEmpty()) {
        complain(m_name, tr("The name is missing."));
        return;
    }
    if (!m_mails->accept()) {
        say({}, {});
        return;
    }
    customer.email = m_mails->emails();
    customer.phone = m_phone->text().simplified();
    customer.address = m_address->text().simplified();
    customer.active = m_active->isChecked();
    if (m_listsRead) // what was not shown is not changed
        customer.priceList = m_list->currentData().toLongLong();
    m_session.withPermission(engine::Permission::EditCustomers, title()->text(),
                             [this, customer](const engine::Actor& actor) { store(actor, customer); });
}

void CustomerForm::store(const engine::Actor& actor, const engine::Customer& customer)
{
    waits(true);
    whenReady(m_services.customerBook->save(actor, customer, m_fresh), this,
              [this, asked = turn()](const engine::Result<engine::Customer>& kept) {
                  if (asked != turn()) { // somebody else is on the card
                      if (kept)
                          Q_EMIT saved();
                      return;
                  }
                  waits(false);
                  if (!kept) {
                      refused(kept.error());
                      return;
                  }
                  closePanel();
                  Q_EMIT saved();
              });
}

void CustomerForm::refused(const engine::Error& error)
{
    const QString field = error.fields.isEmpty() ? QString() : error.fields.first().field;
    if (field == "id"_L1 && m_fresh)
        say(u"alarm"_s, tr("There is a customer with this identification already."));
    else
        say(u"alarm"_s, errorText(error));
    if (field == "id"_L1 && m_fresh)
        m_identity->refuse();
    else if (field.startsWith("email"_L1))
        m_mails->accept();
    if (QLineEdit* edit = mark(field))
        edit->setFocus();
}

bool CustomerForm::takesEnter()
{
    if (!m_documents->hasFocus())
        return false;
    openDocument();
    return true;
}

} // namespace ui
