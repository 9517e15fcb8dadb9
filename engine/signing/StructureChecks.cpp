#include "signing/StructureChecks.h"

#include "signing/SignatureNames.h"

#include <libxml/tree.h>

#include <algorithm>
#include <map>

namespace engine::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxReferences = 10;

const std::map<QString, QString>& signatureMethods()
{
    static const std::map<QString, QString> known{
        {QLatin1StringView(names::rsaSha1), u"sha1"_s},
        {QLatin1StringView(names::rsaSha256), u"sha256"_s},
        {QLatin1StringView(names::rsaSha512), u"sha512"_s},
    };
    return known;
}

bool isOneOf(const QString& algorithm, std::initializer_list<const char*> known)
{
    return std::any_of(known.begin(), known.end(), [&](const char* k) { return algorithm == QLatin1StringView(k); });
}

QString algorithmOf(const xml::XmlElement& element)
{
    return element.attribute(u"Algorithm");
}

void collectSignatures(xmlNode* top, QList<xml::XmlElement>& found)
{
    for (xmlNode* node = top; node;) {
        if (isDsig(xml::XmlElement(node), u"Signature"))
            found.append(xml::XmlElement(node));
        xmlNode* next = xmlFirstElementChild(node);
        while (!next && node != top) {
            next = xmlNextElementSibling(node);
            if (!next)
                node = node->parent;
        }
        node = next;
    }
}

QStringList transformsOf(const xml::XmlElement& reference)
{
    QStringList all;
    for (const xml::XmlElement& transform : reference.child(u"Transforms").children())
        all.append(isDsig(transform, u"Transform") ? algorithmOf(transform) : u"?"_s);
    return all;
}

// Only canonicalisations and, where allowed, one enveloped-signature: nothing that could choose other nodes.
bool onlyPlainTransforms(const xml::XmlElement& reference, qsizetype enveloped)
{
    const QStringList all = transformsOf(reference);
    qsizetype count = 0;
    for (const QString& transform : all) {
        if (transform == QLatin1StringView(names::enveloped))
            ++count;
        else if (!isOneOf(transform, {names::c14n, names::exclusiveC14n}))
            return false;
    }
    return count == enveloped && all.size() <= 3;
}

