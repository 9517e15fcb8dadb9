// Goods that come back: credit note, refund and stock together, never more than was sold, nothing twice.
#include "SalesContract.h"

#include "facade/IssuePointChanges.h"
#include "facade/Returns.h"
#include "pos/AuditTrail.h"
#include "pos/SaleRepository.h"
#include "pos/StockLedger.h"
#include "support/Await.h"
#include "support/RandomInvoice.h"

#include <gmock/gmock.h>

namespace contract {

using namespace engine;
using testing::ElementsAre;

class ReturnContract : public SalesContract
{
protected:
    ReturnRequest returning(const QString& key, const AccessKey& original, int loaves)
    {
        ReturnRequest request;
        request.issuer = m_shop.id;
        request.original = original;
        request.lines = {{0, Decimal::fromInt(loaves)}};
        request.reason = u"Producto en mal estado"_s;
        request.key = key;
        return request;
    }
    QDate today() const { return core::ecuadorDate(m_core->clock.nowUtc()); }
    QString obstacle(const AccessKey& key)
    {
        const auto sale = facade::returnable(db(), key, today());
        EXPECT_TRUE(sale) << (sale ? "" : qPrintable(sale.error().detail));
        return sale ? sale->obstacle : u"?"_s;
    }
};
ON_BOTH_DATABASES(ReturnContract);

TEST_P(ReturnContract, NoteRefundAndStockAreThereAtOnce)
{
    const AccessKey original = sold(u"s"_s, 5).document.document.accessKey;
    const auto quote = facade::quoteReturn(db(), original, {{0, Decimal::fromInt(2)}}, today());
    ASSERT_OK(quote);
    EXPECT_EQ(quote->total.toString(), u"23.00"_s);
    ASSERT_EQ(quote->refund.size(), 1);
    EXPECT_EQ(quote->refund.first().tender, u"CASH"_s);
    const auto done = giveBack(returning(u"r1"_s, original, 2));
    ASSERT_OK(done);
    EXPECT_EQ(done->total.toString(), u"23.00"_s);
    EXPECT_EQ(done->change, Money());
    const DocumentSummary& note = done->document.document;
    EXPECT_EQ(note.type, DocumentType::CreditNote);
    EXPECT_EQ(note.number, u"001-001-000000001"_s);
    EXPECT_EQ(note.buyerId, u"1710034065"_s);
    const auto row = pos::SaleRepository(db(), kTenant).find(note.accessKey);
    ASSERT_OK(row);
    ASSERT_TRUE(*row);
    EXPECT_EQ((*row)->original, original);
    EXPECT_EQ((*row)->total.toString(), u"23.00"_s);
    EXPECT_EQ((*row)->iva.first().value.toString(), u"3.00"_s);
    EXPECT_EQ((*row)->tenders.first().amount.toString(), u"23.00"_s);
    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(97));
    const auto trail = pos::AuditTrail(db(), kTenant).list({});
    ASSERT_OK(trail);
    EXPECT_EQ(trail->first().action, u"GOODS_RETURNED"_s);
    EXPECT_EQ(trail->first().reason, u"Producto en mal estado"_s);

    const auto left = facade::returnable(db(), original, today());
    ASSERT_OK(left);
    EXPECT_EQ(left->remaining.toString(), u"34.50"_s);
    EXPECT_EQ(left->lines.first().returned, Decimal::fromInt(2));
    EXPECT_EQ(left->lines.first().product, m_bread);
    EXPECT_EQ(left->obstacle, QString());

    ReturnRequest spoilt = returning(u"r2"_s, original, 3);
    spoilt.backToStock = false;
    spoilt.refund = {{u"TRANSFER"_s, {}, Money::fromCents(3450), u"REF 1"_s}};
    ASSERT_OK(giveBack(spoilt));
    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(97)) << "what is spoilt is sold no more";
    EXPECT_EQ(obstacle(original), u"NOTHING_LEFT"_s);
    const auto more = giveBack(returning(u"r3"_s, original, 1));
    ASSERT_FAILS(more, CONFLICT);
    EXPECT_EQ(more.error().reason, u"NOTHING_LEFT"_s);
}

