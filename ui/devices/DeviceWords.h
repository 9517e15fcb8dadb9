#pragma once
#include <engine/Devices.h>

namespace ui {

QString deviceKindText(engine::DeviceKind kind);
QString deviceScopeText(const QString& scope); // what it may do, as the end of a sentence

} // namespace ui