QString targetOf(const xml::XmlElement& reference)
{
    const QString uri = reference.attribute(u"URI");
    if (!uri.startsWith(u'#'))
        return {};
    const QString id = uri.sliced(1);
    const bool plain = std::all_of(id.begin(), id.end(),
                                   [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.'; });
    return plain ? id : QString();
}

bool isPropertiesReference(const xml::XmlElement& reference)
{
    return reference.attribute(u"Type") == QLatin1StringView(names::signedPropertiesType);
}

bool isDocumentReference(const xml::XmlElement& reference)
{
    return targetOf(reference) == QLatin1StringView(names::documentId);
}

xml::XmlElement byId(const xml::XmlElement& top, const QString& id)
{
    for (const auto& [value, owner] : idsBelow(top))
        if (value == id)
            return owner;
    return {};
}

// The tax office's library fails on anything between two XAdES elements.
bool onlyElementsInside(const xmlNode* node)
{
    bool hasElements = false;
    bool hasOthers = false;
    for (const xmlNode* child = node->children; child; child = child->next) {
        hasElements |= child->type == XML_ELEMENT_NODE;
        hasOthers |= child->type != XML_ELEMENT_NODE;
        if (child->type == XML_ELEMENT_NODE && !onlyElementsInside(child))
            return false;
    }
    return !hasElements || !hasOthers;
}

} // namespace

Verdict checkSingleSignature(Verification& v)
{
    QList<xml::XmlElement> all;
    collectSignatures(v.root.handle(), all);
    if (all.isEmpty())
        return refused(u"the document has no signature"_s);
    if (all.size() > 1)
        return refused(u"the document has %1 signatures, one is allowed"_s.arg(all.size()));
    v.signature = all.first();
    if (parentOf(v.signature).handle() != v.root.handle())
        return refused(u"the signature is not a child of the root"_s);
    if (dsigChildren(v.signature) != u"SignedInfo SignatureValue KeyInfo Object")
        return refused(u"the signature must have SignedInfo, SignatureValue, KeyInfo and one Object, it has: "_s +
                       dsigChildren(v.signature));
    v.signedInfo = v.signature.child(u"SignedInfo");
    v.keyInfo = v.signature.child(u"KeyInfo");
    v.object = v.signature.child(u"Object");
    return {};
}

Verdict checkAlgorithms(Verification& v)
{
    const auto parts = v.signedInfo.children();
    if (!dsigChildren(v.signedInfo).startsWith(u"CanonicalizationMethod SignatureMethod Reference"))
        return refused(u"SignedInfo is not in order"_s);
    if (!isOneOf(algorithmOf(parts[0]), {names::c14n, names::exclusiveC14n}))
        return refused(u"canonicalisation not known: "_s + algorithmOf(parts[0]));
    const auto method = signatureMethods().find(algorithmOf(parts[1]));
    if (method == signatureMethods().end())
        return refused(u"signature method not known: "_s + algorithmOf(parts[1]));
    v.signatureDigest = method->second;
    v.references = parts.sliced(2);
    if (v.references.size() > maxReferences)
        return refused(u"there are more than %1 references"_s.arg(maxReferences));
    for (const xml::XmlElement& reference : v.references) {
        const QString inside = dsigChildren(reference);
        if (!isDsig(reference, u"Reference") ||
            (inside != u"DigestMethod DigestValue" && inside != u"Transforms DigestMethod DigestValue"))
            return refused(u"a Reference is not in order"_s);
        const QString digest = algorithmOf(reference.child(u"DigestMethod"));
        if (!isOneOf(digest, {names::sha1, names::sha256, names::sha512}))
            return refused(u"digest method not known: "_s + digest);
    }
    return {};
}

Verdict checkUniqueIds(Verification& v)
{
    QStringList seen;
    for (const auto& [id, owner] : idsBelow(v.root)) {
        if (seen.contains(id))
            return refused(u"the id '%1' stands more than once"_s.arg(id));
        seen.append(id);
        if (seen.size() > 200)
            return refused(u"there are more than 200 ids"_s);
    }
    return {};
}

Verdict checkDocumentReference(Verification& v)
{
    const auto count = std::count_if(v.references.begin(), v.references.end(), isDocumentReference);
    if (count != 1)
        return refused(u"%1 references to #comprobante, one is needed"_s.arg(count));
    if (v.root.attribute(u"id") != QLatin1StringView(names::documentId) ||
        byId(v.root, QString::fromLatin1(names::documentId)).handle() != v.root.handle())
        return refused(u"#comprobante is not the root of the document"_s);
    const auto reference = std::find_if(v.references.begin(), v.references.end(), isDocumentReference);
    if (!onlyPlainTransforms(*reference, 1))
        return refused(u"the reference to the document needs the enveloped-signature transform and may add a "
                       "canonicalisation only"_s);
    return {};
}

Verdict checkPropertiesReference(Verification& v)
{
    const auto count = std::count_if(v.references.begin(), v.references.end(), isPropertiesReference);
    if (count != 1)
        return refused(u"%1 references of the type SignedProperties, one is needed"_s.arg(count));
    const auto reference = std::find_if(v.references.begin(), v.references.end(), isPropertiesReference);
    const xml::XmlElement target = byId(v.object, targetOf(*reference));
    if (target.isNull() || target.localName() != u"SignedProperties")
        return refused(u"the reference does not lead to the SignedProperties of this signature"_s);
    if (!onlyPlainTransforms(*reference, 0))
        return refused(u"the reference to the properties has a transform that is not allowed"_s);
    v.signedProperties = target;
    return {};
}

Verdict checkOtherReferences(Verification& v)
{
    for (const xml::XmlElement& reference : v.references) {
        if (isDocumentReference(reference) || isPropertiesReference(reference))
            continue;
        const xml::XmlElement target = byId(v.signature, targetOf(reference));
        if (target.isNull())
            return refused(u"the reference '%1' leads out of this signature"_s.arg(reference.attribute(u"URI")));
        if (target.handle() == v.signature.handle() || isBelow(v.signedInfo, target) || isBelow(target, v.signedInfo))
            return refused(u"the reference '%1' signs itself"_s.arg(reference.attribute(u"URI")));
        if (!onlyPlainTransforms(reference, 0))
            return refused(
                u"the reference '%1' has a transform that is not allowed"_s.arg(reference.attribute(u"URI")));
        v.keyInfoSigned |= target.handle() == v.keyInfo.handle();
    }
    return {};
}

Verdict checkXadesStructure(Verification& v)
{
    const auto objects = v.object.children();
    if (objects.size() != 1 || !isXades(objects.first(), u"QualifyingProperties"))
        return refused(u"the Object must hold one QualifyingProperties of XAdES 1.3.2"_s);
    const xml::XmlElement qualifying = objects.first();
    const QString id = v.signature.attribute(u"Id");
    if (id.isEmpty() || qualifying.attribute(u"Target") != u'#' + id)
        return refused(u"QualifyingProperties does not name this signature as its target"_s);
    const auto properties = qualifying.children();
    if (properties.size() != 1 || !isXades(properties.first(), u"SignedProperties") ||
        properties.first().handle() != v.signedProperties.handle())
        return refused(u"QualifyingProperties must hold the signed properties and nothing else"_s);
    if (!onlyElementsInside(qualifying.handle()))
        return refused(u"there is white space or text between the XAdES elements"_s);
    const auto signatureProperties = v.signedProperties.children(u"SignedSignatureProperties");
    if (signatureProperties.size() != 1 || !isXades(signatureProperties.first(), u"SignedSignatureProperties"))
        return refused(u"there must be one SignedSignatureProperties"_s);
    v.signatureProperties = signatureProperties.first();
    return {};
}

} // namespace engine::signing
