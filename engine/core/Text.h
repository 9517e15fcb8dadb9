#pragma once
#include <QString>

namespace engine::core {

// A text as a voucher may carry it (SRI schemas: no line breaks; XML 1.0: no control characters): every run of
// white space becomes one blank, ends are trimmed, control characters, U+FFFE, U+FFFF and unpaired surrogates go,
// the rest is composed to NFC. Cleaning a clean text changes nothing.
[[nodiscard]] QString cleanText(const QString& text);

// Length as XML Schema counts it: code points, not UTF-16 units.
[[nodiscard]] qsizetype codePointLength(QStringView text);

// Only 0-9; QChar::isDigit would let other scripts' digits in. False for an empty text.
[[nodiscard]] bool isAsciiDigits(QStringView text);

} // namespace engine::core
