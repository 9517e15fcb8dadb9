#pragma once
#include "common/Panel.h"

#include <engine/InvoiceRequest.h>
#include <engine/Product.h>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class IdentityEdit;
class MailsEdit;

// Who buys: final consumer, a known customer, a request for identification, or the form for somebody new.
class BuyerBox : public Panel
{
    Q_OBJECT
public:
    explicit BuyerBox(QWidget* parent);
    // `mails` are all that the buyer has; those of `buyer.email` are ticked.
    void show(const engine::BuyerRequest& buyer, const QStringList& mails, bool identificationAsked,
              const QString& limit);
    void openForm(engine::IdType type, const QString& id);
    // The same with what is known of this buyer, to be mended; the keyboard is in the identification or in the name.
    void openFormOf(const engine::BuyerRequest& buyer, bool identification);
    void closeForm();
    [[nodiscard]] bool formOpen() const;

Q_SIGNALS:
    void saved(const engine::Customer& customer);
    void identifyChosen();
    void finalConsumerChosen();
    void mailsChosen(const QStringList& mails);
    void formClosed();
    void formToggled(bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeCard();
    QWidget* makeForm();
    void render();
    void showCard();
    void save();
    void renderMails();

    QWidget* m_card;
    QWidget* m_form;
    QLabel* m_caption;
    QLabel* m_name;
    QLabel* m_details;
    QWidget* m_mailBoxes; // one tick for each address, when there are several
    QList<QCheckBox*> m_mailTicks;
    QLabel* m_request;
    QPushButton* m_identify;
    QPushButton* m_final;
    QLabel* m_formTitle;
    IdentityEdit* m_identity;
    QLineEdit* m_newName;
    MailsEdit* m_mails;
    QLineEdit* m_phone;
    QLineEdit* m_address;
    QLabel* m_formWarning;
    QPushButton* m_save;
    engine::BuyerRequest m_buyer;
    QStringList m_known;
    bool m_asked = false;
    QString m_limit;
};

} // namespace ui
