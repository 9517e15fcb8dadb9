#pragma once
#include <atomic>

namespace engine::printing {

// Ends every wait at once when the program stops. Any thread.
class StopSignal
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    void raise();
    [[nodiscard]] bool isRaised() const { return m_raised.load(); }
    [[nodiscard]] int handle() const { return m_handle; } // readable once raised

private:
    std::atomic_bool m_raised = false;
    int m_handle;
};

} // namespace engine::printing
