#pragma once
#include "DayJournal.h"

#include <engine/Sales.h>
#include <engine/Shifts.h>
#include <engine/Stock.h>

#include <QUrl>

#include <random>

namespace engine::tests {

// One till of a shop through its day: a random mix of everything people do at a counter. Killed and started again it
// goes on where its journal ends. A step that went wrong ends the process with a message.
class DayTill
{
public:
    static constexpr qint64 kFloat = 50'00;
    static constexpr int kProducts = 40;
    static constexpr int kStock = 5'000; // of each at the beginning

    DayTill(const QString& folder, const QUrl& sri, const QString& journal, quint64 seed);

    void sellUntil(int sales);
    void drain();        // until the tax office has authorised everything
    QJsonObject close(); // counts what the journal says and answers the Z; the same again when asked again
    static QString codeOf(int product) { return QStringLiteral("P%1").arg(product, 2, 10, QLatin1Char('0')); }

private:
    using Random = std::mt19937_64;
    struct Sold
    {
        SaleRequest request;
        Money total;
    };

    void open();
    void furnish();
    void step(int number);
    void run(const QJsonObject& intent);
    [[nodiscard]] QString kindOf(Random& random) const;
    Sold randomSale(int number);
    void sell(const QJsonObject& intent);
    void park(const QJsonObject& intent);
    QJsonObject intendReturn(int number, Random& random);
    void giveBack(const QJsonObject& intent);
    void moveCash(const QJsonObject& intent);
    void lookAtX();
    void end(QJsonObject line);
    Actor signIn(const QString& name, const QByteArray& pin);
    template <class T>
    T must(Answer<T> answer, const char* what);

    const QString m_folder;
    const QUrl m_sri;
    const quint64 m_seed;
    DayJournal m_journal;
    std::unique_ptr<Engine> m_engine;
    Issuer m_shop;
    Actor m_cashier, m_boss;
    QList<Product> m_products;
};

} // namespace engine::tests
