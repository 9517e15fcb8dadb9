#pragma once
#include "pos/CsvTable.h"

#include <engine/Stock.h>

#include <QHash>

namespace engine::pos {

// Which column of a file means what. Headings are compared without case, accents and blanks, in Spanish and English.
class ImportColumns
{
public:
    ImportColumns(ImportKind kind, const QStringList& heading);

    // Missing or doubled columns; empty = the file can be read.
    [[nodiscard]] const QList<ImportRow>& problems() const { return m_problems; }
    [[nodiscard]] bool has(const QString& member) const { return m_columns.contains(member); }
    // The field of that member, trimmed; empty when the file has no such column or the line ends before it.
    [[nodiscard]] QString value(const CsvTable::Line& line, const QString& member) const;
    // The heading as the file has it, for messages.
    [[nodiscard]] QString name(const QString& member) const;

private:
    QStringList m_heading;
    QHash<QString, int> m_columns;
    QList<ImportRow> m_problems;
};

} // namespace engine::pos
