#include "CounterHand.h"

#include "support/Await.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <cstdio>
#include <dlfcn.h>

namespace engine::tests {

using namespace Qt::StringLiterals;

namespace {

void say(const QJsonObject& line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

// The support module, when it was loaded, ends the program at the n-th write from here.
void armPowerCut(int operation)
{
    using Arm = void (*)(int);
    if (const auto arm = reinterpret_cast<Arm>(::dlsym(RTLD_DEFAULT, "powerCutAt")))
        arm(operation);
}

struct Hand
{
    Engine& engine;
    QCommandLineParser& words;

    template <class T>
    bool done(Answer<T> answer, QJsonObject line)
    {
        const bool came = testing_support::waitUntil([&] { return answer.isFinished(); });
        const bool ok = came && answer.resultCount() > 0 && answer.result().has_value();
        line.insert(u"ok"_s, ok);
        if (came && answer.resultCount() > 0 && !ok)
            line.insert(u"error"_s, answer.result().error().codeName() + u' ' + answer.result().error().detail);
        if constexpr (std::is_same_v<T, SaleDone>) {
            if (ok) {
                line.insert(u"accessKey"_s, answer.result()->document.document.accessKey.text());
                line.insert(u"replayed"_s, answer.result()->document.replayed);
            }
        }
        if constexpr (std::is_same_v<T, ParkedSale>) {
            if (ok)
                line.insert(u"id"_s, answer.result()->id);
        }
        say(line);
        return ok;
    }
    // Where none is open one is opened first; a close of before is only asked for again.
    bool close(IssuerId issuer, const QString& key, const QJsonObject& line)
    {
        const auto once = [&] { return engine.shifts().close({}, issuer, shiftCount(key)); };
        const auto first = once();
        if (!testing_support::waitUntil([&] { return first.isFinished(); }) || first.resultCount() == 0 ||
            first.result() || first.result().error().code != ErrorCode::NO_OPEN_SHIFT)
            return done(first, line);
        const auto opened = engine.shifts().open({}, issuer, Money::fromCents(50'00));
        return testing_support::waitUntil([&] { return opened.isFinished(); }) && done(once(), line);
    }
    bool act(const QString& key)
    {
        const QString kind = words.value(u"kind"_s);
        const QJsonObject line{{u"key"_s, key}};
        const IssuerId issuer = words.value(u"issuer"_s).toLongLong();
        if (kind == u"sale"_s)
            return done(engine.sales().charge({}, oneLoaf(issuer, words.value(u"product"_s).toLongLong(), key)), line);
        if (kind == u"return"_s)
            return done(engine.sales().giveBack(
                            {}, oneLoafBack(issuer, AccessKey::parse(words.value(u"original"_s)).value_or({}), key)),
                        line);
        if (kind == u"move"_s)
            return done(engine.shifts().moveCash({}, issuer, cashOut(), key), line);
        if (kind == u"close"_s)
            return close(issuer, key, line);
        if (kind == u"park"_s)
            return done(engine.sales().park({}, parkedCart(key), key), line);
        return done(engine.sales().takeParked({}, key.toLongLong()), line);
    }
};

} // namespace

SaleRequest oneLoaf(IssuerId issuer, qint64 product, const QString& key, int loaves)
{
    SaleRequest sale;
    sale.issuer = issuer;
    sale.key = key;
    sale.invoice.buyer = {IdType::Cedula, u"1710034065"_s, u"Peña Íñiguez José"_s, {}, {}};
    LineRequest line;
    line.mainCode = u"PAN"_s;
    line.description = u"Pan de yema"_s;
    line.quantity = Decimal::fromInt(loaves);
    line.unitPrice = Decimal::fromInt(10);
    line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
    sale.invoice.items = {line};
    sale.tenders = {{u"CASH"_s, {}, Money::fromCents(1150 * loaves), {}}};
    sale.received = Money::fromCents(1150 * loaves + 50);
    sale.goods = {{product, Decimal::fromInt(loaves)}};
    return sale;
}

ReturnRequest oneLoafBack(IssuerId issuer, const AccessKey& original, const QString& key)
{
    ReturnRequest request;
    request.issuer = issuer;
    request.original = original;
    request.lines = {{0, Decimal::fromInt(1)}};
    request.reason = u"Producto en mal estado"_s;
    request.key = key;
    return request;
}

CashMovement cashOut()
{
    CashMovement movement;
    movement.kind = CashKind::Out;
    movement.amount = Money::fromCents(5'00);
    movement.reason = u"Gasto menor"_s;
    return movement;
}

CloseRequest shiftCount(const QString& key)
{
    CloseRequest request;
    request.cash = {{Money::fromCents(10'00), 5}};
    request.reason = u"Apagón"_s;
    request.key = key;
    return request;
}

ParkedSale parkedCart(const QString& label)
{
    ParkedSale sale;
    sale.label = label;
    sale.summary = u"1 Pan"_s;
    sale.total = Money::fromCents(1150);
    sale.cart = "{\"key\":\"k\"}";
    return sale;
}

int runHand(const QStringList& arguments)
{
    QCommandLineParser words;
    for (const QString& name : {u"folder"_s, u"database"_s, u"kind"_s, u"issuer"_s, u"product"_s, u"original"_s,
                                u"before"_s, u"key"_s, u"cut"_s})
        words.addOption({name, {}, name});
    words.addOption({u"wait"_s, {}});
    if (!words.parse(arguments))
        return 2;
    EngineConfig config;
    config.dataDir = words.value(u"folder"_s);
    config.database = QUrl(words.value(u"database"_s));
    config.sriUrl = QUrl(u"http://127.0.0.1:9"_s);
    config.practice = true;
    config.runQueue = false;
    config.useKeyring = false;
    auto engine = Engine::open(config);
    if (!engine) {
        say({{u"ok"_s, false}, {u"error"_s, engine.error().detail}});
        return 1;
    }
    Hand hand{**engine, words};
    if (words.isSet(u"wait"_s)) { // until everybody is there
        say({{u"ready"_s, true}});
        if (std::getchar() == EOF)
            return 1;
    }
    bool ok = true;
    if (words.isSet(u"before"_s))
        ok = hand.act(words.value(u"before"_s));
    armPowerCut(words.value(u"cut"_s).toInt());
    for (const QString& key : words.values(u"key"_s))
        ok = hand.act(key) && ok;
    armPowerCut(0);
    return ok ? 0 : 1;
}

} // namespace engine::tests
