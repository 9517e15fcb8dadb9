#include "printing/PrintDesk.h"

#include <condition_variable>
#include <deque>
#include <thread>

namespace engine::printing {

struct PrintDesk::Job
{
    PrinterSetup printer;
    PrinterSetup fallback;
    Encoder encode;
    Printed done;
    Problem first = Problem::None; // of the printer that failed before
    QString firstName = {};
};

// One printer's thread. The port is kept between jobs, since it knows its printer's habits.
class PrintDesk::Worker
{
public:
    Worker(PrintDesk& desk, std::unique_ptr<PrinterPort> port)
        : m_desk(desk), m_port(std::move(port)), m_thread([this] { run(); })
    {
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker() { stop(); }

    void add(Job job)
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        m_more.notify_one();
    }
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
            m_more.notify_one();
        }
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    void run()
    {
        for (;;) {
            Job job;
            {
                std::unique_lock lock(m_mutex);
                m_more.wait(lock, [this] { return m_ends || !m_jobs.empty(); });
                if (m_jobs.empty())
                    return;
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
            work(job);
        }
    }

    void work(Job& job)
    {
        const QString name = shownName(job.printer);
        Problem problem = Problem::Offline;
        if (!m_desk.m_stop.isRaised()) {
            auto bytes = job.encode(job.printer);
            if (!bytes) {
                job.done(bytes.error());
                return;
            }
            problem = m_port->print(*bytes);
        }
        const bool isSecond = job.first != Problem::None;
        if (problem == Problem::None) {
            job.done(PrintResult{PrintState::Printed, name, problemName(job.first)});
        } else if (job.fallback.link != PrinterLink::None && !m_desk.m_stop.isRaised()) {
            const PrinterSetup next = job.fallback;
            m_desk.hand(next, Job{next, {}, std::move(job.encode), std::move(job.done), problem, name});
        } else {
            job.done(PrintResult{PrintState::Failed, isSecond ? job.firstName : name,
                                 problemName(isSecond ? job.first : problem)});
        }
    }

    PrintDesk& m_desk;
    const std::unique_ptr<PrinterPort> m_port;
    std::mutex m_mutex;
    std::condition_variable m_more;
    std::deque<Job> m_jobs;
    bool m_ends = false;
    std::thread m_thread; // last: it uses the others
};

PrintDesk::PrintDesk(PortMaker makePorts) : m_makePorts(std::move(makePorts)) {}

PrintDesk::~PrintDesk()
{
    stop();
}

void PrintDesk::print(const PrinterSetup& printer, const PrinterSetup& fallback, Encoder encode, Printed done)
{
    if (printer.link != PrinterLink::None)
        hand(printer, Job{printer, fallback, std::move(encode), std::move(done), Problem::None});
    else if (fallback.link != PrinterLink::None)
        hand(fallback, Job{fallback, {}, std::move(encode), std::move(done), Problem::None});
    else
        done(PrintResult{PrintState::Failed, {}, problemName(Problem::NotSetUp)});
}

void PrintDesk::hand(const PrinterSetup& printer, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopped) {
            auto& place = m_workers[{printer.link, printer.address}];
            if (!place)
                place = std::make_unique<Worker>(*this, m_makePorts(printer, m_stop));
            place->add(std::move(job));
            return;
        }
    }
    job.done(PrintResult{PrintState::Failed, shownName(printer), problemName(Problem::Offline)});
}

void PrintDesk::stop()
{
    m_stop.raise();
    decltype(m_workers) workers;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        workers.swap(m_workers);
    }
    for (const auto& entry : workers)
        entry.second->stop();
}

QString shownName(const PrinterSetup& printer)
{
    return printer.name.isEmpty() ? printer.address : printer.name;
}

} // namespace engine::printing
