#pragma once
#include "core/FieldErrors.h"
#include "core/StrictJson.h"

#include <engine/Decimal.h>

#include <functional>
#include <optional>

namespace engine::core {

// One JSON object with the path it was sent under. Every getter notes what is wrong in `errors` and then answers an
// empty value. An optional member that is null counts as absent.
class JsonFields
{
public:
    enum class Need { Required, Optional };

    JsonFields(const JsonValue& object, QString path, FieldErrors& errors);

    [[nodiscard]] QString pathOf(const QString& name) const;
    [[nodiscard]] bool has(const QString& name) const { return member(name) != nullptr; }
    // Cleaned text; an empty one counts as missing where it is required.
    QString text(const QString& name, Need need);
    // Amounts: a text of plain digits, or a JSON number of at most 15 significant digits.
    std::optional<Decimal> decimal(const QString& name, Need need, int maxFraction);
    Money money(const QString& name, Need need);
    // A whole number between the two, as a JSON number.
    std::optional<qint64> integer(const QString& name, Need need, qint64 least, qint64 most);
    // A row's id: from 1 on, as a JSON number or as a text of the same digits.
    std::optional<qint64> id(const QString& name, Need need);
    // true, false, 1 or 0, as such or as a text (forms have texts only).
    std::optional<bool> flag(const QString& name, Need need);
    // A list of distinct texts out of `allowed`, at least one when it is there.
    QStringList words(const QString& name, Need need, const QStringList& allowed);
    // One text out of `allowed`.
    QString word(const QString& name, Need need, const QStringList& allowed);
    // Calls `read` for every element of the list, each of which must be an object.
    void objects(const QString& name, Need need, const std::function<void(JsonFields&)>& read);
    void object(const QString& name, Need need, const std::function<void(JsonFields&)>& read);

private:
    [[nodiscard]] const JsonValue* member(const QString& name) const;
    const JsonValue* expect(const QString& name, Need need, JsonValue::Kind kind, const QString& message);

    const JsonValue& m_object;
    QString m_path;
    FieldErrors& m_errors;
};

// What a refused value looks like in an answer: the text or number itself, or the kind of anything larger.
QString describeValue(const JsonValue& value);

} // namespace engine::core
