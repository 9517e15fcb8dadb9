#pragma once
#include "crypto/X509Certificate.h"

#include <optional>

namespace engine::signing {

struct WrittenPart
{
    QString oid;
    QString text;   // empty when given as #hex of something that is not a string
    QByteArray der; // only when given as #hex
};
using WrittenName = QList<QList<WrittenPart>>; // RDNs as written, each with its parts

// Reads a name as Java's X500Principal does: its keywords in any case, OIDs with or without the "OID." prefix, text,
// quotes, escapes, #hex. Nothing for what Java refuses (E, SN, organizationIdentifier, undefined, ...).
std::optional<WrittenName> readName(QStringView text);

// The same name, whichever end it was written from? Texts compare without case and without stray blanks.
bool sameName(const WrittenName& written, const QList<crypto::X509Certificate::NamePart>& parts);

} // namespace engine::signing
