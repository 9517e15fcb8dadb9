#include "documents/DocumentsScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/ListKeys.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "documents/ColumnsPanel.h"
#include "documents/DocumentFilters.h"
#include "documents/DocumentsCsv.h"
#include "documents/DocumentsModel.h"
#include "documents/DocumentsTable.h"
#include "documents/TicketCopy.h"
#include "people/Session.h"
#include "shell/Commands.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::ErrorCode;

namespace ui {

namespace {

constexpr int kPage = 200;
constexpr int kMostExported = 10'000; // rows of one file

const QString kWithoutMark = u"off"_s;

// Kept for each employee, as the columns are.
QString markSettingOf(qint64 employee)
{
    return u"ui.documents.csvMark."_s + QString::number(employee);
}

} // namespace

DocumentsScreen::DocumentsScreen(const Services& services, Session& session, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_session(session), m_dialogs(dialogs),
      m_export(makeButton(this, u"documentsExport"_s, u"second"_s, u"save"_s)),
      m_columns(makeButton(this, u"documentsColumns"_s, u"second"_s, u"settings"_s)),
      m_columnsPanel(new ColumnsPanel(this)), m_model(new DocumentsModel(this)),
      m_title(makeLabel(this, u"documentsTitle"_s, u"title"_s)),
      m_count(makeLabel(this, u"documentsCount"_s, u"small"_s)),
      m_message(makeLabel(this, u"documentsMessage"_s, u"notice"_s)), m_filters(new DocumentFilters(this)),
      m_pages(new QStackedWidget(this)), m_table(new DocumentsTable(m_model, m_pages)),
      m_state(new StatePage(m_pages, u"documentsState"_s)),
      m_open(makeButton(this, u"documentsOpen"_s, u"second"_s, u"eye"_s)),
      m_ticket(makeButton(this, u"documentsTicket"_s, u"second"_s, u"print"_s)),
      m_mail(makeButton(this, u"documentsMail"_s, u"second"_s, u"mail"_s)),
      m_more(makeButton(this, u"documentsMore"_s, u"second"_s)), m_soon(new QTimer(this))
{
    layOut();
    wire();
    bind([this] { retranslate(); });
}

void DocumentsScreen::layOut()
{
    setObjectName(u"page"_s);
    m_columnsPanel->setObjectName(u"columnsPanel"_s);
    m_columnsPanel->hide();
    m_message->setWordWrap(true);
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_count);
    auto* list = new QHBoxLayout;
    list->setSpacing(space::m);
    list->addWidget(m_pages, 1);
    list->addWidget(m_columnsPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_filters);
    column->addWidget(m_message);
    column->addLayout(list, 1);
    column->addWidget(m_more);
    column->addLayout(makeActions());
    m_more->hide();
    say({}, {});
}

QBoxLayout* DocumentsScreen::makeActions()
{
    auto* document = new QHBoxLayout;
    auto* list = new QHBoxLayout;
    for (auto* row : {document, list})
        row->setSpacing(space::s);
    for (auto* button : {m_open, m_ticket, m_mail})
        document->addWidget(button);
    document->addStretch();
    list->addStretch();
    for (auto* button : {m_columns, m_export})
        list->addWidget(button);
    m_actions = new QBoxLayout(QBoxLayout::LeftToRight);
    m_actions->setSpacing(space::s);
    m_actions->addLayout(document, 1);
    m_actions->addLayout(list);
    return m_actions;
}

void DocumentsScreen::wire()
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(150);
    connect(m_soon, &QTimer::timeout, this, &DocumentsScreen::reload);
    connect(m_filters, &DocumentFilters::changed, this, &DocumentsScreen::reload);
    connect(m_more, &QPushButton::clicked, this, &DocumentsScreen::more);
    connect(m_export, &QPushButton::clicked, this, &DocumentsScreen::exportRows);
    connect(m_table, &QTableView::activated, this, &DocumentsScreen::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DocumentsScreen::renderActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DocumentsScreen::renderActions);
    connect(m_table, &DocumentsTable::columnsArranged, this, [this] { storeColumns(m_table->columns()); });
    connect(m_open, &QPushButton::clicked, this, &DocumentsScreen::openCurrent);
    connect(m_ticket, &QPushButton::clicked, this, &DocumentsScreen::printCopy);
    connect(m_mail, &QPushButton::clicked, this, [this] {
        if (const auto* document = current())
            Q_EMIT mailChosen(document->accessKey);
    });
    connect(m_columns, &QPushButton::clicked, this, [this] {
        if (!escape())
            m_columnsPanel->open(m_table->columns());
    });
    connect(m_columnsPanel, &ColumnsPanel::changed, this, [this](const DocumentsColumns& columns) {
        m_table->setColumns(columns);
        storeColumns(columns);
    });
    connect(m_columnsPanel, &ColumnsPanel::markChosen, this, &DocumentsScreen::storeMark);
    connect(m_columnsPanel, &ColumnsPanel::closeChosen, this, &DocumentsScreen::escape);
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_forbidden)
            m_session.toLook(engine::Permission::SeeDocuments, tr("See the documents"),
                             [this](const engine::Actor&) { reload(); });
        else if (m_failed)
            reload();
        else
            Q_EMIT saleChosen();
    });
    connect(&m_session, &Session::changed, this, &DocumentsScreen::loadColumns);
    connect(&m_services.events, &EngineEvents::documentChanged, this, [this] {
        if (isVisible())
            m_soon->start();
    });
    loadColumns();
}

