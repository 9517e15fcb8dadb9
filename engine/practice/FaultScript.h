#pragma once
#include <engine/Result.h>

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

#include <mutex>
#include <optional>

namespace engine::practice {

enum class Operation { Reception, Authorization };

QString operationName(Operation operation); // "reception" | "authorization"

enum class FaultAction {
    None,       // only the delay
    Down,       // the connection is reset before the request is read
    Hang,       // read, never answered
    LostAnswer, // processed, then the connection is reset
    HttpStatus, // status and an HTML page
    Empty,      // 200 without a body
    Truncated,  // half of the real answer, then the connection closes
    SoapFault,  // HTTP 500 with faultcode Server or Client
    WrongType,  // the real answer as text/html
    Huge,       // a body of `bytes`
    Trickle,    // the real answer byte by byte
    Code,       // DEVUELTA or NO AUTORIZADO with this code
    InProcess,  // authorisation only: a state that is not final
    Unheard     // authorisation only: zero vouchers
};

// What is done to one request.
struct Fault
{
    FaultAction action = FaultAction::None;
    QString name;        // as in the script, for the journal
    int delayMs = 0;     // before the answer
    bool process = true; // the voucher is registered as if nothing happened
    int status = 503;
    qint64 bytes = 20'000'000;
    int intervalMs = 50;
    QString code; // of Code, or Server/Client of SoapFault
    QString text; // additional text, state text or page
};

// Faults to play, read from JSON (see README.md). Any thread.
class FaultScript
{
public:
    FaultScript();
    // Replaces rules, counters and random seed; an empty script plays nothing. VALIDATION_FAILED names the member, and
    // the old script stays.
    Result<void> load(const QByteArray& json);

    // Before the body is read: only the rules of action `down`, which cannot look at keys.
    std::optional<Fault> onConnection(Operation operation);
    // When the request is whole: the first rule that fits, all others.
    std::optional<Fault> onRequest(Operation operation, const QString& accessKey);

private:
    struct Rule
    {
        std::optional<Operation> operation;
        QSet<qint64> nth, keyNth;
        qint64 every = 0;
        double probability = 1.0;
        qint64 fromMs = 0, toMs = -1;
        qint64 times = -1, keyTimes = -1;
        QString key;
        Fault fault;
        qint64 played = 0;
        QHash<QString, qint64> playedFor;
    };
    struct Calls
    {
        qint64 connections = 0, requests = 0;
        QHash<QString, qint64> perKey;
    };

    static Result<Rule> readRule(const QJsonObject& json, int index);
    bool fits(const Rule& rule, Operation operation, const QString& key, qint64 nth, qint64 keyNth);

    std::mutex m_mutex;
    QList<Rule> m_rules;
    QHash<int, Calls> m_calls;
    QRandomGenerator m_random;
    QElapsedTimer m_since;
};

} // namespace engine::practice
