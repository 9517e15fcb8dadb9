#pragma once
#include "core/FieldErrors.h"
#include "core/StrictJson.h"

#include <engine/Result.h>

#include <QHash>
#include <QStringList>

#include <optional>

namespace engine::api {

// What a form may hold. A field named in `files` is bytes, whatever the client says of it; every other one is text in
// UTF-8, also when it comes with a file name (JSON parts made of a Blob do).
struct MultipartRules
{
    QHash<QString, qsizetype> files; // name -> most bytes
    QStringList repeatable;          // may come several times, also as name[]
    QStringList json;                // lists that may come as one JSON text
    qsizetype totalBytes = 10 * 1024 * 1024;
    qsizetype parts = 64;
    qsizetype headBytes = 4 * 1024; // of one part
    qsizetype nameBytes = 100;
    qsizetype textBytes = 64 * 1024; // of one text

    // Forms that bring an issuer: cert and logo (2 MiB each), documentTypes, initialSequentials.
    static MultipartRules ofIssuer();
};

// A form as RFC 7578 has it, read strictly: where readers of such forms are known to differ (bare line ends, folded
// headers, a boundary that goes on inside a line, text before the first or behind the last boundary), it is refused.
// Pure; any bytes.
class MultipartForm
{
public:
    // INVALID_FILE_UPLOAD: no such form, or a file where none belongs or too large. VALIDATION_FAILED names the field
    // whose text cannot be used: too long, no UTF-8, sent twice. Unknown fields are read and otherwise ignored.
    static Result<MultipartForm> parse(const QByteArray& contentType, const QByteArray& body,
                                       const MultipartRules& rules);

    // "multipart/form-data", whatever its parameters.
    static bool speaks(const QByteArray& contentType);

    // The bytes of a file field; nothing when it was left out (or sent empty and without a name, as browsers do).
    [[nodiscard]] std::optional<QByteArray> file(const QString& name) const;
    // A text field as its bytes, for what should not lie about as a QString: passwords.
    [[nodiscard]] std::optional<QByteArray> bytes(const QString& name) const;
    // All texts as the members of an object, so that one reader serves this form and a JSON body: a repeatable field
    // is a list, one of `rules.json` what its JSON text says. VALIDATION_FAILED names a field whose JSON is none.
    [[nodiscard]] Result<core::JsonValue> object() const;

private:
    struct Text
    {
        QString name;
        QList<QByteArray> values;
    };

    MultipartRules m_rules;
    QHash<QString, QByteArray> m_files;
    QList<Text> m_texts; // in the order sent

    friend class MultipartReader;
};

} // namespace engine::api
