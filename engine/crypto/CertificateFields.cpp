#include "crypto/CertificateFields.h"

#include <QTimeZone>

#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include <array>
#include <utility>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

struct FreeGeneralNames
{
    void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
};
struct FreeAsn1Type
{
    void operator()(ASN1_TYPE* type) const { ASN1_TYPE_free(type); }
};

// Banco Central, Security Data, ANF, Consejo de la Judicatura, Uanataca, Firma Segura: .11 is the RUC, .1 the cédula.
constexpr std::array authorityPrefixes{
    "1.3.6.1.4.1.37947.3",   "1.3.6.1.4.1.37746.3",     "1.3.6.1.4.1.18332.3",
    "1.3.6.1.4.1.43745.1.3", "1.3.6.1.4.1.47286.102.3", "1.3.6.1.4.1.61305.3",
};
constexpr auto digercicRuc = "1.3.6.1.4.1.55519.1.1.1.5.2.4"_L1;

QString oidText(const ASN1_OBJECT* object)
{
    char text[128];
    const int size = OBJ_obj2txt(text, sizeof text, object, 1);
    return size > 0 && size < int(sizeof text) ? QString::fromLatin1(text, size) : QString();
}

QString textOf(const ASN1_STRING* string)
{
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    const OpenSslBytes owner(utf8);
    return size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
}

QString textOf(const ASN1_TYPE* value)
{
    if (!value)
        return {};
    switch (value->type) {
    case V_ASN1_UTF8STRING:
    case V_ASN1_PRINTABLESTRING:
    case V_ASN1_IA5STRING:
    case V_ASN1_T61STRING:
    case V_ASN1_BMPSTRING:
    case V_ASN1_NUMERICSTRING:
    case V_ASN1_VISIBLESTRING:
        return textOf(value->value.asn1_string).trimmed();
    default:
        return {};
    }
}

// The value of an extension is the DER of a string; some tools store the bare digits instead.
QString extensionText(X509_EXTENSION* extension)
{
    const ASN1_OCTET_STRING* data = X509_EXTENSION_get_data(extension);
    const unsigned char* at = ASN1_STRING_get0_data(data);
    const int size = ASN1_STRING_length(data);
    const unsigned char* p = at;
    const std::unique_ptr<ASN1_TYPE, FreeAsn1Type> value(d2i_ASN1_TYPE(nullptr, &p, size));
    if (value && p == at + size)
        return textOf(value.get());
    return QString::fromLatin1(reinterpret_cast<const char*>(at), size).trimmed();
}

bool isDigits(QStringView text, qsizetype count)
{
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void note(HolderIdentity& holder, const QString& oid, const QString& value)
{
    if (oid == digercicRuc && holder.ruc.isEmpty() && isDigits(value, 13))
        holder.ruc = value;
    for (const char* prefix : authorityPrefixes) {
        const QLatin1StringView start(prefix);
        if (!oid.startsWith(start))
            continue;
        const QStringView suffix = QStringView(oid).sliced(start.size());
        if (suffix == ".11"_L1 && holder.ruc.isEmpty() && isDigits(value, 13))
            holder.ruc = value;
        if (suffix == ".1"_L1 && holder.cedula.isEmpty() && isDigits(value, 10))
            holder.cedula = value;
    }
}

bool weighted(QStringView digits, std::initializer_list<int> weights, int checkAt)
{
    int sum = 0, i = 0;
    for (const int weight : weights)
        sum += weight * (digits[i++].unicode() - u'0');
    const int check = sum % 11 == 0 ? 0 : 11 - sum % 11;
    return check == digits[checkAt].unicode() - u'0';
}

// The serialNumber of a subject may be the authority's own number: it counts as an identity only with a check digit
// that fits.
bool cedulaFits(QStringView digits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
        const int product = (digits[i].unicode() - u'0') * (i % 2 == 0 ? 2 : 1);
        sum += product > 9 ? product - 9 : product;
    }
    return digits[2] < u'6' && (10 - sum % 10) % 10 == digits[9].unicode() - u'0';
}

bool rucFits(QStringView digits)
{
    if (digits[2] == u'9')
        return weighted(digits, {4, 3, 2, 7, 6, 5, 4, 3, 2}, 9);
    if (digits[2] == u'6' && weighted(digits, {3, 2, 7, 6, 5, 4, 3, 2}, 8))
        return true;
    return cedulaFits(digits);
}

void noteSubject(HolderIdentity& holder, const X509_NAME* subject)
{
    for (const X509Certificate::NamePart& part : namePartsOf(subject)) {
        QString value = part.text.trimmed();
        if (part.oid == "2.5.4.97"_L1 && value.startsWith("VATEC-"_L1)) {
            value.remove(0, 6);
            if (holder.ruc.isEmpty() && isDigits(value, 13))
                holder.ruc = value;
        } else if (part.oid == "2.5.4.5"_L1) {
            const bool marked = value.startsWith("IDCEC-"_L1);
            if (marked)
                value.remove(0, 6);
            if (holder.cedula.isEmpty() && isDigits(value, 10) && (marked || cedulaFits(value)))
                holder.cedula = value;
            if (holder.ruc.isEmpty() && isDigits(value, 13) && rucFits(value))
                holder.ruc = value;
        }
    }
}

