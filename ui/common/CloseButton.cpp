#include "common/CloseButton.h"

#include "common/Icons.h"
#include "common/Theme.h"

#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

CloseButton::CloseButton(QWidget* parent, const QString& name) : QPushButton(parent)
{
    setObjectName(name);
    setProperty("kind", u"quiet"_s);
    setAutoDefault(false);
    setIconSize({20, 20});
    setFixedWidth(space::touch);
    setFocusPolicy(Qt::NoFocus); // the key is there for whoever has a keyboard
    connect(this, &QPushButton::clicked, this, [this] {
        QWidget* target = window()->focusWidget() ? window()->focusWidget() : window();
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &escape);
    });
    sayWords();
}

void CloseButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        sayWords();
    QPushButton::changeEvent(event);
}

void CloseButton::sayWords()
{
    setIcon(ui::icon(u"close"_s, Ink::Muted));
    setAccessibleName(tr("Close"));
    setToolTip(tr("Close: Esc"));
}

} // namespace ui
