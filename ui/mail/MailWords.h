#pragma once
#include <engine/Error.h>

namespace ui {

// Why the settings of the mail were not taken, or a letter did not go.
QString mailTrouble(const engine::Error& error);

} // namespace ui
