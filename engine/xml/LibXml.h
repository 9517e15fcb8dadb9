#pragma once
#include <QString>

#include <libxml/tree.h>

#include <memory>

namespace engine::xml {

struct LibXmlFree
{
    void operator()(void* p) const { xmlFree(p); }
};
using XmlChars = std::unique_ptr<xmlChar, LibXmlFree>;

// The scheme under which the schemas inside the program are known to libxml2; nothing else is ever loaded.
inline constexpr char resourceScheme[] = "mostrador-resource:";

inline QString toQString(const xmlChar* text)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(text));
}

// /factura/detalles/detalle[2]/descripcion
QString pathOf(const xmlNode* node);

} // namespace engine::xml
