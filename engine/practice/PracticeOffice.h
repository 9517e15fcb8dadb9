#pragma once
#include "practice/FaultScript.h"
#include "practice/PracticeJournal.h"
#include "practice/PracticeRegistry.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>

namespace engine::practice {

// The tax office without its HTTP: takes SOAP envelopes, answers with SOAP envelopes. Any thread; the expensive checks
// run outside every lock.
class PracticeOffice
{
public:
    using Now = std::function<QDateTime()>; // UTC

    explicit PracticeOffice(Now now) : m_now(std::move(now)) {}

    // Reads the journal back, see PracticeSriConfig for `keptKeys`, and loads the script. FILE_*, VALIDATION_FAILED.
    Result<void> open(const QString& journalPath, const QByteArray& script, int keptKeys = 0);

    struct Request
    {
        Operation operation = Operation::Reception;
        Environment side = Environment::Test; // whose office was asked
        bool readable = false;
        QString accessKey;  // "N/A" when the voucher has none
        QByteArray voucher; // reception
    };
    // What the envelope asks for; not readable = no SOAP, or not this operation's.
    static Request read(Operation operation, const QByteArray& envelope, Environment side = Environment::Test);

    struct Answer
    {
        int status = 200;
        QByteArray body;
    };
    // The honest answer of the office, bent by the fault where the fault is about content. Writes the journal.
    Answer handle(const Request& request, const std::optional<Fault>& fault);
    // A request that was never read.
    void noteDown(Operation operation);

    [[nodiscard]] FaultScript& script() { return m_script; }
    [[nodiscard]] QByteArray journal() const { return m_journal.lines(); }

private:
    struct Outcome
    {
        QByteArray body;
        QString word; // for the journal
        QJsonObject stored;
        bool rejected = false; // other bytes may follow under the same key
    };
    Outcome receive(const Request& request);
    Outcome authorize(const Request& request);
    Outcome played(const Request& request, const Fault& fault);
    QJsonObject reject(const Request& request, const SriMessage& message);
    PracticeRegistry& registryOf(Environment side) { return side == Environment::Production ? m_production : m_test; }
    void restore(const QJsonObject& line);

    Now m_now;
    FaultScript m_script;
    PracticeJournal m_journal;
    PracticeRegistry m_test, m_production;
};

} // namespace engine::practice
