#pragma once
#include <engine/Document.h>

namespace ui {

// A table for a spreadsheet: UTF-8 with its mark, semicolons, the decimal mark of the chosen language. Cells that a
// spreadsheet would take for a formula are made plain text.
QByteArray documentsCsv(const QList<engine::DocumentSummary>& documents);

} // namespace ui
