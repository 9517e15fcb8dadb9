#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QLabel;
class QPushButton;

namespace ui {

class CertificatePicker;
class Dialogs;

// Whose certificate signs, until when, and the way to put a new one in its place.
class CertificateCard : public Panel
{
    Q_OBJECT
public:
    CertificateCard(const Services& services, Dialogs& dialogs, QWidget* parent);
    void setIssuer(const engine::Issuer& issuer);
    void focusRenew();

Q_SIGNALS:
    void renewed(const engine::Issuer& issuer);

private:
    void render();
    void openForm(bool open);
    void renew();
    void takeUp(engine::IssuerId id, const engine::Actor& by);
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    std::optional<engine::Issuer> m_issuer;
    QLabel* m_heading;
    QLabel* m_facts;
    QPushButton* m_renew;
    QLabel* m_lead;
    CertificatePicker* m_picker;
    QPushButton* m_use;
    QPushButton* m_cancel;
    QLabel* m_message;
};

} // namespace ui
