#include "xml/LibXml.h"

#include "xml/XmlDocument.h"

#include <QFile>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemastypes.h>

#include <mutex>

namespace engine::xml {

namespace {

void silent(void*, const char*, ...) {}

// Serves the schemas inside the program and refuses everything else: whatever a document or a schema names, no file is
// opened and no host is asked.
xmlParserInputPtr loadResource(const char* url, const char*, xmlParserCtxtPtr context)
{
    const QByteArrayView name(url ? url : "");
    const QByteArrayView scheme(resourceScheme);
    if (!name.startsWith(scheme))
        return nullptr;
    QFile file(u':' + QString::fromUtf8(name.sliced(scheme.size())));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const QByteArray bytes = file.readAll();
    xmlParserInputBuffer* buffer =
        xmlParserInputBufferCreateMem(bytes.constData(), static_cast<int>(bytes.size()), XML_CHAR_ENCODING_NONE);
    if (!buffer)
        return nullptr;
    xmlParserInput* input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
    if (!input) {
        xmlFreeParserInputBuffer(buffer);
        return nullptr;
    }
    input->filename = reinterpret_cast<const char*>(xmlStrdup(reinterpret_cast<const xmlChar*>(url)));
    return input;
}

} // namespace

void initialise()
{
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSchemaInitTypes();
        xmlSetExternalEntityLoader(loadResource);
        xmlSetGenericErrorFunc(nullptr, silent);
        xmlThrDefSetGenericErrorFunc(nullptr, silent); // threads that start later
    });
}

QString pathOf(const xmlNode* node)
{
    QString path;
    for (; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        int before = 0;
        bool more = false;
        for (const xmlNode* n = node->prev; n; n = n->prev)
            before += n->type == XML_ELEMENT_NODE && xmlStrEqual(n->name, node->name);
        for (const xmlNode* n = node->next; n && !more; n = n->next)
            more = n->type == XML_ELEMENT_NODE && xmlStrEqual(n->name, node->name);
        QString step = u'/' + toQString(node->name);
        if (before || more)
            step += QStringLiteral("[%1]").arg(before + 1);
        path.prepend(step);
    }
    return path;
}

} // namespace engine::xml
