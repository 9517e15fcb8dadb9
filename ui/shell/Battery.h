#pragma once
#include <QObject>

class QTimer;

namespace ui {

// What the machine says of its battery.
struct BatteryCharge
{
    static constexpr int kLow = 20; // percent; below it somebody should plug it in

    bool known = false; // there is one
    int percent = 0;
    bool discharging = false;
    [[nodiscard]] bool low() const { return known && discharging && percent < kLow; }
    bool operator==(const BatteryCharge&) const = default;
};

// Of the machine's own batteries the fullest, as the system's folder of power supplies has it.
BatteryCharge readBattery(const QString& folder);

// Looks every minute, away from the window's thread: a slow driver never holds up a key.
class Battery : public QObject
{
    Q_OBJECT
public:
    explicit Battery(QObject* parent);
    void watch(const QString& folder); // and looks at once
    void look();
    [[nodiscard]] const BatteryCharge& charge() const { return m_charge; }

Q_SIGNALS:
    void changed(const ui::BatteryCharge& charge);

private:
    QString m_folder;
    BatteryCharge m_charge;
    QTimer* m_timer;
    bool m_looking = false;
    bool m_again = false; // asked for while one look was under way
};

} // namespace ui
