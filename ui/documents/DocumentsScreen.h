#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QComboBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace ui {

class Dialogs;
class DocumentsModel;
class StatePage;

// The list of what was issued: search, filters, state.
class DocumentsScreen : public Panel
{
    Q_OBJECT
public:
    DocumentsScreen(const Services& services, Dialogs& dialogs, QWidget* parent);
    void enterPage(); // to the front: reload and take the keyboard
    bool handleKey(QKeyEvent* event);

Q_SIGNALS:
    void opened(const engine::AccessKey& key);
    void saleChosen();

private:
    void reload();
    void more();
    void shown(const engine::Result<engine::DocumentPage>& page, bool append);
    void openCurrent();
    void exportRows(); // the chosen ones, all that are shown when it is one
    [[nodiscard]] engine::DocumentFilter filter() const;
    void fillCombos();

    const Services& m_services;
    Dialogs& m_dialogs;
    QPushButton* m_export;
    DocumentsModel* m_model;
    QLabel* m_title;
    QLabel* m_count;
    QLineEdit* m_search;
    QComboBox* m_status;
    QComboBox* m_period;
    QStackedWidget* m_pages;
    QTableView* m_table;
    StatePage* m_state;
    QPushButton* m_more;
    QTimer* m_soon;
    quint64 m_asked = 0;
    qint64 m_total = 0;
    bool m_failed = false;
};

} // namespace ui
