#pragma once
#include <QString>

namespace engine::invoicing {

// Runs of blanks become one, none at the ends, composed to NFC: stray blanks make SRI's parser fail or fall silent.
QString cleanText(const QString& text);
// Control characters (line breaks and tabs too), unpaired surrogates and U+FFFE/U+FFFF: what a voucher cannot carry.
bool hasForbiddenCharacters(QStringView text);
// Code points, as the schemas count lengths.
qsizetype codePoints(QStringView text);
// Shape only: one @, a domain with a dot, no blanks, at most 100 characters (limit of the vouchers).
bool looksLikeEmail(QStringView text);

} // namespace engine::invoicing
