#include "shift/ReportView.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "shift/ShiftWords.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Money;

namespace ui {

namespace {
constexpr int kColumns = 6;
constexpr qsizetype kNumbersShown = 20;
} // namespace

ReportView::ReportView(QWidget* parent, const QString& name) : Panel(parent)
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    bind([this] { render(); });
}

void ReportView::setKinds(const QList<engine::TenderKind>& kinds)
{
    m_kinds = kinds;
}

void ReportView::show(const engine::ShiftReport& report, bool copy)
{
    m_report = report;
    m_copy = copy;
    render();
}

void ReportView::render()
{
    delete m_page;
    m_page = nullptr;
    if (!m_report)
        return;
    m_page = new QWidget(this);
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(0, 1);
    m_row = 0;
    addHead();
    addTenders();
    addTaxes(tr("Sales by rate"), m_report->salesByRate);
    addTaxes(tr("Credit notes by rate"), m_report->returnsByRate);
    addFigures();
    addDocuments();
    addMovements();
    addCount();
    layout()->addWidget(m_page);
}

void ReportView::heading(const QString& words)
{
    auto* label = makeLabel(m_page, u"reportHeading"_s, u"heading"_s);
    label->setText(words);
    label->setContentsMargins(0, space::m, 0, 0);
    m_grid->addWidget(label, m_row++, 0, 1, kColumns);
}

void ReportView::line(const QString& words, const QString& value, bool strong)
{
    auto* left = makeLabel(m_page, u"reportName"_s, strong ? u"strong"_s : u"muted"_s);
    left->setText(words);
    left->setWordWrap(true);
    auto* right = makeLabel(m_page, u"reportValue"_s, strong ? u"strong"_s : QString());
    right->setText(value);
    right->setAccessibleName(words + u": "_s + value);
    right->setWordWrap(value.size() > 40);
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(left, m_row, 0, 1, 2);
    m_grid->addWidget(right, m_row++, 2, 1, kColumns - 2);
}

void ReportView::cells(const QStringList& values, const QString& role)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        auto* label = makeLabel(m_page, u"reportCell"_s, role);
        label->setText(values[i]);
        label->setAlignment((i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_grid->addWidget(label, m_row, static_cast<int>(i));
    }
    ++m_row;
}

void ReportView::addHead()
{
    const engine::Shift& shift = m_report->shift;
    if (m_copy)
        line(tr("COPY"), tr("printed again"), true);
    line(tr("Till"), m_report->till);
    const auto who = [](const QString& name) { return name.isEmpty() ? QString() : u"   "_s + name; };
    line(tr("Opened"), dateTimeText(shift.openedAt) + who(shift.openedBy));
    if (!shift.open)
        line(tr("Closed"), dateTimeText(shift.closedAt) + who(shift.closedBy));
}

void ReportView::addTenders()
{
    const bool closed = !m_report->shift.open;
    heading(tr("Means of payment"));
    QStringList titles{{}, tr("Sales"), tr("Returns"), tr("Expected")};
    if (closed)
        titles += {tr("Counted"), tr("Difference")};
    cells(titles, u"small"_s);
    for (const engine::TenderTotal& total : m_report->tenders) {
        QStringList values{ShiftWords::tender(m_kinds, total.tender), money(total.sales), money(total.returns),
                           money(total.expected)};
        if (closed)
            values += {money(total.counted), money(total.difference)};
        cells(values, {});
    }
    line(tr("Float"), money(m_report->shift.float_));
    line(tr("Cash in"), money(m_report->cashIn));
    line(tr("Cash out"), money(m_report->cashOut));
    if (!closed)
        return;
    line(tr("Difference"), ShiftWords::difference(m_report->difference), true);
    if (!m_report->differenceReason.isEmpty())
        line(tr("Reason"), m_report->differenceReason);
    if (!m_report->approvedBy.isEmpty())
        line(tr("Approved by"), m_report->approvedBy);
}

void ReportView::addTaxes(const QString& title, const QList<engine::TaxTotal104>& taxes)
{
    if (taxes.isEmpty())
        return;
    heading(title);
    cells({{}, tr("Base"), tr("IVA")}, u"small"_s);
    for (const engine::TaxTotal104& tax : taxes)
        cells({ShiftWords::rate(tax.rateCode, m_report->at.date()), money(tax.base), money(tax.tax)}, {});
}

void ReportView::addFigures()
{
    heading(tr("Totals"));
    line(tr("Sales (%1)").arg(m_report->sales), money(m_report->salesTotal), true);
    line(tr("Credit notes (%1)").arg(m_report->returns), money(m_report->returnsTotal));
    line(tr("Discounts given"), money(m_report->discounts));
    line(tr("Tips"), money(m_report->tips));
    line(tr("Sales voided"), QString::number(m_report->voids));
    line(tr("Lines removed"), QString::number(m_report->removedLines));
    line(tr("Drawer opened without a sale"), QString::number(m_report->noSales));
    line(tr("Parked sales left"), QString::number(m_report->parked));
}

void ReportView::addDocuments()
{
    heading(tr("Documents"));
    const auto range = [](const QString& first, const QString& last) {
        return first.isEmpty() ? tr("none") : first == last ? first : tr("%1 to %2").arg(first, last);
    };
    line(tr("Invoices"), range(m_report->firstInvoice, m_report->lastInvoice));
    line(tr("Credit notes"), range(m_report->firstCreditNote, m_report->lastCreditNote));
    const QStringList& waiting = m_report->notAuthorized;
    line(tr("Not authorised yet"), QString::number(waiting.size()), !waiting.isEmpty());
    if (!waiting.isEmpty())
        line({}, waiting.mid(0, kNumbersShown).join(u"  "_s) + (waiting.size() > kNumbersShown ? u" …"_s : QString()));
}

void ReportView::addMovements()
{
    if (m_report->movements.isEmpty())
        return;
    heading(tr("Cash movements"));
    for (const engine::CashMovement& movement : m_report->movements) {
        QStringList words{timeText(movement.at), ShiftWords::movement(movement.kind),
                          movement.reason,       movement.note,
                          movement.employee,     movement.approver};
        words.removeAll(QString());
        line(words.join(u"  ·  "_s), movement.kind == engine::CashKind::NoSale ? QString() : money(movement.amount));
    }
}

void ReportView::addCount()
{
    if (m_report->counted.isEmpty())
        return;
    heading(tr("Notes and coins"));
    for (const engine::Denomination& piece : m_report->counted)
        line(u"%1 × %2"_s.arg(piece.count).arg(money(piece.value)),
             money(Money::fromCents(piece.value.cents() * piece.count)));
}

} // namespace ui
