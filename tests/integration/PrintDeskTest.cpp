// Who waits for whom, and what happens when a printer fails.
#include "printing/PrintDesk.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <future>
#include <map>
#include <set>

using namespace engine;
using namespace engine::printing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Printers whose fate the test decides, by address.
class Fates
{
public:
    void set(const QString& address, Problem problem)
    {
        const std::lock_guard lock(m_mutex);
        m_fates[address] = problem;
    }
    void hold(const QString& address)
    {
        const std::lock_guard lock(m_mutex);
        m_held.insert(address);
    }
    void release(const QString& address)
    {
        const std::lock_guard lock(m_mutex);
        m_held.erase(address);
        m_changed.notify_all();
    }
    QByteArray printed(const QString& address)
    {
        const std::lock_guard lock(m_mutex);
        return m_printed[address];
    }
    Problem print(const QString& address, const QByteArray& job, const StopSignal& stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_held.contains(address) && !stop.isRaised())
            m_changed.wait_for(lock, 20ms);
        if (stop.isRaised())
            return Problem::Offline;
        const Problem fate = m_fates[address];
        if (fate == Problem::None)
            m_printed[address] += job;
        return fate;
    }
    PortMaker maker()
    {
        return [this](const PrinterSetup& printer, const StopSignal& stop) -> std::unique_ptr<PrinterPort> {
            return std::make_unique<Port>(*this, printer.address, stop);
        };
    }

private:
    class Port final : public PrinterPort
    {
    public:
        Port(Fates& fates, QString address, const StopSignal& stop)
            : m_fates(fates), m_address(std::move(address)), m_stop(stop)
        {
        }
        Problem print(const QByteArray& job) override { return m_fates.print(m_address, job, m_stop); }

    private:
        Fates& m_fates;
        const QString m_address;
        const StopSignal& m_stop;
    };

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<QString, Problem> m_fates;
    std::set<QString> m_held;
    std::map<QString, QByteArray> m_printed;
};

PrinterSetup printer(const QString& address, const QString& name = {})
{
    PrinterSetup setup;
    setup.link = PrinterLink::Network;
    setup.address = address;
    setup.name = name;
    return setup;
}

using Outcome = std::future<Result<PrintResult>>;

Outcome print(PrintDesk& desk, const PrinterSetup& first, const PrinterSetup& second, const QByteArray& text)
{
    auto promise = std::make_shared<std::promise<Result<PrintResult>>>();
    Outcome outcome = promise->get_future();
    desk.print(
        first, second,
        [text](const PrinterSetup& on) { return Result<QByteArray>(text + on.address.toLatin1() + ';'); },
        [promise](Result<PrintResult> result) { promise->set_value(std::move(result)); });
    return outcome;
}

PrintResult resultOf(Outcome& outcome)
{
    if (outcome.wait_for(30s) != std::future_status::ready)
        return {PrintState::Waiting, {}, u"nothing came"_s};
    return outcome.get().value_or(PrintResult{});
}

} // namespace

TEST(PrintDesk, JobsOfOnePrinterKeepTheirOrder)
{
    Fates fates;
    PrintDesk desk(fates.maker());
    std::vector<Outcome> outcomes;
    QByteArray wanted;
    for (int i = 0; i < 50; ++i) {
        outcomes.push_back(print(desk, printer(u"a"_s), {}, QByteArray::number(i)));
        wanted += QByteArray::number(i) + "a;";
    }
    for (Outcome& outcome : outcomes)
        EXPECT_EQ(resultOf(outcome).state, PrintState::Printed);
    EXPECT_EQ(fates.printed(u"a"_s), wanted);
}

TEST(PrintDesk, NobodyWaitsForAnotherPrinter)
{
    Fates fates;
    fates.hold(u"slow"_s);
    PrintDesk desk(fates.maker());
    Outcome slow = print(desk, printer(u"slow"_s), {}, "1");
    Outcome quick = print(desk, printer(u"quick"_s), {}, "2");
    EXPECT_EQ(resultOf(quick).state, PrintState::Printed);
    EXPECT_EQ(slow.wait_for(0s), std::future_status::timeout);
    fates.release(u"slow"_s);
    EXPECT_EQ(resultOf(slow).state, PrintState::Printed);
}

