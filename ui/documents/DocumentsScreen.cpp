#include "documents/DocumentsScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/ListKeys.h"
#include "common/RowDelegate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "documents/DocumentsCsv.h"
#include "documents/DocumentsModel.h"

#include <QComboBox>
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
constexpr int kAnyStatus = -1;

QTableView* makeTable(QWidget* parent, DocumentsModel* model)
{
    auto* table = new QTableView(parent);
    table->setObjectName(u"documents"_s);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate(DocumentsModel::IconRole, DocumentsModel::ToneRole, DocumentsModel::State,
                                           DocumentsModel::Total, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto* header = table->horizontalHeader();
    header->setHighlightSections(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

// Large text makes the table wider than the page; then it scrolls sideways instead of squeezing the buyer's name.
void fitColumns(QTableView* table)
{
    table->verticalHeader()->setDefaultSectionSize(roomy(space::touch));
    table->horizontalHeader()->setSectionResizeMode(DocumentsModel::Buyer,
                                                    textSize() > 125 ? QHeaderView::Interactive : QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{DocumentsModel::Number, 176},
                                          {DocumentsModel::Date, 156},
                                          {DocumentsModel::Buyer, 230},
                                          {DocumentsModel::Total, 120},
                                          {DocumentsModel::State, 234}};
    for (const auto& [column, width] : widths)
        table->setColumnWidth(column, scaled(width));
}

} // namespace

DocumentsScreen::DocumentsScreen(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_dialogs(dialogs),
      m_export(makeButton(this, u"documentsExport"_s, u"second"_s, u"save"_s)), m_model(new DocumentsModel(this)),
      m_title(makeLabel(this, u"documentsTitle"_s, u"title"_s)),
      m_count(makeLabel(this, u"documentsCount"_s, u"small"_s)), m_search(new QLineEdit(this)),
      m_status(new QComboBox(this)), m_period(new QComboBox(this)), m_pages(new QStackedWidget(this)),
      m_table(makeTable(m_pages, m_model)), m_state(new StatePage(m_pages, u"documentsState"_s)),
      m_more(makeButton(this, u"documentsMore"_s, u"second"_s)), m_soon(new QTimer(this))
{
    setObjectName(u"page"_s);
    m_search->setObjectName(u"documentsSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_status->setObjectName(u"documentsStatus"_s);
    m_period->setObjectName(u"documentsPeriod"_s);
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_count);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(space::s);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_status);
    filters->addWidget(m_period);
    filters->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addLayout(filters);
    column->addWidget(m_pages, 1);
    column->addWidget(m_more);
    m_more->hide();

    m_soon->setSingleShot(true);
    m_soon->setInterval(150);
    connect(m_soon, &QTimer::timeout, this, &DocumentsScreen::reload);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_status, &QComboBox::activated, this, &DocumentsScreen::reload);
    connect(m_period, &QComboBox::activated, this, &DocumentsScreen::reload);
    connect(m_more, &QPushButton::clicked, this, &DocumentsScreen::more);
    connect(m_export, &QPushButton::clicked, this, &DocumentsScreen::exportRows);
    connect(m_table, &QTableView::activated, this, &DocumentsScreen::openCurrent);
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_failed)
            reload();
        else
            Q_EMIT saleChosen();
    });
    connect(&services.events, &EngineEvents::documentChanged, this, [this] {
        if (isVisible())
            m_soon->start();
    });
    bind([this] {
        fitColumns(m_table);
        m_title->setText(tr("Documents"));
        m_search->setPlaceholderText(tr("Number, identification or name of the buyer"));
        m_search->setAccessibleName(tr("Search documents"));
        m_status->setAccessibleName(tr("State"));
        m_period->setAccessibleName(tr("Period"));
        m_table->setAccessibleName(tr("List of documents"));
        setWords(m_more, tr("Show more"));
        setWords(m_export, tr("Export"), tr("The chosen documents as a table for a spreadsheet"));
        fillCombos();
        m_model->retranslate();
        if (isVisible())
            reload();
    });
}

