#include "counter/CounterSettings.h"

namespace ui {

QStringList counterKeys()
{
    using namespace counter;
    return {kGap,    kPrefix,    kWeight,   kPrice,          kCustomer, kBadge, kSounds,
            kVolume, kGoodSound, kBadSound, kAttentionSound, kDisplay,  kKeys,  kDiscountLimit,
            kTip,    kSecond,    kStock,    kParkedWarn,     kReasons,  kOffer};
}

ScannerSettings scannerOf(const SettingValues& values)
{
    ScannerSettings scanner;
    const int gap = values.value(counter::kGap).toInt();
    if (gap >= 10 && gap <= 80) // a hand needs more than that from key to key
        scanner.gapMs = gap;
    scanner.prefix = values.value(counter::kPrefix);
    return scanner;
}

ScanRules scanRulesOf(const SettingValues& values)
{
    ScanRules rules;
    rules.weightPrefixes = prefixList(values.value(counter::kWeight));
    rules.pricePrefixes = prefixList(values.value(counter::kPrice));
    rules.customerPrefix = values.value(counter::kCustomer);
    rules.badgePrefix = values.value(counter::kBadge);
    return rules;
}

} // namespace ui
