#pragma once
#include "common/Panel.h"
#include "queue/QueueAge.h"
#include "shell/Services.h"

#include <engine/Printing.h>
#include <engine/Shifts.h>

#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace ui {

// The line on top: environment, who sells in which shift, printer and drawer, ways to the tax office, queue with its
// age, certificate, key, clock.
class StateBar : public Panel
{
    Q_OBJECT
public:
    StateBar(const Services& services, QWidget* parent);
    void setIssuer(const engine::Issuer& issuer);
    void setQueue(const engine::QueueSummary& summary);
    void setCashier(const QString& name); // empty = nobody signs in
    void setReach(engine::SriReach reach);
    void setAge(const QueueAge& age); // from when on waiting is a warning, and an alarm
    void setShift(const std::optional<engine::Shift>& shift, bool missing); // missing: nothing is sold without one
    void setPrinter(const engine::PrintSettings& settings);
    void setPrinted(const engine::PrintResult& result); // what came of the last job

Q_SIGNALS:
    void queueChosen();
    void certificateChosen();
    void cashierChosen();
    void shiftChosen();
    void printerChosen();
    void drawerChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override; // the name fits the room that the signs leave

private:
    QPushButton* makeSign(const QString& name);
    void render();
    void renderShop();
    void renderQueue();
    void renderCertificate();
    void renderTill(); // shift, printer, drawer
    void say(QPushButton* button, const QString& iconName, const QString& tone, const QString& words,
             const QString& hint);

    engine::EngineInfo m_info;
    QLabel* m_band;
    QLabel* m_shop;
    QPushButton* m_cashier;
    QPushButton* m_shift;
    QPushButton* m_printer;
    QPushButton* m_drawer;
    QPushButton* m_internet;
    QPushButton* m_sri;
    QPushButton* m_queue;
    QPushButton* m_certificate;
    QPushButton* m_key;
    QLabel* m_clock;
    QTimer* m_tick;
    std::optional<engine::Issuer> m_issuer;
    QString m_cashierName;
    bool m_keepsShifts;
    std::optional<engine::Shift> m_open;
    bool m_shiftMissing = false;
    std::optional<engine::PrintSettings> m_printing;
    std::optional<engine::PrintResult> m_printed;
    engine::QueueSummary m_summary;
    QueueAge m_age;
    engine::SriReach m_reach = engine::SriReach::Unknown;
    bool m_online = true;
};

} // namespace ui