TEST_P(ReturnContract, AFaultAtAnyStepStoresNothing)
{
    const AccessKey original = sold(u"s"_s, 5).document.document.accessKey;
    const QString before = everything();
    for (const auto& [table, change] : {std::pair{u"documents"_s, u"INSERT"_s},
                                        {u"sales"_s, u"INSERT"_s},
                                        {u"sale_tenders"_s, u"INSERT"_s},
                                        {u"products"_s, u"UPDATE"_s},
                                        {u"stock_movements"_s, u"INSERT"_s},
                                        {u"audit"_s, u"INSERT"_s},
                                        {u"document_events"_s, u"INSERT"_s},
                                        {u"outbox"_s, u"INSERT"_s}}) {
        failAt(table, change);
        ASSERT_FAILS(giveBack(returning(u"r"_s, original, 1)), DISK_FULL);
        healAt(table);
        EXPECT_EQ(everything(), before) << (table + u' ' + change).toStdString();
    }
    const auto done = giveBack(returning(u"r"_s, original, 1));
    ASSERT_OK(done);
    EXPECT_EQ(done->document.document.sequential, 1);
}

TEST_P(ReturnContract, TheSameKeyAnswersTheSameNote)
{
    const AccessKey original = sold(u"s"_s, 5).document.document.accessKey;
    const auto first = giveBack(returning(u"r"_s, original, 5));
    ASSERT_OK(first);
    const QString after = everything();
    for (int round = 0; round < 2; ++round) {
        const auto again = giveBack(returning(u"r"_s, original, 5));
        ASSERT_OK(again); // although nothing is left
        EXPECT_TRUE(again->document.replayed);
        EXPECT_EQ(again->document.document.accessKey, first->document.document.accessKey);
        EXPECT_EQ(again->total, first->total);
        EXPECT_EQ(again->shift, first->shift);
        restart();
    }
    ASSERT_FAILS(giveBack(returning(u"r"_s, original, 4)), CONFLICT);
    ASSERT_FAILS(giveBack(returning(u"s"_s, original, 5)), CONFLICT); // the sale's own key
    EXPECT_EQ(everything(), after);
}

TEST_P(ReturnContract, TwiceAtOnceIsOnce)
{
    const AccessKey original = sold(u"s"_s, 5).document.document.accessKey;
    QList<Result<SaleDone>> answers;
    const auto reply = [&](const Result<SaleDone>& done) { answers += done; };
    for (const QString& key : {u"r"_s, u"r"_s, u"other"_s})
        desk().giveBack({}, returning(key, original, 3), reply);
    ASSERT_TRUE(testing_support::waitUntil([&] { return answers.size() == 3; }));
    ASSERT_OK(answers[0]);
    int made = 0, refused = 0;
    for (const auto& answer : answers)
        ++(answer ? made : refused);
    EXPECT_EQ(made, 2) << "the same return, asked for twice";
    EXPECT_EQ(refused, 1) << "another one does not fit any more";
    EXPECT_EQ(count(u"sales WHERE kind = 'RETURN'"_s), 1);
    EXPECT_EQ(stockOf(m_bread), Decimal::fromInt(98));
}

TEST_P(ReturnContract, MoneyGoesBackTheWayItCame)
{
    SaleRequest sale = breadFor(u"s"_s, 4); // 46.00
    sale.tenders = {{u"CREDIT_CARD"_s, {}, Money::fromCents(3000), {}}, {u"CASH"_s, {}, Money::fromCents(1600), {}}};
    sale.received = Money::fromCents(5000);
    const auto done = charge(sale);
    ASSERT_OK(done);
    const AccessKey original = done->document.document.accessKey;
    authorize(original);
    const auto refundOf = [&](int loaves) {
        QStringList said;
        const auto quote = facade::quoteReturn(db(), original, {{0, Decimal::fromInt(loaves)}}, today());
        for (const TenderTaken& tender : quote ? quote->refund : QList<TenderTaken>())
            said += tender.tender + u' ' + tender.amount.toString();
        return said;
    };
    EXPECT_THAT(refundOf(1), ElementsAre(u"CREDIT_CARD 11.50"_s));
    EXPECT_THAT(refundOf(4), ElementsAre(u"CREDIT_CARD 30.00"_s, u"CASH 16.00"_s));
    ASSERT_OK(giveBack(returning(u"r1"_s, original, 2)));
    EXPECT_THAT(refundOf(2), ElementsAre(u"CREDIT_CARD 7.00"_s, u"CASH 16.00"_s));
    set(u"tender.kinds"_s, u"[{\"id\":\"CASH\",\"sriCode\":\"01\",\"cash\":true,\"active\":true}]"_s);
    EXPECT_THAT(refundOf(1), ElementsAre(u"CASH 11.50"_s)) << "the shop takes no cards any more";
    ReturnRequest wrong = returning(u"r2"_s, original, 1);
    wrong.refund = {{u"CASH"_s, {}, Money::fromCents(1151), {}}};
    ASSERT_FAILS(giveBack(wrong), VALIDATION_FAILED);
}

