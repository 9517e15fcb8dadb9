#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/LanServer.h>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class QrView;
class ReadGate;

// Whether other machines may use the till, over which networks, and how they find and trust it.
class LanCard : public Panel
{
    Q_OBJECT
public:
    LanCard(const Services& services, QWidget* parent);
    void load();    // settings, networks and state
    void refresh(); // the state alone
    void focusFirst();
    [[nodiscard]] const engine::LanState& state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();

private:
    void layOut();
    void showNetworks(const QList<engine::LanNetwork>& networks);
    void fill(const engine::LanSettings& settings);
    void apply();
    void store(quint16 port, const engine::Actor& by);
    void take(const engine::Result<engine::LanState>& answer);
    void render();
    void setBusy(bool busy);
    void setLoaded(bool loaded);
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    engine::LanState m_state;
    engine::LanSettings m_settings;
    bool m_busy = false;
    bool m_loaded = false;  // the settings are shown
    bool m_touched = false; // and changed since, or before
    QLabel* m_heading;
    QLabel* m_lead;
    QCheckBox* m_on;
    QLabel* m_networksLabel;
    QVBoxLayout* m_networksColumn;
    QList<QCheckBox*> m_networks;
    QLabel* m_portLabel;
    QLineEdit* m_port;
    QPushButton* m_apply;
    ReadGate* m_gate;
    QLabel* m_message;
    QLabel* m_address;
    QLabel* m_found;
    QrView* m_qr;
};

} // namespace ui
