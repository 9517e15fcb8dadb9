#include "documents/DocumentsTable.h"

#include "common/RowDelegate.h"
#include "common/Theme.h"
#include "documents/DocumentsModel.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kNarrowestBuyer = 150;

} // namespace

DocumentsTable::DocumentsTable(DocumentsModel* model, QWidget* parent) : QTableView(parent), m_rest(new QTimer(this))
{
    setObjectName(u"documents"_s);
    setModel(model);
    auto* delegate = new RowDelegate(DocumentsModel::IconRole, DocumentsModel::ToneRole, DocumentsModel::State,
                                     DocumentsModel::Total, this);
    delegate->setSecondState(DocumentsModel::Mail);
    setItemDelegate(delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    m_rest->setSingleShot(true);
    m_rest->setInterval(400);
    connect(m_rest, &QTimer::timeout, this, [this] {
        fit();
        Q_EMIT columnsArranged();
    });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &DocumentsTable::moved);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { resized(column, width); });
}

void DocumentsTable::setColumns(const DocumentsColumns& columns)
{
    m_columns = columns;
    const QScopedValueRollback quiet(m_fitting, true);
    auto* header = horizontalHeader();
    int place = 0;
    for (const auto& choice : m_columns.choices()) {
        header->moveSection(header->visualIndex(choice.column), place++);
        setColumnHidden(choice.column, !choice.shown);
    }
    fit();
}

// The buyer's name takes the room that the others leave. Where there is none the table scrolls sideways instead of
// squeezing the name to nothing.
void DocumentsTable::fit()
{
    const QScopedValueRollback quiet(m_fitting, true);
    verticalHeader()->setDefaultSectionSize(roomy(space::touch));
    int others = 0, buyer = 0;
    for (const auto& choice : m_columns.choices()) {
        if (!choice.shown)
            continue;
        if (choice.column == DocumentsModel::Buyer) {
            buyer = scaled(choice.width);
            continue;
        }
        setColumnWidth(choice.column, scaled(choice.width));
        others += scaled(choice.width);
    }
    if (buyer > 0)
        setColumnWidth(DocumentsModel::Buyer, qMax(qMin(buyer, scaled(kNarrowestBuyer)), viewport()->width() - others));
}

void DocumentsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void DocumentsTable::moved()
{
    if (m_fitting)
        return;
    const auto* header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        for (int now = 0; now < m_columns.choices().size(); ++now) {
            if (m_columns.choices()[now].column == column)
                m_columns.move(column, place - now);
        }
    }
    m_rest->start();
}

void DocumentsTable::resized(int column, int width)
{
    if (m_fitting || width == 0)
        return;
    m_columns.setWidth(column, width * 100 / textSize());
    m_rest->start();
}

} // namespace ui
