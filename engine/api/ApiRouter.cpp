#include "api/ApiRouter.h"

#include "api/ProblemJson.h"

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

bool isName(const QString& segment)
{
    return segment.startsWith(u'{');
}

bool matches(const QStringList& pattern, const QStringList& segments)
{
    return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(),
                      [](const QString& wanted, const QString& given) { return isName(wanted) || wanted == given; });
}

// A word before a name in the same place: /documents/stats is asked before /documents/{accessKey}.
bool isMoreSpecific(const QStringList& a, const QStringList& b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](const QString& x, const QString& y) {
        return isName(x) != isName(y) ? isName(y) : !isName(x) && x < y;
    });
}

// Two patterns that no path can tell apart.
bool isSamePlace(const QStringList& a, const QStringList& b)
{
    return !isMoreSpecific(a, b) && !isMoreSpecific(b, a);
}

QByteArray allowed(const QByteArrayList& methods)
{
    QByteArrayList list = methods;
    if (list.contains("GET"))
        list.append("HEAD");
    list.append("OPTIONS");
    std::sort(list.begin(), list.end());
    list.removeAll(QByteArray());
    return list.join(", ");
}

} // namespace

ApiRouter::ApiRouter(QList<Route> routes)
{
    for (Route& route : routes)
        add(std::move(route));
    std::sort(m_resources.begin(), m_resources.end(),
              [](const Resource& a, const Resource& b) { return isMoreSpecific(a.pattern, b.pattern); });
    for (Resource& resource : m_resources) {
        QByteArrayList methods;
        for (const Route& route : resource.routes)
            methods.append(route.method);
        resource.allow = allowed(methods);
    }
}

void ApiRouter::add(Route route)
{
    const QStringList pattern = route.pattern.split(u'/', Qt::SkipEmptyParts);
    auto place = std::find_if(m_resources.begin(), m_resources.end(),
                              [&](const Resource& each) { return isSamePlace(each.pattern, pattern); });
    if (place == m_resources.end())
        place = m_resources.insert(place, Resource{pattern, {}, {}});
    if (place->pattern != pattern || routeFor(*place, route.method))
        qFatal("two routes for %s %s", route.method.constData(), qPrintable(route.pattern));
    place->routes.push_back(std::move(route));
}

const ApiRouter::Resource* ApiRouter::find(const QStringList& segments) const
{
    const auto place = std::find_if(m_resources.begin(), m_resources.end(),
                                    [&](const Resource& each) { return matches(each.pattern, segments); });
    return place == m_resources.end() ? nullptr : &*place;
}

const Route* ApiRouter::routeFor(const Resource& resource, QByteArrayView method)
{
    const auto route = std::find_if(resource.routes.begin(), resource.routes.end(),
                                    [&](const Route& each) { return each.method == method; });
    if (route != resource.routes.end())
        return &*route;
    return method == "HEAD" ? routeFor(resource, "GET") : nullptr;
}

qsizetype ApiRouter::bodyLimit(const HttpRequest& head) const
{
    const auto target = RequestTarget::parse(head.target);
    const Resource* resource = target ? find(target->segments) : nullptr;
    const Route* route = resource ? routeFor(*resource, head.method) : nullptr;
    return route ? route->bodyBytes : Route().bodyBytes;
}

HttpResponse ApiRouter::answer(const HttpRequest& request) const
{
    auto target = RequestTarget::parse(request.target);
    if (!target)
        return problem(400, u"The path or query is malformed."_s, request);
    const Resource* resource = find(target->segments);
    if (!resource)
        return problem(404, u"There is nothing at this path."_s, request);
    const Route* route = routeFor(*resource, request.method);
    if (!route) {
        HttpResponse response = request.method == "OPTIONS"
                                    ? HttpResponse::empty(204)
                                    : problem(405, u"This path does not know the method."_s, request);
        response.headers.append(HttpHeader{"Allow", resource->allow});
        return response;
    }
    ApiCall call{request, std::move(*target), {}, {}, {}, {}};
    for (qsizetype i = 0; i < resource->pattern.size(); ++i) {
        const QString& segment = resource->pattern.at(i);
        if (isName(segment))
            call.names.insert(segment.sliced(1, segment.size() - 2), call.target.segments.at(i));
    }
    HttpResponse response;
    if (auto refusal = route->guard ? route->guard(call) : std::nullopt)
        response = *std::move(refusal);
    else
        response = route->handler(call);
    response.headers += call.answerHeaders;
    return response;
}

} // namespace engine::api
