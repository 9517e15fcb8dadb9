#pragma once
#include "common/Panel.h"
#include "shell/Commands.h"

class QPushButton;

namespace ui {

// Digits for a finger. They are pressed as keys of a keyboard for whatever has it, so that everything means the same.
class NumberPad : public Panel
{
    Q_OBJECT
public:
    enum class For { Sale, Amount };

    // The names of its keys begin with `name`.
    NumberPad(QWidget* parent, const QString& name, For purpose);

Q_SIGNALS:
    void chosen(ui::Command command);

private:
    struct Key
    {
        QPushButton* button;
        Qt::Key key;
        QString text; // that it types
    };
    void add(const QString& name, Qt::Key key, const QString& text, const QString& iconName, int row, int column,
             int columns = 1, int rows = 1);
    void press(const Key& key);
    QString wordsOf(Qt::Key key) const;

    QList<Key> m_keys;
};

} // namespace ui
