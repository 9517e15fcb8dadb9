#include "common/Theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

const Colors& colorsOf(ThemeKind kind)
{
    static const Colors light{.window = "#eef1f4"_L1,
                              .surface = "#ffffff"_L1,
                              .raised = "#f6f8fa"_L1,
                              .line = "#dde3e9"_L1,
                              .edge = "#76838f"_L1,
                              .text = "#14202b"_L1,
                              .muted = "#4d5b67"_L1,
                              .accent = "#0f6e66"_L1,
                              .onAccent = "#ffffff"_L1,
                              .accentSoft = "#dff1ee"_L1,
                              .accentText = "#0b5750"_L1,
                              .ok = "#14632f"_L1,
                              .okSoft = "#dcf5e3"_L1,
                              .warn = "#7a4300"_L1,
                              .warnSoft = "#fdeecb"_L1,
                              .alarm = "#a61b12"_L1,
                              .alarmSoft = "#fde3e0"_L1,
                              .band = "#f7b32b"_L1,
                              .onBand = "#231700"_L1};
    static const Colors dark{.window = "#0f1518"_L1,
                             .surface = "#182025"_L1,
                             .raised = "#202a30"_L1,
                             .line = "#2c3941"_L1,
                             .edge = "#70818c"_L1,
                             .text = "#edf2f5"_L1,
                             .muted = "#a5b4be"_L1,
                             .accent = "#2dc9b6"_L1,
                             .onAccent = "#03201c"_L1,
                             .accentSoft = "#123532"_L1,
                             .accentText = "#6fe3d5"_L1,
                             .ok = "#86e3a5"_L1,
                             .okSoft = "#12331f"_L1,
                             .warn = "#f8cf6a"_L1,
                             .warnSoft = "#3a2b09"_L1,
                             .alarm = "#ffaaa2"_L1,
                             .alarmSoft = "#481a17"_L1,
                             .band = "#f7b32b"_L1,
                             .onBand = "#231700"_L1};
    // Black, white and yellow: every text at 7:1 and every control with a bright outline.
    static const Colors contrast{.window = "#000000"_L1,
                                 .surface = "#000000"_L1,
                                 .raised = "#161616"_L1,
                                 .line = "#9a9a9a"_L1,
                                 .edge = "#ffffff"_L1,
                                 .text = "#ffffff"_L1,
                                 .muted = "#e4e4e4"_L1,
                                 .accent = "#ffe100"_L1,
                                 .onAccent = "#000000"_L1,
                                 .accentSoft = "#3b3400"_L1,
                                 .accentText = "#ffe100"_L1,
                                 .ok = "#8dffb4"_L1,
                                 .okSoft = "#00290f"_L1,
                                 .warn = "#ffd479"_L1,
                                 .warnSoft = "#332100"_L1,
                                 .alarm = "#ffb9b3"_L1,
                                 .alarmSoft = "#450000"_L1,
                                 .band = "#ffe100"_L1,
                                 .onBand = "#000000"_L1};
    switch (kind) {
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::Contrast:
        return contrast;
    case ThemeKind::Light:
        break;
    }
    return light;
}

QString themeName(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return u"dark"_s;
    case ThemeKind::Contrast:
        return u"contrast"_s;
    case ThemeKind::Light:
        break;
    }
    return u"light"_s;
}

ThemeKind themeFromName(const QString& name)
{
    for (const auto kind : {ThemeKind::Dark, ThemeKind::Contrast}) {
        if (name == themeName(kind))
            return kind;
    }
    return ThemeKind::Light;
}

ThemeKind nextTheme(ThemeKind kind)
{
    return kind == ThemeKind::Light  ? ThemeKind::Dark
           : kind == ThemeKind::Dark ? ThemeKind::Contrast
                                     : ThemeKind::Light;
}

QList<ColorPair> usedPairs(ThemeKind kind)
{
    const Colors& c = colorsOf(kind);
    const double text = kind == ThemeKind::Contrast ? 7.0 : 4.5; // WCAG 1.4.6 and 1.4.3
    const double shape = kind == ThemeKind::Contrast ? 4.5 : 3.0;
    QList<ColorPair> pairs;
    for (const auto& [ground, name] :
         {std::pair{c.window, u"window"_s}, {c.surface, u"surface"_s}, {c.raised, u"raised"_s}}) {
        pairs.append({u"text on "_s + name, c.text, ground, text});
        pairs.append({u"muted on "_s + name, c.muted, ground, text});
        pairs.append({u"accentText on "_s + name, c.accentText, ground, text});
        pairs.append({u"focus ring on "_s + name, c.accent, ground, shape});
        pairs.append({u"outline on "_s + name, c.edge, ground, shape});
    }
    pairs.append({u"alarm on surface"_s, c.alarm, c.surface, text});
    pairs.append({u"onAccent on accent"_s, c.onAccent, c.accent, text});
    pairs.append({u"accentText on accentSoft"_s, c.accentText, c.accentSoft, text});
    pairs.append({u"text on accentSoft"_s, c.text, c.accentSoft, text});
    pairs.append({u"muted on accentSoft"_s, c.muted, c.accentSoft, text});
    pairs.append({u"ok on okSoft"_s, c.ok, c.okSoft, text});
    pairs.append({u"warn on warnSoft"_s, c.warn, c.warnSoft, text});
    pairs.append({u"alarm on alarmSoft"_s, c.alarm, c.alarmSoft, text});
    pairs.append({u"text on warnSoft"_s, c.text, c.warnSoft, text});
    pairs.append({u"text on alarmSoft"_s, c.text, c.alarmSoft, text});
    pairs.append({u"onBand on band"_s, c.onBand, c.band, text});
    return pairs;
}

