#include "signing/Canonical.h"

#include <libxml/c14n.h>
#include <libxml/tree.h>

namespace engine::signing {

namespace {

constexpr qsizetype usualSize = 16 * 1024;

int append(void* target, const char* bytes, int size)
{
    static_cast<QByteArray*>(target)->append(bytes, size);
    return size;
}

// Attributes, namespaces and texts are as visible as their element.
int isWithin(void* apex, xmlNode* node, xmlNode* parent)
{
    const xmlNode* at = node->type == XML_ELEMENT_NODE ? node : parent;
    while (at && at != apex)
        at = at->parent;
    return at != nullptr;
}

QByteArray canonical(xmlDoc* document, xmlC14NIsVisibleCallback visible, void* apex)
{
    QByteArray out;
    out.reserve(usualSize);
    xmlOutputBuffer* buffer = xmlOutputBufferCreateIO(append, nullptr, &out, nullptr);
    if (!buffer)
        return {};
    const int size = xmlC14NExecute(document, visible, apex, XML_C14N_1_0, nullptr, 0, buffer);
    const int closed = xmlOutputBufferClose(buffer);
    return size < 0 || closed < 0 ? QByteArray() : out;
}

} // namespace

QByteArray canonicalElement(xmlDoc* document, xmlNode* apex)
{
    return canonical(document, isWithin, apex);
}

QByteArray canonicalRoot(xmlDoc* document)
{
    const bool alone = document->children && !document->children->next;
    return canonical(document, alone ? nullptr : isWithin, alone ? nullptr : xmlDocGetRootElement(document));
}

} // namespace engine::signing
