#include "xml/XmlDocument.h"

#include "xml/LibXml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>

namespace engine::xml {

using namespace Qt::StringLiterals;

namespace {

bool named(const xmlNode* node, QByteArrayView name)
{
    return QByteArrayView(reinterpret_cast<const char*>(node->name)) == name;
}

struct ParseState
{
    const ParseLimits& limits;
    QString reason; // of our own refusal
    QString firstError;
};

ParseState& stateOf(void* context)
{
    return *static_cast<ParseState*>(static_cast<xmlParserCtxt*>(context)->_private);
}

void refuse(void* context, const QString& reason)
{
    ParseState& state = stateOf(context);
    if (state.reason.isEmpty())
        state.reason = reason;
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

// A DOCTYPE can bring entities (expansion bombs, files, hosts); a voucher or an answer never has one.
void refuseDoctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*)
{
    refuse(context, u"a DOCTYPE is not allowed"_s);
}

void startElement(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int namespaceCount,
                  const xmlChar** namespaces, int attributeCount, int defaulted, const xmlChar** attributes)
{
    ParseState& state = stateOf(context);
    if (static_cast<xmlParserCtxt*>(context)->nodeNr >= state.limits.maxDepth)
        return refuse(context, u"elements are nested deeper than %1"_s.arg(state.limits.maxDepth));
    xmlSAX2StartElementNs(context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaulted,
                          attributes);
}

void collectError(void* context, xmlError* error)
{
    ParseState& state = stateOf(context);
    if (state.firstError.isEmpty() && error->level >= XML_ERR_ERROR && error->message)
        state.firstError = u"line %1: %2"_s.arg(error->line).arg(QString::fromUtf8(error->message).trimmed());
}

struct FreeParser
{
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

Error malformed(const QString& why)
{
    return {ErrorCode::XML_MALFORMED, u"The XML cannot be read: %1."_s.arg(why)};
}

} // namespace

QString XmlElement::localName() const
{
    return m_node ? toQString(m_node->name) : QString();
}

QString XmlElement::namespaceUri() const
{
    return m_node && m_node->ns ? toQString(m_node->ns->href) : QString();
}

QString XmlElement::text() const
{
    if (!m_node)
        return {};
    const xmlNode* only = m_node->children;
    if (only && !only->next && only->type == XML_TEXT_NODE)
        return toQString(only->content);
    const XmlChars all(xmlNodeGetContent(m_node));
    return toQString(all.get());
}

QString XmlElement::attribute(QStringView name) const
{
    if (!m_node)
        return {};
    const QByteArray wanted = name.toUtf8();
    for (xmlAttr* a = m_node->properties; a; a = a->next) {
        if (QByteArrayView(reinterpret_cast<const char*>(a->name)) == wanted) {
            const XmlChars value(xmlNodeListGetString(m_node->doc, a->children, 1));
            return value ? toQString(value.get()) : u""_s;
        }
    }
    return {};
}

bool XmlElement::hasAttribute(QStringView name) const
{
    return !attribute(name).isNull();
}

XmlElement XmlElement::child(QStringView name) const
{
    if (!m_node)
        return {};
    const QByteArray wanted = name.toUtf8();
    for (xmlNode* n = m_node->children; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE && named(n, wanted))
            return XmlElement(n);
    return {};
}

QList<XmlElement> XmlElement::children() const
{
    QList<XmlElement> all;
    for (xmlNode* n = m_node ? m_node->children : nullptr; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE)
            all.append(XmlElement(n));
    return all;
}

QList<XmlElement> XmlElement::children(QStringView name) const
{
    QList<XmlElement> all;
    const QByteArray wanted = name.toUtf8();
    for (xmlNode* n = m_node ? m_node->children : nullptr; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE && named(n, wanted))
            all.append(XmlElement(n));
    return all;
}

QString XmlElement::childText(QStringView name) const
{
    return child(name).text();
}

XmlDocument::~XmlDocument()
{
    if (m_doc)
        xmlFreeDoc(m_doc);
}

Result<XmlDocument> XmlDocument::parse(QByteArrayView bytes, const ParseLimits& limits)
{
    initialise();
    if (bytes.isEmpty())
        return malformed(u"it is empty"_s);
    if (bytes.size() > limits.maxBytes)
        return malformed(u"it has %1 bytes, more than the %2 allowed"_s.arg(bytes.size()).arg(limits.maxBytes));

    const std::unique_ptr<xmlParserCtxt, FreeParser> context(xmlNewParserCtxt());
    if (!context)
        return malformed(u"no memory"_s);
    ParseState state{limits, {}, {}};
    context->_private = &state;
    context->sax->serror = collectError;
    context->sax->internalSubset = refuseDoctype;
    context->sax->startElementNs = startElement;

    XmlDocument document(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                                           nullptr, XML_PARSE_NONET | XML_PARSE_BIG_LINES));
    if (!state.reason.isEmpty())
        return malformed(state.reason);
    if (!document.m_doc || !context->wellFormed || !context->nsWellFormed || !xmlDocGetRootElement(document.m_doc))
        return malformed(state.firstError.isEmpty() ? u"it is not well-formed"_s : state.firstError);
    return document;
}

XmlElement XmlDocument::root() const
{
    return XmlElement(m_doc ? xmlDocGetRootElement(m_doc) : nullptr);
}

QByteArray XmlDocument::serialize() const
{
    if (!m_doc)
        return {};
    xmlChar* text = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(m_doc, &text, &size, "UTF-8");
    const XmlChars owner(text);
    if (text && size > 0 && text[size - 1] == '\n')
        --size;
    return {reinterpret_cast<const char*>(text), size};
}

} // namespace engine::xml
