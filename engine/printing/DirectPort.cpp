#include "printing/EscPos.h"
#include "printing/PrinterPort.h"
#include "printing/Slips.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace engine::printing {

namespace {

using Clock = std::chrono::steady_clock;

// What the bytes of DLE EOT 1, 2 and 4 say. Every one has bits 1 and 4 set and bits 0 and 7 clear; that tells it from
// the answer to GS r, which has bits 4 and 7 clear.
class State
{
public:
    void take(const QByteArray& bytes)
    {
        for (const char each : bytes) {
            const auto byte = static_cast<unsigned char>(each);
            if ((byte & 0x93) == 0x12)
                m_states.append(each);
            else if ((byte & 0x90) == 0)
                m_printed = true;
        }
    }
    void clear() { m_states.clear(); }
    [[nodiscard]] bool isWhole() const { return m_states.size() >= 3; }
    [[nodiscard]] bool isEmpty() const { return m_states.isEmpty(); }
    [[nodiscard]] bool isPrinted() const { return m_printed; }
    [[nodiscard]] Problem problem() const
    {
        if ((at(2) & 0x60) != 0 || (at(1) & 0x20) != 0) // no paper at the head; printing stopped for it
            return Problem::NoPaper;
        if ((at(0) & 0x08) != 0 || (at(1) & 0x44) != 0) // offline; lid open or an error
            return Problem::Offline;
        return Problem::None;
    }

private:
    [[nodiscard]] int at(qsizetype index) const { return index < m_states.size() ? m_states[index] : 0; }

    QByteArray m_states;
    bool m_printed = false;
};

class DirectPort final : public PrinterPort
{
public:
    DirectPort(const PrinterSetup& printer, const StopSignal& stop, const Patience& patience)
        : m_printer(printer), m_stop(stop), m_patience(patience)
    {
    }

    Problem print(const QByteArray& job) override
    {
        Channel channel(m_stop);
        const Problem opened = m_printer.link == PrinterLink::Device
                                   ? channel.openDevice(m_printer.address)
                                   : channel.connectTo(m_printer.address, m_patience.connect);
        if (opened != Problem::None)
            return opened;
        channel.read(0ms); // what it said to somebody else
        State state;
        const Problem before = ask(channel, state,
                                   m_habit == Habit::Silent    ? 0ms
                                   : m_habit == Habit::Unknown ? m_patience.first
                                                               : m_patience.answer);
        if (before != Problem::None)
            return withoutPaper(channel, job, before);
        if (m_stop.isRaised())
            return Problem::Offline;
        if (state.isEmpty() && channel.isOutOfPaper())
            return Problem::NoPaper;
        if (m_habit == Habit::Unknown)
            m_habit = state.isEmpty() ? Habit::Silent : Habit::Answers;
        else if (!state.isEmpty())
            m_habit = std::max(m_habit, Habit::Answers);
        else if (m_habit != Habit::Silent) {
            State late;
            late.take(channel.read(m_patience.late));
            if (late.isEmpty())
                return Problem::Timeout; // it used to answer: what it takes now would lie in its memory
            if (late.problem() != Problem::None)
                return withoutPaper(channel, job, late.problem());
        }
        const bool answers = m_habit != Habit::Silent;
        EscPos last;
        last.askWhenPrinted();
        if (const Problem written = channel.write(answers ? job + last.bytes() : job, m_patience.write);
            written != Problem::None)
            return written;
        if (const Problem flushed = channel.flush(m_patience.write); flushed != Problem::None)
            return flushed;
        if (answers)
            return untilPrinted(channel);
        if (!channel.read(0ms).isEmpty())
            m_habit = Habit::Unknown; // not silent, only slow
        return Problem::None;
    }

private:
    // What is known of this printer from its earlier jobs.
    enum class Habit { Unknown, Silent, Answers, Reports }; // Reports: also says when a job is printed

    static QByteArray question() { return QByteArray::fromHex("100401100402100404"); }

