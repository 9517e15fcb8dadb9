#include "core/TextRules.h"

#include "core/Text.h"

namespace engine::core {

namespace {

bool isForbidden(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit >= 0xfffe;
}

} // namespace

bool hasForbiddenCharacters(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isForbidden(c.unicode()))
            return true;
        if (c.isHighSurrogate()) {
            if (i + 1 == text.size() || !text[i + 1].isLowSurrogate())
                return true;
            ++i;
        } else if (c.isLowSurrogate()) {
            return true;
        }
    }
    return false;
}

bool looksLikeEmail(QStringView text, qsizetype maxLength)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 1 || at != text.lastIndexOf(u'@') || codePointLength(text) > maxLength)
        return false;
    for (const QChar c : text) {
        if (c.isSpace() || c == u',' || c == u';' || c == u'<' || c == u'>' || c == u'"' || !c.isPrint())
            return false;
    }
    const QStringView domain = text.mid(at + 1);
    const qsizetype dot = domain.indexOf(u'.');
    return dot > 0 && !domain.endsWith(u'.') && !domain.contains(QLatin1String(".."));
}

} // namespace engine::core
