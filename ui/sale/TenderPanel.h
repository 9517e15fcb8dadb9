#pragma once
#include "common/Overlay.h"
#include "sale/TenderKinds.h"

#include <QHash>

#include <optional>

class QCheckBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class NumberPad;
enum class TipMode;

// Cobrar: several payments for one sale, each tied to a payment code of the tax office. Closes only when nothing is
// due; only cash may exceed it.
class TenderPanel : public Overlay
{
    Q_OBJECT
public:
    explicit TenderPanel(QWidget* host);
    void setKinds(const QList<engine::TenderKind>& kinds);
    void setAskAbove(engine::Money above) { m_askAbove = above; }
    // `sale` = the key of its cart: what was taken for it stays taken until it is charged.
    // `chosen` = the id of a kind, empty = the first one.
    void openFor(const QString& sale, engine::Money total, const QString& chosen = {},
                 std::optional<engine::Money> amount = {});
    // The same with a part of it taken already.
    void openWith(const QString& sale, engine::Money total, const TakenTender& first);
    [[nodiscard]] engine::Money takenFor(const QString& sale) const; // handed over before Cobrar was left
    void setPadShown(bool shown);
    // The shop's 10 % or what the customer leaves; `tip` is in `total`.
    void setTip(TipMode mode, engine::Money tip, engine::Money total);
    void saleRefused();  // neither scans nor keys reach the sale while payment is open
    void takeKeyboard(); // to the amount, unless it is here already
    bool handleKey(QKeyEvent* event);
    void finish();

Q_SIGNALS:
    void charged(const QList<ui::TakenTender>& taken, engine::Money received);
    void tipChosen(engine::Money tip);

private:
    QWidget* makeMethods();
    QWidget* makeFigures();
    QWidget* makeTip(QWidget* parent);
    void addPayment();
    void removeLast();
    void chosenChanged();
    void chooseRow(int row);
    void render();
    void renderNotes();
    void renderBanked();
    void say(const QString& words);
    void retranslate();
    [[nodiscard]] const engine::TenderKind* chosen() const;
    [[nodiscard]] engine::Money due() const;
    void takeTip();
    [[nodiscard]] engine::Money received() const;

    QLabel* m_title;
    QLabel* m_totalWords;
    QLabel* m_total;
    QLabel* m_dueWords;
    QLabel* m_due;
    QLabel* m_message;
    QLabel* m_banked; // about cash that a bank should carry
    QLabel* m_listHint;
    QListWidget* m_methods;
    QListWidget* m_payments;
    NumberPad* m_pad;
    QLineEdit* m_amount;
    QLineEdit* m_reference;
    QLabel* m_daysWords;
    QLineEdit* m_days;
    QWidget* m_tipRow;
    QCheckBox* m_service;
    QLabel* m_tipWords;
    QLineEdit* m_tip;
    QList<QPushButton*> m_notes;
    QPushButton* m_add;
    QPushButton* m_undo;
    QPushButton* m_done;
    engine::Money m_sum;
    engine::Money m_askAbove = engine::Money::fromCents(100'00);
    QList<engine::TenderKind> m_kinds;
    QString m_sale;                            // whose payments these are
    QHash<QString, QList<TakenTender>> m_left; // of sales that were put aside while they were partly paid
    QList<TakenTender> m_taken;
    QString m_asked; // the amount that was asked about: said again it counts
};

} // namespace ui
