#pragma once
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

namespace testing_support {

using Replacements = QList<std::pair<QByteArray, QByteArray>>;

// Vouchers that pass every rule, and variants that break one: made from the sample files, signed with the test
// certificate of RUC 1799999990001 (valid 2026 to 2045).
class SignedVouchers
{
public:
    // The sample, issued by the test taxpayer on `date` with that sequential and a fitting access key. Not signed.
    static QByteArray sample(const QString& fileName, QDate date, int sequential = 7);
    // factura-02 of the samples: several IVA rates, discounts, two payments.
    static QByteArray invoice(QDate date, int sequential = 7)
    {
        return sample(QStringLiteral("factura-02-varios-iva-v1.1.0.xml"), date, sequential);
    }

    // Every replacement must hit at least once; the key is made again when `rekey`.
    static QByteArray changed(QByteArray voucher, const Replacements& replacements, bool rekey = true);
    static QByteArray rekeyed(QByteArray voucher);
    static QString keyOf(const QByteArray& voucher);
    static QByteArray sign(const QByteArray& voucher, const QDateTime& at);
};

} // namespace testing_support
