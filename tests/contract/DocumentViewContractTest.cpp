// What callers of the API lean on: a view of one issuer and environment, its lists, and the row of the outbox as a
// lock.
#include "StorageContract.h"

#include "access/IssuerRepository.h"
#include "invoicing/QueueChoice.h"

#include <atomic>
#include <thread>

namespace contract {

using namespace engine;
using invoicing::DocumentRepository;
using invoicing::DocumentView;
using queue::Claim;
using queue::Lane;
using queue::Outbox;

class DocumentViewContract : public SchemaContract
{
protected:
    DocumentRepository seen(Environment environment = Environment::Test)
    {
        return {*m_db, kTenant, {m_issuer, environment}};
    }
    void insert(qint32 sequential, const QString& buyer = u"Ana María"_s)
    {
        auto row = sampleDocument(m_issuer, sequential);
        row.content.buyerName = buyer;
        row.createdAt = at(sequential);
        ASSERT_OK(DocumentRepository(*m_db, kTenant).insert(row));
    }
    QString listed(const DocumentFilter& filter)
    {
        const auto page = seen().list(filter);
        QStringList numbers;
        for (const auto& each : page ? page->rows : QList<DocumentSummary>())
            numbers << QString::number(each.sequential);
        return numbers.join(u' ') + u" of "_s + QString::number(page ? page->total : -1);
    }
    static Claim claim(int now, const QString& owner) { return {Lane::Sri, 1, owner, at(now), at(now + 60), true, {}}; }
};
ON_BOTH_DATABASES(DocumentViewContract);

TEST_P(DocumentViewContract, NothingOutsideTheViewIsThere)
{
    const auto other = access::IssuerRepository(*m_db, kTenant).insert(sampleIssuer(u"003"_s), at(0));
    ASSERT_OK(other);
    insert(1);
    const AccessKey key = keyFor(1);
    DocumentRepository elsewhere(*m_db, kTenant, {*other, Environment::Test});
    DocumentRepository stranger(*m_db, storage::TenantScope(2), {m_issuer, Environment::Test});
    for (DocumentRepository* each : {&elsewhere, &stranger}) {
        ASSERT_FAILS(each->findByAccessKey(key), NOT_FOUND);
        ASSERT_FAILS(each->findWhole(key), NOT_FOUND);
        ASSERT_FAILS(each->signedXml(key), NOT_FOUND);
        const auto page = each->list({});
        ASSERT_OK(page);
        EXPECT_EQ(page->total, 0);
        EXPECT_TRUE(page->rows.isEmpty());
    }
    ASSERT_FAILS(seen(Environment::Production).findByAccessKey(key), NOT_FOUND);
    const auto whole = seen().findWhole(key);
    ASSERT_OK(whole);
    EXPECT_FALSE(whole->summary.requestPayload.isEmpty());
    EXPECT_FALSE(whole->summary.emailStatus.isEmpty());
}

TEST_P(DocumentViewContract, ListsAreFilteredAndPagedFromBothEnds)
{
    for (qint32 number = 1; number <= 9; ++number)
        insert(number, number % 3 == 0 ? u"Zoé"_s : u"Ana María"_s);
    DocumentFilter filter;
    filter.limit = 2;
    EXPECT_EQ(listed(filter), u"9 8 of 9"_s);
    const QList<std::pair<int, QString>> pages{{2, u"7 6 of 9"_s}, {4, u"5 4 of 9"_s}, {6, u"3 2 of 9"_s},
                                               {8, u"1 of 9"_s},   {9, u" of 9"_s},    {900, u" of 9"_s}};
    for (const auto& [offset, rows] : pages) {
        filter.offset = offset;
        EXPECT_EQ(listed(filter), rows) << offset;
    }
    filter.ascending = true;
    filter.offset = 6;
    EXPECT_EQ(listed(filter), u"7 8 of 9"_s);
    filter.order = DocumentOrder::BuyerName;
    filter.offset = 0;
    filter.limit = 9;
    EXPECT_EQ(listed(filter), u"8 7 5 4 2 1 9 6 3 of 9"_s);
    filter.limit = 5;
    filter.offset = 5;
    EXPECT_EQ(listed(filter), u"1 9 6 3 of 9"_s) << "read from its other end";

    DocumentFilter buyer;
    buyer.buyerName = u"ZOE"_s;
    EXPECT_EQ(listed(buyer), u"9 6 3 of 3"_s);
    buyer.sequential = u"06"_s;
    EXPECT_EQ(listed(buyer), u"6 of 1"_s);
    DocumentFilter type;
    type.type = DocumentType::CreditNote;
    EXPECT_EQ(listed(type), u" of 0"_s);
    const auto stats = seen().stats(keyFor(1).parts().issueDate);
    ASSERT_OK(stats);
    ASSERT_EQ(stats->thisMonth.size(), 1);
    EXPECT_EQ(stats->thisMonth[0].issued, 9);
    EXPECT_TRUE(stats->thisMonth[0].authorizedTotal.isZero());
}

TEST_P(DocumentViewContract, ARowOfTheOutboxIsHeldByOneAtATime)
{
    Outbox outbox(*m_db, kTenant);
    const auto mine = outbox.take(u"SRI/test"_s, u"x"_s, at(300), claim(0, u"a"_s));
    ASSERT_OK(mine);
    ASSERT_TRUE(mine->has_value());
    EXPECT_EQ((*mine)->dueAt, at(300));
    const auto yours = outbox.take(u"SRI/test"_s, u"x"_s, at(300), claim(59, u"b"_s));
    ASSERT_OK(yours);
    EXPECT_FALSE(yours->has_value());
    const auto after = outbox.take(u"SRI/test"_s, u"x"_s, at(900), claim(60, u"b"_s)); // the lease has run out
    ASSERT_OK(after);
    ASSERT_TRUE(after->has_value());
    EXPECT_EQ((*after)->dueAt, at(300)) << "what was planned stays";
    ASSERT_FAILS(outbox.complete((*mine)->id, u"a"_s), CONFLICT);
    ASSERT_OK(outbox.reschedule((*after)->id, u"b"_s, at(300), 0, {}, true));
    const auto again = outbox.take(u"SRI/test"_s, u"x"_s, at(0), claim(61, u"c"_s));
    ASSERT_OK(again);
    EXPECT_TRUE(again->has_value()) << "given back";
}

TEST_P(DocumentViewContract, OfManyConnectionsOneTakesTheRow)
{
    std::atomic<int> taken = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 4; ++i) {
        clients.emplace_back([&, i] {
            const auto database = open();
            const auto row =
                Outbox(*database, kTenant).take(u"SRI/test"_s, u"x"_s, at(0), claim(0, u"owner%1"_s.arg(i)));
            if (row && *row)
                ++taken;
        });
    }
    for (std::thread& client : clients)
        client.join();
    EXPECT_EQ(taken, 1);
}

