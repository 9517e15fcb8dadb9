#include "notify/NotifyLog.h"

namespace engine::notify {

Q_LOGGING_CATEGORY(lcNotify, "engine.notify", QtInfoMsg)

} // namespace engine::notify
