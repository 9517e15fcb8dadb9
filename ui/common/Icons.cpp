#include "common/Icons.h"

#include "common/Theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QColor inkColor(Ink ink)
{
    const Colors& c = colors();
    switch (ink) {
    case Ink::Muted:
        return c.muted;
    case Ink::Accent:
        return c.accentText;
    case Ink::OnAccent:
        return c.onAccent;
    case Ink::Ok:
        return c.ok;
    case Ink::Warn:
        return c.warn;
    case Ink::Alarm:
        return c.alarm;
    case Ink::Text:
        break;
    }
    return c.text;
}

QPixmap draw(const QString& name, const QSize& size, const QColor& color)
{
    if (size.isEmpty())
        return {}; // a button that was squeezed to nothing
    const QString key = u"ui-icon/%1/%2x%3/%4"_s.arg(name).arg(size.width()).arg(size.height()).arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/ui/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("#000000", color.name().toLatin1());
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine
{
public:
    Engine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, draw(m_name, rect.size() * ratio, colorFor(mode, state)));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return draw(m_name, size, colorFor(mode, state));
    }
    [[nodiscard]] QIconEngine* clone() const override { return new Engine(m_name, m_ink); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return colors().muted;
        return inkColor(state == QIcon::On && m_ink == Ink::Muted ? Ink::Accent : m_ink);
    }
    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString& name, Ink ink)
{
    return QIcon(new Engine(name, ink));
}

QPixmap iconPixmap(const QString& name, int size, Ink ink)
{
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap pixmap = draw(name, QSize(size, size) * ratio, inkColor(ink));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace ui
