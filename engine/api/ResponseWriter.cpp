#include "api/ResponseWriter.h"

#include "core/Log.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

bool isSafeValue(const QByteArray& value)
{
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

bool isSafe(const HttpHeader& header)
{
    static constexpr auto framing = std::to_array<QByteArrayView>(
        {"connection", "content-length", "content-type", "date", "transfer-encoding", "x-request-id"});
    const QByteArray name = header.name.toLower();
    const bool token = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    });
    return token && isSafeValue(header.value) && std::find(framing.begin(), framing.end(), name) == framing.end();
}

// These never have a body, and so no length either (RFC 9110 section 8.6).
bool isBodiless(const HttpResponse& response)
{
    return response.status == 204 || response.status == 304;
}

// RFC 9110 section 5.6.7.
QByteArray httpDate(const QDateTime& now)
{
    return QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

QByteArray reasonPhrase(int status)
{
    struct Row
    {
        int status;
        const char* phrase;
    };
    static constexpr auto rows = std::to_array<Row>({
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {402, "Payment Required"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    });
    const auto row =
        std::find_if(rows.begin(), rows.end(), [status](const Row& each) { return each.status == status; });
    return row == rows.end() ? QByteArray("Status") : QByteArray(row->phrase);
}

QByteArray responseHead(const HttpResponse& response, const ResponseFrame& frame)
{
    const bool bodiless = isBodiless(response);
    QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) +
                     "\r\nDate: " + httpDate(frame.now) + "\r\nX-Request-Id: " + frame.requestId + "\r\n";
    if (!bodiless) {
        if (!response.contentType.isEmpty() && isSafeValue(response.contentType))
            out += "Content-Type: " + response.contentType + "\r\nX-Content-Type-Options: nosniff\r\n";
        out += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    for (const HttpHeader& header : response.headers) {
        if (isSafe(header))
            out += header.name + ": " + header.value + "\r\n";
        else
            qCWarning(core::lcApi) << "left a response header out:" << header.name.toPercentEncoding();
    }
    out += frame.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return out;
}

bool sendsBody(const HttpResponse& response, const ResponseFrame& frame)
{
    return !isBodiless(response) && !frame.withoutBody;
}

QByteArray responseBytes(const HttpResponse& response, const ResponseFrame& frame)
{
    const QByteArray head = responseHead(response, frame);
    return sendsBody(response, frame) ? head + response.body : head;
}

} // namespace engine::api
