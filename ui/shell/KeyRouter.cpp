#include "shell/KeyRouter.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {

namespace {

constexpr int kMeasuredGapMs = 100; // the slowest scanner that can still be told from a hand
constexpr int kHoldMs = 10;         // beyond the gap: how long a first key waits outside the entry box
constexpr int kShortestScan = 3;

bool takesText(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget);
}

bool isCharacter(const QKeyEvent* event)
{
    const QString text = event->text();
    // AltGr arrives as Ctrl+Alt on some systems and types @ on Spanish keyboards.
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const bool plain = modifiers == Qt::NoModifier || modifiers == (Qt::ControlModifier | Qt::AltModifier);
    return plain && !text.isEmpty() && text.front().isPrint();
}

// When the key was pressed, as the platform says it: a window that was busy for a moment finds a whole scan waiting and
// must not take it for two. Keys that no platform sent carry no time of their own.
qint64 timeOf(const QKeyEvent* event, const KeyRouter::Clock& clock)
{
    return event->timestamp() != 0 ? static_cast<qint64>(event->timestamp()) : clock();
}

// A list that drops down from the window, its menu, or a dialog over it.
bool belongsTo(const QWidget* target, const QWidget* window)
{
    for (const QWidget* each = target; each; each = each->parentWidget()) {
        if (each == window)
            return true;
    }
    return false;
}

// A key with a time of its own and one without are never of one scan, in whatever order they come.
bool follows(qint64 between, qint64 gap)
{
    return between >= 0 && between <= gap;
}

} // namespace

KeyRouter::KeyRouter(QWidget* window, QLineEdit* entry, QObject* parent)
    : QObject(parent), m_window(window), m_entry(entry)
{
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    m_clock = [timer] { return timer->elapsed(); };
    m_last = -1000;
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_scanner.gapMs + kHoldMs);
    connect(&m_patience, &QTimer::timeout, this, &KeyRouter::replayHeld);
    qApp->installEventFilter(this);
}

KeyRouter::~KeyRouter() = default;

void KeyRouter::setScanner(const ScannerSettings& scanner)
{
    m_scanner = scanner;
    m_patience.setInterval(static_cast<int>(gap()) + kHoldMs);
}

void KeyRouter::measure(bool on)
{
    m_measuring = on;
    m_patience.setInterval(static_cast<int>(gap()) + kHoldMs);
}

qint64 KeyRouter::gap() const
{
    return m_measuring ? kMeasuredGapMs : m_scanner.gapMs;
}

bool KeyRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (m_replaying || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return false;
    auto* target = qobject_cast<QWidget*>(watched);
    if (!target || !belongsTo(target, m_window))
        return false;
    if (target->window() != m_window)
        return event->type() == QEvent::KeyPress && keyElsewhere(target, static_cast<QKeyEvent*>(event));
    if (QApplication::activePopupWidget() || QApplication::activeModalWidget())
        return false;
    // An unused key climbs to the parents; only its first stop counts.
    QWidget* focus = m_window->focusWidget();
    if (target != (focus ? focus : m_window))
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut acts behind our back
        return false;
    }
    return key(target, static_cast<QKeyEvent*>(event));
}

bool KeyRouter::key(QWidget* target, QKeyEvent* event)
{
    const int code = event->key();
    if (isCharacter(event))
        return character(target, event);
    const bool modifierAlone = code == Qt::Key_Shift || code == Qt::Key_Control || code == Qt::Key_Alt ||
                               code == Qt::Key_AltGr || code == Qt::Key_Meta || code == Qt::Key_CapsLock;
    if (modifierAlone)
        return false; // scanners press Shift between letters
    const bool ending = code == Qt::Key_Return || code == Qt::Key_Enter || code == Qt::Key_Tab;
    const bool sameBurst = follows(timeOf(event, m_clock) - m_last, gap());
    if (ending && m_burst.size() >= kShortestScan && sameBurst && finishScan())
        return true;
    if (!ending && m_burst.size() > 1 && sameBurst) {
        m_waiting.push_back(std::unique_ptr<QKeyEvent>(event->clone()));
        m_patience.start();
        return true;
    }
    replayHeld();
    m_burst.clear();
    return m_handler && m_handler(event);
}

