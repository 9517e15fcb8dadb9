#include <engine/Identification.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

void expectFine(IdType type, const QString& id, TaxpayerKind kind)
{
    const auto check = checkIdentification(type, id);
    EXPECT_TRUE(check.shapeOk && check.checkDigitOk && check.provinceOk) << id.toStdString();
    EXPECT_EQ(check.kind, kind) << id.toStdString();
    EXPECT_EQ(check.problem, QString());
    EXPECT_EQ(check.warning, QString()) << id.toStdString();
}

void expectWarning(IdType type, const QString& id, const QString& warning)
{
    const auto check = checkIdentification(type, id);
    EXPECT_TRUE(check.shapeOk) << id.toStdString();
    EXPECT_EQ(check.problem, QString()) << id.toStdString();
    EXPECT_EQ(check.warning, warning) << id.toStdString();
}

void expectProblem(IdType type, const QString& id, const QString& problem)
{
    const auto check = checkIdentification(type, id);
    EXPECT_FALSE(check.shapeOk) << id.toStdString();
    EXPECT_EQ(check.problem, problem) << id.toStdString();
}

} // namespace

TEST(Identification, ValidOnesAreFine)
{
    for (const QString& id : {u"2459999997"_s, u"2059999983"_s, u"3059999973"_s})
        expectFine(IdType::Cedula, id, TaxpayerKind::NaturalPerson);
    expectFine(IdType::Ruc, u"2459999997001"_s, TaxpayerKind::NaturalPerson);
    for (const QString& id : {u"1799999990001"_s, u"1799999982001"_s, u"0999999980001"_s, u"1899999998001"_s})
        expectFine(IdType::Ruc, id, TaxpayerKind::PrivateCompany);
    for (const QString& id : {u"1769999930001"_s, u"0969999920001"_s})
        expectFine(IdType::Ruc, id, TaxpayerKind::PublicBody);
    expectFine(IdType::Ruc, u"1799999990002"_s, TaxpayerKind::PrivateCompany); // a branch, odd but possible for a buyer
    expectFine(IdType::FinalConsumer, u"9999999999999"_s, TaxpayerKind::Unknown);
    expectFine(IdType::Passport, u"AB-123 Ñ"_s, TaxpayerKind::Unknown);
    expectFine(IdType::ForeignId, u"GB-774-1920-K"_s, TaxpayerKind::Unknown);
}

TEST(Identification, CheckDigitAndProvinceOnlyWarn)
{
    expectWarning(IdType::Cedula, u"2459999996"_s, u"id.cedula.checkDigit"_s);
    expectWarning(IdType::Cedula, u"2559999997"_s, u"id.cedula.province"_s);
    expectWarning(IdType::Cedula, u"0059999997"_s, u"id.cedula.province"_s);
    expectWarning(IdType::Cedula, u"1779999997"_s, u"id.cedula.thirdDigit"_s);
    expectWarning(IdType::Ruc, u"1799999991001"_s, u"id.ruc.checkDigit"_s);
    expectWarning(IdType::Ruc, u"1769999940001"_s, u"id.ruc.checkDigit"_s);
    expectWarning(IdType::Ruc, u"3199999990001"_s, u"id.ruc.province"_s);
    expectWarning(IdType::Ruc, u"1789999990001"_s, u"id.ruc.thirdDigit"_s);
}

TEST(Identification, EveryOtherCheckDigitIsOdd)
{
    for (const QString& id : {u"2459999997"_s, u"2059999983"_s}) {
        int fine = 0;
        for (int digit = 0; digit < 10; ++digit)
            fine += checkIdentification(IdType::Cedula, QString(id.chopped(1) + QString::number(digit))).checkDigitOk;
        EXPECT_EQ(fine, 1);
    }
    // Base numbers whose remainder asks for the digit 10 have no valid RUC at all.
    int without = 0;
    for (int base = 179'999'000; base < 179'999'100; ++base) {
        int fine = 0;
        for (int digit = 0; digit < 10; ++digit)
            fine += checkIdentification(IdType::Ruc, QString::number(base) + QString::number(digit) + u"001"_s)
                        .checkDigitOk;
        EXPECT_LE(fine, 1);
        without += fine == 0;
    }
    EXPECT_GT(without, 0);
}

