#include "sri/SoapEnvelope.h"

#include "sri/SoapTree.h"

#include <QDateTime>
#include <QXmlStreamReader>

#include <algorithm>

namespace engine::sri {

using namespace Qt::StringLiterals;

namespace {

// The parameter stands in no namespace: elementFormDefault of the services is unqualified.
QByteArray envelope(const char* service, const char* operation, const char* parameter, const QByteArray& value)
{
    QByteArray out;
    out.reserve(value.size() + 400);
    out += R"(<?xml version="1.0" encoding="UTF-8"?>)";
    out +=
        R"(<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ec="http://ec.gob.sri.ws.)";
    out += service;
    out += R"("><soapenv:Header/><soapenv:Body><ec:)";
    out += operation;
    out += "><";
    out += parameter;
    out += '>';
    out += value;
    out += "</";
    out += parameter;
    out += "></ec:";
    out += operation;
    out += "></soapenv:Body></soapenv:Envelope>";
    return out;
}

bool looksLikeKey(QStringView text)
{
    return text.size() == 49 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Only a whole other key says that an answer is not ours: SRI also writes N/A or nothing there.
bool isAnotherKey(QStringView found, QStringView ours)
{
    return !ours.isEmpty() && looksLikeKey(found) && found != ours;
}

QList<SriMessage> messagesOf(const SoapNode& holder)
{
    QList<SriMessage> out;
    const SoapNode* list = holder.child(u"mensajes");
    if (!list)
        return out;
    for (const SoapNode& each : list->children) {
        if (each.name == "mensaje"_L1)
            out.append({each.childText(u"identificador"), each.childText(u"mensaje"),
                        each.childText(u"informacionAdicional"), each.childText(u"tipo")});
    }
    return out;
}

bool onlyWarnings(const QList<SriMessage>& messages)
{
    return !messages.isEmpty() && std::all_of(messages.begin(), messages.end(), [](const SriMessage& each) {
        const QString type = each.type.toUpper();
        return type == "ADVERTENCIA"_L1 || type == "INFORMATIVO"_L1;
    });
}

// The part of the answer that carries data, or why there is none. `Answer` is one of the two answer types.
template <class Answer>
std::optional<SoapNode> resultOf(int httpStatus, const QByteArray& body, QStringView resultName, Answer& answer)
{
    answer.raw = body;
    answer.httpStatus = httpStatus;
    answer.kind = Answer::Kind::Unknown;
    QString why;
    const std::optional<SoapNode> root = readSoapTree(body, &why);
    if (!root || root->name != "Envelope"_L1) {
        answer.detail = u"HTTP %1 without a SOAP answer: %2"_s.arg(httpStatus)
                            .arg(root ? u"the root element is "_s + root->name.left(40) : why.left(200));
        return std::nullopt;
    }
    if (const SoapNode* fault = root->find(u"Fault")) {
        QString code = fault->childText(u"faultcode");
        QString text = fault->childText(u"faultstring");
        if (code.isEmpty() && fault->child(u"Code")) // SOAP 1.2
            code = fault->child(u"Code")->childText(u"Value");
        if (text.isEmpty() && fault->child(u"Reason"))
            text = fault->child(u"Reason")->childText(u"Text");
        const bool ours = code.endsWith("Client"_L1) || code.endsWith("Sender"_L1);
        answer.kind = ours ? Answer::Kind::ClientFault : Answer::Kind::ServerFault;
        answer.detail = u"SOAP fault %1: %2"_s.arg(code.left(60), text.left(300));
        return std::nullopt;
    }
    const SoapNode* result = root->find(resultName);
    if (!result || httpStatus != 200) {
        answer.detail = u"HTTP %1, SOAP without %2"_s.arg(httpStatus).arg(resultName);
        return std::nullopt;
    }
    return *result;
}

AuthorizationAnswer::Kind kindOf(const QString& state)
{
    if (state == "AUTORIZADO"_L1)
        return AuthorizationAnswer::Kind::Authorized;
    if (state == "NO AUTORIZADO"_L1 || state == "NO_AUTORIZADO"_L1 || state == "RECHAZADO"_L1 ||
        state == "RECHAZADA"_L1)
        return AuthorizationAnswer::Kind::NotAuthorized;
    return AuthorizationAnswer::Kind::InProcess;
}

QString stateOf(const SoapNode& authorization)
{
    return authorization.childText(u"estado").toUpper().simplified();
}

// An accepted one counts whatever stands beside it; else the newest, which is the last one of the highest date.
const SoapNode* deciding(const QList<const SoapNode*>& all)
{
    const SoapNode* newest = nullptr;
    QDateTime newestAt;
    for (const SoapNode* each : all) {
        if (kindOf(stateOf(*each)) == AuthorizationAnswer::Kind::Authorized)
            return each;
        const QDateTime at = QDateTime::fromString(each->childText(u"fechaAutorizacion"), Qt::ISODateWithMs);
        if (!newest || !newestAt.isValid() || !at.isValid() || at >= newestAt) {
            newest = each;
            newestAt = at;
        }
    }
    return newest;
}

QByteArray voucherOf(const SoapNode& authorization)
{
    const SoapNode* voucher = authorization.child(u"comprobante");
    if (!voucher)
        return {};
    // Blanks before a declaration make the document unreadable; everything after them stays as it is.
    QStringView text = voucher->text;
    while (!text.isEmpty() && text.front().isSpace())
        text = text.sliced(1);
    return text.toUtf8();
}

bool isAnotherVoucher(const SoapNode& authorization, QStringView ours)
{
    return isAnotherKey(accessKeyOfVoucher(voucherOf(authorization)), ours) ||
           isAnotherKey(authorization.childText(u"numeroAutorizacion"), ours);
}

} // namespace

QByteArray receptionEnvelope(const QByteArray& signedXml)
{
    return envelope("recepcion", "validarComprobante", "xml", signedXml.toBase64());
}

QByteArray authorizationEnvelope(QStringView accessKey)
{
    return envelope("autorizacion", "autorizacionComprobante", "claveAccesoComprobante",
                    accessKey.toString().toHtmlEscaped().toUtf8());
}

ReceptionAnswer parseReception(int httpStatus, const QByteArray& body, QStringView accessKey)
{
    using Kind = ReceptionAnswer::Kind;
    ReceptionAnswer answer;
    const auto result = resultOf(httpStatus, body, u"RespuestaRecepcionComprobante", answer);
    if (!result)
        return answer;

    bool foreign = false, ours = false;
    if (const SoapNode* list = result->child(u"comprobantes")) {
        for (const SoapNode& each : list->children) {
            if (each.name != "comprobante"_L1)
                continue;
            if (isAnotherKey(each.childText(u"claveAcceso"), accessKey)) {
                foreign = true;
                continue;
            }
            ours = true;
            answer.messages += messagesOf(each);
        }
    }
    if (foreign && !ours) {
        answer.detail = u"the answer is about another access key"_s;
        return answer;
    }
    const QString state = result->childText(u"estado").toUpper();
    if (state == "RECIBIDA"_L1)
        answer.kind = Kind::Received;
    else if (state == "DEVUELTA"_L1)
        answer.kind = onlyWarnings(answer.messages) ? Kind::Received : Kind::Returned;
    else
        answer.detail = u"unknown state of reception: "_s + state.left(60);
    return answer;
}

AuthorizationAnswer parseAuthorization(int httpStatus, const QByteArray& body, QStringView accessKey)
{
    using Kind = AuthorizationAnswer::Kind;
    AuthorizationAnswer answer;
    const auto result = resultOf(httpStatus, body, u"RespuestaAutorizacionComprobante", answer);
    if (!result)
        return answer;
    if (isAnotherKey(result->childText(u"claveAccesoConsultada"), accessKey)) {
        answer.detail = u"the answer is about another access key"_s;
        return answer;
    }

    QList<const SoapNode*> candidates;
    bool foreign = false;
    if (const SoapNode* list = result->child(u"autorizaciones")) {
        for (const SoapNode& each : list->children) {
            if (each.name != "autorizacion"_L1)
                continue;
            if (isAnotherVoucher(each, accessKey))
                foreign = true;
            else
                candidates.append(&each);
        }
    }
    const SoapNode* chosen = deciding(candidates);
    if (!chosen) {
        const QString count = result->childText(u"numeroComprobantes");
        bool number = false;
        const bool none = count.toInt(&number) == 0 && number;
        if (!foreign && (none || count.isEmpty()))
            answer.kind = Kind::Unheard;
        else
            answer.detail = foreign ? u"the answer carries another voucher"_s
                                    : u"%1 vouchers announced, none there"_s.arg(count.left(20));
        return answer;
    }
    answer.stateText = chosen->childText(u"estado");
    answer.kind = kindOf(stateOf(*chosen));
    answer.messages = messagesOf(*chosen);
    answer.number = chosen->childText(u"numeroAutorizacion");
    answer.date = chosen->childText(u"fechaAutorizacion");
    answer.xml = voucherOf(*chosen);
    if (answer.kind == Kind::Authorized && answer.number.isEmpty())
        answer.number = accessKey.toString(); // the same thing in the offline scheme
    return answer;
}

QString accessKeyOfVoucher(const QByteArray& voucherXml)
{
    QXmlStreamReader xml(voucherXml);
    QStringList path;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return {};
        case QXmlStreamReader::StartElement:
            if (path.size() == 2 && path.at(1) == "infoTributaria"_L1 && xml.name() == "claveAcceso"_L1)
                return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            if (path.size() > 200)
                return {};
            path.append(xml.name().toString());
            break;
        case QXmlStreamReader::EndElement:
            if (!path.isEmpty() && path.size() == 2 && path.last() == "infoTributaria"_L1)
                return {};
            if (!path.isEmpty())
                path.removeLast();
            break;
        default:
            break;
        }
    }
    return {};
}

} // namespace engine::sri
