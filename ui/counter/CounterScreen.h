#pragma once
#include "common/Panel.h"
#include "counter/CounterSettings.h"
#include "sale/TenderKinds.h"
#include "shell/Services.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Dialogs;
class ReadGate;
class ScannerCard;
class SoundsCard;
class TenderKindsCard;

// How the counter works: scanner, limits, tip, tenders of the keys, customer display, sounds, keys.
class CounterScreen : public Panel
{
    Q_OBJECT
public:
    CounterScreen(const Services& services, KeyRouter& router, Sounds& sounds, Dialogs& dialogs, QWidget* parent);
    void enterPage(const QList<engine::TenderKind>& tenders);
    void leavePage();

Q_SIGNALS:
    void saved();
    void backChosen();
    void keysChosen();

private:
    QWidget* makeRules(QWidget* parent);
    QWidget* makeScreens(QWidget* parent);
    void load();
    void loadTenders(const SettingValues& values);
    void ready(const SettingValues& values);
    void show(const SettingValues& values);
    void save();
    void write(const SettingValues& values);
    void retranslate();
    void fillCombos();
    void say(const QString& words, const QString& tone);

    const Services& m_services;
    ScannerCard* m_scanner;
    SoundsCard* m_soundsCard;
    TenderKindsCard* m_tenderKinds;
    QPushButton* m_back;
    QLabel* m_title;
    ReadGate* m_gate;
    QLabel* m_message;
    QLabel* m_rulesTitle;
    QList<QLabel*> m_ruleWords;
    QLineEdit* m_discount;
    QComboBox* m_tip;
    QComboBox* m_second;
    QComboBox* m_stock;
    QLineEdit* m_parked;
    QLineEdit* m_reasons;
    QLineEdit* m_offer;
    QLabel* m_screensTitle;
    QCheckBox* m_display;
    QPushButton* m_keys;
    QPushButton* m_save;
    QList<engine::TenderKind> m_tenders;
    SettingValues m_values;
};

} // namespace ui
