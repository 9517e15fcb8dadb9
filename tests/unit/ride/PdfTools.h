#pragma once
#include "ride/RidePdf.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

// What a reader of the PDF gets, through poppler and zbar.
namespace pdftools {

QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input);
QString layoutText(const QByteArray& pdf);
QString rawText(const QByteArray& pdf);
QStringList pageTexts(const QByteArray& pdf); // as laid out, one per page
QString info(const QByteArray& pdf);
QImage picture(const QByteArray& pdf, int dpi, bool gray);
QString barcodeOf(const QByteArray& pdf); // from page 1 at 150 dpi, gray

QByteArray voucher(const QString& name); // of tests/data/vouchers
QStringList drawableVouchers();          // names of all factura-* and nota-credito-*
// A sample whose lines were replaced by so many others, codes ART-0000 and up.
QByteArray longVoucher(int lines);
// Draws and fails the running test when that is refused.
QByteArray render(const QByteArray& xml, const engine::ride::RideOptions& options = {});

} // namespace pdftools
