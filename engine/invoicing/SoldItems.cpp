#include "invoicing/SoldItems.h"

#include "invoicing/DocumentRepository.h"
#include "storage/SearchText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace engine::invoicing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNewest = 5'000; // about a month of a busy shop, read in some tens of milliseconds

// The member as it stands in a stored body, quoted and escaped.
QString memberOf(const QString& mainCode)
{
    const QByteArray list = QJsonDocument(QJsonArray{mainCode}).toJson(QJsonDocument::Compact);
    return u"\"mainCode\":"_s + QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

Result<QList<DocumentSummary>> SoldItems::invoicesWith(const QStringList& mainCodes, QDate from, int limit)
{
    if (mainCodes.isEmpty())
        return QList<DocumentSummary>();
    storage::Args args{m_tenant.id, documentTypeCode(DocumentType::Invoice), from.toString(Qt::ISODate), kNewest};
    QStringList any;
    for (const QString& code : mainCodes) {
        any += u"n.request_payload LIKE ? ESCAPE '!'"_s;
        args += u'%' + storage::likeLiteral(memberOf(code)) + u'%';
    }
    args += limit;
    const auto rows = m_db.query(
        u"SELECT n.access_key FROM (SELECT access_key, request_payload, issue_date, created_at, sequential "
        "FROM documents WHERE tenant_id = ? AND document_type = ? AND issue_date >= ? "
        "ORDER BY issue_date DESC, created_at DESC, sequential DESC LIMIT ?) n WHERE "_s +
            any.join(u" OR "_s) + u" ORDER BY n.issue_date DESC, n.created_at DESC, n.sequential DESC LIMIT ?"_s,
        args);
    if (!rows)
        return rows.error();
    DocumentRepository documents(m_db, m_tenant);
    QList<DocumentSummary> found;
    for (const storage::Row& row : *rows) {
        auto document = documents.findByAccessKey(AccessKey::parse(row.text(0)).value_or(AccessKey()));
        if (!document)
            return document.error();
        found += std::move(document->summary);
    }
    return found;
}

} // namespace engine::invoicing
