#pragma once
#include "printing/CodePage.h"

#include <optional>

namespace engine::printing {

// What a head of 203 dpi prints on a roll: characters of font A (12 dots wide) and dots of a line.
struct Paper
{
    int columns = 48;
    int dots = 576;
};

Paper paperOf(int millimetres); // 58 has 32 columns of 384 dots; anything else counts as 80

enum class Align { Left, Center, Right };
enum class Size { Normal, Tall, Large }; // as it is, twice as high, twice as high and wide

// Orders of the ESC/POS command set, as bytes; only those that the cheap printers know as well. Texts come from
// printable().
class EscPos
{
public:
    // Forgets what the last job left behind and selects the page; also leaves the mode of two-byte characters, in which
    // some printers wake up.
    void begin(CodePage page);
    void page(CodePage page);
    void align(Align align);
    void bold(bool on);
    void size(Size size);
    void text(const QString& text);
    void newLine();
    void feed(int lines);
    void cut();
    void kickDrawer();
    void kickDrawerAtOnce(); // obeyed without paper too, before whatever waits; not every printer knows it
    // Code 128 in code set C for the pairs of digits of an all-digit text, else in set B; `text` is ASCII 32 to 126.
    void code128(const QString& text, int moduleWidth);
    void qr(const QString& text, int moduleSize);
    // Answered with one byte when all before it has been printed.
    void askWhenPrinted();

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    QByteArray take() { return std::move(m_bytes); }

private:
    void raw(std::initializer_list<int> bytes);

    QByteArray m_bytes;
    CodePage m_page = CodePage::Cp858;
};

// Modules of a Code 128 as code128() makes it, without the quiet zones: 321 for the 49 digits of an access key.
int code128Modules(const QString& text);
// The widest bars, in dots, with which the symbol and its quiet zones of ten modules fit on the paper. None below two
// dots (0.25 mm): narrower ones run into each other on thermal paper, and some printers refuse them. So the access key
// (341 modules with its quiet zones) needs 682 dots and fits neither roll, and goes on paper as a QR.
std::optional<int> code128Width(const QString& text, const Paper& paper);

} // namespace engine::printing
