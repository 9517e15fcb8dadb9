#include "api/invoicing/MailRoutes.h"

#include "api/PoolRest.h"
#include "api/RouteHelp.h"
#include "api/invoicing/DocumentRequest.h"

#include <engine/Mail.h>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMailMs = 90'000; // as long as a mail server may take

HttpResponse retryAll(Engine& engine, const ApiCall& call)
{
    const PoolRest rest;
    return answerOf(
        call, engine.mail().retryAll(call.identity->caller(), call.issuer->id),
        [](const MailBatch& batch) {
            return okResponse(200, {{u"result"_s, QJsonObject{{u"attempted"_s, batch.attempted},
                                                              {u"succeeded"_s, batch.succeeded},
                                                              {u"sent"_s, batch.succeeded},
                                                              {u"failed"_s, batch.failed}}}});
        },
        kMailMs);
}

HttpResponse retryOne(Engine& engine, const ApiCall& call)
{
    const auto key = accessKeyOf(call);
    if (!key)
        return problem(key.error(), call.request);
    const bool force = call.target.parameter(u"force") == u"true"_s;
    const PoolRest rest;
    return answerOf(
        call, engine.mail().retry(call.identity->caller(), call.issuer->id, *key, force),
        [](const MailRetry& retry) {
            QJsonObject result{{u"sent"_s, retry.sent}};
            if (!retry.reason.isEmpty())
                result[u"reason"_s] = retry.reason;
            if (!retry.messageId.isEmpty())
                result[u"messageId"_s] = retry.messageId;
            return okResponse(200, {{u"result"_s, result}});
        },
        kMailMs);
}

} // namespace

QList<Route> mailRoutes(Engine& engine, const Guards& guards)
{
    const Guard write = guards.document(u"documents:write"_s);
    return {{"POST", u"/v1/documents/email-retry"_s, write,
             [&engine](const ApiCall& call) { return retryAll(engine, call); }},
            {"POST", u"/v1/documents/{accessKey}/email-retry"_s, write,
             [&engine](const ApiCall& call) { return retryOne(engine, call); }}};
}

} // namespace engine::api
