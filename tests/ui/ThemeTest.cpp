#include <common/Theme.h>

#include <gtest/gtest.h>

TEST(Theme, EveryUsedPairReachesItsContrast)
{
    for (const auto kind : {ui::ThemeKind::Light, ui::ThemeKind::Dark}) {
        for (const ui::ColorPair& pair : ui::usedPairs(kind))
            EXPECT_GE(ui::contrastRatio(pair.ink, pair.ground), pair.required)
                << (kind == ui::ThemeKind::Dark ? "dark " : "light ") << pair.name.toStdString();
    }
}

TEST(Theme, ContrastFormulaMatchesKnownValues)
{
    EXPECT_NEAR(ui::contrastRatio(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(ui::contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}
