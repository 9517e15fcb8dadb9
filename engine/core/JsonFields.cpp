#include "core/JsonFields.h"

#include "core/Text.h"
#include "core/TextRules.h"

namespace engine::core {

using namespace Qt::StringLiterals;

namespace {

// More digits than a double holds: whoever sent it as a JSON number may have lost some on the way.
constexpr qsizetype kExactDigits = 15;
constexpr qsizetype kIntegerDigits = 12;

// Digits before and behind the point, without needless zeros.
struct Digits
{
    QString whole, fraction;

    void trim()
    {
        while (whole.startsWith(u'0'))
            whole.remove(0, 1);
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
    }
    [[nodiscard]] qsizetype significant() const
    {
        QString all = whole + fraction;
        while (all.startsWith(u'0'))
            all.remove(0, 1);
        while (all.endsWith(u'0'))
            all.chop(1);
        return all.size();
    }
};

std::optional<Digits> splitPlain(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (!isAsciiDigits(whole) || (point >= 0 && !isAsciiDigits(fraction)))
        return std::nullopt;
    return Digits{whole.toString(), fraction.toString()};
}

// A JSON number may carry an exponent (1.0E2); it only moves the point. nullopt: too far to be an amount.
std::optional<Digits> splitNumber(QStringView literal)
{
    const qsizetype mark = literal.indexOf(u'e', 0, Qt::CaseInsensitive);
    std::optional<Digits> digits = splitPlain(mark < 0 ? literal : literal.first(mark));
    if (!digits || mark < 0)
        return digits;
    bool ok = false;
    const int exponent = literal.mid(mark + 1).toInt(&ok);
    if (!ok || exponent > 30 || exponent < -30)
        return std::nullopt;
    for (int i = 0; i < exponent; ++i) {
        digits->whole += digits->fraction.isEmpty() ? u'0' : digits->fraction[0];
        digits->fraction.remove(0, 1);
    }
    for (int i = 0; i > exponent; --i) {
        digits->fraction.prepend(digits->whole.isEmpty() ? QChar(u'0') : digits->whole.back());
        digits->whole.chop(1);
    }
    return digits;
}

// Empty when `value` is fine and its digits stand in `out`.
QString refusalOf(const JsonValue& value, int maxFraction, Digits& out)
{
    const bool number = value.kind == JsonValue::Kind::Number;
    if (!number && value.kind != JsonValue::Kind::Text)
        return u"Send the amount as a text like \"12.50\"."_s;
    const QStringView text(value.text);
    if (text.startsWith(u'-') && isAsciiDigits(text.mid(1, 1)))
        return u"Must not be negative."_s;
    const std::optional<Digits> digits = number ? splitNumber(text) : splitPlain(text);
    if (!digits) {
        return number ? u"Out of range: at most 12 digits before the point."_s
                      : u"Not an amount: write digits with a point and no other mark, like \"12.50\"."_s;
    }
    out = *digits;
    out.trim();
    if (out.whole.size() > kIntegerDigits)
        return u"Too large: at most 12 digits before the point."_s;
    if (out.fraction.size() > maxFraction)
        return u"Too fine: at most %1 decimals."_s.arg(maxFraction);
    if (number && out.significant() > kExactDigits)
        return u"A JSON number of more than 15 digits is not exact; send it as a text."_s;
    return {};
}

QString kindName(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return u"null"_s;
    case JsonValue::Kind::Boolean:
        return u"boolean"_s;
    case JsonValue::Kind::Number:
        return u"number"_s;
    case JsonValue::Kind::Text:
        return u"text"_s;
    case JsonValue::Kind::Array:
        return u"list"_s;
    case JsonValue::Kind::Object:
        return u"object"_s;
    }
    return {};
}

} // namespace

QString describeValue(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Text:
    case JsonValue::Kind::Number:
        return value.text;
    case JsonValue::Kind::Boolean:
        return value.boolean ? u"true"_s : u"false"_s;
    default:
        return kindName(value.kind);
    }
}

JsonFields::JsonFields(const JsonValue& object, QString path, FieldErrors& errors)
    : m_object(object), m_path(std::move(path)), m_errors(errors)
{
}

