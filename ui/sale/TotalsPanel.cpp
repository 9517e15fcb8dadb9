#include "sale/TotalsPanel.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TotalsPanel::TotalsPanel(QWidget* parent)
    : Panel(parent), m_breakdown(new QWidget), m_rows(new QGridLayout(m_breakdown)),
      m_caption(makeLabel(this, u"totalCaption"_s, u"muted"_s)), m_units(makeLabel(this, u"totalUnits"_s, u"small"_s)),
      m_total(makeLabel(this, u"total"_s, u"total"_s))
{
    setObjectName(u"totals"_s);
    setProperty("look", u"card"_s);
    // The total never leaves the screen; the figures behind it scroll when there is no room for all.
    auto* scroll = inScroll(m_breakdown);
    m_parts = scroll;
    scroll->setMinimumHeight(40);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setContentsMargins({});
    m_rows->setAlignment(Qt::AlignTop);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(0, 1);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* caption = new QHBoxLayout;
    caption->setSpacing(0);
    caption->addWidget(m_caption, 1);
    caption->addWidget(m_units);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::s);
    column->setSpacing(space::xs);
    column->addWidget(scroll, 1);
    m_rule = makeRule(this);
    column->addWidget(m_rule);
    column->addSpacing(space::xs);
    column->addLayout(caption);
    column->addWidget(m_total);
    bind([this, caption] {
        stackWhenLarge(caption);
        m_caption->setText(tr("TOTAL TO PAY"));
        render();
    });
}

void TotalsPanel::setCompact(bool compact)
{
    m_parts->setVisible(!compact);
    m_rule->setVisible(!compact);
}

void TotalsPanel::show(const engine::InvoiceTotals& totals, const QString& units)
{
    m_totals = totals;
    m_unitsText = units;
    render();
}

void TotalsPanel::render()
{
    struct Line
    {
        QString words, amount;
    };
    QList<Line> lines;
    if (!m_totals.discount.isZero())
        lines.append({tr("Discount"), u"−"_s + money(m_totals.discount)});
    for (const auto& group : m_totals.groups) {
        if (group.code == "2"_L1) {
            const QString rate = number(group.rate);
            lines.append({group.rateCode == "6"_L1   ? tr("Not subject to IVA")
                          : group.rateCode == "7"_L1 ? tr("Exempt from IVA")
                                                     : tr("Subtotal %1 %").arg(rate),
                          money(group.base)});
            if (!group.rate.isZero())
                lines.append({tr("IVA %1 %").arg(rate), money(group.value)});
        } else {
            lines.append({group.code == "3"_L1 ? tr("ICE") : tr("Bottle levy (IRBPNR)"), money(group.value)});
        }
    }
    if (!m_totals.tip.isZero())
        lines.append({tr("Tip"), money(m_totals.tip)});
    if (!m_totals.thirdParty.isZero())
        lines.append({tr("For third parties"), money(m_totals.thirdParty)});
    if (lines.isEmpty())
        lines.append({tr("Subtotal"), money({})});
    while (m_labels.size() < lines.size()) {
        auto* words = makeLabel(m_breakdown, u"taxWords%1"_s.arg(m_labels.size()), u"muted"_s);
        auto* amount = makeLabel(m_breakdown, u"taxAmount%1"_s.arg(m_labels.size()), u"figure"_s);
        amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows->addWidget(words, static_cast<int>(m_labels.size()), 0);
        m_rows->addWidget(amount, static_cast<int>(m_labels.size()), 1);
        m_labels.append(std::pair(words, amount));
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool used = i < lines.size();
        m_labels[i].first->setVisible(used);
        m_labels[i].second->setVisible(used);
        if (used) {
            m_labels[i].first->setText(lines[i].words);
            m_labels[i].second->setText(lines[i].amount);
            m_labels[i].second->setAccessibleName(lines[i].words + u' ' + lines[i].amount);
        }
    }
    m_units->setText(m_unitsText);
    m_total->setText(money(m_totals.total));
    m_total->setAccessibleName(tr("Total to pay %1").arg(money(m_totals.total)));
}

} // namespace ui
