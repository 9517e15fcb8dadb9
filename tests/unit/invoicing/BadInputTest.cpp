// What a careless or hostile client sends: each row is refused, and the answer names the field.
#include "Bodies.h"

#include <QSet>

namespace engine::tests {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    const char* name;
    QByteArray body;
    QString field;
    ErrorCode code = ErrorCode::VALIDATION_FAILED;
};

void PrintTo(const Row& row, std::ostream* out)
{
    *out << row.name;
}

QByteArray replaced(const char* what, const QByteArray& with)
{
    return bodyWith(what, with);
}

QByteArray quoted(const QString& text)
{
    return '"' + text.toUtf8() + '"';
}

QByteArray repeated(const QByteArray& one, int count)
{
    QByteArrayList all;
    for (int i = 0; i < count; ++i)
        all.append(one);
    return all.join(',');
}

const QByteArray kLine =
    R"({"mainCode":"P1","description":"Pan","quantity":"1","unitPrice":"1.00","taxes":[{"code":"2","rateCode":"4","rate":"15.00"}]})";
const QByteArray kQuantity = R"("quantity":"10")";
const QByteArray kTax = R"({"code":"2","rateCode":"4","rate":"15.00"})";

QByteArray quantity(const QByteArray& value)
{
    return replaced(kQuantity, "\"quantity\":" + value);
}

QByteArray name(const QByteArray& value)
{
    return bodyWith(QStringLiteral("\"Sofía Íñiguez\"").toUtf8(), value);
}

QByteArray items(const QByteArray& list)
{
    QByteArray body = goodBody();
    const qsizetype from = body.indexOf("\"items\":[") + 9, to = body.indexOf("],\"payments\"");
    return body.replace(from, to - from, list);
}

QByteArray extra(const QByteArray& member)
{
    return replaced("\"documentType\":\"01\",", "\"documentType\":\"01\"," + member + ',');
}

