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

int between(std::mt19937_64& random, int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(random);
}

TenderTaken tender(const QString& id, qint64 cents, const QString& reference = {})
{
    TenderTaken taken;
    taken.tender = id;
    taken.amount = Money::fromCents(cents);
    taken.reference = reference;
    return taken;
}

QJsonArray tendersToJson(const QList<TenderTaken>& tenders)
{
    QJsonArray array;
    for (const TenderTaken& taken : tenders)
        array += QJsonObject{{u"id"_s, taken.tender}, {u"cents"_s, taken.amount.cents()}};
    return array;
}

template <class T>
Result<T> answerOf(Answer<T> answer)
{
    if (!waitUntil([&] { return answer.isFinished(); }, 60'000) || answer.resultCount() == 0)
        fail(u"the engine does not answer"_s);
    return answer.result();
}

} // namespace

DayTill::DayTill(const QString& folder, const QUrl& sri, const QString& journal, quint64 seed)
    : m_folder(folder), m_sri(sri), m_seed(seed), m_journal(journal)
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

// Employees, products with stock and the open shift; whatever is there already stays.
void DayTill::furnish()
{
    const auto staff = must(m_engine->people().list(true), "people");
    if (staff.isEmpty()) {
        Employee boss;
        boss.name = u"Ana"_s;
        boss.role = Role::Administrator;
        must(m_engine->people().save({}, boss, "4711", {}), "the boss");
    }
    m_boss = signIn(u"Ana"_s, "4711");
    if (staff.size() < 2) {
        Employee cashier;
        cashier.name = u"Luis"_s;
        must(m_engine->people().save(m_boss, cashier, "1234", {}), "the cashier");
    }
    m_cashier = signIn(u"Luis"_s, "1234");

    Random random(m_seed);
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
        m_products += card.product;
    }
    if (!answerOf(m_engine->shifts().current(m_shop.id)) && m_journal.done().isEmpty())
        must(m_engine->shifts().open(m_boss, m_shop.id, Money::fromCents(kFloat)), "the shift");
}

