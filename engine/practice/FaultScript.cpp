#include "practice/FaultScript.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace engine::practice {

using namespace Qt::StringLiterals;

namespace {

struct ActionName
{
    QLatin1StringView name;
    FaultAction action;
    bool process; // unless the rule says otherwise
};

constexpr ActionName kActions[] = {
    {"delay"_L1, FaultAction::None, true},           {"down"_L1, FaultAction::Down, false},
    {"hang"_L1, FaultAction::Hang, false},           {"lost-answer"_L1, FaultAction::LostAnswer, true},
    {"http"_L1, FaultAction::HttpStatus, false},     {"empty"_L1, FaultAction::Empty, false},
    {"truncated"_L1, FaultAction::Truncated, true},  {"soap-fault"_L1, FaultAction::SoapFault, false},
    {"wrong-type"_L1, FaultAction::WrongType, true}, {"huge"_L1, FaultAction::Huge, true},
    {"trickle"_L1, FaultAction::Trickle, true},      {"code"_L1, FaultAction::Code, false},
    {"in-process"_L1, FaultAction::InProcess, true}, {"unheard"_L1, FaultAction::Unheard, true},
};

Error refused(int index, const QString& member, const QString& why)
{
    const QString field = index < 0 ? member : u"rules[%1].%2"_s.arg(index).arg(member);
    return {ErrorCode::VALIDATION_FAILED,
            u"fault script: %1 %2"_s.arg(field, why),
            {{field, why, u"script.invalid"_s, {}}}};
}

// A number or a list of numbers.
QSet<qint64> numbers(const QJsonValue& value)
{
    QSet<qint64> out;
    if (value.isDouble())
        out.insert(value.toInteger());
    for (const QJsonValue& each : value.toArray())
        out.insert(each.toInteger());
    return out;
}

const QSet<QString>& members()
{
    static const QSet<QString> all{u"operation"_s,   u"action"_s,  u"nth"_s,     u"keyNth"_s, u"every"_s,
                                   u"probability"_s, u"fromMs"_s,  u"toMs"_s,    u"times"_s,  u"keyTimes"_s,
                                   u"key"_s,         u"delayMs"_s, u"process"_s, u"status"_s, u"bytes"_s,
                                   u"intervalMs"_s,  u"code"_s,    u"text"_s};
    return all;
}

} // namespace

QString operationName(Operation operation)
{
    return operation == Operation::Reception ? u"reception"_s : u"authorization"_s;
}

FaultScript::FaultScript()
{
    m_since.start();
}

Result<FaultScript::Rule> FaultScript::readRule(const QJsonObject& json, int index)
{
    for (const QString& name : json.keys()) {
        if (!members().contains(name))
            return refused(index, name, u"is unknown"_s);
    }
    Rule rule;
    const QString action = json[u"action"].toString();
    const auto* known = std::find_if(std::begin(kActions), std::end(kActions),
                                     [&action](const ActionName& each) { return each.name == action; });
    if (known == std::end(kActions))
        return refused(index, u"action"_s, u"is unknown: "_s + action);
    const QString operation = json[u"operation"].toString(u"any"_s);
    if (operation == "reception"_L1)
        rule.operation = Operation::Reception;
    else if (operation == "authorization"_L1)
        rule.operation = Operation::Authorization;
    else if (operation != "any"_L1)
        return refused(index, u"operation"_s, u"must be reception, authorization or any"_s);

    rule.nth = numbers(json[u"nth"]);
    rule.keyNth = numbers(json[u"keyNth"]);
    rule.every = json[u"every"].toInteger(0);
    rule.probability = json[u"probability"].toDouble(1.0);
    rule.fromMs = json[u"fromMs"].toInteger(0);
    rule.toMs = json[u"toMs"].toInteger(-1);
    rule.times = json[u"times"].toInteger(-1);
    rule.keyTimes = json[u"keyTimes"].toInteger(-1);
    rule.key = json[u"key"].toString();

    Fault& fault = rule.fault;
    fault.action = known->action;
    fault.name = action;
    fault.delayMs = json[u"delayMs"].toInt(0);
    fault.status = json[u"status"].toInt(503);
    fault.bytes = json[u"bytes"].toInteger(fault.bytes);
    fault.intervalMs = json[u"intervalMs"].toInt(fault.intervalMs);
    fault.code = json[u"code"].toString();
    fault.text = json[u"text"].toString();
    // "In process" is what a registered voucher answers, so by default code 70 registers it.
    fault.process = json[u"process"].toBool(known->process || fault.code == "70"_L1);
    if (fault.action == FaultAction::Code && fault.code.isEmpty())
        return refused(index, u"code"_s, u"is missing"_s);
    if (fault.action == FaultAction::SoapFault && fault.code != "Client"_L1)
        fault.code = u"Server"_s;
    if (fault.delayMs < 0 || fault.intervalMs < 1 || fault.bytes < 0 || fault.status < 100 || fault.status > 599)
        return refused(index, u"action"_s, u"has a number out of range"_s);
    return rule;
}

