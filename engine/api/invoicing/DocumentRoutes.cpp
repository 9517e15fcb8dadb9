#include "api/invoicing/DocumentRoutes.h"

#include "api/PoolRest.h"
#include "api/RouteHelp.h"
#include "api/invoicing/DocumentJson.h"
#include "api/invoicing/DocumentQuery.h"
#include "api/invoicing/DocumentRequest.h"

using namespace Qt::StringLiterals;

namespace engine::api {

namespace {

// Three tries of 30 s with their pauses, and the time to store what came of them.
constexpr int kSriPatienceMs = 120'000;

std::shared_ptr<Documents> documentsOf(Engine& engine, const ApiCall& call)
{
    return engine.documentsOf(call.identity->caller(), *call.issuer);
}

HttpResponse oneDocument(int status, const DocumentSummary& document)
{
    return okResponse(status, {{u"document"_s, documentJson(document)}});
}

HttpResponse later(const DocumentSummary& document)
{
    HttpResponse response = oneDocument(202, document);
    response.headers.append(HttpHeader{"Preference-Applied", "respond-async"}); // RFC 7240 section 3
    return response;
}

HttpResponse file(const QByteArray& type, const QString& name, const QByteArray& bytes)
{
    return {200, type, bytes, {{"Content-Disposition", "attachment; filename=\"" + name.toLatin1() + '"'}}};
}

// As answerOf, with errors in the codes that the contract knows.
template <class T, class Words>
HttpResponse toldOf(const ApiCall& call, Answer<T> answer, Words words, int milliseconds = kPatienceMs)
{
    return answerOf(call,
                    answer.then(QtFuture::Launch::Sync,
                                [](const Result<T>& outcome) -> Result<T> {
                                    return outcome ? outcome : Result<T>(inContractCodes(outcome.error()));
                                }),
                    std::move(words), milliseconds);
}

// A handler for one document, named in the path.
using OneHandler = HttpResponse (*)(const ApiCall&, const std::shared_ptr<Documents>&, const AccessKey&);

Handler forOne(Engine& engine, OneHandler handler)
{
    return [&engine, handler](const ApiCall& call) {
        const auto key = accessKeyOf(call);
        if (!key)
            return problem(key.error(), call.request);
        return handler(call, documentsOf(engine, call), *key);
    };
}

HttpResponse listDocuments(Engine& engine, const ApiCall& call)
{
    const auto query = readDocumentQuery(call.target);
    if (!query)
        return problem(query.error(), call.request);
    return answerOf(call, documentsOf(engine, call)->list(query->filter), [&query](const DocumentPage& page) {
        QJsonArray data;
        for (const DocumentSummary& each : page.rows)
            data.append(documentJson(each));
        const QJsonObject pagination{
            {u"total"_s, page.total}, {u"page"_s, query->page}, {u"limit"_s, query->filter.limit}};
        return okResponse(200, {{u"data"_s, data}, {u"pagination"_s, pagination}});
    });
}

HttpResponse createDocument(Engine& engine, const ApiCall& call)
{
    const auto key = idempotencyKeyOf(call.request);
    if (!key)
        return problem(key.error(), call.request);
    auto request = documentBody(call.request);
    if (!request)
        return problem(request.error(), call.request);
    return toldOf(call, documentsOf(engine, call)->create(call.issuer->id, std::move(*request), *key),
                  [](const CreatedDocument& made) { return oneDocument(made.replayed ? 200 : 201, made.document); });
}

HttpResponse getStats(Engine& engine, const ApiCall& call)
{
    return answerOf(call, documentsOf(engine, call)->stats(), [](const DocumentStats& stats) {
        return okResponse(200, {{u"stats"_s, statsJson(stats)}});
    });
}

HttpResponse getDocument(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    return answerOf(call, documents->get(key),
                    [](const DocumentSummary& document) { return oneDocument(200, document); });
}

HttpResponse sendDocument(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    if (prefersAsync(call.request))
        return toldOf(call, documents->sendLater(key), later);
    const PoolRest rest;
    return toldOf(
        call, documents->send(key),
        [](const SentDocument& sent) {
            return okResponse(200, {{u"document"_s, sentDocumentJson(sent)}});
        },
        kSriPatienceMs);
}

HttpResponse retrySend(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    return toldOf(call, documents->startAnew(key), [](const RetriedDocument& retried) {
        return okResponse(202,
                          {{u"document"_s, documentJson(retried.document)}, {u"effect"_s, effectJson(retried.effect)}});
    });
}

HttpResponse checkAuthorization(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    if (prefersAsync(call.request))
        return toldOf(call, documents->authorizeLater(key), later);
    const PoolRest rest;
    return toldOf(
        call, documents->authorize(key), [](const DocumentSummary& document) { return oneDocument(200, document); },
        kSriPatienceMs);
}

HttpResponse rebuildDocument(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    auto request = documentBody(call.request);
    if (!request)
        return problem(request.error(), call.request);
    return toldOf(call, documents->rebuild(key, std::move(*request)),
                  [](const DocumentSummary& document) { return oneDocument(200, document); });
}

HttpResponse getRide(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    // The counter needs its paper before the tax office has spoken; whoever asks for that says so.
    const bool anyState = call.target.parameter(u"unauthorized") == u"allow"_s;
    return answerOf(
        call, anyState ? documents->ride(key) : documents->rideOfAuthorized(key),
        [&key](const QByteArray& pdf) { return file("application/pdf", u"RIDE-%1.pdf"_s.arg(key.text()), pdf); });
}

HttpResponse getXml(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    return answerOf(call, documents->xml(key),
                    [&key](const QByteArray& xml) { return file("application/xml", key.text() + u".xml"_s, xml); });
}

HttpResponse listEvents(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    return answerOf(call, documents->events(key), [](const QList<DocumentEvent>& events) {
        QJsonArray list;
        for (const DocumentEvent& each : events)
            list.append(documentEventJson(each));
        return okResponse(200, {{u"events"_s, list}});
    });
}

HttpResponse listSriReplies(const ApiCall& call, const std::shared_ptr<Documents>& documents, const AccessKey& key)
{
    return answerOf(call, documents->sriReplies(key), [](const QList<SriReply>& replies) {
        QJsonArray list;
        for (const SriReply& each : replies)
            list.append(sriReplyJson(each));
        return okResponse(200, {{u"sriResponses"_s, list}});
    });
}

HttpResponse retryFailedDocuments(Engine& engine, const ApiCall& call)
{
    return answerOf(call, engine.documentsOf(call.identity->caller())->startFailedAnew(),
                    [](const QList<QueuedEffect>& effects) {
                        QJsonArray list;
                        for (const QueuedEffect& each : effects)
                            list.append(effectJson(each));
                        return okResponse(202, {{u"retried"_s, effects.size()}, {u"effects"_s, list}});
                    });
}

} // namespace

QList<Route> documentRoutes(Engine& engine, const Guards& guards)
{
    const Guard read = guards.document(u"documents:read"_s);
    const Guard write = guards.document(u"documents:write"_s);
    const auto one = [&engine](OneHandler handler) { return forOne(engine, handler); };
    const QString path = u"/v1/documents/{accessKey}"_s;
    return {
        {"GET", u"/v1/documents"_s, read, [&engine](const ApiCall& call) { return listDocuments(engine, call); }},
        {"POST", u"/v1/documents"_s, write, [&engine](const ApiCall& call) { return createDocument(engine, call); }},
        {"GET", u"/v1/documents/stats"_s, read, [&engine](const ApiCall& call) { return getStats(engine, call); }},
        {"GET", path, read, one(getDocument)},
        {"POST", path + u"/send"_s, write, one(sendDocument)},
        {"POST", path + u"/send/retry"_s, write, one(retrySend)},
        {"GET", path + u"/authorize"_s, write, one(checkAuthorization)}, // it changes the document
        {"POST", path + u"/rebuild"_s, write, one(rebuildDocument)},
        {"GET", path + u"/ride"_s, read, one(getRide)},
        {"GET", path + u"/xml"_s, read, one(getXml)},
        {"GET", path + u"/events"_s, read, one(listEvents)},
        {"GET", path + u"/sri-responses"_s, read, one(listSriReplies)},
        {"POST", u"/v1/tenants/retry-failed-documents"_s, guards.tenant(u"documents:write"_s),
         [&engine](const ApiCall& call) { return retryFailedDocuments(engine, call); }}};
}

} // namespace engine::api
