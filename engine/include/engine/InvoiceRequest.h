#pragma once
#include <engine/Codes.h>
#include <engine/Decimal.h>
#include <engine/Export.h>
#include <engine/Result.h>

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace engine {

struct NameValue
{
    QString name;
    QString value;
};

struct TaxRequest
{
    QString code;     // 2 IVA, 3 ICE, 5 IRBPNR
    QString rateCode; // codigoPorcentaje
    Decimal rate;     // percentage; for a specific ICE or IRBPNR the amount per unit
    // Specific ICE (amount per unit): units taxed on this line; absent = ad valorem. IRBPNR always counts units
    // and uses the line quantity when this is absent.
    std::optional<Decimal> units;
};

struct LineRequest
{
    QString mainCode;
    QString auxiliaryCode; // empty = none
    QString description;
    QString unitOfMeasure; // unidadMedida, at most 50; empty = none
    Decimal quantity;
    Decimal unitPrice; // without taxes, up to six places
    Money discount;    // an amount of the line, not a percentage
    QList<TaxRequest> taxes;
    QList<NameValue> additionalDetails; // at most 3
};

struct PaymentRequest
{
    QString method; // SRI table 24
    Money total;
    std::optional<Decimal> term; // plazo
    QString termUnit;            // dias | meses
};

struct BuyerRequest
{
    IdType idType = IdType::FinalConsumer;
    QString id;
    QString name;
    QString email;   // empty = none; several with `;` between two
    QString address; // empty = none
};

// A charge collected for a third party (otrosRubrosTerceros): makes the voucher a 2.1.0.
struct ThirdPartyCharge
{
    QString concept_;
    Money total;
};

// What a nota de crédito takes back, and why. SRI lets it change an invoice only, for twelve months.
struct CreditedDocument
{
    DocumentType type = DocumentType::Invoice; // codDocModificado
    QString number;                            // numDocModificado, 001-001-000000042
    QDate issueDate;                           // fechaEmisionDocSustento; its IVA rates are the ones that count
    QString reason;                            // motivo
};

// What a cashier, a script or an API client asks for. Numbers, keys, totals and dates are the engine's.
struct InvoiceRequest
{
    // There: a nota de crédito (04), which has neither payments nor delivery guide, tip or third-party charges.
    std::optional<CreditedDocument> credited;
    std::optional<QDate> issueDate; // must be today in Ecuador when given
    BuyerRequest buyer;
    QList<LineRequest> items;
    QList<PaymentRequest> payments;
    QString deliveryGuide; // guiaRemision 000-000-000000000, empty = none
    Money tip;             // propina
    QList<ThirdPartyCharge> thirdPartyCharges;
    QList<NameValue> additionalInfo;
};

inline DocumentType documentTypeOf(const InvoiceRequest& request)
{
    return request.credited ? DocumentType::CreditNote : DocumentType::Invoice;
}

// Reads one body of POST /v1/documents, an invoice or a credit note (plus the members `tip`,
// `items[].additionalDetails`, `items[].unitOfMeasure`, `items[].taxes[].units`, `thirdPartyCharges`). All failing
// fields are listed in the error; DOCUMENT_TYPE_NOT_SUPPORTED for the other voucher types.
ENGINE_EXPORT Result<InvoiceRequest> parseInvoiceRequest(const QByteArray& json);
// The same body back, members sorted, amounts as strings: what is stored and hashed.
ENGINE_EXPORT QJsonObject invoiceRequestToJson(const InvoiceRequest& request);

} // namespace engine
