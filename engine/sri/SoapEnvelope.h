#pragma once
#include "sri/SriAnswers.h"

#include <QStringView>

namespace engine::sri {

// SRI takes 320 KB per voucher (sheet 2.32); whether before or after base64 is not said.
inline constexpr qsizetype kMaxVoucherBytes = 320 * 1024;

QByteArray receptionEnvelope(const QByteArray& signedXml);
QByteArray authorizationEnvelope(QStringView accessKey);

// Both read by local name and judge the content, never the Content-Type. An answer about another key than `accessKey`
// is Unknown. Any body is safe: hostile, cut, HTML, empty. `kind` is never NotSent.
ReceptionAnswer parseReception(int httpStatus, const QByteArray& body, QStringView accessKey);
AuthorizationAnswer parseAuthorization(int httpStatus, const QByteArray& body, QStringView accessKey);

// claveAcceso of infoTributaria; empty when there is none or the bytes are not a voucher.
QString accessKeyOfVoucher(const QByteArray& voucherXml);

} // namespace engine::sri
