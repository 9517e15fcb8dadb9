#include "counter/KeysPanel.h"

#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Theme.h"
#include "shell/KeyRows.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPrinter>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

KeysPanel::KeysPanel(Dialogs& dialogs, QWidget* host)
    : Overlay(host, u"keysPanel"_s, 640), m_dialogs(dialogs), m_title(makeLabel(card(), u"keysTitle"_s, u"title"_s)),
      m_message(makeLabel(card(), u"keysMessage"_s, u"notice"_s)), m_list(new QListWidget(card())),
      m_change(makeButton(card(), u"keysChange"_s, u"primary"_s, u"keyboard"_s, Ink::OnAccent)),
      m_reset(makeButton(card(), u"keysReset"_s, u"second"_s, u"refresh"_s)),
      m_print(makeButton(card(), u"keysPrint"_s, u"second"_s, u"print"_s))
{
    m_message->setWordWrap(true);
    m_list->setObjectName(u"keysList"_s);
    m_list->setMinimumHeight(400);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_print);
    buttons->addStretch();
    buttons->addWidget(m_reset);
    buttons->addWidget(m_change);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(new CloseButton(card(), u"keysClose"_s));
    cardLayout()->addLayout(head);
    cardLayout()->addWidget(m_message);
    cardLayout()->addWidget(m_list, 1);
    cardLayout()->addLayout(buttons);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &KeysPanel::wait);
    connect(m_change, &QPushButton::clicked, this, &KeysPanel::wait);
    connect(m_reset, &QPushButton::clicked, this, &KeysPanel::reset);
    connect(m_print, &QPushButton::clicked, this, &KeysPanel::print);
    bind([this] {
        m_title->setText(tr("Keys"));
        m_list->setAccessibleName(tr("Commands and their keys"));
        setWords(m_change, tr("Another key"), tr("Enter"));
        setWords(m_reset, tr("Its own key again"));
        setWords(m_print, tr("Print the map"));
        render();
    });
}

void KeysPanel::openPanel()
{
    m_waiting = false;
    say(tr("Choose a line, then Enter, then the new key. Function keys and Ctrl with a letter are free."));
    render();
    m_list->setCurrentRow(0);
    Overlay::openPanel();
    m_list->setFocus();
}

void KeysPanel::render()
{
    const int row = qMax(0, m_list->currentRow());
    m_list->clear();
    for (const CommandInfo& info : commandTable()) {
        const QString key = keyText(info.key);
        auto* item = new QListWidgetItem(
            icon(info.icon, Ink::Muted),
            commandText(info.command) + u"   ·   "_s + (key.isEmpty() ? tr("no key") : key), m_list);
        item->setData(Qt::UserRole, static_cast<int>(info.command));
    }
    m_list->setCurrentRow(row);
}

std::optional<Command> KeysPanel::current() const
{
    const auto* item = m_list->currentItem();
    return item ? std::optional(static_cast<Command>(item->data(Qt::UserRole).toInt())) : std::nullopt;
}

void KeysPanel::wait()
{
    if (!current())
        return;
    m_waiting = true;
    m_list->setFocus();
    say(tr("Press the new key for “%1”. Esc leaves it as it is.").arg(commandText(*current())), u"warn"_s);
}

void KeysPanel::take(QKeyCombination key)
{
    const auto command = current();
    const auto taken = commandOf(key);
    if (!command || !keyIsFree(key)) {
        say(tr("%1 belongs to typing and moving. A function key, or Ctrl with a letter.").arg(keyText(key)),
            u"alarm"_s);
        return;
    }
    if (taken && taken != command) {
        say(tr("%1 already does “%2”. Give that one another key first.").arg(keyText(key), commandText(*taken)),
            u"alarm"_s);
        return;
    }
    m_waiting = false;
    setKey(*command, key);
    render();
    say(tr("%1 now does “%2”.").arg(keyText(key), commandText(*command)), u"ok"_s);
    Q_EMIT keysChanged();
}

void KeysPanel::reset()
{
    const auto command = current();
    if (!command)
        return;
    for (const CommandInfo& info : defaultCommandTable()) {
        const auto taken = commandOf(info.key);
        if (info.command == *command && taken && taken != command) {
            say(tr("%1 already does “%2”. Give that one another key first.")
                    .arg(keyText(info.key), commandText(*taken)),
                u"alarm"_s);
            return;
        }
    }
    setKey(*command, QKeyCombination::fromCombined(0));
    render();
    say({});
    Q_EMIT keysChanged();
}

bool KeysPanel::escape()
{
    if (!m_waiting)
        return false;
    m_waiting = false;
    say({});
    return true;
}

bool KeysPanel::handleKey(QKeyEvent* event)
{
    if (m_waiting) {
        const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
        take(QKeyCombination(modifiers, static_cast<Qt::Key>(event->key())));
        return true;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_list->hasFocus()) {
        wait();
        return true;
    }
    return false;
}

void KeysPanel::print()
{
    QString rows;
    for (const KeyRow& row : keyRows())
        rows += u"<tr><td><b>%1</b></td><td>%2</td><td>%3</td></tr>"_s.arg(
            row.key.toHtmlEscaped(), row.words.toHtmlEscaped(), row.number.toHtmlEscaped());
    const QString page =
        u"<h2>%1</h2><table cellspacing=0 cellpadding=5 border=1>%2</table>"_s.arg(tr("Keys").toHtmlEscaped(), rows);
    m_dialogs.choosePrinter(this, [page](const std::shared_ptr<QPrinter>& printer) {
        QTextDocument document;
        document.setHtml(page);
        document.print(printer.get());
    });
}

void KeysPanel::say(const QString& words, const QString& tone)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
