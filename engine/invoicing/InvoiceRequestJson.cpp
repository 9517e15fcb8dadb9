#include "core/JsonFields.h"
#include "core/Text.h"
#include "invoicing/InvoiceRules.h"

#include <engine/InvoiceRequest.h>

#include <QJsonArray>

namespace engine {

using namespace Qt::StringLiterals;
using core::FieldErrors;
using core::JsonFields;
using core::JsonValue;
using Need = core::JsonFields::Need;

namespace {

NameValue readNameValue(JsonFields& fields)
{
    return {fields.text(u"name"_s, Need::Required), fields.text(u"value"_s, Need::Required)};
}

BuyerRequest readBuyer(JsonFields& fields, FieldErrors& errors)
{
    BuyerRequest buyer;
    const QString code = fields.text(u"idType"_s, Need::Required);
    if (const std::optional<IdType> type = idTypeFromCode(code))
        buyer.idType = *type;
    else
        errors.add(fields.pathOf(u"idType"_s),
                   u"Unknown code; send 04 RUC, 05 cédula, 06 passport, 07 final consumer or 08 foreign id."_s, code);
    buyer.id = fields.text(u"id"_s, Need::Required);
    buyer.name = fields.text(u"name"_s, Need::Required);
    buyer.email = fields.text(u"email"_s, Need::Optional);
    buyer.address = fields.text(u"address"_s, Need::Optional);
    return buyer;
}

TaxRequest readTax(JsonFields& fields)
{
    TaxRequest tax;
    tax.code = fields.text(u"code"_s, Need::Required);
    tax.rateCode = fields.text(u"rateCode"_s, Need::Required);
    tax.rate = fields.decimal(u"rate"_s, Need::Required, 2).value_or(Decimal());
    tax.units = fields.decimal(u"units"_s, Need::Optional, 6);
    return tax; // taxableBase and taxAmount are the engine's to compute, whatever was sent
}

LineRequest readLine(JsonFields& fields)
{
    LineRequest line;
    line.mainCode = fields.text(u"mainCode"_s, Need::Required);
    // Older clients of the API know the second code under its short name.
    line.auxiliaryCode =
        fields.text(fields.has(u"auxiliaryCode"_s) ? u"auxiliaryCode"_s : u"auxCode"_s, Need::Optional);
    line.description = fields.text(u"description"_s, Need::Required);
    line.unitOfMeasure = fields.text(u"unitOfMeasure"_s, Need::Optional);
    line.quantity = fields.decimal(u"quantity"_s, Need::Required, 6).value_or(Decimal());
    line.unitPrice = fields.decimal(u"unitPrice"_s, Need::Required, 6).value_or(Decimal());
    line.discount = fields.money(u"discount"_s, Need::Optional);
    fields.objects(u"taxes"_s, Need::Required, [&](JsonFields& tax) { line.taxes.append(readTax(tax)); });
    fields.objects(u"additionalDetails"_s, Need::Optional,
                   [&](JsonFields& detail) { line.additionalDetails.append(readNameValue(detail)); });
    return line;
}

PaymentRequest readPayment(JsonFields& fields)
{
    PaymentRequest payment;
    payment.method = fields.text(u"method"_s, Need::Required);
    payment.total = fields.money(u"total"_s, Need::Required);
    payment.term = fields.decimal(u"term"_s, Need::Optional, 2);
    payment.termUnit = fields.text(u"termUnit"_s, Need::Optional);
    return payment;
}

std::optional<QDate> readDate(JsonFields& fields, const QString& name, Need need, FieldErrors& errors)
{
    const QString text = fields.text(name, need);
    if (text.isEmpty())
        return std::nullopt;
    const QDate date = text.size() == 10 ? QDate::fromString(text, u"dd/MM/yyyy"_s) : QDate();
    // The schema's own pattern knows no other century.
    if (!date.isValid() || date.year() < 2000 || date.year() > 2099) {
        errors.add(fields.pathOf(name), u"Not a date of the calendar; write dd/mm/yyyy."_s, text);
        return std::nullopt;
    }
    return date;
}

// An error when the body asks for a voucher that is neither an invoice nor a credit note.
Result<DocumentType> readDocumentType(JsonFields& fields, FieldErrors& errors)
{
    const QString name = u"documentType"_s;
    const QString code = fields.text(name, Need::Required);
    const std::optional<DocumentType> type = documentTypeFromCode(code);
    if (type == DocumentType::Invoice || type == DocumentType::CreditNote)
        return *type;
    if (type) {
        FieldErrors only;
        only.add(name, u"Invoices and credit notes are issued; send \"01\" or \"04\"."_s, code);
        Error error = only.toError();
        error.code = ErrorCode::DOCUMENT_TYPE_NOT_SUPPORTED;
        error.detail = u"Documents of type %1 are not supported."_s.arg(code);
        return error;
    }
    errors.add(name, u"Unknown document type; send \"01\" or \"04\"."_s, code);
    return DocumentType::Invoice;
}

CreditedDocument readCredited(JsonFields& fields, FieldErrors& errors)
{
    CreditedDocument credited;
    fields.object(u"originalDocument"_s, Need::Required, [&](JsonFields& original) {
        const QString code = original.text(u"documentType"_s, Need::Required);
        if (const std::optional<DocumentType> type = documentTypeFromCode(code))
            credited.type = *type;
        else
            errors.add(original.pathOf(u"documentType"_s), u"Unknown document type; send \"01\"."_s, code);
        credited.number = original.text(u"number"_s, Need::Required);
        credited.issueDate = readDate(original, u"issueDate"_s, Need::Required, errors).value_or(QDate());
    });
    credited.reason = fields.text(u"motivo"_s, Need::Required);
    return credited;
}

// What only an invoice has; in a credit note these members are unknown ones.
void readSale(JsonFields& fields, InvoiceRequest& request)
{
    fields.objects(u"payments"_s, Need::Required,
                   [&](JsonFields& payment) { request.payments.append(readPayment(payment)); });
    request.deliveryGuide = fields.text(u"guiaRemision"_s, Need::Optional);
    request.tip = fields.money(u"tip"_s, Need::Optional);
    fields.objects(u"thirdPartyCharges"_s, Need::Optional, [&](JsonFields& charge) {
        request.thirdPartyCharges.append(
            {charge.text(u"concept"_s, Need::Required), charge.money(u"total"_s, Need::Required)});
    });
}

InvoiceRequest readRequest(DocumentType type, JsonFields& fields, FieldErrors& errors)
{
    InvoiceRequest request;
    request.issueDate = readDate(fields, u"issueDate"_s, Need::Optional, errors);
    fields.object(u"buyer"_s, Need::Required, [&](JsonFields& buyer) { request.buyer = readBuyer(buyer, errors); });
    fields.objects(u"items"_s, Need::Required, [&](JsonFields& line) { request.items.append(readLine(line)); });
    if (type == DocumentType::CreditNote)
        request.credited = readCredited(fields, errors);
    else
        readSale(fields, request);
    fields.objects(u"additionalInfo"_s, Need::Optional,
                   [&](JsonFields& entry) { request.additionalInfo.append(readNameValue(entry)); });
    return request;
}

void putText(QJsonObject& object, const QString& name, const QString& text)
{
    if (const QString cleaned = core::cleanText(text); !cleaned.isEmpty())
        object.insert(name, cleaned);
}

QJsonArray toJson(const QList<NameValue>& entries)
{
    QJsonArray list;
    for (const NameValue& entry : entries)
        list.append(QJsonObject{{u"name"_s, core::cleanText(entry.name)}, {u"value"_s, core::cleanText(entry.value)}});
    return list;
}

QJsonObject toJson(const BuyerRequest& buyer)
{
    QJsonObject object;
    object.insert(u"idType"_s, idTypeCode(buyer.idType));
    putText(object, u"id"_s, buyer.id);
    putText(object, u"name"_s, buyer.name);
    putText(object, u"email"_s, buyer.email);
    putText(object, u"address"_s, buyer.address);
    return object;
}

QJsonObject toJson(const LineRequest& line)
{
    QJsonArray taxes;
    for (const TaxRequest& tax : line.taxes) {
        QJsonObject entry{{u"code"_s, tax.code}, {u"rateCode"_s, tax.rateCode}, {u"rate"_s, tax.rate.toString(2)}};
        if (tax.units)
            entry.insert(u"units"_s, tax.units->toString(2));
        taxes.append(entry);
    }
    QJsonObject object;
    putText(object, u"mainCode"_s, line.mainCode);
    putText(object, u"auxiliaryCode"_s, line.auxiliaryCode);
    putText(object, u"description"_s, line.description);
    putText(object, u"unitOfMeasure"_s, line.unitOfMeasure);
    object.insert(u"quantity"_s, line.quantity.toString(2));
    object.insert(u"unitPrice"_s, line.unitPrice.toString(2));
    object.insert(u"discount"_s, line.discount.toString());
    object.insert(u"taxes"_s, taxes);
    if (!line.additionalDetails.isEmpty())
        object.insert(u"additionalDetails"_s, toJson(line.additionalDetails));
    return object;
}

QJsonObject toJson(const PaymentRequest& payment)
{
    QJsonObject object{{u"method"_s, payment.method}, {u"total"_s, payment.total.toString()}};
    if (payment.term)
        object.insert(u"term"_s, payment.term->toString(0));
    putText(object, u"termUnit"_s, payment.termUnit);
    return object;
}

template <class T>
QJsonArray toJsonList(const QList<T>& values)
{
    QJsonArray list;
    for (const T& value : values)
        list.append(toJson(value));
    return list;
}

QString written(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

void putSale(QJsonObject& object, const InvoiceRequest& request)
{
    object.insert(u"payments"_s, toJsonList(request.payments));
    putText(object, u"guiaRemision"_s, request.deliveryGuide);
    if (!request.tip.isZero())
        object.insert(u"tip"_s, request.tip.toString());
    if (request.thirdPartyCharges.isEmpty())
        return;
    QJsonArray charges;
    for (const ThirdPartyCharge& charge : request.thirdPartyCharges)
        charges.append(
            QJsonObject{{u"concept"_s, core::cleanText(charge.concept_)}, {u"total"_s, charge.total.toString()}});
    object.insert(u"thirdPartyCharges"_s, charges);
}

void putCredited(QJsonObject& object, const CreditedDocument& credited)
{
    object.insert(u"originalDocument"_s, QJsonObject{{u"documentType"_s, documentTypeCode(credited.type)},
                                                     {u"number"_s, credited.number},
                                                     {u"issueDate"_s, written(credited.issueDate)}});
    putText(object, u"motivo"_s, credited.reason);
}

} // namespace

Result<InvoiceRequest> parseInvoiceRequest(const QByteArray& json)
{
    const Result<core::JsonValue> body = core::parseStrictJson(json);
    if (!body)
        return body.error();
    if (body->kind != JsonValue::Kind::Object)
        return Error{ErrorCode::BAD_REQUEST, u"The body must be one JSON object."_s};
    FieldErrors errors;
    JsonFields fields(*body, {}, errors);
    const Result<DocumentType> type = readDocumentType(fields, errors);
    if (!type)
        return type.error();
    InvoiceRequest request = readRequest(*type, fields, errors);
    // The rules look at what could be read, so that one answer lists everything there is to correct.
    invoicing::checkInvoiceRules(request, errors);
    if (!errors.isEmpty())
        return errors.toError();
    return request;
}

QJsonObject invoiceRequestToJson(const InvoiceRequest& request)
{
    QJsonObject object;
    object.insert(u"documentType"_s, documentTypeCode(documentTypeOf(request)));
    if (request.issueDate)
        object.insert(u"issueDate"_s, written(*request.issueDate));
    object.insert(u"buyer"_s, toJson(request.buyer));
    object.insert(u"items"_s, toJsonList(request.items));
    if (request.credited)
        putCredited(object, *request.credited);
    else
        putSale(object, request);
    if (!request.additionalInfo.isEmpty())
        object.insert(u"additionalInfo"_s, toJson(request.additionalInfo));
    return object;
}

} // namespace engine
