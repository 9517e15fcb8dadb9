#pragma once
#include "api/RouteTable.h"
#include "storage/Database.h"
#include "support/TestEngine.h"

#include <engine/Accounts.h>

#include <QJsonArray>
#include <QJsonObject>

namespace engine::tests {

// The table of routes over a real engine with the practice shop and the practice tax office; no sockets. Calls run in
// this thread, as they would in one of the pool.
class ApiTill
{
public:
    static constexpr const char* kAdminSecret = "operator-secret-of-the-tests";

    // One call. `key` empty = no Authorization; `issuer` 0 = no X-Issuer-Id.
    struct Call
    {
        QByteArray method = "GET";
        QByteArray target;
        QByteArray body = {};
        QString key = {};
        IssuerId issuer = 0;
        QList<api::HttpHeader> headers = {}; // lower-case names
        QHostAddress peer = QHostAddress(QHostAddress::LocalHost);
    };
    struct Reply
    {
        api::HttpResponse http;
        [[nodiscard]] int status() const { return http.status; }
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(http.body).object(); }
        [[nodiscard]] QString code() const { return json().value(QStringLiteral("code")).toString(); }
        [[nodiscard]] QByteArray header(const QByteArray& name) const
        {
            for (const api::HttpHeader& each : http.headers) {
                if (each.name.compare(name, Qt::CaseInsensitive) == 0)
                    return each.value;
            }
            return {};
        }
    };

    // `limits` as --limits reads them. The queue follows documents only when it is asked to: most tests step by hand.
    explicit ApiTill(const QByteArray& limits = {}, bool runQueue = false, const QByteArray& sriScript = {})
        : m_engine(sriScript, runQueue)
    {
        if (!limits.isEmpty())
            useLimits(limits);
        serve();
    }

    [[nodiscard]] bool isOpen() const { return m_engine.isOpen(); }
    TestEngine& engine() { return m_engine; }
    [[nodiscard]] const Issuer& shop() const { return m_engine.shop(); }
    [[nodiscard]] const QString& key() const { return m_key; } // of the till's own shop, sandbox, all scopes

    // A further key of the till's own shop.
    QString mint(const NewApiKey& key = {}) { return minted({kTillTenantId, 0}, key).token; }
    MintedKey minted(Caller caller, const NewApiKey& key)
    {
        return m_engine.wait(m_engine->accounts().createKey(caller, key)).value_or({});
    }

    Reply send(const Call& call)
    {
        api::HttpRequest request;
        request.method = call.method;
        request.target = call.target;
        request.headers = call.headers;
        request.body = call.body;
        request.peer = call.peer;
        request.id = "test";
        if (!call.key.isEmpty())
            request.headers.append(api::HttpHeader{"authorization", "Bearer " + call.key.toLatin1()});
        if (call.issuer != 0)
            request.headers.append(api::HttpHeader{"x-issuer-id", QByteArray::number(call.issuer)});
        return {answer(request)};
    }
    // As the gate hands it over.
    api::HttpResponse answer(const api::HttpRequest& request) { return m_router->answer(request); }
    // With the shop's key and issuer.
    Reply get(const QByteArray& target) { return send({"GET", target, {}, m_key, shop().id}); }
    Reply post(const QByteArray& target, const QJsonObject& body = {}) { return json("POST", target, body); }
    Reply patch(const QByteArray& target, const QJsonObject& body) { return json("PATCH", target, body); }
    Reply remove(const QByteArray& target) { return send({"DELETE", target, {}, m_key, shop().id}); }
    // With the operator's secret.
    Reply admin(const QByteArray& method, const QByteArray& target, const QJsonObject& body = {})
    {
        return send({method,
                     target,
                     method == "GET" ? QByteArray() : bytes(body),
                     QString::fromLatin1(kAdminSecret),
                     0,
                     {{"content-type", "application/json"}}});
    }

    // The file beside the engine, for what no interface does: another tenant's rows, a promoted shop.
    std::unique_ptr<storage::Database> database()
    {
        auto opened = storage::Database::open(
            storage::DatabaseConfig::sqlite(m_engine.folder() + QStringLiteral("/mostrador.db")));
        return opened ? std::move(*opened) : nullptr;
    }

    // Ends the engine in order and opens it again on the same folder.
    void restart()
    {
        m_router.reset();
        m_engine.restart();
        serve();
    }
    static QByteArray bytes(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

private:
    Reply json(const QByteArray& method, const QByteArray& target, const QJsonObject& body)
    {
        return send({method, target, bytes(body), m_key, shop().id, {{"content-type", "application/json"}}});
    }
    void useLimits(const QByteArray& limits)
    {
        const QString path = m_engine.folder() + QStringLiteral("/limits.json");
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(limits);
        file.close();
        m_engine.restart([&path](EngineConfig& config) { config.limitsFile = path; });
    }
    void serve()
    {
        if (!m_engine.isOpen())
            return;
        HttpConfig config;
        config.adminSecret = kAdminSecret;
        m_router = std::make_unique<const api::ApiRouter>(api::allRoutes(*m_engine, config));
        if (m_key.isEmpty())
            m_key = mint();
    }

    TestEngine m_engine;
    std::unique_ptr<const api::ApiRouter> m_router;
    QString m_key;
};

} // namespace engine::tests
