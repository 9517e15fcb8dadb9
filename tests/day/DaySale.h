#pragma once
#include <engine/Sales.h>
#include <engine/Stock.h>

#include <random>

namespace engine::tests {

using DayRandom = std::mt19937_64;

inline int between(DayRandom& random, int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(random);
}

// The shop as somebody at the counter knows it.
struct DayShop
{
    IssuerId issuer = 0;
    QList<Product> products;
    qint64 priceList = 0;
    QHash<qint64, Decimal> listed; // its prices by product
};

// One sale of the day: discounts within and above the limit, prices of a list and prices said at the counter, tips,
// terms, several ways to pay, customers who are new.
struct DaySale
{
    SaleRequest request;
    Money total, netDiscount;
    std::optional<Customer> fresh; // somebody who has to be written down first

    // The same seed and number always make the same sale.
    static DaySale make(const DayShop& shop, quint64 seed, int number);
};

TenderTaken tenderTaken(const QString& id, qint64 cents, const QString& reference = {});

} // namespace engine::tests
