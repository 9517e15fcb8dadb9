#pragma once
#include "shell/Services.h"

#include <engine/People.h>
#include <engine/Printing.h>
#include <engine/Sales.h>
#include <engine/Shifts.h>

#include <QSet>

#include <optional>

class QKeyEvent;
class QTimer;
class QWidget;

namespace ui {

class CashPanel;
class ClosedPanel;
class ClosePanel;
class OpenPanel;
class ReportPanel;
class Session;
class ShiftOverlay;
class ShiftSettings;

// Everything that a till does with its shift: which one is open, and the cards that open it, move cash, look and close.
// Without Services::shifts it does nothing.
class ShiftCenter : public QObject
{
    Q_OBJECT
public:
    // The cards lie over `host`.
    ShiftCenter(const Services& services, Session& session, QWidget* host, QObject* parent);

    void setIssuer(const engine::Issuer& issuer);
    // The open one as it was last heard of.
    [[nodiscard]] const std::optional<engine::Shift>& shift() const { return m_shift; }
    // Selling needs a shift that somebody opens, and none is open.
    [[nodiscard]] bool blocksSelling() const;
    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] bool drawerFull() const { return m_full; }
    [[nodiscard]] bool panelOpen() const { return panel() != nullptr; }
    bool handleKey(QKeyEvent* event);
    void escape();
    // True when goods cannot be sold now: the card in front says so, or the one that opens a shift comes. A card that
    // is only looked at makes way.
    // What `sells` nothing is only refused by a card in front.
    bool takesScan(bool sells = true);

    void openShift();
    void openMissing(); // the engine has refused a sale for want of one
    void closeShift();  // opens one when none is open: the same key does the next right thing
    void moveCash(engine::CashKind kind);
    void showX();
    void showClosed();
    void showSettings();
    void refresh(); // a sale may have begun a shift by itself

Q_SIGNALS:
    void changed();                                // shift(), blocksSelling() or drawerFull()
    void told(const QString& words, bool trouble); // for the screen behind
    void panelClosed();
    void scanRefused(); // to be heard

private:
    [[nodiscard]] ShiftOverlay* panel() const; // the one in front
    [[nodiscard]] bool ready();
    void take(const engine::Result<engine::Shift>& answer);
    void makeWay();
    void offer();
    void offerLastClose();
    void open(engine::Money float_);
    void move(const engine::CashMovement& movement);
    void openDrawer(const engine::Actor& actor, const engine::CashMovement& movement, const QString& key);
    void keepMovement(const engine::Actor& actor, const engine::CashMovement& movement, const QString& key);
    [[nodiscard]] bool asksFor(const QString& key) const; // the card of this movement is still there
    void sayRefused(const QString& key, const engine::Error& error);
    void printLastSlip();
    [[nodiscard]] bool left(const engine::Actor& actor) const; // somebody else stands here now
    void askClose();
    void beginClose();
    void close(const engine::Actor& actor, const engine::CloseRequest& request);
    void closeRefused(const engine::Error& error);
    void approveDifference();
    void loadParked();
    void cancelParked(qint64 id);
    void openZ(const engine::Actor& actor, qint64 shift, bool mayAsk);
    void print(const engine::ShiftReport& report, bool copy);
    void sayPrinted(const engine::ShiftReport& report, bool copy, const engine::Result<engine::PrintResult>& answer);
    void loadX(const engine::Actor& actor);
    void loadClosed();
    void loadKinds();
    void askDrawer();

    Services m_services;
    Session& m_session;
    OpenPanel* m_openPanel;
    CashPanel* m_cashPanel;
    ReportPanel* m_reportPanel;
    ClosePanel* m_closePanel;
    ClosedPanel* m_closedPanel;
    ShiftSettings* m_settings;
    QTimer* m_look; // some time after a sale, at a drawer that may be full
    std::optional<engine::Issuer> m_issuer;
    std::optional<engine::Shift> m_shift;
    QList<engine::TenderKind> m_kinds;
    engine::Actor m_closer;                  // who counts, with a yes where one was needed
    engine::CloseRequest m_request;          // as it was asked last
    std::optional<engine::Actor> m_approved; // for the difference of this count
    quint64 m_reportAsked = 0;
    QString m_cashKey; // of the movement that is being typed
    std::optional<engine::CashMovement> m_lastMoved;
    bool m_lastSlipOut = false; // its slip was printed
    qint64 m_notOut = 0;        // the shift whose Z was not printed
    QString m_offeredTo;        // whom the shift was offered to, so that nobody is asked twice
    bool m_required = false;
    bool m_known = false;
    bool m_full = false;        // was told so
    bool m_opens = false;       // the shift is being opened
    QSet<QString> m_onTheirWay; // the movements that are being stored, by their keys
};

} // namespace ui
