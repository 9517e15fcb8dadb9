#include "support/ApiTill.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

class CatalogRoutesTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }

    // code -> description, in the order of the answer.
    QList<std::pair<QString, QString>> entries(const QByteArray& path, const QString& member)
    {
        QList<std::pair<QString, QString>> list;
        for (const QJsonValue& each : m_till.get("/v1/catalogs/" + path).json().value(member).toArray())
            list.emplaceBack(each.toObject().value(u"code"_s).toString(),
                             each.toObject().value(u"description"_s).toString());
        return list;
    }

    ApiTill m_till;
};

using Entries = QList<std::pair<QString, QString>>;

} // namespace

TEST_F(CatalogRoutesTest, ShortTablesAreWholeAndOrdered)
{
    EXPECT_EQ(entries("id-types", u"idTypes"_s), Entries({{u"04"_s, u"RUC"_s},
                                                          {u"05"_s, u"Cédula"_s},
                                                          {u"06"_s, u"Pasaporte"_s},
                                                          {u"07"_s, u"Consumidor final"_s},
                                                          {u"08"_s, u"Identificación del exterior"_s}}));
    const auto methods = entries("payment-methods", u"paymentMethods"_s);
    ASSERT_EQ(methods.size(), 8);
    EXPECT_EQ(methods.first().second, u"Sin utilización del sistema financiero"_s);
    EXPECT_EQ(methods.last(), (std::pair(u"21"_s, u"Endoso de títulos"_s)));
    EXPECT_EQ(entries("term-units", u"termUnits"_s), Entries({{u"dias"_s, u"Días"_s}, {u"meses"_s, u"Meses"_s}}));
    EXPECT_EQ(entries("tax-types", u"taxTypes"_s),
              Entries({{u"2"_s, u"IVA"_s}, {u"3"_s, u"ICE"_s}, {u"5"_s, u"IRBPNR"_s}}));
}

TEST_F(CatalogRoutesTest, EveryTaxRateStandsThereOnce)
{
    const auto reply = m_till.get("/v1/catalogs/tax-rates");
    ASSERT_EQ(reply.status(), 200);
    const QRegularExpression money(u"^-?\\d{1,12}\\.\\d{2}$"_s);
    QHash<QString, QString> rates;
    QString before;
    for (const QJsonValue& each : reply.json().value(u"taxRates"_s).toArray()) {
        const QJsonObject row = each.toObject();
        const QString name = row.value(u"taxCode"_s).toString() + u'/' + row.value(u"rateCode"_s).toString();
        EXPECT_LT(before, name);
        EXPECT_FALSE(row.value(u"description"_s).toString().isEmpty()) << qPrintable(name);
        EXPECT_TRUE(money.match(row.value(u"rate"_s).toString()).hasMatch()) << qPrintable(name);
        rates.insert(name, row.value(u"rate"_s).toString());
        before = name;
    }
    for (const auto& [name, rate] : {std::pair("2/0", "0.00"),
                                     {"2/2", "12.00"},
                                     {"2/3", "14.00"},
                                     {"2/4", "15.00"},
                                     {"2/5", "5.00"},
                                     {"2/6", "0.00"},
                                     {"2/7", "0.00"},
                                     {"2/10", "13.00"},
                                     {"5/5001", "0.02"}})
        EXPECT_EQ(rates.value(QLatin1StringView(name)), QLatin1StringView(rate)) << name;
    EXPECT_GT(rates.size(), 50);
}

TEST_F(CatalogRoutesTest, AnyKeyReadsThemAndNobodyElse)
{
    const QString blind = m_till.mint({{}, KeyEnvironment::Production, QStringList{u"documents:read"_s}, {}});
    for (const char* name : {"id-types", "payment-methods", "term-units", "tax-types", "tax-rates"}) {
        const QByteArray path = QByteArray("/v1/catalogs/") + name;
        EXPECT_EQ(m_till.send({"GET", path, {}, blind}).json().value(u"ok"_s), QJsonValue(true)) << name;
        EXPECT_EQ(m_till.send({"GET", path}).status(), 401) << name;
    }
}

} // namespace engine::tests