    // Without paper or with its lid open a printer prints nothing, but change has to be given: the drawer still opens
    // by the order that is obeyed at once. A job that is no more than that is done then.
    Problem withoutPaper(Channel& channel, const QByteArray& job, Problem problem) const
    {
        EscPos usual;
        usual.kickDrawer();
        if (!job.contains(usual.bytes()))
            return problem;
        EscPos atOnce;
        atOnce.kickDrawerAtOnce();
        const bool sent = channel.write(atOnce.bytes(), m_patience.write) == Problem::None &&
                          channel.flush(m_patience.write) == Problem::None;
        const bool isAll = job.endsWith(usual.bytes()) && job.size() == drawerKick(m_printer).size();
        return sent && isAll ? Problem::None : problem;
    }

    Problem ask(Channel& channel, State& state, Milliseconds patience)
    {
        if (!channel.canAnswer())
            return Problem::None;
        if (const Problem asked = channel.write(question(), m_patience.write); asked != Problem::None)
            return asked;
        const auto end = Clock::now() + patience;
        while (!state.isWhole()) {
            const auto left = std::chrono::duration_cast<Milliseconds>(end - Clock::now());
            const QByteArray answer = channel.read(std::max(left, 0ms));
            if (answer.isEmpty())
                break;
            state.take(answer);
        }
        return state.problem();
    }

    // GS r is answered when the paper is out of the head; meanwhile DLE EOT tells what is in the way.
    Problem untilPrinted(Channel& channel)
    {
        constexpr auto kPause = 250ms;
        const auto start = Clock::now();
        auto lastGood = start;
        bool isGood = false;
        while (!m_stop.isRaised() && Clock::now() - lastGood < m_patience.finish && Clock::now() - start < kLongest) {
            State word; // or what is left of an earlier answer
            word.take(channel.read(kPause));
            State state;
            Problem now = Problem::None;
            if (!word.isPrinted() && channel.canAnswer())
                now = ask(channel, state, m_patience.answer);
            if (word.isPrinted() || state.isPrinted()) {
                m_habit = Habit::Reports;
                return Problem::None;
            }
            if (now != Problem::None)
                return now;
            if (!channel.canAnswer()) // it hung up
                return isGood ? Problem::None : Problem::Offline;
            if (state.isEmpty())
                continue;
            isGood = true;
            lastGood = Clock::now();
            if (m_habit != Habit::Reports && lastGood - start > m_patience.report)
                return Problem::None; // in good state, and it does not know the other question
        }
        return Problem::Timeout;
    }

    static constexpr auto kLongest = 60s; // a ticket of some metres

    const PrinterSetup m_printer;
    const StopSignal& m_stop;
    const Patience m_patience;
    Habit m_habit = Habit::Unknown;
};

class NoPort final : public PrinterPort
{
public:
    Problem print(const QByteArray& /*job*/) override { return Problem::NotSetUp; }
};

} // namespace

QString problemName(Problem problem)
{
    switch (problem) {
    case Problem::Offline:
        return QStringLiteral("OFFLINE");
    case Problem::NoPaper:
        return QStringLiteral("NO_PAPER");
    case Problem::Timeout:
        return QStringLiteral("TIMEOUT");
    case Problem::Refused:
        return QStringLiteral("REFUSED");
    case Problem::NotSetUp:
        return QStringLiteral("NOT_SET_UP");
    case Problem::None:
        break;
    }
    return {};
}

std::unique_ptr<PrinterPort> makeDirectPort(const PrinterSetup& printer, const StopSignal& stop,
                                            const Patience& patience)
{
    return std::make_unique<DirectPort>(printer, stop, patience);
}

std::unique_ptr<PrinterPort> makePort(const PrinterSetup& printer, const StopSignal& stop)
{
    switch (printer.link) {
    case PrinterLink::Device:
    case PrinterLink::Network:
        return makeDirectPort(printer, stop);
    case PrinterLink::System:
        return makeQueuePort(printer, stop);
    case PrinterLink::None:
        break;
    }
    return std::make_unique<NoPort>();
}

} // namespace engine::printing
