#include "common/ReadOnlyHold.h"

#include "common/Words.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QWidget>

namespace ui {

void ReadOnlyHold::hold(QWidget* control)
{
    control->setAccessibleDescription(readOnlyReason());
    control->installEventFilter(this);
    control->setEnabled(false);
}

bool ReadOnlyHold::eventFilter(QObject* watched, QEvent* event)
{
    auto* control = static_cast<QWidget*>(watched);
    switch (event->type()) {
    case QEvent::EnabledChange:
        if (control->isEnabled())
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
