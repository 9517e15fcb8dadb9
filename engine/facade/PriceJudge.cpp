#include "facade/PriceJudge.h"

#include "facade/SaleDesk.h"
#include "pos/PriceLists.h"

#include <engine/ShelfPrice.h>

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qsizetype kLabelLength = 13; // EAN-13: 2PCCCCCVVVVVK, product and cents inside

bool checkDigitFits(const QString& label)
{
    int sum = 0;
    for (qsizetype i = 0; i < kLabelLength - 1; ++i)
        sum += label[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return (10 - sum % 10) % 10 == label.back().digitValue();
}

bool isLabel(const QString& text, const QStringList& prefixes)
{
    return text.size() == kLabelLength &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }) &&
           prefixes.contains(text.left(2)) && checkDigitFits(text);
}

// What labels say that one of a product costs, taxes included, by the product's id.
Result<QMultiHash<qint64, Money>> labelPrices(storage::Database& database, const QStringList& labels)
{
    QMultiHash<qint64, Money> prices;
    if (labels.isEmpty())
        return prices;
    const auto setting = access::SettingsRepository(database, kTenant).get(kPricePrefixesKey);
    if (!setting)
        return setting.error();
    QString separated = setting->value_or(QString());
    std::replace_if(
        separated.begin(), separated.end(), [](QChar c) { return !c.isDigit(); }, u' ');
    const QStringList prefixes = separated.split(u' ', Qt::SkipEmptyParts);
    for (const QString& label : labels) {
        if (!isLabel(label, prefixes))
            continue;
        // Scales print leading zeros that the shop's own code need not have.
        for (QString code = label.mid(2, 5); !code.isEmpty(); code.remove(0, 1)) {
            const auto product = pos::ProductRepository(database, kTenant).findByCode(code);
            if (!product && product.error().code != ErrorCode::NOT_FOUND)
                return product.error();
            if (product)
                prices.insert(product->id, Money::fromCents(label.mid(7, 5).toLongLong()));
            if (product || !code.startsWith(u'0'))
                break;
        }
    }
    return prices;
}

// Whether one of them comes to what a label says. It is asked with taxes, and these round: not every amount can be met to
// the cent.
Result<bool> isOnLabel(storage::Database& database, const LineRequest& line, const QList<Money>& labels, QDate date)
{
    if (labels.isEmpty())
        return false;
    auto product = pos::ProductRepository(database, kTenant).findByCode(line.mainCode);
    if (!product)
        return product.error().code == ErrorCode::NOT_FOUND ? Result<bool>(false) : product.error();
    product->unitPrice = line.unitPrice;
    const auto price = shelfPrice(*product, date);
    const Money cent = Money::fromCents(1);
    return price && std::any_of(labels.begin(), labels.end(), [&](Money label) {
               return *price <= label + cent && label <= *price + cent;
           });
}

} // namespace

Result<QJsonArray> changedPrices(storage::Database& database, const SaleRequest& sale, QDate date)
{
    QStringList codes;
    for (const LineRequest& line : sale.invoice.items)
        codes += line.mainCode;
    const auto listed = pos::PriceLists(database, kTenant).listed(sale.priceList, codes);
    if (!listed)
        return listed.error();
    const auto labels = labelPrices(database, sale.labels);
    if (!labels)
        return labels.error();
    QJsonArray changed;
    for (const LineRequest& line : sale.invoice.items) {
        const auto known = listed->constFind(line.mainCode);
        if (known == listed->cend() || known->unitPrice.isZero() || known->unitPrice == line.unitPrice)
            continue;
        const auto printed = isOnLabel(database, line, labels->values(known->product), date);
        if (!printed)
            return printed.error();
        if (!*printed)
            changed.append(QJsonObject{{u"product"_s, line.mainCode},
                                       {u"listed"_s, known->unitPrice.toString()},
                                       {u"sold"_s, line.unitPrice.toString()}});
    }
    return changed;
}

} // namespace engine::facade
