#pragma once

// Names of XML Signature, XAdES and their algorithms, as they stand in the document.
namespace engine::signing::names {

inline constexpr char dsig[] = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr char xades[] = "http://uri.etsi.org/01903/v1.3.2#";
inline constexpr char signedPropertiesType[] = "http://uri.etsi.org/01903#SignedProperties";

inline constexpr char c14n[] = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
inline constexpr char exclusiveC14n[] = "http://www.w3.org/2001/10/xml-exc-c14n#";
inline constexpr char enveloped[] = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

inline constexpr char sha1[] = "http://www.w3.org/2000/09/xmldsig#sha1";
inline constexpr char sha256[] = "http://www.w3.org/2001/04/xmlenc#sha256";
inline constexpr char sha512[] = "http://www.w3.org/2001/04/xmlenc#sha512";
inline constexpr char rsaSha1[] = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
inline constexpr char rsaSha256[] = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
inline constexpr char rsaSha512[] = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512";

// The only id that the tax office looks for.
inline constexpr char documentId[] = "comprobante";

} // namespace engine::signing::names
