#pragma once
#include "common/Panel.h"
#include "sale/SalePresenter.h"

class QLabel;
class QPushButton;

namespace ui {

// Change, number and state of the last sale, until the next one is tendered.
class ResultStrip : public Panel
{
    Q_OBJECT
public:
    explicit ResultStrip(QWidget* parent);
    void show(const std::optional<SaleResult>& sale, bool heldSale);
    void setReach(engine::SriReach reach, bool cutOff = false); // `cutOff`: this computer has no network
    void setMails(bool mails) { m_mails = mails; }              // whether somebody can be mailed at all

Q_SIGNALS:
    void openChosen();
    void printChosen();
    void mailChosen();
    void recoverChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    [[nodiscard]] bool roomForDetails() const;
    void renderPrint();
    void renderWords();
    void speak();
    QLabel* m_icon;
    QLabel* m_caption;
    QLabel* m_amount;
    QLabel* m_number;
    QLabel* m_state;
    QLabel* m_print; // what the printer says
    QPushButton* m_reprint;
    QPushButton* m_mail;
    QPushButton* m_open;
    QPushButton* m_recover;
    std::optional<SaleResult> m_sale;
    QString m_spokenSale;  // whose change was said
    QString m_spokenState; // as it was said last
    bool m_held = false;
    bool m_mails = false;
    engine::SriReach m_reach = engine::SriReach::Unknown;
    bool m_cutOff = false;
};

} // namespace ui