void DocumentsScreen::retranslate()
{
    m_table->fit();
    stackWhenLarge(m_actions);
    m_title->setText(tr("Documents"));
    m_filters->retranslate();
    m_table->setAccessibleName(tr("List of documents"));
    setWords(m_open, tr("Open"), tr("Enter"));
    setWords(m_ticket, withKey(tr("Ticket copy"), Command::LastDocument),
             tr("Prints the ticket once more, with COPIA on it"));
    setWords(m_mail, tr("Mail again"), tr("Sends it to the buyer's address once more"));
    setWords(m_columns, tr("Columns"), tr("Which columns the list has, in which order"));
    setWords(m_more, tr("Show more"));
    m_model->retranslate();
    renderActions();
    if (isVisible())
        reload();
}

engine::DocumentFilter DocumentsScreen::filter() const
{
    engine::DocumentFilter filter = m_filters->filter();
    filter.limit = kPage;
    return filter;
}

void DocumentsScreen::enterPage()
{
    say({}, {});
    m_filters->search().setFocus();
    m_filters->search().selectAll();
    reload();
}

bool DocumentsScreen::escape()
{
    if (m_columnsPanel->isHidden())
        return false;
    m_columnsPanel->hide();
    m_columns->setFocus();
    return true;
}

// --- the columns of whoever is signed in

void DocumentsScreen::loadColumns()
{
    m_columnsPanel->hide();
    const qint64 whose = m_session.employee().id;
    whenReady(m_services.settings.value(markSettingOf(whose), {}), this,
              [this, whose](const engine::Result<QString>& text) {
                  if (whose == m_session.employee().id)
                      m_columnsPanel->setMark(text.value_or({}) != kWithoutMark);
              });
    whenReady(m_services.settings.value(DocumentsColumns::settingOf(whose), {}), this,
              [this, whose](const engine::Result<QString>& text) {
                  if (whose == m_session.employee().id)
                      m_table->setColumns(DocumentsColumns::parse(text.value_or({})));
              });
}

void DocumentsScreen::storeColumns(const DocumentsColumns& columns)
{
    store(DocumentsColumns::settingOf(m_session.employee().id), columns.toString());
}

void DocumentsScreen::storeMark(bool marked)
{
    store(markSettingOf(m_session.employee().id), marked ? QString() : kWithoutMark);
}

