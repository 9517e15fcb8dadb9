#include "issuers/LogoPicker.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/Theme.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QImageReader>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kLargestFile = 64 << 20;  // what is read at all, to say that it is too large
constexpr qint64 kLargestLogo = 512 << 10; // what the engine stores
constexpr qint64 kMostPixels = 24'000'000; // what the printed document unpacks
constexpr QSize kPreview(152, 37);         // its place there has this shape

} // namespace

LogoPicker::LogoPicker(Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_dialogs(dialogs), m_preview(makeLabel(this, u"logoPreview"_s, u"small"_s)),
      m_message(makeLabel(this, u"logoMessage"_s, u"notice"_s)),
      m_choose(makeButton(this, u"chooseLogo"_s, u"second"_s, u"folder"_s)),
      m_remove(makeButton(this, u"removeLogo"_s, u"quiet"_s, u"trash"_s, Ink::Accent))
{
    setObjectName(u"logoPicker"_s);
    setFocusProxy(m_choose);
    m_message->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_preview);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(row);
    column->addWidget(m_message);
    connect(m_choose, &QPushButton::clicked, this, &LogoPicker::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setLogo({});
        m_choose->setFocus();
    });
    bind([this, row] {
        stackWhenLarge(row);
        setWords(m_choose, tr("Choose a picture"), tr("PNG or JPEG, at most 512 KB"));
        setWords(m_remove, tr("Remove"));
        m_preview->setFixedSize(roomy(kPreview.width() + 18), roomy(kPreview.height() + 18));
        // Paper is white in every theme.
        m_preview->setStyleSheet(u"background: white; color: #4a4a4a; border: 1px solid %1; border-radius: 8px;"_s.arg(
            colors().edge.name()));
        render();
    });
}

void LogoPicker::setLogo(const QByteArray& bytes)
{
    if (bytes == m_bytes && m_fault == Judged::Fault::None)
        return;
    m_fault = Judged::Fault::None;
    look(bytes, false);
}

void LogoPicker::chooseFile()
{
    m_dialogs.openFile(
        this, tr("Logo"), tr("Pictures (*.png *.jpg *.jpeg);;All files (*)"), [this](const QString& path) {
            whenReady(readFile(path, kLargestFile), this, [this](const engine::Result<QByteArray>& bytes) {
                if (bytes)
                    look(*bytes, true);
                else
                    take({Judged::Fault::Unreadable, {}, {}}, true);
            });
        });
}

// The same judgement as the printed document's: others than PNG and JPEG are not even tried, and what is huge is not
// unpacked.
LogoPicker::Judged LogoPicker::judge(const QByteArray& bytes)
{
    const bool png = bytes.startsWith("\x89PNG\r\n\x1a\n");
    if (!png && !bytes.startsWith("\xff\xd8\xff"))
        return {Judged::Fault::Kind, {}, {}};
    if (bytes.size() > kLargestLogo)
        return {Judged::Fault::Size, {}, {}};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, png ? "png" : "jpg");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isEmpty())
        return {Judged::Fault::Unreadable, {}, {}};
    if (qint64(size.width()) * size.height() > kMostPixels)
        return {Judged::Fault::Size, {}, {}};
    reader.setScaledSize(size.scaled(kPreview * 3, Qt::KeepAspectRatio).expandedTo({1, 1})); // sharp on fine screens
    QImage picture = reader.read();
    if (picture.isNull())
        return {Judged::Fault::Unreadable, {}, {}};
    return {Judged::Fault::None, bytes, std::move(picture)};
}

void LogoPicker::look(const QByteArray& bytes, bool chosen)
{
    const quint64 asked = ++m_asked;
    if (bytes.isEmpty()) {
        take({}, chosen);
        return;
    }
    if (!chosen)
        m_bytes = bytes; // what is stored stays until something else is chosen
    auto promise = std::make_shared<QPromise<engine::Result<Judged>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, bytes] {
        promise->addResult(engine::Result<Judged>(judge(bytes)));
        promise->finish();
    });
    whenReady(future, this, [this, asked, chosen](const engine::Result<Judged>& judged) {
        if (asked == m_asked && judged)
            take(*judged, chosen);
    });
}

void LogoPicker::take(const Judged& judged, bool chosen)
{
    m_fault = judged.fault;
    if (judged.fault == Judged::Fault::None) {
        m_bytes = judged.bytes;
        m_picture = judged.picture;
    } else if (!chosen) {
        m_picture = {}; // stored by other ways, and not printed either
    }
    render();
}

void LogoPicker::render()
{
    QString words;
    switch (m_fault) {
    case Judged::Fault::None:
        break;
    case Judged::Fault::Unreadable:
        words = tr("This picture cannot be read.");
        break;
    case Judged::Fault::Kind:
        words = tr("Only PNG and JPEG pictures can be printed.");
        break;
    case Judged::Fault::Size:
        words = tr("The picture is larger than 512 KB or 24 million pixels; make it smaller.");
        break;
    }
    showNotice(m_message, words.isEmpty() ? QString() : u"alarm"_s, words);
    m_remove->setVisible(!m_bytes.isEmpty());
    if (m_picture.isNull()) {
        m_preview->setPixmap({});
        m_preview->setText(m_bytes.isEmpty() ? tr("No logo") : u"—"_s);
    } else {
        const QSize place(roomy(kPreview.width()), roomy(kPreview.height()));
        const qreal ratio = devicePixelRatioF();
        QPixmap shown = QPixmap::fromImage(
            m_picture.scaled((QSizeF(place) * ratio).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
        shown.setDevicePixelRatio(ratio);
        m_preview->setPixmap(shown);
    }
    m_preview->setAccessibleName(m_bytes.isEmpty() ? tr("No logo") : tr("The logo as it is printed"));
}

} // namespace ui
