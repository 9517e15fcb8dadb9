#include "practice/PracticeRules.h"

#include "core/Clock.h"
#include "crypto/X509Certificate.h"
#include "practice/PracticeTotals.h"
#include "signing/XadesVerifier.h"
#include "sri/SoapEnvelope.h"
#include "sri/VoucherSchemas.h"

#include <engine/AccessKey.h>
#include <engine/Decimal.h>
#include <engine/Identification.h>

#include <QHash>
#include <QStringDecoder>

namespace engine::practice {

using namespace Qt::StringLiterals;
using xml::XmlElement;

namespace {

constexpr int kDaysBack = 90;                         // 129600 minutes, the tolerance seen with code 65
constexpr qint64 kFinalConsumerLimitCents = 50 * 100; // with taxes (sheet 9.10, since version 2.23)
const QString kDateFormat = u"dd/MM/yyyy"_s;

struct Kind
{
    QLatin1StringView root;
    DocumentType type;
    QLatin1StringView info;
    QLatin1StringView buyerIdType, buyerId, buyerName, total;
};

constexpr Kind kKinds[] = {
    {"factura"_L1, DocumentType::Invoice, "infoFactura"_L1, "tipoIdentificacionComprador"_L1,
     "identificacionComprador"_L1, "razonSocialComprador"_L1, "importeTotal"_L1},
    {"liquidacionCompra"_L1, DocumentType::PurchaseSettlement, "infoLiquidacionCompra"_L1,
     "tipoIdentificacionProveedor"_L1, "identificacionProveedor"_L1, "razonSocialProveedor"_L1, "importeTotal"_L1},
    {"notaCredito"_L1, DocumentType::CreditNote, "infoNotaCredito"_L1, "tipoIdentificacionComprador"_L1,
     "identificacionComprador"_L1, "razonSocialComprador"_L1, "valorModificacion"_L1},
    {"notaDebito"_L1, DocumentType::DebitNote, "infoNotaDebito"_L1, "tipoIdentificacionComprador"_L1,
     "identificacionComprador"_L1, "razonSocialComprador"_L1, "valorTotal"_L1},
    {"guiaRemision"_L1, DocumentType::DeliveryGuide, "infoGuiaRemision"_L1, "tipoIdentificacionTransportista"_L1,
     "rucTransportista"_L1, "razonSocialTransportista"_L1, ""_L1},
    {"comprobanteRetencion"_L1, DocumentType::Withholding, "infoCompRetencion"_L1,
     "tipoIdentificacionSujetoRetenido"_L1, "identificacionSujetoRetenido"_L1, "razonSocialSujetoRetenido"_L1, ""_L1},
};

const Kind* kindOfRoot(QStringView root)
{
    for (const Kind& each : kKinds) {
        if (each.root == root)
            return &each;
    }
    return nullptr;
}

const Kind& kindOf(DocumentType type)
{
    for (const Kind& each : kKinds) {
        if (each.type == type)
            return each;
    }
    return kKinds[0];
}

bool isUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder(bytes);
    return !decoder.hasError();
}

// What the parser of the office would say: the first finding.
QString firstFinding(const Error& error)
{
    if (error.fields.isEmpty())
        return error.detail;
    const FieldError& first = error.fields.first();
    return u"%1: %2"_s.arg(first.field, first.message);
}

} // namespace

