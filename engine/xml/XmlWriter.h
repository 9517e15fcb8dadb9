#pragma once
#include "xml/XmlDocument.h"

#include <initializer_list>
#include <utility>

namespace engine::xml {

// Builds a tree from the root down. Text is escaped by the serialiser; characters that XML 1.0 cannot carry are
// remembered and refused by finish().
class XmlWriter
{
public:
    using Attributes = std::initializer_list<std::pair<QStringView, QStringView>>;

    explicit XmlWriter(QStringView rootName);

    void attribute(QStringView name, QStringView value); // of the element open now
    void open(QStringView name);
    void close();
    void element(QStringView name, QStringView text);
    void element(QStringView name, QStringView text, Attributes attributes);

    // XML_MALFORMED with the path of the element whose text cannot be written.
    [[nodiscard]] Result<XmlDocument> finish() &&;

private:
    _xmlNode* append(QStringView name);
    void addText(_xmlNode* node, QStringView text);
    void addAttribute(_xmlNode* node, QStringView name, QStringView value);
    const unsigned char* utf8(QStringView text);
    void refuse(_xmlNode* node, const QString& why);

    XmlDocument m_document;
    _xmlNode* m_current = nullptr;
    QByteArray m_buffer;
    QList<FieldError> m_errors;
};

} // namespace engine::xml
