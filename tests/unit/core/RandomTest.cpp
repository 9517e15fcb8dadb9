#include "core/Random.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

#include <array>

using namespace engine::core;
using namespace Qt::StringLiterals;

namespace {

class CountingRandom final : public Random
{
public:
    void fill(std::span<quint8> target) override
    {
        for (quint8& byte : target)
            byte = m_next++;
    }

private:
    quint8 m_next = 0;
};

class ConstantRandom final : public Random
{
public:
    void fill(std::span<quint8> target) override { std::fill(target.begin(), target.end(), quint8{0xff}); }
};

} // namespace

TEST(Random, DigitsAreEquallyLikely)
{
    // Over one round of all bytes, 0-249 give every digit 25 times and the six above are thrown away.
    CountingRandom source;
    std::array<int, 10> counts{};
    for (const QChar digit : source.digits(250))
        ++counts.at(static_cast<size_t>(digit.unicode() - u'0'));
    for (const int count : counts)
        EXPECT_EQ(count, 25);
}

TEST(Random, GivesTheLengthAskedFor)
{
    SystemRandom random;
    for (const int length : {0, 1, 8, 33, 1000}) {
        EXPECT_EQ(random.bytes(length).size(), length);
        EXPECT_EQ(random.digits(length).size(), length);
    }
    EXPECT_NE(random.bytes(32), random.bytes(32));
}

TEST(Random, UuidCarriesTimeVersionAndVariant)
{
    ConstantRandom ones;
    EXPECT_EQ(ones.uuidV7(0x0123456789ab), u"01234567-89ab-7fff-bfff-ffffffffffff");
}

TEST(Random, UuidsAreUniqueAndOrderedByTime)
{
    static const QRegularExpression shape(
        u"\\A[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
    SystemRandom random;
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString id = random.uuidV7();
        EXPECT_TRUE(shape.match(id).hasMatch()) << id.toStdString();
        seen.insert(id);
    }
    EXPECT_EQ(seen.size(), 1000);
    EXPECT_LT(random.uuidV7(1'795'302'900'000), random.uuidV7(1'795'302'900'001));
}
