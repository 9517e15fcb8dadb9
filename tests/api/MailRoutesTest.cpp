// The buyer's mail: from the authorization to what arrives.
#include "AccountForms.h"
#include "support/MailServer.h"
#include "support/RandomInvoice.h"

#include "invoicing/DocumentMailRepository.h"

#include <engine/HttpServer.h>
#include <engine/Mail.h>

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

class MailRoutesTest : public testing::Test
{
protected:
    MailRoutesTest() : m_till({}, true) {}
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }
    // From now on mail goes to this server.
    void mailTo(const MailServer& server, const QString& publicUrl = u"https://caja.example.com"_s)
    {
        MailSettingsChange change{server.url(), u"facturas@example.com"_s, publicUrl, {}};
        const auto set = m_till.engine().wait(m_till.engine()->mail().setSettings(change));
        ASSERT_TRUE(set) << qPrintable(set.error().detail);
        EXPECT_TRUE(set->ready);
    }
    storage::Database& database()
    {
        if (!m_db) {
            auto opened = storage::Database::open(
                storage::DatabaseConfig::sqlite(m_till.engine().folder() + u"/mostrador.db"_s, false));
            EXPECT_TRUE(opened);
            m_db = std::move(*opened);
        }
        return *m_db;
    }
    AccessKey authorized(const QString& email)
    {
        std::mt19937_64 random(7);
        InvoiceRequest request = randomInvoice(random, 2);
        request.buyer.email = email;
        const auto made = m_till.engine().issue(request);
        EXPECT_TRUE(made) << (made ? "" : qPrintable(made.error().detail));
        if (!made)
            return {};
        const AccessKey key = made->document.accessKey;
        EXPECT_TRUE(m_till.engine().reaches(key, DocumentStatus::Authorized))
            << m_till.engine().story(key).toStdString();
        return key;
    }
    invoicing::DocumentMail mailOf(const AccessKey& key)
    {
        return invoicing::DocumentMailRepository(database(), storage::kTillTenant).find(key).value_or({});
    }
    bool becomes(const AccessKey& key, const QString& status)
    {
        return testing_support::waitUntil([&] { return mailOf(key).status == status; });
    }
    QStringList events(const AccessKey& key)
    {
        QStringList out;
        for (const DocumentEvent& event : m_till.engine().wait(m_till.engine()->documents().events(key)).value_or({})) {
            if (event.type.startsWith(u"EMAIL"))
                out << event.type + QString::fromUtf8(QJsonDocument(event.detail).toJson(QJsonDocument::Compact));
        }
        return out;
    }
    ApiTill::Reply retry(const AccessKey& key, const QByteArray& query = {})
    {
        return m_till.post("/v1/documents/" + key.text().toLatin1() + "/email-retry" + query);
    }
    static QJsonObject result(const ApiTill::Reply& reply) { return reply.json().value(u"result"_s).toObject(); }

    ApiTill m_till;
    std::unique_ptr<storage::Database> m_db;
};

} // namespace

