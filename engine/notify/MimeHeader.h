#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace engine::notify {

// "Name: value" for a mail, folded and in ASCII (RFC 2047, RFC 5322). Line breaks and control characters go.
QByteArray mimeHeader(const QByteArray& name, const QString& value);
// From or To: `name` may be empty.
QByteArray mimeAddress(const QByteArray& header, const QString& name, const QString& address);
QByteArray mimeDate(const QDateTime& moment);
// ASCII without blanks, control characters, angle brackets or commas, one @: what may stand in an envelope.
bool isPlainAddress(const QString& address);

} // namespace engine::notify
