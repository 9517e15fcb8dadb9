#include "pos/ShiftReportJson.h"

#include "core/Clock.h"
#include "pos/ShiftRepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;

// One list of members for both ways: `Io` writes or reads each.
class Writer
{
public:
    void operator()(const QString& name, const Money& value) { m_object[name] = value.cents(); }
    void operator()(const QString& name, const QString& value) { m_object[name] = value; }
    void operator()(const QString& name, const QDateTime& value)
    {
        m_object[name] = value.isValid() ? core::utcIso(value) : QString();
    }
    void operator()(const QString& name, const int& value) { m_object[name] = value; }
    void operator()(const QString& name, const qint64& value) { m_object[name] = value; }
    void operator()(const QString& name, const bool& value) { m_object[name] = value; }
    void operator()(const QString& name, const CashKind& value) { m_object[name] = cashKindName(value); }
    void operator()(const QString& name, const QStringList& value)
    {
        m_object[name] = QJsonArray::fromStringList(value);
    }
    template <class T>
    void operator()(const QString& name, const QList<T>& values)
    {
        QJsonArray array;
        for (const T& value : values)
            array += written(value);
        m_object[name] = array;
    }
    template <class T>
    void operator()(const QString& name, const T& value)
    {
        m_object[name] = written(value);
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    template <class T>
    static QJsonObject written(const T& value)
    {
        Writer inner;
        members(inner, value);
        return inner.object();
    }

    QJsonObject m_object;
};

class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) {}
    void operator()(const QString& name, Money& value) const { value = Money::fromCents(m_object[name].toInteger()); }
    void operator()(const QString& name, QString& value) const { value = m_object[name].toString(); }
    void operator()(const QString& name, QDateTime& value) const
    {
        value = core::fromUtcIso(m_object[name].toString());
    }
    void operator()(const QString& name, int& value) const { value = m_object[name].toInt(); }
    void operator()(const QString& name, qint64& value) const { value = m_object[name].toInteger(); }
    void operator()(const QString& name, bool& value) const { value = m_object[name].toBool(); }
    void operator()(const QString& name, CashKind& value) const
    {
        value = cashKindOf(m_object[name].toString()).value_or(CashKind::NoSale);
    }
    void operator()(const QString& name, QStringList& value) const
    {
        for (const QJsonValue& each : m_object[name].toArray())
            value += each.toString();
    }
    template <class T>
    void operator()(const QString& name, QList<T>& values) const
    {
        for (const QJsonValue& each : m_object[name].toArray()) {
            values += T{};
            members(Reader(each.toObject()), values.last());
        }
    }
    template <class T>
    void operator()(const QString& name, T& value) const
    {
        members(Reader(m_object[name].toObject()), value);
    }

private:
    QJsonObject m_object;
};

template <class T, class Wanted>
concept Is = std::is_same_v<std::remove_const_t<T>, Wanted>;

template <class Io, Is<Shift> T>
void members(Io&& io, T& shift)
{
    io(u"id"_s, shift.id);
    io(u"issuer"_s, shift.issuer);
    io(u"open"_s, shift.open);
    io(u"float"_s, shift.float_);
    io(u"openedBy"_s, shift.openedBy);
    io(u"openedAt"_s, shift.openedAt);
    io(u"number"_s, shift.number);
    io(u"closedBy"_s, shift.closedBy);
    io(u"closedAt"_s, shift.closedAt);
}

template <class Io, Is<TenderTotal> T>
void members(Io&& io, T& total)
{
    io(u"tender"_s, total.tender);
    io(u"count"_s, total.count);
    io(u"sales"_s, total.sales);
    io(u"returns"_s, total.returns);
    io(u"expected"_s, total.expected);
    io(u"counted"_s, total.counted);
    io(u"difference"_s, total.difference);
}

template <class Io, Is<TaxTotal104> T>
void members(Io&& io, T& total)
{
    io(u"rateCode"_s, total.rateCode);
    io(u"base"_s, total.base);
    io(u"tax"_s, total.tax);
}

template <class Io, Is<CashMovement> T>
void members(Io&& io, T& movement)
{
    io(u"id"_s, movement.id);
    io(u"kind"_s, movement.kind);
    io(u"amount"_s, movement.amount);
    io(u"reason"_s, movement.reason);
    io(u"note"_s, movement.note);
    io(u"employee"_s, movement.employee);
    io(u"approver"_s, movement.approver);
    io(u"at"_s, movement.at);
}

template <class Io, Is<Denomination> T>
void members(Io&& io, T& denomination)
{
    io(u"value"_s, denomination.value);
    io(u"count"_s, denomination.count);
}

template <class Io, Is<ShiftReport> T>
void members(Io&& io, T& report)
{
    io(u"shift"_s, report.shift);
    io(u"till"_s, report.till);
    io(u"tenders"_s, report.tenders);
    io(u"salesByRate"_s, report.salesByRate);
    io(u"returnsByRate"_s, report.returnsByRate);
    io(u"sales"_s, report.sales);
    io(u"returns"_s, report.returns);
    io(u"noSales"_s, report.noSales);
    io(u"voids"_s, report.voids);
    io(u"removedLines"_s, report.removedLines);
    io(u"salesTotal"_s, report.salesTotal);
    io(u"returnsTotal"_s, report.returnsTotal);
    io(u"discounts"_s, report.discounts);
    io(u"tips"_s, report.tips);
    io(u"movements"_s, report.movements);
    io(u"cashIn"_s, report.cashIn);
    io(u"cashOut"_s, report.cashOut);
    io(u"firstInvoice"_s, report.firstInvoice);
    io(u"lastInvoice"_s, report.lastInvoice);
    io(u"firstCreditNote"_s, report.firstCreditNote);
    io(u"lastCreditNote"_s, report.lastCreditNote);
    io(u"notAuthorized"_s, report.notAuthorized);
    io(u"parked"_s, report.parked);
    io(u"counted"_s, report.counted);
    io(u"difference"_s, report.difference);
    io(u"differenceReason"_s, report.differenceReason);
    io(u"approvedBy"_s, report.approvedBy);
    io(u"at"_s, report.at);
}

} // namespace

QByteArray shiftReportToJson(const ShiftReport& report)
{
    Writer writer;
    members(writer, report);
    QJsonObject object = writer.object();
    object[u"format"_s] = kFormat;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ShiftReport> shiftReportFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"format"_s].toInt() != kFormat)
        return Error{ErrorCode::DATABASE_DAMAGED, u"the stored Z cannot be read"_s};
    ShiftReport report;
    members(Reader(object), report);
    return report;
}

} // namespace engine::pos
