#pragma once
#include "api/HttpMessage.h"

#include <functional>
#include <optional>

namespace engine::api {

// Lets pages of the named origins call the server (the fetch standard, "CORS protocol"); nobody else's, and never with
// cookies. With an empty list nothing is added to any answer. Pure.
class Cors
{
public:
    using Handle = std::function<HttpResponse(const HttpRequest&)>;

    // Those that are no origins are left out: who takes them in asks normalOrigin() first.
    explicit Cors(const QStringList& origins);

    // `handle` answers the request itself, and OPTIONS with Allow.
    [[nodiscard]] HttpResponse answer(const HttpRequest& request, const Handle& handle) const;

private:
    QByteArrayList m_origins;
};

// scheme://host[:port] as browsers send it: lower case, no path, no default port. Nothing when it is none.
std::optional<QByteArray> normalOrigin(const QString& text);

} // namespace engine::api
