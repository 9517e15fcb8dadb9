#include "practice/PracticeEnvelopes.h"

#include <QString>

namespace engine::practice {

namespace {

QByteArray escaped(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray element(const char* name, const QByteArray& content)
{
    return QByteArray("<") + name + '>' + content + "</" + name + '>';
}

QByteArray soap(const QByteArray& body)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>)" +
           body + "</soap:Body></soap:Envelope>";
}

QByteArray response(const char* operation, const char* service, const QByteArray& content)
{
    return soap(QByteArray("<ns2:") + operation + R"(Response xmlns:ns2="http://ec.gob.sri.ws.)" + service + "\">" +
                content + "</ns2:" + operation + "Response>");
}

QByteArray messageList(const QList<SriMessage>& messages)
{
    QByteArray out;
    for (const SriMessage& each : messages) {
        out += "<mensaje>" + element("identificador", escaped(each.identifier)) +
               element("mensaje", escaped(each.message));
        if (!each.additionalInfo.isEmpty())
            out += element("informacionAdicional", escaped(each.additionalInfo));
        out += element("tipo", escaped(each.type)) + "</mensaje>";
    }
    return element("mensajes", out);
}

// A CDATA section cannot hold its own end mark; two sections can.
QByteArray cdata(QByteArray bytes)
{
    bytes.replace("]]>", "]]]]><![CDATA[>");
    return "<![CDATA[" + bytes + "]]>";
}

} // namespace

QByteArray receivedEnvelope()
{
    return response(
        "validarComprobante", "recepcion",
        "<RespuestaRecepcionComprobante><estado>RECIBIDA</estado><comprobantes/></RespuestaRecepcionComprobante>");
}

QByteArray returnedEnvelope(const QString& accessKey, const QList<SriMessage>& messages)
{
    return response("validarComprobante", "recepcion",
                    "<RespuestaRecepcionComprobante><estado>DEVUELTA</estado><comprobantes><comprobante>" +
                        element("claveAcceso", escaped(accessKey)) + messageList(messages) +
                        "</comprobante></comprobantes></RespuestaRecepcionComprobante>");
}

QByteArray authorizationAnswer(const QString& askedKey, const QList<AuthorizationEntry>& entries, Environment side)
{
    QByteArray list;
    for (const AuthorizationEntry& each : entries) {
        list += "<autorizacion>" + element("estado", escaped(each.state));
        if (!each.number.isEmpty())
            list += element("numeroAutorizacion", escaped(each.number));
        if (!each.date.isEmpty())
            list += element("fechaAutorizacion", escaped(each.date));
        list += element("ambiente", side == Environment::Test ? "PRUEBAS" : "PRODUCCIÓN") +
                element("comprobante", cdata(each.voucher)) + messageList(each.messages) + "</autorizacion>";
    }
    return response("autorizacionComprobante", "autorizacion",
                    "<RespuestaAutorizacionComprobante>" + element("claveAccesoConsultada", escaped(askedKey)) +
                        element("numeroComprobantes", QByteArray::number(entries.size())) +
                        (list.isEmpty() ? QByteArray("<autorizaciones/>") : element("autorizaciones", list)) +
                        "</RespuestaAutorizacionComprobante>");
}

QByteArray faultEnvelope(const QString& code, const QString& text)
{
    return soap("<soap:Fault>" + element("faultcode", "soap:" + escaped(code)) + element("faultstring", escaped(text)) +
                "</soap:Fault>");
}

} // namespace engine::practice
