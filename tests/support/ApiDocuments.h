#pragma once
#include "storage/Database.h"
#include "support/ApiTill.h"
#include "support/PracticeControl.h"

#include <gtest/gtest.h>

#include <thread>

namespace engine::tests {

// "201 " or "400 INVALID_STATE_TRANSITION".
inline std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

// A till whose documents go step by step, as those of registered tenants do, unless a test lets them queue.
class DocumentRoutesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure());
        joinQueue(false);
    }
    void joinQueue(bool joins)
    {
        change(joins ? QStringLiteral("UPDATE tenants SET queues_documents = 1")
                     : QStringLiteral("UPDATE tenants SET queues_documents = 0"));
    }
    // What no call of the API does.
    void change(const QString& sql)
    {
        const auto path = m_till.engine().folder() + QStringLiteral("/mostrador.db");
        auto database = storage::Database::open(storage::DatabaseConfig::sqlite(path, false));
        ASSERT_TRUE(database.has_value());
        ASSERT_TRUE((*database)->exec(sql).has_value());
    }

    static QJsonObject body(const QString& price = QStringLiteral("10.00"))
    {
        const QJsonObject tax{{QStringLiteral("code"), QStringLiteral("2")},
                              {QStringLiteral("rateCode"), QStringLiteral("0")},
                              {QStringLiteral("rate"), QStringLiteral("0.00")}};
        const QJsonObject item{{QStringLiteral("mainCode"), QStringLiteral("PAN-01")},
                               {QStringLiteral("description"), QStringLiteral("Pan")},
                               {QStringLiteral("quantity"), QStringLiteral("1")},
                               {QStringLiteral("unitPrice"), price},
                               {QStringLiteral("taxes"), QJsonArray{tax}}};
        const QJsonObject payment{{QStringLiteral("method"), QStringLiteral("01")}, {QStringLiteral("total"), price}};
        return {{QStringLiteral("documentType"), QStringLiteral("01")},
                {QStringLiteral("buyer"), buyer(QStringLiteral("CONSUMIDOR FINAL"))},
                {QStringLiteral("items"), QJsonArray{item}},
                {QStringLiteral("payments"), QJsonArray{payment}}};
    }
    static QJsonObject buyer(const QString& name, const QString& email = {})
    {
        QJsonObject buyer{{QStringLiteral("idType"), QStringLiteral("07")},
                          {QStringLiteral("id"), QStringLiteral("9999999999999")},
                          {QStringLiteral("name"), name}};
        if (name != QStringLiteral("CONSUMIDOR FINAL")) {
            buyer[QStringLiteral("idType")] = QStringLiteral("06");
            buyer[QStringLiteral("id")] = QStringLiteral("P1234567");
        }
        if (!email.isEmpty())
            buyer[QStringLiteral("email")] = email;
        return buyer;
    }
    static QJsonObject with(QJsonObject object, const QString& name, const QJsonValue& value)
    {
        object[name] = value;
        return object;
    }

    ApiTill::Reply create(const QJsonObject& body, const QByteArray& idempotencyKey = {})
    {
        ApiTill::Call call{"POST", "/v1/documents", ApiTill::bytes(body), m_till.key(), m_till.shop().id, {}};
        call.headers = {{"content-type", "application/json"}};
        if (!idempotencyKey.isNull())
            call.headers.append(api::HttpHeader{"idempotency-key", idempotencyKey});
        return m_till.send(call);
    }
    QByteArray created(const QJsonObject& body)
    {
        const auto reply = create(body);
        EXPECT_EQ(reply.status(), 201) << reply.http.body.constData();
        return documentOf(reply).value(QStringLiteral("accessKey")).toString().toLatin1();
    }
    QByteArray created() { return created(body()); }
    ApiTill::Reply async(const QByteArray& method, const QByteArray& target)
    {
        return m_till.send({method, target, {}, m_till.key(), m_till.shop().id, {{"prefer", "respond-async"}}});
    }
    static QByteArray at(const QByteArray& key, const QByteArray& what = {})
    {
        return "/v1/documents/" + key + (what.isEmpty() ? QByteArray() : '/' + what);
    }
    static QJsonObject documentOf(const ApiTill::Reply& reply)
    {
        return reply.json().value(QStringLiteral("document")).toObject();
    }
    static std::string statusOf(const ApiTill::Reply& reply)
    {
        return documentOf(reply).value(QStringLiteral("status")).toString().toStdString();
    }
    std::string statusOf(const QByteArray& key) { return statusOf(m_till.get(at(key))); }
    QJsonArray eventsOf(const QByteArray& key)
    {
        return m_till.get(at(key, "events")).json().value(QStringLiteral("events")).toArray();
    }
    QJsonArray repliesTo(const QByteArray& key)
    {
        return m_till.get(at(key, "sri-responses")).json().value(QStringLiteral("sriResponses")).toArray();
    }
    void play(const QList<QJsonObject>& rules) { ASSERT_TRUE(m_control.play(rules)); }
    static QJsonObject rule(const QString& operation, const QString& action, QJsonObject more = {})
    {
        more[QStringLiteral("operation")] = operation;
        more[QStringLiteral("action")] = action;
        return more;
    }
    // Calls about this document that reached the practice office.
    qsizetype heard(const QString& operation, const QByteArray& key)
    {
        const auto lines = m_control.journal(operation);
        return std::count_if(lines.begin(), lines.end(), [&](const QJsonObject& line) {
            return line.value(QStringLiteral("key")).toString().toLatin1() == key;
        });
    }
    // The answers to `count` calls made at the same moment.
    template <class Call>
    static QList<ApiTill::Reply> atOnce(int count, Call call)
    {
        QList<ApiTill::Reply> replies(count);
        ApiTill::Reply* each = replies.data();
        std::vector<std::thread> clients;
        for (int i = 0; i < count; ++i)
            clients.emplace_back([=] { each[i] = call(i); });
        for (std::thread& client : clients)
            client.join();
        return replies;
    }

    ApiTill m_till;
    PracticeControl m_control{m_till.engine().sriUrl()};
};

} // namespace engine::tests
