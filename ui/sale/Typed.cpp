#include "sale/Typed.h"

#include "common/Format.h"

#include <algorithm>

namespace ui {

namespace {
constexpr qsizetype kShortestCode = 8; // EAN-8
}

bool looksLikeCode(const QString& typed)
{
    return typed.size() >= kShortestCode &&
           std::all_of(typed.cbegin(), typed.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<engine::Decimal> typedQuantity(const QString& typed)
{
    const auto quantity = looksLikeCode(typed) ? std::nullopt : typedNumber(typed);
    return quantity && !quantity->isZero() ? quantity : std::nullopt;
}

} // namespace ui
