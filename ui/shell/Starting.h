#pragma once
#include <engine/Engine.h>

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

class QTimer;

namespace ui {

class Language;
class StartWindow;

// The way from the start of the program to its first window. Opening the data may wait for a person at the keyring or
// for a slow disk, so it runs in a thread of its own; when it takes longer than a blink, a small window says what is
// going on and can be closed.
class Starting : public QObject
{
    Q_OBJECT
public:
    // Called once, in a thread of its own; passes `watch` on to whatever it opens.
    using Open = std::function<engine::Result<void>(const engine::OpenWatch& watch)>;
    // In milliseconds: a quick start shows nothing; a long one says what it may be waiting for; what does not come back
    // after the person gave up is left.
    struct Pace
    {
        int show = 300;
        int explain = 10'000;
        int leave = 10'000;
    };

    explicit Starting(Pace pace);
    ~Starting() override; // waits for the thread

    void begin(Open open);
    // The window goes at once; ended() follows when the work has come back.
    void giveUp();
    void hideWindow();
    // Any thread: "es" or "en".
    void useLanguage(const QString& code);
    [[nodiscard]] bool isGivenUp() const { return m_givenUp; }
    [[nodiscard]] StartWindow& window() { return *m_window; }

Q_SIGNALS:
    void shown();
    void ended(const engine::Result<void>& result); // from the event loop; the window is still there if it was
    void stuck();                                   // given up, and the work does not end

private:
    void finish(const engine::Result<void>& result);
    [[nodiscard]] bool note(engine::OpenStep step);

    std::unique_ptr<Language> m_language;
    std::unique_ptr<StartWindow> m_window;
    QTimer* m_show;
    QTimer* m_explain;
    QTimer* m_leave;
    std::thread m_thread;
    std::atomic<bool> m_givenUp = false;
    std::atomic<int> m_step = 0; // the last one that the window was told
};

} // namespace ui
