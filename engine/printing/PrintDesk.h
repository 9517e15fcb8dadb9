#pragma once
#include "printing/PrinterPort.h"

#include <engine/Result.h>

#include <functional>
#include <map>
#include <mutex>

namespace engine::printing {

// A job, made for each printer it is tried on: their papers and code pages differ.
using Encoder = std::function<Result<QByteArray>(const PrinterSetup&)>;
using Printed = std::function<void(Result<PrintResult>)>;
using PortMaker = std::function<std::unique_ptr<PrinterPort>(const PrinterSetup&, const StopSignal&)>;

// The printers, each with a thread of its own in which its jobs wait for each other and for nobody else. Any thread.
class PrintDesk
{
public:
    explicit PrintDesk(PortMaker makePorts = makePort);
    // Whatever still waits is answered with OFFLINE.
    ~PrintDesk();
    PrintDesk(const PrintDesk&) = delete;
    PrintDesk& operator=(const PrintDesk&) = delete;

    // On the first of these printers, where it fails on the second. `done` is told once, in a thread of the desk: an
    // Error only when the job could not be made. A job printed by the second carries the first one's problem.
    void print(const PrinterSetup& printer, const PrinterSetup& fallback, Encoder encode, Printed done);
    void stop();

private:
    class Worker;
    struct Job;

    void hand(const PrinterSetup& printer, Job job);

    const PortMaker m_makePorts;
    StopSignal m_stop;
    std::mutex m_mutex;
    std::map<std::pair<PrinterLink, QString>, std::unique_ptr<Worker>> m_workers;
    bool m_stopped = false;
};

QString shownName(const PrinterSetup& printer); // its name, else its address

} // namespace engine::printing