void DocumentsScreen::store(const QString& key, const QString& value)
{
    whenReady(m_services.settings.setValue(key, value), this, [this](const engine::Result<bool>& stored) {
        if (!stored)
            say(u"warn"_s, tr("The columns are not kept: %1").arg(errorText(stored.error())));
    });
}

// --- the list

void DocumentsScreen::reload()
{
    const quint64 asked = ++m_asked;
    if (m_model->rowCount() == 0) {
        m_state->show(u"clock"_s, Ink::Muted, tr("Loading…"), {});
        m_pages->setCurrentWidget(m_state);
    }
    whenReady(m_services.documents.list(filter()), this,
              [this, asked](const engine::Result<engine::DocumentPage>& page) {
                  if (asked == m_asked)
                      shown(page, false);
              });
}

void DocumentsScreen::more()
{
    const quint64 asked = ++m_asked;
    engine::DocumentFilter next = filter();
    next.offset = m_model->rowCount();
    whenReady(m_services.documents.list(next), this, [this, asked](const engine::Result<engine::DocumentPage>& page) {
        if (asked == m_asked)
            shown(page, true);
    });
}

void DocumentsScreen::shown(const engine::Result<engine::DocumentPage>& page, bool append)
{
    m_failed = !page;
    if (!page) {
        showFailure(page.error());
        return;
    }
    m_forbidden = false;
    if (m_failedNote)
        say({}, {});
    m_total = page->total;
    const auto* before = current();
    const engine::AccessKey chosen = before ? before->accessKey : engine::AccessKey();
    QList<engine::AccessKey> several;
    for (const int row : chosenRows())
        several.append(m_model->at(row)->accessKey);
    if (append)
        m_model->append(page->rows);
    else
        m_model->setRows(page->rows);
    showRows(chosen);
    for (int row = 0; row < m_model->rowCount() && several.size() > 1; ++row) {
        if (several.contains(m_model->at(row)->accessKey))
            m_table->selectionModel()->select(m_model->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void DocumentsScreen::showFailure(const engine::Error& error)
{
    m_forbidden = error.code == ErrorCode::FORBIDDEN || error.code == ErrorCode::UNAUTHORIZED;
    if (!m_forbidden && m_model->rowCount() > 0) {
        // What was read before is still true enough to work with.
        say(u"warn"_s, tr("The list could not be read again, this is how it was: %1").arg(errorText(error)));
        m_failedNote = true;
        return;
    }
    m_model->setRows({});
    m_more->hide();
    m_count->clear();
    if (m_forbidden)
        m_state->show(u"key"_s, Ink::Warn, tr("You may not see this"),
                      tr("Somebody who may can say yes here, with a PIN or a badge."), tr("Ask for a yes"));
    else
        m_state->show(u"error"_s, Ink::Alarm, tr("The documents cannot be read"), errorText(error), tr("Try again"));
    m_pages->setCurrentWidget(m_state);
    renderActions();
}

void DocumentsScreen::showRows(const engine::AccessKey& chosen)
{
    const int rows = m_model->rowCount();
    m_count->setText(rows < m_total ? tr("%1 of %n document(s)", nullptr, static_cast<int>(m_total)).arg(rows)
                                    : tr("%n document(s)", nullptr, static_cast<int>(m_total)));
    m_more->setVisible(rows < m_total);
    if (rows == 0) {
        const bool filtered = m_filters->isNarrowed();
        m_state->show(u"documents"_s, Ink::Muted, filtered ? tr("Nothing matches") : tr("No documents yet"),
                      filtered ? tr("Change the search or the filters.") : tr("Your first sale will be here."),
                      filtered ? QString() : tr("Go and sell"));
        m_pages->setCurrentWidget(m_state);
        renderActions();
        return;
    }
    m_pages->setCurrentWidget(m_table);
    int row = 0;
    for (int i = 0; i < rows && !chosen.isEmpty(); ++i) {
        if (m_model->at(i)->accessKey == chosen)
            row = i;
    }
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, 0));
    renderActions();
}

// --- what is done with the chosen ones

const engine::DocumentSummary* DocumentsScreen::current() const
{
    return m_model->at(m_table->currentIndex().row());
}

QList<int> DocumentsScreen::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void DocumentsScreen::renderActions()
{
    const auto* document = current();
    const int chosen = static_cast<int>(chosenRows().size());
    m_open->setEnabled(document);
    m_ticket->setEnabled(document);
    m_ticket->setVisible(m_services.printing != nullptr);
    m_mail->setVisible(m_services.mail != nullptr);
    m_mail->setEnabled(document && document->status == engine::DocumentStatus::Authorized &&
                       !document->buyerEmail.isEmpty() && !m_services.info.readOnly);
    m_export->setEnabled(m_model->rowCount() > 0);
    setWords(m_export, chosen > 1 ? tr("Export %n chosen", nullptr, chosen) : tr("Export"),
             chosen > 1
                 ? tr("The chosen documents as a table for a spreadsheet")
                 : tr("All that the search finds, as a table for a spreadsheet; choose some with Shift or Ctrl"));
    if (document) {
        m_open->setAccessibleName(tr("Open %1").arg(document->number));
        m_ticket->setAccessibleName(tr("Print a copy of the ticket %1").arg(document->number));
        m_mail->setAccessibleName(tr("Mail %1 again").arg(document->number));
    }
}

void DocumentsScreen::openCurrent()
{
    if (const auto* row = current())
        Q_EMIT opened(row->accessKey);
}

void DocumentsScreen::printCopy()
{
    if (const auto* document = current())
        printTicketCopy(m_services, *document, this,
                        [this](const QString& tone, const QString& words) { say(tone, words); });
}

void DocumentsScreen::exportRows()
{
    const QList<int> rows = chosenRows();
    if (rows.size() >= 2) {
        QList<engine::DocumentSummary> documents;
        for (const int row : rows)
            documents.append(*m_model->at(row));
        exportDocuments(documents, documents.size());
        return;
    }
    engine::DocumentFilter all = filter();
    all.limit = kMostExported;
    whenReady(m_services.documents.list(all), this, [this](const engine::Result<engine::DocumentPage>& page) {
        if (page)
            exportDocuments(page->rows, page->total);
        else
            say(u"alarm"_s, errorText(page.error()));
    });
}

void DocumentsScreen::exportDocuments(const QList<engine::DocumentSummary>& documents, qint64 total)
{
    const QByteArray csv = documentsCsv(documents, m_columnsPanel->mark());
    const int count = static_cast<int>(documents.size());
    m_dialogs.saveFile(this, tr("Export"), tr("documents") + u".csv"_s, [this, csv, count, total](const QString& path) {
        whenReady(writeFile(path, csv), this, [this, path, count, total](const engine::Result<bool>& saved) {
            if (!saved)
                say(u"alarm"_s, errorText(saved.error()));
            else if (count < total)
                say(u"warn"_s, tr("The newest %1 of %n document(s) saved in %2; choose a shorter period for the "
                                  "others.",
                                  nullptr, static_cast<int>(total))
                                   .arg(count)
                                   .arg(path));
            else
                say(u"ok"_s, tr("%n document(s) saved in %1", nullptr, count).arg(path));
        });
    });
}

void DocumentsScreen::say(const QString& tone, const QString& words)
{
    m_failedNote = false;
    showNotice(m_message, tone, words);
}

bool DocumentsScreen::handleKey(QKeyEvent* event)
{
    if (!m_columnsPanel->isHidden() && m_columnsPanel->handleKey(event))
        return true;
    return listKey(*event, m_filters->search(), *m_table, [this] { openCurrent(); });
}

} // namespace ui
