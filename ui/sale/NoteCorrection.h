#pragma once
#include "common/Overlay.h"
#include "shell/Services.h"

#include <engine/Document.h>
#include <engine/InvoiceRequest.h>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class MailsEdit;

// A credit note that the tax office refused: what it says of the buyer and its reason are mended, and it is signed
// again with its number. What came back and who bought it are those of the invoice; the engine takes no others.
class NoteCorrection : public Overlay
{
    Q_OBJECT
public:
    NoteCorrection(const Services& services, Session& session, QWidget* host);
    // `field`: where the tax office found fault (buyer.name, buyer.email, motivo...); empty = it named none.
    void openFor(const engine::DocumentSummary& note, const engine::InvoiceRequest& sent, const QString& field);
    bool handleKey(QKeyEvent* event);
    void productScanned();

Q_SIGNALS:
    void signedAgain(const QString& number);

private:
    void layOut();
    void retranslate();
    void say(const QString& words, const QString& tone = QStringLiteral("alarm"));
    void submit();
    void sign(const engine::InvoiceRequest& request);
    [[nodiscard]] bool complete();

    const Services& m_services;
    Session& m_session;
    QLabel* m_title;
    QLabel* m_cause;
    QLabel* m_facts;
    QLabel* m_buyer;
    QList<QLabel*> m_labels; // of name, address and reason
    QLineEdit* m_name;
    MailsEdit* m_mails;
    QLineEdit* m_address;
    QLineEdit* m_reason;
    QLabel* m_message;
    QLabel* m_hint;
    QPushButton* m_sign;
    engine::DocumentSummary m_note;
    engine::InvoiceRequest m_sent;
    bool m_busy = false;
};

} // namespace ui
