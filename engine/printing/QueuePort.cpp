#include "printing/CupsLink.h"

#include <poll.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace engine::printing {

namespace {

using Clock = std::chrono::steady_clock;

bool hasReason(ipp_t* answer, const char* attribute, std::initializer_list<const char*> starts)
{
    ipp_attribute_t* reasons = ::ippFindAttribute(answer, attribute, IPP_TAG_KEYWORD);
    for (int i = 0; reasons && i < ::ippGetCount(reasons); ++i) {
        const QByteArray reason = ::ippGetString(reasons, i, nullptr);
        if (std::any_of(starts.begin(), starts.end(), [&](const char* start) { return reason.startsWith(start); }))
            return true;
    }
    return false;
}

int numberOf(ipp_t* answer, const char* attribute, ipp_tag_t tag, int fallback)
{
    ipp_attribute_t* found = ::ippFindAttribute(answer, attribute, tag);
    return found ? ::ippGetInteger(found, 0) : fallback;
}

// A queue of CUPS, whatever lies behind it. The job is followed until the queue's way to the printer has taken it; one
// that hangs there is taken back, so that it does not come out tomorrow beside the one of the fallback printer.
class QueuePort final : public PrinterPort
{
public:
    QueuePort(const PrinterSetup& printer, const StopSignal& stop, const Patience& patience)
        : m_queue(printer.address), m_stop(stop), m_patience(patience)
    {
    }

    Problem print(const QByteArray& job) override
    {
        const HttpLink http = connectToCups(m_patience.connect);
        if (!http)
            return Problem::Offline;
        if (const Problem state = queueState(http.get(), true); state != Problem::None)
            return state;
        const QByteArray name = m_queue.toUtf8();
        const int id = ::cupsCreateJob(http.get(), name.constData(), "Mostrador", 0, nullptr);
        if (id <= 0)
            return Problem::Refused;
        if (!handOver(http.get(), name, id, job)) {
            takeBack(http.get(), name, id);
            return Problem::Refused;
        }
        const Problem problem = follow(http.get(), id);
        if (problem != Problem::None)
            takeBack(http.get(), name, id);
        return problem;
    }

private:
    static bool handOver(http_t* http, const QByteArray& name, int id, const QByteArray& job)
    {
        return ::cupsStartDocument(http, name.constData(), id, "ticket", CUPS_FORMAT_RAW, 1) == HTTP_STATUS_CONTINUE &&
               ::cupsWriteRequestData(http, job.constData(), static_cast<std::size_t>(job.size())) ==
                   HTTP_STATUS_CONTINUE &&
               ::cupsFinishDocument(http, name.constData()) <= IPP_STATUS_OK_EVENTS_COMPLETE;
    }

    static void takeBack(http_t* http, const QByteArray& name, int id)
    {
        ::cupsCancelJob2(http, name.constData(), id, 0);
    }

    Problem queueState(http_t* http, bool before)
    {
        const IppMessage answer = askCups(http, IPP_OP_GET_PRINTER_ATTRIBUTES, m_queue, 0,
                                          {"printer-state", "printer-state-reasons", "printer-is-accepting-jobs"});
        if (!answer)
            return Problem::Offline;
        if (::ippGetStatusCode(answer.get()) > IPP_STATUS_OK_EVENTS_COMPLETE)
            return Problem::Refused; // no such queue, or not for us
        if (hasReason(answer.get(), "printer-state-reasons", {"media-empty", "media-needed"}))
            return Problem::NoPaper;
        if (hasReason(answer.get(), "printer-state-reasons",
                      {"offline", "connecting-to-device", "cover-open", "door-open", "shutdown", "timed-out"}))
            return Problem::Offline;
        if (numberOf(answer.get(), "printer-state", IPP_TAG_ENUM, IPP_PSTATE_IDLE) == IPP_PSTATE_STOPPED)
            return Problem::Offline; // paused by a person, or given up by CUPS
        ipp_attribute_t* accepts = ::ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
        return before && accepts && ::ippGetBoolean(accepts, 0) == 0 ? Problem::Refused : Problem::None;
    }

    Problem follow(http_t* http, int id)
    {
        const auto end = Clock::now() + m_patience.finish;
        while (Clock::now() < end && !m_stop.isRaised()) {
            const IppMessage answer = askCups(http, IPP_OP_GET_JOB_ATTRIBUTES, m_queue, id, {"job-state"});
            if (!answer)
                return Problem::Offline;
            const int state = numberOf(answer.get(), "job-state", IPP_TAG_ENUM, IPP_JSTATE_PENDING);
            if (state == IPP_JSTATE_COMPLETED)
                return Problem::None;
            if (state == IPP_JSTATE_CANCELED || state == IPP_JSTATE_ABORTED)
                return Problem::Refused;
            if (const Problem problem = queueState(http, false); problem != Problem::None)
                return problem;
            pollfd stopped{m_stop.handle(), POLLIN, 0};
            ::poll(&stopped, 1, 100);
        }
        return m_stop.isRaised() ? Problem::Offline : Problem::Timeout;
    }

    const QString m_queue;
    const StopSignal& m_stop;
    const Patience m_patience;
};

} // namespace

std::unique_ptr<PrinterPort> makeQueuePort(const PrinterSetup& printer, const StopSignal& stop,
                                           const Patience& patience)
{
    return std::make_unique<QueuePort>(printer, stop, patience);
}

} // namespace engine::printing