Result<void> FaultScript::load(const QByteArray& json)
{
    QList<Rule> rules;
    quint32 seed = 1;
    if (!json.trimmed().isEmpty()) {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
        if (!document.isObject())
            return refused(-1, u"script"_s, problem.error ? problem.errorString() : u"must be an object"_s);
        const QJsonObject object = document.object();
        for (const QString& name : object.keys()) {
            if (name != "seed"_L1 && name != "rules"_L1)
                return refused(-1, name, u"is unknown"_s);
        }
        seed = static_cast<quint32>(object[u"seed"].toInteger(1));
        const QJsonArray list = object[u"rules"].toArray();
        for (int i = 0; i < list.size(); ++i) {
            auto rule = readRule(list.at(i).toObject(), i);
            if (!rule)
                return std::move(rule).error();
            rules.append(*std::move(rule));
        }
    }
    const std::scoped_lock lock(m_mutex);
    m_rules = std::move(rules);
    m_calls.clear();
    m_random.seed(seed);
    m_since.restart();
    return {};
}

bool FaultScript::fits(const Rule& rule, Operation operation, const QString& key, qint64 nth, qint64 keyNth)
{
    const qint64 now = m_since.elapsed();
    if ((rule.operation && *rule.operation != operation) || (!rule.key.isEmpty() && rule.key != key))
        return false;
    if ((!rule.nth.isEmpty() && !rule.nth.contains(nth)) || (!rule.keyNth.isEmpty() && !rule.keyNth.contains(keyNth)))
        return false;
    if (rule.every > 0 && nth % rule.every != 0)
        return false;
    if (now < rule.fromMs || (rule.toMs >= 0 && now >= rule.toMs))
        return false;
    if ((rule.times >= 0 && rule.played >= rule.times) ||
        (rule.keyTimes >= 0 && rule.playedFor.value(key) >= rule.keyTimes))
        return false;
    return rule.probability >= 1.0 || m_random.generateDouble() < rule.probability;
}

std::optional<Fault> FaultScript::onConnection(Operation operation)
{
    const std::scoped_lock lock(m_mutex);
    const qint64 nth = ++m_calls[static_cast<int>(operation)].connections;
    for (Rule& rule : m_rules) {
        if (rule.fault.action == FaultAction::Down && fits(rule, operation, {}, nth, 0)) {
            ++rule.played;
            return rule.fault;
        }
    }
    return std::nullopt;
}

std::optional<Fault> FaultScript::onRequest(Operation operation, const QString& accessKey)
{
    const std::scoped_lock lock(m_mutex);
    Calls& calls = m_calls[static_cast<int>(operation)];
    const qint64 nth = ++calls.requests, keyNth = ++calls.perKey[accessKey];
    for (Rule& rule : m_rules) {
        if (rule.fault.action == FaultAction::Down || !fits(rule, operation, accessKey, nth, keyNth))
            continue;
        ++rule.played;
        ++rule.playedFor[accessKey];
        return rule.fault;
    }
    return std::nullopt;
}

} // namespace engine::practice
