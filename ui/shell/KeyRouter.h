#pragma once
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QLineEdit;
class QWidget;

namespace ui {

// How the shop's scanner types.
struct ScannerSettings
{
    int gapMs = 30; // between two keys at most; no hand types this fast for a whole code
    QString prefix; // that it puts before every code; taken off
};

// Stands before every key of the window. Tells a scanner from a hand: keys less than 30 ms apart that end in Enter or
// Tab are a scan and go to the sale, whatever has the focus; everything else goes where a person meant it to go. A
// function key that is pressed while a scan arrives waits until it has ended.
class KeyRouter : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<qint64()>; // milliseconds, monotonic

    KeyRouter(QWidget* window, QLineEdit* entry, QObject* parent);
    ~KeyRouter() override;
    void setClock(Clock clock) { m_clock = std::move(clock); }
    // Function keys and everything that is no plain character; true when used up.
    void setHandler(std::function<bool(QKeyEvent*)> handler) { m_handler = std::move(handler); }
    // Whether characters typed outside a text field belong to the entry box now.
    void setEntryWanted(std::function<bool()> wanted) { m_entryWanted = std::move(wanted); }
    // Nothing waits for its turn between a hand and a scanner.
    [[nodiscard]] bool idle() const { return m_held.empty() && m_waiting.empty(); }
    void setScanner(const ScannerSettings& scanner);
    [[nodiscard]] const ScannerSettings& scanner() const { return m_scanner; }
    // While measuring, slow scanners count too, and a code is told with its widest gap instead of going to the sale.
    void measure(bool on);

Q_SIGNALS:
    void scanned(const QString& code);
    void measured(const QString& code, int widestGapMs);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool key(QWidget* target, QKeyEvent* event);
    bool character(QWidget* target, QKeyEvent* event);
    bool finishScan();
    void replayHeld();
    void releaseWaiting();
    [[nodiscard]] qint64 gap() const;
    struct Held
    {
        QPointer<QWidget> target;
        std::unique_ptr<QKeyEvent> event;
    };
    bool keyElsewhere(QWidget* target, QKeyEvent* event); // in a list that drops down or a dialog
    void gather(QKeyEvent* event);
    void hold(QWidget* target, QKeyEvent* event);
    void deliver(const Held& key);

    QWidget* m_window;
    QLineEdit* m_entry;
    Clock m_clock;
    std::function<bool(QKeyEvent*)> m_handler;
    std::function<bool()> m_entryWanted;
    QString m_burst;
    QString m_before; // what the entry box held when the burst began
    qint64 m_last = 0;
    std::vector<Held> m_held;
    std::vector<std::unique_ptr<QKeyEvent>> m_waiting; // pressed by a hand in the middle of a scan
    ScannerSettings m_scanner;
    int m_widest = 0;
    bool m_measuring = false;
    QTimer m_patience;
    bool m_replaying = false;
};

} // namespace ui
