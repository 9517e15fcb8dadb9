// Sending and asking while the caller waits: races, faults of the tax office, and what every state allows.
#include "support/ApiDocuments.h"

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

const QString kReception = u"reception"_s;
const QString kAuthorization = u"authorization"_s;

QJsonObject loafForAnybody()
{
    return QJsonDocument::fromJson(R"({"documentType":"01",
        "buyer":{"idType":"07","id":"9999999999999","name":"CONSUMIDOR FINAL"},
        "items":[{"mainCode":"P","description":"Pan","quantity":"1","unitPrice":"0.30",
        "taxes":[{"code":"2","rateCode":"0","rate":"0.00"}]}],"payments":[{"method":"01","total":"0.30"}]})")
        .object();
}

int countOf(const QList<ApiTill::Reply>& replies, const std::string& code)
{
    return int(std::count_if(replies.begin(), replies.end(), [&](const auto& each) { return codeOf(each) == code; }));
}

} // namespace

TEST_F(DocumentRoutesTest, ADocumentGoesStepByStepToItsAuthorization)
{
    const QByteArray key = created(with(body(), u"buyer"_s, buyer(u"Ana Pérez"_s, u"ana@example.com"_s)));
    const auto first = documentOf(m_till.get(at(key)));
    EXPECT_EQ(first.value(u"status"_s).toString(), u"SIGNED"_s);
    EXPECT_EQ(first.value(u"email"_s).toObject(), (QJsonObject{{u"status"_s, u"PENDING"_s}}));
    EXPECT_FALSE(first.contains(u"dispatch"_s));
    ASSERT_EQ(eventsOf(key).size(), 1);
    EXPECT_EQ(eventsOf(key).first().toObject().value(u"detail"_s).toObject(),
              (QJsonObject{{u"accessKey"_s, QString::fromLatin1(key)}, {u"sequential"_s, 1}}));
    EXPECT_GT(eventsOf(key).first().toObject().value(u"apiKeyId"_s).toInteger(), 0);

    const auto sent = m_till.post(at(key, "send"));
    ASSERT_EQ(sent.status(), 200) << sent.http.body.constData();
    EXPECT_EQ(statusOf(sent), "RECEIVED");
    EXPECT_EQ(documentOf(sent).value(u"sriStatus"_s).toString(), u"RECIBIDA"_s);
    EXPECT_TRUE(documentOf(sent).value(u"sriMessages"_s).isArray());
    EXPECT_FALSE(documentOf(sent).contains(u"processingRetry"_s));
    EXPECT_EQ(documentOf(sent).value(u"dispatch"_s).toObject().value(u"status"_s).toString(), u"PENDING"_s);

    const auto asked = m_till.get(at(key, "authorize"));
    ASSERT_EQ(asked.status(), 200) << asked.http.body.constData();
    EXPECT_EQ(statusOf(asked), "AUTHORIZED");
    EXPECT_EQ(documentOf(asked).value(u"authorizationNumber"_s).toString().toLatin1(), key);
    EXPECT_FALSE(documentOf(asked).value(u"authorizationDate"_s).toString().isEmpty());
    EXPECT_FALSE(documentOf(asked).contains(u"dispatch"_s));

    QStringList story;
    for (const QJsonValue& each : eventsOf(key))
        story << each[u"eventType"].toString() + u' ' + each[u"fromStatus"].toString() + u'>' +
                     each[u"toStatus"].toString() + u' ' + each[u"detail"][u"sriStatus"].toString();
    EXPECT_EQ(story.join(u", "), u"CREATED >SIGNED , SENT SIGNED>RECEIVED RECIBIDA, "
                                 "STATUS_CHANGED RECEIVED>AUTHORIZED AUTORIZADO"_s);
    ASSERT_EQ(repliesTo(key).size(), 2);
    EXPECT_EQ(repliesTo(key).first()[u"operationType"].toString(), u"AUTHORIZATION"_s); // newest first
    EXPECT_EQ(repliesTo(key).last()[u"status"].toString(), u"RECIBIDA"_s);
}

TEST_F(DocumentRoutesTest, OneOfTenSendersReachesTheTaxOffice)
{
    const QByteArray key = created();
    play({rule(kReception, u"delay"_s, {{u"delayMs"_s, 300}})});
    const auto replies = atOnce(10, [&](int) { return m_till.post(at(key, "send")); });
    EXPECT_EQ(countOf(replies, "200 "), 1);
    EXPECT_EQ(countOf(replies, "400 INVALID_STATE_TRANSITION"), 9);
    EXPECT_EQ(heard(kReception, key), 1);
    EXPECT_EQ(statusOf(key), "RECEIVED");
}

