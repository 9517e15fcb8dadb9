#pragma once
#include <QColor>
#include <QList>
#include <QString>

class QApplication;
class QWidget;

namespace ui {

// The colours of one theme. Text colours reach 4.5:1 on every ground they are used on; tests/ui computes it.
struct Colors
{
    QColor window, surface, raised, line, edge; // grounds and rules; edge is the outline of controls
    QColor text, muted;
    QColor accent, onAccent, accentSoft, accentText;
    QColor ok, okSoft, warn, warnSoft, alarm, alarmSoft;
    QColor band, onBand; // the mark of an environment without fiscal value
};

struct ColorPair
{
    QString name;
    QColor ink, ground;
    double required; // WCAG contrast ratio
};

enum class ThemeKind { Light, Dark, Contrast };

QString themeName(ThemeKind kind);            // light | dark | contrast, as kept in the settings
ThemeKind themeFromName(const QString& name); // Light for anything else
ThemeKind nextTheme(ThemeKind kind);

const Colors& colorsOf(ThemeKind kind);
// Every combination of ink and ground that the screens draw.
QList<ColorPair> usedPairs(ThemeKind kind);
double contrastRatio(const QColor& a, const QColor& b);

// Style, palette, fonts and style sheet of the whole program; `percent` is one of textSizes().
void applyTheme(QApplication& app, ThemeKind kind, int percent = 100);
ThemeKind currentTheme();
const Colors& colors();

// A look is a dynamic property that the style sheet selects on, e.g. setLook(label, "role", "muted").
void setLook(QWidget* widget, const char* property, const QString& value);

// Size of the text in percent: 100, 125, 150, 200. Reading text grows in full, figures that are large already and the
// room around things by half, so that a screen still holds what belongs together.
const QList<int>& textSizes();
int nextTextSize(int percent);
int textSize();
int scaled(int pixels); // for reading text
int roomy(int pixels);  // for large figures, heights and widths

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
inline constexpr int touch = 44; // the smallest height of anything a finger presses
} // namespace space

} // namespace ui
