#pragma once
#include "common/Panel.h"
#include "common/Theme.h"
#include "queue/QueueAge.h"
#include "shell/Services.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace ui {

class CertificateCard;
class Dialogs;
class EnvironmentCard;
class LogoPicker;
class QueueAgeCard;

// Language, look, selling limits, and the shop's signature.
class SettingsScreen : public Panel
{
    Q_OBJECT
public:
    SettingsScreen(const Services& services, Dialogs& dialogs, QWidget* parent);
    void enterPage();
    void showCertificate();
    // Of the dictionary of the tax office's codes: number, issuer.tradeName, ... The keyboard is in it then.
    void showField(const QString& field);
    void setIssuer(const engine::Issuer& issuer);
    void setChoices(const QString& language, ThemeKind theme, engine::Money finalConsumer, engine::Money askAbove);
    void say(const QString& tone, const QString& words);

Q_SIGNALS:
    void languageChosen(const QString& code);
    void themeChosen(ui::ThemeKind kind);
    void textSizeChosen(int percent);
    void limitsChosen(engine::Money finalConsumer, engine::Money askAbove);
    void issuerChanged(const engine::Issuer& issuer);
    void addIssuerChosen();
    void devicesChosen();
    void priceListsChosen();
    void peopleChosen();
    void printersChosen();
    void counterChosen();
    void mailChosen();
    void shiftSettingsChosen();
    void closedShiftsChosen();
    void queueAgeChosen(const ui::QueueAge& age);

private:
    QWidget* makeProgram();
    QWidget* makeSelling();
    QWidget* makeDoor(const char* heading, const char* lead, const QString& name, QPushButton*& open);
    QWidget* makeShop(Dialogs& dialogs);
    void retranslate();
    void renderIssuer();
    void saveLimits();
    void saveIssuer();

    const Services& m_services;
    std::optional<engine::Issuer> m_issuer;
    QLabel* m_title;
    QLabel* m_message;
    QList<std::pair<QLabel*, const char*>> m_words;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_textSize;
    QLineEdit* m_limit;
    QLineEdit* m_askAbove;
    QPushButton* m_saveLimits;
    QPushButton* m_counter;
    QLabel* m_shopFacts;
    QueueAgeCard* m_queueAge;
    CertificateCard* m_certificate;
    EnvironmentCard* m_environment;
    QScrollArea* m_scroll;
    QComboBox* m_profile;
    QComboBox* m_digest;
    QLineEdit* m_businessName;
    QLineEdit* m_tradeName;
    QLineEdit* m_mainAddress;
    QLineEdit* m_branchAddress;
    QLineEdit* m_provider;
    QComboBox* m_rimpe;
    QLineEdit* m_withholdingAgent;
    QLineEdit* m_specialTaxpayer;
    QLineEdit* m_largeTaxpayer;
    LogoPicker* m_logo;
    QPushButton* m_saveIssuer;
    QPushButton* m_addIssuer;
    QPushButton* m_devices = nullptr;
    QPushButton* m_printers = nullptr;
    QPushButton* m_mail = nullptr;
    QPushButton* m_priceLists = nullptr;
    QPushButton* m_people = nullptr;
    QPushButton* m_shift = nullptr;
    QPushButton* m_closedShifts = nullptr;
    QLabel* m_about;
};

} // namespace ui
