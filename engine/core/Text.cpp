#include "core/Text.h"

#include <algorithm>
#include <utility>

namespace engine::core {

namespace {

bool startsPair(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

// Of one UTF-16 unit that is no half of a pair.
bool isXmlHostile(QChar c)
{
    return c.category() == QChar::Other_Control || c.isSurrogate() || c == QChar(0xFFFE) || c == QChar(0xFFFF);
}

} // namespace

QString cleanText(const QString& text)
{
    QString cleaned;
    cleaned.reserve(text.size());
    bool blankDue = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool pair = startsPair(text, at);
        if (text[at].isSpace()) { // before the controls: tab, line ends and NEL are both; no pair is a space
            blankDue = !cleaned.isEmpty();
            continue;
        }
        if (!pair && isXmlHostile(text[at]))
            continue;
        if (std::exchange(blankDue, false))
            cleaned += u' ';
        cleaned += text[at];
        if (pair)
            cleaned += text[++at];
    }
    return cleaned.normalized(QString::NormalizationForm_C);
}

qsizetype codePointLength(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); ++at, ++count) {
        if (startsPair(text, at))
            ++at;
    }
    return count;
}

bool isAsciiDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace engine::core
