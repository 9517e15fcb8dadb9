#include "common/Panel.h"

#include <QEvent>

namespace ui {

void Panel::bind(std::function<void()> words)
{
    words();
    m_words.push_back(std::move(words));
}

void Panel::speakAgain()
{
    for (const auto& words : m_words)
        words();
}

void Panel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speakAgain();
    QFrame::changeEvent(event);
}

} // namespace ui
