#include "signing/XmlSecCore.h"

#include "xml/XmlDocument.h"

#include <openssl/evp.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

#include <memory>
#include <mutex>

namespace engine::signing {

using namespace Qt::StringLiterals;

namespace {

struct FreeContext
{
    void operator()(xmlSecDSigCtx* context) const { xmlSecDSigCtxDestroy(context); }
};

// The library would print to stderr.
void ignoreErrors(const char*, int, const char*, const char*, const char*, int, const char*) {}

bool initialiseOnce()
{
    static const bool ready = [] {
        xml::initialise();
        xmlSecErrorsSetCallback(ignoreErrors);
        return xmlSecInit() == 0 && xmlSecCheckVersion() == 1 && xmlSecCryptoInit() == 0;
    }();
    return ready;
}

} // namespace

QString checkXmlSignature(xmlNode* signature, EVP_PKEY* key)
{
    if (!initialiseOnce())
        return u"the signature library cannot start"_s;
    const std::unique_ptr<xmlSecDSigCtx, FreeContext> context(xmlSecDSigCtxCreate(nullptr));
    if (!context)
        return u"no memory"_s;
    context->enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
    context->signKey = xmlSecKeyCreate();
    EVP_PKEY_up_ref(key);
    xmlSecKeyData* value = xmlSecOpenSSLEvpKeyAdopt(key);
    if (!value)
        EVP_PKEY_free(key);
    if (!context->signKey || !value || xmlSecKeySetValue(context->signKey, value) < 0)
        return u"the key of the certificate cannot be used"_s;
    if (xmlSecDSigCtxVerify(context.get(), signature) < 0)
        return u"the signature cannot be processed"_s;
    if (context->status == xmlSecDSigStatusSucceeded)
        return {};
    const xmlSecSize count = xmlSecPtrListGetSize(&context->signedInfoReferences);
    for (xmlSecSize i = 0; i < count; ++i) {
        const auto* reference =
            static_cast<const xmlSecDSigReferenceCtx*>(xmlSecPtrListGetItem(&context->signedInfoReferences, i));
        if (reference->status != xmlSecDSigStatusSucceeded)
            return u"the content of %1 was changed after signing"_s.arg(
                QString::fromUtf8(reinterpret_cast<const char*>(reference->uri)));
    }
    return u"the signature value does not fit the key"_s;
}

} // namespace engine::signing
