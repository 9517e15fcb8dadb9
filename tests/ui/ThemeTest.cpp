#include <common/Theme.h>

#include <gtest/gtest.h>

TEST(Theme, EveryUsedPairReachesItsContrast)
{
    for (const auto kind : {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::Contrast}) {
        for (const ui::ColorPair& pair : ui::usedPairs(kind))
            EXPECT_GE(ui::contrastRatio(pair.ink, pair.ground), pair.required)
                << ui::themeName(kind).toStdString() << ' ' << pair.name.toStdString();
    }
}

TEST(Theme, HighContrastAsksForMore)
{
    for (const ui::ColorPair& pair : ui::usedPairs(ui::ThemeKind::Contrast))
        EXPECT_GE(pair.required, 4.5) << pair.name.toStdString();
    EXPECT_GE(
        ui::contrastRatio(ui::colorsOf(ui::ThemeKind::Contrast).text, ui::colorsOf(ui::ThemeKind::Contrast).window),
        20.0);
}

TEST(Theme, NamesComeBack)
{
    for (const auto kind : {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::Contrast})
        EXPECT_EQ(ui::themeFromName(ui::themeName(kind)), kind);
    EXPECT_EQ(ui::themeFromName(QStringLiteral("purple")), ui::ThemeKind::Light);
}

TEST(Theme, ContrastFormulaMatchesKnownValues)
{
    EXPECT_NEAR(ui::contrastRatio(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(ui::contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}
