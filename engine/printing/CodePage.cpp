#include "printing/CodePage.h"

#include <array>

using namespace Qt::StringLiterals;

namespace engine::printing {

namespace {

// Bytes 0x80 to 0xff; U+FFFD where the table has no character. Kept here because not every build of Qt knows them.
constexpr char16_t kCp437[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
                              u"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                              u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                              u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr char16_t kCp850[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
                              u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
                              u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
                              u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
constexpr char16_t kCp858[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
                              u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
                              u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀"
                              u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
constexpr char16_t kCp1252[] = u"€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"
                               u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
                               u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
                               u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

constexpr QChar kNone(0xfffd);

struct Table
{
    const char16_t* name;
    const char16_t* upper;
    int number; // of ESC t, as Epson and those who follow count
};

constexpr std::array kTables = {
    Table{u"CP437", kCp437, 0},
    Table{u"CP850", kCp850, 2},
    Table{u"CP858", kCp858, 19},
    Table{u"CP1252", kCp1252, 16},
};

const Table& tableOf(CodePage page)
{
    return kTables[static_cast<std::size_t>(page)];
}

// 0 = the table has no such character.
int byteOf(QChar c, CodePage page)
{
    if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
        return c.unicode();
    if (c.unicode() < 0xa0 || c == kNone) // controls, also those of Latin 1
        return 0;
    const QStringView upper(tableOf(page).upper, 128);
    const auto at = upper.indexOf(c == u'\u03bc' ? QChar(u'\u00b5') : c); // the letter mu is the sign of micro
    return at < 0 ? 0 : 0x80 + static_cast<int>(at);
}

QString spelled(QChar c)
{
    switch (c.unicode()) {
    case u'€':
        return u"EUR"_s;
    case u'…':
        return u"..."_s;
    case u'“':
    case u'”':
    case u'„':
    case u'«':
    case u'»':
        return u"\""_s;
    case u'‘':
    case u'’':
        return u"'"_s;
    case u'‐':
    case u'‑':
    case u'–':
    case u'—':
    case u'−':
        return u"-"_s;
    case u'•':
    case u'·':
        return u"*"_s;
    case u'×':
        return u"x"_s;
    case u'ß':
        return u"ss"_s;
    case u'Æ':
        return u"AE"_s;
    case u'æ':
        return u"ae"_s;
    case u'Ø':
        return u"O"_s;
    case u'ø':
        return u"o"_s;
    case u'№':
        return u"No."_s;
    case u'™':
        return u"(TM)"_s;
    case u'®':
        return u"(R)"_s;
    case u'©':
        return u"(C)"_s;
    default:
        return {};
    }
}

// The letter without its accent, the ligature as letters; '?' when nothing is left to print.
QString without(QChar c, CodePage page)
{
    QString kept;
    for (const QChar part : QString(c).normalized(QString::NormalizationForm_KD)) {
        if (part.category() == QChar::Mark_NonSpacing)
            continue;
        if (byteOf(part, page) == 0)
            return u"?"_s;
        kept += part;
    }
    return kept.isEmpty() ? u"?"_s : kept;
}

} // namespace

std::optional<CodePage> codePageFromName(const QString& name)
{
    for (std::size_t i = 0; i < kTables.size(); ++i) {
        if (name == QStringView(kTables[i].name))
            return static_cast<CodePage>(i);
    }
    return std::nullopt;
}

QString codePageName(CodePage page)
{
    return QStringView(tableOf(page).name).toString();
}

int codePageNumber(CodePage page)
{
    return tableOf(page).number;
}

QString printable(const QString& text, CodePage page)
{
    QString out;
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < composed.size(); ++i) {
        const QChar c = composed[i];
        if (c.isSpace()) // the hard one too: lines break at it
            out += u' ';
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
                 c.category() == QChar::Mark_NonSpacing)
            continue;
        else if (byteOf(c, page) != 0)
            out += c;
        else if (const QString words = spelled(c); !words.isEmpty())
            out += words;
        else if (c.isHighSurrogate() && i + 1 < composed.size() && composed[i + 1].isLowSurrogate()) {
            out += u'?';
            ++i;
        } else
            out += without(c, page);
    }
    return out;
}

QByteArray encode(const QString& text, CodePage page)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const int byte = byteOf(c, page);
        bytes += byte == 0 ? '?' : static_cast<char>(static_cast<unsigned char>(byte));
    }
    return bytes;
}

} // namespace engine::printing
