#include "signing/XadesBesSigner.h"

#include "signing/Canonical.h"
#include "signing/SignatureNames.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <libxml/tree.h>

#include <memory>

namespace engine::signing {

using namespace Qt::StringLiterals;

namespace {

struct FreeDoc
{
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using DocPtr = std::unique_ptr<xmlDoc, FreeDoc>;

const xmlChar* chars(const char* text)
{
    return reinterpret_cast<const xmlChar*>(text);
}

Error failed(const QString& why)
{
    return {ErrorCode::SIGNING_FAILED, u"The voucher cannot be signed: %1."_s.arg(why)};
}

struct Algorithms
{
    crypto::Digest digest;
    const char* digestName;
    const char* signatureName;
};

Algorithms algorithmsOf(SignatureDigest digest)
{
    if (digest == SignatureDigest::Sha1)
        return {crypto::Digest::Sha1, names::sha1, names::rsaSha1};
    return {crypto::Digest::Sha256, names::sha256, names::rsaSha256};
}

// Ids start with a letter and differ in every document.
struct Ids
{
    explicit Ids(quint64 number)
        : suffix(QByteArray::number(number)), signature("Signature" + suffix), properties(signature + "-Properties"),
          certificate("Certificate" + suffix), document("Reference" + suffix)
    {
    }
    QByteArray suffix, signature, properties, certificate, document;
};

// Grows the tree of one signature in a document of its own: the canonicaliser then walks forty nodes instead of the
// whole voucher for every reference. What the voucher's root has in scope is repeated around it, so that the result is
// the same.
class SignatureTree
{
public:
    SignatureTree(const xmlNode* voucherRoot, const SignatureOptions& options,
                  const crypto::X509Certificate& certificate)
        : m_document(xmlNewDoc(chars("1.0"))), m_options(options), m_algorithms(algorithmsOf(options.digest)),
          m_certificate(certificate), m_ids(QRandomGenerator::system()->generate64())
    {
        xmlNode* scope = xmlNewDocNode(m_document.get(), nullptr, voucherRoot->name, nullptr);
        xmlDocSetRootElement(m_document.get(), scope);
        for (const xmlNs* ns = voucherRoot->nsDef; ns; ns = ns->next)
            xmlNewNs(scope, ns->href, ns->prefix);
        for (const xmlAttr* a = voucherRoot->properties; a; a = a->next)
            if (a->ns && xmlStrEqual(a->ns->href, XML_XML_NAMESPACE) && a->children)
                xmlNewNsProp(scope, xmlSearchNs(m_document.get(), scope, chars("xml")), a->name, a->children->content);
        m_signature = xmlNewChild(scope, nullptr, chars("Signature"), nullptr);
        m_ds = xmlNewNs(m_signature, chars(names::dsig), chars("ds"));
        m_etsi = xmlNewNs(m_signature, chars(names::xades), chars("etsi"));
        xmlSetNs(m_signature, m_ds);
        attribute(m_signature, "Id", m_ids.signature);
    }

    void build(const QByteArray& documentDigest, const QByteArray& signingTime)
    {
        m_signedInfo = element(m_signature, m_ds, "SignedInfo");
        m_value = element(m_signature, m_ds, "SignatureValue");
        addKeyInfo();
        addProperties(signingTime);
        attribute(element(m_signedInfo, m_ds, "CanonicalizationMethod"), "Algorithm", names::c14n);
        attribute(element(m_signedInfo, m_ds, "SignatureMethod"), "Algorithm", m_algorithms.signatureName);
        if (m_options.profile == SignatureProfile::A) {
            addPropertiesReference();
            addReference(m_ids.certificate, digestOf(m_keyInfo));
            addDocumentReference(documentDigest);
        } else {
            addDocumentReference(documentDigest);
            addPropertiesReference();
        }
    }

    [[nodiscard]] Result<void> sign(const crypto::Signer& signer)
    {
        const QByteArray signedInfo = canonicalElement(m_document.get(), m_signedInfo);
        if (signedInfo.isEmpty())
            return failed(u"its canonical form cannot be made"_s);
        const auto value = signer.sign(m_algorithms.digest, signedInfo);
        if (!value)
            return value.error();
        text(m_value, value->toBase64());
        return {};
    }

    void moveInto(xmlNode* voucherRoot)
    {
        xmlUnlinkNode(m_signature);
        xmlAddChild(voucherRoot, m_signature);
    }

private:
    void text(xmlNode* node, const QByteArray& content)
    {
        xmlAddChild(node, xmlNewDocTextLen(m_document.get(), chars(content.constData()), int(content.size())));
    }

    xmlNode* element(xmlNode* parent, xmlNs* ns, const char* name)
    {
        return xmlAddChild(parent, xmlNewDocNode(m_document.get(), ns, chars(name), nullptr));
    }

    xmlNode* element(xmlNode* parent, xmlNs* ns, const char* name, const QByteArray& content)
    {
        xmlNode* node = element(parent, ns, name);
        text(node, content);
        return node;
    }

    static void attribute(xmlNode* node, const char* name, const QByteArray& value)
    {
        xmlNewProp(node, chars(name), chars(value.constData()));
    }

    QByteArray digestOf(xmlNode* node)
    {
        return crypto::digest(m_algorithms.digest, canonicalElement(m_document.get(), node)).toBase64();
    }

