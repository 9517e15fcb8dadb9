// Credit notes and the invoice they are about, under a lock that two connections queue up at.
#include "StorageContract.h"

#include "access/IssuerRepository.h"
#include "invoicing/CreditLedger.h"
#include "invoicing/SequentialRepository.h"

#include <atomic>
#include <thread>

namespace contract {

using namespace engine;
using invoicing::CreditClaim;
using invoicing::CreditLedger;
using invoicing::DocumentRepository;
using invoicing::judgeCredits;
using invoicing::NewDocumentRow;
using storage::Database;
using storage::Transaction;

namespace {

QByteArray payload(int pieces)
{
    return R"({"items":[{"mainCode":"PAN","quantity":")" + QByteArray::number(pieces) +
           R"(","taxes":[{"code":"2","rateCode":"4"}]}]})";
}

AccessKey noteKey(qint32 sequential, const QString& point = u"002"_s, Environment environment = Environment::Test)
{
    AccessKey::Parts parts = keyFor(sequential, environment).parts();
    parts.type = DocumentType::CreditNote;
    parts.issuePointCode = point;
    return AccessKey::make(parts).value_or({});
}

// So many pieces at 11.50 each.
InvoiceRequest noteOf(int pieces, qint32 invoice = 42)
{
    InvoiceRequest request;
    request.credited = CreditedDocument{DocumentType::Invoice, u"001-002-%1"_s.arg(invoice, 9, 10, QLatin1Char('0')),
                                        QDate(2026, 11, 21), u"Devolución"_s};
    request.buyer = {IdType::Cedula, u"1710034065"_s, u"Peña Íñiguez José"_s, {}, {}};
    LineRequest line;
    line.mainCode = u"PAN"_s;
    line.description = u"Pan"_s;
    line.quantity = Decimal::fromInt(pieces);
    line.unitPrice = Decimal::fromInt(10);
    line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
    request.items = {line};
    return request;
}

Money priceOf(int pieces)
{
    return Money::fromCents(1150 * pieces);
}

NewDocumentRow noteRow(IssuerId issuer, const AccessKey& key, int pieces)
{
    NewDocumentRow row = sampleDocument(issuer, 1);
    row.accessKey = key;
    row.content.total = priceOf(pieces);
    row.content.requestPayload = payload(pieces);
    row.content.credited = noteOf(pieces).credited;
    return row;
}

} // namespace

class CreditContract : public SchemaContract
{
protected:
    void SetUp() override
    {
        SchemaContract::SetUp();
        if (HasFatalFailure())
            return;
        m_seller = sampleIssuer(u"002"_s);
        m_seller.id = m_issuer;
        NewDocumentRow invoice = sampleDocument(m_issuer, 42);
        invoice.content.total = priceOf(10);
        invoice.content.requestPayload = payload(10);
        ASSERT_OK(documents().insert(invoice));
        authorize(invoice.accessKey);
    }
    DocumentRepository documents() { return {*m_db, kTenant}; }
    void authorize(const AccessKey& key)
    {
        ASSERT_OK(documents().move(key, DocumentStatus::Signed, DocumentStatus::Received, at(1)));
        ASSERT_OK(documents().setAuthorization(key, {key.text(), u"2026-11-21T10:00:00-05:00"_s, "<a/>"},
                                               DocumentStatus::Received, at(2)));
    }
    // What is refused, one flag for each note of so many pieces.
    QList<bool> judge(const QList<int>& pieces)
    {
        QList<InvoiceRequest> requests;
        for (const int each : pieces)
            requests << noteOf(each);
        QList<CreditClaim> claims;
        for (qsizetype i = 0; i < pieces.size(); ++i)
            claims << CreditClaim{kTenant, &requests[i], &m_seller, priceOf(pieces[i])};
        auto transaction = Transaction::begin(*m_db);
        EXPECT_TRUE(transaction);
        const auto answers = judgeCredits(*m_db, claims);
        EXPECT_TRUE(answers) << qPrintable(answers ? QString() : answers.error().detail);
        QList<bool> refused;
        for (const auto& answer : answers.value_or({}))
            refused << answer.has_value();
        return refused;
    }
    void store(const AccessKey& key, int pieces, IssuerId issuer = 0)
    {
        ASSERT_OK(documents().insert(noteRow(issuer ? issuer : m_issuer, key, pieces)));
    }

    Issuer m_seller;
};
ON_BOTH_DATABASES(CreditContract);

TEST_P(CreditContract, WhatOneNoteOfAListTakesIsGoneForTheNext)
{
    EXPECT_EQ(judge({6, 6, 4, 1}), (QList{false, true, false, true}));
    EXPECT_EQ(judge({10}), QList{false}) << "nothing was stored";
}

