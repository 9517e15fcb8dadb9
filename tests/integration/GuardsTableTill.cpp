// The rows of the table that happen at the counter, and those of the back office that keeps its goods and people.
#include "GuardsShop.h"

#include <engine/CustomerBook.h>
#include <engine/Shifts.h>

namespace guards {

namespace {

CloseRequest nothingCounted(GuardsTest& t)
{
    CloseRequest request;
    request.key = u"cierre-%1"_s.arg(t.next());
    return request;
}

// An empty one, so that nothing counted is right.
void aFreshShift(GuardsTest& t, const Actor&)
{
    const IssuerId issuer = t.m_till.shop().id;
    CloseRequest close = nothingCounted(t);
    close.reason = u"Prueba"_s;
    if (t.wait(t.m_till->shifts().current(issuer)))
        ASSERT_OK(t.wait(t.m_till->shifts().close(Actor::commandLine(), issuer, close)));
    ASSERT_OK(t.wait(t.m_till->shifts().open(Actor::commandLine(), issuer, {})));
}

void noShift(GuardsTest& t, const Actor& by)
{
    aFreshShift(t, by);
    const auto closed = t.wait(t.m_till->shifts().close(Actor::commandLine(), t.m_till.shop().id, nothingCounted(t)));
    ASSERT_OK(closed);
    t.m_closed = closed->shift.id;
}

CashMovement movement(CashKind kind)
{
    CashMovement moved;
    moved.kind = kind;
    moved.amount = kind == CashKind::NoSale ? Money() : Money::fromCents(500);
    moved.reason = u"Cambio"_s;
    return moved;
}

std::string move(GuardsTest& t, const Actor& by, CashKind kind)
{
    return outcome(
        t.wait(t.m_till->shifts().moveCash(by, t.m_till.shop().id, movement(kind), u"mov-%1"_s.arg(t.next()))));
}

std::string noted(GuardsTest& t, const Actor& by, Permission needed, const QString& action)
{
    return outcome(t.wait(t.m_till->audit().add(by, needed, action, {}, {}, u"Error"_s)));
}

void aParkedSale(GuardsTest& t, const Actor&)
{
    ParkedSale sale;
    sale.summary = u"1 Pan"_s;
    sale.cart = "{}";
    const auto parked = t.wait(t.m_till->sales().park(Actor::commandLine(), sale, u"espera-%1"_s.arg(t.next())));
    ASSERT_OK(parked);
    t.m_parked = parked->id;
}

void aWebhook(GuardsTest& t, const Actor&)
{
    const auto made = t.wait(t.m_till->webhooks().create(Caller::till(Actor::commandLine()),
                                                         u"https://example.com/h%1"_s.arg(t.next()), {}));
    ASSERT_OK(made);
    t.m_webhook = made->endpoint.id;
}

void countedGoods(GuardsTest& t, const Actor&)
{
    auto card = t.wait(t.m_till->stock().card(t.m_bread.id));
    ASSERT_OK(card);
    card->counted = true;
    ASSERT_OK(t.wait(t.m_till->stock().save(Actor::commandLine(), *card)));
}

Customer someCustomer(GuardsTest& t)
{
    Customer customer;
    customer.id = u"1710034065"_s;
    customer.idTypeCode = u"05"_s;
    customer.name = u"Cliente %1"_s.arg(t.next());
    return customer;
}

void aCustomer(GuardsTest& t, const Actor&)
{
    ASSERT_OK(t.wait(t.m_till->customers().save(someCustomer(t), Actor::commandLine())));
}

} // namespace

const QList<Act>& tillActs()
{
    using T = GuardsTest;
    using A = const Actor&;
    using enum Permission;
    static const QList<Act> all{
        {"open the shift", OpenShift, "SHIFT_OPENED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->shifts().open(by, t.m_till.shop().id, {}))); }, noShift},
        {"close the shift", CloseShift, "SHIFT_CLOSED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->shifts().close(by, t.m_till.shop().id, nothingCounted(t))));
         },
         aFreshShift},
        {"look at the shift", SeeExpectedCash, "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->shifts().x(by, t.m_till.shop().id))); }, aFreshShift},
        {"look at a closed shift", SeeExpectedCash, "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->shifts().z(by, t.m_closed))); }, noShift},
        {"put cash in", MoveCash, "CASH_IN", [](T& t, A by) { return move(t, by, CashKind::In); }},
        {"take cash out", MoveCash, "CASH_OUT", [](T& t, A by) { return move(t, by, CashKind::Out); }},
        {"keep a drawer without a sale", OpenDrawer, "DRAWER_OPENED",
         [](T& t, A by) { return move(t, by, CashKind::NoSale); }},
        {"open the drawer without a sale", OpenDrawer, "DRAWER_OPENED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->printing().openDrawer(by, t.m_till.shop().id, movement(CashKind::NoSale),
                                                                   u"cajon-%1"_s.arg(t.next()))));
         }},
        {"take a line away", RemoveLine, "LINE_REMOVED",
         [](T& t, A by) { return noted(t, by, RemoveLine, u"LINE_REMOVED"_s); }},
        {"void a sale", VoidSale, "SALE_VOIDED", [](T& t, A by) { return noted(t, by, VoidSale, u"SALE_VOIDED"_s); }},
        {"take a copy of the trail", SeeAudit, "AUDIT_EXPORTED",
         [](T& t, A by) { return noted(t, by, SeeAudit, u"AUDIT_EXPORTED"_s); }},
        {"give half off", DiscountAboveLimit, "DISCOUNT_GIVEN",
         [](T& t, A by) {
             SaleRequest sale = t.sale(Decimal::fromInt(10));
             sale.invoice.items.first().discount = Money::fromCents(500);
             sale.received = computeTotals(sale.invoice.items)->total;
             sale.tenders = {{u"CASH"_s, u"01"_s, sale.received, {}}};
             return outcome(t.wait(t.m_till->sales().charge(by, sale)));
         }},
        {"sell what is not there", SellWithoutStock, "SOLD_WITHOUT_STOCK",
         [](T& t, A by) {
             SaleRequest sale = t.sale(Decimal::fromInt(10));
             sale.needs = {SellWithoutStock};
             return outcome(t.wait(t.m_till->sales().charge(by, sale)));
         }},
        {"park a sale", ParkSale, "",
         [](T& t, A by) {
             ParkedSale sale;
             sale.cart = "{}";
             return outcome(t.wait(t.m_till->sales().park(by, sale, u"espera-%1"_s.arg(t.next()))));
         }},
        {"take a parked sale up", Sell, "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->sales().takeParked(by, t.m_parked))); }, aParkedSale},
        {"cancel a parked sale", CancelParkedSale, "PARKED_SALE_CANCELLED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->sales().cancelParked(by, t.m_parked, u"Error"_s))); },
         aParkedSale},
        {"keep a customer of the counter", EditCustomers, "CUSTOMER_CHANGED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->customers().save(someCustomer(t), by))); }, aCustomer},
        {"keep a customer", EditCustomers, "CUSTOMER_CHANGED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->customerBook().save(by, someCustomer(t), false))); },
         aCustomer},
        {"correct the stock", AdjustStock, "STOCK_MOVED",
         [](T& t, A by) {
             StockMovement moved;
             moved.product = t.m_bread.id;
             moved.quantity = Decimal::fromInt(3);
             moved.reason = StockReason::Count;
             return outcome(t.wait(t.m_till->stock().move(by, moved, u"stock-%1"_s.arg(t.next()))));
         },
         countedGoods},
        {"change a card of goods", EditProducts, "PRODUCT_CHANGED",
         [](T& t, A by) {
             auto card = t.wait(t.m_till->stock().card(t.m_bread.id));
             if (!card)
                 return outcome(card);
             card->category = u"Grupo %1"_s.arg(t.next());
             return outcome(t.wait(t.m_till->stock().save(by, *card)));
         }},
        {"make a price list", EditProducts, "PRICE_LIST_CHANGED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->stock().savePriceList(by, {0, u"Lista %1"_s.arg(t.next())}, {})));
         }},
        {"price a list by a rule", EditProducts, "PRICE_LIST_CHANGED",
         [](T& t, A by) {
             PriceRule rule;
             rule.percent = Decimal::fromInt(-10);
             return outcome(t.wait(t.m_till->stock().priceByRule(by, t.m_list, rule)));
         }},
        {"bring data in", ImportData, "DATA_IMPORTED",
         [](T& t, A by) {
             const QByteArray csv = "codigo,nombre,precio\nI" + QByteArray::number(t.next()) + ",Pan,1.00\n";
             return outcome(t.wait(t.m_till->stock().importCsv(by, ImportKind::Products, csv, false)));
         }},
        {"change a webhook", ManageSettings, "WEBHOOK_CHANGED",
         [](T& t, A by) {
             WebhookChange change;
             change.eventTypes = QStringList{};
             change.url = u"https://example.com/%1"_s.arg(t.next());
             return outcome(t.wait(t.m_till->webhooks().update(Caller::till(by), t.m_webhook, change)));
         },
         aWebhook},
        {"stop a webhook", ManageSettings, "WEBHOOK_CHANGED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->webhooks().remove(Caller::till(by), t.m_webhook))); },
         aWebhook},
        {"try a webhook", ManageSettings, "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->webhooks().sendTest(Caller::till(by), t.m_webhook))); },
         aWebhook},
        // Last: where there was nobody somebody is now.
        {"name a person", ManagePeople, "EMPLOYEE_ADDED",
         [](T& t, A by) {
             Employee employee;
             employee.name = u"Persona %1"_s.arg(t.next());
             employee.role = Role::Administrator;
             return outcome(t.wait(t.m_till->people().save(by, employee, "6060", {})));
         }},
    };
    return all;
}

} // namespace guards
