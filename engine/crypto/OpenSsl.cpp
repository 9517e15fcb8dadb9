#include "crypto/OpenSsl.h"

#include <openssl/err.h>

namespace engine::crypto {

Error openSslError(ErrorCode code, const QString& detail)
{
    Error error{code, detail};
    QStringList lines;
    while (const unsigned long number = ERR_get_error()) {
        char text[256];
        ERR_error_string_n(number, text, sizeof text);
        lines.append(QString::fromLatin1(text));
    }
    if (!lines.isEmpty())
        error.cause = std::make_shared<const Error>(Error{code, lines.join(QStringLiteral("; "))});
    return error;
}

} // namespace engine::crypto
