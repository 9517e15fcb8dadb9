#include "sale/ActionRow.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

ActionRow::ActionRow(QWidget* parent) : Panel(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"actionRow"_s);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(space::s);
    const std::tuple<Command, QString, QString> actions[] = {{Command::Quantity, u"actionQuantity"_s, u"plus"_s},
                                                             {Command::Discount, u"actionDiscount"_s, u"minus"_s},
                                                             {Command::Price, u"actionPrice"_s, u"sale"_s},
                                                             {Command::Park, u"actionPark"_s, u"clock"_s},
                                                             {Command::Return, u"actionReturn"_s, u"back"_s}};
    for (const auto& [command, name, iconName] : actions) {
        auto* button = makeButton(this, name, u"second"_s, iconName);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, target = command] { Q_EMIT chosen(target); });
        m_buttons.append(std::pair(command, button));
    }
    bind([this] { render(); });
}

void ActionRow::show(bool hasLines, bool mayPark)
{
    m_hasLines = hasLines;
    for (const auto& [command, button] : m_buttons) {
        const bool needsLine = command != Command::Park && command != Command::Return;
        button->setEnabled(!needsLine || hasLines);
        button->setVisible(mayPark || needsLine);
    }
    render();
}

void ActionRow::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    render();
}

void ActionRow::render()
{
    const bool wide = width() >= scaled(760);
    for (const auto& [command, button] : m_buttons) {
        const QString words = command == Command::Quantity   ? tr("Quantity")
                              : command == Command::Discount ? tr("Discount")
                              : command == Command::Price    ? tr("Price")
                              : command == Command::Return   ? tr("Return")
                              : m_hasLines                   ? tr("Park")
                                                             : tr("Recall");
        setWords(button, wide ? withKey(words, command) : words, keyText(keyOf(command)));
    }
    arrange();
}

// Side by side; large text takes a second line.
void ActionRow::arrange()
{
    int widest = space::touch;
    int shown = 0;
    for (const auto& [command, button] : m_buttons) {
        button->ensurePolished();
        widest = qMax(widest, button->fontMetrics().horizontalAdvance(button->text()) + 62);
        shown += button->isHidden() ? 0 : 1;
    }
    const int fitting = qBound(1, (width() + space::s) / (widest + space::s), qMax(1, shown));
    const int lines = (shown + fitting - 1) / fitting;
    const int columns = lines <= 1 ? qMax(1, shown) : (shown + lines - 1) / lines;
    if (columns == m_columns && m_grid->count() == shown)
        return;
    m_columns = columns;
    for (const auto& [command, button] : m_buttons)
        m_grid->removeWidget(button);
    int at = 0;
    for (const auto& [command, button] : m_buttons) {
        if (button->isHidden())
            continue;
        m_grid->addWidget(button, at / columns, at % columns);
        ++at;
    }
}

} // namespace ui
