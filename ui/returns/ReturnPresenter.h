#pragma once
#include "sale/SalePresenter.h"

namespace ui {

// Goods that come back, without a widget: which sale, which lines, how many, why, and how the money is given back.
class ReturnPresenter : public QObject
{
    Q_OBJECT
public:
    ReturnPresenter(const Services& services, Session& session, QObject* parent);

    // Who gives the money back, and makes the note: this till, wherever of the shop it was sold.
    void setIssuer(const engine::Issuer& issuer);
    void setTenders(const QList<engine::TenderKind>& kinds) { m_tenders = kinds; }
    void begin(); // nothing chosen
    // A ticket's access key opens its sale; anything else is looked for: number, customer, product.
    void find(const QString& text);
    void open(const engine::AccessKey& key);

    [[nodiscard]] const std::optional<engine::ReturnableSale>& sale() const { return m_sale; }
    [[nodiscard]] const QList<engine::DocumentSummary>& found() const { return m_found; }
    [[nodiscard]] bool searched() const { return m_searched; }
    // Why the last search found nothing, when it is not for want of a sale.
    [[nodiscard]] const std::optional<engine::Error>& failed() const { return m_failed; }
    void findAgain() { find(m_wantedText); }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] int selected() const { return m_selected; }
    [[nodiscard]] engine::Decimal chosen(qsizetype line) const { return m_chosen.value(line); }
    [[nodiscard]] engine::Decimal left(qsizetype line) const;
    [[nodiscard]] bool anythingChosen() const;
    [[nodiscard]] const std::optional<engine::Money>& total() const { return m_total; } // none = being worked out
    [[nodiscard]] const QList<engine::TenderKind>& tenders() const { return m_tenders; }
    // How the money goes back; empty = as it was paid.
    [[nodiscard]] QList<engine::TenderTaken> refund() const;

    void select(int row);
    void setQuantity(const QString& typed); // of the selected line; empty = all that is left of it
    void takeAll();
    // One more of it, or as much as a label of the shop's own says.
    void takeScanned(const ScanMeaning& scan);
    void setReason(const QString& reason) { m_reason = reason; }
    void setRefundTender(const QString& id);
    void setBackToStock(bool back) { m_backToStock = back; }
    // A credit note has no tip. What the customer left goes back from the drawer, with the last of what was sold.
    [[nodiscard]] engine::Money tip() const; // of the sale; nothing = none
    [[nodiscard]] bool tipCanGoBack() const;
    [[nodiscard]] bool tipGoesBack() const { return m_tipBack && tipCanGoBack(); }
    void setTipBack(bool back);
    void giveBack();

Q_SIGNALS:
    void changed();
    void notice(ui::Tone tone, const QString& text);
    void done(const ui::SaleResult& result);
    void shiftNeeded(); // nothing chosen is lost
    void goodScan();
    void badScan(); // a notice says why

private:
    void quote();
    void choose(int line, engine::Decimal quantity);
    void send(const engine::Actor& by);
    void giveTip(SaleResult result, engine::Money tip, const QString& sale, const QString& key);
    [[nodiscard]] QList<engine::ReturnRequest::Line> lines() const;
    [[nodiscard]] engine::TenderKind kindOf(const QString& id) const;
    [[nodiscard]] bool ofThisShop(const engine::AccessKey& key) const;
    [[nodiscard]] QString notFoundText(const engine::AccessKey& key) const;
    [[nodiscard]] QString obstacleOf(const engine::ReturnableSale& sale) const;
    void readAgain();
    void show(const engine::ReturnableSale& sale);
    void takeLine(const QList<int>& lines, const ScanMeaning& scan);

    const Services& m_services;
    Session& m_session;
    engine::Issuer m_issuer;
    QList<engine::TenderKind> m_tenders = usualTenders();
    QList<engine::DocumentSummary> m_found;
    std::optional<engine::ReturnableSale> m_sale;
    QList<engine::Decimal> m_chosen;
    std::optional<engine::Money> m_total;
    QList<engine::TenderTaken> m_asPaid;
    QString m_reason, m_refundTender, m_key;
    int m_selected = -1;
    quint64 m_asked = 0, m_quoted = 0;
    QString m_wantedText;
    std::optional<engine::Error> m_failed;
    bool m_backToStock = true, m_tipBack = true, m_searched = false, m_busy = false, m_wanted = false;
};

} // namespace ui
