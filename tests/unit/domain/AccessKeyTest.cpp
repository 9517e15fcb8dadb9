#include <engine/AccessKey.h>

#include <QSet>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

struct Vector
{
    AccessKey::Parts parts;
    QString key;
};

// Invented issuers; check digits 0 (v = 11), 1 (v = 10) and ordinary ones.
QList<Vector> vectors()
{
    using enum DocumentType;
    using enum Environment;
    return {
        {{{2026, 11, 21}, Invoice, u"1799999990001"_s, Test, u"001"_s, u"001"_s, 1, u"00007919"_s},
         u"2111202601179999999000110010010000000010000791911"_s},
        {{{2026, 1, 1}, Invoice, u"2459999997001"_s, Production, u"001"_s, u"002"_s, 999, u"00166299"_s},
         u"0101202601245999999700120010020000009990016629910"_s},
        {{{2024, 2, 29}, CreditNote, u"0999999980001"_s, Production, u"003"_s, u"010"_s, 12345, u"00213813"_s},
         u"2902202404099999998000120030100000123450021381311"_s},
        {{{2025, 12, 31}, DebitNote, u"1769999930001"_s, Test, u"001"_s, u"001"_s, 999999999, u"00007919"_s},
         u"3112202505176999993000110010019999999990000791916"_s},
        {{{2026, 7, 7}, DeliveryGuide, u"2059999983001"_s, Production, u"010"_s, u"100"_s, 420, u"00007919"_s},
         u"0707202606205999998300120101000000004200000791915"_s},
        {{{2026, 9, 15}, Withholding, u"1799999990001"_s, Production, u"002"_s, u"001"_s, 4007, u"00134623"_s},
         u"1509202607179999999000120020010000040070013462310"_s},
        {{{2025, 3, 5}, PurchaseSettlement, u"1799999982001"_s, Test, u"001"_s, u"001"_s, 31, u"00213813"_s},
         u"0503202503179999998200110010010000000310021381311"_s},
    };
}

QString withCheckDigit(QString key)
{
    key.chop(1);
    return key + QString::number(AccessKey::checkDigit(key));
}

QStringList refusedFields(const AccessKey::Parts& parts)
{
    const auto key = AccessKey::make(parts);
    QStringList fields;
    if (!key) {
        EXPECT_EQ(key.error().code, ErrorCode::VALIDATION_FAILED);
        for (const FieldError& error : key.error().fields)
            fields.append(error.field);
    }
    return fields;
}

} // namespace

TEST(AccessKey, MakesTheKnownVectors)
{
    for (const Vector& vector : vectors()) {
        const auto key = AccessKey::make(vector.parts);
        ASSERT_TRUE(key) << vector.key.toStdString();
        EXPECT_EQ(key->text(), vector.key);
    }
}

TEST(AccessKey, ReadsTheKnownVectorsBack)
{
    for (const Vector& vector : vectors()) {
        const auto key = AccessKey::parse(vector.key);
        ASSERT_TRUE(key) << vector.key.toStdString();
        const AccessKey::Parts parts = key->parts();
        EXPECT_EQ(parts.issueDate, vector.parts.issueDate);
        EXPECT_EQ(parts.type, vector.parts.type);
        EXPECT_EQ(parts.ruc, vector.parts.ruc);
        EXPECT_EQ(parts.environment, vector.parts.environment);
        EXPECT_EQ(parts.branchCode, vector.parts.branchCode);
        EXPECT_EQ(parts.issuePointCode, vector.parts.issuePointCode);
        EXPECT_EQ(parts.sequential, vector.parts.sequential);
        EXPECT_EQ(parts.numericCode, vector.parts.numericCode);
        EXPECT_EQ(*AccessKey::make(parts), *key);
    }
}

TEST(AccessKey, CheckDigitOfTheShortExample)
{
    EXPECT_EQ(AccessKey::checkDigit(u"41261533"), 6);
}

TEST(AccessKey, AnyChangedDigitIsNoticed)
{
    // Weights 2 to 7 share nothing with 11, so one wrong digit always changes the remainder. It shows unless the
    // digit is a 0 or 1, which stand for two remainders each; this key ends in 6.
    const QString key = vectors().at(3).key;
    int noticed = 0;
    for (qsizetype at = 0; at < key.size(); ++at) {
        QString wrong = key;
        wrong[at] = wrong[at] == u'9' ? u'0' : QChar(wrong[at].unicode() + 1);
        noticed += AccessKey::parse(wrong) ? 0 : 1;
    }
    EXPECT_EQ(noticed, 49);
}

TEST(AccessKey, RefusesWhatIsNoKey)
{
    const QString good = vectors().constFirst().key;
    const QString refused[] = {QString(),
                               good.chopped(1),
                               good + u"0"_s,
                               u" "_s + good.mid(1),
                               QString(good).replace(5, 1, u"a"_s),
                               QString(49, u'1'),
                               QString(good).replace(3, 1, QChar(0x0661))};
    for (const QString& text : refused)
        EXPECT_FALSE(AccessKey::parse(text)) << text.toStdString();
    // Right check digit, wrong part.
    const auto altered = [&good](qsizetype at, const QString& part) {
        return withCheckDigit(QString(good).replace(at, part.size(), part));
    };
    const std::pair<QString, QString> wrongParts[] = {
        {altered(0, u"31112026"_s), u"accessKey.date"_s},
        {altered(0, u"29022026"_s), u"accessKey.date"_s},
        {altered(8, u"02"_s), u"accessKey.type"_s},
        {altered(23, u"3"_s), u"accessKey.environment"_s},
        {altered(30, u"000000000"_s), u"accessKey.sequential"_s},
        {altered(47, u"2"_s), u"accessKey.emission"_s},
    };
    for (const auto& [key, code] : wrongParts) {
        const auto parsed = AccessKey::parse(key);
        ASSERT_FALSE(parsed) << key.toStdString();
        EXPECT_EQ(parsed.error().fields.constFirst().code, code);
    }
}

TEST(AccessKey, NamesThePartsThatAreWrong)
{
    const AccessKey::Parts good = vectors().constFirst().parts;
    EXPECT_EQ(refusedFields(good), QStringList());
    AccessKey::Parts parts = good;
    parts.sequential = 0;
    EXPECT_EQ(refusedFields(parts), QStringList{u"sequential"_s});
    parts.sequential = 1'000'000'000;
    EXPECT_EQ(refusedFields(parts), QStringList{u"sequential"_s});
    parts = good;
    parts.issueDate = QDate(2026, 2, 29);
    parts.ruc = u"179999999000"_s;
    parts.branchCode = u"1"_s;
    parts.issuePointCode = u"0x1"_s;
    parts.numericCode = u"1234567٨"_s;
    EXPECT_EQ(refusedFields(parts),
              (QStringList{u"issueDate"_s, u"ruc"_s, u"branchCode"_s, u"issuePointCode"_s, u"numericCode"_s}));
}

TEST(AccessKey, IsAValue)
{
    EXPECT_TRUE(AccessKey().isEmpty());
    EXPECT_EQ(AccessKey().parts().sequential, 0);
    const auto keys = vectors();
    QSet<AccessKey> set;
    for (const Vector& vector : keys)
        set.insert(*AccessKey::parse(vector.key));
    set.insert(*AccessKey::parse(keys.constFirst().key));
    EXPECT_EQ(set.size(), keys.size());
}
