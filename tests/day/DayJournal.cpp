#include "DayJournal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

DayJournal::DayJournal(const QString& path) : m_file(path)
{
    if (!m_file.open(QIODevice::ReadWrite))
        qFatal("the day's journal cannot be opened");
    qint64 whole = 0;
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n'))
            break; // torn by the power cut: it was never said
        whole = m_file.pos();
        take(QJsonDocument::fromJson(line).object());
    }
    m_file.resize(whole);
    m_file.seek(whole);
}

void DayJournal::write(const QJsonObject& line)
{
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
    ::fdatasync(m_file.handle());
    take(line);
}

void DayJournal::take(const QJsonObject& line)
{
    if (line[u"end"].toBool()) {
        m_done += line;
        m_open = {};
        m_next = line[u"step"].toInt() + 1;
    } else {
        m_open = line;
    }
}

qsizetype DayJournal::count(const QString& kind) const
{
    return std::count_if(m_done.begin(), m_done.end(), [&](const QJsonObject& line) { return line[u"kind"] == kind; });
}

qsizetype DayJournal::parked() const
{
    return count(u"park"_s) - count(u"parked-sale"_s) - count(u"cancel"_s);
}

QJsonObject DayJournal::saleOf(const QString& accessKey) const
{
    const auto last = std::find_if(m_done.rbegin(), m_done.rend(),
                                   [&](const QJsonObject& line) { return line[u"accessKey"] == accessKey; });
    return last == m_done.rend() ? QJsonObject() : *last;
}

DayMoney::DayMoney(const QList<QJsonObject>& done)
{
    for (const QJsonObject& line : done) {
        const QString kind = line[u"kind"].toString();
        auto& sums = kind == u"return" ? returns : sales;
        for (const QJsonValue& tender : line[u"tenders"].toArray())
            sums[tender[u"id"].toString()] += tender[u"cents"].toInteger();
        for (const QJsonValue& tender : line[u"before"].toArray()) // of a corrected one
            sums[tender[u"id"].toString()] -= tender[u"cents"].toInteger();
        if (kind != u"correct")
            for (const QJsonValue& tender : line[u"tenders"].toArray())
                ++times[tender[u"id"].toString()];
        if (kind != u"correct" && line.contains(u"number"))
            (kind == u"return" ? creditNotes : invoices) += line[u"number"].toString();
        tips += line[u"tip"].toInteger();
        discounts += line[u"discount"].toInteger();
        netDiscounts += line[u"netDiscount"].toInteger();
        if (kind == u"in")
            cashIn += line[u"cents"].toInteger();
        if (kind == u"out")
            cashOut += line[u"cents"].toInteger();
    }
    invoices.sort();
    creditNotes.sort();
}

qint64 DayMoney::expected(const QString& tender, qint64 float_) const
{
    const qint64 taken = sales.value(tender) - returns.value(tender);
    return tender == u"CASH" ? taken + float_ + cashIn - cashOut : taken;
}

} // namespace engine::tests
