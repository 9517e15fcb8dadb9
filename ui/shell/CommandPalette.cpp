#include "shell/CommandPalette.h"

#include "common/CloseButton.h"
#include "common/Icons.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CommandPalette::CommandPalette(QWidget* host)
    : Overlay(host, u"commandPalette"_s, 560), m_text(new QLineEdit(card())), m_list(new QListWidget(card()))
{
    m_text->setObjectName(u"commandText"_s);
    m_list->setObjectName(u"commandHits"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMinimumHeight(380);
    m_list->setIconSize({20, 20});
    auto* head = new QHBoxLayout;
    head->addWidget(m_text, 1);
    head->addWidget(new CloseButton(card(), u"commandClose"_s));
    cardLayout()->addLayout(head);
    cardLayout()->addWidget(m_list, 1);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    bind([this] {
        m_text->setPlaceholderText(tr("What do you want to do?"));
        m_text->setAccessibleName(tr("Command"));
        m_list->setAccessibleName(tr("Commands"));
        setAccessibleName(tr("Commands"));
        filter();
    });
}

void CommandPalette::openPanel()
{
    m_text->clear();
    filter();
    Overlay::openPanel();
    m_text->setFocus();
}

void CommandPalette::filter()
{
    const QString wanted = plainText(m_text->text().trimmed());
    m_list->clear();
    for (const CommandInfo& info : commandTable()) {
        const QString words = commandText(info.command);
        if (info.command == Command::CommandList || !isOffered(info.command) ||
            (!wanted.isEmpty() && !plainText(words).contains(wanted)))
            continue;
        const QString key = keyText(info.key);
        auto* item = new QListWidgetItem(icon(info.icon, Ink::Muted),
                                         key.isEmpty() ? words : words + u"   ·   "_s + key, m_list);
        item->setData(Qt::UserRole, static_cast<int>(info.command));
        item->setSizeHint({0, roomy(space::touch)});
    }
    if (m_list->count() == 0) {
        auto* none = new QListWidgetItem(tr("No command matches “%1”.").arg(m_text->text().trimmed()), m_list);
        none->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        m_list->setCurrentRow(qMax(0, m_list->currentRow() - 1));
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(qMin(m_list->count() - 1, m_list->currentRow() + 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return false;
    }
}

void CommandPalette::choose()
{
    if (!m_list->currentItem() || !m_list->currentItem()->flags())
        return;
    const auto command = static_cast<Command>(m_list->currentItem()->data(Qt::UserRole).toInt());
    closePanel();
    Q_EMIT chosen(command);
}

} // namespace ui
