#pragma once
#include "sale/Cart.h"
#include "sale/ScanRules.h"
#include "sale/TenderKinds.h"
#include "shell/Services.h"

#include <engine/Printing.h>
#include <engine/Sales.h>
#include <engine/Stock.h>

#include <QQueue>

namespace ui {

class Draft;
class Session;

enum class Tone { Info, Ok, Warn, Alarm };

// What the strip shows of the last sale until the next one is tendered.
struct SaleResult
{
    engine::Money total, received, change; // of goods that came back: `change` is the money handed out
    QList<engine::TenderKind> paid;
    bool goodsBack = false;
    bool stored = false; // durable: number and key are known
    engine::DocumentSummary document;
    std::optional<engine::PrintResult> print; // of its ticket; none = nobody asked for one
    bool offersPrint = false;                 // the shop wants to be asked whether to print
};

struct SaleLimits
{
    engine::Money finalConsumer = engine::Money::fromCents(50'00); // with taxes; above it the buyer must be named
    engine::Money askAbove = engine::Money::fromCents(100'00);     // received this much over the due: ask once
};

enum class TipMode { Off, Service, Free }; // Service: the shop's 10 % on every sale

// What the shop has chosen for its counter.
struct SaleRules
{
    engine::Decimal discountLimit = engine::Decimal::fromInt(10); // percent; above it somebody must say yes
    TipMode tip = TipMode::Off;
    QString second = QStringLiteral("CREDIT_CARD"); // the tender of F11
    int parkedWarnMinutes = 30;
    bool tellStock = true; // when less is left than the sale has
};

// The rules of the selling screen without a widget: what each key means for the sale. Look-ups answer later, so every
// step waits its turn behind the look-ups before it: a fast hand or scanner never acts on the wrong line.
class SalePresenter : public QObject
{
    Q_OBJECT
public:
    SalePresenter(const Services& services, Session& session, QObject* parent);

    void setIssuer(const engine::Issuer& issuer)
    {
        m_issuer = issuer;
        settleRestored();
    }
    void setLimits(const SaleLimits& limits) { m_limits = limits; }
    void loadRules(); // the shop's choices and its ways to pay
    void restoreDraft();

    [[nodiscard]] const Cart& cart() const { return m_cart; }
    [[nodiscard]] const engine::InvoiceTotals& totals() const { return m_totals; }
    [[nodiscard]] int selected() const { return m_selected; }
    [[nodiscard]] bool identificationAsked() const { return m_identificationAsked; }
    [[nodiscard]] const SaleLimits& limits() const { return m_limits; }
    [[nodiscard]] bool awaitingConfirmation() const { return m_confirm.has_value(); }
    [[nodiscard]] bool hasHeldSale() const { return !m_held.isEmpty(); }
    [[nodiscard]] const std::optional<SaleResult>& lastSale() const { return m_last; }
    [[nodiscard]] const SaleRules& rules() const { return m_rules; }
    [[nodiscard]] const QList<engine::TenderKind>& tenders() const { return m_tenders; }
    [[nodiscard]] engine::IssuerId issuer() const { return m_issuer.id; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate date() const; // the day whose taxes count: today, or the day of the document that is corrected

    // A refused document takes the place of the sale: it is edited like one and made again with its number.
    [[nodiscard]] bool correcting() const { return m_cart.correction.has_value(); }
    [[nodiscard]] bool correctionTouched() const;
    [[nodiscard]] bool saleInProgress() const; // something would be lost if the sale were replaced now
    void correct(const engine::DocumentSummary& document, const engine::InvoiceRequest& sent);
    void leaveCorrection();
    void signAgain(); // with the payments that were sent, adjusted to the total

    // Runs `run` behind every look-up that was asked for before.
    void inOrder(std::function<void()> run);
    void submit(const QString& text, bool scanned);
    // Weight or price inside the code; `times` = so many packets of it, as it was typed before.
    void submitMeasured(const ScanMeaning& scan, const QString& times = {});
    void addProduct(const engine::Product& product);
    void search(const QString& text, bool asCode = false); // a code that nothing is found for can be created
    void select(int row);
    void moveSelection(int by);
    void addUnits(int by);
    void setQuantity(const QString& typed);
    void setDiscount(const QString& typed);
    void setSaleDiscount(const QString& typed); // on everything in the sale; 0 takes it away
    void setPrice(const QString& typed);
    void askPriceLists();
    void choosePriceList(qint64 list); // 0 = the products' own prices
    void setTip(engine::Money tip);    // what the customer leaves, or 0 against the shop's 10 %
    void removeLine();
    void voidSale(const QString& reason);

    void identify(const QString& text);
    void writeDown(const QString& text); // whoever a search for this did not find
    void attach(const engine::Customer& customer);
    void saveCustomer(const engine::Customer& customer);
    void backToFinalConsumer();
    void chooseMails(const QStringList& mails); // of those that the buyer has

    // Says what is in the way (nothing to charge, nobody named above the limit) when false.
    bool mayCharge();
    void tender(const engine::TenderKind& kind, const QString& typed);
    void confirmTender();
    void dropConfirmation();
    // Several payments that add up to the total; `received` only differs from it by cash handed over.
    void tenderMany(const QList<TakenTender>& taken, engine::Money received);
    void recoverHeldSale();

    // Aside, and back: `number` 0 = the only one there is, else the list is asked for.
    void parkOrRecall(const QString& typed);
    void park();
    void takeParked(const engine::ParkedSale& sale);
    void cancelParked(const engine::ParkedSale& sale, const QString& reason);

    // Of the last document of this till, once it is signed; the first print of a ticket that waited for a yes is no
    // copy.
    void printLast(int copies);
    void mailLast();
    void showReturn(const SaleResult& result);

Q_SIGNALS:
    void changed();
    void lineTouched(int row); // the line to flash and to keep visible
    void notice(ui::Tone tone, const QString& text);
    void entryWanted(const QString& text);                       // what the entry box should hold now
    void stockFound(const QHash<qint64, engine::Decimal>& left); // of the products found last that are counted
    void productsFound(const QString& text, const QList<engine::Product>& products);
    void customersFound(const QString& text, const QList<engine::Customer>& customers);
    void customerUnknown(engine::IdType type, const QString& id);
    void newCustomer(const engine::BuyerRequest& buyer); // of whom only the name is known
    void customerAttached();
    void goodScan();
    void badScan();
    void unknownCode(const QString& code); // no product has it
    void confirmationAsked(engine::Money received, engine::Money total);
    void identificationNeeded();
    void tendered();
    void lastSaleChanged();
    void busyChanged(bool busy);
    void priceListsFound(const QList<engine::PriceList>& lists, qint64 present);
    void parkedFound(const QList<engine::ParkedSale>& sales);
    void parkedSettled(const QString& trouble); // one was cancelled, or why not
    void shiftNeeded();
    void printerMissing(); // nothing is set up to print on
    void printerTold(const engine::PrintResult& result);
    void tendersChanged();
    void charged(const ui::SaleResult& result); // durable, told once for each sale

private:
    void findStock(const QList<engine::Product>& products, quint64 asked);
    struct Step
    {
        QString code; // a look-up when not empty
        engine::Decimal quantity;
        bool scanned = false;
        std::function<void()> run;
        std::optional<engine::Money> price = {}; // with taxes, from the code
        QString whole = {};                      // the code as it was scanned, of one that has weight or price inside
        QString said = {};                       // the code as it came, when `code` is its other form
        QString label = {};                      // the same, of one that has the price inside
    };
    struct Tender
    {
        QList<TakenTender> taken;
        engine::Money received;
    };
    struct InFlight
    {
        Cart cart;
        SaleResult result;
        Tender tender;
    };

    void enqueue(Step step);
    void pump();
    void lookUp(const Step& step);
    void notFound(const Step& step, const engine::Error& error);
    bool isCode(const QString& typed); // says so, when true
    void addLine(const engine::Product& product, engine::Decimal quantity, std::optional<engine::Money> price = {},
                 const QString& label = {});
    void touch(int row);
    void repriceLines();
    void lookAnew(std::function<void(const engine::Product&)> each, std::function<void()> then);
    void followPrices(std::function<void(bool followed)> then = [](bool) {});
    // Whether the line is sold at what the product costs: no price of its own, by hand or from a label.
    static bool followsPrice(const CartLine& line, const engine::Product& product);
    void followBuyersList(qint64 list);
    void putPrice(const engine::Product& product);
    void withListPrice(const engine::Product& product,
                       std::function<void(const engine::Result<engine::Product>&)> then);
    void lookAtStock(const engine::Product& product);
    bool replaceSelected(const CartLine& line); // refuses figures that no voucher can hold
    [[nodiscard]] bool mustBeNamed() const;     // more than a final consumer may buy
    void recompute();
    void saveDraft();
    void charge(const Tender& tender);
    void clearSale();
    void chargeCorrection(const Correction& correction, engine::InvoiceRequest request, const QString& key,
                          const QString& approval);
    [[nodiscard]] engine::SaleRequest saleRequest(const Tender& tender, engine::InvoiceRequest request) const;
    void askAndChargeAgain(const QString& key, engine::Permission needed, const Tender& tender);
    void applyDiscount(const Cart& next, const QString& what, int row);
    [[nodiscard]] QList<engine::Permission> needs(const Cart& cart) const;
    void applyTip();
    void record(engine::Actor actor, engine::Permission needed, const QString& action, const QJsonObject& detail,
                const QString& reason);
    void recall(qint64 number);
    void takeOut(const engine::ParkedSale& sale);
    void dropParkedTwin();
    void printTicket(const SaleResult& sale);
    void printCopies(int copies);
    void printNewest(int copies);
    void sayCopy(const QString& number, const engine::Result<engine::PrintResult>& result);
    void sayMailed(const engine::AccessKey& key);
    void printed(const engine::AccessKey& key, const engine::Result<engine::PrintResult>& result);
    void sendToPrinter(const SaleResult& sale, bool drawer, bool copy);
    void settleRestored();
    void forgetInvoiced(const QString& key, const QString& number);
    void stored(const QString& key, const engine::CreatedDocument& created);
    void failed(const QString& key, const engine::Error& error);
    // In words that name the products.
    static QString whatIsLeft(const engine::Error& error, const Cart& cart);
    void refreshLast(const engine::AccessKey& key);
    void lookUpCustomer(engine::IdType type, const QString& id);

    const Services& m_services;
    Session& m_session;
    Draft* m_draft;
    engine::Issuer m_issuer;
    SaleLimits m_limits;
    SaleRules m_rules;
    QList<engine::TenderKind> m_tenders = usualTenders();
    Cart m_cart = freshCart();
    engine::InvoiceTotals m_totals;
    int m_selected = -1;
    bool m_identificationAsked = false;
    std::optional<engine::Decimal> m_multiplier;
    std::optional<Tender> m_confirm;
    QQueue<Step> m_steps;
    bool m_lookingUp = false;
    quint64 m_searchNumber = 0;
    quint64 m_customerNumber = 0;
    bool m_cancelsParked = false; // one is being cancelled
    QString m_oddId;              // digits that are neither a cédula nor a RUC, said once
    QList<InFlight> m_inFlight;
    QList<Cart> m_held;
    bool m_restored = false; // a sale of the last run is back and nobody has asked yet whether it was invoiced
    std::optional<SaleResult> m_last;
    struct
    {
        QString key; // of the cart that is being signed
        int copies = 0;
    } m_printWhenStored;
};

} // namespace ui
