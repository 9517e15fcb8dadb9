#include "access/PairingDesk.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace engine;
using access::PairingDesk;

namespace {

class SetClock final : public core::Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return now; }
    QDateTime now{QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
};

class PairingDeskTest : public testing::Test
{
protected:
    Result<PairingTicket> ask(const QString& code, const QString& address = u"10.0.0.7"_s)
    {
        return m_desk.ask(code, u"tableta 1"_s, DeviceKind::Partner, address);
    }
    void pass(int seconds) { m_clock.now = m_clock.now.addSecs(seconds); }

    SetClock m_clock;
    core::SystemRandom m_random;
    PairingDesk m_desk{m_clock, m_random};
};

} // namespace

TEST_F(PairingDeskTest, ACodeHasEightCharactersThatNobodyMistakes)
{
    QSet<QString> codes;
    for (int i = 0; i < 500; ++i) {
        const QString code = m_desk.offer().code;
        ASSERT_EQ(code.size(), 8);
        for (const QChar c : code)
            ASSERT_TRUE(u"ABCDEFGHJKMNPQRSTUVWXYZ23456789"_s.contains(c)) << qPrintable(code);
        codes.insert(code);
    }
    EXPECT_EQ(codes.size(), 500);
}

TEST_F(PairingDeskTest, ACodeIsGoodOnce)
{
    const PairingOffer offer = m_desk.offer();
    ASSERT_TRUE(ask(offer.code));
    const auto again = ask(offer.code);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::INVALID_OR_EXPIRED_TOKEN);
    EXPECT_EQ(m_desk.waiting().size(), 1);
}

TEST_F(PairingDeskTest, ACodeIsReadAsPeopleTypeIt)
{
    const QString code = m_desk.offer().code.toLower();
    EXPECT_TRUE(ask(code.first(4) + u'-' + code.last(4) + u' '));
}

TEST_F(PairingDeskTest, ACodeEndsAfterFiveMinutes)
{
    const QString code = m_desk.offer().code;
    pass(PairingDesk::kOfferSeconds);
    EXPECT_FALSE(ask(code));
    const QString young = m_desk.offer().code;
    pass(PairingDesk::kOfferSeconds - 1);
    EXPECT_TRUE(ask(young));
}

TEST_F(PairingDeskTest, ANewOfferOrNoneEndsTheOldOne)
{
    const QString old = m_desk.offer().code;
    const QString young = m_desk.offer().code;
    EXPECT_FALSE(ask(old));
    m_desk.withdraw();
    EXPECT_FALSE(ask(young));
}

TEST_F(PairingDeskTest, WithoutAnOfferNothingFits)
{
    EXPECT_FALSE(ask({}));
    EXPECT_FALSE(ask(u"ABCD2345"_s));
}

TEST_F(PairingDeskTest, WhoeverGuessesIsNotHeardForAWhile)
{
    const QString code = m_desk.offer().code;
    for (int i = 0; i < PairingDesk::kWrongCodes; ++i)
        EXPECT_EQ(ask(u"AAAAAAAA"_s).error().code, ErrorCode::INVALID_OR_EXPIRED_TOKEN);
    EXPECT_EQ(ask(code).error().code, ErrorCode::TOO_MANY_REQUESTS); // the right one neither
    EXPECT_TRUE(ask(code, u"10.0.0.8"_s));                           // somebody else is
    const QString next = m_desk.offer().code;
    pass(PairingDesk::kWrongSeconds);
    EXPECT_TRUE(ask(next));
}

TEST_F(PairingDeskTest, TheDeviceWaitsAndGetsItsKeyOnce)
{
    const auto ticket = ask(m_desk.offer().code);
    ASSERT_TRUE(ticket);
    EXPECT_TRUE(m_desk.claim(ticket->id, ticket->pollToken)->pending);
    ASSERT_TRUE(m_desk.approve(ticket->id, DeviceKind::Kitchen, KeyEnvironment::Production));
    EXPECT_TRUE(m_desk.waiting().isEmpty());

    const auto grant = m_desk.claim(ticket->id, ticket->pollToken);
    ASSERT_TRUE(grant);
    EXPECT_FALSE(grant->pending);
    EXPECT_EQ(grant->key.label, u"tableta 1"_s);
    EXPECT_EQ(grant->key.deviceKind, u"kitchen"_s); // what was approved, not what was asked
    EXPECT_EQ(grant->key.scopes, QStringList{u"orders:read"_s});
    EXPECT_EQ(grant->key.environment, KeyEnvironment::Production);
    EXPECT_EQ(m_desk.claim(ticket->id, ticket->pollToken).error().code, ErrorCode::NOT_FOUND);

    m_desk.giveBack(ticket->id);
    EXPECT_FALSE(m_desk.claim(ticket->id, ticket->pollToken)->pending);
}

TEST_F(PairingDeskTest, WhatItMayIsWhatWasTicked)
{
    const auto ticket = ask(m_desk.offer().code);
    ASSERT_TRUE(ticket);
    const QStringList ticked{u"documents:read"_s, u"webhooks:manage"_s};
    ASSERT_TRUE(m_desk.approve(ticket->id, DeviceKind::Partner, KeyEnvironment::Sandbox, ticked));
    EXPECT_EQ(m_desk.claim(ticket->id, ticket->pollToken)->key.scopes, ticked);
}

TEST_F(PairingDeskTest, OnlyWhoeverAskedHearsTheAnswer)
{
    const auto ticket = ask(m_desk.offer().code);
    ASSERT_TRUE(ticket);
    ASSERT_TRUE(m_desk.approve(ticket->id, DeviceKind::Partner, KeyEnvironment::Sandbox));
    EXPECT_EQ(m_desk.claim(ticket->id, {}).error().code, ErrorCode::UNAUTHORIZED);
    EXPECT_EQ(m_desk.claim(ticket->id, QString(64, u'0')).error().code, ErrorCode::UNAUTHORIZED);
    EXPECT_EQ(m_desk.claim(u"0"_s, ticket->pollToken).error().code, ErrorCode::NOT_FOUND);
    EXPECT_FALSE(m_desk.claim(ticket->id, ticket->pollToken)->pending);
}

TEST_F(PairingDeskTest, ARefusalStands)
{
    const auto ticket = ask(m_desk.offer().code);
    ASSERT_TRUE(ticket);
    ASSERT_TRUE(m_desk.refuse(ticket->id));
    EXPECT_EQ(m_desk.claim(ticket->id, ticket->pollToken).error().code, ErrorCode::FORBIDDEN);
    EXPECT_FALSE(m_desk.approve(ticket->id, DeviceKind::Partner, KeyEnvironment::Sandbox));
    EXPECT_FALSE(m_desk.refuse(ticket->id));
}

TEST_F(PairingDeskTest, WhatNobodyDecidesOrFetchesEnds)
{
    const auto undecided = ask(m_desk.offer().code);
    pass(PairingDesk::kRequestSeconds);
    EXPECT_TRUE(m_desk.waiting().isEmpty());
    EXPECT_FALSE(m_desk.approve(undecided->id, DeviceKind::Partner, KeyEnvironment::Sandbox));
    EXPECT_EQ(m_desk.claim(undecided->id, undecided->pollToken).error().code, ErrorCode::NOT_FOUND);

    const auto unfetched = ask(m_desk.offer().code);
    ASSERT_TRUE(m_desk.approve(unfetched->id, DeviceKind::Partner, KeyEnvironment::Sandbox));
    pass(PairingDesk::kRequestSeconds);
    EXPECT_EQ(m_desk.claim(unfetched->id, unfetched->pollToken).error().code, ErrorCode::NOT_FOUND);
}
