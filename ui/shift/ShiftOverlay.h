#pragma once
#include "common/Overlay.h"

class QKeyEvent;

namespace ui {

// A card of the shift. Tab stays inside it; keys and Esc reach it before the screen behind.
class ShiftOverlay : public Overlay
{
    Q_OBJECT
public:
    using Overlay::Overlay;
    virtual bool handleKey(QKeyEvent* event);
    virtual void escapePressed() { closePanel(); }
    // True when goods have no place here, and the card says so. What is only looked at makes way for them.
    virtual bool productScanned();

protected:
    // The key that prints the last ticket prints what a card shows.
    static bool isPrintKey(const QKeyEvent* event);
    bool focusNextPrevChild(bool next) override;
};

} // namespace ui
