#include "invoicing/PayloadHash.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace engine::invoicing {

QByteArray canonicalJson(const InvoiceRequest& request)
{
    // QJsonObject keeps its members sorted.
    return QJsonDocument(invoiceRequestToJson(request)).toJson(QJsonDocument::Compact);
}

QByteArray payloadHash(const QByteArray& canonicalJson)
{
    return QCryptographicHash::hash(canonicalJson, QCryptographicHash::Sha256).toHex();
}

QByteArray payloadHash(const InvoiceRequest& request)
{
    return payloadHash(canonicalJson(request));
}

} // namespace engine::invoicing
