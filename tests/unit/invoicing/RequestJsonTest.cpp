#include "Bodies.h"
#include "invoicing/AdditionalInfo.h"
#include "invoicing/PayloadHash.h"
#include "support/RandomInvoice.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace engine::tests {

using namespace Qt::StringLiterals;
using invoicing::canonicalJson;
using invoicing::payloadHash;

TEST(RequestJson, ReadsEveryMember)
{
    const InvoiceRequest request = requestOf(R"({
        "documentType": "01", "issueDate": "29/02/2028", "unknown": {"is": ["ignored"]},
        "buyer": {"idType": "04", "id": "1899999998001", "name": "  Talleres   Ñ ", "address": "Ambato", "email": null},
        "items": [{"mainCode": "C1", "auxCode": "X1", "description": "Cerveza 🍺", "unitOfMeasure": "caja",
            "quantity": 1.5, "unitPrice": 9.123456, "discount": 1,
            "taxes": [{"code": "3", "rateCode": "3043", "rate": "1.50", "units": "3.96", "taxableBase": "lie", "taxAmount": 7},
                      {"code": "2", "rateCode": "4", "rate": 15}],
            "additionalDetails": [{"name": "Lote", "value": "7"}]}],
        "guiaRemision": "001-002-000000003", "tip": "0.50",
        "payments": [{"method": "01", "total": 1.0E1}, {"method": "19", "total": "5.01", "term": 30, "termUnit": "dias"}],
        "thirdPartyCharges": [{"concept": "Tasa", "total": "1.25"}],
        "additionalInfo": [{"name": "Mesa", "value": "12"}]})");
    EXPECT_EQ(request.issueDate, QDate(2028, 2, 29));
    EXPECT_EQ(request.buyer.idType, IdType::Ruc);
    EXPECT_EQ(request.buyer.name, u"Talleres Ñ") << "blanks are collapsed";
    EXPECT_TRUE(request.buyer.email.isEmpty());
    const LineRequest& line = request.items.at(0);
    EXPECT_EQ(line.auxiliaryCode, u"X1");
    EXPECT_EQ(line.description, u"Cerveza 🍺");
    EXPECT_EQ(line.unitOfMeasure, u"caja");
    EXPECT_EQ(line.quantity.micros(), 1'500'000);
    EXPECT_EQ(line.unitPrice.micros(), 9'123'456);
    EXPECT_EQ(line.discount.cents(), 100);
    ASSERT_EQ(line.taxes.size(), 2);
    EXPECT_EQ(line.taxes[0].units, Decimal::fromMicros(3'960'000));
    EXPECT_EQ(line.taxes[1].rate, Decimal::fromInt(15));
    EXPECT_FALSE(line.taxes[1].units);
    EXPECT_EQ(line.additionalDetails.at(0).value, u"7");
    EXPECT_EQ(request.deliveryGuide, u"001-002-000000003");
    EXPECT_EQ(request.tip.cents(), 50);
    EXPECT_EQ(request.payments.at(0).total.cents(), 1000) << "an exponent only moves the point";
    EXPECT_EQ(request.payments.at(1).term, Decimal::fromInt(30));
    EXPECT_EQ(request.payments.at(1).termUnit, u"dias");
    EXPECT_EQ(request.thirdPartyCharges.at(0).total.cents(), 125);
    EXPECT_EQ(request.additionalInfo.at(0).name, u"Mesa");
}

TEST(RequestJson, TheLongNameOfTheSecondCodeWins)
{
    const InvoiceRequest request =
        requestOf(bodyWith("\"mainCode\":\"P1\"", R"("mainCode":"P1","auxCode":"short","auxiliaryCode":"long")"));
    EXPECT_EQ(request.items.at(0).auxiliaryCode, u"long");
}

TEST(RequestJson, LengthsCountCharacters)
{
    EXPECT_TRUE(parseInvoiceRequest(bodyWith("\"Pan\"", '"' + u"🥖"_s.repeated(300).toUtf8() + '"')));
    EXPECT_TRUE(
        parseInvoiceRequest(bodyWith("\"Pan\"", '"' + (u"Pan"_s + u" "_s.repeated(400) + u"de yema"_s).toUtf8() + '"')))
        << "blanks are collapsed before they are counted";
}

TEST(RequestJson, WhatIsWrittenReadsBackTheSame)
{
    std::mt19937_64 random(20261121);
    for (int i = 0; i < 500; ++i) {
        const InvoiceRequest request = randomInvoice(random);
        const QByteArray body = invoiceBody(request);
        const Result<InvoiceRequest> back = parseInvoiceRequest(body);
        ASSERT_TRUE(back) << body.constData() << back.error().fields.value(0).field.toStdString();
        ASSERT_EQ(invoiceBody(*back), body);
        ASSERT_EQ(payloadHash(*back), payloadHash(request));
    }
}

TEST(PayloadHash, BlanksOrderAndSpellingOfAmountsDoNotMatter)
{
    const InvoiceRequest plain = requestOf(goodBody());
    QByteArray other = QJsonDocument::fromJson(goodBody()).toJson(QJsonDocument::Indented); // sorted and indented
    other.replace("\"10.00\"", "10").replace("\"115.00\"", "\"115.0\"").replace("\"discount\": \"0.00\",", "");
    other.replace("\"documentType\"", "\"tip\": 0, \"documentType\"");
    EXPECT_EQ(payloadHash(requestOf(other)), payloadHash(plain));
    EXPECT_EQ(payloadHash(plain).size(), 64);
    EXPECT_EQ(payloadHash(plain), QCryptographicHash::hash(canonicalJson(plain), QCryptographicHash::Sha256).toHex());
    EXPECT_TRUE(canonicalJson(plain).startsWith(R"({"buyer":{"email":)")) << canonicalJson(plain).constData();
}

TEST(PayloadHash, EveryMeaningMatters)
{
    const QByteArray first = payloadHash(requestOf(goodBody()));
    EXPECT_NE(payloadHash(requestOf(bodyWith("\"Pan\"", "\"pan\""))), first);
    EXPECT_NE(payloadHash(requestOf(bodyWith("\"quantity\":\"10\"", "\"quantity\":\"10.000001\""))), first);
    EXPECT_NE(payloadHash(requestOf(bodyWith("\"method\":\"01\"", "\"method\":\"20\""))), first);
    EXPECT_NE(payloadHash(requestOf(bodyWith("\"buyer\"", "\"tip\":\"0.01\",\"buyer\""))), first);
    EXPECT_NE(payloadHash(requestOf(bodyWith("\"buyer\"", "\"issueDate\":\"21/11/2026\",\"buyer\""))), first);
}

TEST(BuyerEmail, ComesFromTheBuyerElseFromTheEntryNamedEmail)
{
    InvoiceRequest request = requestOf(goodBody());
    request.additionalInfo.append({u"EMAIL"_s, u"otro@ejemplo.ec"_s});
    EXPECT_EQ(invoicing::buyerEmailOf(request), u"s@ejemplo.ec");
    request.buyer.email.clear();
    EXPECT_EQ(invoicing::buyerEmailOf(request), u"otro@ejemplo.ec");
    request.additionalInfo.clear();
    EXPECT_TRUE(invoicing::buyerEmailOf(request).isEmpty());
}

} // namespace engine::tests
