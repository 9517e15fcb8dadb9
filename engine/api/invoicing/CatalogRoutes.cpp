#include "api/invoicing/CatalogRoutes.h"

#include "api/RouteHelp.h"

#include <engine/Catalogs.h>

#include <QJsonArray>

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

// The sheet shouts; only its abbreviations stay in capitals.
QString inSentenceCase(const QString& name)
{
    static const QStringList abbreviations{u"RUC"_s, u"IVA"_s, u"ICE"_s, u"IRBPNR"_s};
    if (abbreviations.contains(name) || name != name.toUpper())
        return name;
    return name.left(1) + name.mid(1).toLower();
}

QJsonObject entryJson(const QString& code, const QString& description)
{
    return {{u"code"_s, code}, {u"description"_s, description}};
}

QJsonArray entriesJson(QList<CatalogEntry> entries)
{
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    QJsonArray list;
    for (const CatalogEntry& entry : std::as_const(entries))
        list.append(entryJson(entry.code, inSentenceCase(entry.name)));
    return list;
}

QJsonArray termUnitsJson()
{
    static const QHash<QString, QString> names{{u"dias"_s, u"Días"_s}, {u"meses"_s, u"Meses"_s}};
    QStringList codes = Catalogs::instance().termUnits();
    codes.sort();
    QJsonArray list;
    for (const QString& code : std::as_const(codes))
        list.append(entryJson(code, names.value(code, code)));
    return list;
}

// Per cent; of a specific tax dollars per unit; 0.00 where the sheet prints neither.
QString rateText(const TaxRate& rate)
{
    const Decimal value = rate.percent.value_or(rate.perUnit.value_or(Decimal()));
    return multiplyToMoney(value, Decimal::fromMicros(1'000'000)).value_or(Money()).toString();
}

QJsonArray taxRatesJson()
{
    QList<TaxRate> rates = Catalogs::instance().taxRates();
    std::stable_sort(rates.begin(), rates.end(), [](const TaxRate& a, const TaxRate& b) {
        return std::tie(a.taxCode, a.rateCode) < std::tie(b.taxCode, b.rateCode);
    });
    // A rate that was in force more than once is one entry here.
    const auto same = [](const TaxRate& a, const TaxRate& b) {
        return a.taxCode == b.taxCode && a.rateCode == b.rateCode;
    };
    rates.erase(std::unique(rates.begin(), rates.end(), same), rates.end());
    QJsonArray list;
    for (const TaxRate& rate : std::as_const(rates))
        list.append(QJsonObject{{u"taxCode"_s, rate.taxCode},
                                {u"rateCode"_s, rate.rateCode},
                                {u"description"_s, rate.name},
                                {u"rate"_s, rateText(rate)}});
    return list;
}

// The tables are compiled in: each is put into words once.
Route catalogRoute(const Guards& guards, const QString& path, const QString& member, const QJsonArray& list)
{
    return {"GET", u"/v1/catalogs/"_s + path, guards.tenant(),
            [answer = okResponse(200, {{member, list}})](const ApiCall&) { return answer; }};
}

} // namespace

QList<Route> catalogRoutes(const Guards& guards)
{
    const Catalogs& catalogs = Catalogs::instance();
    return {catalogRoute(guards, u"id-types"_s, u"idTypes"_s, entriesJson(catalogs.idTypes())),
            catalogRoute(guards, u"payment-methods"_s, u"paymentMethods"_s, entriesJson(catalogs.paymentMethods())),
            catalogRoute(guards, u"term-units"_s, u"termUnits"_s, termUnitsJson()),
            catalogRoute(guards, u"tax-types"_s, u"taxTypes"_s, entriesJson(catalogs.taxTypes())),
            catalogRoute(guards, u"tax-rates"_s, u"taxRates"_s, taxRatesJson())};
}

} // namespace engine::api