TEST_F(MailRoutesTest, TheBuyerGetsRideAndXml)
{
    const MailServer server;
    mailTo(server);
    const AccessKey key = authorized(u"jose@example.com"_s);
    ASSERT_TRUE(becomes(key, u"SENT"_s)) << m_till.engine().story(key).toStdString();
    ASSERT_EQ(server.count(), 1);
    const QJsonObject letter = server.letter(0);
    EXPECT_EQ(letter.value(u"to"_s).toArray(), QJsonArray{u"jose@example.com"_s});
    const QJsonObject headers = letter.value(u"headers"_s).toObject();
    const DocumentSummary document = m_till.engine().document(key);
    EXPECT_TRUE(headers.value(u"subject"_s).toString().startsWith(u"[PRUEBA] Factura "_s + document.number))
        << headers.value(u"subject"_s).toString().toStdString();
    EXPECT_TRUE(headers.value(u"from"_s).toString().contains(u"via Mostrador"_s));
    const QJsonArray parts = letter.value(u"parts"_s).toArray();
    ASSERT_EQ(parts.size(), 3);
    const QString text = parts.at(0).toObject().value(u"text"_s).toString();
    EXPECT_TRUE(text.contains(document.buyerName) && text.contains(document.total.toString()));
    EXPECT_FALSE(text.contains(u'{')) << text.toStdString();
    EXPECT_EQ(parts.at(1).toObject().value(u"name"_s).toString(), u"RIDE-%1.pdf"_s.arg(key.text()));
    EXPECT_TRUE(parts.at(1).toObject().value(u"bytes"_s).toString().startsWith(u"255044462d")) << "%PDF-";
    const QByteArray xml = m_till.engine().wait(m_till.engine()->documents().xml(key)).value_or({});
    EXPECT_TRUE(xml.contains("<factura"));
    EXPECT_EQ(parts.at(2).toObject().value(u"bytes"_s).toString().toLatin1(), xml.toHex());
    EXPECT_EQ(events(key), QStringList{u"EMAIL_SENT{\"to\":\"jose@example.com\"}"_s});

    EXPECT_EQ(result(retry(key)), (QJsonObject{{u"sent"_s, false}, {u"reason"_s, u"already_sent"_s}}));
    EXPECT_EQ(result(retry(key, "?force=1")).value(u"sent"_s).toBool(), false) << "only the literal true counts";
    const auto forced = retry(key, "?force=true");
    EXPECT_EQ(forced.status(), 200) << forced.http.body.constData();
    EXPECT_TRUE(result(forced).value(u"sent"_s).toBool());
    EXPECT_EQ(server.count(), 2);
    EXPECT_EQ(events(key).last(), u"EMAIL_SENT{\"retried\":true,\"to\":\"jose@example.com\"}"_s);
    EXPECT_NE(server.letter(0).value(u"headers"_s).toObject().value(u"message-id"_s),
              server.letter(1).value(u"headers"_s).toObject().value(u"message-id"_s));
    const auto notices = m_till.get("/v1/notifications").json().value(u"notifications"_s).toArray();
    ASSERT_EQ(notices.size(), 1);
    EXPECT_EQ(notices.at(0).toObject().value(u"type"_s).toString(), u"DOCUMENT_AUTHORIZED"_s);
}

TEST_F(MailRoutesTest, ItIsWrittenInTheLanguageOfTheTenant)
{
    const MailServer server;
    mailTo(server);
    ASSERT_EQ(m_till.patch("/v1/tenants/language", {{u"language"_s, u"en"_s}}).status(), 200);
    const AccessKey key = authorized(u"jose@example.com"_s);
    ASSERT_TRUE(becomes(key, u"SENT"_s)) << m_till.engine().story(key).toStdString();
    const QJsonObject letter = server.letter(0);
    const DocumentSummary document = m_till.engine().document(key);
    const QString subject = letter.value(u"headers"_s).toObject().value(u"subject"_s).toString();
    EXPECT_EQ(subject, u"[TEST] Invoice %1 from %2"_s.arg(document.number, m_till.shop().tradeName));
    const QJsonArray parts = letter.value(u"parts"_s).toArray();
    ASSERT_EQ(parts.size(), 3); // RIDE and XML are those of the tax office whatever the language
    const QString text = parts.at(0).toObject().value(u"text"_s).toString();
    for (const QString& words : {u"Dear "_s + document.buyerName, u"Date of issue: "_s, u"Authorization number: "_s})
        EXPECT_TRUE(text.contains(words)) << text.toStdString();
    for (const QString& words : {u"Estimad"_s, u"Fecha"_s, u"factura"_s, u"{"_s})
        EXPECT_FALSE(text.contains(words, Qt::CaseInsensitive)) << text.toStdString();
    ASSERT_TRUE(m_till.engine().wait(m_till.engine()->mail().sendTest(u"ana@example.com"_s)));
    EXPECT_TRUE(
        server.letter(1).value(u"headers"_s).toObject().value(u"subject"_s).toString().startsWith(u"Mail test"_s));
}