    xmlNode* addReference(const QByteArray& target, const QByteArray& digest, bool enveloped = false)
    {
        xmlNode* reference = element(m_signedInfo, m_ds, "Reference");
        attribute(reference, "URI", '#' + target);
        if (enveloped) {
            xmlNode* transforms = element(reference, m_ds, "Transforms");
            attribute(element(transforms, m_ds, "Transform"), "Algorithm", names::enveloped);
        }
        addDigest(reference, digest);
        return reference;
    }

    void addDigest(xmlNode* parent, const QByteArray& base64)
    {
        attribute(element(parent, m_ds, "DigestMethod"), "Algorithm", m_algorithms.digestName);
        element(parent, m_ds, "DigestValue", base64);
    }

    void addPropertiesReference()
    {
        xmlNode* reference = addReference(m_ids.properties, digestOf(m_properties));
        attribute(reference, "Type", names::signedPropertiesType);
    }

    void addDocumentReference(const QByteArray& digest)
    {
        attribute(addReference(names::documentId, digest, true), "Id", m_ids.document);
    }

    void addKeyInfo()
    {
        m_keyInfo = element(m_signature, m_ds, "KeyInfo");
        element(element(m_keyInfo, m_ds, "X509Data"), m_ds, "X509Certificate", m_certificate.der().toBase64());
        if (m_options.profile == SignatureProfile::B)
            return;
        attribute(m_keyInfo, "Id", m_ids.certificate);
        xmlNode* rsa = element(element(m_keyInfo, m_ds, "KeyValue"), m_ds, "RSAKeyValue");
        element(rsa, m_ds, "Modulus", m_certificate.publicKeyModulus().toBase64());
        element(rsa, m_ds, "Exponent", m_certificate.publicKeyExponent().toBase64());
    }

    void addProperties(const QByteArray& signingTime)
    {
        xmlNode* object = element(m_signature, m_ds, "Object");
        attribute(object, "Id", "Object" + m_ids.suffix);
        xmlNode* qualifying = element(object, m_etsi, "QualifyingProperties");
        attribute(qualifying, "Target", '#' + m_ids.signature);
        m_properties = element(qualifying, m_etsi, "SignedProperties");
        attribute(m_properties, "Id", m_ids.properties);

        xmlNode* about = element(m_properties, m_etsi, "SignedSignatureProperties");
        element(about, m_etsi, "SigningTime", signingTime);
        // Never more than one Cert: the tax office's library lets the second overwrite the first.
        xmlNode* cert = element(element(about, m_etsi, "SigningCertificate"), m_etsi, "Cert");
        addDigest(element(cert, m_etsi, "CertDigest"),
                  crypto::digest(m_algorithms.digest, m_certificate.der()).toBase64());
        xmlNode* issuer = element(cert, m_etsi, "IssuerSerial");
        element(issuer, m_ds, "X509IssuerName", m_certificate.issuerRfcName().toUtf8());
        element(issuer, m_ds, "X509SerialNumber", m_certificate.serialDecimal().toLatin1());

        xmlNode* data = element(m_properties, m_etsi, "SignedDataObjectProperties");
        xmlNode* format = element(data, m_etsi, "DataObjectFormat");
        attribute(format, "ObjectReference", '#' + m_ids.document);
        element(format, m_etsi, "Description", "contenido comprobante");
        element(format, m_etsi, "MimeType", "text/xml");
    }

    DocPtr m_document;
    const SignatureOptions m_options;
    const Algorithms m_algorithms;
    const crypto::X509Certificate& m_certificate;
    const Ids m_ids;
    xmlNs* m_ds = nullptr;
    xmlNs* m_etsi = nullptr;
    xmlNode* m_signature = nullptr;
    xmlNode* m_signedInfo = nullptr;
    xmlNode* m_value = nullptr;
    xmlNode* m_keyInfo = nullptr;
    xmlNode* m_properties = nullptr;
};

Result<void> checkVoucher(const xml::XmlElement& root)
{
    if (root.isNull())
        return failed(u"it is empty"_s);
    if (root.attribute(u"id") != QLatin1StringView(names::documentId))
        return failed(u"its root has no id=\"comprobante\""_s);
    if (!root.child(u"Signature").isNull())
        return failed(u"it is signed already"_s);
    return {};
}

// Ecuador is five hours behind UTC all year; whole seconds, as every verifier reads them.
QByteArray timeText(const QDateTime& time)
{
    return time.toOffsetFromUtc(-5 * 3600).toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + "-05:00";
}

} // namespace

Result<QByteArray> signXades(xml::XmlDocument document, const crypto::Signer& signer, const SignatureOptions& options,
                             const QDateTime& signingTime)
{
    if (auto fit = checkVoucher(document.root()); !fit)
        return fit.error();
    if (!signingTime.isValid())
        return failed(u"the signing time is not known"_s);
    xmlNode* root = document.root().handle();
    const QByteArray content = canonicalRoot(document.handle());
    if (content.isEmpty())
        return failed(u"its canonical form cannot be made"_s);
    SignatureTree tree(root, options, signer.certificate());
    tree.build(crypto::digest(algorithmsOf(options.digest).digest, content).toBase64(), timeText(signingTime));
    if (auto done = tree.sign(signer); !done)
        return done.error();
    tree.moveInto(root);
    return document.serialize();
}

} // namespace engine::signing
