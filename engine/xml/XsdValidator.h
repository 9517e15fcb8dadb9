#pragma once
#include "xml/XmlDocument.h"

#include <memory>

namespace engine::xml {

// A schema compiled once and used from any thread.
class XsdValidator
{
public:
    // Reads `fileName` and what it imports from `resourceFolder` (e.g. ":/engine/schemas") and from nowhere else.
    // XML_SCHEMA_INVALID when the schema itself cannot be compiled.
    static Result<std::shared_ptr<const XsdValidator>> compile(const QString& resourceFolder, const QString& fileName);

    XsdValidator(const XsdValidator&) = delete;
    XsdValidator& operator=(const XsdValidator&) = delete;
    ~XsdValidator();

    // XML_SCHEMA_INVALID with one FieldError per finding: field = path of the element (/factura/detalles/detalle[2]),
    // message = the finding with its line, value = the text found there (shortened).
    [[nodiscard]] Result<void> validate(const XmlDocument& document) const;

private:
    struct Schema;
    explicit XsdValidator(std::unique_ptr<Schema> schema);
    std::unique_ptr<Schema> m_schema;
};

} // namespace engine::xml
