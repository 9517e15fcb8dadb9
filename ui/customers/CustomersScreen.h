#pragma once
#include "common/Panel.h"
#include "people/Session.h"
#include "shell/Services.h"

class QCheckBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace ui {

class CustomerForm;
class CustomersModel;
class StatePage;

// Whom the shop sells to: searched as one types, changed in a card, brought in by file.
class CustomersScreen : public Panel
{
    Q_OBJECT
public:
    CustomersScreen(const Services& services, Session& session, QWidget* overlayHost, QWidget* parent);
    void enterPage();
    void reload();
    void find(const QString& text); // a customer card was scanned here
    bool handleKey(QKeyEvent* event);
    [[nodiscard]] bool panelOpen() const;
    bool escape(); // true when there was a panel to close

Q_SIGNALS:
    void importChosen();
    void documentChosen(const engine::AccessKey& key);

private:
    void more();
    void shown(const engine::Result<QList<engine::Customer>>& customers, bool append);
    void openCurrent();
    void layOut();

    const Services& m_services;
    CustomersModel* m_model;
    QLabel* m_title;
    QLineEdit* m_search;
    QCheckBox* m_inactive;
    QPushButton* m_new;
    QPushButton* m_import;
    QStackedWidget* m_pages;
    QTableView* m_table;
    StatePage* m_state;
    QPushButton* m_more;
    QTimer* m_soon;
    CustomerForm* m_form;
    quint64 m_asked = 0;
    bool m_failed = false;
};

} // namespace ui
