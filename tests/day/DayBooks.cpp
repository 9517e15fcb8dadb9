#include "DayBooks.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

// "12.34" -> 1234; what stands in a voucher always has a point and two places.
qint64 cents(QString text)
{
    return text.remove(u'.').toLongLong();
}

// "1.25" -> 1250000
qint64 micros(const QString& text)
{
    const QString fraction = text.section(u'.', 1).leftJustified(6, u'0');
    return text.section(u'.', 0, 0).toLongLong() * 1'000'000 + fraction.toLongLong();
}

struct Voucher
{
    qint64 total = 0, tip = 0, discount = 0;
    QString number, buyer;
    QMap<QString, DayBooks::Tax> taxes;
    QMap<QString, qint64> goods;
};

Voucher readVoucher(const QByteArray& bytes)
{
    Voucher voucher;
    QXmlStreamReader xml(bytes);
    QString code, rate, base, product, quantity;
    QStringList path;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            path += xml.name().toString();
            const QString name = path.last();
            const QString parent = path.value(path.size() - 2);
            const auto text = [&] {
                path.removeLast();
                return xml.readElementText();
            };
            if (parent == u"totalImpuesto") {
                if (name == u"codigo")
                    code = text();
                else if (name == u"codigoPorcentaje")
                    rate = text();
                else if (name == u"baseImponible")
                    base = text();
                else if (name == u"valor" && code == u"2") {
                    voucher.taxes[rate].base += cents(base);
                    voucher.taxes[rate].value += cents(text());
                }
            } else if (name == u"importeTotal" || name == u"valorModificacion") {
                voucher.total = cents(text());
            } else if (name == u"propina") {
                voucher.tip = cents(text());
            } else if (name == u"totalDescuento") {
                voucher.discount = cents(text());
            } else if (name == u"identificacionComprador") {
                voucher.buyer = text();
            } else if (parent == u"infoTributaria" && (name == u"estab" || name == u"ptoEmi")) {
                voucher.number += text() + u'-';
            } else if (parent == u"infoTributaria" && name == u"secuencial") {
                voucher.number += text();
            } else if (parent == u"detalle" && (name == u"codigoPrincipal" || name == u"codigoInterno")) {
                product = text();
            } else if (parent == u"detalle" && name == u"cantidad") {
                voucher.goods[product] += micros(text());
            }
        } else if (xml.isEndElement()) {
            path.removeLast();
        }
    }
    return voucher;
}

class Reading
{
public:
    explicit Reading(const QString& file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"books"_s))
    {
        m_database.setDatabaseName(file);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!m_database.open())
            m_books.rowFaults += m_database.lastError().text();
    }
    ~Reading()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"books"_s);
    }

    DayBooks all()
    {
        vouchers();
        rows();
        stock();
        return m_books;
    }

