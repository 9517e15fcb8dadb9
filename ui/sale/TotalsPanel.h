#pragma once
#include "common/Panel.h"

#include <engine/InvoiceTotals.h>

class QGridLayout;
class QLabel;

namespace ui {

// Figures of the running sale: one row per rate, then the large total.
class TotalsPanel : public Panel
{
    Q_OBJECT
public:
    explicit TotalsPanel(QWidget* parent);
    void setCompact(bool compact); // the total alone
    void show(const engine::InvoiceTotals& totals, const QString& units);

private:
    void render();
    QWidget* m_breakdown;
    QWidget* m_parts; // it scrolls
    QWidget* m_rule;
    QGridLayout* m_rows;
    QList<std::pair<QLabel*, QLabel*>> m_labels;
    QLabel* m_caption;
    QLabel* m_units;
    QLabel* m_total;
    engine::InvoiceTotals m_totals;
    QString m_unitsText;
};

} // namespace ui
