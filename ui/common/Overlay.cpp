#include "common/Overlay.h"

#include "common/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Overlay::Overlay(QWidget* host, const QString& name, int width)
    : Panel(host), m_card(new QFrame(this)), m_layout(new QVBoxLayout(m_card)), m_width(width)
{
    setObjectName(name);
    m_card->setProperty("look", u"card"_s);
    m_layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_layout->setSpacing(space::m);
    host->installEventFilter(this);
    m_card->installEventFilter(this);
    hide();
}

void Overlay::openPanel()
{
    show();
    raise();
    m_card->ensurePolished();
    place();
}

void Overlay::closePanel()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (!isHidden() && ((watched == parent() && event->type() == QEvent::Resize) || (watched == m_card && event->type() == QEvent::LayoutRequest)))
        place();
    return Panel::eventFilter(watched, event);
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    const int width = qMin(m_width, this->width() - 2 * space::l);
    m_layout->activate();
    const int wanted = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width) : m_layout->totalSizeHint().height();
    const int height = qMin(wanted + 2, this->height() - 2 * space::l);
    m_card->setGeometry((this->width() - width) / 2, qMax(space::l, (this->height() - height) / 3), width, height);
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 120));
}

} // namespace ui
