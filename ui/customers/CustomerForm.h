#pragma once
#include "common/FormCard.h"
#include "people/Session.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace ui {

class IdentityEdit;
class MailsEdit;

// One customer: new, or changed, with the latest documents. Enter keeps it, Esc leaves everything as it was.
class CustomerForm : public FormCard
{
    Q_OBJECT
public:
    CustomerForm(const Services& services, Session& session, QWidget* host);
    void openNew();
    void openFor(const engine::Customer& customer);

Q_SIGNALS:
    void saved();
    void documentChosen(const engine::AccessKey& key);

private:
    void layOut();
    void retranslate();
    void fill();
    void loadLists();
    void fillLists();
    void loadDocuments();
    void showDocuments(const engine::Result<engine::DocumentPage>& page);
    void openDocument();
    void submit() override;
    bool takesEnter() override;
    void store(const engine::Actor& actor, const engine::Customer& customer);
    void refused(const engine::Error& error);

    const Services& m_services;
    Session& m_session;
    IdentityEdit* m_identity;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    QLineEdit* m_address;
    MailsEdit* m_mails;
    QLabel* m_listLabel;
    QComboBox* m_list;
    QCheckBox* m_active;
    QLabel* m_documentsLabel;
    QListWidget* m_documents;
    engine::Customer m_customer;
    QList<engine::PriceList> m_lists;
    QList<engine::DocumentSummary> m_latest;
    quint64 m_asked = 0;
    bool m_fresh = true;
    bool m_listsRead = false; // the price lists
};

} // namespace ui
