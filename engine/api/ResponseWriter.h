#pragma once
#include "api/HttpMessage.h"

#include <QDateTime>

namespace engine::api {

struct ResponseFrame
{
    QByteArray requestId;
    QDateTime now; // UTC
    bool keepAlive = true;
    bool withoutBody = false; // the answer to HEAD: the length is told, the body is not sent
};

// The bytes of an answer. Headers that would break its framing (control characters, a name that is no token, a length
// of their own) are left out and logged.
QByteArray responseBytes(const HttpResponse& response, const ResponseFrame& frame);
// Its parts: what stands before the body, and whether a body follows.
QByteArray responseHead(const HttpResponse& response, const ResponseFrame& frame);
bool sendsBody(const HttpResponse& response, const ResponseFrame& frame);

QByteArray reasonPhrase(int status);

} // namespace engine::api
