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
    auto* grid = new QGridLayout(m_table);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::m);
    const QList<KeyRow> rows = keyRows();
    const qsizetype half = (rows.size() + 1) / 2;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int line = static_cast<int>(i % half);
        const int column = i < half ? 0 : 3;
        auto* key = makeLabel(m_table, u"helpKey%1"_s.arg(i), u"key"_s);
        key->setText(rows[i].key);
        key->setAlignment(Qt::AlignCenter);
        key->setMinimumWidth(roomy(84));
        auto* words = makeLabel(m_table, u"helpWords%1"_s.arg(i));
        words->setText(rows[i].number.isEmpty() ? rows[i].words
                                                : rows[i].words + u"\n"_s + tr("typed before: %1").arg(rows[i].number));
        words->setMinimumHeight(26);
        words->setAlignment(rows[i].number.isEmpty() ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignTop);
        words->setWordWrap(true);
        grid->addWidget(key, line, column, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(words, line, column + 1, Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
    grid->setColumnMinimumWidth(2, space::l);
    cardLayout()->addWidget(m_table);
}

} // namespace ui
