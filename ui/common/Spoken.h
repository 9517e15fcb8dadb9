#pragma once
#include <QWidget>

class QAbstractButton;

namespace ui {

// What screen readers are told. Pages and cards get the name of their title, cards are dialogs to a reader, so whoever
// enters one hears where it is. Once, before the first widget is asked for its interface.
void installSpokenNames();

// Of no size for the eye, one in each window. Readers say the name of a notification that comes up (AT-SPI:
// object:state-changed:showing of ROLE_NOTIFICATION); Qt has no event for plain words before 6.8.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    static Announcer& of(QWidget& window);
    void say(const QString& words);

Q_SIGNALS:
    void said(const QString& words);

private:
    explicit Announcer(QWidget& window);
};

// Says words once to whoever hears the screen instead of seeing it, unless `from` is hidden. The keyboard stays where
// it is. Words that are on the screen as well, never more than those.
void announce(QWidget* from, const QString& words);

// Both tell readers only when something is new: they read every change aloud.
void setSpokenName(QWidget* widget, const QString& name);
void setButtonText(QAbstractButton* button, const QString& text);

} // namespace ui
