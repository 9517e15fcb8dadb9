#pragma once
#include "common/Panel.h"
#include "returns/ReturnPresenter.h"

class QCheckBox;
class QComboBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class ReturnModel;
class Sounds;
class StatePage;

// Devolución: the ticket, the lines and quantities, why, and how the money goes back. Ends in a credit note.
class ReturnScreen : public Panel
{
    Q_OBJECT
public:
    ReturnScreen(const Services& services, Session& session, Sounds& sounds, QWidget* parent);
    [[nodiscard]] ReturnPresenter& presenter() { return *m_presenter; }
    void enterPage(const engine::AccessKey& key = {});
    void setReasons(const QStringList& reasons);
    void setOffer(const QString& words); // what the shop does for sales to final consumer, in its own words
    void scanned(const QString& code, const ScanMeaning& meaning);
    void hearAnswer() { m_scanned = true; } // what is being looked for came from the scanner
    bool handleKey(QKeyEvent* event);
    void focusEntry();
    void giveBack();
    void takeAll();
    bool escape(); // false when there was nothing to go back to here

Q_SIGNALS:
    void saleChosen();
    void queueChosen();

private:
    QWidget* makeLines();
    QWidget* makeRight();
    void wire();
    void render();
    void renderState();
    void renderSale();
    void renderRefund();
    void fitColumns();
    void enter();
    void retranslate();
    void say(Tone tone, const QString& words);
    [[nodiscard]] QString obstacleText(const engine::ReturnableSale& sale) const;

    ReturnPresenter* m_presenter;
    Sounds& m_sounds;
    bool m_scanned = false;
    ReturnModel* m_model;
    QLabel* m_title;
    QLabel* m_facts;
    QLineEdit* m_entry;
    QLabel* m_hint;
    QLabel* m_notice;
    QStackedWidget* m_pages;
    StatePage* m_state;
    QTableView* m_table;
    QWidget* m_right;
    QLabel* m_reasonWords;
    QComboBox* m_reason;
    QLabel* m_refundWords;
    QComboBox* m_refund;
    QCheckBox* m_stock;
    QLabel* m_tipWords;
    QCheckBox* m_tip;
    QLabel* m_totalWords;
    QLabel* m_total;
    QLabel* m_refundList;
    QPushButton* m_all;
    QPushButton* m_give;
    QString m_offer;
    bool m_ownReasons = false;
};

} // namespace ui