// Random goods, weights, discounts and taxes come back piece by piece: the engine takes every note, and together they
// are the invoice.
TEST_P(ReturnContract, PieceByPieceTheWholeSaleComesBack)
{
    std::mt19937_64 random(20'261'122);
    const auto between = [&](qint64 least, qint64 most) {
        return std::uniform_int_distribution<qint64>(least, most)(random);
    };
    for (int round = 0; round < 8; ++round) {
        SaleRequest sale = breadFor(u"s%1"_s.arg(round), 1);
        sale.invoice.items = tests::randomInvoice(random, 4).items;
        const auto totals = computeTotals(sale.invoice.items);
        ASSERT_OK(totals);
        sale.tenders[0].amount = sale.received = totals->total;
        const auto done = charge(sale);
        ASSERT_OK(done);
        const AccessKey original = done->document.document.accessKey;
        authorize(original);
        Money back;
        for (int step = 0; step < 12; ++step) {
            const auto left = facade::returnable(db(), original, today());
            ASSERT_OK(left);
            EXPECT_EQ(left->remaining, done->total - back);
            ReturnRequest request = returning(u"r%1-%2"_s.arg(round).arg(step), original, 1);
            request.lines.clear();
            for (const ReturnableLine& line : left->lines) {
                const qint64 most = (line.line.quantity - line.returned).micros();
                if (most > 0 && (step == 11 || between(0, 1) == 0))
                    request.lines += {line.index, Decimal::fromMicros(step == 11 ? most : between(1, most))};
            }
            const auto quote = request.lines.isEmpty() ? Result<ReturnQuote>(ReturnQuote{})
                                                       : facade::quoteReturn(db(), original, request.lines, today());
            if (!quote && quote.error().reason == u"NOTHING_LEFT"_s)
                break;
            ASSERT_OK(quote);
            if (quote->total.isZero())
                continue; // nothing, or a gift: no note is made about it
            const auto note = giveBack(request);
            ASSERT_OK(note);
            EXPECT_EQ(note->total, quote->total);
            back += note->total;
        }
        EXPECT_EQ(back.toString(), done->total.toString()) << "round " << round;
    }
}

TEST_P(ReturnContract, ObstaclesAreSaidBeforeWorkIsLost)
{
    const auto consumer = charge(breadFor(u"c"_s, 1, IdType::FinalConsumer));
    ASSERT_OK(consumer);
    authorize(consumer->document.document.accessKey);
    EXPECT_EQ(obstacle(consumer->document.document.accessKey), u"FINAL_CONSUMER"_s);
    const auto waiting = charge(breadFor(u"w"_s, 1));
    ASSERT_OK(waiting);
    const AccessKey key = waiting->document.document.accessKey;
    EXPECT_EQ(obstacle(key), u"NOT_AUTHORIZED"_s);
    ASSERT_FAILS(giveBack(returning(u"r"_s, key, 1)), CONFLICT);
    authorize(key);
    EXPECT_EQ(obstacle(key), QString());
    const auto late = facade::returnable(db(), key, today().addMonths(12).addDays(1));
    ASSERT_OK(late);
    EXPECT_EQ(late->obstacle, u"TOO_OLD"_s);
    const auto note = giveBack(returning(u"r"_s, key, 1));
    ASSERT_OK(note);
    ASSERT_FAILS(facade::returnable(db(), note->document.document.accessKey, today()), NOT_FOUND);
    ASSERT_FAILS(facade::returnable(db(), keyFor(9), today()), NOT_FOUND);
    ASSERT_FAILS(giveBack(returning(u"q"_s, keyFor(9), 1)), NOT_FOUND);
}

