#pragma once
#include <engine/Error.h>

#include <QString>

namespace ui {

// What went wrong last, for whoever helps from afar: the screens tell it in plain words only. Of this thread alone.
void keepError(const engine::Error& error);
// Version, time, code and the technical text; empty while nothing went wrong.
QString lastErrorText();

} // namespace ui