TEST_P(CreditContract, RefusedNotesDoNotCountAndOthersDo)
{
    store(noteKey(1), 4);
    EXPECT_EQ(judge({7}), QList{true});
    EXPECT_EQ(judge({6}), QList{false});
    ASSERT_OK(documents().move(noteKey(1), DocumentStatus::Signed, DocumentStatus::Returned, at(3)));
    EXPECT_EQ(judge({10}), QList{false}) << "returned: it may be corrected, and is judged then";
    ASSERT_OK(documents().replaceForRebuild(noteKey(1), noteRow(m_issuer, noteKey(1), 5).content,
                                            DocumentStatus::Returned, at(4)));
    EXPECT_EQ(judge({6}), QList{true});
    EXPECT_EQ(judge({5}), QList{false});
}

TEST_P(CreditContract, NotesOfAnotherPointOfTheTaxpayerCountAndOthersDoNot)
{
    Issuer elsewhere = sampleIssuer(u"007"_s);
    const auto point = access::IssuerRepository(*m_db, kTenant).insert(elsewhere, at(0));
    elsewhere.ruc = u"1799999990001"_s;
    const auto stranger = access::IssuerRepository(*m_db, kTenant).insert(elsewhere, at(0));
    ASSERT_OK(point);
    ASSERT_OK(stranger);
    store(noteKey(1, u"007"_s), 3, *point);
    AccessKey::Parts strange = noteKey(1, u"007"_s).parts();
    strange.ruc = elsewhere.ruc;
    store(AccessKey::make(strange).value_or({}), 3, *stranger);
    store(noteKey(1, u"002"_s, Environment::Production), 3);
    EXPECT_EQ(judge({7}), QList{false});
    EXPECT_EQ(judge({8}), QList{true});
}

TEST_P(CreditContract, AnInvoiceOfAnotherSystemIsLetThrough)
{
    const InvoiceRequest foreign = noteOf(99, 4711);
    auto transaction = Transaction::begin(*m_db);
    ASSERT_OK(transaction);
    const auto answers = judgeCredits(*m_db, {{kTenant, &foreign, &m_seller, priceOf(99)}});
    ASSERT_OK(answers);
    EXPECT_FALSE(answers->first());
}

TEST_P(CreditContract, ARebuiltNoteDoesNotStandInItsOwnWay)
{
    store(noteKey(1), 8);
    const InvoiceRequest nine = noteOf(9);
    auto transaction = Transaction::begin(*m_db);
    ASSERT_OK(transaction);
    const auto answers = judgeCredits(*m_db, {{kTenant, &nine, &m_seller, priceOf(9), noteKey(1)}});
    ASSERT_OK(answers);
    EXPECT_FALSE(answers->first());
}

TEST_P(CreditContract, TheSummaryCountsAuthorisedNotes)
{
    store(noteKey(1), 2);
    authorize(noteKey(1));
    store(noteKey(2), 3);
    const auto original = documents().findByAccessKey(keyFor(42));
    ASSERT_OK(original);
    const auto balance = CreditLedger(*m_db, kTenant).balance(original->summary);
    ASSERT_OK(balance);
    const CreditNoteSummary summary = balance->summary();
    EXPECT_EQ(summary.creditedTotal, priceOf(2));
    EXPECT_EQ(summary.pendingTotal, priceOf(3));
    EXPECT_EQ(summary.remaining, priceOf(8));
    ASSERT_EQ(summary.notes.size(), 1);
    EXPECT_EQ(summary.notes.first().accessKey, noteKey(1));
    EXPECT_EQ(summary.notes.first().type, DocumentType::CreditNote);
}

// Whoever sees the invoice first keeps the others waiting until its note is stored; then it counts for them.
TEST_P(CreditContract, OfManyAtOnceOnlyThoseThatFitAreStored)
{
    constexpr int kWriters = 4, kTries = 6, kPieces = 3;
    std::atomic<int> next{1}, stored{0}, refused{0}, broken{0}, ready{0};
    std::vector<std::thread> writers;
    for (int w = 0; w < kWriters; ++w) {
        writers.emplace_back([&] {
            const std::unique_ptr<Database> database = open();
            ++ready;
            while (ready < kWriters)
                std::this_thread::yield();
            for (int t = 0; database && t < kTries; ++t) {
                const InvoiceRequest request = noteOf(kPieces);
                auto transaction = Transaction::begin(*database);
                const auto answers = transaction
                                         ? judgeCredits(*database, {{kTenant, &request, &m_seller, priceOf(kPieces)}})
                                         : Result<QList<std::optional<Error>>>(transaction.error());
                if (!answers) {
                    ++broken;
                } else if (answers->first()) {
                    ++refused;
                } else if (DocumentRepository(*database, kTenant).insert(noteRow(m_issuer, noteKey(next++), kPieces)) &&
                           transaction->commit()) {
                    ++stored;
                } else {
                    ++broken;
                }
            }
        });
    }
    for (std::thread& writer : writers)
        writer.join();
    EXPECT_EQ(broken, 0);
    EXPECT_EQ(stored, 3) << "nine of ten pieces";
    EXPECT_EQ(refused, kWriters * kTries - 3);
}

} // namespace contract
