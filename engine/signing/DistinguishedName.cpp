#include "signing/DistinguishedName.h"

#include <algorithm>
#include <array>
#include <utility>

namespace engine::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<const char*, const char*>, 21> keywords{{
    {"CN", "2.5.4.3"},
    {"C", "2.5.4.6"},
    {"L", "2.5.4.7"},
    {"S", "2.5.4.8"},
    {"ST", "2.5.4.8"},
    {"O", "2.5.4.10"},
    {"OU", "2.5.4.11"},
    {"T", "2.5.4.12"},
    {"IP", "1.3.6.1.4.1.42.2.11.2.1"},
    {"STREET", "2.5.4.9"},
    {"DC", "0.9.2342.19200300.100.1.25"},
    {"DNQ", "2.5.4.46"},
    {"DNQUALIFIER", "2.5.4.46"},
    {"SURNAME", "2.5.4.4"},
    {"GIVENNAME", "2.5.4.42"},
    {"INITIALS", "2.5.4.43"},
    {"GENERATION", "2.5.4.44"},
    {"EMAIL", "1.2.840.113549.1.9.1"},
    {"EMAILADDRESS", "1.2.840.113549.1.9.1"},
    {"UID", "0.9.2342.19200300.100.1.1"},
    {"SERIALNUMBER", "2.5.4.5"},
}};

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

bool isOid(QStringView text)
{
    const auto numbers = text.split(u'.');
    return numbers.size() >= 2 && std::all_of(numbers.begin(), numbers.end(), [](QStringView n) {
               return !n.isEmpty() && std::all_of(n.begin(), n.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
           });
}

QString oidOf(QStringView type)
{
    const QString upper = type.trimmed().toString().toUpper();
    for (const auto& [keyword, oid] : keywords)
        if (upper == QLatin1StringView(keyword))
            return QString::fromLatin1(oid);
    const QString bare = upper.startsWith(u"OID."_s) ? upper.sliced(4) : upper;
    return isOid(bare) ? bare : QString();
}

// The text inside the DER of a string type; short form lengths only, as names have.
QString derText(const QByteArray& der)
{
    if (der.size() < 2 || static_cast<quint8>(der[1]) > 127 || der.size() != 2 + der[1])
        return {};
    switch (der[0]) {
    case 0x0C: // UTF8String
        return QString::fromUtf8(der.sliced(2));
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // T61String
    case 0x16: // IA5String
    case 0x1A: // VisibleString
        return QString::fromLatin1(der.sliced(2));
    default:
        return {};
    }
}

// One pass over the text; every method leaves the position behind what it read.
class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    std::optional<WrittenName> read()
    {
        WrittenName name;
        bool joined = false;
        while (true) {
            auto part = readPart();
            if (!part)
                return std::nullopt;
            if (joined)
                name.last().append(std::move(*part));
            else
                name.append(QList<WrittenPart>{std::move(*part)});
            if (atEnd())
                return name;
            joined = m_text[m_at++] == u'+';
        }
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atSeparator() const
    {
        return atEnd() || m_text[m_at] == u',' || m_text[m_at] == u';' || m_text[m_at] == u'+';
    }
    void skipBlanks()
    {
        while (!atEnd() && (m_text[m_at] == u' ' || m_text[m_at] == u'\n'))
            ++m_at;
    }

    std::optional<WrittenPart> readPart()
    {
        const qsizetype equals = m_text.indexOf(u'=', m_at);
        if (equals < 0)
            return std::nullopt;
        WrittenPart part;
        part.oid = oidOf(m_text.sliced(m_at, equals - m_at));
        if (part.oid.isEmpty())
            return std::nullopt;
        m_at = equals + 1;
        skipBlanks();
        const bool read = atEnd()                ? true
                          : m_text[m_at] == u'#' ? readHex(part)
                          : m_text[m_at] == u'"' ? readQuoted(part)
                                                 : readPlain(part);
        skipBlanks();
        return read && atSeparator() ? std::optional(part) : std::nullopt;
    }

    bool readHex(WrittenPart& part)
    {
        const qsizetype start = ++m_at;
        while (!atEnd() && isHexDigit(m_text[m_at]))
            ++m_at;
        const QStringView digits = m_text.sliced(start, m_at - start);
        if (digits.isEmpty() || digits.size() % 2)
            return false;
        part.der = QByteArray::fromHex(digits.toLatin1());
        part.text = derText(part.der);
        return true;
    }

    bool readQuoted(WrittenPart& part)
    {
        QByteArray utf8;
        for (++m_at; !atEnd() && m_text[m_at] != u'"';)
            if (!readCharacter(utf8))
                return false;
        if (atEnd())
            return false;
        ++m_at;
        part.text = QString::fromUtf8(utf8);
        return true;
    }

    bool readPlain(WrittenPart& part)
    {
        QByteArray utf8;
        qsizetype keep = 0; // an escaped blank at the end belongs to the value, others do not
        while (!atSeparator()) {
            const bool blank = m_text[m_at] == u' ';
            if (!readCharacter(utf8))
                return false;
            if (!blank)
                keep = utf8.size();
        }
        part.text = QString::fromUtf8(utf8.first(keep));
        return true;
    }

    // Plain, \c or \HH (a byte of UTF-8).
    bool readCharacter(QByteArray& utf8)
    {
        if (m_text[m_at] != u'\\') {
            const qsizetype size = m_text[m_at].isHighSurrogate() && m_at + 1 < m_text.size() ? 2 : 1;
            utf8 += m_text.sliced(m_at, size).toUtf8();
            m_at += size;
            return true;
        }
        ++m_at;
        if (atEnd())
            return false;
        if (m_at + 1 < m_text.size() && isHexDigit(m_text[m_at]) && isHexDigit(m_text[m_at + 1])) {
            utf8 += QByteArray::fromHex(m_text.sliced(m_at, 2).toLatin1());
            m_at += 2;
            return true;
        }
        if (!u",=+<>#;\"\\ "_s.contains(m_text[m_at]))
            return false;
        utf8 += m_text.sliced(m_at++, 1).toUtf8();
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

QString comparable(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KD).toCaseFolded().simplified();
}

bool samePart(const WrittenPart& written, const crypto::X509Certificate::NamePart& part)
{
    if (written.oid != part.oid)
        return false;
    if (!written.der.isEmpty() && written.der == part.der)
        return true;
    return (written.der.isEmpty() || !written.text.isEmpty()) && comparable(written.text) == comparable(part.text);
}

using CertificateRdn = QList<crypto::X509Certificate::NamePart>;

bool sameRdn(const QList<WrittenPart>& written, const CertificateRdn& rdn)
{
    return written.size() == rdn.size() && std::all_of(rdn.begin(), rdn.end(), [&](const auto& part) {
               return std::any_of(written.begin(), written.end(), [&](const auto& w) { return samePart(w, part); });
           });
}

} // namespace

std::optional<WrittenName> readName(QStringView text)
{
    return Reader(text.trimmed()).read();
}

bool sameName(const WrittenName& written, const QList<crypto::X509Certificate::NamePart>& parts)
{
    QList<CertificateRdn> rdns;
    int current = -1;
    for (const auto& part : parts) {
        if (part.rdn != current)
            rdns.append(CertificateRdn());
        rdns.last().append(part);
        current = part.rdn;
    }
    return std::equal(written.rbegin(), written.rend(), rdns.begin(), rdns.end(), sameRdn) ||
           std::equal(written.begin(), written.end(), rdns.begin(), rdns.end(), sameRdn);
}

} // namespace engine::signing
