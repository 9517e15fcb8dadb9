#pragma once
#include <engine/Decimal.h>

#include <QString>

#include <optional>

namespace ui {

// As many digits without a mark are a code, whichever key is pressed behind them: nobody sells ten million of a thing.
bool looksLikeCode(const QString& typed);
// Above zero, and no code.
std::optional<engine::Decimal> typedQuantity(const QString& typed);

} // namespace ui
