#pragma once
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QSqlDatabase>
#include <QString>

namespace engine::tests {

// The day as it stands in the data file, read without any code of the engine: the vouchers' own XML and the rows beside
// them.
struct DayBooks
{
    struct Tax
    {
        qint64 base = 0, value = 0; // cents
        bool operator==(const Tax&) const = default;
    };
    QMap<QString, qint64> totals;           // cents by access key
    QMap<QString, QString> numbers, buyers; // as the vouchers say them, by access key
    QMap<QString, QString> hashes;          // SHA-256 of the signed vouchers by access key
    qint64 invoices = 0, creditNotes = 0, tips = 0, netDiscounts = 0;
    qint64 invoiceCents = 0, creditNoteCents = 0;
    QMap<QString, Tax> salesTaxes, returnsTaxes; // IVA by codigoPorcentaje
    QMap<QString, qint64> stockOut;              // millionths by product code: sold less given back
    QString numbersFault;                        // empty = invoices and credit notes run from 1 without gap
    QStringList rowFaults;                       // documents without a sale, sales without tenders, other sums
    QMap<QString, qint64> stock;                 // millionths by code, as the product says
    QMap<QString, qint64> moved;                 // the same as the movements add up to
    QMap<QString, qint64> salesByTender, returnsByTender;
    QMap<QString, QString> people;    // who sold / who approved, by access key
    QMap<QString, QString> customers; // names by identification
    QMap<QString, qint64> noted;      // lines of the audit trail by action / approver

    static DayBooks read(const QString& file);
};

// Empty when the tax office accepted each voucher once and as it stands in the books, and got other bytes only of those
// that were corrected.
QString officeFault(const QString& journalFile, const QMap<QString, QString>& hashes, const QSet<QString>& corrected);

} // namespace engine::tests
