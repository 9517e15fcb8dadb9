#include "invoicing/DocumentMailRepository.h"

#include "core/Clock.h"

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using core::utcIso;
using storage::Row;

// Until something was noted, the address tells.
Result<DocumentMail> DocumentMailRepository::find(const AccessKey& key)
{
    auto row = m_db.queryOne(
        u"SELECT COALESCE(email_status, CASE WHEN buyer_email = '' THEN 'SKIPPED' ELSE 'PENDING' END), "
        "COALESCE(email_error, ''), email_sent_at FROM documents WHERE access_key = ? AND tenant_id = ?"_s,
        {key.text(), m_tenant.id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"There is no document with the access key "_s + key.text()};
    const Row& found = **row;
    return DocumentMail{found.text(0), found.text(1), found.isNull(2) ? QDateTime() : core::fromUtcIso(found.text(2))};
}

Result<void> DocumentMailRepository::set(const AccessKey& key, const DocumentMail& mail)
{
    const storage::Value error = mail.error.isEmpty() ? storage::Value(std::nullopt) : storage::Value(mail.error);
    const storage::Value sentAt =
        mail.sentAt.isValid() ? storage::Value(utcIso(mail.sentAt)) : storage::Value(std::nullopt);
    auto done = m_db.exec(u"UPDATE documents SET email_status = ?, email_error = ?, email_sent_at = ? "
                          "WHERE access_key = ? AND tenant_id = ?"_s,
                          {mail.status, error, sentAt, key.text(), m_tenant.id});
    return done ? Result<void>() : done.error();
}

Result<QList<AccessKey>> DocumentMailRepository::authorized(IssuerId issuer, Environment environment,
                                                            const QStringList& states, const QDateTime& createdSince,
                                                            int limit)
{
    // The condition on both states is that of the index.
    QString sql = u"SELECT access_key FROM documents WHERE tenant_id = ? AND issuer_id = ? AND created_at >= ? "
                  "AND status = 'AUTHORIZED' AND email_status IN ('PENDING', 'FAILED') AND buyer_email <> '' "
                  "AND environment = ? AND email_status IN (%1) ORDER BY created_at, sequential LIMIT ?"_s;
    sql = sql.arg(QStringList(states.size(), u"?"_s).join(u','));
    storage::Args args{m_tenant.id, issuer, utcIso(createdSince), static_cast<int>(environment)};
    for (const QString& state : states)
        args << state;
    args << limit;
    return m_db.query(sql, args).map([](const QList<Row>& rows) {
        QList<AccessKey> keys;
        for (const Row& row : rows) {
            if (auto key = AccessKey::parse(row.text(0)))
                keys << *key;
        }
        return keys;
    });
}

} // namespace engine::invoicing
