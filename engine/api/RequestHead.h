#pragma once
#include "api/HttpLimits.h"
#include "api/HttpMessage.h"

#include <optional>

namespace engine::api {

// Why a request goes no further. `why` is English, for the person who writes the client.
struct Refusal
{
    int status = 400;
    const char* why = "";
};

struct RequestHead
{
    HttpRequest request;
    qint64 contentLength = 0;
    bool chunked = false;
    bool expectsContinue = false;
};

// Whether a line is a header: a name, a colon right after it, whatever value.
bool isHeaderLine(QByteArrayView line);

// Reads a whole head: lines parted by CR LF, without the empty line at its end. The caller has seen to it that there
// is no other control character than HTAB (RequestParser does, byte by byte).
// What RFC 9110 and 9112 leave open or forgive is refused, since proxies differ in it and smuggling lives there.
std::optional<Refusal> parseHead(QByteArrayView head, const HttpLimits& limits, RequestHead& out);

} // namespace engine::api
