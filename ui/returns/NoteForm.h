#pragma once
#include "common/FormCard.h"
#include "people/Session.h"
#include "shell/Services.h"

namespace ui {

class MailsEdit;

// A credit note that the tax office did not take: goods and money have moved, so its lines stay as they are; what it
// says of the reason and of the buyer can be mended, and it is signed again under its own number.
class NoteForm : public FormCard
{
    Q_OBJECT
public:
    NoteForm(const Services& services, Session& session, QWidget* host);
    void openFor(const engine::DocumentSummary& note, const engine::InvoiceRequest& sent, const QString& field);
    bool escape();         // false when it is not open
    void productScanned(); // lands nowhere, and that is said

Q_SIGNALS:
    void signedAgain(const QString& number);

private:
    void retranslate();
    void submit() override;
    void store(const engine::Actor& actor, const engine::InvoiceRequest& request);
    void refused(const engine::Error& error);

    const Services& m_services;
    Session& m_session;
    QLabel* m_facts;
    QLabel* m_cause;
    QLineEdit* m_reason;
    QLineEdit* m_name;
    MailsEdit* m_mails;
    engine::DocumentSummary m_note;
    engine::InvoiceRequest m_sent;
};

} // namespace ui