TEST_F(DocumentRoutesTest, OneOfTenAskersReachesTheTaxOfficeAndAllLearnTheVerdict)
{
    const QByteArray key = created();
    ASSERT_EQ(m_till.post(at(key, "send")).status(), 200);
    play({rule(kAuthorization, u"delay"_s, {{u"delayMs"_s, 300}})});
    const auto replies = atOnce(10, [&](int) { return m_till.get(at(key, "authorize")); });
    for (const auto& each : replies) {
        EXPECT_TRUE(statusOf(each) == "AUTHORIZED" || codeOf(each) == "400 INVALID_STATE_TRANSITION")
            << each.http.body.constData();
    }
    EXPECT_GE(countOf(replies, "200 "), 1);
    EXPECT_EQ(heard(kAuthorization, key), 1);
}

TEST_F(DocumentRoutesTest, ARefusalAtReceptionIsAnAnswerAndNoError)
{
    play({rule(kReception, u"code"_s, {{u"code"_s, u"35"_s}, {u"times"_s, 1}})});
    const QByteArray key = created();
    const auto sent = m_till.post(at(key, "send"));
    ASSERT_EQ(sent.status(), 200) << sent.http.body.constData();
    EXPECT_EQ(statusOf(sent), "RETURNED");
    EXPECT_EQ(documentOf(sent).value(u"sriStatus"_s).toString(), u"DEVUELTA"_s);
    EXPECT_EQ(documentOf(sent).value(u"sriMessages"_s).toArray().first()[u"identifier"].toString(), u"35"_s);
}

TEST_F(DocumentRoutesTest, MessagesAboutAKnownKeyCountAsReceived)
{
    play({rule(kReception, u"code"_s, {{u"code"_s, u"70"_s}, {u"times"_s, 1}})});
    const QByteArray busy = created();
    const auto processing = m_till.post(at(busy, "send"));
    EXPECT_EQ(statusOf(processing), "RECEIVED");
    EXPECT_TRUE(documentOf(processing).value(u"processingRetry"_s).toBool());
    EXPECT_EQ(
        eventsOf(busy).last()[u"detail"].toObject(),
        (QJsonObject{{u"sriStatus"_s, u"DEVUELTA"_s}, {u"processingRetry"_s, true}, {u"sriIdentifier"_s, u"70"_s}}));

    // The answer is lost: the second try hears 43.
    const QByteArray lost = created();
    play({rule(kReception, u"lost-answer"_s, {{u"keyNth"_s, 1}})});
    const auto sent = m_till.post(at(lost, "send"));
    EXPECT_EQ(statusOf(sent), "RECEIVED") << sent.http.body.constData();
    EXPECT_EQ(documentOf(sent).value(u"sriMessages"_s).toArray().first()[u"identifier"].toString(), u"43"_s);
    EXPECT_EQ(heard(kReception, lost), 2);
    EXPECT_EQ(statusOf(m_till.get(at(lost, "authorize"))), "AUTHORIZED");
}

TEST_F(DocumentRoutesTest, ATaxOfficeInTroubleLeavesTheDocumentSigned)
{
    const QByteArray key = created();
    play({rule(kReception, u"http"_s, {{u"status"_s, 503}})});
    const auto sent = m_till.post(at(key, "send"));
    EXPECT_EQ(codeOf(sent), "502 SRI_SUBMISSION_FAILED");
    EXPECT_EQ(sent.json().value(u"sriMessages"_s), QJsonValue(QJsonArray()));
    EXPECT_EQ(heard(kReception, key), 1) << "an answer is not asked for three times";
    EXPECT_EQ(statusOf(key), "SIGNED");
    EXPECT_EQ(eventsOf(key).last()[u"eventType"].toString(), u"ERROR"_s);
    EXPECT_EQ(eventsOf(key).last()[u"detail"][u"operation"].toString(), u"SEND"_s);
    EXPECT_EQ(repliesTo(key).first()[u"status"].toString(), u"HTTP_503"_s);

    play({rule(kReception, u"down"_s, {{u"times"_s, 3}})});
    EXPECT_EQ(codeOf(m_till.post(at(key, "send"))), "502 SRI_SUBMISSION_FAILED"); // after three tries
    EXPECT_EQ(statusOf(key), "SIGNED");
    EXPECT_EQ(statusOf(m_till.post(at(key, "send"))), "RECEIVED"); // the office is back

    play({rule(kAuthorization, u"http"_s, {{u"status"_s, 500}, {u"times"_s, 1}})});
    EXPECT_EQ(codeOf(m_till.get(at(key, "authorize"))), "502 SRI_SUBMISSION_FAILED");
    EXPECT_EQ(eventsOf(key).last()[u"detail"][u"operation"].toString(), u"AUTHORIZE"_s);
    EXPECT_EQ(statusOf(m_till.get(at(key, "authorize"))), "AUTHORIZED");
}

