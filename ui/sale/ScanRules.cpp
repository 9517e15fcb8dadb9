#include "sale/ScanRules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;

namespace ui {

namespace {

// EAN-13: weights 1 and 3 from the left, to the next ten.
bool checkDigitFits(const QString& code)
{
    int sum = 0;
    for (qsizetype i = 0; i < 12; ++i)
        sum += code[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return (10 - sum % 10) % 10 == code[12].digitValue();
}

} // namespace

QStringList prefixList(const QString& text)
{
    static const QRegularExpression two(u"^2[0-9]$"_s);
    QStringList prefixes;
    for (const QString& part : text.split(QRegularExpression(u"[^0-9]+"_s), Qt::SkipEmptyParts)) {
        if (two.match(part).hasMatch() && !prefixes.contains(part))
            prefixes.append(part);
    }
    return prefixes;
}

ScanMeaning meaningOf(const QString& scan, const ScanRules& rules)
{
    static const QRegularExpression thirteen(u"^2[0-9]{12}$"_s);
    ScanMeaning meaning;
    meaning.code = scan;
    if (const auto key = engine::AccessKey::parse(scan)) {
        meaning.kind = ScanMeaning::Ticket;
        meaning.ticket = *key;
    } else if (!rules.badgePrefix.isEmpty() && scan.startsWith(rules.badgePrefix)) {
        meaning.kind = ScanMeaning::Badge;
    } else if (!rules.customerPrefix.isEmpty() && scan.startsWith(rules.customerPrefix)) {
        meaning.kind = ScanMeaning::Customer;
        meaning.code = scan.mid(rules.customerPrefix.size());
    } else if (thirteen.match(scan).hasMatch() && checkDigitFits(scan)) {
        const QString prefix = scan.left(2);
        const qint64 value = scan.mid(7, 5).toLongLong();
        if (value > 0 && rules.weightPrefixes.contains(prefix)) {
            meaning.kind = ScanMeaning::Weighed;
            meaning.code = scan.mid(2, 5);
            meaning.quantity = Decimal::fromMicros(value * (Decimal::kScale / 1000));
        } else if (value > 0 && rules.pricePrefixes.contains(prefix)) {
            meaning.kind = ScanMeaning::Priced;
            meaning.code = scan.mid(2, 5);
            meaning.price = Money::fromCents(value);
            meaning.label = scan;
        }
    }
    return meaning;
}

} // namespace ui
