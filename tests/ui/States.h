#pragma once
#include "Till.h"
#include "support/FakePeople.h"
#include "support/FakeShifts.h"
#include "support/FakeStock.h"
#include "support/Weather.h"

#include <QLineEdit>
#include <QList>

#include <functional>
#include <memory>

namespace test {

enum class State { Loading, Empty, Failed, NoPermission, ReadOnly };
enum class Who { Owner, Carlos, Lucia }; // nobody signs in; a cashier; the accountant, who reads and changes nothing

// A till in one of the five states, and what a cashier would look for there. Empty: without any data. Loading and
// Failed begin with begin(), when the window stands. Read only: as an engine that was opened for looking says.
class Stage
{
public:
    Stage(State state, Who who);
    ~Stage();

    FakePeople people;
    FakeStock stock;
    FakeShifts shifts;
    std::unique_ptr<Till> till;

    void begin();                               // from now on nothing is answered, or only with errors
    void heal();                                // from now on everything is
    void go(ui::Page page);                     // after begin()
    void go(ui::Page page, const char* button); // the page first, in fair weather; then this button
    void click(const char* button);
    void enter() { till->key(Qt::Key_Return); }
    // A sold ticket on the page for returns, one line chosen.
    void openReturn();

    [[nodiscard]] bool shows(const char* name) const;
    [[nodiscard]] QString words(const char* name) const; // of what is shown; empty when it is not
    void says(const char* label, const char* words) const;
    void offers(const char* button, const char* words) const;
    // Failed: says so, tries again, and then shows `content`.
    void triesAgain(const char* message, const char* button, const char* content);
    void listTriesAgain(const char* statePage, const char* content);
    // Loading and Failed of a form that is read first: `save` is out of reach until it was.
    void waitsFor(const char* gate, const char* save) const;
    void gateTriesAgain(const char* gate, const char* save);
    // No permission: somebody else is asked for this; Esc leaves everything as it was.
    void asks(const char* permission, const char* hidden = nullptr);
    // Read only: the band stands above, and these cannot be pressed and say why.
    void holds(const QList<const char*>& buttons) const;
    void refuses(const char* what) const; // and so does a command, by its words

private:
    void fill();

    State m_state;
};

// What stands in a field.
inline QString textOf(const Stage& stage, const char* edit)
{
    return stage.till->find<QLineEdit>(edit)->text();
}

struct Cell
{
    const char* none = nullptr; // why there is no such state
    std::function<void(Stage&)> look;
};

inline Cell no(const char* why)
{
    return {why, {}};
}

inline Cell look(std::function<void(Stage&)> what)
{
    return {nullptr, std::move(what)};
}

// A page (its number) or a card over it (its object name), and what its states show. `open` brings it up.
struct Row
{
    const char* name;
    int page; // -1: a card, or a part of a page
    Who who;  // in NoPermission
    std::function<void(Stage&)> open;
    Cell loading, empty, failed, noPermission, readOnly;

    [[nodiscard]] const Cell& cell(State state) const;
};

const QList<Row>& statePages();
const QList<Row>& stateCards();
const QList<Row>& stateForms();

} // namespace test
