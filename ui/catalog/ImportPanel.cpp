#include "catalog/ImportPanel.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qint64 kMaxFile = 16 * 1024 * 1024;
constexpr int kShownProblems = 500;
} // namespace

ImportPanel::ImportPanel(const Services& services, Session& session, Dialogs& dialogs, QWidget* host)
    : Overlay(host, u"importPanel"_s, 760), m_services(services), m_session(session), m_dialogs(dialogs),
      m_title(makeLabel(card(), u"importTitle"_s, u"title"_s)), m_hint(makeLabel(card(), u"importHint"_s, u"muted"_s)),
      m_kind(new QComboBox(card())), m_template(makeButton(card(), u"importTemplate"_s, u"second"_s, u"save"_s)),
      m_choose(makeButton(card(), u"importChoose"_s, u"second"_s, u"folder"_s)),
      m_message(makeLabel(card(), u"importMessage"_s, u"notice"_s)), m_problems(new QTableWidget(0, 4, card())),
      m_cancel(makeButton(card(), u"importCancel"_s, u"second"_s, u"back"_s)),
      m_keep(makeButton(card(), u"importRejected"_s, u"second"_s, u"save"_s)),
      m_import(makeButton(card(), u"importRun"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    m_kind->setObjectName(u"importKind"_s);
    m_problems->setObjectName(u"importProblems"_s);
    m_problems->verticalHeader()->hide();
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setTabKeyNavigation(false);
    m_problems->setShowGrid(false);
    m_problems->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->setMinimumHeight(roomy(180));
    for (auto* label : {m_hint, m_message})
        label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_kind);
    row->addWidget(m_template);
    row->addStretch();
    row->addWidget(m_choose);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_keep);
    buttons->addWidget(m_import);
    for (auto* widget : QList<QWidget*>{m_title, m_hint})
        cardLayout()->addWidget(widget);
    cardLayout()->addLayout(row);
    cardLayout()->addWidget(m_message);
    cardLayout()->addWidget(m_problems);
    cardLayout()->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &ImportPanel::choose);
    connect(m_template, &QPushButton::clicked, this, &ImportPanel::template_);
    connect(m_keep, &QPushButton::clicked, this, &ImportPanel::keepRejected);
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_cancel, &QPushButton::clicked, this, &Overlay::closePanel);
    connect(m_kind, &QComboBox::activated, this, [this] {
        if (!m_csv.isEmpty())
            run(true);
    });
    bind([this] {
        m_title->setText(tr("Bring in a file"));
        m_hint->setText(tr("A CSV file whose first row names the columns. It is looked through first; nothing changes "
                           "until you say so."));
        const int chosen = qMax(0, m_kind->currentIndex());
        m_kind->clear();
        m_kind->addItem(tr("Products"), static_cast<int>(engine::ImportKind::Products));
        m_kind->addItem(tr("Customers"), static_cast<int>(engine::ImportKind::Customers));
        m_kind->setCurrentIndex(chosen);
        m_kind->setAccessibleName(tr("What the file holds"));
        setWords(m_template, tr("Template"), tr("An empty file with the right columns"));
        setWords(m_choose, tr("Choose a file"));
        setWords(m_cancel, tr("Back"), tr("Esc"));
        setWords(m_keep, tr("Keep the bad rows"), tr("A file with the rows to mend and why"));
        setWords(m_import, tr("Bring in the good rows"));
        m_problems->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Value"), tr("Reason")});
        m_problems->setAccessibleName(tr("Rows to mend"));
    });
}

engine::ImportKind ImportPanel::kind() const
{
    return static_cast<engine::ImportKind>(m_kind->currentData().toInt());
}

void ImportPanel::openPanel()
{
    m_csv.clear();
    m_rejected.clear();
    m_good = 0;
    m_problems->setRowCount(0);
    m_problems->hide();
    m_keep->hide();
    say({}, {});
    busy(false);
    Overlay::openPanel();
    m_choose->setFocus();
}

void ImportPanel::openFor(engine::ImportKind kind)
{
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(static_cast<int>(kind))));
    openPanel();
}

void ImportPanel::choose()
{
    m_dialogs.openFile(this, tr("Choose a file"), tr("Comma separated values (*.csv *.txt)"),
                       [this](const QString& path) {
                           if (path.isEmpty())
                               return;
                           busy(true);
                           say({}, tr("Reading…"));
                           whenReady(readFile(path, kMaxFile), this, [this](const engine::Result<QByteArray>& bytes) {
                               busy(false);
                               if (!bytes) {
                                   say(u"alarm"_s, errorText(bytes.error()));
                                   return;
                               }
                               m_csv = *bytes;
                               run(true);
                           });
                       });
}

