#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;

namespace ui {

class DeviceList;
class Dialogs;
class LanCard;
class PairingCard;
class ProgramsCard;
class TlsCard;

// Settings > Devices: the till as seen from other machines.
class DevicesScreen : public Panel
{
    Q_OBJECT
public:
    DevicesScreen(const Services& services, Dialogs& dialogs, QWidget* parent);
    void enterPage();
    void setIssuer(const engine::Issuer& issuer);
    bool escape(); // true when something on the page was closed

Q_SIGNALS:
    void backChosen();

private:
    void layOut();
    void add();

    const Services& m_services;
    QLabel* m_title;
    QPushButton* m_back;
    QScrollArea* m_scroll;
    LanCard* m_lan;
    PairingCard* m_pairing;
    DeviceList* m_list;
    TlsCard* m_tls;
    ProgramsCard* m_programs;
    QTimer* m_timer;
};

} // namespace ui
