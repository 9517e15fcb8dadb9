#pragma once
#include "support/Weather.h"

#include <engine/CustomerBook.h>
#include <engine/Stock.h>

namespace test {

// The lists of a shop's products, price lists and customers, as calm, slow or broken as a test wants them.
class FakeStock : public engine::Stock
{
public:
    QList<engine::ProductCard> cards;
    QList<engine::PriceList> lists;
    QList<engine::Customer> customers;
    int asked = 0;
    engine::Customer savedCustomer; // the last one

    engine::Answer<engine::ProductCard> card(qint64) override { return refused<engine::ProductCard>(); }
    engine::Answer<engine::ProductCard> save(engine::Actor, engine::ProductCard) override
    {
        return refused<engine::ProductCard>();
    }
    engine::Answer<QList<engine::ProductCard>> list(QString, bool, int, qint64) override { return told(cards); }
    engine::Answer<QHash<qint64, engine::Decimal>> left(QList<qint64>) override
    {
        return told(QHash<qint64, engine::Decimal>());
    }
    engine::Answer<bool> move(engine::Actor, engine::StockMovement, QString) override { return refused<bool>(); }
    engine::Answer<QList<engine::StockMovement>> movements(qint64, int) override
    {
        return told(QList<engine::StockMovement>());
    }
    engine::Answer<QList<engine::PriceList>> priceLists(bool) override { return told(lists); }
    engine::Answer<engine::PriceList> savePriceList(engine::Actor, engine::PriceList,
                                                    QHash<qint64, engine::Decimal>) override
    {
        return refused<engine::PriceList>();
    }
    engine::Answer<bool> dropPrices(engine::Actor, qint64, QList<qint64>) override { return refused<bool>(); }
    engine::Answer<int> priceByRule(engine::Actor, qint64, engine::PriceRule) override { return refused<int>(); }
    engine::Answer<QHash<qint64, engine::Decimal>> prices(qint64, QList<qint64>) override
    {
        return told(QHash<qint64, engine::Decimal>());
    }
    engine::Answer<QList<engine::QuickKey>> quickKeys() override { return told(QList<engine::QuickKey>()); }
    engine::Answer<bool> saveQuickKeys(engine::Actor, QList<engine::QuickKey>) override { return refused<bool>(); }
    engine::Answer<engine::ImportReport> importCsv(engine::Actor, engine::ImportKind, QByteArray, bool) override
    {
        return refused<engine::ImportReport>();
    }

    // One list for both interfaces would be ambiguous: the book is a part of its own.
    class Book : public engine::CustomerBook
    {
    public:
        explicit Book(FakeStock& shop) : m_shop(shop) {}
        engine::Answer<QList<engine::Customer>> list(QString, bool, int, qint64) override
        {
            return m_shop.told(m_shop.customers);
        }
        engine::Answer<engine::Customer> save(engine::Actor, engine::Customer customer, bool) override
        {
            m_shop.savedCustomer = customer;
            return m_shop.refused<engine::Customer>();
        }

    private:
        FakeStock& m_shop;
    };
    Book book{*this};

private:
    template <class T>
    engine::Answer<T> told(const T& value)
    {
        ++asked;
        return underWeather(engine::Result<T>(value));
    }
    template <class T>
    engine::Answer<T> refused()
    {
        ++asked;
        return underWeather(
            engine::Result<T>(engine::Error{engine::ErrorCode::NOT_FOUND, QStringLiteral("not played here")}));
    }
};

} // namespace test
