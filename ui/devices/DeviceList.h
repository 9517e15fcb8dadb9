#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Devices.h>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ReadGate;

// Who was let in, when they were last heard of, and the way to put them out.
class DeviceList : public Panel
{
    Q_OBJECT
public:
    DeviceList(const Services& services, QWidget* parent);
    void reload();
    void setCanAdd(bool can);
    void focusAdd();
    void say(const QString& tone, const QString& words);

Q_SIGNALS:
    void addChosen();

private:
    QWidget* makeRow(const engine::ApiKey& device);
    void render();
    void revoke(const engine::ApiKey& device, QPushButton* button);

    const Services& m_services;
    QList<engine::ApiKey> m_devices;
    bool m_loaded = false;
    bool m_canAdd = false;
    qint64 m_sure = 0; // the device whose button was pressed once
    QLabel* m_heading;
    QLabel* m_state;
    ReadGate* m_gate;
    QLabel* m_message;
    QPushButton* m_add;
    QVBoxLayout* m_rows;
    QList<QWidget*> m_made;
};

} // namespace ui
