#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

namespace engine::printing {

// The character tables that cheap printers share. None is Unicode: what a table lacks is written with letters it has.
enum class CodePage { Cp437, Cp850, Cp858, Cp1252 };

std::optional<CodePage> codePageFromName(const QString& name); // CP437, CP850, CP858, CP1252
QString codePageName(CodePage page);
int codePageNumber(CodePage page); // n of ESC t n

// The text in characters that the table holds, one byte each: accents fall off where the letter is missing, a few signs
// are spelled out (€ becomes EUR), line ends become blanks, everything else '?'. No control character is left, so
// nothing that a product is called can give the printer an order. What comes back is its own printable form.
QString printable(const QString& text, CodePage page);
// The bytes of a text that printable() made.
QByteArray encode(const QString& text, CodePage page);

} // namespace engine::printing
