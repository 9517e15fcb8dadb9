#pragma once
#include <engine/Decimal.h>

#include <QFile>
#include <QJsonObject>
#include <QList>
#include <QMap>

namespace engine::tests {

// What a day's till was asked to do and what it answered, line by line, on disk before the next step: the memory of the
// people at the counter. An intent without its end was cut short and is done again.
class DayJournal
{
public:
    explicit DayJournal(const QString& path);
    void write(const QJsonObject& line); // durable when it returns

    [[nodiscard]] const QList<QJsonObject>& done() const { return m_done; } // with "end" = true, in order
    [[nodiscard]] QJsonObject open() const { return m_open; }               // empty = nothing was cut short
    [[nodiscard]] int nextStep() const { return m_next; }
    [[nodiscard]] qsizetype count(const QString& kind) const;
    [[nodiscard]] qsizetype sales() const
    {
        return count(QStringLiteral("sale")) + count(QStringLiteral("parked-sale"));
    }
    [[nodiscard]] qsizetype parked() const;                           // still waiting
    [[nodiscard]] QJsonObject saleOf(const QString& accessKey) const; // its last line: a correction comes later

private:
    void take(const QJsonObject& line);

    QFile m_file;
    QList<QJsonObject> m_done;
    QJsonObject m_open;
    int m_next = 0;
};

// What the drawer and the terminals must hold by that memory, in cents.
struct DayMoney
{
    QMap<QString, qint64> sales, returns; // by tender
    QMap<QString, qint64> times;          // how often each was used
    qint64 cashIn = 0, cashOut = 0, tips = 0;
    qint64 discounts = 0, netDiscounts = 0; // with taxes, as the Z has them, and without, as the vouchers have them
    QStringList invoices, creditNotes;      // their numbers, sorted

    explicit DayMoney(const QList<QJsonObject>& done);
    [[nodiscard]] qint64 expected(const QString& tender, qint64 float_) const;
};

} // namespace engine::tests
