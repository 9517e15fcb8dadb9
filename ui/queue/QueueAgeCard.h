#pragma once
#include "common/Panel.h"
#include "queue/QueueAge.h"
#include "shell/Services.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ReadGate;

// Settings: from when on a document that waits is shown as a warning, and as an alarm.
class QueueAgeCard : public Panel
{
    Q_OBJECT
public:
    QueueAgeCard(const Services& services, QWidget* parent);
    void load();

Q_SIGNALS:
    void chosen(const ui::QueueAge& age);

private:
    void save();
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    QLabel* m_heading;
    QList<QLabel*> m_labels;
    QLineEdit* m_warn;
    QLineEdit* m_alarm;
    QLineEdit* m_dayEnd;
    ReadGate* m_gate;
    QLabel* m_message;
    QPushButton* m_save;
};

} // namespace ui
