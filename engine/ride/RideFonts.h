#pragma once
#include <QFont>
#include <QRgb>
#include <QString>
#include <QStringList>

namespace engine::ride {

inline constexpr QRgb kInk = 0xff1b1f24;
inline constexpr QRgb kMuted = 0xff59626d;
inline constexpr QRgb kHairline = 0xffb9c0c8;
inline constexpr QRgb kFaint = 0xffe3e6ea;
inline constexpr QRgb kShade = 0xfff3f5f7;

// Sizes and positions are points (1/72 inch) throughout the layout.
struct TextStyle
{
    qreal size = 7;
    bool bold = false;
    QRgb color = kInk;

    [[nodiscard]] qreal lineHeight() const { return size * 1.34; }
    [[nodiscard]] qreal ascent() const { return size * 1.0; }
};

inline constexpr TextStyle kLabel{5.8, false, kMuted};
inline constexpr TextStyle kHeading{5.8, true, kMuted};
inline constexpr TextStyle kBody{7, false, kInk};
inline constexpr TextStyle kStrong{7, true, kInk};
inline constexpr TextStyle kSmall{6.2, false, kMuted};

// DejaVu Sans without kerning and ligatures: every letter is found again as itself in the text of the PDF, and the
// width of a text is the sum of its letters.
QFont fontOf(const TextStyle& style);

// Needs a QGuiApplication; any thread.
qreal textWidth(QStringView text, const TextStyle& style);

// Breaks at blanks, hyphens and slashes, inside a word only where it is wider than the line. At least one line;
// nothing but the blanks at the breaks is lost.
QStringList wrapText(const QString& text, const TextStyle& style, qreal width);

} // namespace engine::ride
