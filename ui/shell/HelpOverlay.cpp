#include "shell/HelpOverlay.h"

#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "shell/KeyRows.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

HelpOverlay::HelpOverlay(QWidget* host)
    : Overlay(host, u"helpOverlay"_s, 940), m_title(makeLabel(card(), u"helpTitle"_s, u"title"_s)),
      m_change(makeButton(card(), u"helpKeys"_s, u"second"_s, u"keyboard"_s))
{
    m_change->setFocusPolicy(Qt::TabFocus);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_change);
    head->addWidget(new CloseButton(card(), u"helpClose"_s));
    cardLayout()->addLayout(head);
    connect(m_change, &QPushButton::clicked, this, [this] {
        closePanel();
        Q_EMIT keysChosen();
    });
    bind([this] {
        setWords(m_change, tr("Change or print the keys"));
        fill();
    });
}

void HelpOverlay::fill()
{
    m_title->setText(tr("Keys"));
    delete m_table;
    m_table = new QWidget(card());
    auto* columns = new QHBoxLayout(m_table);
    columns->setContentsMargins({});
    columns->setSpacing(space::l);
    const QList<KeyRow> rows = keyRows();
    const auto linesOf = [](const KeyRow& row) { return row.number.isEmpty() ? 2 : 3; }; // with the room between
    int all = 0;
    for (const KeyRow& row : rows)
        all += linesOf(row);
    QGridLayout* grid = nullptr;
    int lines = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!grid || (columns->count() == 1 && 2 * lines >= all)) { // both columns as long
            grid = new QGridLayout;
            grid->setHorizontalSpacing(space::m);
            grid->setVerticalSpacing(space::s);
            grid->setColumnStretch(1, 1);
            columns->addLayout(grid, 1);
        }
        lines += linesOf(rows[i]);
        addRow(*grid, rows[i], i);
    }
    for (int column = 0; column < columns->count(); ++column) {
        auto* each = static_cast<QGridLayout*>(columns->itemAt(column)->layout());
        each->setRowStretch(each->rowCount(), 1);
    }
    cardLayout()->addWidget(m_table);
}

void HelpOverlay::addRow(QGridLayout& grid, const KeyRow& row, qsizetype number)
{
    const int line = grid.rowCount();
    auto* key = makeLabel(m_table, u"helpKey%1"_s.arg(number), u"key"_s);
    key->setText(row.key);
    key->setAlignment(Qt::AlignCenter);
    key->setMinimumWidth(roomy(84));
    auto* words = makeLabel(m_table, u"helpWords%1"_s.arg(number));
    words->setText(row.number.isEmpty() ? row.words : row.words + u"\n"_s + tr("typed before: %1").arg(row.number));
    words->setMinimumHeight(26);
    words->setAlignment(row.number.isEmpty() ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignTop);
    words->setWordWrap(true);
    grid.addWidget(key, line, 0, Qt::AlignTop | Qt::AlignLeft);
    grid.addWidget(words, line, 1, Qt::AlignTop);
}

} // namespace ui
