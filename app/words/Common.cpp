#include "Words.h"

#include <engine/Catalogs.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

QJsonObject documentToJson(const engine::DocumentSummary& document)
{
    QJsonObject out{
        {u"accessKey"_s, document.accessKey.text()},
        {u"documentType"_s, engine::documentTypeCode(document.type)},
        {u"number"_s, document.number},
        {u"sequential"_s, u"%1"_s.arg(document.sequential, 9, 10, QLatin1Char('0'))},
        {u"status"_s, engine::documentStatusName(document.status)},
        {u"issueDate"_s, document.issueDate.toString(u"dd/MM/yyyy"_s)},
        {u"total"_s, document.total.toString()},
        {u"buyer"_s, QJsonObject{{u"id"_s, document.buyerId}, {u"name"_s, document.buyerName}}},
    };
    if (!document.authorizationNumber.isEmpty()) {
        out.insert(u"authorizationNumber"_s, document.authorizationNumber);
        out.insert(u"authorizationDate"_s, document.authorizationDate);
    }
    if (document.needsPerson)
        out.insert(u"needsPerson"_s, true);
    if (!document.messages.isEmpty()) {
        QJsonArray messages;
        for (const engine::SriMessage& m : document.messages)
            messages.append(QJsonObject{{u"identifier"_s, m.identifier},
                                        {u"message"_s, m.message},
                                        {u"additionalInfo"_s, m.additionalInfo},
                                        {u"type"_s, m.type}});
        out.insert(u"sriMessages"_s, messages);
    }
    return out;
}

QString documentToText(const engine::DocumentSummary& document)
{
    QString text = u"%1  %2  %3  %4  %5  %6"_s.arg(
        engine::Catalogs::instance().documentTypeName(document.type).leftJustified(15), document.number,
        document.issueDate.toString(u"dd/MM/yyyy"_s), document.total.toString().rightJustified(12),
        engine::documentStatusName(document.status).leftJustified(14), document.accessKey.text());
    for (const engine::SriMessage& m : document.messages)
        text += u"\n    "_s + u"[%1] %2 %3"_s.arg(m.identifier, m.message, m.additionalInfo).trimmed();
    return text;
}

engine::Result<engine::Issuer> chooseIssuer(engine::Engine& engine, const Arguments& arguments)
{
    if (arguments.has("practice") && !arguments.has("issuer"))
        return await(engine.ensurePracticeShop());
    auto issuers = await(engine.issuers().list());
    if (!issuers)
        return issuers.error();
    if (arguments.has("issuer")) {
        for (const engine::Issuer& issuer : *issuers)
            if (QString::number(issuer.id) == arguments.value("issuer"))
                return issuer;
        return engine::Error{
            engine::ErrorCode::ISSUER_NOT_FOUND,
            u"There is no issuer %1; `mostrador issuer list` shows them."_s.arg(arguments.value("issuer"))};
    }
    if (issuers->size() == 1)
        return issuers->first();
    return engine::Error{engine::ErrorCode::ISSUER_NOT_FOUND,
                         issuers->isEmpty()
                             ? u"No issuer yet: add one with `mostrador issuer add`, or use --practice."_s
                             : u"Several issuers: choose one with --issuer ID."_s};
}

} // namespace app
