#pragma once
#include "common/Panel.h"

#include <engine/InvoiceRequest.h>
#include <engine/Product.h>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// Who buys: final consumer, a known customer, a request for identification, or the form for somebody new.
class BuyerBox : public Panel
{
    Q_OBJECT
public:
    explicit BuyerBox(QWidget* parent);
    void show(const engine::BuyerRequest& buyer, bool identificationAsked, const QString& limit);
    void openForm(engine::IdType type, const QString& id, const QString& warning);
    // The same with what is known of this buyer, to be mended; the keyboard is in the identification or in the name.
    void openFormOf(const engine::BuyerRequest& buyer, bool identification);
    void closeForm();
    [[nodiscard]] bool formOpen() const;

Q_SIGNALS:
    void saved(const engine::Customer& customer);
    void identifyChosen();
    void finalConsumerChosen();
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
    void fillTypes();

    QWidget* m_card;
    QWidget* m_form;
    QLabel* m_caption;
    QLabel* m_name;
    QLabel* m_details;
    QLabel* m_request;
    QPushButton* m_identify;
    QPushButton* m_final;
    QLabel* m_formTitle;
    QComboBox* m_type;
    QLineEdit* m_id;
    QLineEdit* m_newName;
    QLineEdit* m_mail;
    QLineEdit* m_address;
    QLabel* m_formWarning;
    QPushButton* m_save;
    engine::BuyerRequest m_buyer;
    bool m_asked = false;
    QString m_limit;
    QString m_warning;
};

} // namespace ui
