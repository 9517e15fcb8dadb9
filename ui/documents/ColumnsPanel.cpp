#include "documents/ColumnsPanel.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "documents/DocumentsModel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kStep = 20;
constexpr int kRowsAtLeast = 2; // of the list, which scrolls by itself: the page around it need not

} // namespace

ColumnsPanel::ColumnsPanel(QWidget* parent)
    : Panel(parent), m_heading(makeLabel(this, u"columnsHeading"_s, u"heading"_s)),
      m_hint(makeLabel(this, u"columnsHint"_s, u"small"_s)), m_list(new QListWidget(this)),
      m_up(makeButton(this, u"columnsUp"_s, u"second"_s)), m_down(makeButton(this, u"columnsDown"_s, u"second"_s)),
      m_wider(makeButton(this, u"columnsWider"_s, u"second"_s)),
      m_narrower(makeButton(this, u"columnsNarrower"_s, u"second"_s)), m_mark(new QCheckBox(this)),
      m_reset(makeButton(this, u"columnsReset"_s, u"quiet"_s, u"refresh"_s, Ink::Accent)),
      m_close(makeButton(this, u"columnsClose"_s, u"primary"_s))
{
    setProperty("look", u"card"_s);
    m_list->setObjectName(u"columnsList"_s);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_mark->setObjectName(u"exportMark"_s);
    m_mark->setChecked(true);
    m_hint->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setSpacing(space::xs);
    grid->addWidget(m_up, 0, 0);
    grid->addWidget(m_down, 0, 1);
    grid->addWidget(m_narrower, 1, 0);
    grid->addWidget(m_wider, 1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_heading);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addLayout(grid);
    column->addWidget(m_reset);
    column->addWidget(m_mark);
    column->addWidget(m_close);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsPanel::toggled);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_wider, &QPushButton::clicked, this, [this] { widen(kStep); });
    connect(m_narrower, &QPushButton::clicked, this, [this] { widen(-kStep); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_columns = {};
        fill(current());
        Q_EMIT changed(m_columns);
    });
    connect(m_mark, &QCheckBox::clicked, this, &ColumnsPanel::markChosen);
    connect(m_close, &QPushButton::clicked, this, &ColumnsPanel::closeChosen);
    bind([this] {
        setFixedWidth(roomy(280));
        m_list->setMinimumHeight(roomy(kRowsAtLeast * space::touch));
        m_heading->setText(tr("Columns"));
        m_hint->setText(tr("Space shows or hides. Ctrl+Up and Ctrl+Down move, Ctrl+Right and Ctrl+Left widen and "
                           "narrow."));
        m_list->setAccessibleName(tr("Columns of the list, in their order"));
        setWords(m_up, tr("Move up"), tr("Ctrl+Up"));
        setWords(m_down, tr("Move down"), tr("Ctrl+Down"));
        setWords(m_wider, tr("Wider"), tr("Ctrl+Right"));
        setWords(m_narrower, tr("Narrower"), tr("Ctrl+Left"));
        setWords(m_reset, tr("As it was at first"));
        setWords(m_mark, tr("Export for Excel (BOM)"),
                 tr("The exported table begins with the mark that Excel needs to read accents"));
        setWords(m_close, tr("Done"), tr("Esc"));
        fill(current());
    });
}

void ColumnsPanel::open(const DocumentsColumns& columns)
{
    m_columns = columns;
    fill(columns.choices().first().column);
    show();
    m_list->setFocus();
}

void ColumnsPanel::setMark(bool marked)
{
    m_mark->setChecked(marked);
}

bool ColumnsPanel::mark() const
{
    return m_mark->isChecked();
}

int ColumnsPanel::current() const
{
    const auto* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : -1;
}

void ColumnsPanel::fill(int column)
{
    m_filling = true;
    m_list->clear();
    for (const auto& choice : m_columns.choices()) {
        auto* item = new QListWidgetItem(DocumentsModel::columnName(choice.column), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(choice.shown ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, choice.column);
        item->setSizeHint({0, roomy(space::touch)});
        if (choice.column == column)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
}

void ColumnsPanel::toggled()
{
    if (m_filling)
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto* item = m_list->item(row);
        m_columns.setShown(item->data(Qt::UserRole).toInt(), item->checkState() == Qt::Checked);
    }
    // The last one cannot be hidden: what is shown says so. The list is in the middle of its change.
    QMetaObject::invokeMethod(
        this, [this] { fill(current()); }, Qt::QueuedConnection);
    Q_EMIT changed(m_columns);
}

void ColumnsPanel::move(int steps)
{
    const int column = current();
    if (!m_columns.move(column, steps))
        return;
    fill(column);
    Q_EMIT changed(m_columns);
}

void ColumnsPanel::widen(int pixels)
{
    for (const auto& choice : m_columns.choices()) {
        if (choice.column != current())
            continue;
        m_columns.setWidth(choice.column, choice.width + pixels);
        Q_EMIT changed(m_columns);
        return;
    }
}

bool ColumnsPanel::handleKey(QKeyEvent* event)
{
    if (!m_list->hasFocus() || !(event->modifiers() & Qt::ControlModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Right:
        widen(kStep);
        return true;
    case Qt::Key_Left:
        widen(-kStep);
        return true;
    default:
        return false;
    }
}

} // namespace ui
