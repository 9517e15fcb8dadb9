#include "shift/ShiftOverlay.h"

#include "shell/Commands.h"

#include <QKeyEvent>

namespace ui {

bool ShiftOverlay::handleKey(QKeyEvent* event)
{
    return scrollKey(event->key());
}

bool ShiftOverlay::productScanned()
{
    closePanel();
    return false;
}

bool ShiftOverlay::isPrintKey(const QKeyEvent* event)
{
    return QKeyCombination(event->modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(event->key())) ==
           keyOf(Command::LastDocument);
}

bool ShiftOverlay::focusNextPrevChild(bool next)
{
    QWidget* from = window()->focusWidget();
    if (!from || !isAncestorOf(from))
        from = this;
    const auto step = [next](QWidget* widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget* at = step(from); at != from; at = step(at)) {
        if (isAncestorOf(at) && (at->focusPolicy() & Qt::TabFocus) && at->isVisible() && at->isEnabled()) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    }
    return true;
}

} // namespace ui
