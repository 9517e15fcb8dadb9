#pragma once
#include "common/Icons.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QString>

class QBoxLayout;
class QHBoxLayout;
class QScrollArea;

namespace ui {

// The few kinds of control that the screens are made of. Each gets its object name here; words and the accessible name
// come from setWords, so that a change of language reaches both.
QPushButton* makeButton(QWidget* parent, const QString& name, const QString& kind, const QString& iconName = {},
                        Ink ink = Ink::Text);
QLabel* makeLabel(QWidget* parent, const QString& name, const QString& role = {});
QWidget* makeIcon(QWidget* parent, const QString& iconName, int size, Ink ink); // follows the theme
QFrame* makeRule(QWidget* parent);
// A page that scrolls when large text needs more room than there is. It takes no part in the order of Tab.
QScrollArea* inScroll(QWidget* page);
// What takes the focus comes into view.
void followFocus(QScrollArea* scroll);
// So does this part, once it and its surroundings have found their place.
void bringIntoView(QScrollArea* scroll, QWidget* part);
// Things that stand side by side stand one under the other when the text is large.
void stackWhenLarge(QBoxLayout* layout);
// Words about a form or a list, of tone ok, warn, alarm or none: seen, and told once to whoever hears the screen. No
// words, no notice.
void showNotice(QLabel* notice, const QString& tone, const QString& words);
// Text, accessible name and tool tip in one go; `hint` is shown as the tool tip, e.g. the key.
void setWords(QAbstractButton* button, const QString& text, const QString& hint = {});

// A part of a page whose list gives way to words that wrap, so it asks for no more than its least height. A page in a
// scroll area asks for the best height otherwise and scrolls with large text, although everything has its room.
class GivesWay : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

// Loading, empty and failed states of a list or page: an icon, a sentence, and the next useful action.
class StatePage : public QWidget
{
    Q_OBJECT
public:
    StatePage(QWidget* parent, const QString& name);
    void show(const QString& iconName, Ink ink, const QString& title, const QString& text, const QString& action = {},
              const QString& second = {});

Q_SIGNALS:
    void actionChosen();
    void secondChosen();

private:
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
    QHBoxLayout* m_actions;
    QPushButton* m_second = nullptr; // where a state has two ways on
};

} // namespace ui
