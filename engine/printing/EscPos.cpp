#include "printing/EscPos.h"

#include <algorithm>

namespace engine::printing {

namespace {

constexpr int kEsc = 0x1b;
constexpr int kGs = 0x1d;
constexpr int kFs = 0x1c;
constexpr int kDle = 0x10;
constexpr int kDc4 = 0x14;
constexpr int kQuietModules = 10;
constexpr int kBarHeight = 72; // dots, 9 mm
constexpr int kMaxModuleWidth = 3;
constexpr int kMinModuleWidth = 2;
constexpr int kQrLevelM = 49;

bool isDigits(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// What GS k takes for Code 128: the code sets are chosen by "{B" and "{C", a brace is written twice.
QByteArray code128Data(const QString& text)
{
    QByteArray data;
    qsizetype at = 0;
    if (isDigits(text) && text.size() >= 4) {
        data += "{C";
        for (; at + 1 < text.size(); at += 2)
            data += static_cast<char>(text.mid(at, 2).toInt());
        if (at == text.size())
            return data;
    }
    data += "{B";
    for (; at < text.size(); ++at) {
        const char c = text[at].toLatin1();
        data += c;
        if (c == '{')
            data += c;
    }
    return data;
}

} // namespace

Paper paperOf(int millimetres)
{
    return millimetres == 58 ? Paper{32, 384} : Paper{48, 576};
}

void EscPos::raw(std::initializer_list<int> bytes)
{
    for (const int byte : bytes)
        m_bytes += static_cast<char>(static_cast<unsigned char>(byte));
}

void EscPos::begin(CodePage codePage)
{
    raw({kEsc, '@', kFs, '.', kEsc, 'R', 0});
    page(codePage);
}

void EscPos::page(CodePage codePage)
{
    m_page = codePage;
    raw({kEsc, 't', codePageNumber(codePage)});
}

void EscPos::align(Align align)
{
    raw({kEsc, 'a', static_cast<int>(align)});
}

void EscPos::bold(bool on)
{
    raw({kEsc, 'E', on ? 1 : 0});
}

void EscPos::size(Size size)
{
    raw({kGs, '!', size == Size::Large ? 0x11 : size == Size::Tall ? 0x01 : 0});
}

void EscPos::text(const QString& text)
{
    m_bytes += encode(text, m_page);
}

void EscPos::newLine()
{
    raw({'\n'});
}

void EscPos::feed(int lines)
{
    raw({kEsc, 'd', lines});
}

void EscPos::cut()
{
    raw({kGs, 'V', 66, 0}); // feeds to the knife, leaves a bridge of paper where the knife can
}

void EscPos::kickDrawer()
{
    raw({kEsc, 'p', 0, 25, 250}); // pin 2, on for 50 ms, then off for 500 ms
}

void EscPos::kickDrawerAtOnce()
{
    raw({kDle, kDc4, 1, 0, 1}); // pin 2, 100 ms
}

void EscPos::code128(const QString& text, int moduleWidth)
{
    const QByteArray data = code128Data(text);
    raw({kGs, 'h', kBarHeight, kGs, 'w', moduleWidth, kGs, 'H', 0, kGs, 'k', 73, static_cast<int>(data.size())});
    m_bytes += data;
}

void EscPos::qr(const QString& text, int moduleSize)
{
    const QByteArray data = text.toLatin1();
    const auto length = static_cast<int>(data.size()) + 3;
    raw({kGs, '(', 'k', 4, 0, 49, 65, 50, 0});      // model 2
    raw({kGs, '(', 'k', 3, 0, 49, 67, moduleSize}); // dots of a module
    raw({kGs, '(', 'k', 3, 0, 49, 69, kQrLevelM});  // 15 % may be unreadable
    raw({kGs, '(', 'k', length % 256, length / 256, 49, 80, 48});
    m_bytes += data;
    raw({kGs, '(', 'k', 3, 0, 49, 81, 48}); // print it
}

void EscPos::askWhenPrinted()
{
    raw({kGs, 'r', 1});
}

int code128Modules(const QString& text)
{
    constexpr int kSymbol = 11;
    constexpr int kStop = 13;
    int symbols = 2; // start and check
    if (isDigits(text) && text.size() >= 4)
        symbols += static_cast<int>(text.size()) / 2 + (text.size() % 2 == 0 ? 0 : 2);
    else
        symbols += static_cast<int>(text.size());
    return symbols * kSymbol + kStop;
}

std::optional<int> code128Width(const QString& text, const Paper& paper)
{
    const int width = std::min(paper.dots / (code128Modules(text) + 2 * kQuietModules), kMaxModuleWidth);
    return width < kMinModuleWidth ? std::nullopt : std::optional(width);
}

} // namespace engine::printing
