#pragma once
#include "common/SettingsReader.h"
#include "sale/ScanRules.h"
#include "shell/KeyRouter.h"
#include "sounds/Sounds.h"

namespace ui {

// How the counter of this shop works, as it stands in the settings.
namespace counter {
inline const QString kGap = QStringLiteral("scan.gapMs");
inline const QString kPrefix = QStringLiteral("scan.prefix");
inline const QString kWeight = QStringLiteral("scan.weightPrefixes");
inline const QString kPrice = QStringLiteral("scan.pricePrefixes");
inline const QString kCustomer = QStringLiteral("scan.customerPrefix");
inline const QString kBadge = QStringLiteral("scan.badgePrefix");
inline const QString kDisplay = QStringLiteral("ui.customerDisplay");
inline const QString kKeys = QStringLiteral("ui.keys");
inline const QString kDiscountLimit = QStringLiteral("sale.discountLimit");
inline const QString kTip = QStringLiteral("sale.tip");
inline const QString kSecond = QStringLiteral("sale.secondTender");
inline const QString kStock = QStringLiteral("stock.rule"); // ignore | warn | block
inline const QString kParkedWarn = QStringLiteral("sale.parkedWarnMinutes");
inline const QString kReasons = QStringLiteral("return.reasons");
inline const QString kOffer = QStringLiteral("return.finalConsumerOffer");
} // namespace counter

QStringList counterKeys();
ScannerSettings scannerOf(const SettingValues& values);
ScanRules scanRulesOf(const SettingValues& values);

} // namespace ui
