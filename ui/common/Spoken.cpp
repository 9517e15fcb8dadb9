#include "common/Spoken.h"

#include "common/Overlay.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QLabel>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A page or a card with a title.
class Titled final : public QAccessibleWidget
{
public:
    Titled(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !own.isEmpty())
            return own;
        const auto labels = widget()->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            if (label->property("role") == u"title"_s)
                return label->text();
        return own;
    }
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (className == "ui::Announcer"_L1)
        return new QAccessibleWidget(widget, QAccessible::Notification);
    if (className == "ui::Overlay"_L1)
        return new Titled(widget, QAccessible::Dialog);
    if (className == "ui::Panel"_L1)
        return new Titled(widget, QAccessible::Grouping);
    return nullptr;
}

} // namespace

void installSpokenNames()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

Announcer::Announcer(QWidget& window) : QWidget(&window)
{
    setObjectName(u"announcer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    resize(1, 1);
    show();
}

Announcer& Announcer::of(QWidget& window)
{
    auto* found = window.findChild<Announcer*>(QString(), Qt::FindDirectChildrenOnly);
    return found ? *found : *new Announcer(window);
}

void Announcer::say(const QString& words)
{
    setAccessibleName(words);
    QAccessibleEvent up(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&up);
    Q_EMIT said(words);
}

void announce(QWidget* from, const QString& words)
{
    if (!words.isEmpty() && from->isVisible())
        Announcer::of(*from->window()).say(words);
}

void setSpokenName(QWidget* widget, const QString& name)
{
    if (widget->accessibleName() != name)
        widget->setAccessibleName(name);
}

void setButtonText(QAbstractButton* button, const QString& text)
{
    if (button->text() != text)
        button->setText(text);
}

} // namespace ui
