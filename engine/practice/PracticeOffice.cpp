#include "practice/PracticeOffice.h"

#include "core/Clock.h"
#include "practice/PracticeEnvelopes.h"
#include "practice/PracticeRules.h"
#include "sri/SoapEnvelope.h"
#include "sri/SoapTree.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

namespace engine::practice {

using namespace Qt::StringLiterals;

namespace {

const QString kNoKey = u"N/A"_s;
const QString kProduction = u"production"_s; // as the journal calls that side
const QString kAuthorized = u"AUTORIZADO"_s, kRejected = u"NO AUTORIZADO"_s, kInProcess = u"EN PROCESO"_s;

// SRI stamps milliseconds and Ecuador's offset.
QString stamp(const QDateTime& nowUtc)
{
    return nowUtc.toOffsetFromUtc(-5 * 3600).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"-05:00"_s;
}

QJsonArray toJson(const QList<SriMessage>& messages)
{
    QJsonArray out;
    for (const SriMessage& each : messages)
        out.append(QJsonArray{each.identifier, each.message, each.additionalInfo, each.type});
    return out;
}

QList<SriMessage> messagesFrom(const QJsonArray& json)
{
    QList<SriMessage> out;
    for (const QJsonValue& each : json)
        out.append({each[0].toString(), each[1].toString(), each[2].toString(), each[3].toString()});
    return out;
}

// These say "I have it" or "my fault": the same bytes are to come again, not others.
bool allowsNewBytes(const QString& code)
{
    return code != "43"_L1 && code != "70"_L1 && code != "50"_L1;
}

QJsonObject storedForm(const RegisteredVoucher& voucher)
{
    const bool authorized = voucher.state == RegisteredVoucher::State::Authorized;
    return {{u"state"_s, authorized ? kAuthorized : kRejected},
            {u"series"_s, voucher.series},
            {u"date"_s, voucher.date},
            {u"messages"_s, toJson(voucher.messages)},
            {u"xmlz"_s, QString::fromLatin1(voucher.packed.toBase64())}};
}

bool isKey(const QString& text)
{
    return text.size() == 49 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Result<void> PracticeOffice::open(const QString& journalPath, const QByteArray& script, int keptKeys)
{
    if (auto loaded = m_script.load(script); !loaded)
        return loaded;
    return m_journal.open(journalPath, keptKeys, [this](const QJsonObject& line) { restore(line); });
}

void PracticeOffice::restore(const QJsonObject& line)
{
    const QString key = line[u"key"].toString();
    if (!isKey(key))
        return;
    PracticeRegistry& registry =
        registryOf(line[u"side"].toString() == kProduction ? Environment::Production : Environment::Test);
    if (const QByteArray sha = line[u"sha256"].toString().toLatin1(); !sha.isEmpty())
        registry.differsFromBefore(key, sha);
    if (line[u"rejected"].toBool())
        registry.allowNewBytes(key);
    const QJsonObject stored = line[u"stored"].toObject();
    if (stored.isEmpty())
        return;
    RegisteredVoucher voucher;
    voucher.state = stored[u"state"].toString() == kAuthorized ? RegisteredVoucher::State::Authorized
                                                               : RegisteredVoucher::State::Rejected;
    voucher.series = stored[u"series"].toString();
    voucher.date = stored[u"date"].toString();
    voucher.messages = messagesFrom(stored[u"messages"].toArray());
    voucher.packed = QByteArray::fromBase64(stored[u"xmlz"].toString().toLatin1());
    registry.decide(key, std::move(voucher));
}

PracticeOffice::Request PracticeOffice::read(Operation operation, const QByteArray& envelope, Environment side)
{
    Request request;
    request.operation = operation;
    request.side = side;
    request.accessKey = kNoKey;
    QString why;
    const auto tree = sri::readSoapTree(envelope, &why);
    const sri::SoapNode* body = tree && tree->name == "Envelope"_L1 ? tree->child(u"Body") : nullptr;
    const bool reception = operation == Operation::Reception;
    const sri::SoapNode* call =
        body ? body->child(reception ? u"validarComprobante" : u"autorizacionComprobante") : nullptr;
    if (!call)
        return request;
    request.readable = true;
    if (!reception) {
        request.accessKey = call->childText(u"claveAccesoComprobante");
        return request;
    }
    if (const sri::SoapNode* parameter = call->child(u"xml"))
        request.voucher = QByteArray::fromBase64(parameter->text.toLatin1());
    const QString key = sri::accessKeyOfVoucher(request.voucher);
    if (isKey(key))
        request.accessKey = key;
    return request;
}

PracticeOffice::Outcome PracticeOffice::receive(const Request& request)
{
    const auto returned = [&request](const SriMessage& message) {
        return Outcome{returnedEnvelope(request.accessKey, {message}),
                       u"DEVUELTA "_s + message.identifier,
                       {},
                       allowsNewBytes(message.identifier)};
    };
    const QDateTime now = m_now();
    const VoucherOnDesk desk = VoucherOnDesk::receive(request.voucher);
    if (desk.refusal())
        return returned(*desk.refusal());
    PracticeRegistry& registry = registryOf(request.side);
    if (const auto taken = registry.reserve(desk.facts(), desk.checkDates(now)))
        return returned(*taken);

    RegisteredVoucher voucher;
    voucher.series = desk.facts().series;
    voucher.packed = qCompress(request.voucher, 1);
    voucher.date = stamp(now);
    const auto problem = desk.checkForAuthorization(now, request.side);
    voucher.state = problem ? RegisteredVoucher::State::Rejected : RegisteredVoucher::State::Authorized;
    const QString& changed = desk.facts().changedSeries;
    const bool known = changed.isEmpty() || registry.hasAuthorized(changed);
    voucher.messages = problem ? QList{*problem} : desk.warnings(known, request.side);

    Outcome outcome{receivedEnvelope(), u"RECIBIDA"_s, storedForm(voucher), problem.has_value()};
    registry.decide(desk.facts().accessKey, std::move(voucher));
    return outcome;
}

// What a played NO AUTORIZADO means for a voucher that is registered: it stays rejected, so that it can come corrected.
QJsonObject PracticeOffice::reject(const Request& request, const SriMessage& message)
{
    PracticeRegistry& registry = registryOf(request.side);
    auto voucher = registry.find(request.accessKey);
    if (!voucher)
        return {};
    voucher->state = RegisteredVoucher::State::Rejected;
    voucher->messages = {message};
    const QJsonObject stored = storedForm(*voucher);
    registry.decide(request.accessKey, *std::move(voucher));
    return stored;
}

PracticeOffice::Outcome PracticeOffice::authorize(const Request& request)
{
    const QString& key = request.accessKey;
    if (!isKey(key)) {
        const AuthorizationEntry bad{kRejected, {}, {}, {}, {officeMessage(u"80"_s, key.left(60))}};
        return {authorizationAnswer(key, {bad}, request.side), u"80"_s, {}, false};
    }
    const auto known = registryOf(request.side).find(key);
    if (!known)
        return {authorizationAnswer(key, {}, request.side), u"0"_s, {}, false};
    AuthorizationEntry entry{kInProcess, {}, {}, {}, known->messages};
    if (!known->packed.isEmpty())
        entry.voucher = qUncompress(known->packed);
    if (known->state == RegisteredVoucher::State::Authorized) {
        entry.state = kAuthorized;
        entry.number = key;
        entry.date = known->date;
    } else if (known->state == RegisteredVoucher::State::Rejected) {
        entry.state = kRejected;
        entry.date = known->date;
    }
    return {authorizationAnswer(key, {entry}, request.side), entry.state, {}, false};
}

PracticeOffice::Outcome PracticeOffice::played(const Request& request, const Fault& fault)
{
    const bool reception = request.operation == Operation::Reception;
    switch (fault.action) {
    case FaultAction::Code: {
        const SriMessage message = officeMessage(fault.code, fault.text);
        if (reception)
            return {returnedEnvelope(request.accessKey, {message}),
                    u"DEVUELTA "_s + fault.code,
                    {},
                    allowsNewBytes(fault.code)};
        const bool final = allowsNewBytes(fault.code);
        return {authorizationAnswer(request.accessKey, {{kRejected, {}, {}, {}, {message}}}, request.side),
                kRejected + u' ' + fault.code, final ? reject(request, message) : QJsonObject(), final};
    }
    case FaultAction::InProcess: {
        const QString state = fault.text.isEmpty() ? kInProcess : fault.text;
        return {authorizationAnswer(request.accessKey, {{state, {}, {}, {}, {}}}, request.side), state, {}, false};
    }
    case FaultAction::Unheard:
        return {authorizationAnswer(request.accessKey, {}, request.side), u"0"_s, {}, false};
    default:
        return {};
    }
}

PracticeOffice::Answer PracticeOffice::handle(const Request& request, const std::optional<Fault>& fault)
{
    const bool reception = request.operation == Operation::Reception;
    QJsonObject line{{u"time"_s, core::utcIso(m_now())},
                     {u"op"_s, operationName(request.operation)},
                     {u"key"_s, request.accessKey.left(60)}};
    if (request.side == Environment::Production)
        line[u"side"_s] = kProduction;
    if (fault)
        line[u"fault"_s] = fault->name;
    if (!request.readable) {
        line[u"answer"_s] = u"fault Client"_s;
        (void)m_journal.append(line);
        return {500, faultEnvelope(u"Client"_s, u"Error reading XMLStreamReader."_s)};
    }
    if (reception) {
        const QByteArray sha = QCryptographicHash::hash(request.voucher, QCryptographicHash::Sha256).toHex();
        line[u"sha256"_s] = QString::fromLatin1(sha);
        line[u"bytes"_s] = request.voucher.size();
        if (request.accessKey != kNoKey && registryOf(request.side).differsFromBefore(request.accessKey, sha))
            line[u"note"_s] = u"different-bytes"_s;
    }

    Outcome outcome;
    if (!fault || fault->process)
        outcome = reception ? receive(request) : authorize(request);
    if (fault) {
        Outcome bent = played(request, *fault);
        if (!bent.body.isEmpty()) {
            if (bent.stored.isEmpty())
                bent.stored = outcome.stored;
            outcome = std::move(bent);
        }
    }
    line[u"answer"_s] = outcome.word.isEmpty() ? u"none"_s : outcome.word;
    if (outcome.rejected) {
        line[u"rejected"_s] = true;
        registryOf(request.side).allowNewBytes(request.accessKey);
    }
    if (!m_journal.append(line, outcome.stored))
        return {500, faultEnvelope(u"Server"_s, u"journal"_s)};
    return {200, outcome.body};
}

void PracticeOffice::noteDown(Operation operation)
{
    (void)m_journal.append({{u"time"_s, core::utcIso(m_now())},
                            {u"op"_s, operationName(operation)},
                            {u"fault"_s, u"down"_s},
                            {u"answer"_s, u"none"_s}});
}

} // namespace engine::practice
