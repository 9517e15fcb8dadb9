#include "common/ReadGate.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ReadGate::ReadGate(QWidget* parent, const QString& name)
    : Panel(parent), m_words(makeLabel(this, name + u"Text"_s, u"notice"_s)),
      m_again(makeButton(this, name + u"Again"_s, u"second"_s, u"refresh"_s))
{
    setObjectName(name);
    m_words->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::m);
    row->addWidget(m_words, 1);
    row->addWidget(m_again);
    connect(m_again, &QPushButton::clicked, this, &ReadGate::againChosen);
    bind([this] {
        setWords(m_again, tr("Try again"));
        render();
    });
}

void ReadGate::guard(const QList<QWidget*>& parts)
{
    m_parts = parts;
}

void ReadGate::begin()
{
    enter(State::Reading);
}

void ReadGate::open()
{
    enter(State::Open);
}

void ReadGate::fail(const engine::Error& error)
{
    m_error = error;
    enter(State::Failed);
}

void ReadGate::enter(State state)
{
    m_state = state;
    for (QWidget* part : std::as_const(m_parts))
        part->setEnabled(state == State::Open);
    render();
}

void ReadGate::render()
{
    const bool failed = m_state == State::Failed;
    m_words->setText(failed ? tr("It cannot be read: %1").arg(errorText(*m_error)) : tr("Loading…"));
    setLook(m_words, "tone", failed ? u"alarm"_s : QString());
    m_again->setVisible(failed);
    setVisible(m_state != State::Open);
}

} // namespace ui
