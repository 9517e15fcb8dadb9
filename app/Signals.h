#pragma once
#include <functional>

namespace app {

// Runs `stop` once in the event loop when SIGTERM or SIGINT arrives.
void onTermination(std::function<void()> stop);

} // namespace app