void DocumentsScreen::fillCombos()
{
    const int status = qMax(0, m_status->currentIndex());
    const int period = m_period->count() == 0 ? 0 : m_period->currentIndex();
    m_status->clear();
    m_status->addItem(tr("Any state"), kAnyStatus);
    for (const auto value :
         {engine::DocumentStatus::Signed, engine::DocumentStatus::PendingSend, engine::DocumentStatus::Received,
          engine::DocumentStatus::Authorized, engine::DocumentStatus::Returned, engine::DocumentStatus::NotAuthorized})
        m_status->addItem(statusText(value), static_cast<int>(value));
    m_status->setCurrentIndex(status);
    m_period->clear();
    m_period->addItem(tr("All days"), 0);
    m_period->addItem(tr("Today"), 1);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->setCurrentIndex(period);
}

engine::DocumentFilter DocumentsScreen::filter() const
{
    engine::DocumentFilter filter;
    filter.text = m_search->text().trimmed();
    if (const int status = m_status->currentData().toInt(); status != kAnyStatus)
        filter.status = static_cast<engine::DocumentStatus>(status);
    if (const int days = m_period->currentData().toInt(); days > 0)
        filter.from = QDate::currentDate().addDays(1 - days);
    filter.limit = kPage;
    return filter;
}

void DocumentsScreen::enterPage()
{
    m_search->setFocus();
    m_search->selectAll();
    reload();
}

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
        m_state->show(u"error"_s, Ink::Alarm, tr("The documents cannot be read"), errorText(page.error()),
                      tr("Try again"));
        m_pages->setCurrentWidget(m_state);
        m_more->hide();
        return;
    }
    m_total = page->total;
    const auto* before = m_model->at(m_table->currentIndex().row());
    const engine::AccessKey chosen = before ? before->accessKey : engine::AccessKey();
    if (append)
        m_model->append(page->rows);
    else
        m_model->setRows(page->rows);
    const int rows = m_model->rowCount();
    m_count->setText(rows < m_total ? tr("%1 of %n document(s)", nullptr, static_cast<int>(m_total)).arg(rows)
                                    : tr("%n document(s)", nullptr, static_cast<int>(m_total)));
    m_more->setVisible(rows < m_total);
    if (rows == 0) {
        const bool filtered = !filter().text.isEmpty() || filter().status || filter().from.isValid();
        m_state->show(u"documents"_s, Ink::Muted, filtered ? tr("Nothing matches") : tr("No documents yet"),
                      filtered ? tr("Change the search or the filters.") : tr("Your first sale will be here."),
                      filtered ? QString() : tr("Go and sell"));
        m_pages->setCurrentWidget(m_state);
        return;
    }
    m_pages->setCurrentWidget(m_table);
    int row = 0;
    for (int i = 0; i < rows && !chosen.isEmpty(); ++i) {
        if (m_model->at(i)->accessKey == chosen)
            row = i;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void DocumentsScreen::openCurrent()
{
    if (const auto* row = m_model->at(m_table->currentIndex().row()))
        Q_EMIT opened(row->accessKey);
}

void DocumentsScreen::exportRows()
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.size() < 2) {
        rows.clear();
        for (int i = 0; i < m_model->rowCount(); ++i)
            rows.append(i);
    }
    QList<engine::DocumentSummary> documents;
    for (const int row : rows)
        documents.append(*m_model->at(row));
    const QByteArray csv = documentsCsv(documents);
    m_dialogs.saveFile(this, tr("Export"), tr("documents") + u".csv"_s, [this, csv](const QString& path) {
        whenReady(writeFile(path, csv), this, [this, path](const engine::Result<bool>& saved) {
            m_count->setText(saved ? tr("Saved in %1").arg(path) : errorText(saved.error()));
        });
    });
}

bool DocumentsScreen::handleKey(QKeyEvent* event)
{
    return listKey(*event, *m_search, *m_table, [this] { openCurrent(); });
}

} // namespace ui
