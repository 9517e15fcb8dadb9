#include "api/Multipart.h"

#include "api/MultipartHead.h"

#include <QStringDecoder>

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

Error badForm(const QString& why)
{
    return {ErrorCode::INVALID_FILE_UPLOAD, u"The form cannot be read: "_s + why};
}

Error badField(const QString& name, const QString& why)
{
    core::FieldErrors errors;
    errors.add(name, why);
    return errors.toError();
}

QString sizeText(qsizetype bytes)
{
    return bytes % (1024 * 1024) == 0 ? u"%1 MiB"_s.arg(bytes / (1024 * 1024)) : u"%1 KiB"_s.arg(bytes / 1024);
}

// Nothing when it is no UTF-8 or holds a NUL, which no text of ours may.
std::optional<QString> decoded(const QByteArray& bytes)
{
    if (bytes.contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

core::JsonValue textValue(const QByteArray& bytes)
{
    core::JsonValue value;
    value.kind = core::JsonValue::Kind::Text;
    value.text = QString::fromUtf8(bytes); // checked when it was read
    return value;
}

} // namespace

MultipartRules MultipartRules::ofIssuer()
{
    constexpr qsizetype kFileBytes = 2 * 1024 * 1024;
    MultipartRules rules;
    rules.files = {{u"cert"_s, kFileBytes}, {u"logo"_s, kFileBytes}};
    rules.repeatable = {u"documentTypes"_s};
    rules.json = {u"documentTypes"_s, u"initialSequentials"_s};
    return rules;
}

// Walks from boundary to boundary (RFC 2046 section 5.1.1).
class MultipartReader
{
public:
    MultipartReader(const QByteArray& body, const QByteArray& boundary, const MultipartRules& rules)
        : m_body(body), m_delimiter("\r\n--" + boundary), m_rules(rules)
    {
        m_form.m_rules = rules;
    }

    Result<MultipartForm> read()
    {
        if (auto begun = begin(); !begun)
            return begun.error();
        for (qsizetype parts = 0; !m_closed; ++parts) {
            if (parts == m_rules.parts)
                return badForm(u"it has more than %1 parts."_s.arg(m_rules.parts));
            if (auto done = readPart(); !done)
                return done.error();
        }
        const QByteArrayView rest = QByteArrayView(m_body).sliced(m_at);
        if (!rest.isEmpty() && rest != "\r\n")
            return badForm(u"something follows its end."_s);
        return std::move(m_form);
    }

private:
    Result<void> begin()
    {
        const QByteArrayView first = QByteArrayView(m_delimiter).sliced(2);
        if (m_body.startsWith(first))
            m_at = first.size();
        else if (m_body.startsWith(m_delimiter)) // an empty preamble
            m_at = m_delimiter.size();
        else
            return badForm(u"it does not begin with the boundary of its Content-Type."_s);
        return endDelimiter();
    }

    // What may stand behind a boundary: the line's end, or the two dashes that close the form. The grammar lets blanks
    // stand before the line's end.
    Result<void> endDelimiter()
    {
        const QByteArrayView rest = QByteArrayView(m_body).sliced(m_at);
        if (rest.startsWith("--")) {
            m_closed = true;
            m_at += 2;
            return {};
        }
        qsizetype blanks = 0;
        while (blanks < rest.size() && (rest[blanks] == ' ' || rest[blanks] == '\t'))
            ++blanks;
        if (!rest.sliced(blanks).startsWith("\r\n"))
            return badForm(u"a boundary does not end its line."_s);
        m_at += blanks + 2;
        return {};
    }

    Result<void> readPart()
    {
        const QByteArrayView rest = QByteArrayView(m_body).sliced(m_at);
        const qsizetype headEnd = rest.first(std::min(rest.size(), m_rules.headBytes + 4)).indexOf("\r\n\r\n");
        if (headEnd < 0)
            return badForm(rest.size() > m_rules.headBytes ? u"the headers of a part are too long."_s
                                                           : u"it ends inside the headers of a part."_s);
        auto head = parseMultipartHead(rest.first(headEnd), m_rules.nameBytes);
        if (!head)
            return badForm(head.error().detail);
        m_at += headEnd + 4;
        // An empty part's boundary shares the line end that closes its headers with nobody: it has its own.
        const qsizetype end = m_body.indexOf(m_delimiter, m_at);
        if (end < 0)
            return badForm(u"it ends inside the part \"%1\"."_s.arg(head->name));
        const QByteArray data = m_body.sliced(m_at, end - m_at);
        m_at = end + m_delimiter.size();
        if (auto ended = endDelimiter(); !ended)
            return ended.error();
        return m_rules.files.contains(head->name) ? takeFile(*head, data) : takeText(*head, data);
    }

    Result<void> takeFile(const MultipartHead& head, const QByteArray& data)
    {
        if (data.isEmpty() && head.fileName.value_or(QString()).isEmpty())
            return {};
        const qsizetype most = m_rules.files.value(head.name);
        if (data.size() > most)
            return Error{ErrorCode::INVALID_FILE_UPLOAD,
                         u"The file \"%1\" has more than %2."_s.arg(head.name, sizeText(most))};
        if (m_form.m_files.contains(head.name))
            return Error{ErrorCode::INVALID_FILE_UPLOAD, u"The file \"%1\" was sent twice."_s.arg(head.name)};
        m_form.m_files.insert(head.name, data);
        return {};
    }

    Result<void> takeText(const MultipartHead& head, const QByteArray& data)
    {
        QString name = head.name;
        if (name.endsWith(u"[]"_s) && m_rules.repeatable.contains(name.chopped(2)))
            name.chop(2);
        const bool tooLong = data.size() > m_rules.textBytes;
        if (tooLong || !decoded(data)) {
            if (head.fileName)
                return Error{ErrorCode::INVALID_FILE_UPLOAD, u"\"%1\" takes no file."_s.arg(name)};
            return badField(name, tooLong ? u"Has more than %1."_s.arg(sizeText(m_rules.textBytes))
                                          : u"Must be text in UTF-8."_s);
        }
        if (name == u"_charset_" && data.compare("utf-8", Qt::CaseInsensitive) != 0) // RFC 7578 section 4.6
            return badField(name, u"Send the form in UTF-8."_s);
        const auto same = std::find_if(m_form.m_texts.begin(), m_form.m_texts.end(),
                                       [&](const MultipartForm::Text& text) { return text.name == name; });
        if (same == m_form.m_texts.end())
            m_form.m_texts.append({name, {data}});
        else if (m_rules.repeatable.contains(name))
            same->values.append(data);
        else
            return badField(name, u"Was sent twice; send it once."_s);
        return {};
    }

    const QByteArray& m_body;
    QByteArray m_delimiter;
    const MultipartRules& m_rules;
    MultipartForm m_form;
    qsizetype m_at = 0;
    bool m_closed = false;
};

Result<MultipartForm> MultipartForm::parse(const QByteArray& contentType, const QByteArray& body,
                                           const MultipartRules& rules)
{
    const auto boundary = multipartBoundary(contentType);
    if (!boundary)
        return boundary.error();
    if (body.size() > rules.totalBytes)
        return badForm(u"it has more than %1."_s.arg(sizeText(rules.totalBytes)));
    return MultipartReader(body, *boundary, rules).read();
}

bool MultipartForm::speaks(const QByteArray& contentType)
{
    const qsizetype end = contentType.indexOf(';');
    return contentType.left(end < 0 ? contentType.size() : end)
               .trimmed()
               .compare("multipart/form-data", Qt::CaseInsensitive) == 0;
}

std::optional<QByteArray> MultipartForm::file(const QString& name) const
{
    const auto found = m_files.find(name);
    return found == m_files.end() ? std::nullopt : std::optional(*found);
}

std::optional<QByteArray> MultipartForm::bytes(const QString& name) const
{
    for (const Text& text : m_texts)
        if (text.name == name)
            return text.values.first();
    return std::nullopt;
}

Result<core::JsonValue> MultipartForm::object() const
{
    core::FieldErrors errors;
    core::JsonValue object;
    object.kind = core::JsonValue::Kind::Object;
    for (const Text& text : m_texts) {
        core::JsonValue value;
        const QByteArray first = text.values.first().trimmed();
        if (text.values.size() == 1 && m_rules.json.contains(text.name) &&
            (first.startsWith('[') || first.startsWith('{'))) {
            auto parsed = core::parseStrictJson(first);
            if (!parsed) {
                errors.add(text.name, u"The JSON in this field cannot be read: "_s + parsed.error().detail);
                continue;
            }
            value = std::move(*parsed);
        } else if (m_rules.repeatable.contains(text.name)) {
            value.kind = core::JsonValue::Kind::Array;
            for (const QByteArray& bytes : text.values)
                value.elements.append(textValue(bytes));
        } else {
            value = textValue(text.values.first());
        }
        object.members.append({text.name, std::move(value)});
    }
    if (!errors.isEmpty())
        return errors.toError();
    return object;
}

} // namespace engine::api