TEST_P(DocumentViewContract, WhatIsGivenUpBeginsAnew)
{
    Outbox outbox(*m_db, kTenant);
    const auto claimOne = [&](int now) {
        const auto rows = outbox.claimDue({Lane::Sri, 1, u"a"_s, at(now), at(now + 60), true, {}});
        return rows && !rows->isEmpty() ? rows->first() : queue::Effect();
    };
    const auto begun = [&](const QString& subject, int triedSince) {
        const auto rows = outbox.startAnew(Lane::Sri, subject, 5, at(triedSince), at(1200));
        return rows ? rows->size() : -1;
    };
    ASSERT_OK(outbox.enqueue(Lane::Sri, u"SRI/test"_s, u"tired"_s, at(0), at(0)));
    for (int failure = 0; failure < 5; ++failure)
        ASSERT_OK(outbox.reschedule(claimOne(failure).id, u"a"_s, at(failure + 1), 1, u"no answer"_s, true));
    const auto tired = outbox.find(u"SRI/test"_s, u"tired"_s);
    ASSERT_OK(tired);
    EXPECT_EQ(invoicing::dispatchStateOf(**tired, at(60)).status, u"PENDING"_s) << "five failures in a minute";
    EXPECT_EQ(invoicing::dispatchStateOf(**tired, at(1200)).status, u"FAILED"_s);
    EXPECT_EQ(invoicing::dispatchStateOf(**tired, at(1200)).attempts, 5);

    ASSERT_OK(outbox.enqueue(Lane::Sri, u"SRI/test"_s, u"parked"_s, at(-10), at(-10)));
    ASSERT_OK(outbox.park(claimOne(10).id, u"a"_s, u"a bug"_s));
    ASSERT_OK(outbox.enqueue(Lane::Sri, u"SRI/test"_s, u"fine"_s, at(0), at(0)));
    EXPECT_EQ(begun(u"fine"_s, 0), 0);
    EXPECT_EQ(begun(u"tired"_s, -1), 0) << "not for long";
    EXPECT_EQ(begun({}, 0), 2);
    const auto fresh = outbox.find(u"SRI/test"_s, u"tired"_s);
    ASSERT_OK(fresh);
    EXPECT_EQ((*fresh)->attempts, 0);
    EXPECT_EQ((*fresh)->dueAt, at(1200));
}

} // namespace contract