TEST(Identification, AForeignerWithSixIsAPerson)
{
    QString person;
    for (int base = 176'000'000; person.isEmpty(); ++base) {
        for (int digit = 0; digit < 10; ++digit) {
            const QString id = QString::number(base) + QString::number(digit);
            const auto ruc = checkIdentification(IdType::Ruc, id + u"001"_s);
            if (checkIdentification(IdType::Cedula, id).checkDigitOk && ruc.kind == TaxpayerKind::NaturalPerson)
                person = id;
        }
    }
    expectFine(IdType::Ruc, person + u"001"_s, TaxpayerKind::NaturalPerson);
    expectFine(IdType::Cedula, person, TaxpayerKind::NaturalPerson);
}

TEST(Identification, ShapesAreErrors)
{
    expectProblem(IdType::Cedula, u""_s, u"id.cedula.length"_s);
    expectProblem(IdType::Cedula, u"245999999"_s, u"id.cedula.length"_s);
    expectProblem(IdType::Cedula, u"2459999997001"_s, u"id.cedula.length"_s);
    expectProblem(IdType::Cedula, u"245999999X"_s, u"id.cedula.digits"_s);
    expectProblem(IdType::Cedula, u"245999999٧"_s, u"id.cedula.digits"_s);
    expectProblem(IdType::Ruc, u"2459999997"_s, u"id.ruc.length"_s);
    expectProblem(IdType::Ruc, u"17999999900-1"_s, u"id.ruc.digits"_s);
    expectProblem(IdType::Ruc, u"1799999990000"_s, u"id.ruc.establishment"_s);
    expectProblem(IdType::Ruc, u"9999999999999"_s, u"id.ruc.finalConsumer"_s);
    expectProblem(IdType::FinalConsumer, u"999999999999"_s, u"id.finalConsumer.value"_s);
    expectProblem(IdType::FinalConsumer, u"2459999997"_s, u"id.finalConsumer.value"_s);
    expectProblem(IdType::Passport, u""_s, u"id.passport.length"_s);
    expectProblem(IdType::Passport, u"123456789012345678901"_s, u"id.passport.length"_s);
    expectProblem(IdType::Passport, u"AB\n1"_s, u"id.passport.characters"_s);
    expectProblem(IdType::ForeignId, u" AB"_s, u"id.foreign.characters"_s);
    expectProblem(IdType::ForeignId, u"9999999999999"_s, u"id.foreign.finalConsumer"_s);
}

TEST(Identification, EcuadorianNumbersUnderAForeignTypeAreOdd)
{
    expectWarning(IdType::ForeignId, u"2459999997"_s, u"id.foreign.looksEcuadorian"_s);
    expectWarning(IdType::ForeignId, u"1799999990001"_s, u"id.foreign.looksEcuadorian"_s);
    expectWarning(IdType::Passport, u"2459999997"_s, u"id.passport.looksEcuadorian"_s);
    expectWarning(IdType::ForeignId, u"2459999991"_s, QString()); // ten digits that are no cédula
}

TEST(Identification, TheTypeIsGuessedFromTheNumber)
{
    EXPECT_EQ(guessIdType(u"2459999997"), IdType::Cedula);
    EXPECT_EQ(guessIdType(u"1799999990001"), IdType::Ruc);
    EXPECT_EQ(guessIdType(u"9999999999999"), IdType::FinalConsumer);
    for (const QStringView other : {u"", u"123", u"245999999A", u"AB1234567890X", u"٢٤٥٩٩٩٩٩٩٧"})
        EXPECT_FALSE(guessIdType(other));
}

TEST(Identification, TheIssuersRucEndsIn001)
{
    EXPECT_TRUE(isIssuerRuc(u"1799999990001"));
    EXPECT_FALSE(isIssuerRuc(u"1799999990002"));
    EXPECT_FALSE(isIssuerRuc(u"179999999001"));
    EXPECT_FALSE(isIssuerRuc(u"17999999900o1"));
    EXPECT_FALSE(isIssuerRuc(u""));
}
