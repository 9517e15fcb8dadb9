// Making, finding and correcting documents.
#include "support/ApiDocuments.h"

#include "core/Clock.h"

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string fieldsOf(const ApiTill::Reply& reply)
{
    QStringList fields;
    for (const QJsonValue& each : reply.json().value(u"errors"_s).toArray())
        fields << each[u"field"].toString();
    return fields.join(u' ').toStdString();
}

QString today(int days = 0)
{
    return core::ecuadorDate(QDateTime::currentDateTimeUtc()).addDays(days).toString(u"dd/MM/yyyy"_s);
}

} // namespace

TEST_F(DocumentRoutesTest, ACreationAnswersTheWholeDocument)
{
    const auto reply = create(body(u"12.50"_s));
    ASSERT_EQ(reply.status(), 201) << reply.http.body.constData();
    const QJsonObject document = documentOf(reply);
    EXPECT_EQ(document.value(u"documentType"_s).toString(), u"01"_s);
    EXPECT_EQ(document.value(u"sequential"_s).toString(), u"000000001"_s);
    EXPECT_EQ(document.value(u"status"_s).toString(), u"SIGNED"_s);
    EXPECT_EQ(document.value(u"issueDate"_s).toString(), today());
    EXPECT_EQ(document.value(u"total"_s).toString(), u"12.50"_s);
    EXPECT_EQ(document.value(u"buyer"_s).toObject(), (QJsonObject{{u"id"_s, u"9999999999999"_s},
                                                                  {u"idType"_s, u"07"_s},
                                                                  {u"name"_s, u"CONSUMIDOR FINAL"_s},
                                                                  {u"email"_s, QJsonValue::Null}}));
    EXPECT_EQ(document.value(u"email"_s).toObject(), (QJsonObject{{u"status"_s, u"SKIPPED"_s}}));
    EXPECT_EQ(document.value(u"requestPayload"_s).toObject().value(u"items"_s).toArray().size(), 1);
    const QByteArray key = document.value(u"accessKey"_s).toString().toLatin1();
    EXPECT_EQ(documentOf(m_till.get(at(key))), document);

    QJsonObject withInfo = body();
    withInfo[u"additionalInfo"_s] = QJsonArray{QJsonObject{{u"name"_s, u"EMAIL"_s}, {u"value"_s, u"a@example.com"_s}}};
    const auto second = documentOf(create(withInfo));
    EXPECT_EQ(second.value(u"buyer"_s)[u"email"].toString(), u"a@example.com"_s);
    EXPECT_EQ(second.value(u"email"_s)[u"status"].toString(), u"PENDING"_s);
}

