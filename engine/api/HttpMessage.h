#pragma once
#include <QByteArray>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>

namespace engine::api {

struct HttpHeader
{
    QByteArray name; // of a request: lower case
    QByteArray value;
};

// One request that the gate found well formed. A value: handlers get it in a pool thread.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; // path and query as sent: percent-encoded, begins with one slash
    QList<HttpHeader> headers;
    QByteArray body; // whole, de-chunked
    QHostAddress peer;
    QByteArray id; // what the answer carries as X-Request-Id
    bool http11 = true;
    bool keepAlive = true;

    // Null when it is missing, empty when it has no value. Where a name may come more than once, the values are joined
    // by commas.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QByteArray path() const; // without the query
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType; // empty = no body at all
    QByteArray body;
    QList<HttpHeader> headers; // one with a control character in it is left out when written
    int delayMs = 0;           // how long the answer is kept back; no thread waits meanwhile

    static HttpResponse json(int status, const QJsonObject& object);
    static HttpResponse empty(int status);
};

} // namespace engine::api
