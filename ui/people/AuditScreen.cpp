#include "people/AuditScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/ListTable.h"
#include "common/RowDelegate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/AuditDetail.h"
#include "people/AuditModel.h"
#include "people/PeopleWords.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPage = 200;
constexpr int kExportPage = 5000;
constexpr int kNoColumn = -1;
constexpr int kLongestName = 200; // of a file, in the trail

QTableView* makeTable(QWidget* parent, AuditModel* model)
{
    QTableView* table = makeListTable(parent, u"audit"_s, model);
    table->setItemDelegate(new RowDelegate(Qt::UserRole + 1, Qt::UserRole + 2, kNoColumn, AuditModel::Action, table));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(64);
    return table;
}

void fitColumns(QTableView* table)
{
    table->verticalHeader()->setDefaultSectionSize(roomy(space::touch));
    table->horizontalHeader()->setSectionResizeMode(AuditModel::Reason,
                                                    textSize() > 100 ? QHeaderView::Interactive : QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {
        {AuditModel::Number, 64},    {AuditModel::When, 152},   {AuditModel::Till, 84},     {AuditModel::Who, 150},
        {AuditModel::Approver, 150}, {AuditModel::Action, 214}, {AuditModel::Subject, 190}, {AuditModel::Reason, 180}};
    for (const auto& [column, width] : widths)
        table->setColumnWidth(column, scaled(width));
}

} // namespace

AuditScreen::AuditScreen(const Services& services, Session& session, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_session(session), m_dialogs(dialogs), m_model(new AuditModel(this)),
      m_title(makeLabel(this, u"auditTitle"_s, u"title"_s)), m_message(makeLabel(this, u"auditMessage"_s, u"notice"_s)),
      m_search(new QLineEdit(this)), m_period(new QComboBox(this)),
      m_verify(makeButton(this, u"auditVerify"_s, u"second"_s, u"check"_s)),
      m_export(makeButton(this, u"auditExport"_s, u"second"_s, u"save"_s)),
      m_back(makeButton(this, u"auditBack"_s, u"second"_s, u"back"_s)), m_pages(new QStackedWidget(this)),
      m_table(makeTable(m_pages, m_model)), m_state(new StatePage(m_pages, u"auditState"_s)),
      m_detail(makeLabel(this, u"auditDetail"_s, u"small"_s)), m_more(makeButton(this, u"auditMore"_s, u"second"_s)),
      m_soon(new QTimer(this))
{
    layOut();
    m_soon->setSingleShot(true);
    m_soon->setInterval(150);
    connect(m_soon, &QTimer::timeout, this, &AuditScreen::reload);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_period, &QComboBox::activated, this, &AuditScreen::reload);
    connect(m_more, &QPushButton::clicked, this, &AuditScreen::more);
    connect(m_back, &QPushButton::clicked, this, &AuditScreen::backChosen);
    connect(m_verify, &QPushButton::clicked, this, &AuditScreen::verify);
    connect(m_export, &QPushButton::clicked, this, &AuditScreen::chooseFile);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditScreen::renderDetail);
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_forbidden)
            m_session.toLook(engine::Permission::SeeAudit, tr("See the audit trail"),
                             [this](const engine::Actor& actor) { enterPage(actor); });
        else
            reload();
    });
    bind([this] {
        fitColumns(m_table);
        m_title->setText(tr("Audit trail"));
        m_search->setPlaceholderText(tr("Person, action, code or reason"));
        m_search->setAccessibleName(tr("Search the audit trail"));
        m_period->setAccessibleName(tr("Period"));
        m_table->setAccessibleName(tr("Audit trail"));
        setWords(m_verify, tr("Check the seals"));
        setWords(m_export, tr("Export CSV"));
        setWords(m_back, tr("Back to the people"), tr("Esc"));
        setWords(m_more, tr("Show more"));
        const int period = m_period->count() == 0 ? 1 : m_period->currentIndex();
        m_period->clear();
        m_period->addItem(tr("Today"), 0);
        m_period->addItem(tr("Last 7 days"), 6);
        m_period->addItem(tr("Last 30 days"), 29);
        m_period->addItem(tr("All"), -1);
        m_period->setCurrentIndex(period);
        m_model->retranslate();
        renderDetail();
        if (isVisible())
            reload();
    });
}

void AuditScreen::layOut()
{
    setObjectName(u"page"_s);
    m_search->setObjectName(u"auditSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_period->setObjectName(u"auditPeriod"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setWordWrap(true);
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    for (QWidget* button : {m_verify, m_export, m_back})
        head->addWidget(button);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(space::s);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_period);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addLayout(filters);
    column->addWidget(m_pages, 1);
    column->addWidget(m_detail);
    column->addWidget(m_more);
    m_more->hide();
    say({}, {});
}

void AuditScreen::enterPage(const engine::Actor& actor)
{
    m_actor = actor;
    say({}, {});
    m_model->setRows({});
    m_state->show(u"history"_s, Ink::Muted, tr("Loading…"), {});
    m_pages->setCurrentIndex(0);
    reload();
    m_search->setFocus();
}

engine::AuditFilter AuditScreen::filter() const
{
    engine::AuditFilter filter;
    filter.text = m_search->text();
    filter.actions = auditActionsLike(filter.text);
    filter.limit = kPage;
    const int days = m_period->currentData().toInt();
    if (days >= 0)
        filter.from = QDateTime::currentDateTimeUtc().addSecs(-5 * 3600).date().addDays(-days); // days of Ecuador
    return filter;
}

