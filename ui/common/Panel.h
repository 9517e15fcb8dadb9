#pragma once
#include <QFrame>

#include <functional>
#include <vector>

namespace ui {

// A frame that remembers how its words are set and says them again when the language or the theme changes.
class Panel : public QFrame
{
    Q_OBJECT
public:
    using QFrame::QFrame;

protected:
    // Runs `words` now and after every change of language.
    void bind(std::function<void()> words);
    void changeEvent(QEvent* event) override;
    void speakAgain();

private:
    std::vector<std::function<void()>> m_words;
};

} // namespace ui