SriMessage officeMessage(const QString& code, const QString& additionalInfo)
{
    static const QHash<QString, QString> texts{
        {u"26"_s, u"TAMAÑO MÁXIMO SUPERADO"_s},
        {u"35"_s, u"ARCHIVO NO CUMPLE ESTRUCTURA XML"_s},
        {u"36"_s, u"VERSIÓN ESQUEMA DESCONTINUADA"_s},
        {u"37"_s, u"RUC SIN AUTORIZACIÓN DE EMISIÓN"_s},
        {u"39"_s, u"FIRMA INVALIDA"_s},
        {u"40"_s, u"ERROR EN EL CERTIFICADO"_s},
        {u"43"_s, u"CLAVE ACCESO REGISTRADA"_s},
        {u"45"_s, u"ERROR SECUENCIAL REGISTRADO"_s},
        {u"47"_s, u"TIPO COMPROBANTE NO EXISTE"_s},
        {u"49"_s, u"ARGUMENTOS QUE ENVÍAN AL WS NULOS"_s},
        {u"50"_s, u"ERROR INTERNO GENERAL"_s},
        {u"52"_s, u"ERROR EN DIFERENCIAS"_s},
        {u"58"_s, u"ERROR EN LA ESTRUCTURA DE CLAVE DE ACCESO"_s},
        {u"60"_s, u"ESTE PROCESO FUE REALIZADO EN EL AMBIENTE DE PRUEBAS"_s},
        {u"62"_s, u"IDENTIFICACIÓN INCORRECTA"_s},
        {u"64"_s, u"CÓDIGO DOCUMENTO SUSTENTO NO EXISTE"_s},
        {u"65"_s, u"FECHA EMISIÓN EXTEMPORANEA"_s},
        {u"67"_s, u"FECHA INVÁLIDA"_s},
        {u"68"_s, u"DOCUMENTO SUSTENTO NO EXISTE COMO ELECTRÓNICO"_s},
        {u"70"_s, u"CLAVE DE ACCESO EN PROCESAMIENTO"_s},
        {u"80"_s, u"ERROR EN LA ESTRUCTURA DE CLAVE DE ACCESO"_s},
        {u"82"_s, u"ERROR EN LA FECHA DE INICIO DE TRANSPORTE"_s},
    };
    const bool warning = code == "59"_L1 || code == "60"_L1 || code == "62"_L1 || code == "68"_L1;
    return {code, texts.value(code, u"ERROR"_s), additionalInfo, warning ? u"ADVERTENCIA"_s : u"ERROR"_s};
}

VoucherOnDesk VoucherOnDesk::receive(const QByteArray& signedXml)
{
    VoucherOnDesk desk;
    desk.m_xml = signedXml;
    desk.read();
    return desk;
}

void VoucherOnDesk::read()
{
    const auto refuse = [this](const QString& code, const QString& info) { m_refusal = officeMessage(code, info); };
    if (m_xml.isEmpty())
        return refuse(u"49"_s, u"xml"_s);
    if (m_xml.size() > sri::kMaxVoucherBytes)
        return refuse(u"26"_s, u"%1 bytes"_s.arg(m_xml.size()));
    if (!isUtf8(m_xml))
        return refuse(u"35"_s, u"el archivo no es UTF-8"_s);
    auto parsed = xml::XmlDocument::parse(m_xml);
    if (!parsed)
        return refuse(u"35"_s, parsed.error().detail);
    m_document = *std::move(parsed);

    const XmlElement root = m_document->root();
    const Kind* kind = kindOfRoot(root.localName());
    const XmlElement tax = root.child(u"infoTributaria");
    const QString type = tax.childText(u"codDoc");
    if (!kind || !root.namespaceUri().isEmpty() || (!type.isEmpty() && type != documentTypeCode(kind->type)))
        return refuse(u"47"_s, u"%1 / %2"_s.arg(root.localName().left(40), type.left(10)));
    m_type = kind->type;
    const QString version = root.attribute(u"version");
    const auto schema = sri::schemaFor(QString(kind->root), version);
    if (!schema)
        return refuse(schema.error().code == ErrorCode::VALIDATION_FAILED ? u"36"_s : u"50"_s, schema.error().detail);
    if (const auto valid = (*schema)->validate(*m_document); !valid)
        return refuse(u"35"_s, firstFinding(valid.error()));
    if (root.attribute(u"id") != "comprobante"_L1)
        return refuse(u"35"_s, u"el atributo id debe ser comprobante"_s);

    m_facts.accessKey = tax.childText(u"claveAcceso");
    m_facts.series = QStringList{tax.childText(u"ruc"),   tax.childText(u"ambiente"), type,
                                 tax.childText(u"estab"), tax.childText(u"ptoEmi"),   tax.childText(u"secuencial")}
                         .join(u'-');
    if (const QString changed = info().childText(u"numDocModificado"); !changed.isEmpty())
        m_facts.changedSeries = QStringList{tax.childText(u"ruc"), tax.childText(u"ambiente"),
                                            info().childText(u"codDocModificado"), changed}
                                    .join(u'-');
    // A guide has no issue date of its own, its key carries it.
    const bool guide = m_type == DocumentType::DeliveryGuide;
    m_facts.issueDate = guide ? QDate::fromString(m_facts.accessKey.left(8), u"ddMMyyyy"_s)
                              : QDate::fromString(info().childText(u"fechaEmision"), kDateFormat);
    if (!m_facts.issueDate.isValid())
        refuse(u"67"_s, guide ? m_facts.accessKey.left(8) : info().childText(u"fechaEmision"));
}

