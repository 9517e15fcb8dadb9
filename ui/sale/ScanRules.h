#pragma once
#include <engine/AccessKey.h>
#include <engine/Decimal.h>

#include <QStringList>

namespace ui {

// What the shop prints into its own codes.
struct ScanRules
{
    QStringList weightPrefixes; // of EAN-13 with grams inside: 2PCCCCCWWWWWK, two digits each
    QStringList pricePrefixes;  // the same with cents
    QString customerPrefix;     // of customer cards, before the identification
    QString badgePrefix;        // of employees' badges
};

struct ScanMeaning
{
    enum Kind { Product, Weighed, Priced, Ticket, Customer, Badge };
    Kind kind = Product;
    QString code;             // of the product, the customer, the badge
    engine::Decimal quantity; // kilograms of something weighed
    engine::Money price;      // with taxes, of something priced
    QString label;            // the whole code that says so
    engine::AccessKey ticket;
};

ScanMeaning meaningOf(const QString& scan, const ScanRules& rules);
// "20, 21" as typed in the settings.
QStringList prefixList(const QString& text);

} // namespace ui