namespace {

double luminance(const QColor& color)
{
    const auto part = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

ThemeKind g_kind = ThemeKind::Light;
int g_percent = 100;

// Sizes in the sheet are those of 100 %. Hair lines stay.
QString grown(const QString& sheet)
{
    static const QRegularExpression size(u"(font-size|min-height|max-height|width|height): (\\d+)px"_s);
    QString result;
    qsizetype from = 0;
    for (auto it = size.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        const int pixels = match.captured(2).toInt();
        const bool reading = match.captured(1) == "font-size"_L1 ? pixels <= 20 : match.captured(1) == "max-height"_L1;
        result += sheet.mid(from, match.capturedStart() - from) + match.captured(1) +
                  u": %1px"_s.arg(pixels <= 6 ? pixels
                                  : reading   ? scaled(pixels)
                                              : roomy(pixels));
        from = match.capturedEnd();
    }
    return result + sheet.mid(from);
}

QString baseSheet()
{
    return uR"(
* { outline: none; }
QMainWindow, QDialog, QWidget#page { background: @window; }
QToolTip { background: @raised; color: @text; border: 1px solid @edge; padding: 6px; }
QFrame[look="card"] { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame[look="card"][tone="warn"] { background: @warnSoft; border: 2px solid @warn; }
QFrame[look="bar"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QFrame[look="rail"] { background: @surface; border: none; border-right: 1px solid @line; }
QFrame[look="strip"] { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame[look="strip"][tone="ok"] { background: @okSoft; border-color: @ok; }
QFrame[look="strip"][tone="warn"] { background: @warnSoft; border-color: @warn; }
QFrame[look="strip"][tone="alarm"] { background: @alarmSoft; border-color: @alarm; }
QFrame[look="notice"] { background: @warnSoft; border: none; border-bottom: 2px solid @warn; }
QFrame[look="notice"][tone="alarm"] { background: @alarmSoft; border-color: @alarm; }
QFrame[look="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; border: none; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="small"] { color: @muted; font-size: 13px; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="title"] { font-size: 22px; font-weight: 700; }
QLabel[role="heading"] { font-size: 17px; font-weight: 700; }
QLabel[role="figure"] { font-size: 16px; }
QLabel[role="total"] { font-size: 50px; font-weight: 700; }
QLabel[role="change"] { font-size: 34px; font-weight: 700; }
QLabel[role="warn"], QLabel[tone="warn"] { color: @warn; }
QLabel[role="ok"], QLabel[tone="ok"] { color: @ok; }
QLabel[role="alarm"], QLabel[tone="alarm"] { color: @alarm; }
QLabel[role="key"] { background: @raised; border: 1px solid @edge; border-radius: 6px; padding: 3px 9px; font-weight: 500; font-size: 13px; }
QLabel[role="pill"] { border-radius: 13px; padding: 4px 12px; max-height: 20px; font-weight: 500; background: @raised; color: @text; }
QLabel[role="pill"][tone="ok"] { background: @okSoft; color: @ok; }
QLabel[role="pill"][tone="warn"] { background: @warnSoft; color: @warn; }
QLabel[role="pill"][tone="alarm"] { background: @alarmSoft; color: @alarm; }
QLabel[role="pill"][tone="accent"] { background: @accentSoft; color: @accentText; }
QLabel[role="band"] { background: @band; color: @onBand; font-weight: 700; font-size: 18px; letter-spacing: 1px; padding: 0 22px; }
QLabel[role="quiet"] { color: @muted; font-weight: 500; padding: 0 16px; }
QLabel[role="notice"] { border-radius: 8px; padding: 8px 12px; background: @raised; color: @text; font-weight: 500; }
QLabel[role="notice"][tone="warn"] { background: @warnSoft; color: @warn; }
QLabel[role="notice"][tone="alarm"] { background: @alarmSoft; color: @alarm; }
QLabel[role="notice"][tone="ok"] { background: @okSoft; color: @ok; }

QPushButton, QToolButton { min-height: 40px; padding: 0 16px; border: 2px solid transparent; border-radius: 8px; background: @raised; color: @text; font-weight: 500; }
QPushButton { border-color: @line; }
QPushButton:hover, QToolButton:hover { background: @accentSoft; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; }
QPushButton:disabled, QToolButton:disabled { color: @muted; background: @window; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accentText; border-color: @accentText; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @raised; color: @muted; border-color: @line; }
QPushButton[kind="tender"] { background: @accent; color: @onAccent; border-color: @accent; font-size: 21px; font-weight: 700; border-radius: 12px; min-height: 66px; }
QPushButton[kind="tender"]:hover { background: @accentText; }
QPushButton[kind="tender"]:disabled { background: @surface; color: @muted; border-color: @line; }
QPushButton[kind="tender"]:focus { border: 2px solid @text; }
QPushButton[kind="second"], QPushButton[kind="big"] { border-color: @edge; background: @surface; }
QPushButton[kind="big"] { border-radius: 12px; min-height: 52px; }
QPushButton[kind="big"]:hover { background: @accentSoft; }
QPushButton[kind="big"]:focus { border: 2px solid @accent; }
QPushButton[kind="second"]:disabled, QPushButton[kind="big"]:disabled { border-color: @line; color: @muted; background: @surface; }
QPushButton[kind="second"]:hover { background: @accentSoft; }
QPushButton[kind="second"]:focus { border: 2px solid @accent; }
QPushButton[kind="quick"] { font-size: 14px; border-color: @edge; background: @surface; padding: 2px 6px; }
QPushButton[kind="tool"] { border-color: @edge; background: @surface; padding: 0 8px; }
QPushButton[kind="tool"]:hover, QPushButton[kind="quick"]:hover { background: @accentSoft; }
QPushButton[kind="tool"]:focus, QPushButton[kind="quick"]:focus { border: 2px solid @accent; }
QPushButton[kind="tool"]:disabled, QPushButton[kind="quick"]:disabled { border-color: @line; color: @muted; background: @surface; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: @accentText; padding: 0 8px; }
QPushButton[kind="quiet"]:hover { background: @accentSoft; }
QPushButton[kind="quiet"]:focus { border: 2px solid @accent; }
QPushButton[kind="choice"] { text-align: left; border-radius: 12px; padding: 18px; background: @surface; border-color: @edge; }
QToolButton[kind="nav"] { background: transparent; border-radius: 10px; font-size: 12px; padding: 6px 0; min-height: 50px; color: @muted; }
QToolButton[kind="nav"]:hover { background: @raised; }
QToolButton[kind="nav"]:checked { background: @accentSoft; color: @accentText; }
QToolButton[kind="nav"]:focus { border: 2px solid @accent; }

QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: 40px; padding: 0 12px; border: 2px solid @edge; border-radius: 8px; background: @surface; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus { border-color: @accent; }
QLineEdit[tone="alarm"] { border-color: @alarm; }
QLineEdit:disabled, QLineEdit:read-only { background: @raised; color: @muted; }
QComboBox::drop-down { border: none; width: 30px; }
QComboBox::down-arrow { image: url(:/ui/icons/@downIcon); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @edge; selection-background-color: @accentSoft; selection-color: @text; padding: 4px; }
QFrame[look="entry"] { background: @surface; border: 2px solid @edge; border-radius: 12px; }
QFrame[look="entry"][active="true"] { border-color: @accent; }
QFrame[look="entry"] QLineEdit { border: none; background: transparent; font-size: 22px; font-weight: 500; min-height: 50px; padding: 0 4px; }
QFrame[look="entry"] QLabel#entryPrompt { background: @accentSoft; color: @accentText; border-radius: 8px; padding: 6px 12px; font-weight: 700; }

QCheckBox { spacing: 10px; min-height: 44px; background: transparent; }
QCheckBox::indicator, QListView::indicator { width: 22px; height: 22px; border: 2px solid @edge; border-radius: 5px; background: @surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent; image: url(:/ui/icons/@checkIcon); }
QCheckBox:focus { color: @accentText; }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked:focus { border-color: @text; }

QTableView, QListView, QTreeView, QPlainTextEdit { background: @surface; alternate-background-color: @raised; border: 1px solid @line; border-radius: 12px; gridline-color: @line; selection-background-color: @accentSoft; selection-color: @text; }
QTableView:focus, QListView:focus, QPlainTextEdit:focus { border: 2px solid @accent; }
QPlainTextEdit[look="edit"] { border: 2px solid @edge; border-radius: 8px; padding: 4px 8px; }
QPlainTextEdit[look="edit"]:focus { border-color: @accent; }
QPlainTextEdit[look="edit"][tone="alarm"] { border-color: @alarm; }
QTableView::item { border-bottom: 1px solid @line; padding: 0 10px; }
QTableView::item:selected { background: @accentSoft; color: @text; }
QListView::item { padding: 6px 10px; border-radius: 8px; }
QListView::item:selected { background: @accentSoft; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @line; padding: 0 10px; min-height: 38px; font-weight: 500; font-size: 13px; }
QTableCornerButton::section { background: @surface; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: @edge; border-radius: 4px; min-height: 40px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: @edge; border-radius: 4px; min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabWidget::pane { border: none; }
QTabBar::tab { min-height: 44px; padding: 0 20px; background: transparent; color: @muted; border-bottom: 3px solid transparent; font-weight: 500; }
QTabBar::tab:selected { color: @accentText; border-bottom: 3px solid @accent; }
QTabBar:focus { outline: none; }
QTabBar::tab:focus { background: @accentSoft; }
QPdfView { border: 1px solid @line; border-radius: 12px; }
QProgressBar { border: none; background: @line; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)"_s;
}

QString styleSheetFor(const Colors& c)
{
    QString sheet = grown(baseSheet());
    // Longer names first, so that @accentSoft is not read as @accent + "Soft".
    const std::pair<QLatin1StringView, QColor> tokens[] = {{"@accentSoft"_L1, c.accentSoft},
                                                           {"@accentText"_L1, c.accentText},
                                                           {"@alarmSoft"_L1, c.alarmSoft},
                                                           {"@warnSoft"_L1, c.warnSoft},
                                                           {"@okSoft"_L1, c.okSoft},
                                                           {"@onAccent"_L1, c.onAccent},
                                                           {"@onBand"_L1, c.onBand},
                                                           {"@surface"_L1, c.surface},
                                                           {"@window"_L1, c.window},
                                                           {"@raised"_L1, c.raised},
                                                           {"@accent"_L1, c.accent},
                                                           {"@alarm"_L1, c.alarm},
                                                           {"@muted"_L1, c.muted},
                                                           {"@band"_L1, c.band},
                                                           {"@line"_L1, c.line},
                                                           {"@edge"_L1, c.edge},
                                                           {"@text"_L1, c.text},
                                                           {"@warn"_L1, c.warn},
                                                           {"@ok"_L1, c.ok}};
    const bool dark = c.window.lightness() < 128;
    sheet.replace("@downIcon"_L1, dark ? "down-light.svg"_L1 : "down-dark.svg"_L1);
    sheet.replace("@checkIcon"_L1, dark ? "tick-dark.svg"_L1 : "tick-light.svg"_L1);
    for (const auto& [token, color] : tokens)
        sheet.replace(token, color.name());
    return sheet;
}

QPalette paletteFor(const Colors& c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.raised);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Link, c.accentText);
    p.setColor(QPalette::Disabled, QPalette::Text, c.muted);
    p.setColor(QPalette::Disabled, QPalette::ButtonText, c.muted);
    p.setColor(QPalette::Disabled, QPalette::WindowText, c.muted);
    return p;
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const QList<int>& textSizes()
{
    static const QList<int> sizes{100, 125, 150, 200};
    return sizes;
}

int nextTextSize(int percent)
{
    const qsizetype at = textSizes().indexOf(percent);
    return textSizes().at((at + 1) % textSizes().size());
}

int textSize()
{
    return g_percent;
}
int scaled(int pixels)
{
    return pixels * g_percent / 100;
}
int roomy(int pixels)
{
    return pixels + pixels * (g_percent - 100) / 200;
}

void applyTheme(QApplication& app, ThemeKind kind, int percent)
{
    g_kind = kind;
    g_percent = textSizes().contains(percent) ? percent : 100;
    const Colors& c = colorsOf(kind);
    // The shipped face has digits of equal width, so amounts line up on every machine.
    for (const auto* weight : {"Regular", "Medium", "Bold"}) {
        const QString file = u":/ui/fonts/Roboto-%1.ttf"_s.arg(QLatin1StringView(weight));
        if (!app.property(weight).isValid())
            app.setProperty(weight, QFontDatabase::addApplicationFont(file));
    }
    QFont font(u"Roboto"_s);
    font.setPixelSize(scaled(15));
    app.setStyle(QStyleFactory::create(u"Fusion"_s));
    app.setFont(font);
    app.setPalette(paletteFor(c));
    app.setStyleSheet(styleSheetFor(c));
}

ThemeKind currentTheme()
{
    return g_kind;
}

const Colors& colors()
{
    return colorsOf(currentTheme());
}

void setLook(QWidget* widget, const char* property, const QString& value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace ui