XmlElement VoucherOnDesk::info() const
{
    return m_document->root().child(QString(kindOf(m_type).info));
}

std::optional<SriMessage> VoucherOnDesk::checkDates(const QDateTime& nowUtc) const
{
    const QDate today = core::ecuadorDate(nowUtc);
    const QString issued = m_facts.issueDate.toString(kDateFormat);
    if (m_facts.issueDate > today)
        return officeMessage(u"65"_s, u"La fecha de emisión %1 es posterior a la actual"_s.arg(issued));
    if (m_facts.issueDate < today.addDays(-kDaysBack))
        return officeMessage(
            u"65"_s, u"La fecha de emisión %1 está fuera del rango de tolerancia [129600 minutos]"_s.arg(issued));
    const QString start = info().childText(u"fechaIniTransporte");
    if (m_type == DocumentType::DeliveryGuide && QDate::fromString(start, kDateFormat) < m_facts.issueDate)
        return officeMessage(u"82"_s, start);
    return std::nullopt;
}

std::optional<SriMessage> VoucherOnDesk::checkForAuthorization(const QDateTime& nowUtc, Environment side) const
{
    if (const auto problem = checkKey())
        return problem;
    const QString environment = m_document->root().child(u"infoTributaria").childText(u"ambiente");
    if (environment != QString::number(static_cast<int>(side)))
        return officeMessage(u"37"_s, side == Environment::Test
                                          ? u"el ambiente de práctica solo recibe comprobantes de pruebas"_s
                                          : u"esta práctica de producción no recibe comprobantes de pruebas"_s);
    if (const auto problem = checkSignature(nowUtc))
        return problem;
    if (const auto problem = checkBuyer())
        return problem;
    if (const auto problem = checkChanged())
        return problem;
    if (const QString what = differenceIn(m_document->root(), m_type, m_facts.issueDate); !what.isEmpty())
        return officeMessage(u"52"_s, what);
    return std::nullopt;
}

// Every part of the key must say what the voucher's own fields say.
std::optional<SriMessage> VoucherOnDesk::checkKey() const
{
    const auto differs = [](const QString& part) { return officeMessage(u"58"_s, part); };
    const auto key = AccessKey::parse(m_facts.accessKey);
    if (!key)
        return differs(u"la clave de acceso no está bien formada"_s);
    const AccessKey::Parts parts = key->parts();
    const XmlElement tax = m_document->root().child(u"infoTributaria");
    const std::pair<QString, bool> all[] = {
        {u"fechaEmision"_s, parts.issueDate == m_facts.issueDate},
        {u"codDoc"_s, parts.type == m_type},
        {u"ruc"_s, parts.ruc == tax.childText(u"ruc")},
        {u"ambiente"_s, QString::number(static_cast<int>(parts.environment)) == tax.childText(u"ambiente")},
        {u"estab"_s, parts.branchCode == tax.childText(u"estab")},
        {u"ptoEmi"_s, parts.issuePointCode == tax.childText(u"ptoEmi")},
        {u"secuencial"_s, parts.sequential == tax.childText(u"secuencial").toInt()},
        {u"tipoEmision"_s, key->text().at(47) == u'1' && tax.childText(u"tipoEmision") == "1"_L1},
    };
    for (const auto& [name, fits] : all) {
        if (!fits)
            return differs(u"la clave de acceso no coincide con %1"_s.arg(name));
    }
    return std::nullopt;
}

std::optional<SriMessage> VoucherOnDesk::checkSignature(const QDateTime& nowUtc) const
{
    const SignatureReport report = signing::verifyXades(m_xml, nowUtc);
    for (const SignatureCheck& check : report.checks) {
        if (!check.ok)
            return officeMessage(check.name == "certificate.present"_L1 ? u"40"_s : u"39"_s,
                                 check.detail.isEmpty() ? check.name : check.name + u": "_s + check.detail);
    }
    if (!report.ok)
        return officeMessage(u"39"_s, u"la firma no se pudo verificar"_s);
    return checkCertificateOwner();
}

