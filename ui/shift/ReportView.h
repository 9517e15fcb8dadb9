#pragma once
#include "common/Panel.h"

#include <engine/Sales.h>
#include <engine/Shifts.h>

#include <optional>

class QGridLayout;

namespace ui {

// An X or Z report on the screen: the same figures, in the same order, as on paper.
class ReportView : public Panel
{
    Q_OBJECT
public:
    ReportView(QWidget* parent, const QString& name);
    void setKinds(const QList<engine::TenderKind>& kinds);
    void show(const engine::ShiftReport& report, bool copy);
    [[nodiscard]] const std::optional<engine::ShiftReport>& report() const { return m_report; }

private:
    void render();
    void heading(const QString& words);
    void line(const QString& words, const QString& value, bool strong = false);
    void cells(const QStringList& values, const QString& role);
    void addHead();
    void addTenders();
    void addTaxes(const QString& title, const QList<engine::TaxTotal104>& taxes);
    void addFigures();
    void addDocuments();
    void addMovements();
    void addCount();

    QWidget* m_page = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_row = 0;
    QList<engine::TenderKind> m_kinds;
    std::optional<engine::ShiftReport> m_report;
    bool m_copy = false;
};

} // namespace ui
