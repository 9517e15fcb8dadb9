#include "shift/CountField.h"

#include <QKeyEvent>

namespace ui {

CountField::CountField(QWidget* parent, const QString& name) : QLineEdit(parent)
{
    setObjectName(name);
    setAlignment(Qt::AlignRight);
    setMaxLength(12);
}

void CountField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Plus:
    case Qt::Key_Down:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Up:
        Q_EMIT stepped(-1);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CountField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
}

} // namespace ui