TEST_F(DocumentRoutesTest, WithoutAVerdictADocumentStaysReceived)
{
    const QByteArray key = created();
    ASSERT_EQ(statusOf(m_till.post(at(key, "send"))), "RECEIVED");
    const auto events = eventsOf(key).size();
    for (const QString& action : {u"unheard"_s, u"in-process"_s}) {
        play({rule(kAuthorization, action)});
        const auto asked = m_till.get(at(key, "authorize"));
        EXPECT_EQ(asked.status(), 200);
        EXPECT_EQ(statusOf(asked), "RECEIVED");
    }
    EXPECT_EQ(eventsOf(key).size(), events) << "nothing new is no event";
    ASSERT_EQ(repliesTo(key).size(), 3) << "but a row among the answers";
    EXPECT_EQ(repliesTo(key).first()[u"status"].toString(), u"EN PROCESO"_s);
    EXPECT_TRUE(repliesTo(key)[1][u"status"].isNull());

    play({rule(kAuthorization, u"code"_s, {{u"code"_s, u"39"_s}, {u"times"_s, 1}})});
    const auto refused = m_till.get(at(key, "authorize"));
    EXPECT_EQ(refused.status(), 200);
    EXPECT_EQ(statusOf(refused), "NOT_AUTHORIZED");
}

TEST_F(DocumentRoutesTest, EveryStateAllowsWhatTheTableSays)
{
    const QByteArray signedOne = created();
    const QByteArray pending = created();
    ASSERT_EQ(async("POST", at(pending, "send")).status(), 202);
    const QByteArray received = created();
    ASSERT_EQ(statusOf(m_till.post(at(received, "send"))), "RECEIVED");
    const QByteArray authorized = created();
    ASSERT_EQ(statusOf(m_till.post(at(authorized, "send"))), "RECEIVED");
    ASSERT_EQ(statusOf(m_till.get(at(authorized, "authorize"))), "AUTHORIZED");
    const QByteArray refused = created();
    ASSERT_EQ(statusOf(m_till.post(at(refused, "send"))), "RECEIVED");
    play({rule(kAuthorization, u"code"_s, {{u"code"_s, u"39"_s}, {u"times"_s, 1}})});
    ASSERT_EQ(statusOf(m_till.get(at(refused, "authorize"))), "NOT_AUTHORIZED");
    play({rule(kReception, u"code"_s, {{u"code"_s, u"35"_s}, {u"times"_s, 1}})});
    const QByteArray returned = created();
    ASSERT_EQ(statusOf(m_till.post(at(returned, "send"))), "RETURNED");
    play({rule(kAuthorization, u"unheard"_s)}); // the allowed question changes nothing

    const std::string wrong = "400 INVALID_STATE_TRANSITION", paper = "400 DOCUMENT_NOT_AUTHORIZED", good = "200 ";
    const std::string nothing = "409 NOTHING_TO_RETRY";
    struct Row
    {
        const char* state;
        QByteArray key;
        std::string send, later, authorize, rebuild, ride, retry;
    };
    // The calls that move a document come last in a row, and only where they are refused.
    const QList<Row> table{{"SIGNED", signedOne, {}, {}, wrong, wrong, paper, nothing},
                           {"PENDING_SEND", pending, wrong, wrong, wrong, wrong, paper, nothing},
                           {"RECEIVED", received, wrong, wrong, good, wrong, paper, nothing},
                           {"RETURNED", returned, wrong, wrong, wrong, {}, paper, nothing},
                           {"NOT_AUTHORIZED", refused, wrong, wrong, wrong, {}, paper, nothing},
                           {"AUTHORIZED", authorized, wrong, wrong, wrong, wrong, good, nothing}};
    for (const Row& row : table) {
        SCOPED_TRACE(row.state);
        for (const QByteArray& each : {QByteArray("xml"), QByteArray("events"), QByteArray("sri-responses"),
                                       QByteArray("ride?unauthorized=allow")})
            EXPECT_EQ(codeOf(m_till.get(at(row.key, each))), good) << each.constData();
        EXPECT_EQ(codeOf(m_till.get(at(row.key, "ride"))), row.ride);
        EXPECT_EQ(codeOf(m_till.get(at(row.key, "authorize"))), row.authorize);
        EXPECT_EQ(codeOf(m_till.post(at(row.key, "send/retry"))), row.retry);
        if (!row.send.empty()) {
            EXPECT_EQ(codeOf(m_till.post(at(row.key, "send"))), row.send);
        }
        if (!row.later.empty()) {
            EXPECT_EQ(codeOf(async("POST", at(row.key, "send"))), row.later);
        }
        if (!row.rebuild.empty()) {
            EXPECT_EQ(codeOf(m_till.post(at(row.key, "rebuild"), body())), row.rebuild);
        }
        EXPECT_EQ(statusOf(row.key), row.state);
    }
    for (const QByteArray& key : {returned, refused}) {
        EXPECT_EQ(statusOf(m_till.post(at(key, "rebuild"), body())), "SIGNED");
        EXPECT_EQ(statusOf(m_till.post(at(key, "send"))), "RECEIVED");
    }
}

