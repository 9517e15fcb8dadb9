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
