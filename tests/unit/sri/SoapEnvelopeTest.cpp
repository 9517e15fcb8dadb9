#include "sri/SoapEnvelope.h"
#include "sri/SoapTree.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::sri;
using namespace Qt::StringLiterals;
using Reception = ReceptionAnswer::Kind;
using Authorization = AuthorizationAnswer::Kind;

namespace {

const QString kKey = u"2111202601179999999000110010010000000010000791911"_s;
const QString kOther = u"0101202601245999999700120010020000009990016629910"_s;

QByteArray soap(const QByteArray& inner)
{
    return R"(<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>)" + inner +
           "</soap:Body></soap:Envelope>";
}

QByteArray reception(const QByteArray& inner)
{
    return soap(
        R"(<ns2:validarComprobanteResponse xmlns:ns2="http://ec.gob.sri.ws.recepcion"><RespuestaRecepcionComprobante>)" +
        inner + "</RespuestaRecepcionComprobante></ns2:validarComprobanteResponse>");
}

QByteArray authorization(const QByteArray& inner)
{
    return soap(
        R"(<ns2:autorizacionComprobanteResponse xmlns:ns2="http://ec.gob.sri.ws.autorizacion"><RespuestaAutorizacionComprobante>)" +
        inner + "</RespuestaAutorizacionComprobante></ns2:autorizacionComprobanteResponse>");
}

QByteArray message(const QByteArray& id, const QByteArray& text, const QByteArray& type, const QByteArray& info = {})
{
    return "<mensaje><identificador>" + id + "</identificador><mensaje>" + text + "</mensaje>" +
           (info.isEmpty() ? QByteArray() : "<informacionAdicional>" + info + "</informacionAdicional>") + "<tipo>" +
           type + "</tipo></mensaje>";
}

QByteArray returned(const QByteArray& key, const QByteArray& messages)
{
    return reception("<estado>DEVUELTA</estado><comprobantes><comprobante><claveAcceso>" + key +
                     "</claveAcceso><mensajes>" + messages + "</mensajes></comprobante></comprobantes>");
}

QByteArray one(const QByteArray& state, const QByteArray& rest = {})
{
    return authorization("<claveAccesoConsultada>" + kKey.toUtf8() +
                         "</claveAccesoConsultada><numeroComprobantes>1</numeroComprobantes><autorizaciones>"
                         "<autorizacion><estado>" +
                         state + "</estado>" + rest + "</autorizacion></autorizaciones>");
}

QByteArray voucher(const QString& key)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><factura id="comprobante" version="1.1.0"><infoTributaria><claveAcceso>)" +
           key.toUtf8() + "</claveAcceso></infoTributaria><n>Ñ &amp; &lt;b&gt;</n></factura>";
}

ReceptionAnswer received(const QByteArray& body, int status = 200)
{
    return parseReception(status, body, kKey);
}

AuthorizationAnswer asked(const QByteArray& body, int status = 200)
{
    return parseAuthorization(status, body, kKey);
}

} // namespace

