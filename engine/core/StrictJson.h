#pragma once
#include <engine/Result.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace engine::core {

// A JSON value that keeps the digits of its numbers: QJsonDocument turns them into doubles, keeps the last of
// duplicate members, and lets raw control characters, lone surrogates and a byte order mark pass.
struct JsonValue
{
    enum class Kind { Null, Boolean, Number, Text, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    QString text; // of a Text; the literal of a Number as sent
    QList<JsonValue> elements;
    QList<std::pair<QString, JsonValue>> members;

    [[nodiscard]] const JsonValue* find(QStringView name) const;
};

struct JsonLimits
{
    qsizetype bytes = 4 * 1024 * 1024;
    int depth = 32;
    qsizetype values = 200'000; // each takes some 80 bytes, whatever it took in the body
};

// RFC 8259, strictly: UTF-8 without byte order mark, no duplicate members, no raw control characters, no unpaired
// surrogates, nothing behind the value. BAD_REQUEST says what is wrong at which line and column; a duplicate member
// is VALIDATION_FAILED and names its path.
Result<JsonValue> parseStrictJson(const QByteArray& json, const JsonLimits& limits = {});

} // namespace engine::core