std::optional<SriMessage> VoucherOnDesk::checkCertificateOwner() const
{
    const XmlElement data = m_document->root().child(u"Signature").child(u"KeyInfo").child(u"X509Data");
    const QByteArray der = QByteArray::fromBase64(data.childText(u"X509Certificate").toLatin1());
    const auto certificate = crypto::X509Certificate::fromDer(der);
    if (!certificate)
        return officeMessage(u"40"_s, certificate.error().detail);
    const QString owner = certificate->ruc();
    const QString issuer = m_document->root().child(u"infoTributaria").childText(u"ruc");
    if (!owner.isEmpty() && owner != issuer)
        return officeMessage(u"39"_s, u"El certificado es del RUC %1 y el emisor es %2"_s.arg(owner, issuer));
    return std::nullopt;
}

std::optional<SriMessage> VoucherOnDesk::checkBuyer() const
{
    const auto wrong = [](const QString& why) { return officeMessage(u"52"_s, why); };
    const Kind& kind = kindOf(m_type);
    const QString id = info().childText(QString(kind.buyerId));
    const auto type = idTypeFromCode(info().childText(QString(kind.buyerIdType)));
    if (!type)
        return wrong(u"tipo de identificación desconocido"_s);
    const bool final = *type == IdType::FinalConsumer;
    if (final != (id == kFinalConsumerId))
        return wrong(u"consumidor final lleva el tipo 07 y la identificación 9999999999999"_s);
    if (!checkIdentification(*type, id).shapeOk)
        return wrong(u"la identificación no corresponde a su tipo"_s);
    if (*type == IdType::ForeignId) {
        const auto guess = guessIdType(id);
        const auto check = guess ? checkIdentification(*guess, id) : IdentificationCheck();
        if (check.shapeOk && check.checkDigitOk && check.provinceOk)
            return wrong(u"identificación ecuatoriana enviada como del exterior"_s);
    }
    if (!final)
        return std::nullopt;
    if (m_type != DocumentType::Invoice)
        return wrong(u"consumidor final no se admite en este tipo de comprobante"_s);
    if (info().childText(QString(kind.buyerName)) != kFinalConsumerName)
        return wrong(u"la razón social debe ser CONSUMIDOR FINAL"_s);
    const auto total = Money::parse(info().childText(QString(kind.total)));
    if (!total || total->cents() > kFinalConsumerLimitCents)
        return wrong(u"ventas mayores a USD 50 requieren identificar al comprador"_s);
    return std::nullopt;
}

// What a credit or debit note says of the voucher it changes; the schema only knows its shape.
std::optional<SriMessage> VoucherOnDesk::checkChanged() const
{
    if (m_type != DocumentType::CreditNote && m_type != DocumentType::DebitNote)
        return std::nullopt;
    const QString code = info().childText(u"codDocModificado");
    if (code != documentTypeCode(DocumentType::Invoice))
        return officeMessage(u"64"_s, code);
    const QString number = info().childText(u"numDocModificado");
    if (number.endsWith("-000000000"_L1))
        return officeMessage(u"52"_s, u"numDocModificado %1 no existe"_s.arg(number));
    const QString written = info().childText(u"fechaEmisionDocSustento");
    const QDate date = QDate::fromString(written, kDateFormat);
    if (!date.isValid())
        return officeMessage(u"67"_s, written);
    if (date > m_facts.issueDate)
        return officeMessage(u"52"_s, u"fechaEmisionDocSustento %1 es posterior a la nota"_s.arg(written));
    return std::nullopt;
}

QList<SriMessage> VoucherOnDesk::warnings(bool changedIsKnown, Environment side) const
{
    QList<SriMessage> out;
    if (side == Environment::Test)
        out.append(officeMessage(u"60"_s));
    if (!changedIsKnown)
        out.append(officeMessage(u"68"_s, info().childText(u"numDocModificado")));
    const Kind& kind = kindOf(m_type);
    const QString id = info().childText(QString(kind.buyerId));
    const auto type = idTypeFromCode(info().childText(QString(kind.buyerIdType)));
    if (type == IdType::Ruc || type == IdType::Cedula) {
        const auto check = checkIdentification(*type, id);
        // Numbers of newer companies do not follow modulo 11: nothing can be said of them.
        if (check.kind == TaxpayerKind::NaturalPerson && !check.checkDigitOk)
            out.append(officeMessage(u"62"_s, id));
    }
    return out;
}

} // namespace engine::practice
