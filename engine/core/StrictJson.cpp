#include "core/StrictJson.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <cctype>
#include <optional>

namespace engine::core {

using namespace Qt::StringLiterals;

const JsonValue* JsonValue::find(QStringView name) const
{
    const auto found = std::find_if(members.begin(), members.end(), [name](const auto& m) { return m.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

namespace {

class Parser
{
public:
    Parser(const QByteArray& json, const JsonLimits& limits) : m_json(json), m_limits(limits) {}

    Result<JsonValue> run()
    {
        JsonValue value;
        if (m_json.startsWith("\xef\xbb\xbf"))
            return Error{ErrorCode::BAD_REQUEST, u"The body starts with a byte order mark; send plain UTF-8."_s};
        skipBlanks();
        if (!readValue(value))
            return *m_error;
        skipBlanks();
        if (m_pos != m_json.size()) {
            malformed(u"nothing may follow the JSON value"_s);
            return *m_error;
        }
        return value;
    }

private:
    struct Segment
    {
        QString name;         // of a member
        qsizetype index = -1; // of an element
    };

    [[nodiscard]] char peek() const { return m_pos < m_json.size() ? m_json[m_pos] : '\0'; }
    bool take(char c)
    {
        if (m_pos >= m_json.size() || m_json[m_pos] != c)
            return false;
        ++m_pos;
        return true;
    }
    void skipBlanks()
    {
        while (m_pos < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_pos]))
            ++m_pos;
    }

    bool malformed(const QString& what)
    {
        const QByteArrayView before = QByteArrayView(m_json).first(std::min(m_pos, m_json.size()));
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = m_pos - before.lastIndexOf('\n');
        const QString detail =
            u"The body is not valid JSON: %1 (line %2, column %3)."_s.arg(what).arg(line).arg(column);
        m_error = Error{ErrorCode::BAD_REQUEST, detail};
        return false;
    }
    bool refused(const QString& message)
    {
        const QString at = path();
        QString code;
        for (const Segment& segment : m_path) {
            if (segment.index < 0)
                code += (code.isEmpty() ? QString() : u"."_s) + segment.name;
        }
        if (code.isEmpty())
            code = u"general"_s;
        m_error = Error{ErrorCode::VALIDATION_FAILED, u"One field was refused."_s, {{at, message, code.left(200), {}}}};
        return false;
    }
    [[nodiscard]] QString path() const
    {
        QString text;
        for (const Segment& segment : m_path) {
            if (segment.index >= 0)
                text += u'[' + QString::number(segment.index) + u']';
            else
                text += (text.isEmpty() ? QString() : u"."_s) + segment.name;
        }
        return text.left(200);
    }

    bool readValue(JsonValue& value)
    {
        if (++m_values > m_limits.values)
            return refused(u"The body holds too many values; split it."_s);
        switch (peek()) {
        case '{':
            return readObject(value);
        case '[':
            return readArray(value);
        case '"':
            value.kind = JsonValue::Kind::Text;
            return readText(value.text);
        case 't':
            value.boolean = true;
            value.kind = JsonValue::Kind::Boolean;
            return readWord("true");
        case 'f':
            value.kind = JsonValue::Kind::Boolean;
            return readWord("false");
        case 'n':
            return readWord("null");
        default:
            return readNumber(value);
        }
    }

    bool readWord(QByteArrayView word)
    {
        if (!QByteArrayView(m_json).sliced(m_pos).startsWith(word))
            return malformed(u"a value was expected"_s);
        m_pos += word.size();
        return true;
    }

    bool readDigits()
    {
        const qsizetype start = m_pos;
        while (peek() >= '0' && peek() <= '9')
            ++m_pos;
        return m_pos > start;
    }

    bool readNumber(JsonValue& value)
    {
        const qsizetype start = m_pos;
        take('-');
        if (take('0')) {
            if (peek() >= '0' && peek() <= '9')
                return malformed(u"a number may not begin with a zero"_s);
        } else if (!readDigits()) {
            return malformed(u"a value was expected"_s);
        }
        if (take('.') && !readDigits())
            return malformed(u"digits must follow the point"_s);
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!readDigits())
                return malformed(u"digits must follow the exponent sign"_s);
        }
        value.kind = JsonValue::Kind::Number;
        value.text = QString::fromLatin1(QByteArrayView(m_json).sliced(start, m_pos - start));
        return true;
    }

    bool readArray(JsonValue& value)
    {
        value.kind = JsonValue::Kind::Array;
        if (!enter())
            return false;
        ++m_pos;
        skipBlanks();
        if (take(']'))
            return leave();
        for (qsizetype index = 0;; ++index) {
            m_path.append({{}, index});
            value.elements.append(JsonValue());
            if (!readValue(value.elements.last()))
                return false;
            m_path.removeLast();
            skipBlanks();
            if (take(']'))
                return leave();
            if (!take(','))
                return malformed(u"a comma or ] was expected"_s);
            skipBlanks();
        }
    }

    bool readObject(JsonValue& value)
    {
        value.kind = JsonValue::Kind::Object;
        if (!enter())
            return false;
        ++m_pos;
        skipBlanks();
        if (take('}'))
            return leave();
        QSet<QString> names;
        for (;;) {
            QString name;
            if (peek() != '"')
                return malformed(u"a member name in quotes was expected"_s);
            if (!readText(name))
                return false;
            m_path.append({name, -1});
            if (names.contains(name))
                return refused(u"This member is written twice; keep one."_s);
            names.insert(name);
            skipBlanks();
            if (!take(':'))
                return malformed(u"a colon was expected"_s);
            skipBlanks();
            value.members.append({name, JsonValue()});
            if (!readValue(value.members.last().second))
                return false;
            m_path.removeLast();
            skipBlanks();
            if (take('}'))
                return leave();
            if (!take(','))
                return malformed(u"a comma or } was expected"_s);
            skipBlanks();
        }
    }

    bool enter()
    {
        return ++m_depth <= m_limits.depth || refused(u"Nested deeper than %1 levels."_s.arg(m_limits.depth));
    }
    bool leave()
    {
        --m_depth;
        return true;
    }

    bool readText(QString& text)
    {
        ++m_pos; // the opening quote
        qsizetype start = m_pos;
        for (;;) {
            if (m_pos >= m_json.size())
                return malformed(u"a text is not closed"_s);
            const char c = m_json[m_pos];
            if (c == '"' || c == '\\') {
                if (!appendUtf8(text, start))
                    return false;
                ++m_pos;
                if (c == '"')
                    break;
                if (!readEscape(text))
                    return false;
                start = m_pos;
            } else if (c >= 0 && c < 0x20) {
                return refused(u"A line break, tab or control character stands in this text; remove it."_s);
            } else {
                ++m_pos;
            }
        }
        return text.isValidUtf16() ||
               refused(u"Half of a surrogate pair stands in this text; send whole characters."_s);
    }

    bool appendUtf8(QString& text, qsizetype start)
    {
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        const QString part = decoder(QByteArrayView(m_json).sliced(start, m_pos - start));
        if (decoder.hasError())
            return refused(u"This text is not valid UTF-8."_s);
        text += part;
        return true;
    }

    bool readEscape(QString& text)
    {
        static constexpr QByteArrayView kShort = "\"\\/bfnrt";
        static constexpr QStringView kMeaning = u"\"\\/\b\f\n\r\t";
        const char c = peek();
        if (const qsizetype index = kShort.indexOf(c); index >= 0) {
            text += kMeaning[index];
            ++m_pos;
            return true;
        }
        if (c != 'u' || m_json.size() - m_pos < 5)
            return malformed(u"unknown escape in a text"_s);
        const QByteArrayView hex = QByteArrayView(m_json).sliced(m_pos + 1, 4);
        // toUShort() alone would also take "0x1f" and blanks.
        const bool digits = std::all_of(hex.begin(), hex.end(), [](unsigned char h) { return std::isxdigit(h) != 0; });
        if (!digits)
            return malformed(u"four hexadecimal digits must follow \\u"_s);
        const ushort unit = hex.toUShort(nullptr, 16);
        text += QChar(unit);
        m_pos += 5;
        return true;
    }

    const QByteArray& m_json;
    const JsonLimits& m_limits;
    qsizetype m_pos = 0;
    qsizetype m_values = 0;
    int m_depth = 0;
    QList<Segment> m_path;
    std::optional<Error> m_error;
};

} // namespace

Result<JsonValue> parseStrictJson(const QByteArray& json, const JsonLimits& limits)
{
    if (json.size() > limits.bytes) {
        const QString detail = u"The body has %1 bytes; at most %2 are taken."_s.arg(json.size()).arg(limits.bytes);
        return Error{ErrorCode::BAD_REQUEST, detail};
    }
    return Parser(json, limits).run();
}

} // namespace engine::core
