#pragma once
#include <QWidget>

class QLabel;

namespace ui {

// What is thought of something while it is typed: icon, words and colour, below its field. Takes no room while silent.
class Verdict : public QWidget
{
    Q_OBJECT
public:
    Verdict(QWidget* parent, const QString& name);
    void say(const QString& tone, const QString& words); // ok | warn | alarm; no words = silent
    [[nodiscard]] QString words() const;

private:
    QLabel* m_icon;
    QLabel* m_words;
};

} // namespace ui
