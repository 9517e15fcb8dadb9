#include "Till.h"

#include <shell/KeyRouter.h>

#include <QApplication>
#include <QLineEdit>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace test {

Till::Till(bool withShop, std::function<void(FakeEngine&)> prepare, std::function<void(Till&)> prepareTill)
{
    if (withShop)
        engine.issuers.append(FakeEngine::shop(engine::SriTarget::Practice));
    if (prepare)
        prepare(engine);
    if (prepareTill)
        prepareTill(*this);
    engine::EngineInfo info;
    info.practiceMode = withShop;
    info.databaseName = u"memory"_s;
    info.readOnly = engine.readOnly;
    ui::Services all{engine,
                     engine,
                     engine,
                     engine.customerPart,
                     engine,
                     engine,
                     events,
                     info,
                     [this] { return engine.ensurePracticeShop(); },
                     &services.devices,
                     &services.lan};
    all.people = engine.people;
    all.audit = engine.audit;
    all.shifts = engine.shifts;
    all.stock = engine.stock;
    all.customerBook = engine.book;
    all.sales = &sales;
    all.printing = &printing;
    all.mail = &services.mail;
    all.webhooks = &services.webhooks;
    all.sounds = &sounds;
    window = std::make_unique<ui::MainWindow>(all, &dialogs);
    window->router().setClock([this] { return clock; });
    window->resize(1366, 768);
    window->show();
    window->activateWindow();
    QApplication::setActiveWindow(window.get());
    settle();
}

Till::~Till()
{
    window.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Till::send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text, bool repeat)
{
    QWidget* target = window->focusWidget() ? window->focusWidget() : window.get();
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text, repeat);
    QApplication::sendEvent(target, &press);
    target = window->focusWidget() ? window->focusWidget() : window.get();
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text, repeat);
    QApplication::sendEvent(target, &release);
}

void Till::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    clock += 120;
    ++presses;
    const QString text = key == Qt::Key_Return ? u"\r"_s : key == Qt::Key_Tab ? u"\t"_s : QString();
    send(key, modifiers, text, false);
    settle();
}

void Till::heldKey(Qt::Key key)
{
    clock += 33;
    send(key, Qt::NoModifier, {}, true);
    settle();
}

void Till::type(const QString& text)
{
    for (const QChar c : text) {
        clock += 120;
        ++presses;
        const auto key = c.isDigit() || c.isLetter() ? static_cast<Qt::Key>(c.toUpper().unicode())
                                                     : static_cast<Qt::Key>(c.unicode());
        send(key, Qt::NoModifier, QString(c), false);
    }
    until([this] { return window->router().idle(); }); // what was held outside the entry box is handed over
    settle();
}

void Till::scan(const QString& code, Qt::Key end)
{
    clock += 40;
    for (const QChar c : code) {
        clock += scanGap;
        send(static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, QString(c), false);
    }
    clock += scanGap;
    send(end, Qt::NoModifier, end == Qt::Key_Tab ? u"\t"_s : u"\r"_s, false);
}

void Till::scanWith(const QString& code, Qt::Key pressed)
{
    clock += 200;
    for (qsizetype i = 0; i < code.size(); ++i) {
        clock += scanGap;
        send(static_cast<Qt::Key>(code[i].toUpper().unicode()), Qt::NoModifier, QString(code[i]), false);
        if (i == code.size() / 2)
            send(pressed, Qt::NoModifier, {}, false);
    }
    clock += scanGap;
    send(Qt::Key_Return, Qt::NoModifier, u"\r"_s, false);
}

void Till::settle()
{
    for (int i = 0; i < 12; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

bool Till::until(const std::function<bool()>& condition, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    return condition();
}

QString Till::text(const char* label) const
{
    const auto* found = find<QLabel>(label);
    return found ? found->text() : u"(no such label)"_s;
}

QString Till::entry() const
{
    return find<QLineEdit>("entry")->text();
}

} // namespace test