// A sign-in that was cut short counts as a wrong try; then the next one has to wait.
Actor DayTill::signIn(const QString& name, const QByteArray& pin)
{
    const auto staff = must(m_engine->people().list(false), "people");
    const auto found = std::find_if(staff.begin(), staff.end(), [&](const Employee& one) { return one.name == name; });
    if (found == staff.end())
        fail(u"nobody is called "_s + name);
    std::optional<Result<Session>> session;
    const bool let = waitUntil(
        [&] {
            // The engine wipes the PIN it gets, so each try brings its own.
            session = answerOf(m_engine->people().signIn(found->id, QByteArray(pin.constData(), pin.size())));
            return *session || session->error().code != ErrorCode::TOO_MANY_REQUESTS;
        },
        120'000);
    if (!let || !*session)
        fail(u"signing in: "_s + errorWords(session->error()));
    return {(*session)->token, {}};
}

void DayTill::sellUntil(int sales)
{
    if (!m_journal.open().isEmpty())
        run(m_journal.open()); // the same once more, as the people at the counter would
    while (m_journal.count(u"sale"_s) + m_journal.count(u"parked-sale"_s) < sales)
        step(m_journal.nextStep());
}

QString DayTill::kindOf(Random& random) const
{
    const int dice = between(random, 1, 100);
    if (dice <= 74)
        return u"sale"_s;
    if (dice <= 79)
        return u"park"_s;
    if (dice <= 84)
        return u"parked-sale"_s;
    if (dice <= 92)
        return u"return"_s;
    if (dice <= 94)
        return u"in"_s;
    if (dice <= 96)
        return u"out"_s;
    return dice <= 98 ? u"no-sale"_s : u"x"_s;
}

void DayTill::step(int number)
{
    Random random(m_seed * 1'000'003 + static_cast<quint64>(number));
    QJsonObject intent{{u"step"_s, number}, {u"kind"_s, kindOf(random)}};
    const QString kind = intent[u"kind"].toString();
    if (kind == u"in" || kind == u"out")
        intent[u"cents"_s] = between(random, 1, 2000);
    if (kind == u"return")
        intent = intendReturn(number, random);
    if (kind == u"parked-sale") {
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
    else if (kind == u"return")
        giveBack(intent);
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

// The same number always makes the same sale.
DayTill::Sold DayTill::randomSale(int number)
{
    Random random(m_seed * 7'000'003 + static_cast<quint64>(number));
    Sold sold;
    SaleRequest& sale = sold.request;
    sale.issuer = m_shop.id;
    sale.key = u"day-%1"_s.arg(number);
    const int lines = between(random, 1, 5);
    const int first = between(random, 0, kProducts - 1);
    for (int i = 0; i < lines; ++i) {
        const Product& product = m_products[(first + i * 7) % kProducts];
        LineRequest line;
        line.mainCode = product.code;
        line.description = product.name;
        line.quantity = (first + i) % 5 == 0 ? Decimal::fromMicros(between(random, 1, 12) * 250'000)
                                             : Decimal::fromInt(between(random, 1, 4));
        line.unitPrice = product.unitPrice;
        const Money gross = multiplyToMoney(line.quantity, line.unitPrice).value_or(Money());
        if (between(random, 1, 5) == 1)
            line.discount = percentOf(gross, Decimal::fromInt(between(random, 1, 10))).value_or(Money());
        const QHash<QString, int> percent{{u"4"_s, 15}, {u"5"_s, 5}, {u"0"_s, 0}};
        line.taxes = {{u"2"_s, product.ivaRateCode, Decimal::fromInt(percent.value(product.ivaRateCode)), {}}};
        sale.discount += line.discount;
        sale.goods += {product.id, line.quantity};
        sale.invoice.items += line;
    }
    Money tip;
    auto totals = computeTotals(sale.invoice.items);
    if (totals && between(random, 1, 12) == 1)
        tip = percentOf(totals->net, Decimal::fromInt(10)).value_or(Money());
    sale.invoice.tip = tip;
    totals = computeTotals(sale.invoice.items, tip);
    if (!totals)
        fail(errorWords(totals.error()));
    sold.total = totals->total;
    const qint64 cents = sold.total.cents();
    const bool named = cents > 50'00 || between(random, 1, 3) == 1;
    sale.invoice.buyer = named ? BuyerRequest{IdType::Cedula, u"1710034065"_s, u"ANA ÑÚÑEZ"_s, {}, {}}
                               : BuyerRequest{IdType::FinalConsumer, u"9999999999999"_s, u"CONSUMIDOR FINAL"_s, {}, {}};
    sale.received = sold.total;
    const int mix = between(random, 1, named ? 5 : 4);
    if (mix == 1) {
        sale.tenders = {tender(u"CASH"_s, cents)};
        sale.received = Money::fromCents((cents / 2000 + 1) * 2000);
    } else if (mix == 2) {
        sale.tenders = {tender(u"DEBIT"_s, cents, u"000123"_s)};
    } else if (mix == 3 && cents > 1) {
        sale.tenders = {tender(u"CASH"_s, cents / 2), tender(u"CREDIT_CARD"_s, cents - cents / 2, u"778899"_s)};
    } else if (mix == 5) {
        sale.tenders = {tender(u"ON_CREDIT"_s, cents)};
        sale.invoice.payments = {{u"20"_s, sold.total, Decimal::fromInt(30), u"dias"_s}};
    } else {
        sale.tenders = {tender(u"CASH"_s, cents)};
    }
    return sold;
}

void DayTill::sell(const QJsonObject& intent)
{
    const bool parked = intent.contains(u"parked"_s);
    const int number = parked ? intent[u"cart"].toString().toInt() : intent[u"step"].toInt();
    const Sold sold = randomSale(number);
    if (parked) {
        const auto taken = answerOf(m_engine->sales().takeParked(m_cashier, intent[u"parked"].toInteger()));
        if (!taken && taken.error().code != ErrorCode::NOT_FOUND) // taken before the power went
            fail(errorWords(taken.error()));
    }
    const SaleDone done = must(m_engine->sales().charge(m_cashier, sold.request), "a sale");
    if (done.total != sold.total || done.change != sold.request.received - sold.total)
        fail(u"a sale of %1 became %2 with %3 back"_s.arg(sold.total.toString(), done.total.toString(),
                                                          done.change.toString()));
    QJsonObject line = intent;
    line[u"accessKey"_s] = done.document.document.accessKey.text();
    line[u"number"_s] = done.document.document.number;
    line[u"cents"_s] = done.total.cents();
    line[u"named"_s] = sold.request.invoice.buyer.idType != IdType::FinalConsumer;
    line[u"tenders"_s] = tendersToJson(sold.request.tenders);
    end(line);
}

void DayTill::park(const QJsonObject& intent)
{
    const int number = intent[u"step"].toInt();
    const Sold sold = randomSale(number);
    ParkedSale sale;
    sale.label = u"mesa %1"_s.arg(number);
    sale.summary = sold.request.invoice.items.first().description;
    sale.total = sold.total;
    sale.cart = QByteArray::number(number);
    must(m_engine->sales().park(m_cashier, sale, u"park-%1"_s.arg(number)), "parking");
    end(intent);
}

// One line, or a part of it, of a sale that the law allows to take back now; else a look at the X.
QJsonObject DayTill::intendReturn(int number, Random& random)
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
        request.refund += tender(back[u"id"].toString(), back[u"cents"].toInteger());
    request.key = u"return-%1"_s.arg(intent[u"step"].toInt());
    const SaleDone done = must(m_engine->sales().giveBack(m_boss, request), "a return");
    QJsonObject line = intent;
    line[u"accessKey"_s] = done.document.document.accessKey.text();
    line[u"number"_s] = done.document.document.number;
    line[u"cents"_s] = done.total.cents();
    end(line);
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
    const qsizetype sales = m_journal.count(u"sale"_s) + m_journal.count(u"parked-sale"_s);
    if (x.sales != sales || x.returns != m_journal.count(u"return"_s) || x.noSales != m_journal.count(u"no-sale"_s))
        fail(u"X counts %1 sales, %2 returns, %3 openings"_s.arg(x.sales).arg(x.returns).arg(x.noSales));
}

void DayTill::drain()
{
    must(m_engine->queue().retryAll(m_boss), "sending");
    const bool empty = waitUntil(
        [&] {
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
                               {u"sales"_s, total.sales.cents()},
                               {u"returns"_s, total.returns.cents()},
                               {u"expected"_s, total.expected.cents()},
                               {u"counted"_s, total.counted.cents()}};
    for (const auto& [kind, list] : {std::pair{u"sale"_s, z.salesByRate}, {u"return"_s, z.returnsByRate}})
        for (const TaxTotal104& rate : list)
            rates += QJsonObject{{u"kind"_s, kind},
                                 {u"rate"_s, rate.rateCode},
                                 {u"base"_s, rate.base.cents()},
                                 {u"tax"_s, rate.tax.cents()}};
    const qint64 broken = must(m_engine->audit().firstBroken(m_boss), "the audit trail");
    return {{u"number"_s, z.shift.number},
            {u"sales"_s, z.sales},
            {u"returns"_s, z.returns},
            {u"noSales"_s, z.noSales},
            {u"salesCents"_s, z.salesTotal.cents()},
            {u"returnsCents"_s, z.returnsTotal.cents()},
            {u"tipCents"_s, z.tips.cents()},
            {u"difference"_s, z.difference.cents()},
            {u"first"_s, z.firstInvoice},
            {u"last"_s, z.lastInvoice},
            {u"notAuthorized"_s, z.notAuthorized.size()},
            {u"parked"_s, z.parked},
            {u"tenders"_s, tenders},
            {u"rates"_s, rates},
            {u"auditBroken"_s, broken}};
}

} // namespace engine::tests
