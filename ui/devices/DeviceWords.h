#pragma once
#include <engine/Devices.h>

namespace ui {

QString deviceKindText(engine::DeviceKind kind);
QString deviceMayText(engine::DeviceKind kind); // what it may do, as a sentence

} // namespace ui
