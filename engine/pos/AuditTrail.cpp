#include "pos/AuditTrail.h"

#include "core/Text.h"
#include "crypto/Digest.h"
#include "storage/SearchText.h"
#include "storage/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Args;
using storage::Row;
using storage::Value;

namespace {

constexpr int kPage = 500;
constexpr int kMostListed = 10'000;
const QString kColumns = u"number, at, till, employee_id, employee_name, approver_id, approver_name, action, subject, "
                         "detail, reason, previous_hash, hash"_s;

// A row as it is stored, without its seal.
struct Content
{
    qint64 number = 0;
    QString at, till;
    qint64 employee = 0;
    QString employeeName;
    qint64 approver = 0;
    QString approverName, action, subject, detail, reason;
};

Content contentOf(const Row& row)
{
    return {row.int64(0), row.text(1), row.text(2), row.int64(3), row.text(4), row.int64(5),
            row.text(6),  row.text(7), row.text(8), row.text(9),  row.text(10)};
}

// A JSON array keeps the columns apart whatever they hold: no two rows can be written into each other.
QString seal(const Content& row, const QString& previous)
{
    const QJsonArray fields{previous,
                            QString::number(row.number),
                            row.at,
                            row.till,
                            QString::number(row.employee),
                            row.employeeName,
                            QString::number(row.approver),
                            row.approverName,
                            row.action,
                            row.subject,
                            row.detail,
                            row.reason};
    const QByteArray text = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(crypto::digest(crypto::Digest::Sha256, text).toHex());
}

std::optional<qint64> orNull(qint64 id)
{
    return id ? std::optional(id) : std::nullopt;
}

AuditEntry entryOf(const Row& row)
{
    const Content content = contentOf(row);
    AuditEntry entry;
    entry.number = content.number;
    entry.at = core::fromUtcIso(content.at);
    entry.till = content.till;
    entry.employee = content.employeeName;
    entry.approver = content.approverName;
    entry.action = content.action;
    entry.subject = content.subject;
    entry.detail = QJsonDocument::fromJson(content.detail.toUtf8()).object();
    entry.reason = content.reason;
    entry.hash = row.text(12);
    return entry;
}

QString midnightInEcuador(QDate day)
{
    return core::utcIso(QDateTime(day, QTime(0, 0), QTimeZone(-5 * 3600)).toUTC());
}

} // namespace

Result<void> AuditTrail::append(const Who& who, const AuditNote& note, const QDateTime& nowUtc)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    // Whoever else appends waits here until this transaction ends.
    const auto head = m_db.queryOne(u"INSERT INTO audit_heads (tenant_id, number, hash) VALUES (?, 1, '') "
                                    "ON CONFLICT (tenant_id) DO UPDATE SET number = audit_heads.number + 1 "
                                    "RETURNING number, hash"_s,
                                    {m_tenant.id});
    if (!head)
        return head.error();
    const QString previous = (*head)->text(1);
    const Content row{(*head)->int64(0),
                      core::utcIso(nowUtc),
                      core::cleanText(note.till),
                      who.employee,
                      who.name,
                      who.approver,
                      who.approverName,
                      core::cleanText(note.action),
                      core::cleanText(note.subject),
                      QString::fromUtf8(QJsonDocument(note.detail).toJson(QJsonDocument::Compact)),
                      core::cleanText(note.reason)};
    const QString hash = seal(row, previous);
    const QStringList words{row.employeeName, row.approverName, row.action, row.subject, row.reason};
    const auto inserted = m_db.exec(u"INSERT INTO audit (tenant_id, "_s + kColumns +
                                        u", search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    {m_tenant.id, row.number, row.at, row.till, orNull(row.employee), row.employeeName,
                                     orNull(row.approver), row.approverName, row.action, row.subject, row.detail,
                                     row.reason, previous, hash, storage::searchText(words.join(u' '))});
    if (!inserted)
        return inserted.error();
    const auto moved = m_db.exec(u"UPDATE audit_heads SET hash = ? WHERE tenant_id = ?"_s, {hash, m_tenant.id});
    return moved ? transaction->commit() : moved.error();
}

Result<QList<AuditEntry>> AuditTrail::list(const AuditFilter& filter)
{
    QString sql = u"SELECT "_s + kColumns + u" FROM audit WHERE tenant_id = ?"_s;
    Args args{m_tenant.id};
    if (filter.from.isValid()) {
        sql += u" AND at >= ?"_s;
        args += Value(midnightInEcuador(filter.from));
    }
    if (filter.to.isValid()) {
        sql += u" AND at < ?"_s;
        args += Value(midnightInEcuador(filter.to.addDays(1)));
    }
    if (filter.before > 0) {
        sql += u" AND number < ?"_s;
        args += Value(filter.before);
    }
    if (const QString wanted = storage::searchText(filter.text); !wanted.isEmpty()) {
        sql += u" AND (search LIKE ? ESCAPE '!'"_s;
        args += Value(u'%' + storage::likeLiteral(wanted) + u'%');
        for (const QString& action : filter.actions) {
            sql += u" OR action = ?"_s;
            args += Value(action);
        }
        sql += u')';
    }
    sql += u" ORDER BY number DESC LIMIT ?"_s;
    args += Value(qBound(1, filter.limit, kMostListed));
    return m_db.query(sql, args).map([](const QList<Row>& rows) {
        QList<AuditEntry> entries;
        for (const Row& row : rows)
            entries += entryOf(row);
        return entries;
    });
}

Result<qint64> AuditTrail::firstBroken()
{
    const auto head = m_db.queryOne(u"SELECT number, hash FROM audit_heads WHERE tenant_id = ?"_s, {m_tenant.id});
    if (!head)
        return head.error();
    const qint64 last = *head ? (*head)->int64(0) : 0;
    QString previous;
    qint64 expected = 1;
    while (true) {
        const auto rows = m_db.query(u"SELECT "_s + kColumns +
                                         u" FROM audit WHERE tenant_id = ? AND number >= ? ORDER BY number LIMIT ?"_s,
                                     {m_tenant.id, expected, kPage});
        if (!rows)
            return rows.error();
        for (const Row& row : *rows) {
            const Content content = contentOf(row);
            if (content.number != expected || row.text(11) != previous || row.text(12) != seal(content, previous))
                return expected;
            previous = row.text(12);
            if (expected == last && previous != (*head)->text(1))
                return expected;
            ++expected;
        }
        if (rows->size() < kPage)
            break;
    }
    return expected <= last ? expected : 0;
}

} // namespace engine::pos
