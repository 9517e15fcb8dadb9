#pragma once
#include "common/Panel.h"
#include "people/Session.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace ui {

class AuditModel;
class Dialogs;
class StatePage;

// Who did what and when: to search, to check and to take along, never to change.
class AuditScreen : public Panel
{
    Q_OBJECT
public:
    AuditScreen(const Services& services, Session& session, Dialogs& dialogs, QWidget* parent);
    void enterPage(const engine::Actor& actor); // allowed already

Q_SIGNALS:
    void backChosen();

private:
    void layOut();
    void reload();
    void more();
    void shown(const engine::Result<QList<engine::AuditEntry>>& rows, bool append);
    void renderDetail();
    void verify();
    void chooseFile();
    void collect(const engine::Actor& by, const QString& path, std::shared_ptr<QByteArray> text, qint64 before);
    void write(const engine::Actor& by, const QString& path, const std::shared_ptr<QByteArray>& text);
    void say(const QString& tone, const QString& words);
    [[nodiscard]] engine::AuditFilter filter() const;

    const Services& m_services;
    Session& m_session;
    Dialogs& m_dialogs;
    AuditModel* m_model;
    QLabel* m_title;
    QLabel* m_message;
    QLineEdit* m_search;
    QComboBox* m_period;
    QPushButton* m_verify;
    QPushButton* m_export;
    QPushButton* m_back;
    QStackedWidget* m_pages;
    QTableView* m_table;
    StatePage* m_state;
    QLabel* m_detail;
    QPushButton* m_more;
    QTimer* m_soon;
    engine::Actor m_actor;
    quint64 m_asked = 0;
    bool m_forbidden = false;
};

} // namespace ui
