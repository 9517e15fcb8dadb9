#include "common/Overlay.h"

#include "common/Controls.h"
#include "common/Spoken.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Overlay::Overlay(QWidget* host, const QString& name, int width)
    : Panel(host), m_card(new QFrame(this)), m_scroll(new QScrollArea(m_card)), m_content(new QWidget),
      m_layout(new QVBoxLayout(m_content)), m_width(width)
{
    setObjectName(name);
    m_scroll->setWidgetResizable(true); // large text may need more room than the window has
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    auto* edge = new QVBoxLayout(m_card);
    edge->setContentsMargins(2, 2, 2, 2);
    edge->addWidget(m_scroll);
    m_card->setProperty("look", u"card"_s);
    m_layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_layout->setSpacing(space::m);
    host->installEventFilter(this);
    m_content->installEventFilter(this);
    hide();
}

void Overlay::openPanel()
{
    show();
    raise();
    m_card->ensurePolished();
    m_scroll->ensurePolished();
    place();
    QTimer::singleShot(0, this, [this] {
        if (!isVisible())
            return;
        // Whoever enters a card with the keyboard hears its title; one that leaves the keyboard where it was says it
        // itself.
        const QWidget* focus = window()->focusWidget();
        if (!focus || !isAncestorOf(focus))
            if (auto* spoken = QAccessible::queryAccessibleInterface(this))
                announce(this, spoken->text(QAccessible::Name));
    });
}

void Overlay::closePanel()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void Overlay::sayReadOnly()
{
    auto* note = makeLabel(m_content, objectName() + u"ReadOnly"_s, u"notice"_s);
    note->setProperty("tone", u"warn"_s);
    note->setWordWrap(true);
    m_layout->insertWidget(1, note); // below the title
    bind([note] { note->setText(readOnlyText()); });
}

bool Overlay::scrollKey(int key)
{
    QScrollBar* bar = m_scroll->verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    default:
        return false;
    }
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (!isHidden() && ((watched == parent() && event->type() == QEvent::Resize) ||
                        (watched == m_content && event->type() == QEvent::LayoutRequest)))
        place();
    return Panel::eventFilter(watched, event);
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    const int width = qMin(roomy(m_width), this->width() - 2 * space::l);
    m_layout->activate();
    // Words that would just fit beside no bar have to fit beside one as well: the bar would come, and stay.
    const int narrow = width - 4 - m_scroll->verticalScrollBar()->sizeHint().width();
    const int wanted =
        m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(narrow) : m_layout->totalSizeHint().height();
    const int height = qMin(wanted + 6, this->height() - 2 * space::l);
    m_card->setGeometry((this->width() - width) / 2, qMax(space::l, (this->height() - height) / 3), width, height);
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 120));
}

} // namespace ui
