#pragma once
#include "sale/Cart.h"
#include "shell/Services.h"

#include <QQueue>

namespace ui {

class Draft;

enum class Tone { Info, Ok, Warn, Alarm };

// What the strip shows of the last sale until the next one is tendered.
struct SaleResult
{
    engine::Money total, received, change;
    QString method;
    bool stored = false; // durable: number and key are known
    engine::DocumentSummary document;
};

struct SaleLimits
{
    engine::Money finalConsumer = engine::Money::fromCents(50'00); // with taxes; above it the buyer must be named
    engine::Money askAbove = engine::Money::fromCents(100'00);     // received this much over the due: ask once
};

// The rules of the selling screen without a widget: what each key means for the sale. Look-ups answer later, so every
// step waits its turn behind the look-ups before it: a fast hand or scanner never acts on the wrong line.
class SalePresenter : public QObject
{
    Q_OBJECT
public:
    SalePresenter(const Services& services, QObject* parent);

    void setIssuer(const engine::Issuer& issuer)
    {
        m_issuer = issuer;
        settleRestored();
    }
    void setLimits(const SaleLimits& limits) { m_limits = limits; }
    void restoreDraft();

    [[nodiscard]] const Cart& cart() const { return m_cart; }
    [[nodiscard]] const engine::InvoiceTotals& totals() const { return m_totals; }
    [[nodiscard]] int selected() const { return m_selected; }
    [[nodiscard]] bool identificationAsked() const { return m_identificationAsked; }
    [[nodiscard]] const SaleLimits& limits() const { return m_limits; }
    [[nodiscard]] bool awaitingConfirmation() const { return m_confirm.has_value(); }
    [[nodiscard]] bool hasHeldSale() const { return !m_held.isEmpty(); }
    [[nodiscard]] const std::optional<SaleResult>& lastSale() const { return m_last; }
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
    void addProduct(const engine::Product& product);
    void search(const QString& text);
    void select(int row);
    void moveSelection(int by);
    void addUnits(int by);
    void setQuantity(const QString& typed);
    void setDiscount(const QString& typed);
    void setPrice(const QString& typed);
    void removeLine();
    void voidSale(const QString& reason);

    void identify(const QString& text);
    void attach(const engine::Customer& customer);
    void saveCustomer(const engine::Customer& customer);
    void backToFinalConsumer();

    // Says what is in the way (nothing to charge, nobody named above the limit) when false.
    bool mayCharge();
    void tender(const QString& method, const QString& typed);
    void confirmTender();
    void dropConfirmation();
    // Several payments that add up to the total; `received` only differs from it by cash handed over.
    void tenderMany(const QList<engine::PaymentRequest>& payments, engine::Money received);
    void recoverHeldSale();

Q_SIGNALS:
    void changed();
    void lineTouched(int row); // the line to flash and to keep visible
    void notice(ui::Tone tone, const QString& text);
    void entryWanted(const QString& text); // what the entry box should hold now
    void productsFound(const QString& text, const QList<engine::Product>& products);
    void customersFound(const QString& text, const QList<engine::Customer>& customers);
    void customerUnknown(engine::IdType type, const QString& id, const QString& warning);
    void customerAttached();
    void badScan();
    void confirmationAsked(engine::Money received, engine::Money total);
    void identificationNeeded();
    void tendered();
    void lastSaleChanged();
    void busyChanged(bool busy);

private:
    struct Step
    {
        QString code; // a look-up when not empty
        engine::Decimal quantity;
        bool scanned = false;
        std::function<void()> run;
    };
    struct Tender
    {
        QList<engine::PaymentRequest> payments;
        engine::Money received;
    };
    struct InFlight
    {
        Cart cart;
        SaleResult result;
    };

    void enqueue(Step step);
    void pump();
    void lookUp(const Step& step);
    void notFound(const Step& step, const engine::Error& error);
    void addLine(const engine::Product& product, engine::Decimal quantity);
    void touch(int row);
    void replaceSelected(const CartLine& line); // refuses figures that no voucher can hold
    void recompute();
    void saveDraft();
    void charge(const Tender& tender);
    void clearSale();
    void settleRestored();
    void forgetInvoiced(const QString& key, const QString& number);
    void stored(const QString& key, const engine::CreatedDocument& created);
    void failed(const QString& key, const engine::Error& error);
    void refreshLast(const engine::AccessKey& key);
    void lookUpCustomer(engine::IdType type, const QString& id);

    const Services& m_services;
    Draft* m_draft;
    engine::Issuer m_issuer;
    SaleLimits m_limits;
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
    QList<InFlight> m_inFlight;
    QList<Cart> m_held;
    bool m_restored = false; // a sale of the last run is back and nobody has asked yet whether it was invoiced
    std::optional<SaleResult> m_last;
};

} // namespace ui
