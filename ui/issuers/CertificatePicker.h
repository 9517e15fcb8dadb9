#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Dialogs;

// File and password of a certificate, judged at once. Names of its parts begin with `prefix`.
class CertificatePicker : public Panel
{
    Q_OBJECT
public:
    CertificatePicker(const Services& services, Dialogs& dialogs, const QString& prefix, QWidget* parent);
    void begin(const QString& ruc = {}); // empty and ready; a certificate of another RUC is refused when one is given
    void check();
    void wipe();
    void focusPassword();
    [[nodiscard]] const QByteArray& p12() const { return m_p12; }
    [[nodiscard]] QByteArray password() const;

Q_SIGNALS:
    void changed(); // other bytes or another password: the last verdict no longer counts
    void accepted(const engine::CertificateReport& report);

private:
    void chooseFile();
    void fileRead(const engine::Result<QByteArray>& bytes, const QString& path);
    void judged(const engine::Result<engine::CertificateReport>& report);
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    Dialogs& m_dialogs;
    QPushButton* m_choose;
    QLabel* m_file;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    QPushButton* m_check;
    QLabel* m_verdict;
    QByteArray m_p12;
    QString m_path;
    QString m_ruc;
    quint64 m_asked = 0;
};

// The name of who signs, out of a subject like "CN=Ana Ruiz,O=...".
QString holderOf(const QString& subject);
// What a person should know of a certificate: who, RUC, until when, what is odd.
QStringList certificateWords(const QString& subject, const QString& ruc, const QDateTime& validTo,
                             const QStringList& warnings);

} // namespace ui
