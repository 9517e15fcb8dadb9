#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Devices.h>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace ui {

class QrView;

// Lets one device in: shows the code, then what the device asks for, and hears yes or no.
class PairingCard : public Panel
{
    Q_OBJECT
public:
    PairingCard(const Services& services, QWidget* parent);
    // `url` and `fingerprint` go into the QR code, so that the device finds and trusts the till.
    void begin(const QUrl& url, const QString& fingerprint);
    void setProduction(bool production); // what the keys are for: real or test invoices
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    void end();

Q_SIGNALS:
    void ended();
    void changed(); // shows something else
    void letIn(const QString& name);

private:
    void layOut();
    void offer();
    void tick();
    void look();
    void showRequest(const engine::PairingRequest& request);
    void tickThoseOfTheKind();
    [[nodiscard]] QStringList tickedScopes() const;
    void decide(bool yes);
    void decide(bool yes, const engine::Actor& by);
    void render();
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    QUrl m_url;
    QString m_fingerprint;
    bool m_production = false;
    bool m_looking = false;
    engine::PairingOffer m_offer;
    std::optional<engine::PairingRequest> m_request;
    QTimer* m_timer;
    QLabel* m_heading;
    QLabel* m_lead;
    QLabel* m_code;
    QLabel* m_countdown;
    QrView* m_qr;
    QLabel* m_asks;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    QLabel* m_scopesLabel;
    QWidget* m_scopesBox; // as an empty layout it would narrow what stands beside it
    QList<QCheckBox*> m_scopes;
    QLabel* m_real;
    QLabel* m_message;
    QPushButton* m_again;
    QPushButton* m_cancel;
    QPushButton* m_refuse;
    QPushButton* m_approve;
};

} // namespace ui
