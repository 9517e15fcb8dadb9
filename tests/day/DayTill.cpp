#include "DayTill.h"

#include "support/Await.h"

#include <engine/InvoiceTotals.h>
#include <engine/People.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using testing_support::waitUntil;

namespace engine::tests {

namespace {

[[noreturn]] void fail(const QString& what)
{
    std::fprintf(stderr, "day: %s\n", qPrintable(what));
    std::_Exit(3);
}

QString errorWords(const Error& error)
{
    QString words = error.codeName() + u": "_s + error.detail;
    for (const FieldError& field : error.fields)
        words += u" ["_s + field.field + u": "_s + field.message + u"]"_s;
    return words;
}

template <class T>
Result<T> answerOf(Answer<T> answer)
{
    if (!waitUntil([&] { return answer.isFinished(); }, 60'000) || answer.resultCount() == 0)
        fail(u"the engine does not answer"_s);
    return answer.result();
}

const QString kLuis = u"Luis"_s, kRosa = u"Rosa"_s, kApprover = u"Eva"_s;
const QString kAnasBadge = u"EMP-0000003"_s, kRosasBadge = u"EMP-0000017"_s, kApproversBadge = u"EMP-0000021"_s;
const QByteArray kApproversPin = "2580";
constexpr qint64 kListStep = 30'000; // the list has three cents more, also on what costs five

// What was cut short counts as a wrong try; then the next one has to wait.
template <class Ask>
auto patiently(const Ask& ask)
{
    auto result = answerOf(ask());
    const bool let = waitUntil(
        [&] {
            if (!result && result.error().code == ErrorCode::TOO_MANY_REQUESTS)
                result = answerOf(ask());
            return result || result.error().code != ErrorCode::TOO_MANY_REQUESTS;
        },
        120'000);
    if (!let || !result)
        fail(u"a PIN or a badge: "_s + errorWords(result.error()));
    return *result;
}

QJsonArray tendersToJson(const QList<TenderTaken>& tenders)
{
    QJsonArray array;
    for (const TenderTaken& taken : tenders)
        array += QJsonObject{{u"id"_s, taken.tender}, {u"cents"_s, taken.amount.cents()}};
    return array;
}

} // namespace

DayTill::DayTill(const QString& folder, const QUrl& sri, const QString& journal, quint64 seed, const QString& printer)
    : m_folder(folder), m_sri(sri), m_seed(seed), m_printer(printer), m_journal(journal)
{
    open();
}

template <class T>
T DayTill::must(Answer<T> answer, const char* what)
{
    const Result<T> result = answerOf(answer);
    if (!result)
        fail(QString::fromLatin1(what) + u": "_s + errorWords(result.error()));
    return *result;
}

void DayTill::open()
{
    EngineConfig config;
    config.dataDir = m_folder;
    config.practice = true;
    config.sriUrl = m_sri;
    config.useKeyring = false;
    auto opened = Engine::open(config);
    if (!opened)
        fail(errorWords(opened.error()));
    m_engine = std::move(*opened);
    m_shop = must(m_engine->ensurePracticeShop(), "the shop");
    furnish();
}

void DayTill::furnishPeople()
{
    const auto staff = must(m_engine->people().list(true), "people");
    const auto hire = [&](const QString& name, Role role, QByteArray pin, const QString& badge) {
        if (std::any_of(staff.begin(), staff.end(), [&](const Employee& one) { return one.name == name; }))
            return;
        Employee employee;
        employee.name = name;
        employee.role = role;
        must(m_engine->people().save(m_boss, employee, std::move(pin), badge), "an employee");
    };
    hire(u"Ana"_s, Role::Administrator, "4711", kAnasBadge);
    // With the badge: a PIN that many cuts interrupt makes her wait longer each time.
    m_boss = {patiently([&] { return m_engine->people().signInWithBadge(kAnasBadge); }).token, {}};
    hire(kLuis, Role::Cashier, "1234", {});
    hire(kRosa, Role::Cashier, {}, kRosasBadge);
    hire(kApprover, Role::Supervisor, QByteArray(kApproversPin.constData(), kApproversPin.size()), kApproversBadge);
    signInCashier();
}

// Wholesale prices for every second product.
void DayTill::furnishPrices()
{
    for (qsizetype i = 0; i < m_goods.products.size(); i += 2)
        m_goods.listed.insert(m_goods.products[i].id, m_goods.products[i].unitPrice + Decimal::fromMicros(kListStep));
    const auto lists = must(m_engine->stock().priceLists(true), "price lists");
    PriceList list;
    list.name = u"Mayorista"_s;
    m_goods.priceList = lists.isEmpty()
                            ? must(m_engine->stock().savePriceList(m_boss, list, m_goods.listed), "a price list").id
                            : lists.first().id;
}

// Employees, products with stock, their prices, the printer and the open shift; whatever is there already stays.
void DayTill::furnish()
{
    furnishPeople();
    DayRandom random(m_seed);
    const QStringList rates{u"4"_s, u"4"_s, u"0"_s, u"5"_s};
    for (int i = 0; i < kProducts; ++i) {
        ProductCard card;
        card.product.code = codeOf(i);
        card.product.name = u"Producto Ñ %1"_s.arg(i);
        card.product.unitPrice = Decimal::fromMicros(between(random, 5, 900) * 10'000);
        card.product.ivaRateCode = rates[between(random, 0, 3)];
        card.counted = true;
        const auto known = answerOf(m_engine->catalog().findByCode(card.product.code));
        card.product.id = known ? known->id : must(m_engine->stock().save(m_boss, card), "a product").product.id;
        StockMovement bought;
        bought.product = card.product.id;
        bought.quantity = Decimal::fromInt(kStock);
        bought.reason = StockReason::Purchase;
        must(m_engine->stock().move(m_boss, bought, u"stock-"_s + card.product.code), "stock");
        m_goods.products += card.product;
    }
    m_goods.issuer = m_shop.id;
    furnishPrices();
    PrintSettings printing = must(m_engine->printing().settings(), "how to print");
    if (printing.main.address != m_printer) {
        printing.main.link = PrinterLink::Network;
        printing.main.address = m_printer;
        printing.when = PrintWhen::Always;
        must(m_engine->printing().saveSettings(m_boss, printing), "the printer");
    }
    if (!answerOf(m_engine->shifts().current(m_shop.id)) && m_journal.done().isEmpty())
        must(m_engine->shifts().open(m_boss, m_shop.id, Money::fromCents(kFloat)), "the shift");
}

Actor DayTill::signIn(const QString& name, const QByteArray& pin)
{
    const auto staff = must(m_engine->people().list(false), "people");
    const auto found = std::find_if(staff.begin(), staff.end(), [&](const Employee& one) { return one.name == name; });
    if (found == staff.end())
        fail(u"nobody is called "_s + name);
    // The engine wipes the PIN it gets, so each try brings its own.
    const Session session =
        patiently([&] { return m_engine->people().signIn(found->id, QByteArray(pin.constData(), pin.size())); });
    return {session.token, {}};
}

QString DayTill::cashierName() const
{
    return m_journal.count(u"change"_s) % 2 == 0 ? kLuis : kRosa;
}

void DayTill::signInCashier()
{
    if (cashierName() == kLuis)
        m_cashier = signIn(kLuis, "1234");
    else
        m_cashier = {patiently([&] { return m_engine->people().signInWithBadge(kRosasBadge); }).token, {}};
}

// A supervisor says yes to one action of the cashier.
QString DayTill::approved(Permission permission, bool byBadge)
{
    return patiently([&] {
        return byBadge ? m_engine->people().approveWithBadge(m_cashier, permission, kApproversBadge)
                       : m_engine->people().approve(m_cashier, permission, 0,
                                                    QByteArray(kApproversPin.constData(), kApproversPin.size()));
    });
}

QJsonObject DayTill::sellUntil(int sales)
{
    if (!m_journal.open().isEmpty())
        run(m_journal.open()); // the same once more, as the people at the counter would
    while (m_journal.sales() < sales)
        step(m_journal.nextStep());
    int printed = 0;
    for (const auto& ticket : std::as_const(m_tickets))
        printed += must(ticket, "a ticket").state == PrintState::Printed ? 1 : 0;
    return {{u"tickets"_s, m_tickets.size()}, {u"printed"_s, printed}};
}

QString DayTill::kindOf(DayRandom& random)
{
    static const QList<std::pair<QString, int>> shares{
        {u"sale"_s, 60}, {u"park"_s, 6},   {u"parked-sale"_s, 5}, {u"cancel"_s, 1},  {u"return"_s, 8},
        {u"in"_s, 2},    {u"out"_s, 2},    {u"x"_s, 2},           {u"no-sale"_s, 2}, {u"void"_s, 3},
        {u"line"_s, 3},  {u"change"_s, 2}, {u"correct"_s, 4}};
    int dice = between(random, 1, 100);
    for (const auto& [kind, share] : shares)
        if ((dice -= share) <= 0)
            return kind;
    return u"x"_s;
}

void DayTill::step(int number)
{
    DayRandom random(m_seed * 1'000'003 + static_cast<quint64>(number));
    QJsonObject intent{{u"step"_s, number}, {u"kind"_s, kindOf(random)}};
    const QString kind = intent[u"kind"].toString();
    if (kind == u"in" || kind == u"out")
        intent[u"cents"_s] = between(random, 1, 2000);
    if (kind == u"return")
        intent = intendReturn(number, random);
    if (kind == u"correct") {
        const auto document = refused();
        intent = document ? intendCorrection(number, *document) : QJsonObject{{u"step"_s, number}, {u"kind"_s, u"x"_s}};
    }
    if (kind == u"parked-sale" || kind == u"cancel") {
        const auto parked = must(m_engine->sales().parked(), "parked sales");
        if (parked.isEmpty())
            intent[u"kind"_s] = u"x"_s;
        else
            intent[u"cart"_s] = QString::fromUtf8(parked.first().cart);
        if (!parked.isEmpty())
            intent[u"parked"_s] = parked.first().id;
    }
    m_journal.write(intent);
    run(intent);
}

void DayTill::run(const QJsonObject& intent)
{
    const QString kind = intent[u"kind"].toString();
    if (kind == u"sale" || kind == u"parked-sale")
        sell(intent);
    else if (kind == u"park")
        park(intent);
    else if (kind == u"cancel")
        cancelParked(intent);
    else if (kind == u"return")
        giveBack(intent);
    else if (kind == u"correct")
        correct(intent);
    else if (kind == u"void")
        noteGone(intent, Permission::VoidSale, u"SALE_VOIDED"_s);
    else if (kind == u"line")
        noteGone(intent, Permission::RemoveLine, u"LINE_REMOVED"_s);
    else if (kind == u"change")
        changeCashier(intent);
    else if (kind == u"x") {
        lookAtX();
        end(intent);
    } else
        moveCash(intent);
}

void DayTill::end(QJsonObject line)
{
    line[u"end"_s] = true;
    m_journal.write(line);
}

void DayTill::sell(const QJsonObject& intent)
{
    const bool parked = intent.contains(u"parked"_s);
    const int number = parked ? intent[u"cart"].toString().toInt() : intent[u"step"].toInt();
    DaySale sale = DaySale::make(m_goods, m_seed, number);
    if (parked) {
        const auto taken = answerOf(m_engine->sales().takeParked(m_cashier, intent[u"parked"].toInteger()));
        if (!taken && taken.error().code != ErrorCode::NOT_FOUND) // taken before the power went
            fail(errorWords(taken.error()));
    }
    if (sale.fresh)
        must(m_engine->customers().save(*sale.fresh, m_cashier), "a new customer");
    for (const Permission permission : std::as_const(sale.request.needs))
        sale.request.approvals += approved(permission, number % 3 != 0);
    const SaleDone done = must(m_engine->sales().charge(m_cashier, sale.request), "a sale");
    if (done.total != sale.total || done.change != sale.request.received - sale.total)
        fail(u"a sale of %1 became %2 with %3 back"_s.arg(sale.total.toString(), done.total.toString(),
                                                          done.change.toString()));
    const AccessKey key = done.document.document.accessKey;
    // Nobody waits for the paper: a printer that is off must not hold up the next customer.
    m_tickets += m_engine->printing().ticket(key, done.received, done.change, true, false);
    QJsonObject line = intent;
    line[u"accessKey"_s] = key.text();
    line[u"number"_s] = done.document.document.number;
    line[u"cents"_s] = done.total.cents();
    line[u"named"_s] = sale.request.invoice.buyer.idType != IdType::FinalConsumer;
    line[u"buyer"_s] = sale.request.invoice.buyer.id;
    if (sale.fresh)
        line[u"fresh"_s] = sale.fresh->name;
    line[u"people"_s] = cashierName() + u'/' + (sale.request.needs.isEmpty() ? QString() : kApprover);
    QJsonArray needs;
    for (const Permission permission : std::as_const(sale.request.needs))
        needs += permissionName(permission);
    line[u"needs"_s] = needs;
    line[u"tip"_s] = sale.request.invoice.tip.cents();
    line[u"discount"_s] = sale.request.discount.cents();
    line[u"netDiscount"_s] = sale.netDiscount.cents();
    line[u"tenders"_s] = tendersToJson(sale.request.tenders);
    end(line);
}

void DayTill::park(const QJsonObject& intent)
{
    const int number = intent[u"step"].toInt();
    const DaySale made = DaySale::make(m_goods, m_seed, number);
    ParkedSale sale;
    sale.label = u"mesa %1"_s.arg(number);
    sale.summary = made.request.invoice.items.first().description;
    sale.total = made.total;
    sale.cart = QByteArray::number(number);
    must(m_engine->sales().park(m_cashier, sale, u"park-%1"_s.arg(number)), "parking");
    end(intent);
}

void DayTill::cancelParked(const QJsonObject& intent)
{
    const auto gone =
        answerOf(m_engine->sales().cancelParked(m_boss, intent[u"parked"].toInteger(), u"El cliente no volvió"_s));
    if (!gone && gone.error().code != ErrorCode::NOT_FOUND) // cancelled before the power went
        fail(errorWords(gone.error()));
    end(intent);
}

// One line, or a part of it, of a sale that the law allows to take back now; else a look at the X.
QJsonObject DayTill::intendReturn(int number, DayRandom& random)
{
    QList<QJsonObject> named;
    for (const QJsonObject& line : m_journal.done())
        if (line[u"named"].toBool())
            named += line;
    if (!named.isEmpty()) {
        const QJsonObject& chosen = named[between(random, 0, static_cast<int>(named.size()) - 1)];
        const auto key = AccessKey::parse(chosen[u"accessKey"].toString());
        const ReturnableSale sale = must(m_engine->sales().returnable(*key), "what can be given back");
        if (sale.obstacle.isEmpty()) {
            const ReturnableLine& line = sale.lines[between(random, 0, static_cast<int>(sale.lines.size()) - 1)];
            const Decimal left = line.line.quantity - line.returned;
            if (!left.isZero()) {
                const Decimal quantity =
                    left > Decimal::fromInt(1) && between(random, 0, 1) == 0 ? Decimal::fromInt(1) : left;
                const ReturnQuote quote =
                    must(m_engine->sales().quoteReturn(*key, {{line.index, quantity}}), "what a return comes to");
                return {
                    {u"step"_s, number},          {u"kind"_s, u"return"_s}, {u"tenders"_s, tendersToJson(quote.refund)},
                    {u"original"_s, key->text()}, {u"line"_s, line.index},  {u"quantity"_s, quantity.toString()}};
            }
        }
    }
    return {{u"step"_s, number}, {u"kind"_s, u"x"_s}};
}

void DayTill::giveBack(const QJsonObject& intent)
{
    ReturnRequest request;
    request.issuer = m_shop.id;
    request.original = *AccessKey::parse(intent[u"original"].toString());
    request.lines = {{intent[u"line"].toInt(), *Decimal::parse(intent[u"quantity"].toString())}};
    request.reason = u"Devolución"_s;
    for (const QJsonValue& back : intent[u"tenders"].toArray())
        request.refund += tenderTaken(back[u"id"].toString(), back[u"cents"].toInteger());
    request.key = u"return-%1"_s.arg(intent[u"step"].toInt());
    const SaleDone done = must(m_engine->sales().giveBack(m_boss, request), "a return");
    QJsonObject line = intent;
    line[u"accessKey"_s] = done.document.document.accessKey.text();
    line[u"number"_s] = done.document.document.number;
    line[u"cents"_s] = done.total.cents();
    line[u"people"_s] = u"Ana/"_s;
    end(line);
}

// The oldest document that the tax office has sent back.
std::optional<DocumentSummary> DayTill::refused()
{
    DocumentFilter filter;
    filter.status = DocumentStatus::Returned;
    filter.ascending = true;
    filter.limit = 1;
    const auto page = must(m_engine->documents().list(filter), "refused documents");
    return page.rows.isEmpty() ? std::nullopt : std::optional(page.rows.first());
}

// One piece less of the first line where that is easily said and paid in one way; else another word in it.
QJsonObject DayTill::intendCorrection(int number, const DocumentSummary& document)
{
    const QJsonObject before = m_journal.saleOf(document.accessKey.text());
    const QJsonObject body = must(m_engine->documents().requestPayload(document.accessKey), "a refused document");
    auto request = parseInvoiceRequest(QJsonDocument(body).toJson());
    if (!request)
        fail(errorWords(request.error()));
    QJsonObject intent{{u"step"_s, number},
                       {u"kind"_s, u"correct"_s},
                       {u"accessKey"_s, document.accessKey.text()},
                       {u"number"_s, before[u"number"]},
                       {u"cents"_s, before[u"cents"]}};
    LineRequest& line = request->items.first();
    if (request->credited) {
        request->credited->reason = u"Devolución, corregida en el paso %1"_s.arg(number);
    } else if (request->payments.size() == 1 && before[u"tenders"].toArray().size() == 1 && line.discount.isZero() &&
               line.quantity > Decimal::fromInt(1)) {
        line.quantity = line.quantity - Decimal::fromInt(1);
        auto totals = computeTotals(request->items);
        if (totals && !request->tip.isZero()) {
            const Money tip = percentOf(totals->net, Decimal::fromInt(10)).value_or(Money());
            intent[u"tip"_s] = (tip - request->tip).cents();
            request->tip = tip;
            totals = computeTotals(request->items, tip);
        }
        if (!totals)
            fail(errorWords(totals.error()));
        request->payments.first().total = totals->total;
        intent[u"cents"_s] = totals->total.cents();
        intent[u"before"_s] = before[u"tenders"];
        intent[u"tenders"_s] =
            tendersToJson({tenderTaken(before[u"tenders"][0][u"id"].toString(), totals->total.cents())});
    } else {
        line.description = u"Producto Ñ, corregido en el paso %1"_s.arg(number);
    }
    intent[u"request"_s] = invoiceRequestToJson(*request);
    return intent;
}

// Under the same number; already done when the document is no longer refused.
void DayTill::correct(const QJsonObject& intent)
{
    const auto key = AccessKey::parse(intent[u"accessKey"].toString());
    const DocumentSummary now = must(m_engine->documents().get(*key), "a refused document");
    if (now.status == DocumentStatus::Returned) {
        const auto request = parseInvoiceRequest(QJsonDocument(intent[u"request"].toObject()).toJson());
        if (!request)
            fail(errorWords(request.error()));
        const DocumentSummary again = must(m_engine->documents().rebuild(*key, *request, m_boss), "a correction");
        if (again.accessKey.text() != key->text() || again.number != intent[u"number"].toString() ||
            again.total.cents() != intent[u"cents"].toInteger())
            fail(u"%1 was corrected to %2 of %3"_s.arg(key->text(), again.number, again.total.toString()));
    }
    end(intent);
}

// What the screen tells the trail of a line taken away, or of a whole sale: once, whatever the power does.
void DayTill::noteGone(const QJsonObject& intent, Permission permission, const QString& action)
{
    const QString subject = u"gone-%1-"_s.arg(intent[u"step"].toInt());
    AuditFilter filter;
    filter.text = subject;
    if (must(m_engine->audit().list(m_boss, filter), "the trail").isEmpty()) {
        Actor actor = m_cashier;
        if (permission == Permission::VoidSale)
            actor.approval = approved(permission, intent[u"step"].toInt() % 3 != 0);
        must(m_engine->audit().add(actor, permission, action, subject, {}, u"El cliente no quiso"_s), "a note");
    }
    end(intent);
}

void DayTill::changeCashier(const QJsonObject& intent)
{
    must(m_engine->people().signOut(m_cashier.session), "signing out");
    end(intent);
    signInCashier();
}

void DayTill::moveCash(const QJsonObject& intent)
{
    const QString kind = intent[u"kind"].toString();
    CashMovement movement;
    movement.kind = kind == u"in" ? CashKind::In : kind == u"out" ? CashKind::Out : CashKind::NoSale;
    movement.amount = Money::fromCents(intent[u"cents"].toInteger());
    movement.reason = u"Cambio"_s;
    must(m_engine->shifts().moveCash(m_boss, m_shop.id, movement, u"cash-%1"_s.arg(intent[u"step"].toInt())), "cash");
    end(intent);
}

// At any moment of the day the X is what the people at the counter remember.
void DayTill::lookAtX()
{
    const ShiftReport x = must(m_engine->shifts().x(m_boss, m_shop.id), "the X");
    const DayMoney money(m_journal.done());
    for (const TenderTotal& total : x.tenders) {
        if (total.expected.cents() != money.expected(total.tender, kFloat))
            fail(u"X: %1 should be %2 cents and is %3"_s.arg(total.tender)
                     .arg(money.expected(total.tender, kFloat))
                     .arg(total.expected.cents()));
    }
    if (x.sales != m_journal.sales() || x.returns != m_journal.count(u"return"_s) ||
        x.noSales != m_journal.count(u"no-sale"_s) || x.voids != m_journal.count(u"void"_s) ||
        x.removedLines != m_journal.count(u"line"_s) || x.parked != m_journal.parked())
        fail(u"X counts %1 sales, %2 returns, %3 openings, %4 voids, %5 lines, %6 parked"_s.arg(x.sales)
                 .arg(x.returns)
                 .arg(x.noSales)
                 .arg(x.voids)
                 .arg(x.removedLines)
                 .arg(x.parked));
    if (x.discounts.cents() != money.discounts || x.tips.cents() != money.tips)
        fail(u"X has discounts of %1 and tips of %2"_s.arg(x.discounts.toString(), x.tips.toString()));
}

void DayTill::drain()
{
    if (!m_journal.open().isEmpty())
        run(m_journal.open());
    must(m_engine->queue().retryAll(m_boss), "sending");
    const bool empty = waitUntil(
        [&] {
            while (const auto document = refused()) {
                const QJsonObject intent = intendCorrection(m_journal.nextStep(), *document);
                m_journal.write(intent);
                correct(intent);
            }
            const QueueSummary queue = must(m_engine->queue().summary(), "the queue");
            return queue.waiting + queue.inProcess + queue.needsPerson == 0;
        },
        240'000);
    if (!empty)
        fail(u"the queue does not empty"_s);
}

QJsonObject DayTill::close()
{
    const DayMoney money(m_journal.done());
    CloseRequest request;
    request.key = u"close"_s;
    qint64 cash = money.expected(u"CASH"_s, kFloat);
    for (const qint64 value : {100'00, 20'00, 5'00, 1'00, 25, 5, 1}) {
        request.cash += {Money::fromCents(value), static_cast<int>(cash / value)};
        cash %= value;
    }
    QStringList others = money.sales.keys() + money.returns.keys();
    others.removeDuplicates();
    for (const QString& id : std::as_const(others)) {
        if (id == u"CASH")
            continue;
        TenderTotal counted;
        counted.tender = id;
        counted.counted = Money::fromCents(money.expected(id, kFloat));
        request.others += counted;
    }
    const ShiftReport z = must(m_engine->shifts().close(m_boss, m_shop.id, request), "closing");
    QJsonArray tenders, rates;
    for (const TenderTotal& total : z.tenders)
        tenders += QJsonObject{{u"id"_s, total.tender},
                               {u"count"_s, total.count},
                               {u"sales"_s, total.sales.cents()},
                               {u"returns"_s, total.returns.cents()},
                               {u"expected"_s, total.expected.cents()},
                               {u"counted"_s, total.counted.cents()},
                               {u"difference"_s, total.difference.cents()}};
    for (const auto& [kind, list] : {std::pair{u"sale"_s, z.salesByRate}, {u"return"_s, z.returnsByRate}})
        for (const TaxTotal104& rate : list)
            rates += QJsonObject{{u"kind"_s, kind},
                                 {u"rate"_s, rate.rateCode},
                                 {u"base"_s, rate.base.cents()},
                                 {u"tax"_s, rate.tax.cents()}};
    const PrintResult paper = must(m_engine->printing().report(z, false), "the paper of the Z");
    if (paper.state != PrintState::Printed)
        fail(u"the Z is not printed: "_s + paper.problem);
    const qint64 broken = must(m_engine->audit().firstBroken(m_boss), "the audit trail");
    return {{u"number"_s, z.shift.number},
            {u"sales"_s, z.sales},
            {u"returns"_s, z.returns},
            {u"noSales"_s, z.noSales},
            {u"salesCents"_s, z.salesTotal.cents()},
            {u"returnsCents"_s, z.returnsTotal.cents()},
            {u"tipCents"_s, z.tips.cents()},
            {u"discountCents"_s, z.discounts.cents()},
            {u"cashIn"_s, z.cashIn.cents()},
            {u"cashOut"_s, z.cashOut.cents()},
            {u"movements"_s, z.movements.size()},
            {u"voids"_s, z.voids},
            {u"removedLines"_s, z.removedLines},
            {u"difference"_s, z.difference.cents()},
            {u"first"_s, z.firstInvoice},
            {u"last"_s, z.lastInvoice},
            {u"firstNote"_s, z.firstCreditNote},
            {u"lastNote"_s, z.lastCreditNote},
            {u"notAuthorized"_s, z.notAuthorized.size()},
            {u"parked"_s, z.parked},
            {u"tenders"_s, tenders},
            {u"rates"_s, rates},
            {u"auditBroken"_s, broken}};
}

} // namespace engine::tests
