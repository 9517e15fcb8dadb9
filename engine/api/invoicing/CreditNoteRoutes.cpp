#include "api/invoicing/CreditNoteRoutes.h"

#include "api/RouteHelp.h"
#include "core/FieldErrors.h"
#include "core/Text.h"

#include <QJsonArray>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeyDigits = 49;

Error noSuchDocument(const QString& key)
{
    return {ErrorCode::NOT_FOUND, u"This issuer has no document with the access key %1."_s.arg(key)};
}

// A number of 49 digits that is no access key names no document.
Result<AccessKey> keyOf(const ApiCall& call)
{
    const QString text = call.name(u"accessKey"_s);
    if (text.size() != kKeyDigits || !core::isAsciiDigits(text)) {
        core::FieldErrors errors;
        errors.add(u"accessKey"_s, u"An access key has 49 digits."_s, text);
        return errors.toError();
    }
    auto key = AccessKey::parse(text);
    return key ? Result<AccessKey>(*key) : Result<AccessKey>(noSuchDocument(text));
}

QJsonObject noteJson(const DocumentSummary& note)
{
    return {{u"accessKey"_s, note.accessKey.text()},
            {u"sequential"_s, u"%1"_s.arg(note.sequential, 9, 10, QChar(u'0'))},
            {u"total"_s, note.total.toString()},
            {u"issueDate"_s, note.issueDate.toString(u"dd/MM/yyyy"_s)}};
}

HttpResponse summaryOf(Engine& engine, const ApiCall& call)
{
    const auto key = keyOf(call);
    if (!key)
        return problem(key.error(), call.request);
    const auto documents = engine.documentsOf(call.identity->caller());
    return answerOf(call, documents->creditNotes(*key), [&](const CreditNoteSummary& summary) {
        if (summary.original.issuerId != call.issuer->id)
            return problem(noSuchDocument(key->text()), call.request);
        QJsonArray notes;
        for (const DocumentSummary& note : summary.notes)
            notes.append(noteJson(note));
        return okResponse(200, {{u"originalDocument"_s, QJsonObject{{u"accessKey"_s, summary.original.accessKey.text()},
                                                                    {u"total"_s, summary.original.total.toString()}}},
                                {u"creditedTotal"_s, summary.creditedTotal.toString()},
                                {u"remaining"_s, summary.remaining.toString()},
                                {u"creditNotes"_s, notes}});
    });
}

} // namespace

QList<Route> creditNoteRoutes(Engine& engine, const Guards& guards)
{
    return {{"GET", u"/v1/documents/{accessKey}/credit-notes"_s, guards.document(u"documents:read"_s),
             [&engine](const ApiCall& call) { return summaryOf(engine, call); }}};
}

} // namespace engine::api
