#include <engine/Catalogs.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

const QString kIva = u"2"_s, kIce = u"3"_s, kIrbpnr = u"5"_s;

QJsonObject readCatalogFile()
{
    QFile file(u":/engine/catalogs/catalogs.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the catalogues are not linked into this program");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<CatalogEntry> entries(const QJsonValue& list)
{
    QList<CatalogEntry> result;
    for (const auto& item : list.toArray())
        result.append({item[u"code"].toString(), item[u"name"].toString()});
    return result;
}

// Amounts may carry their unit behind them, "0.18 por 100 g de azúcar": the number is what comes first.
std::optional<Decimal> leadingNumber(const QJsonValue& value)
{
    return Decimal::parse(value.toString().section(u' ', 0, 0));
}

QString ivaName(const QString& code, const QString& rate)
{
    if (code == u"6")
        return u"No objeto de IVA"_s;
    if (code == u"7")
        return u"Exento de IVA"_s;
    return u"IVA %1 %"_s.arg(rate.section(u'.', 0, 0));
}

// One entry per period; no period at all means always in force.
void appendIva(QList<TaxRate>& rates, const QJsonValue& item)
{
    const QString code = item[u"code"].toString(), rate = item[u"rate"].toString();
    TaxRate entry{kIva, code, ivaName(code, rate), Decimal::parse(rate), std::nullopt, {}, {}};
    const QJsonArray periods = item[u"periods"].toArray();
    if (periods.isEmpty())
        rates.append(entry);
    for (const auto& period : periods) {
        // An open start is written "before" or null, an open end null: neither is a date, so both stay invalid.
        entry.from = QDate::fromString(period[0].toString(), Qt::ISODate);
        entry.to = QDate::fromString(period[1].toString(), Qt::ISODate);
        rates.append(entry);
    }
}

QList<TaxRate> readTaxRates(const QJsonObject& root)
{
    QList<TaxRate> rates;
    for (const auto& item : root[u"ivaRates_table17"].toArray())
        appendIva(rates, item);
    for (const auto& item : root[u"iceRates_table18"].toArray())
        rates.append({kIce,
                      item[u"code"].toString(),
                      item[u"name"].toString(),
                      leadingNumber(item[u"adValorem"]),
                      leadingNumber(item[u"specific"]),
                      {},
                      {}});
    // Customs codes are printed without a rate: whatever rate comes with them has to be taken.
    for (const auto& code : root[u"iceCustomsCodes_table18"].toArray())
        rates.append({kIce, code.toString(), u"ICE %1 (importación)"_s.arg(code.toString()), {}, {}, {}, {}});
    for (const auto& item : root[u"irbpnr"].toArray())
        rates.append(
            {kIrbpnr, item[u"code"].toString(), item[u"name"].toString(), {}, leadingNumber(item[u"perUnit"]), {}, {}});
    return rates;
}

bool inForce(const TaxRate& rate, QDate date)
{
    return (!rate.from.isValid() || rate.from <= date) && (!rate.to.isValid() || date <= rate.to);
}

} // namespace

const Catalogs& Catalogs::instance()
{
    static const Catalogs catalogs;
    return catalogs;
}

Catalogs::Catalogs()
{
    const QJsonObject root = readCatalogFile();
    m_idTypes = entries(root[u"idTypes_table6"]);
    m_paymentMethods = entries(root[u"paymentMethods_table24"]);
    m_documentTypes = entries(root[u"voucherTypes_table3"]);
    m_taxTypes = entries(root[u"taxes_table16"]);
    m_taxRates = readTaxRates(root);
    for (const auto& unit : root[u"termUnits"].toArray())
        m_termUnits.append(unit.toString());
}

std::optional<TaxRate> Catalogs::taxRate(QStringView taxCode, QStringView rateCode, QDate date) const
{
    for (const TaxRate& rate : m_taxRates) {
        if (rate.taxCode == taxCode && rate.rateCode == rateCode && (!date.isValid() || inForce(rate, date)))
            return rate;
    }
    return std::nullopt;
}

bool Catalogs::hasTaxRateCode(QStringView taxCode, QStringView rateCode) const
{
    return taxRate(taxCode, rateCode, {}).has_value();
}

QString Catalogs::documentTypeName(DocumentType type) const
{
    const QString code = documentTypeCode(type);
    const auto entry = std::find_if(m_documentTypes.begin(), m_documentTypes.end(),
                                    [&code](const CatalogEntry& e) { return e.code == code; });
    return entry == m_documentTypes.end() ? code : entry->name;
}

std::optional<QString> Catalogs::paymentMethodName(QStringView code) const
{
    const auto entry = std::find_if(m_paymentMethods.begin(), m_paymentMethods.end(),
                                    [code](const CatalogEntry& e) { return e.code == code; });
    return entry == m_paymentMethods.end() ? std::nullopt : std::optional(entry->name);
}

} // namespace engine
