#include "pos/CsvTable.h"

#include <QStringDecoder>

#include <algorithm>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

Error broken(int row, const QString& what)
{
    const QString detail = row > 0 ? u"Row %1: %2"_s.arg(row).arg(what) : what;
    return {ErrorCode::VALIDATION_FAILED, detail, {{u"file"_s, detail, u"file"_s, {}}}};
}

// Windows-1252 differs from Latin-1 in these 32 places; the five that it leaves open stay as they are.
constexpr char16_t kWindows[32] = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                   0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString textOf(const QByteArray& bytes)
{
    // "Unicode text" of a spreadsheet begins with the mark of UTF-16.
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked == QStringConverter::Utf16LE || marked == QStringConverter::Utf16BE) {
        QStringDecoder utf16(*marked);
        return utf16(bytes);
    }
    QStringDecoder utf8(QStringDecoder::Utf8); // drops the mark at the start
    QString text = utf8(bytes);
    if (!utf8.hasError())
        return text;
    text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(kWindows[c.unicode() - 0x80]);
    return text;
}

// The one that stands most often in the heading, outside of quotes.
QChar separatorOf(QStringView text)
{
    int commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        else if (!quoted) {
            commas += c == u',';
            semicolons += c == u';';
            tabs += c == u'\t';
        }
    }
    if (tabs > commas && tabs > semicolons)
        return u'\t';
    return semicolons > commas ? u';' : u',';
}

// A cell that begins so is run as a formula when a stranger's text is opened in a spreadsheet.
const QString kFormula = u"=+-@\t\r"_s;

class Reader
{
public:
    Reader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int row() const { return m_row; }

    // The fields up to the next line end.
    Result<QStringList> line()
    {
        QStringList fields;
        for (;;) {
            auto one = field();
            if (!one)
                return one.error();
            if (fields.size() == CsvTable::kMaxColumns)
                return broken(m_row, u"more than %1 columns"_s.arg(CsvTable::kMaxColumns));
            fields += *one;
            if (!atEnd() && m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            lineEnd();
            return fields;
        }
    }

private:
    Result<QString> field()
    {
        QString value;
        const int began = m_row;
        if (!atEnd() && m_text[m_at] == u'"') {
            for (++m_at;; ++m_at) {
                if (atEnd())
                    return broken(began, u"a quote that never ends"_s);
                if (m_text[m_at] == u'"') {
                    if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')
                        break;
                    ++m_at; // "" is one quote
                } else if (m_text[m_at] == u'\n') {
                    ++m_row;
                }
                if (value.size() == CsvTable::kMaxField)
                    return tooLong(began);
                value += m_text[m_at];
            }
            ++m_at;
        }
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' && m_text[m_at] != u'\r') {
            if (value.size() == CsvTable::kMaxField)
                return tooLong(began);
            value += m_text[m_at++];
        }
        if (value.size() > 1 && value.front() == u'\'' && kFormula.contains(value[1]))
            value.remove(0, 1); // as csvLine wrote it
        return value;
    }
    void lineEnd()
    {
        if (!atEnd() && m_text[m_at] == u'\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_row;
    }
    static Error tooLong(int row)
    {
        return broken(row, u"a field of more than %1 characters"_s.arg(CsvTable::kMaxField));
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_row = 1;
};

bool isEmptyLine(const QStringList& fields)
{
    return std::all_of(fields.begin(), fields.end(), [](const QString& field) { return field.trimmed().isEmpty(); });
}

} // namespace

Result<CsvTable> CsvTable::parse(const QByteArray& bytes)
{
    if (bytes.size() > kMaxBytes)
        return broken(0, u"The file is larger than %1 MiB."_s.arg(kMaxBytes / 1024 / 1024));
    const QString text = textOf(bytes);
    CsvTable table;
    table.separator = separatorOf(text);
    Reader reader(text, table.separator);
    while (!reader.atEnd()) {
        const int row = reader.row();
        auto fields = reader.line();
        if (!fields)
            return fields.error();
        if (isEmptyLine(*fields))
            continue;
        if (table.heading.isEmpty()) {
            table.heading = std::move(*fields);
            continue;
        }
        if (table.lines.size() == kMaxLines)
            return broken(0, u"The file has more than %1 rows: split it."_s.arg(kMaxLines));
        table.lines += {row, std::move(*fields)};
    }
    if (table.heading.isEmpty())
        return broken(0, u"The file is empty: the first row names the columns."_s);
    return table;
}

QByteArray csvLine(const QStringList& fields, QChar separator)
{
    QString line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QString field = fields[i];
        // Plain negative numbers are no formulas.
        const bool number = std::all_of(field.cbegin() + qMin<qsizetype>(1, field.size()), field.cend(),
                                        [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.' || c == u','; });
        if (!field.isEmpty() && kFormula.contains(field.front()) && !number)
            field.prepend(u'\'');
        if (field.contains(separator) || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r'))
            field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
        if (i > 0)
            line += separator;
        line += field;
    }
    return (line + u"\r\n"_s).toUtf8();
}

} // namespace engine::pos