TEST_F(DocumentRoutesTest, WhatIsWrongWithABodyIsListed)
{
    QJsonObject wrong = body();
    wrong[u"payments"_s] = QJsonArray{QJsonObject{{u"method"_s, u"99"_s}, {u"total"_s, u"-1"_s}}};
    wrong[u"buyer"_s] = QJsonObject{{u"idType"_s, u"05"_s}, {u"id"_s, u"1"_s}};
    const auto reply = create(wrong);
    EXPECT_EQ(codeOf(reply), "400 VALIDATION_FAILED");
    EXPECT_NE(fieldsOf(reply).find("buyer.name"), std::string::npos) << fieldsOf(reply);
    EXPECT_NE(fieldsOf(reply).find("payments[0]"), std::string::npos) << fieldsOf(reply);
    EXPECT_EQ(codeOf(create(with(body(), u"documentType"_s, u"05"_s))), "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(create(with(body(), u"issueDate"_s, today(-1)))), "400 VALIDATION_FAILED");
    ApiTill::Call call{"POST", "/v1/documents", "{", m_till.key(), m_till.shop().id, {}};
    EXPECT_EQ(codeOf(m_till.send(call)), "400 BAD_REQUEST");
    call.headers = {{"content-type", "text/plain"}};
    EXPECT_EQ(codeOf(m_till.send(call)), "400 BAD_REQUEST");
    EXPECT_EQ(documentOf(create(body())).value(u"sequential"_s).toString(), u"000000001"_s) << "no number was lost";
}

TEST_F(DocumentRoutesTest, AKeyMakesARepeatSafe)
{
    const auto first = create(body(), "caja-1");
    ASSERT_EQ(first.status(), 201);
    EXPECT_EQ(create(body(), "caja-1").status(), 200);
    EXPECT_EQ(documentOf(create(body(), "caja-1")), documentOf(first));
    EXPECT_EQ(codeOf(create(body(u"11.00"_s), "caja-1")), "409 CONFLICT");
    EXPECT_EQ(codeOf(create(body(), "")), "400 BAD_REQUEST");
    EXPECT_EQ(codeOf(create(body(), "  ")), "400 BAD_REQUEST");
    EXPECT_EQ(codeOf(create(body(), QByteArray(256, 'k'))), "400 BAD_REQUEST");
    EXPECT_EQ(create(body(), QByteArray(255, 'k')).status(), 201);
    // A failed attempt leaves the key free, for another body too.
    EXPECT_EQ(codeOf(create(with(body(), u"payments"_s, QJsonArray()), "caja-2")), "400 VALIDATION_FAILED");
    EXPECT_EQ(create(body(), "caja-2").status(), 201);

    m_till.restart();
    EXPECT_EQ(documentOf(create(body(), "caja-1")), documentOf(first));
    EXPECT_EQ(documentOf(create(body())).value(u"sequential"_s).toString(), u"000000004"_s);
}

TEST_F(DocumentRoutesTest, OfPairsAtOnceOneMakesTheDocument)
{
    int made = 0, repeated = 0;
    for (int pair = 0; pair < 100; ++pair) {
        const QByteArray key = "pair-" + QByteArray::number(pair);
        const auto replies = atOnce(2, [&](int) { return create(body(), key); });
        for (const auto& each : replies)
            ++(each.status() == 201 ? made : repeated);
        EXPECT_EQ(documentOf(replies[0]).value(u"accessKey"_s), documentOf(replies[1]).value(u"accessKey"_s));
        EXPECT_TRUE(documentOf(replies[0]).contains(u"accessKey"_s)) << replies[0].http.body.constData();
    }
    EXPECT_EQ(made, 100);
    EXPECT_EQ(repeated, 100);
    // The loser is compared with the winner.
    const auto replies = atOnce(2, [&](int i) { return create(body(i ? u"1.00"_s : u"2.00"_s), "torn"); });
    EXPECT_EQ(replies[0].status() + replies[1].status(), 201 + 409);
}

TEST_F(DocumentRoutesTest, NumbersEndAtNineDigits)
{
    created();
    change(u"UPDATE sequentials SET next = 999999999 WHERE document_type = '01'"_s);
    const auto replies = atOnce(4, [&](int) { return create(body()); });
    QStringList answers;
    for (const auto& each : replies)
        answers << QString::fromStdString(codeOf(each)) + documentOf(each).value(u"sequential"_s).toString();
    answers.sort();
    EXPECT_EQ(answers.join(u','), u"201 999999999,409 CONFLICT,409 CONFLICT,409 CONFLICT"_s);
}

TEST_F(DocumentRoutesTest, ATypeThatIsSwitchedOffIsRefusedAfterTheKeyIsLookedUp)
{
    ASSERT_EQ(create(body(), "before").status(), 201);
    const auto off = m_till.remove("/v1/issuers/" + QByteArray::number(m_till.shop().id) + "/document-types/01");
    ASSERT_EQ(off.status(), 200) << off.http.body.constData();
    EXPECT_EQ(codeOf(create(body())), "400 DOCUMENT_TYPE_NOT_ENABLED");
    EXPECT_EQ(create(body(), "before").status(), 200);
    EXPECT_EQ(codeOf(create(with(body(), u"items"_s, QJsonArray()))), "400 VALIDATION_FAILED");
}

TEST_F(DocumentRoutesTest, ARebuildReplacesEverythingButTheName)
{
    play({rule(u"reception"_s, u"code"_s, {{u"code"_s, u"35"_s}, {u"times"_s, 1}})});
    const QByteArray key = created(with(body(), u"buyer"_s, buyer(u"Ana"_s, u"ana@example.com"_s)));
    const auto before = documentOf(m_till.get(at(key)));
    ASSERT_EQ(statusOf(m_till.post(at(key, "send"))), "RETURNED");
    EXPECT_EQ(codeOf(m_till.post(at(key, "rebuild"), with(body(), u"payments"_s, QJsonArray()))),
              "400 VALIDATION_FAILED");

    QJsonObject corrected = with(body(u"7.00"_s), u"issueDate"_s, today(-1)); // as an old requestPayload may say
    corrected[u"buyer"_s] = buyer(u"Eva"_s, u"eva@example.com"_s);
    const auto rebuilt = m_till.post(at(key, "rebuild"), corrected);
    ASSERT_EQ(rebuilt.status(), 200) << rebuilt.http.body.constData();
    const auto after = documentOf(rebuilt);
    for (const QString& name : {u"accessKey"_s, u"sequential"_s, u"issueDate"_s, u"documentType"_s})
        EXPECT_EQ(after.value(name), before.value(name)) << qPrintable(name);
    EXPECT_EQ(after.value(u"status"_s).toString(), u"SIGNED"_s);
    EXPECT_EQ(after.value(u"total"_s).toString(), u"7.00"_s);
    EXPECT_EQ(after.value(u"buyer"_s)[u"name"].toString(), u"Eva"_s);
    EXPECT_EQ(after.value(u"buyer"_s)[u"email"].toString(), u"eva@example.com"_s);
    EXPECT_EQ(after.value(u"requestPayload"_s)[u"buyer"][u"name"].toString(), u"Eva"_s);
    EXPECT_EQ(eventsOf(key).last()[u"eventType"].toString(), u"REBUILT"_s);
    EXPECT_EQ(eventsOf(key).last()[u"detail"].toObject(), QJsonObject());
    EXPECT_TRUE(m_till.get(at(key, "xml")).http.body.contains("<razonSocialComprador>Eva<"));
    EXPECT_EQ(statusOf(m_till.post(at(key, "send"))), "RECEIVED");
    EXPECT_EQ(statusOf(m_till.get(at(key, "authorize"))), "AUTHORIZED");
}

TEST_F(DocumentRoutesTest, FilesComeWithTheirNames)
{
    const QByteArray key = created();
    const auto xml = m_till.get(at(key, "xml"));
    EXPECT_EQ(xml.http.contentType, "application/xml");
    EXPECT_EQ(xml.header("Content-Disposition"), "attachment; filename=\"" + key + ".xml\"");
    EXPECT_TRUE(xml.http.body.contains("<claveAcceso>" + key + "<"));
    EXPECT_EQ(codeOf(m_till.get(at(key, "ride?unauthorized=yes"))), "400 DOCUMENT_NOT_AUTHORIZED");
    const auto ride = m_till.get(at(key, "ride?unauthorized=allow"));
    EXPECT_EQ(ride.http.contentType, "application/pdf");
    EXPECT_EQ(ride.header("Content-Disposition"), "attachment; filename=\"RIDE-" + key + ".pdf\"");
    EXPECT_TRUE(ride.http.body.startsWith("%PDF-"));
}

TEST_F(DocumentRoutesTest, UnknownAndMalformedKeys)
{
    const QByteArray key = created();
    QByteArray other = key;
    other[10] = other[10] == '1' ? '2' : '1'; // the check digit is wrong now
    for (const QByteArray& what : QByteArrayList{"", "xml", "ride", "events", "sri-responses", "authorize"}) {
        EXPECT_EQ(codeOf(m_till.get(at(other, what))), "404 NOT_FOUND") << what.constData();
        EXPECT_EQ(codeOf(m_till.get(at("12", what))), "400 VALIDATION_FAILED") << what.constData();
    }
    EXPECT_EQ(codeOf(m_till.post(at(other, "send"))), "404 NOT_FOUND");
    EXPECT_EQ(fieldsOf(m_till.get(at("12"))), "accessKey");
}

TEST_F(DocumentRoutesTest, TheListIsFilteredOrderedAndPaged)
{
    for (const QString& name : {u"Ana María"_s, u"Berta"_s, u"Zoé Ana"_s})
        created(with(body(), u"buyer"_s, buyer(name, u"x@example.com"_s)));
    const QByteArray sent = created();
    ASSERT_EQ(statusOf(m_till.post(at(sent, "send"))), "RECEIVED");
    const auto numbers = [&](const QByteArray& query) {
        const auto reply = m_till.get("/v1/documents" + query);
        EXPECT_EQ(reply.status(), 200) << reply.http.body.constData();
        QStringList list;
        for (const QJsonValue& each : reply.json()[u"data"].toArray())
            list << each[u"sequential"].toString().right(1);
        return (list.join(QString()) + u'/' + QString::number(reply.json()[u"pagination"][u"total"].toInt()))
            .toStdString();
    };
    EXPECT_EQ(numbers(""), "4321/4");
    EXPECT_EQ(numbers("?limit=2"), "43/4");
    EXPECT_EQ(numbers("?limit=2&page=2"), "21/4");
    EXPECT_EQ(numbers("?limit=3&page=2"), "1/4");
    EXPECT_EQ(numbers("?page=9"), "/4");
    EXPECT_EQ(numbers("?page=999999999&limit=100"), "/4");
    EXPECT_EQ(numbers("?status=RECEIVED"), "4/1");
    EXPECT_EQ(numbers("?documentType=01"), "4321/4");
    EXPECT_EQ(numbers("?documentType=04"), "/0");
    EXPECT_EQ(numbers("?buyerName=ANA"), "31/2");
    EXPECT_EQ(numbers("?buyerName=maria"), "1/1");
    EXPECT_EQ(numbers("?buyerName=%25"), "/0") << "no wildcard";
    EXPECT_EQ(numbers("?sequential=0003"), "3/1");
    EXPECT_EQ(numbers("?sequential=000000004"), "4/1");
    EXPECT_EQ(numbers("?sequential=x"), "/0");
    const QByteArray day = today().toLatin1();
    EXPECT_EQ(numbers("?from=" + day + "&to=" + day), "4321/4");
    EXPECT_EQ(numbers("?from=" + today(1).toLatin1()), "/0");
    EXPECT_EQ(numbers("?from=" + day + "&to=" + today(-1).toLatin1()), "/0") << "no error";
    EXPECT_EQ(numbers("?sortBy=sequential&sortDir=asc"), "1234/4");
    EXPECT_EQ(numbers("?sortBy=buyerName&sortDir=asc"), "1243/4");
    EXPECT_EQ(numbers("?sortBy=status"), "3214/4");
    EXPECT_EQ(numbers("?sortBy=issueDate&limit=1"), "4/4");
    EXPECT_EQ(numbers("?status=SIGNED&buyerName=ana&sortDir=asc"), "13/2");
    EXPECT_EQ(numbers("?whatever=1&limit=1&limit=x"), "4/4") << "unknown and repeated";
    for (const QByteArray& wrong : QByteArrayList{
             "?status=LOST", "?documentType=99", "?from=31/02/2026", "?to=2026-01-01", "?page=0", "?page=1.5",
             "?limit=101", "?limit=", "?sortBy=total", "?sortDir=up", "?buyerName=", "?sequential="})
        EXPECT_EQ(codeOf(m_till.get("/v1/documents" + wrong)), "400 VALIDATION_FAILED") << wrong.constData();
    EXPECT_EQ(fieldsOf(m_till.get("/v1/documents?page=0&limit=0&from=x")), "from page limit");
}

TEST_F(DocumentRoutesTest, TheFiguresOfTheMonth)
{
    EXPECT_EQ(m_till.get("/v1/documents/stats").json()[u"stats"].toObject(),
              (QJsonObject{{u"thisMonth"_s, QJsonObject{{u"byType"_s, QJsonArray()}}}, {u"needsAttention"_s, 0}}));
    const QByteArray good = created(body(u"10.00"_s));
    ASSERT_EQ(m_till.post(at(good, "send")).status(), 200);
    ASSERT_EQ(statusOf(m_till.get(at(good, "authorize"))), "AUTHORIZED");
    play({rule(u"reception"_s, u"code"_s, {{u"code"_s, u"35"_s}})});
    ASSERT_EQ(statusOf(m_till.post(at(created(), "send"))), "RETURNED");
    const QJsonObject invoices{{u"type"_s, u"FAC"_s}, {u"issued"_s, 2}, {u"authorizedTotal"_s, u"10.00"_s}};
    EXPECT_EQ(
        m_till.get("/v1/documents/stats").json()[u"stats"].toObject(),
        (QJsonObject{{u"thisMonth"_s, QJsonObject{{u"byType"_s, QJsonArray{invoices}}}}, {u"needsAttention"_s, 1}}));
}

TEST_F(DocumentRoutesTest, OnlyTheIssuersOwnDocumentsAreThere)
{
    const QByteArray key = created();
    const auto branch = m_till.post(
        "/v1/issuers",
        {{u"sourceIssuerId"_s, m_till.shop().id}, {u"branchCode"_s, u"002"_s}, {u"issuePointCode"_s, u"001"_s}});
    ASSERT_EQ(branch.status(), 201) << branch.http.body.constData();
    const qint64 second = branch.json()[u"issuer"][u"id"].toInteger();
    const auto as = [&](const QByteArray& method, const QByteArray& target, const QByteArray& sent = {}) {
        return m_till.send({method, target, sent, m_till.key(), second, {{"content-type", "application/json"}}});
    };
    EXPECT_EQ(as("GET", "/v1/documents").json()[u"pagination"][u"total"].toInt(-1), 0);
    for (const QByteArray& what :
         QByteArrayList{"", "xml", "ride", "ride?unauthorized=allow", "events", "sri-responses", "authorize"})
        EXPECT_EQ(codeOf(as("GET", at(key, what))), "404 NOT_FOUND") << what.constData();
    EXPECT_EQ(codeOf(as("POST", at(key, "send"))), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(as("POST", at(key, "send/retry"))), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(as("POST", at(key, "rebuild"), ApiTill::bytes(body()))), "404 NOT_FOUND");
    // The same idempotency key at two issuers makes two documents.
    ApiTill::Call call{"POST", "/v1/documents", ApiTill::bytes(body()), m_till.key(), second, {}};
    call.headers = {{"content-type", "application/json"}, {"idempotency-key", "both"}};
    const auto there = m_till.send(call);
    call.issuer = m_till.shop().id;
    const auto here = m_till.send(call);
    EXPECT_EQ(there.status(), 201) << there.http.body.constData();
    EXPECT_EQ(here.status(), 201);
    EXPECT_NE(documentOf(there).value(u"accessKey"_s), documentOf(here).value(u"accessKey"_s));
}

} // namespace engine::tests