QList<Row> shapeRows()
{
    return {
        {"empty", "", {}, ErrorCode::BAD_REQUEST},
        {"not JSON", "hola", {}, ErrorCode::BAD_REQUEST},
        {"a list", "[]", {}, ErrorCode::BAD_REQUEST},
        {"cut off", goodBody().chopped(3), {}, ErrorCode::BAD_REQUEST},
        {"no type", replaced("\"documentType\":\"01\",", ""), u"documentType"_s},
        {"type as number", replaced("\"01\",\"buyer", "1,\"buyer"), u"documentType"_s},
        {"unknown type", replaced("\"documentType\":\"01\"", "\"documentType\":\"99\""), u"documentType"_s},
        {"debit note", replaced("\"documentType\":\"01\"", "\"documentType\":\"05\""), u"documentType"_s,
         ErrorCode::DOCUMENT_TYPE_NOT_SUPPORTED},
        {"member twice", extra("\"tip\":\"0\",\"tip\":\"1\""), u"tip"_s},
        {"buyer is a text", replaced("\"buyer\":{", "\"buyer\":\"x\",\"other\":{"), u"buyer"_s},
        {"buyer missing", replaced("\"buyer\":{", "\"other\":{"), u"buyer"_s},
        {"items is an object", replaced("\"items\":[", "\"items\":{},\"other\":["), u"items"_s},
        {"items missing", replaced("\"items\":[", "\"other\":["), u"items"_s},
        {"items empty", items(""), u"items"_s},
        {"a line is a number", items("7"), u"items[0]"_s},
        {"a line is null", items("null"), u"items[0]"_s},
        {"10,001 lines", items(repeated("{}", 10'001)), u"items[0].mainCode"_s},
        {"payments empty", replaced(R"([{"method":"01","total":"115.00"}])", "[]"), u"payments"_s},
        {"taxes missing", replaced("\"taxes\"", "\"other\""), u"items[0].taxes"_s},
        {"taxes empty", replaced(kTax, ""), u"items[0].taxes"_s},
        {"deep", extra("\"x\":" + QByteArray(2000, '[') + QByteArray(2000, ']')), u"x"_s + u"[0]"_s.repeated(31)},
        {"wrong encoding",
         name("\"Sof\xed"
              "a\""),
         u"buyer.name"_s},
        {"raw line break", name("\"Sofia\nIniguez\""), u"buyer.name"_s},
        {"too large", goodBody() + QByteArray(5 << 20, ' '), {}, ErrorCode::BAD_REQUEST},
    };
}

QList<Row> numberRows()
{
    const QString field = u"items[0].quantity"_s;
    return {
        {"quantity missing", replaced(kQuantity + ',', ""), field},
        {"quantity null", quantity("null"), field},
        {"quantity true", quantity("true"), field},
        {"quantity empty", quantity("\"\""), field},
        {"quantity words", quantity("\"ten\""), field},
        {"quantity comma", quantity("\"1,5\""), field},
        {"quantity thousands", quantity("\"1,000.00\""), field},
        {"quantity blank", quantity("\" 1\""), field},
        {"quantity plus", quantity("\"+1\""), field},
        {"quantity exponent text", quantity("\"1e3\""), field},
        {"quantity NaN", quantity("\"NaN\""), field},
        {"quantity infinity", quantity("\"Infinity\""), field},
        {"quantity hex", quantity("\"0x10\""), field},
        {"quantity Arabic digits", quantity(quoted(u"١٢"_s)), field},
        {"quantity half point", quantity("\"5.\""), field},
        {"quantity negative text", quantity("\"-1\""), field},
        {"quantity negative", quantity("-1"), field},
        {"quantity minus zero", quantity("-0.0"), field},
        {"quantity zero", quantity("\"0.000000\""), field},
        {"quantity 7 decimals", quantity("\"1.1234567\""), field},
        {"quantity 7 decimals number", quantity("1.1234567"), field},
        {"quantity 1e400", quantity("1e400"), field},
        {"quantity 1e-400", quantity("1e-400"), field},
        {"quantity 1e13", quantity("1e13"), field},
        {"quantity 1e-7", quantity("1e-7"), field},
        {"quantity huge exponent", quantity("1e99999999999999999999"), field},
        {"quantity 13 digits", quantity("\"1234567890123\""), field},
        {"quantity 16 digits as number", quantity("1234567890.123456"), field},
        {"quantity 10,000 digits", quantity('"' + QByteArray(10'000, '9') + '"'), field},
        {"price negative", replaced("\"unitPrice\":\"10.00\"", "\"unitPrice\":-0.01"), u"items[0].unitPrice"_s},
        {"price 7 decimals", replaced("\"unitPrice\":\"10.00\"", "\"unitPrice\":\"0.0000001\""),
         u"items[0].unitPrice"_s},
        {"discount 3 decimals", replaced("\"discount\":\"0.00\"", "\"discount\":\"0.005\""), u"items[0].discount"_s},
        {"discount negative", replaced("\"discount\":\"0.00\"", "\"discount\":\"-1\""), u"items[0].discount"_s},
        {"payment 3 decimals", replaced("\"115.00\"", "115.001"), u"payments[0].total"_s},
        {"payment negative", replaced("\"115.00\"", "\"-115.00\""), u"payments[0].total"_s},
        {"rate 3 decimals", replaced("\"15.00\"", "\"15.005\""), u"items[0].taxes[0].rate"_s},
        {"rate 5 digits", replaced("\"15.00\"", "\"150.05\""), u"items[0].taxes[0].rate"_s},
        {"tip negative", extra("\"tip\":\"-0.01\""), u"tip"_s},
        {"tip object", extra("\"tip\":{}"), u"tip"_s},
    };
}

QList<Row> ruleRows()
{
    const QByteArray idType = "\"idType\":\"05\"";
    const QByteArray id = "\"3059999973\"";
    const QByteArray entry = R"({"name":"Caja","value":"1"})";
    return {
        {"29/02 of a common year", extra("\"issueDate\":\"29/02/2026\""), u"issueDate"_s},
        {"31/11", extra("\"issueDate\":\"31/11/2026\""), u"issueDate"_s},
        {"ISO date", extra("\"issueDate\":\"2026-11-21\""), u"issueDate"_s},
        {"short date", extra("\"issueDate\":\"1/2/2026\""), u"issueDate"_s},
        {"other century", extra("\"issueDate\":\"01/01/1999\""), u"issueDate"_s},
        {"date as number", extra("\"issueDate\":20261121"), u"issueDate"_s},
        {"unknown id type", replaced(idType, "\"idType\":\"09\""), u"buyer.idType"_s},
        {"RUC as cedula", replaced(id, "\"1899999998001\""), u"buyer.id"_s},
        {"cedula as RUC", replaced(idType, "\"idType\":\"04\""), u"buyer.id"_s},
        {"cedula of 9 digits", replaced(id, "\"305999997\""), u"buyer.id"_s},
        {"cedula with letters", replaced(id, "\"30599999A3\""), u"buyer.id"_s},
        {"passport of 21", replaced("\"05\",\"id\":\"3059999973\"", "\"06\",\"id\":\"ABCDEFGHIJKLMNOPQRSTU\""),
         u"buyer.id"_s},
        {"final consumer's number as passport",
         replaced("\"05\",\"id\":\"3059999973\"", "\"06\",\"id\":\"9999999999999\""), u"buyer.idType"_s},
        {"final consumer with a cedula", replaced(idType, "\"idType\":\"07\""), u"buyer.id"_s},
        {"final consumer with a name", replaced("\"05\",\"id\":\"3059999973\"", "\"07\",\"id\":\"9999999999999\""),
         u"buyer.name"_s},
        {"email without at", replaced("\"s@ejemplo.ec\"", "\"s.ejemplo.ec\""), u"buyer.email"_s},
        {"two emails", replaced("\"s@ejemplo.ec\"", "\"a@b.ec, c@d.ec\""), u"buyer.email"_s},
        {"name empty", name("\"\""), u"buyer.name"_s},
        {"name of blanks", name("\"   \""), u"buyer.name"_s},
        {"name of 301", name(quoted(u"ñ"_s.repeated(301))), u"buyer.name"_s},
        {"name with tab", name(R"("So\tfia")"), u"buyer.name"_s},
        {"name with NUL", name(R"("So\u0000fia")"), u"buyer.name"_s},
        {"name with half a pair", name(R"("So\ud83efia")"), u"buyer.name"_s},
        {"name with U+FFFF", name(R"("So\uffffia")"), u"buyer.name"_s},
        {"code of 26", replaced("\"P1\"", quoted(u"X"_s.repeated(26))), u"items[0].mainCode"_s},
        {"auxCode of 26",
         replaced("\"mainCode\":\"P1\"", "\"mainCode\":\"P1\",\"auxCode\":" + quoted(u"X"_s.repeated(26))),
         u"items[0].auxiliaryCode"_s},
        {"description of 301 emoji", replaced("\"Pan\"", quoted(u"🥖"_s.repeated(301))), u"items[0].description"_s},
        {"description with line break", replaced("\"Pan\"", R"("Pan\nde yema")"), u"items[0].description"_s},
        {"unit of 51",
         replaced("\"mainCode\":\"P1\"", "\"mainCode\":\"P1\",\"unitOfMeasure\":" + quoted(u"k"_s.repeated(51))),
         u"items[0].unitOfMeasure"_s},
        {"unknown tax", replaced("\"code\":\"2\"", "\"code\":\"4\""), u"items[0].taxes[0].code"_s},
        {"tax as number", replaced("\"code\":\"2\"", "\"code\":2"), u"items[0].taxes[0].code"_s},
        {"unknown rate code", replaced("\"rateCode\":\"4\"", "\"rateCode\":\"99\""), u"items[0].taxes[0].rateCode"_s},
        {"IVA twice", replaced(kTax, kTax + R"(,{"code":"2","rateCode":"0","rate":"0"})"), u"items[0].taxes"_s},
        {"same tax twice", replaced(kTax, kTax + ',' + kTax), u"items[0].taxes[1].rateCode"_s},
        {"no IVA", replaced(kTax, R"({"code":"5","rateCode":"5001","rate":"0.02"})"), u"items[0].taxes"_s},
        {"units with IVA", replaced("\"rate\":\"15.00\"", "\"rate\":\"15.00\",\"units\":\"1\""),
         u"items[0].taxes[0].units"_s},
        {"unknown payment", replaced("\"method\":\"01\"", "\"method\":\"02\""), u"payments[0].method"_s},
        {"payment as number", replaced("\"method\":\"01\"", "\"method\":1"), u"payments[0].method"_s},
        {"term without unit", replaced("\"total\":\"115.00\"", "\"total\":\"115.00\",\"term\":\"30\""),
         u"payments[0].termUnit"_s},
        {"unit without term", replaced("\"total\":\"115.00\"", "\"total\":\"115.00\",\"termUnit\":\"dias\""),
         u"payments[0].term"_s},
        {"unknown unit", replaced("\"total\":\"115.00\"", "\"total\":\"115.00\",\"term\":\"1\",\"termUnit\":\"days\""),
         u"payments[0].termUnit"_s},
        {"guide", extra("\"guiaRemision\":\"1-2-3\""), u"guiaRemision"_s},
        {"guide with more behind", extra("\"guiaRemision\":\"001-001-0000000019\""), u"guiaRemision"_s},
        {"4 details",
         replaced("\"mainCode\":\"P1\"", "\"mainCode\":\"P1\",\"additionalDetails\":[" + repeated(entry, 4) + ']'),
         u"items[0].additionalDetails"_s},
        {"detail without value",
         replaced("\"mainCode\":\"P1\"", R"("mainCode":"P1","additionalDetails":[{"name":"Color"}])"),
         u"items[0].additionalDetails[0].value"_s},
        {"16 additional fields", extra("\"additionalInfo\":[" + repeated(entry, 16) + ']'), u"additionalInfo"_s},
        {"additional field of 301",
         extra("\"additionalInfo\":[{\"name\":\"x\",\"value\":" + quoted(u"x"_s.repeated(301)) + "}]"),
         u"additionalInfo[0].value"_s},
        {"charge of nothing", extra(R"("thirdPartyCharges":[{"concept":"Tasa","total":"0"}])"),
         u"thirdPartyCharges[0].total"_s},
        {"charge without words", extra(R"("thirdPartyCharges":[{"total":"1"}])"), u"thirdPartyCharges[0].concept"_s},
    };
}

} // namespace

class BadInput : public testing::TestWithParam<Row>
{
};

TEST_P(BadInput, IsRefusedWithItsField)
{
    const Row& row = GetParam();
    const Result<InvoiceRequest> request = parseInvoiceRequest(row.body);
    ASSERT_FALSE(request);
    const Error& error = request.error();
    EXPECT_EQ(errorCodeName(error.code), errorCodeName(row.code));
    EXPECT_FALSE(error.detail.isEmpty());
    if (row.field.isEmpty())
        return;
    ASSERT_FALSE(error.fields.isEmpty());
    EXPECT_EQ(error.fields.first().field.toStdString(), row.field.toStdString());
    QSet<QString> seen;
    for (const FieldError& field : error.fields) {
        EXPECT_FALSE(field.message.isEmpty());
        EXPECT_FALSE(field.code.contains(u'[')) << field.code.toStdString();
        EXPECT_LE(field.value.size(), 61);
        EXPECT_FALSE(seen.contains(field.field)) << "listed twice: " << field.field.toStdString();
        seen.insert(field.field);
    }
}

INSTANTIATE_TEST_SUITE_P(Shape, BadInput, testing::ValuesIn(shapeRows()));
INSTANTIATE_TEST_SUITE_P(Numbers, BadInput, testing::ValuesIn(numberRows()));
INSTANTIATE_TEST_SUITE_P(Rules, BadInput, testing::ValuesIn(ruleRows()));

TEST(BadInputList, TheGoodBodyIsGood)
{
    EXPECT_TRUE(parseInvoiceRequest(goodBody())) << "else every row above would prove nothing";
}

TEST(BadInputList, OneAnswerListsAllThatIsWrong)
{
    QByteArray body = goodBody();
    body.replace("\"quantity\":\"10\"", "\"quantity\":\"x\"").replace("\"rateCode\":\"4\"", "\"rateCode\":\"99\"");
    body.replace("\"method\":\"01\"", "\"method\":\"77\"").replace("\"s@ejemplo.ec\"", "7");
    const Result<InvoiceRequest> request = parseInvoiceRequest(body);
    ASSERT_FALSE(request);
    QStringList fields, codes, values;
    for (const FieldError& field : request.error().fields) {
        fields.append(field.field);
        codes.append(field.code);
        values.append(field.value);
    }
    fields.sort();
    EXPECT_EQ(fields, (QStringList{u"buyer.email"_s, u"items[0].quantity"_s, u"items[0].taxes[0].rateCode"_s,
                                   u"payments[0].method"_s}));
    EXPECT_TRUE(codes.contains(u"items.taxes.rateCode"_s));
    EXPECT_TRUE(values.contains(u"99"_s));
}

TEST(BadInputList, AThousandMistakesAreCountedButNotAllListed)
{
    const Result<InvoiceRequest> request = parseInvoiceRequest(items(repeated("{}", 1000)));
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().fields.size(), 100);
    EXPECT_TRUE(request.error().detail.startsWith(u"5000 fields"_s)) << request.error().detail.toStdString();
}

TEST(BadInputList, TenThousandLinesAreReadAndLeftToTheSizeRule)
{
    QByteArray body = items(repeated(kLine, 10'000));
    EXPECT_EQ(requestOf(body).items.size(), 10'000);
}

} // namespace engine::tests
