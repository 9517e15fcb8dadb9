#pragma once
#include <engine/Result.h>

#include <QByteArray>
#include <QString>

#include <optional>

namespace engine::api {

// What stands above one part of a form.
struct MultipartHead
{
    QString name;
    std::optional<QString> fileName; // of no use but to know a file; never a path to open
};

// The boundary of a "multipart/form-data; boundary=..." (RFC 2046: 1 to 70 characters). INVALID_FILE_UPLOAD.
Result<QByteArray> multipartBoundary(const QByteArray& contentType);

// Header lines without the empty line at their end. The detail of an error says what is wrong, as half a sentence.
Result<MultipartHead> parseMultipartHead(QByteArrayView head, qsizetype maxNameBytes);

} // namespace engine::api
