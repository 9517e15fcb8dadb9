#pragma once
#include "crypto/OpenSsl.h"
#include "crypto/X509Certificate.h"

namespace engine::crypto {

// What the certificates of Ecuador's authorities carry about their holder (decree 181 numbers the fields).
struct HolderIdentity
{
    QString ruc;
    QString cedula;
};
HolderIdentity holderOf(const X509* certificate);

QString readableName(const X509_NAME* name);
QString javaName(const X509_NAME* name);
QList<X509Certificate::NamePart> namePartsOf(const X509_NAME* name);
QString commonNameOf(const X509_NAME* name);
QDateTime toDateTime(const ASN1_TIME* time);

} // namespace engine::crypto
