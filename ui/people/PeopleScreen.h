#pragma once
#include "common/Panel.h"
#include "people/Session.h"

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace ui {

class PersonForm;
class StatePage;

// Settings > People: who works here, and what each may do. The first one saved turns the shop into one where everybody
// signs in.
class PeopleScreen : public Panel
{
    Q_OBJECT
public:
    PeopleScreen(const Services& services, Session& session, QWidget* parent);
    void enterPage();
    bool escape(); // true when the form was closed
    void scanned(const QString& code);

Q_SIGNALS:
    void backChosen();
    void auditChosen();
    // The first administrator of the shop, who goes on signed in.
    void firstSignedIn(const engine::Session& session);

private:
    void reload(qint64 choose);
    void show(const engine::Result<QList<engine::Employee>>& people, qint64 choose);
    void render();
    void edit(const engine::Employee& employee);
    void save(const engine::Employee& employee, const QByteArray& pin, const QString& badge);
    void saved(const engine::Result<engine::Employee>& answer, const QByteArray& pin, const QString& badge);
    void closeForm();

    const Services& m_services;
    Session& m_session;
    QLabel* m_title;
    QLabel* m_message;
    QPushButton* m_audit;
    QPushButton* m_back;
    QPushButton* m_add;
    QListWidget* m_list;
    QScrollArea* m_scroll;
    PersonForm* m_form;
    StatePage* m_state;
    QStackedWidget* m_pages;
    QList<engine::Employee> m_people;
    std::optional<engine::Error> m_trouble;
    bool m_loaded = false;
};

} // namespace ui
