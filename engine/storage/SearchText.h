#pragma once
#include <QString>

namespace engine::storage {

// What search columns hold and what is looked for in them: lower case, accents stripped, blanks squeezed.
// LIKE treats case differently on the two databases, so the text is folded before it is stored.
QString searchText(QStringView text);
// Escapes %, _ and ! for `LIKE ? ESCAPE '!'`.
QString likeLiteral(const QString& text);

} // namespace engine::storage