TEST(Envelopes, CarryTheParameterInNoNamespace)
{
    QString why;
    const auto tree = readSoapTree(receptionEnvelope("<a>ñ</a>"), &why);
    ASSERT_TRUE(tree) << why.toStdString();
    EXPECT_EQ(QByteArray::fromBase64(tree->find(u"xml")->text.toLatin1()), "<a>ñ</a>");
    EXPECT_TRUE(receptionEnvelope("x").contains("<ec:validarComprobante><xml>"));
    EXPECT_TRUE(receptionEnvelope("x").contains(R"(xmlns:ec="http://ec.gob.sri.ws.recepcion")"));
    const QByteArray ask = authorizationEnvelope(kKey);
    EXPECT_TRUE(ask.contains("<ec:autorizacionComprobante><claveAccesoComprobante>" + kKey.toUtf8() + "</"));
    EXPECT_TRUE(ask.contains(R"(xmlns:ec="http://ec.gob.sri.ws.autorizacion")"));
    EXPECT_FALSE(ask.contains(R"(xmlns="http)"));
    EXPECT_FALSE(authorizationEnvelope(u"1</x><y>").contains("<y>"));
}

TEST(Reception, ReceivedWithEmptyOrMissingList)
{
    EXPECT_EQ(received(reception("<estado>RECIBIDA</estado><comprobantes/>")).kind, Reception::Received);
    EXPECT_EQ(received(reception("<estado> RECIBIDA\n</estado>")).kind, Reception::Received);
}

TEST(Reception, ReadsTheInnerMessageAndMissingAdditionalText)
{
    const auto answer = received(returned(kKey.toUtf8(), message("35", "ARCHIVO NO CUMPLE ESTRUCTURA XML", "ERROR") +
                                                             message("43", "CLAVE", "ERROR", "algo más")));
    EXPECT_EQ(answer.kind, Reception::Returned);
    ASSERT_EQ(answer.messages.size(), 2);
    EXPECT_EQ(answer.messages[0], (SriMessage{u"35"_s, u"ARCHIVO NO CUMPLE ESTRUCTURA XML"_s, {}, u"ERROR"_s}));
    EXPECT_EQ(answer.messages[1], (SriMessage{u"43"_s, u"CLAVE"_s, u"algo más"_s, u"ERROR"_s}));
    EXPECT_EQ(answer.httpStatus, 200);
    EXPECT_FALSE(answer.raw.isEmpty());
}

TEST(Reception, PrefixesAndQualifiedNamesDoNotMatter)
{
    const QByteArray body =
        R"(<?xml version='1.0'?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header/><S:Body>)"
        R"(<validarComprobanteResponse xmlns="http://ec.gob.sri.ws.recepcion" xmlns:z="http://ec.gob.sri.ws.recepcion">)"
        R"(<z:RespuestaRecepcionComprobante><z:estado>DEVUELTA</z:estado><comprobantes><z:comprobante><claveAcceso>N/A</claveAcceso>)"
        R"(<mensajes><z:mensaje><z:identificador>45</z:identificador><z:mensaje>X</z:mensaje><z:tipo>ERROR</z:tipo></z:mensaje>)"
        R"(</mensajes></z:comprobante></comprobantes></z:RespuestaRecepcionComprobante></validarComprobanteResponse></S:Body></S:Envelope>)";
    const auto answer = received(body);
    EXPECT_EQ(answer.kind, Reception::Returned);
    ASSERT_EQ(answer.messages.size(), 1);
    EXPECT_EQ(answer.messages[0].identifier, u"45"_s);
}

TEST(Reception, TheTypeDecidesWhenOnlyWarningsCame)
{
    EXPECT_EQ(received(returned(kKey.toUtf8(), message("60", "PRUEBAS", "ADVERTENCIA"))).kind, Reception::Received);
    EXPECT_EQ(
        received(returned(kKey.toUtf8(), message("60", "PRUEBAS", "ADVERTENCIA") + message("35", "X", "ERROR"))).kind,
        Reception::Returned);
    EXPECT_EQ(received(returned(kKey.toUtf8(), message("35", "X", ""))).kind, Reception::Returned);
    EXPECT_EQ(received(reception("<estado>DEVUELTA</estado>")).kind, Reception::Returned);
}

TEST(Reception, AnAnswerAboutAnotherKeyIsNotOurs)
{
    EXPECT_EQ(received(returned(kOther.toUtf8(), message("43", "X", "ERROR"))).kind, Reception::Unknown);
    EXPECT_EQ(received(reception("<estado>RECIBIDA</estado><comprobantes><comprobante><claveAcceso>" + kOther.toUtf8() +
                                 "</claveAcceso></comprobante></comprobantes>"))
                  .kind,
              Reception::Unknown);
    for (const char* vague : {"N/A", "", "null", "123"})
        EXPECT_EQ(received(returned(vague, message("35", "X", "ERROR"))).kind, Reception::Returned) << vague;
}

TEST(Reception, OfSeveralVouchersOnlyOursSpeaks)
{
    const auto answer = received(
        reception("<estado>DEVUELTA</estado><comprobantes><comprobante><claveAcceso>" + kOther.toUtf8() +
                  "</claveAcceso><mensajes>" + message("52", "OTHER", "ERROR") +
                  "</mensajes></comprobante><comprobante><claveAcceso>" + kKey.toUtf8() + "</claveAcceso><mensajes>" +
                  message("43", "OURS", "ERROR") + "</mensajes></comprobante></comprobantes>"));
    ASSERT_EQ(answer.messages.size(), 1);
    EXPECT_EQ(answer.messages[0].identifier, u"43"_s);
}

TEST(Reception, WhatIsNoAnswerIsUnknown)
{
    const QByteArray good = reception("<estado>RECIBIDA</estado><comprobantes/>");
    EXPECT_EQ(received(good, 503).kind, Reception::Unknown);
    EXPECT_EQ(received("", 200).kind, Reception::Unknown);
    EXPECT_EQ(received("<html><body>Mantenimiento</body></html>", 200).kind, Reception::Unknown);
    EXPECT_EQ(received("<!DOCTYPE html><html><body>x</body></html>", 503).kind, Reception::Unknown);
    EXPECT_EQ(received(soap("<other/>")).kind, Reception::Unknown);
    EXPECT_EQ(received(reception("<estado>OTRA</estado>")).kind, Reception::Unknown);
    EXPECT_EQ(received("<!DOCTYPE x [<!ENTITY a \"RECIBIDA\">]>" + good).kind, Reception::Unknown);
    EXPECT_EQ(received(good + good).kind, Reception::Unknown);
    EXPECT_EQ(received("\r\n" + good).kind, Reception::Received);
    EXPECT_EQ(received("\xEF\xBB\xBF" + good).kind, Reception::Received);
}

TEST(Reception, EveryCutOfAnAnswerIsUnknown)
{
    const QByteArray good = returned(kKey.toUtf8(), message("43", "CLAVE ACCESO REGISTRADA", "ERROR"));
    for (qsizetype length = 0; length < good.size(); ++length)
        ASSERT_EQ(received(good.first(length)).kind, Reception::Unknown) << length;
}

TEST(Reception, DepthAndFloodAreRefused)
{
    EXPECT_EQ(received(soap(QByteArray("<a>").repeated(100'000))).kind, Reception::Unknown);
    EXPECT_EQ(received(soap(QByteArray("<a/>").repeated(100'000))).kind, Reception::Unknown);
}

TEST(Faults, ServerAndClientAreToldApart)
{
    const auto fault = [](const QByteArray& code) {
        return soap("<soap:Fault><faultcode>" + code +
                    "</faultcode><faultstring>Could not open connection</faultstring></soap:Fault>");
    };
    EXPECT_EQ(received(fault("soap:Server"), 500).kind, Reception::ServerFault);
    EXPECT_EQ(received(fault("soap:Client"), 500).kind, Reception::ClientFault);
    EXPECT_EQ(received(fault("Server"), 200).kind, Reception::ServerFault);
    EXPECT_EQ(received(fault(""), 500).kind, Reception::ServerFault);
    EXPECT_EQ(asked(fault("S:Client"), 500).kind, Authorization::ClientFault);
    EXPECT_TRUE(asked(fault("S:Server"), 500).detail.contains(u"Could not open connection"_s));
    EXPECT_EQ(received(soap("<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason>"
                            "<soap:Text>no</soap:Text></soap:Reason></soap:Fault>"),
                       500)
                  .kind,
              Reception::ClientFault);
}

TEST(Authorization, KeepsNumberDateAndVoucherExactly)
{
    const QByteArray xml = voucher(kKey);
    const auto answer = asked(
        one("AUTORIZADO", "<numeroAutorizacion>" + kKey.toUtf8() +
                              "</numeroAutorizacion><fechaAutorizacion>2026-11-21T10:16:02.417-05:00</"
                              "fechaAutorizacion><ambiente>PRODUCCIÓN</ambiente>"
                              "<comprobante><![CDATA[\n  " +
                              xml + "]]></comprobante><mensajes>" +
                              message("60", "ESTE PROCESO FUE REALIZADO EN EL AMBIENTE DE PRUEBAS", "ADVERTENCIA") +
                              "</mensajes>"));
    EXPECT_EQ(answer.kind, Authorization::Authorized);
    EXPECT_EQ(answer.number, kKey);
    EXPECT_EQ(answer.date, u"2026-11-21T10:16:02.417-05:00"_s);
    EXPECT_EQ(answer.xml, xml);
    ASSERT_EQ(answer.messages.size(), 1);
    EXPECT_EQ(answer.messages[0].identifier, u"60"_s);
}

TEST(Authorization, EscapedTextIsTheSameVoucher)
{
    const QByteArray xml = voucher(kKey) + "\n";
    const QByteArray escaped = QString::fromUtf8(xml).toHtmlEscaped().toUtf8();
    EXPECT_EQ(asked(one("AUTORIZADO", "<comprobante>" + escaped + "</comprobante>")).xml, xml);
}

TEST(Authorization, NumberIsTheKeyWhenLeftOut)
{
    const auto answer = asked(one("AUTORIZADO"));
    EXPECT_EQ(answer.kind, Authorization::Authorized);
    EXPECT_EQ(answer.number, kKey);
    EXPECT_TRUE(answer.date.isEmpty());
}

TEST(Authorization, RejectionsAndOtherStates)
{
    for (const char* text : {"NO AUTORIZADO", "RECHAZADO", "RECHAZADA", "No autorizado"})
        EXPECT_EQ(asked(one(text)).kind, Authorization::NotAuthorized) << text;
    for (const char* text : {"EN PROCESO", "EN PROCESAMIENTO", "PPR", "CUALQUIERA", ""}) {
        const auto answer = asked(one(text));
        EXPECT_EQ(answer.kind, Authorization::InProcess) << text;
        EXPECT_EQ(answer.stateText, QString::fromUtf8(text));
    }
    const auto answer =
        asked(one("NO AUTORIZADO", "<mensajes>" + message("39", "FIRMA INVALIDA", "ERROR", "x") + "</mensajes>"));
    ASSERT_EQ(answer.messages.size(), 1);
    EXPECT_EQ(answer.messages[0].identifier, u"39"_s);
    EXPECT_TRUE(answer.number.isEmpty());
}

TEST(Authorization, ZeroVouchersIsUnheard)
{
    const QByteArray key = "<claveAccesoConsultada>" + kKey.toUtf8() + "</claveAccesoConsultada>";
    EXPECT_EQ(asked(authorization(key + "<numeroComprobantes>0</numeroComprobantes><autorizaciones/>")).kind,
              Authorization::Unheard);
    EXPECT_EQ(asked(authorization(key + "<numeroComprobantes> 00 </numeroComprobantes>")).kind, Authorization::Unheard);
    EXPECT_EQ(asked(authorization(key + "<autorizaciones/>")).kind, Authorization::Unheard);
    EXPECT_EQ(asked(authorization(key + "<numeroComprobantes>1</numeroComprobantes>")).kind, Authorization::Unknown);
}

TEST(Authorization, AnAcceptedOneCountsElseTheNewest)
{
    const auto several = [](const QByteArray& inner) {
        return authorization("<numeroComprobantes>2</numeroComprobantes><autorizaciones>" + inner +
                             "</autorizaciones>");
    };
    const QByteArray no = "<autorizacion><estado>NO AUTORIZADO</estado>";
    EXPECT_EQ(asked(several(no + "</autorizacion><autorizacion><estado>AUTORIZADO</estado></autorizacion>" + no +
                            "</autorizacion>"))
                  .kind,
              Authorization::Authorized);
    const auto newest =
        asked(several(no + "<fechaAutorizacion>2026-11-21T12:00:00-05:00</fechaAutorizacion><mensajes>" +
                      message("52", "NEW", "ERROR") + "</mensajes></autorizacion>" + no +
                      "<fechaAutorizacion>2026-11-21T11:00:00.123-05:00</fechaAutorizacion><mensajes>" +
                      message("39", "OLD", "ERROR") + "</mensajes></autorizacion>"));
    ASSERT_EQ(newest.messages.size(), 1);
    EXPECT_EQ(newest.messages[0].identifier, u"52"_s);
    const auto last = asked(several(no + "</autorizacion><autorizacion><estado>EN PROCESO</estado></autorizacion>"));
    EXPECT_EQ(last.kind, Authorization::InProcess);
}

TEST(Authorization, AnotherVoucherIsNeverOurs)
{
    EXPECT_EQ(parseAuthorization(200, one("AUTORIZADO"), kOther).kind, Authorization::Unknown);
    EXPECT_EQ(asked(one("AUTORIZADO", "<numeroAutorizacion>" + kOther.toUtf8() + "</numeroAutorizacion>")).kind,
              Authorization::Unknown);
    EXPECT_EQ(asked(one("AUTORIZADO", "<comprobante><![CDATA[" + voucher(kOther) + "]]></comprobante>")).kind,
              Authorization::Unknown);
    EXPECT_EQ(asked(one("NO AUTORIZADO", "<comprobante><![CDATA[" + voucher(kOther) + "]]></comprobante>")).kind,
              Authorization::Unknown);
}

TEST(Authorization, EveryCutOfAnAnswerIsUnknown)
{
    const QByteArray good = one("AUTORIZADO", "<comprobante><![CDATA[" + voucher(kKey) + "]]></comprobante>");
    for (qsizetype length = 0; length < good.size(); ++length)
        ASSERT_EQ(asked(good.first(length)).kind, Authorization::Unknown) << length;
}

TEST(AccessKeyOfVoucher, ReadsOnlyTheTaxInformation)
{
    EXPECT_EQ(accessKeyOfVoucher(voucher(kKey)), kKey);
    EXPECT_TRUE(accessKeyOfVoucher("<f><otro><claveAcceso>1</claveAcceso></otro></f>").isEmpty());
    EXPECT_TRUE(accessKeyOfVoucher("not xml").isEmpty());
    EXPECT_TRUE(accessKeyOfVoucher(QByteArray("<a>").repeated(50'000)).isEmpty());
}
