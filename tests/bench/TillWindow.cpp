#include "TillWindow.h"

#include <engine/Mail.h>
#include <engine/People.h>
#include <engine/Printing.h>
#include <engine/Shifts.h>
#include <engine/Stock.h>

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLineEdit>

namespace engine::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 kHandMs = 120, kScannerMs = 3; // from key to key, as the platform would say it
}

TillWindow::TillWindow(Engine& engine)
    : m_services{engine.documents(), engine.issuers(), engine.catalog(),
                 engine.customers(), engine.queue(),   engine.settings(),
                 m_events,           engine.info(),    [&engine] { return engine.ensurePracticeShop(); }}
{
    connect(&engine, &Engine::documentChanged, &m_events, &ui::EngineEvents::documentChanged);
    connect(&engine, &Engine::queueChanged, &m_events, &ui::EngineEvents::queueChanged);
    connect(&engine, &Engine::sriReachChanged, &m_events, &ui::EngineEvents::sriReachChanged);
    m_services.people = &engine.people();
    m_services.audit = &engine.audit();
    m_services.sales = &engine.sales();
    m_services.shifts = &engine.shifts();
    m_services.printing = &engine.printing();
    m_services.stock = &engine.stock();
    m_services.mail = &engine.mail();
    m_window = std::make_unique<ui::MainWindow>(m_services);
    m_window->startPractice();
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QApplication::setActiveWindow(m_window.get());
    until("the sale", [this] {
        const QWidget* box = m_window->findChild<QLineEdit*>(u"entry"_s);
        return box->isVisible() && m_window->focusWidget() == box && sale().issuer() != 0;
    });
    QCoreApplication::processEvents();
}

TillWindow::~TillWindow() = default;

void TillWindow::key(Qt::Key key, const QString& text)
{
    m_pressed += kHandMs;
    send(key, text);
}

void TillWindow::send(Qt::Key key, const QString& text)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        event.setTimestamp(m_pressed);
        QApplication::sendEvent(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), &event);
    }
}

void TillWindow::type(QChar character)
{
    key(static_cast<Qt::Key>(character.toUpper().unicode()), character);
}

void TillWindow::aim(const QString& code)
{
    m_pressed += kHandMs;
    for (const QChar c : code) {
        m_pressed += kScannerMs;
        send(static_cast<Qt::Key>(c.toUpper().unicode()), c);
    }
}

void TillWindow::fire()
{
    m_pressed += kScannerMs;
    send(Qt::Key_Return, u"\r"_s);
}

void TillWindow::until(const char* what, const std::function<bool()>& condition)
{
    const QDeadlineTimer deadline(10'000);
    while (!condition()) {
        if (deadline.hasExpired())
            qFatal("the till did not get there: %s", what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

int TillWindow::drawn(const char* part)
{
    QWidget*& widget = m_parts[part];
    if (!widget) {
        widget = m_window->findChild<QWidget*>(QString::fromLatin1(part));
        if (!widget)
            qFatal("the window has no %s", part);
        if (auto* area = qobject_cast<QAbstractScrollArea*>(widget))
            widget = area->viewport();
        widget->installEventFilter(this);
    }
    return m_drawn.value(widget);
}

QString TillWindow::entry() const
{
    return m_window->findChild<QLineEdit*>(u"entry"_s)->text();
}

bool TillWindow::shows(const char* part) const
{
    const auto* widget = m_window->findChild<QWidget*>(QString::fromLatin1(part));
    return widget && widget->isVisible();
}

bool TillWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        ++m_drawn[watched];
    return false;
}

} // namespace engine::bench
