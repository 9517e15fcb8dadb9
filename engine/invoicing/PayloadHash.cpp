#include "invoicing/PayloadHash.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace engine::invoicing {

QByteArray canonicalJson(const InvoiceRequest& request)
{
    // QJsonObject keeps its members sorted.
    return QJsonDocument(invoiceRequestToJson(request)).toJson(QJsonDocument::Compact);
}

QByteArray payloadHash(const InvoiceRequest& request)
{
    return QCryptographicHash::hash(canonicalJson(request), QCryptographicHash::Sha256).toHex();
}

} // namespace engine::invoicing
