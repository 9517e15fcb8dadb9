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
    virtual void productScanned() {} // goods have no place here

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace ui
