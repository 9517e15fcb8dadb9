#pragma once
#include "common/SettingsReader.h"
#include "shell/Services.h"
#include "shift/ShiftOverlay.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ReadGate;

// What the shop decides about its shifts.
class ShiftSettings : public ShiftOverlay
{
    Q_OBJECT
public:
    ShiftSettings(const Services& services, QWidget* host);
    void openPanel() override;
    bool handleKey(QKeyEvent* event) override;
    bool productScanned() override;

Q_SIGNALS:
    void stored();

private:
    void load();
    void show(const SettingValues& values);
    void confirm();
    void store(const QMap<QString, QString>& values, const engine::Actor& by);
    void render();
    void say(const QString& words);

    Services m_services;
    QLabel* m_title;
    QLabel* m_requiredWords;
    QComboBox* m_required;
    QLabel* m_limitWords;
    QLineEdit* m_limit;
    QLabel* m_reminderWords;
    QLineEdit* m_reminder;
    ReadGate* m_gate;
    QLabel* m_message;
    QPushButton* m_go;
    QPushButton* m_leave;
    bool m_storing = false;
};

} // namespace ui
