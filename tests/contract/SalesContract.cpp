#include "SalesContract.h"

#include "facade/IssuerImport.h"
#include "pos/EmployeeRepository.h"
#include "pos/StockLedger.h"
#include "support/Await.h"

#include <engine/Identification.h>

namespace contract {

using namespace engine;
using testing_support::waitUntil;

namespace {

constexpr int kLoaves = 100; // in stock at first

SaleDone failed(const Result<SaleDone>& done)
{
    ADD_FAILURE() << qPrintable(done.error().codeName() + u": "_s + done.error().detail + u' ' +
                                done.error().fields.value(0).message);
    return {};
}

} // namespace

void SalesContract::openCore()
{
    EngineConfig config;
    config.dataDir = m_folder.path();
    config.useKeyring = false;
    config.runQueue = false;
    config.practice = true;
    config.database = m_place->config().postgres;
    auto protector = crypto::KeyProtector::open(config.dataDir, false);
    ASSERT_OK(protector);
    auto core = facade::Core::open(config, std::move(*protector), m_pool);
    ASSERT_OK(core);
    m_core = std::move(*core);
}

void SalesContract::restart()
{
    m_core.reset();
    openCore();
}

void SalesContract::SetUp()
{
    OnboardingContract::SetUp();
    if (HasFatalFailure())
        return;
    const auto shop = facade::ensurePracticeShop(*m_core);
    ASSERT_OK(shop);
    m_shop = *shop;
    pos::ProductRepository products(db(), kTenant);
    Product bread;
    bread.code = u"PAN"_s;
    bread.name = u"Pan de yema"_s;
    bread.unitPrice = Decimal::fromInt(10);
    const auto breadId = products.save(bread);
    ASSERT_OK(breadId);
    m_bread = *breadId;
    Product coffee;
    coffee.code = u"CAFE"_s;
    coffee.name = u"Café pasado"_s;
    coffee.unitPrice = Decimal::fromInt(1);
    const auto coffeeId = products.save(coffee);
    ASSERT_OK(coffeeId);
    m_coffee = *coffeeId;
    ASSERT_OK(db().exec(u"UPDATE products SET counted = 1 WHERE id = ?"_s, {m_bread}));
    ASSERT_OK(pos::StockLedger(db(), kTenant)
                  .move({m_bread, Decimal::fromInt(kLoaves), StockReason::Purchase, {}, {}, 0, at(0)}));
}

SaleRequest SalesContract::breadFor(const QString& key, int loaves, IdType buyer)
{
    SaleRequest sale;
    sale.issuer = m_shop.id;
    sale.key = key;
    if (buyer == IdType::FinalConsumer)
        sale.invoice.buyer = {buyer, kFinalConsumerId, kFinalConsumerName, {}, {}};
    else
        sale.invoice.buyer = {buyer, u"1710034065"_s, u"Peña Íñiguez José"_s, {}, {}};
    LineRequest line;
    line.mainCode = u"PAN"_s;
    line.description = u"Pan de yema"_s;
    line.quantity = Decimal::fromInt(loaves);
    line.unitPrice = Decimal::fromInt(10);
    line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
    sale.invoice.items = {line};
    sale.tenders = {{u"CASH"_s, {}, Money::fromCents(1150 * loaves), {}}};
    sale.received = Money::fromCents(std::max(10'000, 1150 * loaves));
    sale.goods = {{m_bread, Decimal::fromInt(loaves)}, {m_coffee, Decimal::fromInt(1)}, {0, Decimal::fromInt(1)}};
    return sale;
}

Result<SaleDone> SalesContract::charge(const SaleRequest& sale, const Actor& actor)
{
    std::optional<Result<SaleDone>> answer;
    desk().charge(actor, sale, [&](const Result<SaleDone>& done) { answer = done; });
    if (!waitUntil([&] { return answer.has_value(); }))
        return Error{ErrorCode::SHUTTING_DOWN, u"no answer in time"_s};
    return *answer;
}

Result<SaleDone> SalesContract::giveBack(const ReturnRequest& request, const Actor& actor)
{
    std::optional<Result<SaleDone>> answer;
    desk().giveBack(actor, request, [&](const Result<SaleDone>& done) { answer = done; });
    if (!waitUntil([&] { return answer.has_value(); }))
        return Error{ErrorCode::SHUTTING_DOWN, u"no answer in time"_s};
    return *answer;
}

QList<Result<SaleDone>> SalesContract::chargeAtOnce(const QList<SaleRequest>& sales)
{
    std::map<qsizetype, Result<SaleDone>> answers;
    for (qsizetype i = 0; i < sales.size(); ++i)
        desk().charge({}, sales[i], [&answers, i](const Result<SaleDone>& done) { answers.emplace(i, done); });
    EXPECT_TRUE(waitUntil([&] { return qsizetype(answers.size()) == sales.size(); }));
    QList<Result<SaleDone>> inOrder;
    for (const auto& [i, answer] : answers)
        inOrder += answer;
    return inOrder;
}

void SalesContract::authorize(const AccessKey& key)
{
    invoicing::DocumentRepository documents(db(), kTenant);
    ASSERT_OK(documents.move(key, DocumentStatus::PendingSend, DocumentStatus::Received, at(1)));
    ASSERT_OK(documents.setAuthorization(key, {key.text(), u"2026-11-21T10:00:00-05:00"_s, "<a/>"},
                                         DocumentStatus::Received, at(2)));
}

SaleDone SalesContract::sold(const QString& key, int loaves)
{
    const auto done = charge(breadFor(key, loaves));
    if (!done)
        return failed(done);
    authorize(done->document.document.accessKey);
    return *done;
}

Actor SalesContract::signIn(const QString& name, Role role)
{
    Employee employee;
    employee.name = name;
    employee.role = role;
    const auto id = pos::EmployeeRepository(db(), kTenant).save(employee, {u"hash"_s, {}}, at(0));
    EXPECT_TRUE(id) << name.toStdString();
    return {m_core->actors->begin(id.value_or(0)), {}};
}

void SalesContract::set(const QString& setting, const QString& value)
{
    ASSERT_OK(access::SettingsRepository(db(), kTenant).set(setting, value));
}

Decimal SalesContract::stockOf(qint64 product)
{
    const auto row =
        db().queryOne(u"SELECT p.stock_micros, CAST(COALESCE((SELECT SUM(m.quantity_micros) FROM stock_movements m "
                      "WHERE m.product_id = p.id), 0) AS BIGINT) FROM products p WHERE p.id = ?"_s,
                      {product});
    EXPECT_TRUE(row && *row);
    if (!row || !*row)
        return {};
    EXPECT_EQ((*row)->int64(0), (*row)->int64(1)) << "the stock is the sum of its movements";
    return Decimal::fromMicros((*row)->int64(0));
}

qint64 SalesContract::count(const QString& table)
{
    const auto row = db().queryOne(u"SELECT COUNT(*) FROM "_s + table);
    EXPECT_TRUE(row) << table.toStdString();
    return row ? (*row)->int64(0) : -1;
}

QString SalesContract::everything()
{
    QString text;
    for (const QString& table :
         {u"documents"_s, u"document_events"_s, u"outbox"_s, u"sequentials"_s, u"sales"_s, u"sale_tenders"_s,
          u"shifts"_s, u"stock_movements"_s, u"products"_s, u"audit"_s, u"audit_heads"_s, u"parked_sales"_s}) {
        QStringList lines;
        const auto rows = db().query(u"SELECT * FROM "_s + table);
        EXPECT_TRUE(rows) << table.toStdString();
        for (const storage::Row& row : rows.value_or({})) {
            QStringList columns;
            for (int i = 0; i < row.size(); ++i)
                columns << QString::fromLatin1(row.bytes(i).toHex());
            lines << columns.join(u' ');
        }
        lines.sort();
        text += table + u'\n' + lines.join(u'\n') + u'\n';
    }
    return text;
}

} // namespace contract