// Without a public URL the link leads where the API answers; where nothing answers the letter waits.
TEST_F(MailRoutesTest, TheVerificationLinkLeadsToAServerThatIsThere)
{
    const MailServer mail;
    mailTo(mail, {});
    const auto made = send(m_till, formOf());
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QString key = made.json().value(u"apiKey"_s).toString();
    const auto failed = [&] {
        const auto events = m_till.send({"GET", "/v1/tenants/events", {}, key}).json().value(u"events"_s).toArray();
        return std::any_of(events.begin(), events.end(), [](const QJsonValue& each) {
            return each.toObject().value(u"eventType"_s) == u"VERIFICATION_EMAIL_FAILED"_s;
        });
    };
    ASSERT_TRUE(testing_support::waitUntil(failed));
    EXPECT_EQ(mail.count(), 0);

    const auto server = HttpServer::start(*m_till.engine(), {});
    ASSERT_TRUE(server);
    ASSERT_EQ(m_till
                  .send({"POST",
                         "/v1/resend-verification",
                         R"({"email":"duena@example.com"})",
                         {},
                         0,
                         {{"content-type", "application/json"}}})
                  .status(),
              200);
    ASSERT_TRUE(testing_support::waitUntil([&] { return mail.count() == 1; }));
    const QString text = mail.letter(0).value(u"parts"_s).toArray().at(0).toObject().value(u"text"_s).toString();
    const QString start = (*server)->url().toString() + u"/v1/verify-email?token="_s;
    const qsizetype at = text.indexOf(start);
    ASSERT_GE(at, 0) << text.toStdString();
    QNetworkAccessManager http;
    const std::unique_ptr<QNetworkReply> reply(http.get(QNetworkRequest(QUrl(text.mid(at, start.size() + 64)))));
    ASSERT_TRUE(testing_support::waitUntil([&] {
        QCoreApplication::processEvents();
        return reply->isFinished();
    }));
    EXPECT_EQ(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    EXPECT_TRUE(reply->readAll().contains("duena@example.com"));
}

TEST_F(MailRoutesTest, WithoutAnAddressThereIsNothingToSend)
{
    const AccessKey key = authorized({});
    ASSERT_TRUE(testing_support::waitUntil([&] { return !events(key).isEmpty(); }));
    EXPECT_EQ(events(key), QStringList{u"EMAIL_SKIPPED{\"to\":null}"_s});
    EXPECT_EQ(mailOf(key).status, u"SKIPPED"_s);
    EXPECT_EQ(result(retry(key)), (QJsonObject{{u"sent"_s, false}, {u"reason"_s, u"no_email"_s}}));
    EXPECT_EQ(result(m_till.post("/v1/documents/email-retry")).value(u"attempted"_s).toInt(), 0);
}

TEST_F(MailRoutesTest, WhatIsRefusedFailsAndCanBeSentAgain)
{
    MailServer server;
    server.refuseRecipients("550 no such mailbox");
    mailTo(server);
    const AccessKey key = authorized(u"jose@example.com"_s);
    ASSERT_TRUE(becomes(key, u"FAILED"_s));
    EXPECT_FALSE(mailOf(key).error.isEmpty());
    EXPECT_EQ(events(key).size(), 1);
    EXPECT_TRUE(events(key).first().startsWith(u"EMAIL_FAILED"_s));
    const auto notices = m_till.get("/v1/notifications").json().value(u"notifications"_s).toArray();
    ASSERT_EQ(notices.size(), 2);
    EXPECT_EQ(notices.at(0).toObject().value(u"type"_s).toString(), u"EMAIL_DELIVERY_FAILED"_s);
    EXPECT_EQ(codeOf(retry(key)), "500 MAIL_FAILED");
    EXPECT_EQ(result(m_till.post("/v1/documents/email-retry")),
              (QJsonObject{{u"attempted"_s, 1}, {u"succeeded"_s, 0}, {u"sent"_s, 0}, {u"failed"_s, 1}}));
    EXPECT_EQ(m_till.engine().document(key).status, DocumentStatus::Authorized) << "mail undoes nothing";
    server.refuseRecipients({});
    EXPECT_EQ(result(m_till.post("/v1/documents/email-retry")),
              (QJsonObject{{u"attempted"_s, 1}, {u"succeeded"_s, 1}, {u"sent"_s, 1}, {u"failed"_s, 0}}));
    EXPECT_EQ(mailOf(key).status, u"SENT"_s);
    EXPECT_TRUE(mailOf(key).error.isEmpty()) << "a good send clears it";
}

// buyer.email may hold several: each has the letter once, and who refused it is known by name.
TEST_F(MailRoutesTest, SeveralAddressesGetItOnceEach)
{
    const QString ana = u"ana@example.com"_s, luis = u"luis@example.org"_s;
    MailServer server;
    server.refuseRecipient(luis, "450 4.2.0 come back later");
    mailTo(server);
    const AccessKey key = authorized(ana + u';' + luis);
    ASSERT_TRUE(becomes(key, u"FAILED"_s)) << m_till.engine().story(key).toStdString();
    ASSERT_EQ(server.count(), 1);
    EXPECT_EQ(server.letter(0).value(u"to"_s).toArray(), QJsonArray{ana});
    EXPECT_TRUE(mailOf(key).error.startsWith(luis + u": 450"_s)) << mailOf(key).error.toStdString();
    EXPECT_FALSE(mailOf(key).error.contains(ana));
    ASSERT_EQ(events(key).size(), 2);
    EXPECT_EQ(events(key).first(), u"EMAIL_SENT{\"to\":\"%1\",\"waiting\":\"%2\"}"_s.arg(ana, luis));
    const auto rows = database().queryOne(u"SELECT due_at > created_at, attempts FROM outbox WHERE kind = 'MAIL'"_s);
    ASSERT_TRUE(rows && *rows) << "it is promised to the one who waits";
    EXPECT_EQ((*rows)->int64(1), 1);

    server.refuseRecipient(luis, {});
    EXPECT_TRUE(result(retry(key)).value(u"sent"_s).toBool());
    ASSERT_EQ(server.count(), 2);
    EXPECT_EQ(server.letter(1).value(u"to"_s).toArray(), QJsonArray{luis}) << "the other one has it";
    EXPECT_EQ(mailOf(key).status, u"SENT"_s);
    EXPECT_TRUE(mailOf(key).error.isEmpty());
    EXPECT_NE(server.letter(0).value(u"headers"_s).toObject().value(u"message-id"_s),
              server.letter(1).value(u"headers"_s).toObject().value(u"message-id"_s));

    server.refuseRecipient(luis, "550 5.1.1 no such mailbox");
    EXPECT_TRUE(result(retry(key, "?force=true")).value(u"sent"_s).toBool());
    ASSERT_EQ(server.count(), 3);
    EXPECT_EQ(server.letter(2).value(u"to"_s).toArray(), QJsonArray{ana}) << "once more for all of them";
    EXPECT_EQ(mailOf(key).status, u"SENT"_s);
    EXPECT_TRUE(mailOf(key).error.startsWith(luis + u": 550"_s)) << mailOf(key).error.toStdString();
    const auto notices = m_till.get("/v1/notifications").json().value(u"notifications"_s).toArray();
    ASSERT_FALSE(notices.isEmpty());
    EXPECT_EQ(notices.at(0).toObject().value(u"type"_s).toString(), u"EMAIL_DELIVERY_FAILED"_s);
    server.refuseRecipient(luis, {});
    EXPECT_TRUE(result(retry(key, "?force=true")).value(u"sent"_s).toBool());
    EXPECT_EQ(server.letter(3).value(u"to"_s).toArray(), (QJsonArray{ana, luis}));
    EXPECT_TRUE(mailOf(key).error.isEmpty());
}

TEST_F(MailRoutesTest, WhoRefusedIsStillToldWhenTheLastOneHasIt)
{
    const QString ana = u"ana@example.com"_s, luis = u"luis@example.org"_s, eva = u"eva@example.net"_s;
    MailServer server;
    server.refuseRecipient(luis, "550 5.1.1 no such mailbox");
    server.refuseRecipient(eva, "450 4.2.0 come back later");
    mailTo(server);
    const AccessKey key = authorized(ana + u';' + luis + u';' + eva);
    ASSERT_TRUE(becomes(key, u"FAILED"_s)) << m_till.engine().story(key).toStdString();
    server.refuseRecipient(eva, {});
    EXPECT_TRUE(result(retry(key)).value(u"sent"_s).toBool());
    ASSERT_EQ(server.count(), 2);
    EXPECT_EQ(server.letter(1).value(u"to"_s).toArray(), QJsonArray{eva});
    EXPECT_EQ(mailOf(key).status, u"SENT"_s);
    EXPECT_TRUE(mailOf(key).error.startsWith(luis + u": 550"_s)) << mailOf(key).error.toStdString();
    EXPECT_FALSE(mailOf(key).error.contains(eva));
}

TEST_F(MailRoutesTest, MailWaitsUntilThereIsAServer)
{
    const AccessKey key = authorized(u"jose@example.com"_s);
    ASSERT_TRUE(testing_support::waitUntil(
        [&] { return m_till.get("/v1/notifications").json().value(u"unreadCount"_s).toInt() == 1; }));
    EXPECT_EQ(mailOf(key).status, u"PENDING"_s);
    EXPECT_EQ(codeOf(retry(key)), "500 MAIL_FAILED");
    EXPECT_EQ(mailOf(key).status, u"PENDING"_s) << "nothing was tried";
    const auto rows = database().queryOne(u"SELECT COUNT(*) FROM outbox"_s);
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)->int64(0), 0) << "nothing goes round in circles meanwhile";
    const MailServer server;
    mailTo(server);
    EXPECT_TRUE(becomes(key, u"SENT"_s));
    EXPECT_EQ(server.count(), 1);
}