struct JavaKeyword
{
    const char* oid;
    const char* keyword;
};
// The only types that Java prints by keyword in its RFC 2253 form.
constexpr std::array javaKeywords{
    JavaKeyword{"2.5.4.3", "CN"},
    JavaKeyword{"2.5.4.6", "C"},
    JavaKeyword{"2.5.4.7", "L"},
    JavaKeyword{"2.5.4.8", "ST"},
    JavaKeyword{"2.5.4.9", "STREET"},
    JavaKeyword{"2.5.4.10", "O"},
    JavaKeyword{"2.5.4.11", "OU"},
    JavaKeyword{"0.9.2342.19200300.100.1.25", "DC"},
    JavaKeyword{"0.9.2342.19200300.100.1.1", "UID"},
};

QString hexOf(const QByteArray& der)
{
    return u'#' + QString::fromLatin1(der.toHex());
}

QString escaped(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool edgeBlank = c == u' ' && (i == 0 || i == text.size() - 1);
        if (u",+\"\\<>;"_s.contains(c) || edgeBlank || (i == 0 && c == u'#'))
            out += u'\\';
        out += c;
    }
    return out;
}

QString javaPart(const X509Certificate::NamePart& part)
{
    const auto known = std::find_if(javaKeywords.begin(), javaKeywords.end(),
                                    [&](const JavaKeyword& k) { return part.oid == QLatin1StringView(k.oid); });
    if (known == javaKeywords.end())
        return part.oid + u'=' + hexOf(part.der);
    // Control characters cannot stand in XML: Java reads the hex form of any type.
    const bool plain = !part.text.isEmpty() && std::none_of(part.text.begin(), part.text.end(),
                                                            [](QChar c) { return c < u' ' || c >= QChar(0xFFFE); });
    return QString::fromLatin1(known->keyword) + u'=' + (plain ? escaped(part.text) : hexOf(part.der));
}

} // namespace

QList<X509Certificate::NamePart> namePartsOf(const X509_NAME* name)
{
    QList<X509Certificate::NamePart> parts;
    for (int i = 0; i < X509_NAME_entry_count(name); ++i) {
        const X509_NAME_ENTRY* entry = X509_NAME_get_entry(name, i);
        const ASN1_STRING* value = X509_NAME_ENTRY_get_data(entry);
        ASN1_TYPE typed{};
        typed.type = ASN1_STRING_type(value);
        typed.value.asn1_string = const_cast<ASN1_STRING*>(value);
        unsigned char* der = nullptr;
        const int size = i2d_ASN1_TYPE(&typed, &der);
        const OpenSslBytes owner(der);
        parts.append({X509_NAME_ENTRY_set(entry), oidText(X509_NAME_ENTRY_get_object(entry)), textOf(value),
                      size > 0 ? toByteArray(der, size) : QByteArray()});
    }
    return parts;
}

QString javaName(const X509_NAME* name)
{
    QStringList rdns;
    int current = -1;
    for (const X509Certificate::NamePart& part : namePartsOf(name)) {
        if (part.rdn == current)
            rdns.first() += u'+' + javaPart(part);
        else
            rdns.prepend(javaPart(part));
        current = part.rdn;
    }
    return rdns.join(u',');
}

QString readableName(const X509_NAME* name)
{
    QStringList parts;
    for (int i = X509_NAME_entry_count(name) - 1; i >= 0; --i) {
        const X509_NAME_ENTRY* entry = X509_NAME_get_entry(name, i);
        const ASN1_OBJECT* type = X509_NAME_ENTRY_get_object(entry);
        const int nid = OBJ_obj2nid(type);
        const QString key = nid == NID_undef ? oidText(type) : QString::fromLatin1(OBJ_nid2sn(nid));
        parts.append(key + u'=' + textOf(X509_NAME_ENTRY_get_data(entry)));
    }
    return parts.join(u", "_s);
}

QString commonNameOf(const X509_NAME* name)
{
    QString last;
    for (const X509Certificate::NamePart& part : namePartsOf(name))
        if (part.oid == "2.5.4.3"_L1)
            last = part.text;
    return last;
}

QDateTime toDateTime(const ASN1_TIME* time)
{
    tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)), Qt::UTC};
}

HolderIdentity holderOf(const X509* certificate)
{
    HolderIdentity holder;
    for (int i = 0; i < X509_get_ext_count(certificate); ++i) {
        X509_EXTENSION* extension = X509_get_ext(certificate, i);
        const QString oid = oidText(X509_EXTENSION_get_object(extension));
        if (oid.startsWith("1.3.6.1.4.1."_L1))
            note(holder, oid, extensionText(extension));
    }
    const std::unique_ptr<GENERAL_NAMES, FreeGeneralNames> names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == GEN_OTHERNAME)
            note(holder, oidText(name->d.otherName->type_id), textOf(name->d.otherName->value));
    }
    noteSubject(holder, X509_get_subject_name(certificate));
    return holder;
}

} // namespace engine::crypto
