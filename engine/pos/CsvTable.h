#pragma once
#include <engine/Result.h>

#include <QStringList>

namespace engine::pos {

// A file with separated values as people's programs write them: RFC 4180 with comma, semicolon or tab (told by the
// heading), UTF-8 with or without a mark, else Windows-1252; quoted fields may hold separators, quotes and line breaks.
struct CsvTable
{
    struct Line
    {
        int row = 0; // as a spreadsheet counts: the heading is 1
        QStringList fields;
    };
    QStringList heading;
    QList<Line> lines; // empty ones are left out
    QChar separator = u',';

    static constexpr qsizetype kMaxBytes = 16 * 1024 * 1024;
    static constexpr qsizetype kMaxLines = 100'000;
    static constexpr qsizetype kMaxColumns = 100;
    static constexpr qsizetype kMaxField = 10'000;

    // VALIDATION_FAILED with the row and what is wrong: too large, no heading, a quote that never ends.
    static Result<CsvTable> parse(const QByteArray& bytes);
};

// One line with its line end. A field that a spreadsheet would take for a formula stays text by a leading apostrophe.
QByteArray csvLine(const QStringList& fields, QChar separator);

} // namespace engine::pos
