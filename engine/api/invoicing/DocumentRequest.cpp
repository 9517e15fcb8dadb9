#include "api/invoicing/DocumentRequest.h"

#include "api/RouteHelp.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::api {

namespace {

constexpr qsizetype kKeyDigits = 49;
constexpr qsizetype kLongestIdempotencyKey = 255;

// Headers are bytes; most clients mean UTF-8, and any others stay different from each other as Latin-1.
QString headerText(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace

Result<AccessKey> accessKeyOf(const ApiCall& call)
{
    const QString text = call.name(u"accessKey"_s);
    const bool digits = text.size() == kKeyDigits &&
                        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits) {
        core::FieldErrors errors;
        errors.add(u"accessKey"_s, u"Must be the 49 digits of an access key."_s, text.left(100));
        return errors.toError();
    }
    auto key = AccessKey::parse(text);
    if (!key)
        return Error{ErrorCode::NOT_FOUND, u"There is no document with the access key %1."_s.arg(text)};
    return key;
}

Result<QString> idempotencyKeyOf(const HttpRequest& request)
{
    const auto isIt = [](const HttpHeader& each) { return each.name == "idempotency-key"; };
    const auto count = std::count_if(request.headers.begin(), request.headers.end(), isIt);
    if (count == 0)
        return QString();
    const QString key = headerText(request.header("idempotency-key")).trimmed();
    if (count > 1 || key.isEmpty() || key.size() > kLongestIdempotencyKey)
        return Error{ErrorCode::BAD_REQUEST,
                     u"Idempotency-Key must be one text of 1 to %1 characters."_s.arg(kLongestIdempotencyKey)};
    return key;
}

bool prefersAsync(const HttpRequest& request)
{
    for (const QByteArray& each : request.header("prefer").split(',')) {
        if (each.split(';').first().trimmed().compare("respond-async", Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Result<InvoiceRequest> documentBody(const HttpRequest& request)
{
    if (auto json = requireJson(request); !json)
        return json.error();
    auto body = parseInvoiceRequest(request.body);
    if (!body)
        return inContractCodes(body.error());
    return body;
}

Error inContractCodes(Error error)
{
    const auto as = [&error](ErrorCode code) {
        error.reason = error.codeName();
        error.code = code;
    };
    switch (error.code) {
    case ErrorCode::DOCUMENT_TYPE_NOT_SUPPORTED:
        as(ErrorCode::VALIDATION_FAILED);
        if (error.fields.isEmpty())
            error.fields = {{u"documentType"_s, error.detail, {}, {}}};
        break;
    case ErrorCode::XML_SCHEMA_INVALID:
        as(ErrorCode::VALIDATION_FAILED);
        if (error.fields.isEmpty())
            error.fields = {{u"xml"_s, error.detail, {}, {}}};
        break;
    case ErrorCode::CERTIFICATE_NOT_YET_VALID:
        as(ErrorCode::CERTIFICATE_EXPIRED);
        break;
    case ErrorCode::SIGNING_FAILED:
        as(ErrorCode::INTERNAL_ERROR);
        break;
    default:
        break;
    }
    return error;
}

} // namespace engine::api
