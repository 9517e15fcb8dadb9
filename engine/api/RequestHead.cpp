#include "api/RequestHead.h"

#include <algorithm>
#include <array>

namespace engine::api {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlnum(char c)
{
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool isOneOf(char c, QByteArrayView set)
{
    return set.contains(c);
}

// RFC 9110 section 5.6.2.
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return isAlnum(c) || isOneOf(c, "!#$%&'*+-.^_`|~"); });
}

// Where a second one would leave it to chance which of the two counts.
bool comesOnce(QByteArrayView name)
{
    static constexpr auto names =
        std::to_array<QByteArrayView>({"authorization", "content-length", "content-type", "expect", "host",
                                       "idempotency-key", "transfer-encoding", "x-admin-secret", "x-issuer-id"});
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Origin form only (RFC 9112 section 3.2.1); `//` in front would read as an authority.
std::optional<Refusal> checkTarget(QByteArrayView target, const HttpLimits& limits)
{
    if (target.size() > limits.targetBytes)
        return Refusal{414, "The request target is too long."};
    if (!target.startsWith('/') || target.startsWith("//"))
        return Refusal{400, "The request target must be a path that begins with one slash."};
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target.at(i);
        if (c == '%') {
            if (i + 2 >= target.size() || !isHex(target.at(i + 1)) || !isHex(target.at(i + 2)))
                return Refusal{400, "A % in the request target must be followed by two hexadecimal digits."};
            if (target.at(i + 1) == '0' && target.at(i + 2) == '0')
                return Refusal{400, "The request target holds a zero byte."};
        } else if (!isAlnum(c) && !isOneOf(c, "-._~!$&'()*+,;=:@/?[]|")) { // [ ] and | are sent raw by many clients
            return Refusal{400, "The request target holds a character that must be percent-encoded."};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> readRequestLine(QByteArrayView line, const HttpLimits& limits, HttpRequest& request)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return Refusal{400, "The request line must be: method, target, version, parted by one space each."};
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isToken(method) || target.contains(' '))
        return Refusal{400, "The request line must be: method, target, version, parted by one space each."};
    if (auto bad = checkTarget(target, limits))
        return bad;
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) || version[6] != '.' ||
        !isDigit(version[7]))
        return Refusal{400, "The request line must end in HTTP/1.1."};
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return Refusal{505, "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
    static constexpr auto methods =
        std::to_array<QByteArrayView>({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"});
    if (std::find(methods.begin(), methods.end(), method) == methods.end())
        return Refusal{501, "This method is not known here."};
    request.method = method.toByteArray();
    request.target = target.toByteArray();
    request.http11 = version.endsWith('1');
    request.keepAlive = request.http11;
    return std::nullopt;
}

std::optional<Refusal> readHeader(QByteArrayView line, HttpRequest& request)
{
    if (line.startsWith(' ') || line.startsWith('\t'))
        return Refusal{400, "A header may not be continued on a second line."};
    if (!isHeaderLine(line))
        return Refusal{400, "A header must be a name, a colon right after it, and a value."};
    const qsizetype colon = line.indexOf(':');
    HttpHeader header{line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray()};
    if (comesOnce(header.name) && std::any_of(request.headers.cbegin(), request.headers.cend(),
                                              [&](const HttpHeader& each) { return each.name == header.name; }))
        return Refusal{400, "A header that may come only once came twice."};
    request.headers.append(std::move(header));
    return std::nullopt;
}

std::optional<Refusal> checkHost(const HttpRequest& request)
{
    const auto host = std::find_if(request.headers.cbegin(), request.headers.cend(),
                                   [](const HttpHeader& each) { return each.name == "host"; });
    if (host == request.headers.cend()) {
        if (request.http11)
            return Refusal{400, "The Host header is missing."};
        return std::nullopt;
    }
    const QByteArray& value = host->value;
    const bool fine =
        std::all_of(value.begin(), value.end(), [](char c) { return isAlnum(c) || isOneOf(c, "-._:[]%"); });
    if (value.isEmpty() || value.size() > 300 || !fine)
        return Refusal{400, "The Host header is no host and port."};
    return std::nullopt;
}

// How the body's end is known (RFC 9112 section 6.3), with nothing forgiven.
std::optional<Refusal> readFraming(RequestHead& out)
{
    const HttpRequest& request = out.request;
    const QByteArray length = request.header("content-length");
    const QByteArray coding = request.header("transfer-encoding");
    if (!coding.isNull()) {
        if (!length.isNull())
            return Refusal{400, "Content-Length and Transfer-Encoding exclude each other."};
        if (!request.http11)
            return Refusal{400, "HTTP/1.0 knows no Transfer-Encoding."};
        if (coding.toLower() != "chunked")
            return Refusal{501, "The only Transfer-Encoding known here is chunked."};
        out.chunked = true;
        return std::nullopt;
    }
    if (length.isNull())
        return std::nullopt;
    if (length.isEmpty() || length.size() > 15 || !std::all_of(length.begin(), length.end(), isDigit))
        return Refusal{400, "Content-Length must be a plain decimal number."};
    out.contentLength = length.toLongLong();
    return std::nullopt;
}

std::optional<Refusal> readConnection(RequestHead& out)
{
    HttpRequest& request = out.request;
    for (const QByteArray& option : request.header("connection").toLower().split(',')) {
        const QByteArray word = option.trimmed();
        if (word == "close") {
            request.keepAlive = false;
            break;
        }
        if (word == "keep-alive")
            request.keepAlive = true;
    }
    const QByteArray expect = request.header("expect").toLower();
    if (expect.isEmpty() || !request.http11) // RFC 9110 section 10.1.1: ignored from an HTTP/1.0 client
        return std::nullopt;
    if (expect != "100-continue")
        return Refusal{417, "The only expectation known here is 100-continue."};
    out.expectsContinue = out.chunked || out.contentLength > 0;
    return std::nullopt;
}

} // namespace

bool isHeaderLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && isToken(line.first(colon));
}

std::optional<Refusal> parseHead(QByteArrayView head, const HttpLimits& limits, RequestHead& out)
{
    out = {};
    qsizetype end = head.indexOf("\r\n");
    if (auto bad = readRequestLine(head.first(end < 0 ? head.size() : end), limits, out.request))
        return bad;
    while (end >= 0) {
        const qsizetype from = end + 2;
        end = head.indexOf("\r\n", from);
        if (out.request.headers.size() == limits.headers)
            return Refusal{431, "There are too many headers."};
        if (auto bad = readHeader(head.sliced(from, (end < 0 ? head.size() : end) - from), out.request))
            return bad;
    }
    if (auto bad = checkHost(out.request))
        return bad;
    if (auto bad = readFraming(out))
        return bad;
    return readConnection(out);
}

} // namespace engine::api
