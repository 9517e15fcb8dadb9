#pragma once
#include "support/PracticeControl.h"
#include "support/TestEngine.h"

#include <engine/Identification.h>
#include <engine/SriCodeTable.h>

#include <gtest/gtest.h>

#include <QSet>

namespace engine::tests {

using namespace Qt::StringLiterals;

inline InvoiceRequest saleOf(const QString& description)
{
    InvoiceRequest request;
    request.buyer = {IdType::FinalConsumer, kFinalConsumerId, kFinalConsumerName, {}, {}};
    LineRequest line;
    line.mainCode = u"LIB-01"_s;
    line.description = description;
    line.quantity = Decimal::fromInt(1);
    line.unitPrice = Decimal::fromInt(12);
    line.taxes = {{u"2"_s, u"0"_s, Decimal(), std::nullopt}};
    request.items = {line};
    request.payments = {{u"01"_s, Money::fromCents(1200), std::nullopt, {}}};
    return request;
}

// A till whose vouchers are made first and then all meet their own faults at once. Calls to the tax office give up
// after three seconds.
class FaultFloor : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
        till.restart([](EngineConfig& config) { config.sriTimeoutMs = 3'000; });
    }
    AccessKey sell(const QString& what)
    {
        const auto created = till.issue(saleOf(what));
        EXPECT_TRUE(created) << created.error().detail.toStdString();
        return created ? created->document.accessKey : AccessKey();
    }
    void runQueue(bool run = true)
    {
        till.restart([run](EngineConfig& config) { config.runQueue = run; });
    }
    [[nodiscard]] bool isPersonsTask(const AccessKey& key) { return till.document(key).needsPerson; }

    // What a person is told: the code of the tax office with words in the table, or the error in the queue.
    [[nodiscard]] bool hasCause(const AccessKey& key)
    {
        const DocumentSummary document = till.document(key);
        if (!document.messages.isEmpty()) {
            const auto entry = sriCode(document.messages.first().identifier);
            return entry && !entry->meaningEs.isEmpty() && !entry->causeEs.isEmpty() && !entry->fixEs.isEmpty() &&
                   !entry->meaningEn.isEmpty() && !entry->causeEn.isEmpty() && !entry->fixEn.isEmpty();
        }
        for (const QueueEntry& entry : till.wait(till->queue().entries(1000)).value_or({}))
            if (entry.document.accessKey == key)
                return entry.stage == QueueStage::NeedsPerson && !entry.lastError.isEmpty();
        return false;
    }
    // Nothing lost, no second number, never other bytes than those stored, except after a rejection.
    void expectHonest(PracticeControl& desk, int sold, const QSet<QString>& rebuilt = {})
    {
        DocumentFilter all;
        all.limit = 10'000;
        const auto page = till.wait(till->documents().list(all));
        ASSERT_TRUE(page);
        EXPECT_EQ(page->total, sold);
        QSet<qint32> numbers;
        QSet<QString> keys;
        for (const DocumentSummary& row : page->rows) {
            numbers << row.sequential;
            keys << row.accessKey.text();
        }
        EXPECT_EQ(numbers.size(), sold);
        EXPECT_EQ(*std::max_element(numbers.begin(), numbers.end()), sold);
        QHash<QString, QSet<QString>> bytes;
        for (const QJsonObject& line : desk.journal(u"reception"_s)) {
            const QString key = line[u"key"].toString();
            EXPECT_FALSE(line.contains(u"note"_s)) << QJsonDocument(line).toJson().toStdString();
            if (key.isEmpty()) // reset before it was read
                continue;
            EXPECT_TRUE(keys.contains(key)) << key.toStdString();
            bytes[key] << line[u"sha256"].toString();
        }
        for (auto it = bytes.cbegin(); it != bytes.cend(); ++it)
            EXPECT_EQ(it->size(), rebuilt.contains(it.key()) ? 2 : 1) << it.key().toStdString();
    }

    TestEngine till{{}, false};
};

} // namespace engine::tests
