#pragma once
#include "api/HttpMessage.h"
#include "api/RequestTarget.h"

#include <engine/Accounts.h>

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace engine::api {

// What a handler gets: a request that met a route.
struct ApiCall
{
    const HttpRequest& request;
    RequestTarget target;
    QHash<QString, QString> names; // {name} of the pattern -> the segment in its place, decoded
    // What the guard found out.
    std::optional<Identity> identity = {}; // behind a tenant's key
    std::optional<Issuer> issuer = {};     // that X-Issuer-Id names, on documents
    QList<HttpHeader> answerHeaders = {};  // go with the answer, whatever it is

    [[nodiscard]] QString name(const QString& key) const { return names.value(key); }
};

using Handler = std::function<HttpResponse(const ApiCall&)>;
// Runs before the handler: an answer refuses the call, nothing lets it through. May note in the call who is calling.
using Guard = std::function<std::optional<HttpResponse>(ApiCall&)>;

struct Route
{
    QByteArray method; // GET answers HEAD too
    QString pattern;   // "/v1/documents/{accessKey}/send"
    Guard guard;       // none = open to everybody
    Handler handler;
    qsizetype bodyBytes = 1024 * 1024; // the longest body it takes
};

// All operations of the server in one table. Pure once built; answers from any thread.
class ApiRouter
{
public:
    // Two routes for the same method and path are a mistake of ours and stop the program.
    explicit ApiRouter(QList<Route> routes);

    // Always an answer: 400 for a path that is none, 404, 405 with Allow, 204 with Allow to OPTIONS, or the route's.
    [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;
    // The longest body this request may bring; asked when only its head is known.
    [[nodiscard]] qsizetype bodyLimit(const HttpRequest& head) const;

private:
    struct Resource
    {
        QStringList pattern; // segments
        std::vector<Route> routes;
        QByteArray allow;
    };

    void add(Route route);
    [[nodiscard]] const Resource* find(const QStringList& segments) const;
    [[nodiscard]] static const Route* routeFor(const Resource& resource, QByteArrayView method);

    std::vector<Resource> m_resources; // the most specific first
};

} // namespace engine::api
