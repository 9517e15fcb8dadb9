#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QGridLayout;

namespace ui {

class CertificatePicker;
class Dialogs;

// Takes a real certificate: file and password are judged at once, then the data of the taxpayer.
class IssuerForm : public Panel
{
    Q_OBJECT
public:
    IssuerForm(const Services& services, Dialogs& dialogs, QWidget* parent);
    void begin();

Q_SIGNALS:
    void added(const engine::Issuer& issuer, const QStringList& warnings);
    void cancelled();

private:
    struct Field
    {
        QString name; // as the engine calls it
        QLabel* label;
        QLineEdit* edit;
    };
    QWidget* makeCertificate();
    QWidget* makeTaxpayer();
    QLineEdit* addField(QGridLayout* grid, int row, int column, const QString& name, int maxLength);
    void retranslate();
    void checked(const engine::CertificateReport& report);
    void submit();
    void submitted(const engine::Result<engine::IssuerAdded>& answer);
    bool complete();
    void markFields(const engine::Error& error);
    void say(const QString& tone, const QString& words);
    void busy(bool on);

    const Services& m_services;
    Dialogs& m_dialogs;
    QList<Field> m_fields;
    QLabel* m_title;
    QLabel* m_stepOne;
    QLabel* m_stepTwo;
    CertificatePicker* m_picker;
    QLabel* m_environmentLabel;
    QComboBox* m_environment;
    QCheckBox* m_accounting;
    QPushButton* m_save;
    QPushButton* m_cancel;
    QLabel* m_message;
};

} // namespace ui
