#include <engine/SriCodeTable.h>

#include <algorithm>
#include <utility>

namespace engine {

namespace {

using enum SriCodeAction;

struct Text
{
    const char* meaning;
    const char* cause;
    const char* fix;
};

struct Row
{
    const char* code;
    SriCodeAction action;
    const char* field;
    Text es;
    Text en;
};

// SRI sheet, error and warning codes. SRI's own words change from service to service: only numbers are compared.
// clang-format off
constexpr Row kRows[] = {
    {"2", TellPerson, "sri",
     {"El RUC del emisor no está activo.",
      "El SRI lo tiene como suspendido, pasivo o cancelado.",
      "Regularice el RUC en el SRI y reenvíe después los comprobantes pendientes."},
     {"The issuer's RUC is not active.",
      "SRI lists it as suspended, inactive or cancelled.",
      "Put the RUC in order with SRI, then send the waiting vouchers again."}},
    {"10", RetryLater, "sri",
     {"El establecimiento está clausurado.",
      "Una sanción del SRI lo mantiene cerrado.",
      "Espere a que se levante la clausura y reconstruya el comprobante: conserva clave y número."},
     {"The establishment is closed by sanction.",
      "A penalty of SRI keeps it shut.",
      "Wait until the closure is lifted, then rebuild the voucher: it keeps key and number."}},
    {"26", FixAndRebuild, "items",
     {"El archivo es demasiado grande.",
      "El comprobante supera el tamaño que el SRI recibe.",
      "Divida la venta en varias facturas o acorte los detalles."},
     {"The file is too large.",
      "The voucher is bigger than SRI takes in.",
      "Split the sale into several invoices or shorten its details."}},
    {"27", TellPerson, "sri",
     {"La clase de contribuyente no puede emitir comprobantes electrónicos.",
      "El tipo registrado en el RUC no lo permite.",
      "Consulte en el SRI la clase de contribuyente de su RUC."},
     {"This class of taxpayer may not issue electronic vouchers.",
      "The kind registered with the RUC does not allow it.",
      "Ask SRI about the taxpayer class of your RUC."}},
    {"28", RetryLater, "sri",
     {"Falta aceptar el acuerdo de medios electrónicos.",
      "El emisor no lo ha aceptado en el portal del SRI.",
      "Acéptelo en SRI en línea: los comprobantes se enviarán solos."},
     {"The agreement on electronic means has not been accepted.",
      "The issuer has not accepted it on SRI's portal.",
      "Accept it at SRI en línea: the vouchers will go out by themselves."}},
    {"34", TellPerson, "sri",
     {"El emisor no está autorizado para este tipo de comprobante.",
      "El tipo no consta en la autorización de emisión electrónica.",
      "Agregue el tipo de comprobante en SRI en línea y reenvíe."},
     {"The issuer may not issue this type of voucher.",
      "The type is not part of the authorisation for electronic issuing.",
      "Add the voucher type at SRI en línea and send again."}},
    {"35", FixAndRebuild, "",
     {"El XML no cumple el esquema.",
      "Un dato falta, sobra o tiene un formato que el SRI no admite; la información adicional dice cuál.",
      "Corrija el dato indicado y reconstruya el comprobante."},
     {"The XML breaks the schema.",
      "A value is missing, surplus or in a form SRI does not take; the additional information names it.",
      "Correct the value named there and rebuild the voucher."}},
    {"36", FixAndRebuild, "support",
     {"La versión del esquema ya no está vigente.",
      "El SRI retiró la versión con que se emitió.",
      "Actualice el programa y reconstruya el comprobante."},
     {"The schema version is no longer in use.",
      "SRI has withdrawn the version the voucher was made with.",
      "Update the program and rebuild the voucher."}},
    {"37", RetryLater, "sri",
     {"El RUC no tiene autorización para emitir en este ambiente.",
      "La emisión electrónica no se ha solicitado para pruebas o para producción.",
      "Solicítela en SRI en línea y reconstruya el comprobante: conserva clave y número."},
     {"The RUC is not authorised to issue in this environment.",
      "Electronic issuing was not requested for test or for production.",
      "Request it at SRI en línea, then rebuild the voucher: it keeps key and number."}},
    {"39", FixAndRebuild, "certificate",
     {"La firma no es válida.",
      "El archivo cambió, el reloj está adelantado o el certificado no sirve para firmar.",
      "Revise la hora del equipo y el certificado, y vuelva a firmar."},
     {"The signature is not valid.",
      "The file was altered, the clock is ahead or the certificate is not one for signing.",
      "Check the computer's clock and the certificate, then sign again."}},
    {"40", FixAndRebuild, "certificate",
     {"El certificado falta o no se puede leer.",
      "La firma no lleva un certificado X.509 que el SRI entienda.",
      "Cargue otro certificado y vuelva a firmar."},
     {"The certificate is missing or unreadable.",
      "The signature carries no X.509 certificate that SRI understands.",
      "Load another certificate and sign again."}},
    {"42", FixAndRebuild, "certificate",
     {"El certificado está caducado.",
      "Su vigencia terminó antes de la firma.",
      "Obtenga un certificado vigente, cárguelo y vuelva a firmar."},
     {"The certificate has expired.",
      "It ran out before the voucher was signed.",
      "Get a valid certificate, load it and sign again."}},
    {"43", AskAuthorization, "",
     {"La clave de acceso ya está registrada.",
      "El SRI recibió antes este mismo comprobante.",
      "No haga nada: se consulta su autorización."},
     {"The access key is already registered.",
      "SRI received this very voucher before.",
      "Nothing to do: its authorisation is being asked for."}},
    {"45", QueryOwnKeys, "number",
     {"El secuencial ya está registrado.",
      "Otro sistema emitió con la misma serie, o se restauró un respaldo antiguo: ese número lo tiene otra clave de acceso.",
      "La clave propia ya se consultó y el SRI no la tiene. Ponga el número siguiente por encima del último usado en esa "
      "serie, y decida con su contador qué hacer con este comprobante."},
     {"The sequential number is already registered.",
      "Another system issued in the same series, or an old backup was restored: another access key has this number.",
      "The own key was asked about, and SRI does not have it. Set the next number above the last one used in that series, "
      "and decide with your accountant about this voucher."}},
    {"46", TellPerson, "buyer.id",
     {"El RUC no existe.",
      "El SRI no encuentra el RUC del emisor o del comprador.",
      "Compare ambos números con el registro del SRI."},
     {"The RUC does not exist.",
      "SRI does not find the RUC of the issuer or of the buyer.",
      "Compare both numbers with SRI's register."}},
    {"47", FixAndRebuild, "support",
     {"El tipo de comprobante no existe.",
      "El código enviado no está en la tabla del SRI.",
      "Actualice el programa y reconstruya; si se repite, avise a soporte."},
     {"The voucher type does not exist.",
      "The code sent is not in SRI's table.",
      "Update the program and rebuild; if it comes back, tell support."}},
    {"48", FixAndRebuild, "support",
     {"No hay esquema para este comprobante.",
      "El SRI no publica un esquema para el tipo y la versión enviados.",
      "Actualice el programa y reconstruya; si se repite, avise a soporte."},
     {"There is no schema for this voucher.",
      "SRI publishes none for the type and version sent.",
      "Update the program and rebuild; if it comes back, tell support."}},
    {"49", FixAndRebuild, "",
     {"El servicio recibió argumentos vacíos.",
      "La solicitud llegó al SRI sin el comprobante.",
      "Reconstruya y reenvíe; si se repite, avise a soporte."},
     {"The service received empty arguments.",
      "The request reached SRI without the voucher.",
      "Rebuild and send again; if it comes back, tell support."}},
    {"50", RetryLater, "",
     {"Error interno del SRI.",
      "El servicio falló por su cuenta.",
      "Espere: se reintenta con pausas."},
     {"Internal error of SRI.",
      "The service failed on its own side.",
      "Wait: it is tried again with pauses."}},
    {"52", FixAndRebuild, "items",
     {"Hay diferencias en los valores.",
      "Una suma, un impuesto o el tipo de comprador no coincide con lo que calcula el SRI.",
      "Revise impuestos, descuentos y comprador según la información adicional, y reconstruya."},
     {"The amounts differ.",
      "A sum, a tax or the kind of buyer does not match what SRI computes.",
      "Check taxes, discounts and buyer against the additional information, then rebuild."}},
    {"53", TellPerson, "support",
     {"La clave de contingencia no está registrada.",
      "Ese mecanismo se eliminó en 2015.",
      "Avise a soporte: este programa no usa claves de contingencia."},
     {"The contingency key is not registered.",
      "That mechanism was abolished in 2015.",
      "Tell support: this program uses no contingency keys."}},
    {"56", TellPerson, "sri",
     {"El establecimiento está cerrado.",
      "En el RUC consta como cerrado.",
      "Abra el establecimiento en el RUC o emita desde otro."},
     {"The establishment is closed.",
      "The RUC lists it as closed.",
      "Open the establishment in the RUC or issue from another one."}},
    {"57", TellPerson, "sri",
     {"La autorización está suspendida o no regía en la fecha de emisión.",
      "El SRI la suspendió, o es posterior al comprobante.",
      "Consulte el estado de su autorización en SRI en línea."},
     {"The authorisation is suspended or was not in force on the issue date.",
      "SRI suspended it, or it is younger than the voucher.",
      "Look up the state of your authorisation at SRI en línea."}},
    {"58", FixAndRebuild, "",
     {"La clave de acceso no coincide con el comprobante.",
      "Alguno de sus componentes difiere de los datos del XML.",
      "Reconstruya el comprobante; si se repite, avise a soporte."},
     {"The access key does not match the voucher.",
      "One of its parts differs from the data in the XML.",
      "Rebuild the voucher; if it comes back, tell support."}},
    {"59", WarningOnly, "buyer.id",
     {"Aviso: la identificación del comprador no existe.",
      "El SRI no la encuentra en sus registros.",
      "El comprobante vale; corrija el dato para la próxima venta."},
     {"Warning: the buyer's identification does not exist.",
      "SRI does not find it in its registers.",
      "The voucher stands; correct the number for the next sale."}},
    {"60", WarningOnly, "",
     {"Aviso: comprobante del ambiente de pruebas.",
      "Se emitió en pruebas y no tiene validez tributaria.",
      "No requiere acción."},
     {"Warning: voucher of the test environment.",
      "It was issued as a test and has no fiscal value.",
      "No action needed."}},
    {"62", WarningOnly, "buyer.id",
     {"Aviso: la identificación del comprador es incorrecta.",
      "El dígito verificador no corresponde.",
      "El comprobante vale; corrija el dato para la próxima venta."},
     {"Warning: the buyer's identification is incorrect.",
      "Its check digit does not fit.",
      "The voucher stands; correct the number for the next sale."}},
    {"63", RetryLater, "sri",
     {"El RUC está clausurado.",
      "Una sanción del SRI impide emitir.",
      "Espere a que se levante la clausura y reconstruya el comprobante: conserva clave y número."},
     {"The RUC is closed by sanction.",
      "A penalty of SRI forbids issuing.",
      "Wait until the closure is lifted, then rebuild the voucher: it keeps key and number."}},
    {"64", FixAndRebuild, "",
     {"El código del documento de sustento no existe.",
      "El código no está en la tabla de documentos de sustento.",
      "Elija un código vigente y reconstruya."},
     {"The code of the supporting document does not exist.",
      "The code is not in the table of supporting documents.",
      "Choose a code in use and rebuild."}},
    {"65", TellPerson, "issueDate",
     {"La fecha de emisión es extemporánea.",
      "La fecha es futura o el plazo para transmitir ya pasó.",
      "Revise el reloj del equipo; si el comprobante quedó atrasado, decida con su contador cómo regularizarlo."},
     {"The issue date is out of time.",
      "The date lies in the future, or the time to transmit is over.",
      "Check the computer's clock; if the voucher is late, decide with your accountant how to settle it."}},
    {"67", FixAndRebuild, "issueDate",
     {"El formato de fecha es incorrecto.",
      "Una fecha no está escrita como día/mes/año.",
      "Reconstruya el comprobante; si se repite, avise a soporte."},
     {"The date format is wrong.",
      "A date is not written as day/month/year.",
      "Rebuild the voucher; if it comes back, tell support."}},
    {"68", WarningOnly, "",
     {"Aviso: el documento relacionado no consta como electrónico.",
      "El SRI no tiene un comprobante electrónico con ese número.",
      "El comprobante vale; verifique el número si debía ser electrónico."},
     {"Warning: the related document is not on record as electronic.",
      "SRI has no electronic voucher with that number.",
      "The voucher stands; check the number if it should be electronic."}},
    {"69", FixAndRebuild, "buyer.id",
     {"La identificación del comprador no existe.",
      "El número no consta en los registros del SRI.",
      "Corrija la identificación y reconstruya."},
     {"The buyer's identification does not exist.",
      "The number is not in SRI's registers.",
      "Correct the identification and rebuild."}},
    {"70", AskAuthorization, "",
     {"La clave de acceso está en procesamiento.",
      "El SRI ya tiene el comprobante y aún no decide.",
      "Espere: se consulta hasta 24 horas, sin clave ni número nuevos."},
     {"The access key is being processed.",
      "SRI has the voucher and has not decided yet.",
      "Wait: it is asked about for up to 24 hours, without a new key or number."}},
    {"80", TellPerson, "support",
     {"La clave consultada no tiene la forma correcta.",
      "La consulta llegó vacía, con letras o con más de 49 dígitos.",
      "Avise a soporte: el comprobante no cambió."},
     {"The queried key is malformed.",
      "The query was empty, not numeric or longer than 49 digits.",
      "Tell support: the voucher itself is unchanged."}},
    {"82", FixAndRebuild, "",
     {"El transporte empieza antes de la fecha de emisión.",
      "La guía indica un inicio de traslado anterior a ella misma.",
      "Corrija la fecha de inicio del transporte y reconstruya."},
     {"Transport starts before the issue date.",
      "The delivery guide gives a start earlier than itself.",
      "Correct the start of the transport and rebuild."}},
    {"92", FixAndRebuild, "items",
     {"La devolución de IVA no coincide con la autorizada.",
      "El valor difiere del que aprobó el servicio de devoluciones.",
      "Consulte de nuevo el valor autorizado, corríjalo y reconstruya."},
     {"The IVA refund differs from the authorised one.",
      "The amount is not what the refund service approved.",
      "Ask for the authorised amount again, correct it and rebuild."}},
    {"99", TellPerson, "sri",
     {"La consulta no tiene datos.",
      "No hay información, o la fecha está fuera del rango del servicio.",
      "Consulte el comprobante en SRI en línea."},
     {"The query found no data.",
      "There is none, or the date is out of the service's range.",
      "Look the voucher up at SRI en línea."}},
};
// clang-format on

QList<SriCodeEntry> makeTable()
{
    QList<SriCodeEntry> table;
    for (const Row& row : kRows) {
        const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
        table.append({text(row.code), row.action, text(row.es.meaning), text(row.es.cause), text(row.es.fix),
                      text(row.en.meaning), text(row.en.cause), text(row.en.fix), text(row.field)});
    }
    return table;
}

} // namespace

const QList<SriCodeEntry>& sriCodeTable()
{
    static const QList<SriCodeEntry> table = makeTable();
    return table;
}

std::optional<SriCodeEntry> sriCode(QStringView code)
{
    const auto& table = sriCodeTable();
    const QStringView number = code.trimmed();
    const auto entry = std::find_if(table.cbegin(), table.cend(), [number](const auto& e) { return e.code == number; });
    return entry == table.cend() ? std::nullopt : std::optional(*entry);
}

namespace {

// Elements of the voucher, as the tax office names them in its additional information, and where their value is typed.
// The first that fits is taken: those of the buyer stand before those whose names are a part of theirs.
constexpr std::pair<const char*, const char*> kElements[] = {{"identificacionComprador", "buyer.id"},
                                                             {"comprador", "buyer"},
                                                             {"RUC Proveedor", "issuer.providerRuc"},
                                                             {"campoAdicional", "buyer"},
                                                             {"formaPago", "payments"},
                                                             {"<pago", "payments"},
                                                             {"'pago", "payments"},
                                                             {"plazo", "payments"},
                                                             {"propina", "payments"},
                                                             {"detalle", "items"},
                                                             {"precioUnitario", "items"},
                                                             {"cantidad", "items"},
                                                             {"descuento", "items"},
                                                             {"impuesto", "items"},
                                                             {"codigoPrincipal", "items"},
                                                             {"descripcion", "items"},
                                                             {"fechaEmision", "issueDate"},
                                                             {"razonSocial", "issuer.businessName"},
                                                             {"nombreComercial", "issuer.tradeName"},
                                                             {"dirMatriz", "issuer.mainAddress"},
                                                             {"dirEstablecimiento", "issuer.branchAddress"},
                                                             {"contribuyenteEspecial", "issuer.specialTaxpayer"},
                                                             {"agenteRetencion", "issuer.withholdingAgent"},
                                                             {"contribuyenteRimpe", "issuer.rimpe"},
                                                             {"secuencial", "number"}};

} // namespace

QString sriField(const SriMessage& message)
{
    const auto entry = sriCode(message.identifier);
    if (!entry || entry->action != SriCodeAction::FixAndRebuild ||
        (!entry->field.isEmpty() && entry->field != u"items"))
        return entry ? entry->field : QString();
    for (const auto& [element, field] : kElements) {
        if (message.additionalInfo.contains(QLatin1StringView(element), Qt::CaseInsensitive))
            return QString::fromLatin1(field);
    }
    return entry->field;
}

const SriMessage* sriCause(const QList<SriMessage>& messages)
{
    const auto isMore = [](const SriMessage& message) {
        const auto entry = sriCode(message.identifier);
        return !entry || entry->action != SriCodeAction::WarningOnly;
    };
    const auto cause = std::find_if(messages.cbegin(), messages.cend(), isMore);
    return cause != messages.cend() ? &*cause : messages.isEmpty() ? nullptr : &messages.constFirst();
}

} // namespace engine
