#include "sale/ActionRow.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kWordRoom = 26; // beside the words of a button: its edges and its padding
constexpr int kPictureRoom = 50;
} // namespace

ActionRow::ActionRow(QWidget* parent) : Panel(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"actionRow"_s);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(space::s);
    const std::tuple<Command, QString, QString> actions[] = {
        {Command::Quantity, u"actionQuantity"_s, u"plus"_s}, {Command::Discount, u"actionDiscount"_s, u"minus"_s},
        {Command::Price, u"actionPrice"_s, u"sale"_s},       {Command::Park, u"actionPark"_s, u"clock"_s},
        {Command::Return, u"actionReturn"_s, u"back"_s},     {Command::CommandList, u"actionMore"_s, u"more"_s}};
    for (const auto& [command, name, iconName] : actions) {
        auto* button = makeButton(this, name, u"tool"_s, iconName);
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
        const bool parks = command == Command::Park || command == Command::Return;
        button->setEnabled(hasLines || parks || command == Command::CommandList);
        button->setVisible(mayPark || !parks);
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
        if (widthOfAll() <= width())
            break;
    }
    arrange();
}

void ActionRow::sayWords(bool keys, bool pictures)
{
    m_pictures = pictures;
    for (const auto& [command, button] : m_buttons) {
        const QString words = command == Command::Quantity      ? tr("Quantity")
                              : command == Command::Discount    ? tr("Discount")
                              : command == Command::Price       ? tr("Price")
                              : command == Command::Return      ? tr("Return")
                              : command == Command::CommandList ? tr("More")
                              : m_hasLines                      ? tr("Park")
                                                                : tr("Recall");
        const bool more = command == Command::CommandList; // where the keys take the room its picture says it
        button->setIconSize(pictures || (more && keys) ? QSize(20, 20) : QSize(0, 0));
        setWords(button, !keys ? words : more ? QString() : withKey(words, command), withKey(words, command));
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

int ActionRow::natural(const QPushButton* button) const
{
    button->ensurePolished();
    return button->fontMetrics().horizontalAdvance(button->text()) + (m_pictures ? kPictureRoom : kWordRoom);
}

int ActionRow::widthOfAll() const
{
    int sum = -space::s;
    for (const auto& [command, button] : m_buttons)
        sum += button->isHidden() ? 0 : natural(button) + space::s;
    return sum;
}

// Side by side; large text takes a second line.
void ActionRow::arrange()
{
    const int count = shown();
    int widest = space::touch;
    for (const auto& [command, button] : m_buttons)
        widest = qMax(widest, natural(button));
    const int most = qBound(1, (width() + space::s) / (widest + space::s), qMax(1, count));
    const bool oneLine = widthOfAll() <= width();
    const int lines = oneLine ? 1 : qMax(1, (count + most - 1) / most);
    const int columns = qMax(1, (count + lines - 1) / lines);
    for (const auto& [command, button] : m_buttons)
        m_grid->removeWidget(button);
    int at = 0;
    for (int i = 0; i < m_buttons.size(); ++i)
        m_grid->setColumnStretch(i, 0);
    for (const auto& [command, button] : m_buttons) {
        if (button->isHidden())
            continue;
        m_grid->addWidget(button, at / columns, at % columns);
        m_grid->setColumnStretch(at % columns, oneLine ? natural(button) : 1);
        ++at;
    }
}

} // namespace ui
