#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <QBuffer>

class QLabel;
class QListWidget;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace ui {

class Dialogs;
class StatePage;

// One document: its printable form, what happened to it, its XML.
class DocumentDetail : public Panel
{
    Q_OBJECT
public:
    DocumentDetail(const Services& services, Dialogs& dialogs, QWidget* parent);
    ~DocumentDetail() override;
    void open(const engine::AccessKey& key);
    void say(const QString& tone, const QString& words);
    [[nodiscard]] const engine::AccessKey& accessKey() const { return m_key; }
    [[nodiscard]] bool correctable() const;
    void printCopy();    // of the ticket, on the roll
    void mailWhenRead(); // mails it again as soon as it is known where to

Q_SIGNALS:
    void backChosen();
    // `field`: the member of the request that the tax office did not like; empty = not known.
    void correctionChosen(const engine::AccessKey& key, const QString& field);
    void returnChosen(const engine::AccessKey& key);

private:
    QWidget* makeRide();
    QWidget* makeHistory();
    void reload();
    void loadSummary();
    void loadRide();
    void loadHistory();
    void loadXml();
    void render();
    void renderHistory();
    void print();
    void mail();
    void sayMailed();
    [[nodiscard]] QString mailState() const;
    void save(const QByteArray& bytes, const QString& suggestion);

    const Services& m_services;
    Dialogs& m_dialogs;
    engine::AccessKey m_key;
    engine::DocumentSummary m_document;
    engine::AccessKey m_mailWanted;
    bool m_mailSent = false; // just now; what became of it is being read
    QList<engine::DocumentEvent> m_events;
    std::optional<engine::Error> m_historyFailed;
    bool m_unread = false; // nothing is known of it but its key
    QByteArray m_pdf, m_xml;
    QBuffer m_pdfBuffer;
    QPdfDocument* m_pdfDocument;
    QPushButton* m_back;
    QLabel* m_number;
    QLabel* m_practice;
    QLabel* m_status;
    QLabel* m_facts;
    QLabel* m_cause; // what the tax office said
    QLabel* m_message;
    QPushButton* m_correct;
    QPushButton* m_ticket;
    QPushButton* m_print;
    QPushButton* m_mail;
    QPushButton* m_return;
    QPushButton* m_savePdf;
    QPushButton* m_saveXml;
    QTabWidget* m_tabs;
    QStackedWidget* m_ridePages;
    StatePage* m_rideState;
    QPdfView* m_ride;
    QListWidget* m_history;
    QPlainTextEdit* m_xmlView;
};

} // namespace ui
