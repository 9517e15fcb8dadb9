#pragma once
#include <QLineEdit>

namespace ui {

// A number in a column of numbers: a blank, plus or the arrows go on to the next one, so that a whole count is typed as
// it is said, "5 3 0 12".
class CountField : public QLineEdit
{
    Q_OBJECT
public:
    CountField(QWidget* parent, const QString& name);

Q_SIGNALS:
    void stepped(int direction); // 1 = next, -1 = the one before

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace ui