// Two tills of a shop, and a second company that keeps its books here too.
TEST_P(ReturnContract, WhoeverTakesTheGoodsMakesTheNoteWithinOneTaxpayerAndEnvironment)
{
    const AccessKey original = sold(u"s"_s, 5).document.document.accessKey;
    BranchRequest second;
    second.sourceIssuer = m_shop.id;
    second.profile.branchCode = u"001"_s;
    second.profile.issuePointCode = u"002"_s;
    second.documentTypes = {u"01"_s, u"04"_s};
    const auto till = facade::IssuePointChanges(*m_core, Caller{kTillTenantId, 0}).create(second, nullptr);
    ASSERT_OK(till);
    ReturnRequest here = returning(u"r"_s, original, 2);
    here.issuer = till->id;
    const auto note = giveBack(here);
    ASSERT_OK(note);
    EXPECT_EQ(note->document.document.number, u"001-002-000000001"_s) << "its own series";
    const auto left = facade::returnable(db(), original, today());
    ASSERT_OK(left);
    EXPECT_EQ(left->lines.first().returned, Decimal::fromInt(2)) << "counted off wherever it was made";
    ASSERT_FAILS(giveBack(returning(u"r2"_s, original, 4)), VALIDATION_FAILED);

    for (const auto& [column, value] : {std::pair{u"ruc"_s, u"1790016919001"_s}, {u"target"_s, u"production"_s}}) {
        const auto before =
            db().queryOne(u"SELECT %1 FROM issuers WHERE id = ?"_s.arg(column), {till->id}).value_or({})->text(0);
        ASSERT_OK(db().exec(u"UPDATE issuers SET %1 = ? WHERE id = ?"_s.arg(column), {value, till->id}));
        restart();
        ReturnRequest elsewhere = returning(u"other "_s + column, original, 1);
        elsewhere.issuer = till->id;
        const auto refused = giveBack(elsewhere);
        ASSERT_FAILS(refused, CONFLICT);
        EXPECT_EQ(refused.error().reason, u"OTHER_SHOP"_s) << column.toStdString();
        ASSERT_OK(db().exec(u"UPDATE issuers SET %1 = ? WHERE id = ?"_s.arg(column), {before, till->id}));
        restart();
    }
    EXPECT_EQ(count(u"sales WHERE kind = 'RETURN'"_s), 1);
}

TEST_P(ReturnContract, ANoteThatTheTaxOfficeRefusedCountsForNothing)
{
    const AccessKey original = sold(u"s"_s, 5).document.document.accessKey;
    const auto note = giveBack(returning(u"r"_s, original, 5));
    ASSERT_OK(note);
    ASSERT_OK(
        invoicing::DocumentRepository(db(), kTenant)
            .move(note->document.document.accessKey, DocumentStatus::PendingSend, DocumentStatus::Returned, at(3)));
    const auto left = facade::returnable(db(), original, today());
    ASSERT_OK(left);
    EXPECT_EQ(left->remaining.toString(), u"57.50"_s);
    EXPECT_EQ(left->lines.first().returned, Decimal());
}

TEST_P(ReturnContract, NobodyReturnsWithoutShiftOrPermission)
{
    const AccessKey original = sold(u"s"_s, 5).document.document.accessKey;
    const Actor ana = signIn(u"Ana"_s, Role::Cashier);
    const Actor berta = signIn(u"Berta"_s, Role::Supervisor);
    const QString before = everything();
    ASSERT_FAILS(giveBack(returning(u"r"_s, original, 1), ana), FORBIDDEN);
    EXPECT_EQ(everything(), before);
    ASSERT_OK(giveBack(returning(u"r"_s, original, 1), berta)); // the shift that began with the sale is still open
}

TEST_P(ReturnContract, ASaleIsFoundByWhatPeopleKnowOfIt)
{
    const DocumentSummary first = sold(u"a"_s, 1).document.document;
    SaleRequest other = breadFor(u"b"_s, 1);
    other.invoice.items[0].mainCode = u"CAFE"_s;
    other.invoice.buyer = {IdType::Cedula, u"0926687856"_s, u"Ana Vera"_s, {}, {}};
    const auto coffee = charge(other);
    ASSERT_OK(coffee);
    const DocumentSummary second = coffee->document.document;
    ASSERT_OK(giveBack(returning(u"r"_s, first.accessKey, 1)));
    const auto found = [&](const QString& text) {
        QStringList numbers;
        const auto documents = facade::findForReturn(db(), text, 10, today());
        EXPECT_TRUE(documents) << (documents ? "" : qPrintable(documents.error().detail));
        for (const DocumentSummary& document : documents.value_or({}))
            numbers += document.number;
        return numbers;
    };
    EXPECT_THAT(found(first.accessKey.text()), ElementsAre(first.number));
    EXPECT_THAT(found(second.number), ElementsAre(second.number));
    EXPECT_THAT(found(u"2"_s), ElementsAre(second.number));
    EXPECT_THAT(found(u"1710034065"_s), ElementsAre(first.number));
    EXPECT_THAT(found(u"vera"_s), ElementsAre(second.number));
    EXPECT_THAT(found(u"cafe pasado"_s), ElementsAre(second.number));
    EXPECT_THAT(found(u"PAN"_s), ElementsAre(first.number));
    EXPECT_THAT(found(u"pan de"_s), ElementsAre(first.number));
    EXPECT_TRUE(found(u"nada"_s).isEmpty());
    EXPECT_TRUE(found(u"  "_s).isEmpty());
    EXPECT_EQ(facade::findForReturn(db(), u"001-001-000000001"_s, 1, today())->size(), 1);
}

} // namespace contract
