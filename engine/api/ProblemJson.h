#pragma once
#include "api/HttpMessage.h"

#include <engine/Error.h>

#include <QJsonArray>

namespace engine::api {

// An engine error as the contract words it (RFC 9457): type, title, status, code, instance (the path), and where they
// say something detail, errors[] and sriMessages[]. What went wrong inside (status 500) is not told.
HttpResponse problem(const Error& error, const HttpRequest& request);
// The same with another status than the code's own, where the contract gives one code two of them.
HttpResponse problem(const Error& error, int status, const HttpRequest& request);

// A refusal that has no engine error behind it: framing, limits, unknown route. `detail` may be empty.
HttpResponse problem(int status, const QString& detail, const HttpRequest& request);

// Messages of the tax office, in problems and elsewhere.
QJsonArray sriMessagesJson(const QList<SriMessage>& messages);

// 503: try again in a few seconds.
HttpResponse busyProblem(const HttpRequest& request);

} // namespace engine::api
