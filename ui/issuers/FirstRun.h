#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class Dialogs;
class IssuerForm;
class StatePage;

// What a newcomer sees: the practice shop in one click, or the own certificate.
class FirstRun : public Panel
{
    Q_OBJECT
public:
    FirstRun(const Services& services, Dialogs& dialogs, QWidget* parent);
    void enterPage(bool mayLeave);                // mayLeave: opened from the settings of a shop that sells already
    void clearTrouble();                          // it could be looked for after all
    void showTrouble(const engine::Error& error); // the shop could not be looked for
    bool escape();

Q_SIGNALS:
    void ready(const engine::Issuer& issuer, const QStringList& warnings); // keys of warnings of the certificate
    void left();
    void againChosen();
    void languageChosen(const QString& code);

private:
    QWidget* makeChoice();
    void makePractice();
    void showForm();
    void renderTrouble();
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    QStackedWidget* m_pages;
    IssuerForm* m_form;
    StatePage* m_state;
    std::optional<engine::Error> m_trouble;
    QList<QFrame*> m_cards;
    QLabel* m_welcome;
    QLabel* m_lead;
    QLabel* m_message;
    QPushButton* m_practice;
    QLabel* m_practiceTitle;
    QLabel* m_practiceText;
    QPushButton* m_own;
    QLabel* m_ownTitle;
    QLabel* m_ownText;
    QPushButton* m_language;
    QPushButton* m_back;
    bool m_mayLeave = false;
};

} // namespace ui