TEST_F(MailRoutesTest, AServerThatIsAwayCostsNothingButTime)
{
    auto server = std::make_unique<MailServer>();
    const MailServer* address = server.get();
    mailTo(*address);
    server.reset();
    const AccessKey key = authorized(u"jose@example.com"_s);
    ASSERT_TRUE(becomes(key, u"FAILED"_s));
    EXPECT_EQ(m_till.engine().document(key).status, DocumentStatus::Authorized);
    const auto rows = database().queryOne(u"SELECT due_at > created_at, attempts FROM outbox WHERE kind = 'MAIL'"_s);
    ASSERT_TRUE(rows && *rows) << "it stays promised";
    EXPECT_TRUE((*rows)->flag(0));
    const MailServer back;
    mailTo(back);
    EXPECT_TRUE(result(retry(key)).value(u"sent"_s).toBool());
    EXPECT_EQ(back.count(), 1);
}

TEST_F(MailRoutesTest, OnlyAuthorizedDocumentsOfTheIssuerAreMailed)
{
    EXPECT_EQ(codeOf(m_till.post("/v1/documents/123/email-retry")), "400 VALIDATION_FAILED");
    const QByteArray unknown(49, '1');
    EXPECT_EQ(codeOf(m_till.post("/v1/documents/" + unknown + "/email-retry")), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/documents/email-retry", {}, m_till.key()})), "400 ISSUER_ID_REQUIRED");
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/documents/email-retry"})), "401 UNAUTHORIZED");
}

TEST_F(MailRoutesTest, ThePasswordIsKeptWrappedAndTheTestLetterArrives)
{
    const MailServer server({u"--user"_s, u"ventas"_s, u"--password"_s, u"muy secreta"_s});
    MailSettingsChange change{
        server.url(u"smtp"_s, u"ventas"_s), u"facturas@example.com"_s, {}, QByteArray("muy secreta")};
    const auto set = m_till.engine().wait(m_till.engine()->mail().setSettings(change));
    ASSERT_TRUE(set) << qPrintable(set.error().detail);
    EXPECT_TRUE(set->hasPassword);
    const auto stored = database().query(u"SELECT value FROM settings"_s);
    ASSERT_TRUE(stored);
    for (const storage::Row& row : *stored) {
        EXPECT_FALSE(row.text(0).contains(u"secreta"_s));
        EXPECT_FALSE(QByteArray::fromBase64(row.text(0).toLatin1()).contains("secreta"));
    }
    m_till.restart();
    const auto sent = m_till.engine().wait(m_till.engine()->mail().sendTest(u"dueña@example.com"_s));
    EXPECT_FALSE(sent) << "an address in ASCII, please";
    EXPECT_TRUE(m_till.engine().wait(m_till.engine()->mail().sendTest(u"duena@example.com"_s)));
    ASSERT_EQ(server.count(), 1);
    EXPECT_TRUE(server.letter(0)
                    .value(u"parts"_s)
                    .toArray()
                    .at(0)
                    .toObject()
                    .value(u"text"_s)
                    .toString()
                    .contains(u"(áéíóú, ñ)"_s));
    EXPECT_FALSE(m_till.engine().wait(m_till.engine()->mail().setSettings({u"http://x"_s, u"a@b.c"_s, {}, {}})));
}

} // namespace engine::tests
