#pragma once
#include <engine/Result.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

struct _xmlDoc;
struct _xmlNode;

namespace engine::xml {

// Process-wide set-up of libxml2: no printing error handlers, no network or file loader. Safe to call often and from
// any thread; every entry of this module calls it.
void initialise();

struct ParseLimits
{
    qsizetype maxBytes = 4 << 20;
    int maxDepth = 200;
};

// Borrowed view of one element; valid as long as its XmlDocument lives. A null element answers everything with empty
// values, so paths can be walked without a check at every step. Names match by local name whatever the prefix.
class XmlElement
{
public:
    XmlElement() = default;
    explicit XmlElement(_xmlNode* node) : m_node(node) {}

    [[nodiscard]] bool isNull() const { return !m_node; }
    [[nodiscard]] QString localName() const;
    [[nodiscard]] QString namespaceUri() const;
    [[nodiscard]] QString text() const; // all text below, in document order
    [[nodiscard]] QString attribute(QStringView localName) const;
    [[nodiscard]] bool hasAttribute(QStringView localName) const;
    [[nodiscard]] XmlElement child(QStringView localName) const; // first one, null when none
    [[nodiscard]] QList<XmlElement> children() const;
    [[nodiscard]] QList<XmlElement> children(QStringView localName) const;
    [[nodiscard]] QString childText(QStringView localName) const;
    [[nodiscard]] _xmlNode* handle() const { return m_node; } // for signing only

private:
    _xmlNode* m_node = nullptr;
};

// Owner of a parsed or built tree. Not for use by two threads at the same time.
class XmlDocument
{
public:
    explicit XmlDocument(_xmlDoc* adopted) : m_doc(adopted) {}
    XmlDocument(XmlDocument&& other) noexcept : m_doc(std::exchange(other.m_doc, nullptr)) {}
    XmlDocument& operator=(XmlDocument&& other) noexcept
    {
        std::swap(m_doc, other.m_doc);
        return *this;
    }
    XmlDocument(const XmlDocument&) = delete;
    XmlDocument& operator=(const XmlDocument&) = delete;
    ~XmlDocument();

    // For hostile input: no network, no files, any DOCTYPE refused, size and depth limited. XML_MALFORMED.
    static Result<XmlDocument> parse(QByteArrayView bytes, const ParseLimits& limits = {});

    [[nodiscard]] XmlElement root() const;
    // UTF-8 with declaration, no formatting added.
    [[nodiscard]] QByteArray serialize() const;
    [[nodiscard]] _xmlDoc* handle() const { return m_doc; } // for signing only

private:
    _xmlDoc* m_doc = nullptr;
};

} // namespace engine::xml
