#include "api/HttpMessage.h"

#include <QJsonDocument>

namespace engine::api {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    QByteArray joined;
    for (const HttpHeader& each : headers) {
        if (each.name != name)
            continue;
        joined = joined.isNull() ? QByteArray("") + each.value : joined + ", " + each.value;
    }
    return joined;
}

QByteArray HttpRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

HttpResponse HttpResponse::json(int status, const QJsonObject& object)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

HttpResponse HttpResponse::empty(int status)
{
    return {status, {}, {}, {}};
}

} // namespace engine::api
