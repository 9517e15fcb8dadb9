#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Mail.h>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// How mail leaves the house. The password is typed and never shown again.
class MailServerCard : public Panel
{
    Q_OBJECT
public:
    MailServerCard(const Services& services, QWidget* parent);
    void load();
    void save();
    void store(const engine::MailSettingsChange& change, const engine::Actor& by);
    void focusFirst();
    [[nodiscard]] bool isChanged() const; // something was typed that is not stored
    [[nodiscard]] bool isLoaded() const { return m_settings.has_value(); }

Q_SIGNALS:
    void loaded();          // also when it failed
    void ended(bool saved); // a save

private:
    void layOut();
    void retranslate();
    QLabel* makeLabelOf(QWidget* control, const QString& name);
    QLineEdit* makeRow(const QString& name);
    void fill(const engine::MailSettings& settings);
    void refuse(const engine::Error& error);
    void setBusy(bool busy);
    void render();
    [[nodiscard]] QString typedServer() const;
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    std::optional<engine::MailSettings> m_settings;
    bool m_busy = false;
    QLabel* m_heading;
    QLabel* m_lead;
    QGridLayout* m_grid;
    QLabel* m_message;
    QList<QLabel*> m_labels; // of the rows, in their order
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QComboBox* m_protection = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_publicUrl = nullptr;
    QPushButton* m_again;
    QPushButton* m_save;
};

} // namespace ui
