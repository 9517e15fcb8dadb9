#pragma once
#include <engine/Document.h>

namespace ui {

// A table for a spreadsheet: UTF-8, semicolons, the decimal mark of the chosen language. Cells that a spreadsheet would
// take for a formula are made plain text. `marked`: with the byte order mark, without which Excel misreads accents.
QByteArray documentsCsv(const QList<engine::DocumentSummary>& documents, bool marked);

} // namespace ui
