#pragma once
#include <QLoggingCategory>

namespace engine::notify {

Q_DECLARE_LOGGING_CATEGORY(lcNotify)

} // namespace engine::notify
