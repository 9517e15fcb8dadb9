#pragma once
#include "common/Panel.h"

#include <engine/People.h>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// One person: name, role, PIN, badge, and what the role may do in plain sentences.
class PersonForm : public Panel
{
    Q_OBJECT
public:
    explicit PersonForm(QWidget* parent);
    void edit(const engine::Employee& employee, bool firstOfShop);
    void focusFirst();
    void scanned(const QString& code); // a badge held before the scanner
    void setBusy(bool busy);
    void say(const QString& tone, const QString& words);
    [[nodiscard]] qint64 personId() const { return m_employee.id; }

Q_SIGNALS:
    void saveChosen(const engine::Employee& employee, const QByteArray& pin, const QString& badge);
    void cancelled();

private:
    QLineEdit* makeEdit(const QString& name);
    QLabel* labelOf(QWidget* control, const QString& name);
    void render();
    void renderPermissions();
    void save();

    engine::Employee m_employee;
    bool m_first = false;
    QLabel* m_heading;
    QLabel* m_lead;
    QLabel* m_message;
    QLineEdit* m_name;
    QComboBox* m_role;
    QLineEdit* m_pin;
    QLineEdit* m_again;
    QLineEdit* m_badge;
    QPushButton* m_takeBadge;
    QCheckBox* m_active;
    QPushButton* m_save;
    QPushButton* m_cancel;
    QLabel* m_permissionsTitle;
    QList<QLabel*> m_sentences; // in the order of the permissions
    QList<QLabel*> m_labels;
};

} // namespace ui
