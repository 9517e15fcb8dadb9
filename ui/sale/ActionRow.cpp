#include "sale/ActionRow.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kWordRoom = 30; // beside the words of a button: its edges and its padding
constexpr int kPictureRoom = 58;
} // namespace

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
    // One line if it can be: with keys and pictures, without the keys, with words alone.
    for (const auto& [keys, pictures] : {std::pair{true, true}, {false, true}, {false, false}}) {
        sayWords(keys, pictures);
        if (fitting(pictures ? kPictureRoom : kWordRoom) >= shown())
            break;
    }
    arrange();
}

void ActionRow::sayWords(bool keys, bool pictures)
{
    m_pictures = pictures;
    for (const auto& [command, button] : m_buttons) {
        const QString words = command == Command::Quantity   ? tr("Quantity")
                              : command == Command::Discount ? tr("Discount")
                              : command == Command::Price    ? tr("Price")
                              : command == Command::Return   ? tr("Return")
                              : m_hasLines                   ? tr("Park")
                                                             : tr("Recall");
        button->setIconSize(pictures ? QSize(20, 20) : QSize(0, 0));
        setWords(button, keys ? withKey(words, command) : words, keyText(keyOf(command)));
        button->setText(pictures ? button->text() : words);
        button->setAccessibleName(words);
    }
}

int ActionRow::shown() const
{
    int count = 0;
    for (const auto& [command, button] : m_buttons)
        count += button->isHidden() ? 0 : 1;
    return count;
}

int ActionRow::fitting(int room) const
{
    int widest = space::touch;
    for (const auto& [command, button] : m_buttons) {
        button->ensurePolished();
        widest = qMax(widest, button->fontMetrics().horizontalAdvance(button->text()) + room);
    }
    return qBound(1, (width() + space::s) / (widest + space::s), qMax(1, shown()));
}

// Side by side; large text takes a second line.
void ActionRow::arrange()
{
    const int count = shown();
    const int most = fitting(m_pictures ? kPictureRoom : kWordRoom);
    const int lines = (count + most - 1) / most;
    const int columns = lines <= 1 ? qMax(1, count) : (count + lines - 1) / lines;
    if (columns == m_columns && m_grid->count() == count)
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