TEST(PrintDesk, TheFallbackTakesWhatTheFirstRefuses)
{
    Fates fates;
    fates.set(u"a"_s, Problem::NoPaper);
    PrintDesk desk(fates.maker());
    Outcome outcome = print(desk, printer(u"a"_s, u"Caja"_s), printer(u"b"_s, u"Cocina"_s), "x");
    const PrintResult result = resultOf(outcome);
    EXPECT_EQ(result.state, PrintState::Printed);
    EXPECT_EQ(result.printer, u"Cocina"_s);
    EXPECT_EQ(result.problem, u"NO_PAPER"_s); // somebody should look at the first
    EXPECT_EQ(fates.printed(u"b"_s), "xb;");  // made for the second: its paper may be narrower
    EXPECT_EQ(fates.printed(u"a"_s), "");
}

TEST(PrintDesk, WhenBothFailTheFirstOnesProblemIsTold)
{
    Fates fates;
    fates.set(u"a"_s, Problem::NoPaper);
    fates.set(u"b"_s, Problem::Offline);
    PrintDesk desk(fates.maker());
    Outcome outcome = print(desk, printer(u"a"_s, u"Caja"_s), printer(u"b"_s), "x");
    const PrintResult result = resultOf(outcome);
    EXPECT_EQ(result.state, PrintState::Failed);
    EXPECT_EQ(result.printer, u"Caja"_s);
    EXPECT_EQ(result.problem, u"NO_PAPER"_s);
}

TEST(PrintDesk, WithoutAFirstTheFallbackIsTheFirst)
{
    Fates fates;
    PrintDesk desk(fates.maker());
    Outcome outcome = print(desk, {}, printer(u"b"_s), "x");
    const PrintResult result = resultOf(outcome);
    EXPECT_EQ(result.state, PrintState::Printed);
    EXPECT_EQ(result.problem, QString());
}

TEST(PrintDesk, EveryProblemHasItsWord)
{
    Fates fates;
    PrintDesk desk(fates.maker());
    const QList<std::pair<Problem, QString>> words{{Problem::Offline, u"OFFLINE"_s},
                                                   {Problem::NoPaper, u"NO_PAPER"_s},
                                                   {Problem::Timeout, u"TIMEOUT"_s},
                                                   {Problem::Refused, u"REFUSED"_s}};
    for (const auto& [problem, word] : words) {
        fates.set(u"a"_s, problem);
        Outcome outcome = print(desk, printer(u"a"_s), {}, "x");
        const PrintResult result = resultOf(outcome);
        EXPECT_EQ(result.state, PrintState::Failed);
        EXPECT_EQ(result.problem, word);
    }
    Outcome outcome = print(desk, {}, {}, "x");
    EXPECT_EQ(resultOf(outcome).problem, u"NOT_SET_UP"_s);
}

TEST(PrintDesk, WhatCannotBeMadeIsAnErrorAndNoPrintersFault)
{
    Fates fates;
    PrintDesk desk(fates.maker());
    std::promise<Result<PrintResult>> promise;
    desk.print(
        printer(u"a"_s), printer(u"b"_s),
        [](const PrinterSetup&) {
            return Result<QByteArray>(Error{ErrorCode::RIDE_FAILED, u"no key"_s});
        },
        [&](Result<PrintResult> result) { promise.set_value(std::move(result)); });
    auto outcome = promise.get_future();
    ASSERT_EQ(outcome.wait_for(30s), std::future_status::ready);
    const auto result = outcome.get();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::RIDE_FAILED);
}

TEST(PrintDesk, TheEndAnswersEverybody)
{
    Fates fates;
    fates.hold(u"a"_s);
    std::vector<Outcome> outcomes;
    {
        PrintDesk desk(fates.maker());
        for (int i = 0; i < 5; ++i)
            outcomes.push_back(print(desk, printer(u"a"_s), printer(u"b"_s), "x"));
        desk.stop();
        outcomes.push_back(print(desk, printer(u"a"_s), {}, "late"));
    }
    for (Outcome& outcome : outcomes) {
        const PrintResult result = resultOf(outcome);
        EXPECT_EQ(result.state, PrintState::Failed);
        EXPECT_EQ(result.problem, u"OFFLINE"_s);
    }
    EXPECT_EQ(fates.printed(u"a"_s), "");
}
