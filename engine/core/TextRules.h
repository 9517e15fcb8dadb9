#pragma once
#include <QString>

namespace engine::core {

// Control characters (line breaks and tabs too), unpaired surrogates and U+FFFE/U+FFFF: what the texts of a voucher
// may not hold. core::cleanText() would drop them in silence; a request that carries them is refused instead.
bool hasForbiddenCharacters(QStringView text);
// Shape only: one @, a domain with a dot, no blanks; at most 100 characters, the limit of the vouchers.
bool looksLikeEmail(QStringView text, qsizetype maxLength = 100);

} // namespace engine::core
