#pragma once
#include "common/Panel.h"

#include <engine/Error.h>

#include <optional>

class QLabel;
class QPushButton;

namespace ui {

// Stands over a form that is read before it can be changed: says that it is being read, or why it cannot be, and tries
// again. What it guards stays out of reach until then, so that nothing is written over what was never read.
class ReadGate : public Panel
{
    Q_OBJECT
public:
    ReadGate(QWidget* parent, const QString& name);
    void guard(const QList<QWidget*>& parts);
    void begin(); // from now on it is being read
    void open();  // it was
    void fail(const engine::Error& error);
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }

Q_SIGNALS:
    void againChosen();

private:
    enum class State { Reading, Failed, Open };
    void enter(State state);
    void render();

    State m_state = State::Open;
    std::optional<engine::Error> m_error;
    QLabel* m_words;
    QPushButton* m_again;
    QList<QWidget*> m_parts;
};

} // namespace ui
