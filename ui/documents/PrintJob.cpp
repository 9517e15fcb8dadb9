#include "documents/PrintJob.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QPromise>
#include <QThreadPool>

namespace ui {

namespace {

constexpr int kPrintDpi = 300; // bars of the access key stay sharp; more only costs memory

bool draw(QPrinter& printer, const QByteArray& pdf)
{
    QBuffer buffer;
    buffer.setData(pdf);
    QPdfDocument document(nullptr);
    if (!buffer.open(QIODevice::ReadOnly))
        return false;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0)
        return false;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !printer.newPage())
            return false;
        const QSizeF points = document.pagePointSize(page);
        const QImage image = document.render(page, (points * kPrintDpi / 72.0).toSize());
        const QRectF paper = painter.viewport();
        const QSizeF size = points.scaled(paper.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(paper.left() + (paper.width() - size.width()) / 2, paper.top()), size), image);
    }
    return painter.end();
}

} // namespace

QFuture<bool> printPdf(std::shared_ptr<QPrinter> printer, QByteArray pdf)
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    QFuture<bool> future = promise->future();
    QThreadPool::globalInstance()->start([promise, printer = std::move(printer), pdf = std::move(pdf)] {
        promise->addResult(draw(*printer, pdf));
        promise->finish();
    });
    return future;
}

} // namespace ui