QString JsonFields::pathOf(const QString& name) const
{
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

const JsonValue* JsonFields::member(const QString& name) const
{
    const JsonValue* found = m_object.find(name);
    return found && found->kind != JsonValue::Kind::Null ? found : nullptr;
}

const JsonValue* JsonFields::expect(const QString& name, Need need, JsonValue::Kind kind, const QString& message)
{
    const JsonValue* found = member(name);
    if (!found) {
        if (need == Need::Required)
            m_errors.add(pathOf(name), u"Missing; send it."_s);
        return nullptr;
    }
    if (found->kind != kind) {
        m_errors.add(pathOf(name), message, describeValue(*found));
        return nullptr;
    }
    return found;
}

QString JsonFields::text(const QString& name, Need need)
{
    const JsonValue* found = expect(name, need, JsonValue::Kind::Text, u"Must be a text in quotes."_s);
    if (!found)
        return {};
    if (hasForbiddenCharacters(found->text)) {
        m_errors.add(pathOf(name), u"A line break, tab or control character stands in this text; remove it."_s,
                     cleanText(found->text));
        return {};
    }
    const QString cleaned = cleanText(found->text);
    if (cleaned.isEmpty() && need == Need::Required)
        m_errors.add(pathOf(name), u"Must not be empty."_s, found->text);
    return cleaned;
}

std::optional<Decimal> JsonFields::decimal(const QString& name, Need need, int maxFraction)
{
    const JsonValue* found = member(name);
    if (!found) {
        if (need == Need::Required)
            m_errors.add(pathOf(name), u"Missing; send it."_s);
        return std::nullopt;
    }
    Digits digits;
    if (const QString refusal = refusalOf(*found, maxFraction, digits); !refusal.isEmpty()) {
        m_errors.add(pathOf(name), refusal, describeValue(*found));
        return std::nullopt;
    }
    // At most 12 and 6 digits here: millionths fit 64 bits.
    const QString micros = digits.whole + digits.fraction.leftJustified(Decimal::kFractionDigits, u'0');
    return Decimal::fromMicros(micros.toLongLong());
}

Money JsonFields::money(const QString& name, Need need)
{
    const Decimal value = decimal(name, need, 2).value_or(Decimal());
    return Money::fromCents(value.micros() / 10'000);
}

namespace {

// Plain digits without a needless zero; 1e3 and 5.0 are no whole numbers here.
std::optional<qint64> wholeNumber(const QString& text)
{
    if (!isAsciiDigits(text) || text.size() > 18 || (text.size() > 1 && text.startsWith(u'0')))
        return std::nullopt;
    return text.toLongLong();
}

} // namespace

std::optional<qint64> JsonFields::integer(const QString& name, Need need, qint64 least, qint64 most)
{
    const JsonValue* found = expect(name, need, JsonValue::Kind::Number, u"Must be a whole number."_s);
    if (!found)
        return std::nullopt;
    const auto number = wholeNumber(found->text);
    if (number && *number >= least && *number <= most)
        return number;
    m_errors.add(pathOf(name), u"Must be a whole number from %1 to %2."_s.arg(least).arg(most), found->text);
    return std::nullopt;
}

std::optional<qint64> JsonFields::id(const QString& name, Need need)
{
    const JsonValue* found = member(name);
    if (!found) {
        if (need == Need::Required)
            m_errors.add(pathOf(name), u"Missing; send it."_s);
        return std::nullopt;
    }
    const bool scalar = found->kind == JsonValue::Kind::Number || found->kind == JsonValue::Kind::Text;
    const auto number = scalar ? wholeNumber(found->text) : std::nullopt;
    if (number && *number > 0)
        return number;
    m_errors.add(pathOf(name), u"Must be an id: a whole number from 1 on."_s, describeValue(*found));
    return std::nullopt;
}

std::optional<bool> JsonFields::flag(const QString& name, Need need)
{
    const JsonValue* found = member(name);
    if (!found) {
        if (need == Need::Required)
            m_errors.add(pathOf(name), u"Missing; send it."_s);
        return std::nullopt;
    }
    const QString text = describeValue(*found);
    if (text == u"true" || text == u"1")
        return true;
    if (text == u"false" || text == u"0")
        return false;
    m_errors.add(pathOf(name), u"Must be true or false."_s, text);
    return std::nullopt;
}

QStringList JsonFields::words(const QString& name, Need need, const QStringList& allowed)
{
    const JsonValue* found = expect(name, need, JsonValue::Kind::Array, u"Must be a list."_s);
    QStringList words;
    if (!found)
        return words;
    if (found->elements.isEmpty())
        m_errors.add(pathOf(name), u"Must hold at least one."_s);
    for (qsizetype i = 0; i < found->elements.size(); ++i) {
        const JsonValue& element = found->elements[i];
        const QString path = u"%1[%2]"_s.arg(pathOf(name)).arg(i);
        if (element.kind != JsonValue::Kind::Text || !allowed.contains(element.text))
            m_errors.add(path, u"Must be one of %1."_s.arg(allowed.join(u", ")), describeValue(element));
        else if (words.contains(element.text))
            m_errors.add(path, u"Stands here twice."_s, element.text);
        else
            words << element.text;
    }
    return words;
}

QString JsonFields::word(const QString& name, Need need, const QStringList& allowed)
{
    const JsonValue* found = expect(name, need, JsonValue::Kind::Text, u"Must be a text in quotes."_s);
    if (!found)
        return {};
    if (allowed.contains(found->text))
        return found->text;
    m_errors.add(pathOf(name), u"Must be one of %1."_s.arg(allowed.join(u", ")), found->text);
    return {};
}

void JsonFields::objects(const QString& name, Need need, const std::function<void(JsonFields&)>& read)
{
    const JsonValue* found = expect(name, need, JsonValue::Kind::Array, u"Must be a list."_s);
    if (!found)
        return;
    for (qsizetype i = 0; i < found->elements.size(); ++i) {
        const JsonValue& element = found->elements[i];
        const QString path = u"%1[%2]"_s.arg(pathOf(name)).arg(i);
        if (element.kind != JsonValue::Kind::Object)
            m_errors.add(path, u"Must be an object."_s, describeValue(element));
        JsonFields fields(element, path, m_errors);
        read(fields);
    }
}

void JsonFields::object(const QString& name, Need need, const std::function<void(JsonFields&)>& read)
{
    const JsonValue* found = expect(name, need, JsonValue::Kind::Object, u"Must be an object."_s);
    if (!found)
        return;
    JsonFields fields(*found, pathOf(name), m_errors);
    read(fields);
}

} // namespace engine::core
