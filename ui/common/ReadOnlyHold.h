#pragma once
#include <QObject>

class QWidget;

namespace ui {

// Where the data can only be looked at: keeps the controls that would change it out of reach, whoever else enables
// them, and says why in their tool tip and to screen readers.
class ReadOnlyHold : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void hold(QWidget* control);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
