#include "common/ReadOnlyHold.h"

#include "common/Words.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolTip>

namespace ui {

void ReadOnlyHold::hold(QWidget* control)
{
    control->setAccessibleDescription(readOnlyReason());
    control->installEventFilter(this);
    if (auto* line = qobject_cast<QLineEdit*>(control))
        line->setReadOnly(true);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(control))
        text->setReadOnly(true);
    else
        control->setEnabled(false);
}

bool ReadOnlyHold::eventFilter(QObject* watched, QEvent* event)
{
    auto* control = static_cast<QWidget*>(watched);
    const bool field = qobject_cast<QLineEdit*>(control) || qobject_cast<QPlainTextEdit*>(control);
    switch (event->type()) {
    case QEvent::EnabledChange:
        if (!field && control->isEnabled())
            control->setEnabled(false);
        break;
    case QEvent::LanguageChange:
        control->setAccessibleDescription(readOnlyReason());
        break;
    case QEvent::ToolTip:
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), readOnlyReason(), control);
        return true;
    default:
        break;
    }
    return false;
}

} // namespace ui
