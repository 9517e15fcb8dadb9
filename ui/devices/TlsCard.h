#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Devices.h>
#include <engine/LanServer.h>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Dialogs;
class ReadGate;

// The certificate that devices trust this till by: self-made, or somebody's own.
class TlsCard : public Panel
{
    Q_OBJECT
public:
    TlsCard(const Services& services, Dialogs& dialogs, QWidget* parent);
    void load();
    bool escape(); // true when the form was closed

Q_SIGNALS:
    void changed(); // another certificate is shown from now on
    void opened();  // the form

private:
    QWidget* makeForm();
    void retranslate();
    void openForm(bool open);
    void choose(bool key);
    void use();
    void showOwn(const engine::Actor& by);
    void replace(QPushButton* button);
    void replace(QPushButton* button, const engine::Actor& by);
    void take(const engine::Result<engine::LanState>& answer, const QString& done);
    void setBusy(bool busy);
    void render();
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    Dialogs& m_dialogs;
    std::optional<engine::ServerCertificate> m_certificate;
    QByteArray m_file, m_key;
    QString m_fileName, m_keyName;
    bool m_busy = false;
    bool m_sure = false; // the button that replaces it was pressed once
    QLabel* m_heading;
    QLabel* m_facts;
    ReadGate* m_gate;
    QLabel* m_fingerprint;
    QPushButton* m_renew;
    QPushButton* m_own;
    QPushButton* m_remove;
    QLabel* m_message;
    QLabel* m_formLead = nullptr;
    QPushButton* m_chooseFile = nullptr;
    QLabel* m_fileLabel = nullptr;
    QPushButton* m_chooseKey = nullptr;
    QLabel* m_keyLabel = nullptr;
    QLabel* m_passwordLabel = nullptr;
    QLineEdit* m_password = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_use = nullptr;
    QWidget* m_form; // made of those above
};

} // namespace ui
