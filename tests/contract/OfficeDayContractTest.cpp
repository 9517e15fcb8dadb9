// The last 24 hours of the tax office, as the stored answers and the waiting documents tell them.
#include "StorageContract.h"

#include "invoicing/EventRepository.h"
#include "invoicing/OfficeDays.h"
#include "invoicing/SriEffect.h"
#include "invoicing/SriResponseRepository.h"
#include "queue/Outbox.h"

namespace contract {

using namespace engine;

class OfficeDayContract : public SchemaContract
{
protected:
    AccessKey issue(qint32 sequential, int second, SriTarget target = SriTarget::Test)
    {
        auto row = sampleDocument(m_issuer, sequential);
        row.createdAt = at(second);
        row.target = target;
        const auto stored = invoicing::DocumentRepository(*m_db, kTenant).insert(row);
        EXPECT_TRUE(stored) << qPrintable(stored ? QString() : stored.error().detail);
        return row.accessKey;
    }
    void reply(const AccessKey& key, const QString& operation, const QString& state, int second)
    {
        invoicing::SriResponse response;
        response.operation = operation;
        response.state = state;
        response.at = at(second);
        ASSERT_OK(invoicing::SriResponseRepository(*m_db, kTenant).append(key, response));
    }
    void authorize(const AccessKey& key, int received, int authorized)
    {
        reply(key, u"RECEPTION"_s, u"RECIBIDA"_s, received);
        reply(key, u"AUTHORIZATION"_s, u"AUTORIZADO"_s, authorized);
    }
    // Tried in vain since `second`.
    void leaveWaiting(const AccessKey& key, int second)
    {
        invoicing::DocumentRepository documents(*m_db, kTenant);
        ASSERT_OK(documents.move(key, DocumentStatus::Signed, DocumentStatus::PendingSend, at(second)));
        queue::Outbox outbox(*m_db, kTenant);
        const QString kind = invoicing::sriEffect(SriTarget::Test);
        ASSERT_OK(outbox.enqueue(queue::Lane::Sri, kind, key.text(), at(second), at(second)));
        const auto claimed = outbox.claimDue({queue::Lane::Sri, 10, u"till"_s, at(second), at(second + 60), true, {}});
        ASSERT_OK(claimed);
        for (const auto& effect : *claimed)
            ASSERT_OK(outbox.reschedule(effect.id, u"till"_s, at(second + 30), 1, u"no answer"_s, false));
    }
    OfficeDay day(int now, SriTarget target = SriTarget::Test)
    {
        const auto read = invoicing::officeDay(*m_db, kTenant, target, at(now));
        EXPECT_TRUE(read) << qPrintable(read ? QString() : read.error().detail);
        return read.value_or({});
    }
};
ON_BOTH_DATABASES(OfficeDayContract);

TEST_P(OfficeDayContract, NothingWasEverSent)
{
    const OfficeDay empty = day(60);
    EXPECT_EQ(empty.sent + empty.answered + empty.refused + empty.failed, 0);
    EXPECT_EQ(empty.medianMs, 0);
    EXPECT_TRUE(empty.silences.isEmpty());
    EXPECT_FALSE(empty.lastAnswer.isValid());
}

TEST_P(OfficeDayContract, CountsDocumentsOnceAndTimesThemFromTheSale)
{
    authorize(issue(1, 0), 1, 3);
    authorize(issue(2, 10), 11, 15);
    const AccessKey refused = issue(3, 20);
    reply(refused, u"RECEPTION"_s, u"DEVUELTA"_s, 30);
    // Asked twice before there was a verdict.
    const AccessKey slow = issue(4, 40);
    reply(slow, u"RECEPTION"_s, u"RECIBIDA"_s, 41);
    reply(slow, u"AUTHORIZATION"_s, u"EN PROCESO"_s, 45);
    const OfficeDay before = day(60);
    EXPECT_EQ(before.sent, 4);
    EXPECT_EQ(before.answered, 3);
    EXPECT_EQ(before.refused, 1);
    EXPECT_EQ(before.failed, 0);
    EXPECT_EQ(before.medianMs, 5'000);
    EXPECT_EQ(before.slowestMs, 10'000);
    EXPECT_EQ(before.lastAnswer, at(45));
    reply(slow, u"AUTHORIZATION"_s, u"AUTORIZADO"_s, 80);
    const OfficeDay after = day(100);
    EXPECT_EQ(after.answered, 4);
    EXPECT_EQ(after.slowestMs, 40'000);
    EXPECT_TRUE(after.silences.isEmpty());
}

TEST_P(OfficeDayContract, YesterdayIsLeftOutButItsLastAnswerIsKnown)
{
    authorize(issue(1, 0), 1, 3);
    const OfficeDay later = day(24 * 3600 + 10);
    EXPECT_EQ(later.sent, 0);
    EXPECT_EQ(later.answered, 0);
    EXPECT_EQ(later.lastAnswer, at(3));
}

TEST_P(OfficeDayContract, EachEnvironmentIsAnOfficeOfItsOwn)
{
    authorize(issue(1, 0), 1, 3);
    authorize(issue(2, 0, SriTarget::Practice), 1, 2);
    EXPECT_EQ(day(60).answered, 1);
    EXPECT_EQ(day(60, SriTarget::Practice).answered, 1);
    EXPECT_EQ(day(60, SriTarget::Practice).lastAnswer, at(2));
    EXPECT_FALSE(day(60, SriTarget::Production).lastAnswer.isValid());
}

TEST_P(OfficeDayContract, AnErrorPageIsNoAnswer)
{
    const AccessKey key = issue(1, 0);
    reply(key, u"RECEPTION"_s, u"HTTP_500"_s, 5);
    EXPECT_EQ(day(60).failed, 1);
    EXPECT_EQ(day(60).sent, 0);
    EXPECT_FALSE(day(60).lastAnswer.isValid());
    authorize(key, 70, 75);
    EXPECT_EQ(day(90).failed, 0);
    EXPECT_EQ(day(90).answered, 1);
}

TEST_P(OfficeDayContract, ASilenceLastsFromTheFirstThatWaitedToTheFirstAnswer)
{
    authorize(issue(1, 0), 1, 3);
    // A quiet hour in which nothing was sold is no silence of the office.
    const AccessKey first = issue(2, 3600), second = issue(3, 3700);
    authorize(first, 4200, 4203);
    authorize(second, 4201, 4204);
    authorize(issue(4, 9000), 9001, 9002);
    const OfficeDay read = day(9100);
    ASSERT_EQ(read.silences.size(), 1);
    EXPECT_EQ(read.silences[0].from, at(3600));
    EXPECT_EQ(read.silences[0].to, at(4200));
    EXPECT_FALSE(read.silences[0].lasts);
}

TEST_P(OfficeDayContract, ASilenceThatLastsIsTold)
{
    authorize(issue(1, 0), 1, 3);
    leaveWaiting(issue(2, 100), 100);
    const OfficeDay read = day(1000);
    EXPECT_EQ(read.failed, 1);
    ASSERT_EQ(read.silences.size(), 1);
    EXPECT_EQ(read.silences[0].from, at(100));
    EXPECT_TRUE(read.silences[0].lasts);
}

TEST_P(OfficeDayContract, WhatWasKeptBackOrCorrectedHasNotWaitedAllThatTime)
{
    authorize(issue(1, 0), 1, 3);
    const AccessKey key = issue(2, 100);
    DocumentEvent event;
    event.type = u"STATUS_CHANGED"_s;
    event.from = DocumentStatus::Signed;
    event.to = DocumentStatus::PendingSend;
    event.at = at(5000);
    ASSERT_OK(invoicing::EventRepository(*m_db, kTenant).append(key, event));
    authorize(key, 5002, 5004);
    const OfficeDay read = day(5100);
    EXPECT_TRUE(read.silences.isEmpty());
    EXPECT_EQ(read.slowestMs, 4'000);
}

} // namespace contract