// What is open over the window has its own keys. A scan is none of them: it closes what drops down, whose keys it would
// have been, and goes to the sale.
bool KeyRouter::keyElsewhere(QWidget* target, QKeyEvent* event)
{
    QWidget* front = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : target->window();
    // An unused key climbs to the parents; only its first stop counts.
    if (target != (front->focusWidget() ? front->focusWidget() : front))
        return false;
    if (isCharacter(event)) {
        gather(event);
        hold(target, event);
        return true;
    }
    const bool ending = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab;
    const bool sameBurst = follows(timeOf(event, m_clock) - m_last, gap());
    if (ending && m_burst.size() >= kShortestScan && sameBurst) {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        return finishScan();
    }
    if (event->key() == Qt::Key_Shift)
        return false; // scanners press it between letters
    replayHeld();
    m_burst.clear();
    return false;
}

void KeyRouter::gather(QKeyEvent* event)
{
    const qint64 now = timeOf(event, m_clock);
    if (event->isAutoRepeat() || !follows(now - m_last, gap())) {
        replayHeld();
        m_burst.clear();
        m_widest = 0;
        m_before = m_entry->text();
    } else {
        m_widest = qMax(m_widest, static_cast<int>(now - m_last));
    }
    m_burst += event->text();
    m_last = now;
}

void KeyRouter::hold(QWidget* target, QKeyEvent* event)
{
    m_held.push_back({target, std::unique_ptr<QKeyEvent>(event->clone())});
    m_patience.start();
}

bool KeyRouter::character(QWidget* target, QKeyEvent* event)
{
    gather(event);
    if (target == m_entry) {
        // "+" and "-" act on the chosen line while the box is empty.
        return m_handler && m_handler(event);
    }
    const bool presses = event->key() == Qt::Key_Space && qobject_cast<QAbstractButton*>(target);
    if (presses && m_held.empty()) {
        m_burst.clear();
        return false;
    }
    if (!takesText(target) && !(m_entryWanted && m_entryWanted()))
        return false;
    hold(target, event);
    return true;
}

bool KeyRouter::finishScan()
{
    QString code = m_burst;
    if (!m_scanner.prefix.isEmpty() && code.startsWith(m_scanner.prefix))
        code.remove(0, m_scanner.prefix.size());
    m_burst.clear();
    m_held.clear();
    m_patience.stop();
    if (m_measuring) {
        if (m_window->focusWidget() == m_entry)
            m_entry->setText(m_before);
        Q_EMIT measured(code, m_widest);
        releaseWaiting();
        return true;
    }
    if (m_window->focusWidget() == m_entry) {
        // "3*" before the scan counts; anything else a person was typing stays theirs.
        const bool multiplier = m_before.endsWith(u'*');
        m_entry->setText(multiplier ? QString() : m_before);
        if (multiplier)
            code.prepend(m_before);
    } else if (m_entry->text().endsWith(u'*')) {
        code.prepend(m_entry->text());
        m_entry->clear();
    }
    Q_EMIT scanned(code);
    releaseWaiting();
    return true;
}

void KeyRouter::releaseWaiting()
{
    const auto waiting = std::move(m_waiting);
    m_waiting.clear();
    for (const auto& event : waiting) {
        if (m_handler && m_handler(event.get()))
            continue;
        m_replaying = true;
        QCoreApplication::sendEvent(m_window->focusWidget() ? m_window->focusWidget() : m_window, event.get());
        m_replaying = false;
    }
}

void KeyRouter::replayHeld()
{
    m_patience.stop();
    const auto held = std::move(m_held);
    m_held.clear();
    for (const Held& key : held)
        deliver(key);
    releaseWaiting();
}

void KeyRouter::deliver(const Held& key)
{
    QKeyEvent* event = key.event.get();
    if (!key.target || key.target->window() != m_window) {
        m_replaying = true;
        if (key.target)
            QCoreApplication::sendEvent(key.target, event);
        m_replaying = false;
        return;
    }
    QWidget* target = m_window->focusWidget();
    if (!target || !takesText(target)) {
        if (!m_entryWanted || !m_entryWanted())
            return;
        m_entry->setFocus();
        target = m_entry;
    }
    if (target == m_entry && m_handler && m_handler(event))
        return;
    m_replaying = true;
    QCoreApplication::sendEvent(target, event);
    m_replaying = false;
}

} // namespace ui
