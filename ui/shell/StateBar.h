#pragma once
#include "common/Panel.h"
#include "printing/PrinterWatch.h"
#include "queue/QueueAge.h"
#include "shell/Battery.h"
#include "shell/Services.h"

#include <engine/Shifts.h>

#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace ui {

// What the state bar says of the shift.
struct ShiftSign
{
    bool known = false;
    std::optional<engine::Shift> open;
    bool blocksSelling = false; // none is open and the shop wants one
    bool drawerFull = false;    // time to take cash to the safe
};

// The line on top: environment, who sells, shift, printer and drawer, ways to the tax office, queue with its age,
// certificate, key, clock. What is well says so by its icon alone where room is scarce.
class StateBar : public Panel
{
    Q_OBJECT
public:
    StateBar(const Services& services, QWidget* parent);
    void setIssuer(const engine::Issuer& issuer);
    void setQueue(const engine::QueueSummary& summary);
    void setCashier(const QString& name); // empty = nobody signs in
    void setShift(const ShiftSign& shift);
    void setPrinter(const PrinterSign& printer);
    void setBattery(const BatteryCharge& charge); // seen while it runs low, and told once
    void setReach(engine::SriReach reach);
    void setAge(const QueueAge& age); // from when on waiting is a warning, and an alarm

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
    void renderShift();
    void renderPrinter();
    void renderDrawer();
    void renderBattery();
    void renderQueue();
    void renderCertificate();
    void say(QPushButton* button, const QString& iconName, const QString& tone, const QString& words,
             const QString& hint, bool wordsAreRead = true);

    engine::EngineInfo m_info;
    QLabel* m_band;
    QLabel* m_shop;
    QPushButton* m_cashier;
    QPushButton* m_shiftSign;
    QPushButton* m_printerSign;
    QPushButton* m_drawerSign;
    QPushButton* m_batterySign;
    QPushButton* m_internet;
    QPushButton* m_sri;
    QPushButton* m_queue;
    QPushButton* m_certificate;
    QPushButton* m_key;
    QLabel* m_clock;
    QTimer* m_tick;
    std::optional<engine::Issuer> m_issuer;
    QString m_cashierName;
    ShiftSign m_shift;
    PrinterSign m_printer;
    BatteryCharge m_battery;
    engine::QueueSummary m_summary;
    QueueAge m_age;
    engine::SriReach m_reach = engine::SriReach::Unknown;
    bool m_online = true;
};

} // namespace ui
