#pragma once
#include "api/AnswerWait.h"
#include "api/ApiRouter.h"
#include "api/ProblemJson.h"
#include "core/JsonFields.h"

#include <QDateTime>

namespace engine::api {

// How long a handler waits for the engine before it says busy.
inline constexpr int kPatienceMs = 30'000;

// Waits for the engine and puts its answer into words; errors become problems, no answer in time 503.
template <class T, class Words>
HttpResponse answerOf(const ApiCall& call, Answer<T> answer, Words words, int milliseconds = kPatienceMs)
{
    const auto outcome = waitFor(std::move(answer), milliseconds);
    if (!outcome)
        return busyProblem(call.request);
    if (!*outcome)
        return problem(outcome->error(), call.request);
    return words(**outcome);
}

// BAD_REQUEST when the body says that it is something else.
Result<void> requireJson(const HttpRequest& request);

enum class Body { Required, Optional };

// The JSON object that was sent; an absent optional one reads as {}. BAD_REQUEST, VALIDATION_FAILED.
Result<core::JsonValue> jsonBody(const HttpRequest& request, Body need = Body::Required);

// A number in the path: VALIDATION_FAILED unless it is written as ids are.
Result<qint64> pathId(const ApiCall& call, const QString& name);

// 2026-06-14T15:00:00.000Z, null when there is none.
QJsonValue jsonTime(const QDateTime& moment);
QJsonValue jsonOrNull(const std::optional<QString>& text);
// {"ok": true} with more members.
HttpResponse okResponse(int status, QJsonObject members = {});

} // namespace engine::api
