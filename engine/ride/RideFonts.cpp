#include "ride/RideFonts.h"

#include <QFontMetricsF>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

constexpr int kUnitsPerEm = 2048; // of DejaVu Sans: widths at this size are exact
constexpr char32_t kTableSize = 0x250;

QFont faceAt(bool bold)
{
    QFont font = fontOf({7, bold, kInk});
    font.setPixelSize(kUnitsPerEm);
    return font;
}

// Widths of the Latin letters in em, read once and constant from then on: measuring every cell through the font
// engine would cost more than drawing it.
class LatinWidths
{
public:
    static const LatinWidths& instance()
    {
        static const LatinWidths widths;
        return widths;
    }
    [[nodiscard]] qreal of(char32_t letter, bool bold) const { return m_em[bold ? 1 : 0][letter]; }

private:
    LatinWidths()
    {
        for (const bool bold : {false, true}) {
            const QFontMetricsF metrics(faceAt(bold));
            for (char32_t letter = 0x20; letter < kTableSize; ++letter)
                m_em[bold ? 1 : 0][letter] =
                    metrics.horizontalAdvance(QChar(static_cast<char16_t>(letter))) / kUnitsPerEm;
        }
    }
    std::array<std::array<qreal, kTableSize>, 2> m_em{};
};

class Ruler
{
public:
    explicit Ruler(const TextStyle& style) : m_style(style) {}

    qreal width(char32_t letter)
    {
        if (letter < kTableSize)
            return LatinWidths::instance().of(letter, m_style.bold) * m_style.size;
        if (!m_rare)
            m_rare.emplace(faceAt(m_style.bold));
        return m_rare->horizontalAdvance(QString::fromUcs4(&letter, 1)) / kUnitsPerEm * m_style.size;
    }

private:
    TextStyle m_style;
    std::optional<QFontMetricsF> m_rare; // for what is not Latin
};

struct Letter
{
    char32_t code = 0;
    int units = 1;
};

Letter letterAt(const QString& text, qsizetype at)
{
    const QChar first = text.at(at);
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text.at(at + 1)), 2};
    return {first.unicode(), 1};
}

} // namespace

QFont fontOf(const TextStyle& style)
{
    QFont font(u"DejaVu Sans"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPointSizeF(style.size);
    font.setBold(style.bold);
    return font;
}

qreal textWidth(QStringView text, const TextStyle& style)
{
    Ruler ruler(style);
    qreal width = 0;
    for (const char32_t letter : text.toUcs4())
        width += ruler.width(letter);
    return width;
}

QStringList wrapText(const QString& text, const TextStyle& style, qreal width)
{
    Ruler ruler(style);
    QStringList lines;
    qsizetype start = 0;
    qsizetype breakAt = 0; // where the next line may begin; not after `start` = nowhere yet
    qreal used = 0;
    qreal usedAtBreak = 0;
    for (qsizetype at = 0; at < text.size();) {
        const Letter letter = letterAt(text, at);
        const qreal advance = ruler.width(letter.code);
        const bool blank = letter.code == U' ';
        const bool joins = letter.code > 0x2ff && QChar::isMark(letter.code);
        // A hundredth of a point forgives sums of fractions in columns cut to the width of their content.
        if (!blank && !joins && at > start && used + advance > width + 0.01) {
            const bool atBlank = breakAt > start;
            const qsizetype end = atBlank ? breakAt : at;
            lines.append(text.mid(start, end - start).trimmed());
            used = atBlank ? used - usedAtBreak : 0;
            start = end;
            breakAt = start;
        }
        at += letter.units;
        used += advance;
        if (blank || letter.code == U'-' || letter.code == U'/') {
            breakAt = at;
            usedAtBreak = used;
        }
    }
    lines.append(text.mid(start).trimmed());
    return lines;
}

} // namespace engine::ride
