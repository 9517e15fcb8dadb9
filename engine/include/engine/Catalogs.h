#pragma once
#include <engine/Codes.h>
#include <engine/Decimal.h>
#include <engine/Export.h>

#include <QDate>
#include <QList>

#include <optional>

namespace engine {

struct CatalogEntry
{
    QString code;
    QString name;
};

struct TaxRate
{
    QString taxCode; // 2, 3, 5
    QString rateCode;
    QString name;
    std::optional<Decimal> percent; // ad valorem
    std::optional<Decimal> perUnit; // specific: dollars per unit
    QDate from;                     // invalid = always
    QDate to;                       // invalid = open end
};

// Code lists of the SRI sheet, compiled in as data, loaded once; safe from any thread.
class ENGINE_EXPORT Catalogs
{
public:
    static const Catalogs& instance();

    [[nodiscard]] const QList<CatalogEntry>& idTypes() const { return m_idTypes; }
    [[nodiscard]] const QList<CatalogEntry>& paymentMethods() const { return m_paymentMethods; }
    [[nodiscard]] const QList<CatalogEntry>& documentTypes() const { return m_documentTypes; }
    [[nodiscard]] const QList<CatalogEntry>& taxTypes() const { return m_taxTypes; }
    [[nodiscard]] const QList<TaxRate>& taxRates() const { return m_taxRates; }
    [[nodiscard]] const QList<QString>& termUnits() const { return m_termUnits; }

    // Entry in force on `date`; with an invalid date any entry of that code.
    [[nodiscard]] std::optional<TaxRate> taxRate(QStringView taxCode, QStringView rateCode, QDate date) const;
    [[nodiscard]] bool hasTaxRateCode(QStringView taxCode, QStringView rateCode) const;
    [[nodiscard]] QString documentTypeName(DocumentType type) const; // NOTA DE CRÉDITO
    [[nodiscard]] std::optional<QString> paymentMethodName(QStringView code) const;

private:
    Catalogs();
    QList<CatalogEntry> m_idTypes, m_paymentMethods, m_documentTypes, m_taxTypes;
    QList<TaxRate> m_taxRates;
    QList<QString> m_termUnits;
};

} // namespace engine
