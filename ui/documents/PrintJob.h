#pragma once
#include <QByteArray>
#include <QFuture>

#include <memory>

class QPrinter;

namespace ui {

// Draws the pages of a PDF on a printer in a pool thread, so that the counter goes on. True when all pages went out.
QFuture<bool> printPdf(std::shared_ptr<QPrinter> printer, QByteArray pdf);

} // namespace ui
