#pragma once
#include <QStringList>

namespace app {

// The till: makes the application, opens the engine, shows the window, and stops all in reverse order.
int runTill(int argc, char** argv, const QStringList& words);

} // namespace app
