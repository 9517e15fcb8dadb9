#include "signing/Verification.h"

#include "signing/SignatureNames.h"

#include <libxml/tree.h>

namespace engine::signing {

using namespace Qt::StringLiterals;

bool isDsig(const xml::XmlElement& element, QStringView name)
{
    return element.localName() == name && element.namespaceUri() == QLatin1StringView(names::dsig);
}

bool isXades(const xml::XmlElement& element, QStringView name)
{
    return element.localName() == name && element.namespaceUri() == QLatin1StringView(names::xades);
}

QString dsigChildren(const xml::XmlElement& element)
{
    QStringList found;
    for (const xml::XmlElement& child : element.children())
        found.append(isDsig(child, child.localName()) ? child.localName() : u"?"_s);
    return found.join(u' ');
}

QList<std::pair<QString, xml::XmlElement>> idsBelow(const xml::XmlElement& element)
{
    QList<std::pair<QString, xml::XmlElement>> ids;
    const xmlNode* const top = element.handle();
    xmlNode* node = element.handle();
    while (node) {
        for (const xmlAttr* a = node->properties; a; a = a->next)
            if (xmlStrcasecmp(a->name, reinterpret_cast<const xmlChar*>("id")) == 0)
                ids.append(
                    {a->children ? QString::fromUtf8(reinterpret_cast<const char*>(a->children->content)) : QString(),
                     xml::XmlElement(node)});
        xmlNode* next = xmlFirstElementChild(node);
        while (!next && node != top) {
            next = xmlNextElementSibling(node);
            if (!next)
                node = node->parent;
        }
        node = next;
    }
    return ids;
}

xml::XmlElement parentOf(const xml::XmlElement& element)
{
    xmlNode* parent = element.isNull() ? nullptr : element.handle()->parent;
    return xml::XmlElement(parent && parent->type == XML_ELEMENT_NODE ? parent : nullptr);
}

bool isBelow(const xml::XmlElement& element, const xml::XmlElement& ancestor)
{
    for (xml::XmlElement at = element; !at.isNull(); at = parentOf(at))
        if (at.handle() == ancestor.handle())
            return true;
    return false;
}

} // namespace engine::signing
