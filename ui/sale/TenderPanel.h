#pragma once
#include "common/Overlay.h"

#include <engine/InvoiceRequest.h>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

// Cobrar: several payments for one sale, each tied to a payment code of the tax office. Closes only when nothing is
// due; only cash may exceed it.
class TenderPanel : public Overlay
{
    Q_OBJECT
public:
    explicit TenderPanel(QWidget* host);
    void openFor(engine::Money total);
    void productScanned(); // refused while payment is open
    bool handleKey(int key);

Q_SIGNALS:
    void charged(const QList<engine::PaymentRequest>& payments, engine::Money received);

private:
    struct Payment
    {
        QString method;
        engine::Money amount;
    };
    QWidget* makeMethods();
    QWidget* makeFigures();
    void addPayment();
    void removeLast();
    void finish();
    void render();
    void say(const QString& words);
    [[nodiscard]] engine::Money due() const;
    [[nodiscard]] engine::Money received() const;

    QLabel* m_title;
    QLabel* m_totalWords;
    QLabel* m_total;
    QLabel* m_dueWords;
    QLabel* m_due;
    QLabel* m_message;
    QListWidget* m_methods;
    QListWidget* m_payments;
    QLineEdit* m_amount;
    QList<QPushButton*> m_notes;
    QPushButton* m_add;
    QPushButton* m_undo;
    QPushButton* m_done;
    engine::Money m_sum;
    QList<Payment> m_taken;
};

} // namespace ui