private:
    template <class Each>
    void each(const QString& sql, Each row)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            m_books.rowFaults += query.lastError().text();
        while (query.next())
            row(query);
    }

    void vouchers()
    {
        QMap<QString, qint64> next{{u"01"_s, 1}, {u"04"_s, 1}};
        each(
            u"SELECT document_type, sequential, access_key, total_cents, signed_xml FROM documents ORDER BY sequential"_s,
            [&](const QSqlQuery& row) {
                const QString type = row.value(0).toString(), key = row.value(2).toString();
                if (row.value(1).toLongLong() != next[type]++)
                    m_books.numbersFault +=
                        u"%1 has a gap or a double before %2. "_s.arg(type).arg(row.value(1).toLongLong());
                const QByteArray bytes = row.value(4).toByteArray();
                const Voucher voucher = readVoucher(bytes);
                if (voucher.total != row.value(3).toLongLong())
                    m_books.rowFaults += key + u" says another total than its voucher"_s;
                const bool sale = type == u"01";
                m_books.totals[key] = voucher.total;
                (sale ? m_books.invoices : m_books.creditNotes) += 1;
                (sale ? m_books.invoiceCents : m_books.creditNoteCents) += voucher.total;
                m_books.numbers[key] = voucher.number;
                m_books.buyers[key] = voucher.buyer;
                m_books.hashes[key] =
                    QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
                m_books.tips += voucher.tip;
                m_books.netDiscounts += sale ? voucher.discount : 0;
                auto& taxes = sale ? m_books.salesTaxes : m_books.returnsTaxes;
                for (auto it = voucher.taxes.cbegin(); it != voucher.taxes.cend(); ++it) {
                    taxes[it.key()].base += it->base;
                    taxes[it.key()].value += it->value;
                }
                for (auto it = voucher.goods.cbegin(); it != voucher.goods.cend(); ++it)
                    m_books.stockOut[it.key()] += sale ? it.value() : -it.value();
            });
    }

    void rows()
    {
        each(
            u"SELECT d.access_key FROM documents d LEFT JOIN sales s ON s.access_key = d.access_key "
            "WHERE s.access_key IS NULL OR s.total_cents <> d.total_cents"_s,
            [&](const QSqlQuery& row) { m_books.rowFaults += row.value(0).toString() + u" has no sale of its sum"_s; });
        each(u"SELECT s.access_key FROM sales s WHERE s.total_cents <> (SELECT COALESCE(SUM(t.amount_cents), -1) FROM "
             "sale_tenders t WHERE t.access_key = s.access_key)"_s,
             [&](const QSqlQuery& row) { m_books.rowFaults += row.value(0).toString() + u" is not settled"_s; });
        each(u"SELECT s.kind, t.tender, SUM(t.amount_cents) FROM sale_tenders t JOIN sales s ON s.access_key = "
             u"t.access_key "
             "GROUP BY s.kind, t.tender"_s,
             [&](const QSqlQuery& row) {
                 auto& sums = row.value(0) == u"SALE"_s ? m_books.salesByTender : m_books.returnsByTender;
                 sums[row.value(1).toString()] = row.value(2).toLongLong();
             });
        each(u"SELECT s.access_key, COALESCE(e.name, ''), COALESCE(a.name, '') FROM sales s LEFT JOIN employees e ON "
             "e.id = s.employee_id LEFT JOIN employees a ON a.id = s.approver_id"_s,
             [&](const QSqlQuery& row) {
                 m_books.people[row.value(0).toString()] = row.value(1).toString() + u'/' + row.value(2).toString();
             });
        each(u"SELECT id, name FROM customers"_s,
             [&](const QSqlQuery& row) { m_books.customers[row.value(0).toString()] = row.value(1).toString(); });
        each(u"SELECT action, approver_name, COUNT(*) FROM audit GROUP BY action, approver_name"_s,
             [&](const QSqlQuery& row) {
                 m_books.noted[row.value(0).toString() + u'/' + row.value(1).toString()] = row.value(2).toLongLong();
             });
    }

    void stock()
    {
        each(u"SELECT p.code, p.stock_micros, (SELECT COALESCE(SUM(m.quantity_micros), 0) FROM stock_movements m WHERE "
             "m.product_id = p.id) FROM products p WHERE p.counted = 1"_s,
             [&](const QSqlQuery& row) {
                 m_books.stock[row.value(0).toString()] = row.value(1).toLongLong();
                 m_books.moved[row.value(0).toString()] = row.value(2).toLongLong();
             });
    }

    QSqlDatabase m_database;
    DayBooks m_books;
};

} // namespace

DayBooks DayBooks::read(const QString& file)
{
    return Reading(file).all();
}

QString officeFault(const QString& journalFile, const QMap<QString, QString>& hashes, const QSet<QString>& corrected)
{
    QMap<QString, QString> accepted, before;
    QFile file(journalFile);
    if (!file.open(QIODevice::ReadOnly))
        return u"the tax office kept no journal"_s;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line[u"op"] != u"reception"_s || line[u"fault"] == u"down"_s)
            continue; // cut before anything was read
        const QString key = line[u"key"].toString(), hash = line[u"sha256"].toString();
        if (!hashes.contains(key))
            return u"the tax office got %1, which nobody has"_s.arg(key);
        if (before.value(key, hash) != hash && !corrected.contains(key))
            return u"%1 was sent with different bytes"_s.arg(key);
        before[key] = hash;
        if (line[u"answer"] != u"RECIBIDA"_s)
            continue;
        if (accepted.contains(key))
            return u"%1 was accepted twice"_s.arg(key);
        accepted[key] = hash;
    }
    return accepted == hashes ? QString() : u"what was accepted is not what stands in the books"_s;
}

} // namespace engine::tests