void ImportPanel::run(bool dryRun)
{
    if (m_busy || m_csv.isEmpty())
        return;
    m_session.withPermission(engine::Permission::ImportData, m_title->text(),
                             [this, dryRun](const engine::Actor& actor) {
                                 busy(true);
                                 say({}, dryRun ? tr("Looking through the file…") : tr("Bringing in…"));
                                 whenReady(m_services.stock->importCsv(actor, kind(), m_csv, dryRun), this,
                                           [this, dryRun](const engine::Result<engine::ImportReport>& report) {
                                               busy(false);
                                               if (!report) {
                                                   say(u"alarm"_s, errorText(report.error()));
                                                   return;
                                               }
                                               shown(*report, dryRun);
                                           });
                             });
}

void ImportPanel::shown(const engine::ImportReport& report, bool dryRun)
{
    const auto bad = report.rows - report.good;
    m_good = dryRun ? report.good : 0;
    m_rejected = report.rejected;
    const QString facts = tr("%1 rows: %2 new, %3 changed, %4 to mend.")
                              .arg(report.rows)
                              .arg(report.created)
                              .arg(report.changed)
                              .arg(bad);
    if (dryRun)
        say(bad == 0 ? u"ok"_s : u"warn"_s, tr("Looked through, nothing changed yet. %1").arg(facts));
    else
        say(bad == 0 ? u"ok"_s : u"warn"_s, tr("Brought in. %1").arg(facts));
    fillProblems(report);
    if (report.problems.size() > kShownProblems)
        say(u"warn"_s, m_message->text() + u' ' +
                           tr("The first %1 are listed; the file of bad rows has them all.").arg(kShownProblems));
    m_keep->setVisible(!m_rejected.isEmpty());
    busy(false);
    if (!dryRun) {
        m_csv.clear();
        Q_EMIT imported();
        m_cancel->setFocus();
    } else if (m_good > 0) {
        m_import->setFocus();
    }
}

// Why a row was refused, in words.
QString ImportPanel::reasonText(const QString& reason)
{
    if (reason == "MISSING"_L1)
        return tr("is missing");
    if (reason == "TWICE"_L1)
        return tr("stands in the file twice");
    if (reason == "TAKEN"_L1)
        return tr("belongs to another product");
    if (reason == "NOT_A_NUMBER"_L1)
        return tr("is no number");
    if (reason == "NEGATIVE"_L1)
        return tr("is below zero");
    if (reason == "UNKNOWN_CODE"_L1)
        return tr("is not known");
    if (reason == "NOT_YES_OR_NO"_L1)
        return tr("is neither yes nor no");
    if (reason == "TOO_LONG"_L1)
        return tr("is too long or holds characters that no voucher takes");
    if (reason == "BAD_ID"_L1)
        return tr("has the wrong number of digits");
    if (reason == "LOST_ZERO"_L1)
        return tr("lacks the zero in front, or say that it is a passport");
    if (reason == "BAD_CHECK_DIGIT"_L1)
        return tr("has a wrong check digit");
    if (reason == "BAD_EMAIL"_L1)
        return tr("is no e-mail address");
    return reason;
}

void ImportPanel::fillProblems(const engine::ImportReport& report)
{
    const int shown = qMin(kShownProblems, static_cast<int>(report.problems.size()));
    m_problems->setRowCount(shown);
    for (int i = 0; i < shown; ++i) {
        const engine::ImportRow& problem = report.problems[i];
        const QStringList cells{QString::number(problem.row), problem.column, problem.value,
                                reasonText(problem.reason)};
        for (int column = 0; column < cells.size(); ++column)
            m_problems->setItem(i, column, new QTableWidgetItem(cells[column]));
    }
    m_problems->resizeColumnsToContents();
    m_problems->setVisible(shown > 0);
}

void ImportPanel::template_()
{
    const bool products = kind() == engine::ImportKind::Products;
    const QByteArray heading = products ? "codigo;nombre;precio con iva;iva;codigo de barras;categoria;unidad;costo;"
                                          "existencias;minimo;activo\r\n"
                                        : "identificacion;nombre;correo;telefono;direccion\r\n";
    m_dialogs.saveFile(this, tr("Keep the template"), products ? tr("products.csv") : tr("customers.csv"),
                       [this, heading](const QString& path) { write(path, "\xEF\xBB\xBF" + heading); });
}

void ImportPanel::keepRejected()
{
    m_dialogs.saveFile(this, tr("Keep the bad rows"), tr("rows-to-mend.csv"),
                       [this](const QString& path) { write(path, m_rejected); });
}

void ImportPanel::write(const QString& path, const QByteArray& bytes)
{
    if (path.isEmpty())
        return;
    whenReady(writeFile(path, bytes), this, [this, path](const engine::Result<bool>& written) {
        written ? say(u"ok"_s, tr("Kept: %1").arg(path)) : say(u"alarm"_s, errorText(written.error()));
    });
}

bool ImportPanel::handleKey(int key)
{
    if (key != Qt::Key_Escape || m_busy)
        return false;
    closePanel();
    return true;
}

void ImportPanel::busy(bool on)
{
    m_busy = on;
    m_choose->setEnabled(!on);
    m_import->setEnabled(!on && m_good > 0 && !m_csv.isEmpty());
}

void ImportPanel::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
