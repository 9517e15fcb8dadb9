#include "printing/StopSignal.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace engine::printing {

StopSignal::StopSignal() : m_handle(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

StopSignal::~StopSignal()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

void StopSignal::raise()
{
    m_raised = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_handle, &one, sizeof one);
}

} // namespace engine::printing
