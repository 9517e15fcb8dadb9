#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QBoxLayout;
class QKeyEvent;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace ui {

class ColumnsPanel;
class Dialogs;
class DocumentFilters;
class DocumentsColumns;
class DocumentsModel;
class DocumentsTable;
class Session;
class StatePage;

// The list of what was issued: search, filters, state, and what is done with the chosen one.
class DocumentsScreen : public Panel
{
    Q_OBJECT
public:
    DocumentsScreen(const Services& services, Session& session, Dialogs& dialogs, QWidget* parent);
    void enterPage(); // to the front: reload and take the keyboard
    bool handleKey(QKeyEvent* event);
    bool escape();    // true when the choice of columns was open
    void printCopy(); // of the chosen document's ticket, on the roll

Q_SIGNALS:
    void opened(const engine::AccessKey& key);
    void mailChosen(const engine::AccessKey& key); // once more
    void saleChosen();

private:
    void layOut();
    QBoxLayout* makeActions();
    void wire();
    void retranslate();
    void reload();
    void more();
    void shown(const engine::Result<engine::DocumentPage>& page, bool append);
    void showFailure(const engine::Error& error);
    void showRows(const engine::AccessKey& chosen);
    void openCurrent();
    void exportRows(); // the chosen ones; when it is one, all that the filters let through
    void exportDocuments(const QList<engine::DocumentSummary>& documents, qint64 total);
    void renderActions();
    void say(const QString& tone, const QString& words);
    void loadColumns();
    void storeColumns(const DocumentsColumns& columns);
    void storeMark(bool marked);
    void store(const QString& key, const QString& value);
    [[nodiscard]] QList<int> chosenRows() const;
    [[nodiscard]] const engine::DocumentSummary* current() const;
    [[nodiscard]] engine::DocumentFilter filter() const;

    const Services& m_services;
    Session& m_session;
    Dialogs& m_dialogs;
    QPushButton* m_export;
    QPushButton* m_columns;
    ColumnsPanel* m_columnsPanel;
    DocumentsModel* m_model;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_message;
    DocumentFilters* m_filters;
    QStackedWidget* m_pages;
    DocumentsTable* m_table;
    StatePage* m_state;
    QBoxLayout* m_actions = nullptr;
    QPushButton* m_open;
    QPushButton* m_ticket;
    QPushButton* m_mail;
    QPushButton* m_more;
    QTimer* m_soon;
    quint64 m_asked = 0;
    qint64 m_total = 0;
    bool m_failed = false;
    bool m_forbidden = false;
    bool m_failedNote = false; // the message says that the list could not be read again
};

} // namespace ui
