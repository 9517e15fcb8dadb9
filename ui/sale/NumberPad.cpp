#include "sale/NumberPad.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

NumberPad::NumberPad(QWidget* parent, const QString& name, For purpose) : Panel(parent)
{
    setObjectName(name);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(space::s);
    for (int digit = 1; digit <= 9; ++digit)
        add(QString::number(digit), static_cast<Qt::Key>(Qt::Key_0 + digit), QString::number(digit), {},
            2 - (digit - 1) / 3, (digit - 1) % 3);
    add(u"0"_s, Qt::Key_0, u"0"_s, {}, 3, 0, 2);
    add(u"Mark"_s, Qt::Key_Comma, {}, {}, 3, 2);
    add(u"Erase"_s, Qt::Key_Backspace, {}, u"erase"_s, 0, 3);
    if (purpose == For::Sale) {
        add(u"Times"_s, Qt::Key_Asterisk, u"*"_s, {}, 1, 3);
        add(u"Plus"_s, Qt::Key_Plus, u"+"_s, u"plus"_s, 0, 4);
        add(u"Minus"_s, Qt::Key_Minus, u"-"_s, u"minus"_s, 1, 4);
        add(u"Remove"_s, Qt::Key_Delete, {}, u"trash"_s, 2, 4);
        add(u"Find"_s, Qt::Key_F2, {}, u"search"_s, 2, 3);
        add(u"Enter"_s, Qt::Key_Return, u"\r"_s, u"check"_s, 3, 3, 2);
    } else {
        add(u"Enter"_s, Qt::Key_Return, u"\r"_s, u"check"_s, 1, 3, 1, 3);
    }
    for (int column = 0; column < grid->columnCount(); ++column)
        grid->setColumnStretch(column, 1);
    bind([this] {
        for (Key& key : m_keys) {
            if (key.key == Qt::Key_Comma)
                key.text = QLocale().decimalPoint();
            if (key.button->icon().isNull())
                key.button->setText(key.key == Qt::Key_Asterisk ? u"×"_s : key.text);
            const QString words = wordsOf(key.key);
            key.button->setAccessibleName(words.isEmpty() ? key.text : words);
            key.button->setToolTip(words);
        }
    });
}

void NumberPad::add(const QString& name, Qt::Key key, const QString& text, const QString& iconName, int row, int column,
                    int columns, int rows)
{
    const bool enter = key == Qt::Key_Return;
    auto* button = makeButton(this, objectName() + name, enter ? u"primary"_s : u"tool"_s, iconName,
                              enter ? Ink::OnAccent : Ink::Text);
    button->setFocusPolicy(Qt::NoFocus); // whatever is typed into keeps the keyboard
    button->setSizePolicy(QSizePolicy::Expanding, rows > 1 ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    button->setMinimumWidth(space::touch);
    static_cast<QGridLayout*>(layout())->addWidget(button, row, column, rows, columns);
    const qsizetype at = m_keys.size();
    m_keys.append({button, key, text});
    connect(button, &QPushButton::clicked, this, [this, at] { press(m_keys[at]); });
}

void NumberPad::press(const Key& key)
{
    if (key.key == Qt::Key_Delete || key.key == Qt::Key_F2) { // those the shop may have on other keys
        Q_EMIT chosen(key.key == Qt::Key_F2 ? Command::FindProduct : Command::RemoveLine);
        return;
    }
    QWidget* target = window()->focusWidget() ? window()->focusWidget() : window();
    QKeyEvent down(QEvent::KeyPress, key.key, Qt::NoModifier, key.text);
    QCoreApplication::sendEvent(target, &down);
}

QString NumberPad::wordsOf(Qt::Key key) const
{
    switch (key) {
    case Qt::Key_Comma:
        return tr("Decimal mark");
    case Qt::Key_Backspace:
        return tr("Delete the last one typed");
    case Qt::Key_Asterisk:
        return tr("Times: so many of the next product");
    case Qt::Key_Plus:
        return tr("One unit more");
    case Qt::Key_Minus:
        return tr("One unit less");
    case Qt::Key_Delete:
        return tr("Remove the line");
    case Qt::Key_F2:
        return tr("Find a product");
    case Qt::Key_Return:
        return tr("Enter");
    default:
        return {};
    }
}

} // namespace ui