void AuditScreen::reload()
{
    if (!m_services.audit)
        return;
    const quint64 asked = ++m_asked;
    whenReady(m_services.audit->list(m_actor, filter()), this,
              [this, asked](const engine::Result<QList<engine::AuditEntry>>& rows) {
                  if (asked == m_asked)
                      shown(rows, false);
              });
}

void AuditScreen::more()
{
    const engine::AuditEntry* last = m_model->at(m_model->rowCount() - 1);
    if (!last)
        return;
    engine::AuditFilter older = filter();
    older.before = last->number;
    const quint64 asked = ++m_asked;
    whenReady(m_services.audit->list(m_actor, older), this,
              [this, asked](const engine::Result<QList<engine::AuditEntry>>& rows) {
                  if (asked == m_asked)
                      shown(rows, true);
              });
}

void AuditScreen::shown(const engine::Result<QList<engine::AuditEntry>>& rows, bool append)
{
    m_forbidden = !rows && (rows.error().code == engine::ErrorCode::FORBIDDEN ||
                            rows.error().code == engine::ErrorCode::UNAUTHORIZED);
    m_more->setVisible(rows && rows->size() == kPage);
    m_export->setEnabled(rows.has_value());
    m_verify->setEnabled(rows.has_value());
    if (!rows) {
        if (m_forbidden)
            m_state->show(u"key"_s, Ink::Warn, tr("You may not see the audit trail"),
                          tr("Somebody who may can approve it this once."), tr("Ask for approval"));
        else
            m_state->show(u"error"_s, Ink::Alarm, tr("The audit trail cannot be read"), errorText(rows.error()),
                          tr("Try again"));
        m_pages->setCurrentIndex(0);
        if (auto* action = m_state->findChild<QPushButton*>(); action && m_forbidden)
            action->setFocus();
        renderDetail();
        return;
    }
    append ? m_model->append(*rows) : m_model->setRows(*rows);
    if (m_model->rowCount() == 0) {
        m_state->show(u"history"_s, Ink::Muted, tr("Nothing was written down"),
                      m_search->text().isEmpty() ? tr("Choose a longer period.") : tr("Try other words."));
        m_pages->setCurrentIndex(0);
    } else {
        m_pages->setCurrentIndex(1);
        if (!append)
            m_table->setCurrentIndex(m_model->index(0, 0));
    }
    renderDetail();
}

void AuditScreen::renderDetail()
{
    const engine::AuditEntry* entry =
        m_pages->currentIndex() == 1 ? m_model->at(m_table->currentIndex().row()) : nullptr;
    m_detail->setVisible(entry != nullptr);
    if (!entry)
        return;
    m_detail->setText((auditFacts(entry->detail) << tr("Seal (SHA-256): %1").arg(entry->hash)).join(u'\n'));
}

void AuditScreen::verify()
{
    say({}, tr("Checking…"));
    whenReady(m_services.audit->firstBroken(m_actor), this, [this](const engine::Result<qint64>& broken) {
        if (!broken)
            say(u"alarm"_s, errorText(broken.error()));
        else if (*broken == 0)
            say(u"ok"_s, tr("Every seal fits: nothing was changed or taken out."));
        else
            say(u"alarm"_s, tr("The seal of row %1 does not fit: somebody changed the data outside the program. "
                               "Keep a copy of the data folder and ask for support.")
                                .arg(*broken));
    });
}

void AuditScreen::chooseFile()
{
    m_dialogs.saveFile(this, tr("Export the audit trail"), tr("audit") + u".csv"_s, [this](const QString& path) {
        if (path.isEmpty())
            return;
        // With a yes of its own: the one of this page is for looking, and is spent by what is written down.
        m_session.withPermission(engine::Permission::SeeAudit, tr("Export the audit trail"),
                                 [this, path](const engine::Actor& by) {
                                     say({}, tr("Exporting…"));
                                     collect(by, path, std::make_shared<QByteArray>(auditCsvHead()), 0);
                                 });
    });
}

// Page by page, newest first, until there are no more.
void AuditScreen::collect(const engine::Actor& by, const QString& path, std::shared_ptr<QByteArray> text, qint64 before)
{
    engine::AuditFilter page = filter();
    page.limit = kExportPage;
    page.before = before;
    whenReady(m_services.audit->list(by, page), this,
              [this, by, path, text](const engine::Result<QList<engine::AuditEntry>>& rows) {
                  if (!rows) {
                      say(u"alarm"_s, errorText(rows.error()));
                      return;
                  }
                  *text += auditCsv(*rows);
                  if (rows->size() == kExportPage) {
                      collect(by, path, text, rows->last().number);
                      return;
                  }
                  write(by, path, text);
              });
}

// Who took a copy of the trail is in the trail, before there is one.
void AuditScreen::write(const engine::Actor& by, const QString& path, const std::shared_ptr<QByteArray>& text)
{
    const auto noted = m_services.audit->add(by, engine::Permission::SeeAudit, u"AUDIT_EXPORTED"_s,
                                             QFileInfo(path).fileName().left(kLongestName), {}, {});
    whenReady(noted, this, [this, path, text](const engine::Result<bool>& told) {
        if (!told) {
            say(u"alarm"_s, errorText(told.error()));
            return;
        }
        whenReady(writeFile(path, *text), this, [this, path](const engine::Result<bool>& written) {
            written ? say(u"ok"_s, tr("Saved in %1").arg(path)) : say(u"alarm"_s, errorText(written.error()));
        });
    });
}

void AuditScreen::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
