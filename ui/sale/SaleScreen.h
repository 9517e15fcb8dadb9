#pragma once
#include "common/Panel.h"
#include "sale/EntryBox.h"
#include "sale/SalePresenter.h"
#include "shell/Commands.h"

#include <engine/Stock.h>

class QKeyEvent;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class ActionRow;
class BuyerBox;
class CartModel;
class NumberPad;
class ParkedPanel;
class PriceListPanel;
class QuickKeys;
class ResultStrip;
class SearchPopup;
class Sounds;
class StatePage;
class TenderPanel;
class SpokenTotal;
class TotalsPanel;

// The selling screen: draws what the presenter knows and turns keys into its steps.
class SaleScreen : public Panel
{
    Q_OBJECT
public:
    SaleScreen(const Services& services, Session& session, Sounds& sounds, QWidget* overlayHost, QWidget* parent);

    [[nodiscard]] SalePresenter& presenter() { return *m_presenter; }
    [[nodiscard]] EntryBox& entry() { return *m_entry; }
    void setReach(engine::SriReach reach);
    void setShiftMissing(bool missing); // the shop sells only with an open shift, and none is open
    void setScanRules(const ScanRules& rules) { m_scanRules = rules; }
    void focusEntry();
    void say(Tone tone, const QString& words); // under the entry box, until the next line
    void takeBack(const QString& words);       // that were said, if they still stand

    // A finished scan, whatever had the focus.
    void scanned(const QString& code);
    // Keys while this screen is in front; true when used up.
    bool handleKey(QKeyEvent* event);
    // What was typed goes with the function.
    void findProduct();
    void findCustomer();
    void quantity();
    void discount();
    void saleDiscount();
    void price();
    void park();
    void reprint();
    void arrangeQuickKeys();
    void removeLine();
    void askVoid();
    void cash();
    void card();
    void openTenders();
    void leaveCorrection(); // asks once when something was changed
    // Of a correction: puts the keyboard where the tax office found fault (buyer.id, buyer, items, payments).
    void showField(const QString& field);
    // Esc: true when there was something to clear or to close.
    bool escape();
    [[nodiscard]] bool panelOpen() const;
    [[nodiscard]] bool tendersOpen() const;
    [[nodiscard]] bool cardOpen() const; // Cobrar, the parked sales or the price lists lie over the sale
    void refuseBehindCard();             // a key that would act on the sale behind it

Q_SIGNALS:
    void openLastChosen();
    void commandChosen(ui::Command command); // by finger
    void shiftNeeded();
    void createProductWanted(const QString& code);
    void importWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeBanner(QWidget* parent);
    QTableView* makeLines(QWidget* parent);
    void renderBanner();
    void fitColumns();
    QWidget* makeRight();
    void wirePresenter();
    void wireParts();
    void wirePanels();
    void wireEntry();
    void wireQuickKeys();
    void showPad(bool shown);
    void storeQuickKeys(const QList<engine::QuickKey>& keys);
    void renderTenders();
    void renderEmpty();
    void lookForProducts(); // a shop without any is told how to begin
    void openTendersAt(const QString& kind, std::optional<engine::Money> amount = {});
    [[nodiscard]] bool maySell();
    QString typedBefore();
    [[nodiscard]] engine::Money taken() const;
    void render();
    void flash(int row);
    void enter();
    void leavePrompt();
    void findAgain();
    void placePopup();
    bool lineKey(QKeyEvent* event);
    void retranslate();

    SalePresenter* m_presenter;
    EntryBox* m_entry;
    QFrame* m_banner; // what is corrected
    QLabel* m_bannerWords;
    QPushButton* m_leave;
    QLabel* m_notice;
    QStackedWidget* m_linesPages;
    QTableView* m_lines;
    CartModel* m_model;
    StatePage* m_empty;
    ResultStrip* m_strip;
    BuyerBox* m_buyer;
    TotalsPanel* m_totals;
    SpokenTotal* m_spoken;
    SearchPopup* m_popup;
    TenderPanel* m_tenders;
    ParkedPanel* m_parked;
    PriceListPanel* m_lists;
    ActionRow* m_actions;
    QuickKeys* m_quick;
    NumberPad* m_pad; // digits for a finger, when it is asked for
    const Services& m_services;
    Session& m_session;
    Sounds& m_sounds;
    engine::Actor m_arranger; // who may arrange the quick keys
    QPushButton* m_cash;
    QPushButton* m_card;
    QPushButton* m_more;
    QWidget* m_right;
    bool m_leaveAsked = false;
    bool m_voidAsked = false; // of a sale that was partly paid
    bool m_parksSales = false;
    bool m_noProducts = false;
    bool m_shiftMissing = false;
    bool m_cardScanned = false; // a customer card, not answered yet
    ScanRules m_scanRules;
    QString m_unknown; // the code that stands in the box and nobody typed
};

} // namespace ui
