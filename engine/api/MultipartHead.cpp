#include "api/MultipartHead.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

Error bad(const QString& why)
{
    return {ErrorCode::INVALID_FILE_UPLOAD, why};
}

bool isTokenChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isBoundaryChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c != '\0' && QByteArrayView("'()+_,-./:=? ").contains(c));
}

// "value; a=b; c="d"" taken apart (RFC 9110 section 5.6.6). Parameter names in lower case, none twice.
struct Parameterised
{
    QByteArray value; // lower case
    QHash<QByteArray, QByteArray> parameters;
};

class ParameterReader
{
public:
    explicit ParameterReader(QByteArrayView text) : m_text(text) {}

    std::optional<Parameterised> read()
    {
        Parameterised out;
        const qsizetype end = m_text.indexOf(';');
        out.value = m_text.first(end < 0 ? m_text.size() : end).trimmed().toByteArray().toLower();
        m_at = end < 0 ? m_text.size() : end;
        while (m_at < m_text.size()) {
            ++m_at; // the semicolon
            skipBlanks();
            if (m_at == m_text.size())
                break; // one at the end, as some clients leave
            const QByteArray name = token().toLower();
            if (name.isEmpty() || !eat('='))
                return std::nullopt;
            std::optional<QByteArray> value = m_at < m_text.size() && m_text[m_at] == '"' ? quoted() : token();
            if (!value || out.parameters.contains(name))
                return std::nullopt;
            out.parameters.insert(name, *value);
            skipBlanks();
            if (m_at < m_text.size() && m_text[m_at] != ';')
                return std::nullopt;
        }
        return out;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool eat(char c)
    {
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    QByteArray token()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isTokenChar(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    // Clients agree on \" only; a backslash before anything else is part of the text (Windows paths in file names).
    std::optional<QByteArray> quoted()
    {
        QByteArray text;
        ++m_at;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '"') {
                ++m_at;
                return text;
            }
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                ++m_at;
            text += m_text[m_at];
        }
        return std::nullopt;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

std::optional<QString> utf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

Result<void> checkContentType(QByteArrayView value)
{
    const auto type = ParameterReader(value).read();
    if (!type)
        return bad(u"the Content-Type of a part is malformed."_s);
    if (type->value.startsWith("multipart/"))
        return bad(u"a part of it is a form again; send every file as a part of its own."_s); // RFC 7578 section 4.3
    const QByteArray charset = type->parameters.value("charset", "utf-8").toLower();
    if (charset != "utf-8" && charset != "us-ascii")
        return bad(u"the text of a part is not in UTF-8."_s);
    return {};
}

Result<MultipartHead> readDisposition(QByteArrayView value, qsizetype maxNameBytes)
{
    const auto disposition = ParameterReader(value).read();
    if (!disposition || disposition->value != "form-data")
        return bad(u"a part has no well-formed \"Content-Disposition: form-data\"."_s);
    const auto& parameters = disposition->parameters;
    const QByteArray name = parameters.value("name");
    if (name.isEmpty() || parameters.contains("name*"))
        return bad(u"a part has no name."_s);
    if (name.size() > maxNameBytes)
        return bad(u"the name of a part has more than %1 bytes."_s.arg(maxNameBytes));
    const auto text = utf8(name);
    if (!text)
        return bad(u"the name of a part is not in UTF-8."_s);
    MultipartHead head{*text, std::nullopt};
    // The form with an asterisk is against RFC 7578 section 4.2, but sent, and the name is not looked at anyway.
    if (parameters.contains("filename") || parameters.contains("filename*"))
        head.fileName = QString::fromUtf8(parameters.value("filename", parameters.value("filename*")));
    return head;
}

} // namespace

Result<QByteArray> multipartBoundary(const QByteArray& contentType)
{
    const auto type = ParameterReader(contentType).read();
    if (!type || type->value != "multipart/form-data")
        return bad(u"Send the data as a form: Content-Type multipart/form-data."_s);
    const QByteArray boundary = type->parameters.value("boundary");
    if (boundary.isEmpty() || boundary.size() > 70 || boundary.endsWith(' ') ||
        !std::all_of(boundary.begin(), boundary.end(), isBoundaryChar))
        return bad(u"The Content-Type names no usable boundary of the form."_s);
    if (type->parameters.value("charset", "utf-8").toLower() != "utf-8")
        return bad(u"Send the form in UTF-8."_s);
    return boundary;
}

Result<MultipartHead> parseMultipartHead(QByteArrayView head, qsizetype maxNameBytes)
{
    std::optional<MultipartHead> out;
    bool typed = false, coded = false;
    for (qsizetype at = 0; at <= head.size();) {
        qsizetype end = head.indexOf("\r\n", at);
        end = end < 0 ? head.size() : end;
        const QByteArrayView line = head.sliced(at, end - at);
        at = end + 2;
        const bool clean = std::none_of(line.begin(), line.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && byte != '\t') || byte == 0x7f;
        });
        const qsizetype colon = line.indexOf(':');
        if (!clean || colon < 1 || !std::all_of(line.begin(), line.begin() + colon, isTokenChar))
            return bad(u"a part has a malformed header."_s);
        const QByteArray name = line.first(colon).toByteArray().toLower();
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (name == "content-disposition") {
            if (out)
                return bad(u"a part has two Content-Dispositions."_s);
            auto read = readDisposition(value, maxNameBytes);
            if (!read)
                return read.error();
            out = std::move(*read);
        } else if (name == "content-type") {
            if (std::exchange(typed, true))
                return bad(u"a part has two Content-Types."_s);
            if (auto good = checkContentType(value); !good)
                return good.error();
        } else if (name == "content-transfer-encoding") { // RFC 7578 section 4.7: deprecated
            const QByteArray coding = value.toByteArray().toLower();
            if (std::exchange(coded, true) || (coding != "7bit" && coding != "8bit" && coding != "binary"))
                return bad(u"a part has a Content-Transfer-Encoding; send its bytes as they are."_s);
        }
    }
    if (!out)
        return bad(u"a part has no Content-Disposition."_s);
    return std::move(*out);
}

} // namespace engine::api