TEST_F(DocumentRoutesTest, TheQueueTakesWhatItIsGiven)
{
    const QByteArray key = created();
    const auto queued = async("POST", at(key, "send"));
    ASSERT_EQ(queued.status(), 202) << queued.http.body.constData();
    EXPECT_EQ(queued.header("Preference-Applied"), "respond-async");
    EXPECT_EQ(statusOf(queued), "PENDING_SEND");
    EXPECT_EQ(documentOf(queued).value(u"dispatch"_s).toObject(),
              (QJsonObject{{u"status"_s, u"PENDING"_s}, {u"attemptCount"_s, 0}, {u"lastError"_s, QJsonValue::Null}}));
    EXPECT_EQ(eventsOf(key).last()[u"detail"].toObject(), QJsonObject());

    joinQueue(true);
    const auto reply = create(body());
    EXPECT_EQ(reply.status(), 201);
    EXPECT_EQ(statusOf(reply), "PENDING_SEND");
}

// While the caller's question is on its way the queue finds the row leased, and nothing else due: it must not sleep on
// when the row is free again.
TEST(DocumentQueue, AsksByItselfSoonAfterACallersQuestionThatDecidedNothing)
{
    const QByteArray script =
        R"({"rules":[{"operation":"authorization","action":"in-process","keyNth":1,"delayMs":3500}]})";
    ApiTill till({}, true, script);
    ASSERT_TRUE(till.isOpen());
    const auto made = till.post("/v1/documents", loafForAnybody());
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QByteArray path = "/v1/documents/" + made.json()[u"document"][u"accessKey"].toString().toLatin1();
    const auto status = [&] { return till.get(path).json()[u"document"][u"status"].toString(); };
    ASSERT_TRUE(testing_support::waitUntil([&] { return status() == u"RECEIVED"_s; }));
    const auto asked = till.get(path + "/authorize");
    EXPECT_EQ(asked.status(), 200) << asked.http.body.constData();
    EXPECT_EQ(asked.json()[u"document"][u"status"].toString(), u"RECEIVED"_s);
    EXPECT_TRUE(testing_support::waitUntil([&] { return status() == u"AUTHORIZED"_s; }));
}

TEST(DocumentQueue, WhatTheQueueGaveUpBeginsAnew)
{
    const QByteArray script =
        R"({"rules":[{"operation":"reception","action":"soap-fault","code":"Client","times":1}]})";
    ApiTill till({}, true, script);
    ASSERT_TRUE(till.isOpen());
    const auto made = till.post("/v1/documents", loafForAnybody());
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QByteArray path = "/v1/documents/" + made.json()[u"document"][u"accessKey"].toString().toLatin1();
    const auto dispatch = [&] { return till.get(path).json()[u"document"][u"dispatch"].toObject(); };
    ASSERT_TRUE(testing_support::waitUntil([&] { return dispatch().value(u"status"_s).toString() == u"FAILED"_s; }));
    const auto retried = till.post(path + "/send/retry");
    ASSERT_EQ(retried.status(), 202) << retried.http.body.constData();
    EXPECT_EQ(retried.json()[u"effect"][u"effectType"].toString(), u"SRI_SEND"_s);
    ASSERT_TRUE(testing_support::waitUntil(
        [&] { return till.get(path).json()[u"document"][u"status"].toString() == u"AUTHORIZED"_s; }));
    EXPECT_EQ(codeOf(till.post(path + "/send/retry")), "409 NOTHING_TO_RETRY");
    const auto all = till.post("/v1/tenants/retry-failed-documents");
    EXPECT_EQ(all.status(), 202);
    EXPECT_EQ(all.json()[u"retried"].toInt(-1), 0);
}

} // namespace engine::tests
