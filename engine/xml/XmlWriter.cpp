#include "xml/XmlWriter.h"

#include "xml/LibXml.h"

namespace engine::xml {

using namespace Qt::StringLiterals;

namespace {

// Char of XML 1.0 (section 2.2), for one UTF-16 unit outside the surrogates.
bool isXmlChar(char16_t c)
{
    return c >= 0x20 ? c < 0xFFFE : c == u'\t' || c == u'\n' || c == u'\r';
}

// Appends UTF-8; the offending unit when the text cannot stand in XML 1.0.
std::optional<char16_t> appendUtf8(QByteArray& out, QStringView text)
{
    out.resize(text.size() * 3 + 1);
    auto* to = reinterpret_cast<unsigned char*>(out.data());
    const auto byte = [&to](unsigned value) { *to++ = static_cast<unsigned char>(value); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (!isXmlChar(c))
            return c;
        if (c < 0x80) {
            byte(c);
        } else if (c < 0x800) {
            byte(0xC0u | (c >> 6));
            byte(0x80u | (c & 0x3F));
        } else if (!QChar::isSurrogate(c)) {
            byte(0xE0u | (c >> 12));
            byte(0x80u | ((c >> 6) & 0x3F));
            byte(0x80u | (c & 0x3F));
        } else {
            if (!QChar::isHighSurrogate(c) || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
                return c;
            const char32_t full = QChar::surrogateToUcs4(c, text[++i].unicode());
            byte(0xF0u | (full >> 18));
            byte(0x80u | ((full >> 12) & 0x3F));
            byte(0x80u | ((full >> 6) & 0x3F));
            byte(0x80u | (full & 0x3F));
        }
    }
    *to = 0;
    out.truncate(to - reinterpret_cast<unsigned char*>(out.data()));
    return std::nullopt;
}

} // namespace

XmlWriter::XmlWriter(QStringView rootName)
    : m_document((initialise(), xmlNewDoc(reinterpret_cast<const xmlChar*>("1.0"))))
{
    m_current = xmlNewDocRawNode(m_document.handle(), nullptr, utf8(rootName), nullptr);
    xmlDocSetRootElement(m_document.handle(), m_current);
}

const unsigned char* XmlWriter::utf8(QStringView text)
{
    if (const auto bad = appendUtf8(m_buffer, text)) {
        refuse(m_current, u"the character U+%1 cannot be written in XML"_s.arg(uint(*bad), 4, 16, QLatin1Char('0')));
        m_buffer.clear();
    }
    return reinterpret_cast<const unsigned char*>(m_buffer.constData());
}

void XmlWriter::refuse(_xmlNode* node, const QString& why)
{
    m_errors.append({pathOf(node), why, u"xml.character"_s, {}});
}

_xmlNode* XmlWriter::append(QStringView name)
{
    xmlNode* node = xmlNewDocRawNode(m_document.handle(), nullptr, utf8(name), nullptr);
    return xmlAddChild(m_current, node);
}

void XmlWriter::addText(_xmlNode* node, QStringView text)
{
    if (text.isEmpty())
        return;
    xmlNode* const outer = std::exchange(m_current, node);
    const unsigned char* bytes = utf8(text);
    xmlAddChild(node, xmlNewDocTextLen(m_document.handle(), bytes, static_cast<int>(m_buffer.size())));
    m_current = outer;
}

void XmlWriter::addAttribute(_xmlNode* node, QStringView name, QStringView value)
{
    const QByteArray key = name.toUtf8();
    xmlNode* const outer = std::exchange(m_current, node);
    xmlNewProp(node, reinterpret_cast<const xmlChar*>(key.constData()), utf8(value));
    m_current = outer;
}

void XmlWriter::attribute(QStringView name, QStringView value)
{
    addAttribute(m_current, name, value);
}

void XmlWriter::open(QStringView name)
{
    m_current = append(name);
}

void XmlWriter::close()
{
    Q_ASSERT(m_current->parent && m_current->parent->type == XML_ELEMENT_NODE);
    m_current = m_current->parent;
}

void XmlWriter::element(QStringView name, QStringView text)
{
    addText(append(name), text);
}

void XmlWriter::element(QStringView name, QStringView text, Attributes attributes)
{
    xmlNode* const node = append(name);
    for (const auto& [key, value] : attributes)
        addAttribute(node, key, value);
    addText(node, text);
}

Result<XmlDocument> XmlWriter::finish() &&
{
    if (!m_errors.isEmpty()) {
        Error error{ErrorCode::XML_MALFORMED, u"A text has a character that XML cannot carry: remove it."_s};
        error.fields = std::move(m_errors);
        return error;
    }
    return std::move(m_document);
}

} // namespace engine::xml
