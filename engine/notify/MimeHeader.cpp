#include "notify/MimeHeader.h"

#include "core/Text.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

constexpr qsizetype kBytesPerWord = 39; // an encoded word has 75 characters at most, three bytes give four

bool isPlain(const QString& text)
{
    return text.size() <= 60 && !text.contains(u"=?") &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

// =?UTF-8?B?…?= words with whole characters in each, a line for each.
QByteArray encodedWords(const QString& text)
{
    QByteArrayList words;
    QByteArray chunk;
    const auto flush = [&] {
        if (!chunk.isEmpty())
            words << "=?UTF-8?B?" + chunk.toBase64() + "?=";
        chunk.clear();
    };
    for (const char32_t point : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (chunk.size() + bytes.size() > kBytesPerWord)
            flush();
        chunk += bytes;
    }
    flush();
    return words.join("\r\n ");
}

} // namespace

QByteArray mimeHeader(const QByteArray& name, const QString& value)
{
    const QString clean = core::cleanText(value);
    return name + ": " + (isPlain(clean) ? clean.toLatin1() : encodedWords(clean));
}

QByteArray mimeAddress(const QByteArray& header, const QString& name, const QString& address)
{
    const QByteArray where = '<' + core::cleanText(address).toLatin1() + '>';
    const QString clean = core::cleanText(name);
    if (clean.isEmpty())
        return header + ": " + where;
    if (!isPlain(clean))
        return header + ": " + encodedWords(clean) + "\r\n " + where;
    QString quoted = clean;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return header + ": \"" + quoted.toLatin1() + "\" " + where;
}

QByteArray mimeDate(const QDateTime& moment)
{
    return QLocale::c().toString(moment.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

bool isPlainAddress(const QString& address)
{
    const qsizetype at = address.indexOf(u'@');
    if (at <= 0 || at != address.lastIndexOf(u'@') || at + 1 == address.size() || address.size() > 254)
        return false;
    return std::all_of(address.begin(), address.end(), [](QChar c) {
        return c.unicode() > 32 && c.unicode() < 127 && !QLatin1StringView("<>,;:\\\"()[]").contains(c);
    });
}

} // namespace engine::notify
