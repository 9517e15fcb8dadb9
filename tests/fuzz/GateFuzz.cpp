// Any bytes from the network: what the parser makes of them must not depend on how they are cut, and must be a request
// that cannot be read in a second way.
#include "api/ApiRouter.h"
#include "api/RequestParser.h"
#include "fuzz/FuzzTarget.h"

#include <algorithm>

namespace {

using namespace engine::api;

struct Reading
{
    QList<HttpRequest> requests;
    int refused = 0;
};

Reading read(const QByteArray& bytes, qsizetype piece)
{
    HttpLimits limits;
    limits.headBytes = 4096; // within reach of the fuzzer
    limits.bodyBytes = 8192;
    RequestParser parser(limits);
    Reading reading;
    qsizetype at = 0;
    for (;;) {
        switch (parser.advance()) {
        case RequestParser::State::Complete:
            reading.requests.append(parser.take());
            break;
        case RequestParser::State::HeadReady:
            break;
        case RequestParser::State::Refused:
            reading.refused = parser.refusal().status;
            return reading;
        case RequestParser::State::NeedMore:
            const qsizetype take = std::min({piece, parser.appetite(), bytes.size() - at});
            if (at < bytes.size() && take <= 0)
                __builtin_trap(); // wants more and takes none
            if (take <= 0)
                return reading;
            parser.feed(QByteArrayView(bytes).sliced(at, take));
            at += take;
        }
    }
}

void check(const HttpRequest& request)
{
    static const ApiRouter router(
        {{"GET", QStringLiteral("/v1/documents/{key}"), {}, [](const ApiCall&) { return HttpResponse::empty(204); }}});
    if (!request.target.startsWith('/') || request.target.startsWith("//") || request.body.size() > 8192)
        __builtin_trap();
    for (const HttpHeader& header : request.headers)
        for (const char c : header.name + header.value)
            if ((c >= 0 && c < ' ' && c != '\t') || c == 0x7f)
                __builtin_trap();
    if (router.answer(request).status < 200)
        __builtin_trap();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const Reading whole = read(bytes, bytes.size() + 1);
    const Reading pieces = read(bytes, 1 + bytes.size() % 7);
    if (whole.refused != pieces.refused || whole.requests.size() != pieces.requests.size())
        __builtin_trap();
    for (qsizetype i = 0; i < whole.requests.size(); ++i) {
        if (whole.requests[i].target != pieces.requests[i].target || whole.requests[i].body != pieces.requests[i].body)
            __builtin_trap();
        check(whole.requests[i]);
    }
    return 0;
}
