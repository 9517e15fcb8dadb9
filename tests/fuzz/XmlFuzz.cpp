// Reading, walking and writing back any XML.
#include "fuzz/FuzzTarget.h"
#include "xml/XmlDocument.h"

namespace {

qsizetype walk(const engine::xml::XmlElement& element)
{
    qsizetype sum = element.localName().size() + element.namespaceUri().size() + element.attribute(u"id").size();
    for (const auto& child : element.children())
        sum += walk(child);
    return sum;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto document = engine::xml::XmlDocument::parse(fuzz::bytes(data, size));
    if (!document)
        return 0;
    if (walk(document->root()) < 0 || document->root().text().isNull())
        return 0;
    // What was read once must be readable again.
    if (!engine::xml::XmlDocument::parse(document->serialize(), {.maxBytes = 64 << 20, .maxDepth = 200}))
        __builtin_trap();
    return 0;
}
