#pragma once
#include "common/Overlay.h"
#include "people/Session.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class IdentityEdit;
class MailsEdit;

// One customer: new, or changed, with the latest documents. Enter keeps it, Esc leaves everything as it was.
class CustomerForm : public Overlay
{
    Q_OBJECT
public:
    CustomerForm(const Services& services, Session& session, QWidget* host);
    void openNew();
    void openFor(const engine::Customer& customer);
    bool handleKey(int key);

Q_SIGNALS:
    void saved();
    void documentChosen(const engine::AccessKey& key);

private:
    QLineEdit* addLine(const QString& name, int maxLength);
    void layOut();
    void retranslate();
    void fill();
    void loadLists();
    void fillLists();
    void loadDocuments();
    void showDocuments(const engine::Result<engine::DocumentPage>& page);
    void openDocument();
    void submit();
    void store(const engine::Actor& actor, const engine::Customer& customer);
    void refused(const engine::Error& error);
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    Session& m_session;
    QLabel* m_title;
    IdentityEdit* m_identity;
    QList<std::pair<QLabel*, QLineEdit*>> m_lines; // name, phone, address
    QLineEdit* m_name;
    QLineEdit* m_phone;
    QLineEdit* m_address;
    MailsEdit* m_mails;
    QLabel* m_listLabel;
    QComboBox* m_list;
    QCheckBox* m_active;
    QLabel* m_documentsLabel;
    QListWidget* m_documents;
    QLabel* m_message;
    QPushButton* m_cancel;
    QPushButton* m_save;
    engine::Customer m_customer;
    QList<engine::PriceList> m_lists;
    QList<engine::DocumentSummary> m_latest;
    quint64 m_asked = 0;
    bool m_fresh = true;
    bool m_listsRead = false; // the price lists
    bool m_busy = false;
};

} // namespace ui
