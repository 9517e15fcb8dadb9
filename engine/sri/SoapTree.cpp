#include "sri/SoapTree.h"

#include <QXmlStreamReader>

namespace engine::sri {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 32;
constexpr int kMaxElements = 20'000;

struct TreeReader
{
    QXmlStreamReader xml;
    QString problem;
    int elements = 0;

    // The reader stands on the start of the element.
    bool element(SoapNode& node, int depth)
    {
        if (depth > kMaxDepth || ++elements > kMaxElements) {
            problem = u"more nested or longer than any answer of SRI"_s;
            return false;
        }
        node.name = xml.name().toString();
        for (;;) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                node.children.emplaceBack();
                if (!element(node.children.last(), depth + 1))
                    return false;
                break;
            case QXmlStreamReader::EndElement:
                return true;
            case QXmlStreamReader::Characters:
                node.text += xml.text();
                break;
            case QXmlStreamReader::EntityReference:
            case QXmlStreamReader::Invalid:
            case QXmlStreamReader::EndDocument:
                problem = xml.hasError() ? xml.errorString() : u"unexpected content"_s;
                return false;
            default:
                break;
            }
        }
    }
};

} // namespace

const SoapNode* SoapNode::child(QStringView localName) const
{
    for (const SoapNode& each : children) {
        if (each.name == localName)
            return &each;
    }
    return nullptr;
}

QString SoapNode::childText(QStringView localName) const
{
    const SoapNode* node = child(localName);
    return node ? node->text.trimmed() : QString();
}

const SoapNode* SoapNode::find(QStringView localName) const
{
    for (const SoapNode& each : children) {
        if (each.name == localName)
            return &each;
        if (const SoapNode* below = each.find(localName))
            return below;
    }
    return nullptr;
}

std::optional<SoapNode> readSoapTree(const QByteArray& body, QString* why)
{
    // Some gateways put line feeds before the declaration, which XML itself does not allow.
    qsizetype start = 0;
    while (start < body.size() && QByteArrayView("\r\n\t ").contains(body.at(start)))
        ++start;
    TreeReader reader{QXmlStreamReader(start == 0 ? body : body.sliced(start)), {}, 0};
    SoapNode root;
    bool haveRoot = false;
    while (!reader.xml.atEnd() && reader.problem.isEmpty()) {
        const auto token = reader.xml.readNext();
        if (token == QXmlStreamReader::DTD)
            reader.problem = u"a DOCTYPE"_s;
        else if (token == QXmlStreamReader::StartElement)
            haveRoot = reader.element(root, 1);
    }
    if (reader.problem.isEmpty() && reader.xml.hasError())
        reader.problem = reader.xml.errorString();
    if (reader.problem.isEmpty() && !haveRoot)
        reader.problem = u"empty"_s;
    if (reader.problem.isEmpty())
        return root;
    *why = reader.problem;
    return std::nullopt;
}

} // namespace engine::sri
