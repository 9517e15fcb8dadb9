#include "StorageContract.h"

#include "access/VerificationRepository.h"

#include <QTemporaryDir>

namespace contract {

using namespace engine;
using access::VerificationRepository;

class VerificationContract : public SchemaContract
{
protected:
    void SetUp() override
    {
        SchemaContract::SetUp();
        auto opened = crypto::KeyProtector::open(m_folder.path(), false);
        ASSERT_OK(opened);
        m_protector = std::move(*opened);
        for (const qint64 tenant : {kShop, kOther})
            ASSERT_OK(m_db->exec(u"INSERT INTO tenants (id, name, created_at, email, email_key, language) "
                                 "VALUES (?, 'x', '2026-01-01T00:00:00.000Z', ?, ?, 'en')"_s,
                                 {tenant, u"Ana%1@example.com"_s.arg(tenant), u"ana%1@example.com"_s.arg(tenant)}));
    }
    VerificationRepository tokens() { return {*m_db, *m_protector}; }
    QString open(qint64 tenant, int seconds)
    {
        EXPECT_TRUE(tokens().open(tenant, m_random, at(seconds)));
        const auto letter = tokens().letter(tenant, m_random, at(seconds));
        return letter && *letter ? (*letter)->token : QString();
    }

    static constexpr qint64 kShop = 7, kOther = 8;
    static constexpr int kDay = 24 * 3600;
    QTemporaryDir m_folder;
    std::unique_ptr<crypto::KeyProtector> m_protector;
    core::SystemRandom m_random;
};
ON_BOTH_DATABASES(VerificationContract);

TEST_P(VerificationContract, ATokenWorksOnceAndForADay)
{
    const QString token = open(kShop, 0);
    ASSERT_EQ(token.size(), 64);
    EXPECT_EQ(tokens().holder(token, at(kDay - 1)).value_or(std::nullopt), kShop);
    EXPECT_EQ(tokens().holder(token.toUpper(), at(1)).value_or(std::nullopt), kShop);
    EXPECT_EQ(tokens().holder(token, at(kDay)).value_or(0), std::nullopt);
    EXPECT_EQ(tokens().holder(u"' OR 1 = 1"_s, at(1)).value_or(0), std::nullopt);
    EXPECT_EQ(tokens().spend(token, at(kDay)).value_or(0), std::nullopt);
    EXPECT_EQ(tokens().spend(token, at(1)).value_or(std::nullopt), kShop);
    EXPECT_EQ(tokens().spend(token, at(1)).value_or(0), std::nullopt);
    EXPECT_EQ(tokens().holder(token, at(1)).value_or(0), std::nullopt);
}

TEST_P(VerificationContract, ANewTokenVoidsTheOldOneAndNoOthers)
{
    const QString first = open(kShop, 0);
    const QString others = open(kOther, 0);
    ASSERT_OK(tokens().noteMailed(kShop, at(5)));
    const QString second = open(kShop, 10);
    EXPECT_NE(first, second);
    EXPECT_EQ(tokens().holder(first, at(11)).value_or(0), std::nullopt);
    EXPECT_EQ(tokens().holder(second, at(11)).value_or(std::nullopt), kShop);
    EXPECT_EQ(tokens().holder(others, at(11)).value_or(std::nullopt), kOther);
    EXPECT_EQ(tokens().mailedAt(kShop).value_or(std::nullopt), at(5)); // the wait counts from a letter, not a token
    EXPECT_EQ(tokens().mailedAt(kOther).value_or(at(0)), std::nullopt);
    EXPECT_TRUE(tokens().close(kShop).value_or(false));
    EXPECT_FALSE(tokens().close(kShop).value_or(true));
    EXPECT_EQ(tokens().mailedAt(kShop).value_or(at(0)), std::nullopt);
}

TEST_P(VerificationContract, TheLetterBringsTheSameLinkOnEveryTry)
{
    const QString token = open(kShop, 0);
    const auto again = tokens().letter(kShop, m_random, at(3600));
    ASSERT_OK(again);
    ASSERT_TRUE(*again);
    EXPECT_EQ((*again)->token, token);
    EXPECT_EQ((*again)->to, u"Ana7@example.com"_s);
    EXPECT_EQ((*again)->language, u"en"_s);
    EXPECT_EQ((*again)->expiresAt, at(kDay));
    // One that waited too long brings a fresh one.
    const auto late = tokens().letter(kShop, m_random, at(kDay - 60));
    ASSERT_OK(late);
    ASSERT_TRUE(*late);
    EXPECT_NE((*late)->token, token);
    EXPECT_EQ((*late)->expiresAt, at(2 * kDay - 60));
    EXPECT_EQ(tokens().holder(token, at(kDay - 60)).value_or(0), std::nullopt);
}

TEST_P(VerificationContract, NothingStoredOpensTheDoor)
{
    const QString token = open(kShop, 0);
    const auto rows = m_db->query(u"SELECT hash, wrapped_token FROM verification_tokens"_s);
    ASSERT_OK(rows);
    ASSERT_EQ(rows->size(), 1);
    EXPECT_FALSE(rows->first().text(0).contains(token));
    EXPECT_FALSE(rows->first().bytes(1).contains(token.toLatin1()));
    EXPECT_FALSE(rows->first().bytes(1).contains(QByteArray::fromHex(token.toLatin1())));
    EXPECT_EQ(tokens().spend(rows->first().text(0), at(1)).value_or(0), std::nullopt); // the hash is no token
    // Copied to another tenant's row it does not open.
    ASSERT_OK(tokens().open(kOther, m_random, at(0)));
    ASSERT_OK(m_db->exec(u"UPDATE verification_tokens SET wrapped_token = ? WHERE tenant_id = ?"_s,
                         {rows->first().bytes(1), kOther}));
    ASSERT_FAILS(tokens().letter(kOther, m_random, at(1)), DECRYPTION_FAILED);
    ASSERT_OK(tokens().noteMailed(kShop, at(2)));
    const auto after = m_db->queryOne(u"SELECT wrapped_token FROM verification_tokens WHERE tenant_id = 7"_s);
    ASSERT_OK(after);
    EXPECT_EQ((*after)->bytes(0), QByteArray());
    EXPECT_EQ(tokens().holder(token, at(3)).value_or(std::nullopt), kShop); // the link that left works on
}

TEST_P(VerificationContract, WhoIsVerifiedOrSuspendedGetsNoLetter)
{
    open(kShop, 0);
    for (const QString& status : {u"ACTIVE"_s, u"SUSPENDED"_s}) {
        ASSERT_OK(m_db->exec(u"UPDATE tenants SET status = ? WHERE id = 7"_s, {status}));
        const auto letter = tokens().letter(kShop, m_random, at(1));
        ASSERT_OK(letter);
        EXPECT_FALSE(*letter) << status.toStdString();
    }
    const auto nobody = tokens().letter(kOther, m_random, at(1));
    ASSERT_OK(nobody);
    EXPECT_FALSE(*nobody);
}

} // namespace contract
