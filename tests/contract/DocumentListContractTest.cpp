// The counters beside the documents, and the lists that lean on them.
#include "StorageContract.h"

#include "access/IssuerRepository.h"

#include <engine/Document.h>

namespace contract {

using namespace engine;
using invoicing::DocumentRepository;
using storage::Row;

class DocumentListContract : public SchemaContract
{
protected:
    static constexpr int kMinutes = 10; // between two documents

    DocumentRepository seen(Environment environment = Environment::Test)
    {
        return {*m_db, kTenant, {m_issuer, environment}};
    }
    static invoicing::NewDocumentRow document(IssuerId issuer, qint32 sequential, const QString& buyer,
                                              DocumentType type = DocumentType::Invoice)
    {
        auto row = sampleDocument(issuer, sequential);
        auto parts = row.accessKey.parts();
        parts.type = type;
        row.accessKey = AccessKey::make(parts).value_or({});
        row.content.buyerName = buyer;
        row.createdAt = at(sequential * 60 * kMinutes);
        return row;
    }
    // Numbers from 1, the last one newest.
    void fill(int documents, const std::function<QString(int)>& buyer)
    {
        auto transaction = storage::Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        for (int i = 1; i <= documents; ++i)
            ASSERT_OK(DocumentRepository(*m_db, kTenant).insert(document(m_issuer, i, buyer(i))));
        ASSERT_OK(transaction->commit());
    }
    QString listed(const DocumentFilter& filter)
    {
        const auto page = seen().list(filter);
        if (!page)
            return page.error().detail;
        QStringList numbers;
        for (const auto& each : page->rows)
            numbers << QString::number(each.sequential);
        return numbers.join(u' ') + u" of "_s + QString::number(page->total);
    }
    static QString downFrom(int newest, int count, int total)
    {
        QStringList numbers;
        for (int i = 0; i < count; ++i)
            numbers << QString::number(newest - i);
        return numbers.join(u' ') + u" of "_s + QString::number(total);
    }
    QStringList rows(storage::Database& database, const QString& sql)
    {
        QStringList lines;
        const auto found = database.query(sql);
        EXPECT_TRUE(found) << qPrintable(found ? QString() : found.error().detail);
        for (const Row& row : found.value_or({})) {
            QStringList words;
            for (int column = 0; column < row.size(); ++column)
                words << row.text(column);
            lines << words.join(u'|');
        }
        return lines;
    }
    void expectTrueCounters(storage::Database& database)
    {
        const QString keys = u"tenant_id, issuer_id, environment, document_type, "_s;
        EXPECT_EQ(rows(database, u"SELECT "_s + keys + u"day, documents FROM document_days ORDER BY 1, 2, 3, 4, 5"_s),
                  rows(database, u"SELECT "_s + keys +
                                     u"substr(created_at, 1, 10), COUNT(*) FROM documents "
                                     "GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"_s));
        EXPECT_EQ(rows(database,
                       u"SELECT "_s + keys + u"buyer_search, documents FROM document_buyers ORDER BY 1, 2, 3, 4, 5"_s),
                  rows(database, u"SELECT "_s + keys +
                                     u"buyer_search, COUNT(*) FROM documents "
                                     "GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"_s));
    }
};
ON_BOTH_DATABASES(DocumentListContract);

TEST_P(DocumentListContract, DeepPagesAreTheSameAsIfAllWereWalkedThrough)
{
    constexpr int kAll = 1500; // ten days
    fill(kAll, [](int) { return u"Ana María"_s; });
    DocumentFilter filter;
    filter.limit = 7;
    for (const int offset : {0, 7, 499, 500, 501, 640, 641, 642, 643, 644, 749, 750, 751, 1100, 1486, 1493}) {
        filter.offset = offset;
        EXPECT_EQ(listed(filter), downFrom(kAll - offset, 7, kAll)) << offset;
    }
    filter.offset = 1498;
    EXPECT_EQ(listed(filter), u"2 1 of 1500"_s);
    filter.offset = 1500;
    EXPECT_EQ(listed(filter), u" of 1500"_s);
    filter.type = DocumentType::Invoice;
    filter.offset = 900;
    EXPECT_EQ(listed(filter), downFrom(600, 7, kAll));
    filter.type = DocumentType::CreditNote;
    EXPECT_EQ(listed(filter), u" of 0"_s);
    filter = {};
    filter.limit = 3;
    filter.ascending = true;
    filter.offset = 1000;
    EXPECT_EQ(listed(filter), u"1001 1002 1003 of 1500"_s);
    // Without a view, as the window asks.
    filter.ascending = false;
    const auto page = DocumentRepository(*m_db, kTenant).list(filter);
    ASSERT_OK(page);
    EXPECT_EQ(page->total, kAll);
    ASSERT_EQ(page->rows.size(), 3);
    EXPECT_EQ(page->rows.first().sequential, 500);
}

TEST_P(DocumentListContract, BuyersAreFoundWhetherTheyAreFewOrMany)
{
    constexpr int kAll = 900;
    fill(kAll, [](int i) { return i % 300 == 7 ? u"Zoé Ñandú %1"_s.arg(i) : u"Cliente %1 Pérez"_s.arg(i % 200); });
    DocumentFilter filter;
    filter.limit = 5;
    filter.buyerName = u"nandu"_s;
    EXPECT_EQ(listed(filter), u"607 307 7 of 3"_s);
    filter.order = DocumentOrder::IssueDate;
    EXPECT_EQ(listed(filter), u"607 307 7 of 3"_s);
    filter.order = DocumentOrder::Sequential;
    filter.ascending = true;
    EXPECT_EQ(listed(filter), u"7 307 607 of 3"_s);
    filter.order = DocumentOrder::BuyerName;
    EXPECT_EQ(listed(filter), u"307 607 7 of 3"_s);
    filter = {};
    filter.limit = 5;
    filter.buyerName = u"CLIENTE 11 "_s;                                      // simplified: a name that begins so
    EXPECT_EQ(listed(filter).section(u' ', -1), QString::number(5 + 10 * 4)); // 11, and 110 to 119
    filter.buyerName = u"pérez"_s;
    filter.offset = 450;
    const auto page = seen().list(filter);
    ASSERT_OK(page);
    EXPECT_EQ(page->total, kAll - 3);
    EXPECT_EQ(page->rows.size(), 5);
    filter.buyerName = u"%"_s; // a character like any other
    EXPECT_EQ(listed(filter), u" of 0"_s);
    filter = {};
    filter.buyerName = u"zoe"_s;
    filter.type = DocumentType::CreditNote;
    EXPECT_EQ(listed(filter), u" of 0"_s);
}

TEST_P(DocumentListContract, CountersFollowEveryChange)
{
    fill(20, [](int i) { return i % 3 == 0 ? u"Zoé"_s : u"Ana"_s; });
    DocumentRepository documents(*m_db, kTenant);
    ASSERT_OK(documents.insert(document(m_issuer, 1, u"Zoé"_s, DocumentType::CreditNote)));
    const auto other = access::IssuerRepository(*m_db, kTenant).insert(sampleIssuer(u"003"_s), at(0));
    ASSERT_OK(other);
    auto elsewhere = document(*other, 30, u"Zoé"_s);
    ASSERT_OK(documents.insert(elsewhere));
    expectTrueCounters(*m_db);
    DocumentFilter zoe;
    zoe.buyerName = u"zoe"_s;
    EXPECT_EQ(listed(zoe).section(u' ', -1), u"7"_s);

    // A rebuild gives the buyer another name: the last Ana of a kind leaves no row behind.
    for (int i = 1; i <= 20; ++i) {
        if (i % 3 == 0)
            continue;
        const AccessKey key = document(m_issuer, i, {}).accessKey;
        ASSERT_OK(documents.move(key, DocumentStatus::Signed, DocumentStatus::PendingSend, at(0)));
        ASSERT_OK(documents.move(key, DocumentStatus::PendingSend, DocumentStatus::Returned, at(0)));
        auto content = document(m_issuer, i, u"Berta"_s).content;
        ASSERT_OK(documents.replaceForRebuild(key, content, DocumentStatus::Returned, at(0)));
        expectTrueCounters(*m_db);
    }
    // What is given up counts for nothing.
    {
        auto transaction = storage::Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_OK(documents.insert(document(m_issuer, 40, u"Niemand"_s)));
    }
    expectTrueCounters(*m_db);
}

TEST_P(DocumentListContract, TotalsByStatusAreRight)
{
    fill(12, [](int) { return u"Ana"_s; });
    DocumentRepository documents(*m_db, kTenant);
    for (int i = 1; i <= 7; ++i) {
        const AccessKey key = document(m_issuer, i, {}).accessKey;
        ASSERT_OK(documents.move(key, DocumentStatus::Signed, DocumentStatus::PendingSend, at(0)));
        if (i <= 5)
            ASSERT_OK(documents.setAuthorization(key, {key.text(), u"2026-11-21T10:00:00-05:00"_s, "<xml/>"},
                                                 DocumentStatus::PendingSend, at(0)));
    }
    DocumentFilter filter;
    filter.limit = 2;
    const QList<std::pair<DocumentStatus, QString>> expected{{DocumentStatus::Authorized, u"5 4 of 5"_s},
                                                             {DocumentStatus::PendingSend, u"7 6 of 2"_s},
                                                             {DocumentStatus::Signed, u"12 11 of 5"_s},
                                                             {DocumentStatus::Returned, u" of 0"_s}};
    for (const auto& [status, rows] : expected) {
        filter.status = status;
        EXPECT_EQ(listed(filter), rows) << qPrintable(documentStatusName(status));
    }
    filter.status = DocumentStatus::Authorized;
    filter.type = DocumentType::Invoice;
    EXPECT_EQ(listed(filter), u"5 4 of 5"_s);
    filter.type.reset();
    filter.buyerName = u"ana"_s;
    EXPECT_EQ(listed(filter), u"5 4 of 5"_s);
    EXPECT_EQ(seen(Environment::Production).list(filter).value_or({}).total, 0);
}

class ListMigrationContract : public DocumentListContract
{
protected:
    void SetUp() override { EmptyContract::SetUp(); }
};
ON_BOTH_DATABASES(ListMigrationContract);

TEST_P(ListMigrationContract, WhatWasThereBeforeIsCounted)
{
    QList<storage::Migration> before;
    for (const storage::Migration& each : currentMigrations()) {
        if (each.name == u"lists")
            break;
        before << each;
    }
    ASSERT_LT(before.size(), currentMigrations().size());
    ASSERT_OK(storage::Migrator(*m_db).migrate(before, at(0)));
    const auto issuer = access::IssuerRepository(*m_db, kTenant).insert(sampleIssuer(u"002"_s), at(0));
    ASSERT_OK(issuer);
    m_issuer = *issuer;
    fill(300, [](int i) { return i % 4 == 0 ? u"Zoé"_s : u"Ana"_s; });
    m_db.reset();
    storage::DatabaseConfig config = m_place->config();
    config.dumpTaken = true;
    auto later = storage::Database::open(config);
    ASSERT_OK(later);
    ASSERT_OK(storage::Migrator(**later).migrate(currentMigrations(), at(1)));
    expectTrueCounters(**later);
    EXPECT_EQ(rows(**later, u"SELECT SUM(documents) FROM document_days"_s), QStringList{u"300"_s});
}

} // namespace contract
