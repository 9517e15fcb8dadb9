#pragma once
#include "RealEngine.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace test {

// The pages behind the settings, over the real engine, worked by keys alone.
class RealPages : public RealEngine
{
protected:
    // With the practice shop, and the page that this button of the settings opens.
    void openPage(const char* button, const char* firstControl)
    {
        auto* practice = window->findChild<QAbstractButton*>(QStringLiteral("makePractice"));
        ASSERT_TRUE(until([&] { return practice->isVisible(); }));
        practice->click();
        auto* entry = window->findChild<QLineEdit*>(QStringLiteral("entry"));
        ASSERT_TRUE(until([&] { return entry->hasFocus(); }));
        window->go(ui::Page::Settings);
        press(button);
        ASSERT_TRUE(until([&] { return find(firstControl)->hasFocus(); }));
    }
    [[nodiscard]] QWidget* find(const char* name) const
    {
        return window->findChild<QWidget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool shows(const char* name) const { return find(name) && find(name)->isVisible(); }
    // Tab until the control has the focus: what is not reached so is not there for a keyboard.
    bool reach(const char* name)
    {
        for (int i = 0; i < 80; ++i) {
            const QWidget* focus = window->focusWidget();
            if (focus && focus->objectName() == QLatin1StringView(name))
                return true;
            key(Qt::Key_Tab, Qt::NoModifier, QStringLiteral("\t"));
        }
        return false;
    }
    void space()
    {
        key(Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
        QApplication::sendEvent(window->focusWidget(), &release);
        QCoreApplication::processEvents();
    }
    void press(const char* name)
    {
        ASSERT_TRUE(reach(name)) << name;
        space();
    }
    // Takes the place of what stands there.
    void type(const char* name, const QString& words)
    {
        ASSERT_TRUE(reach(name)) << name;
        QWidget* target = window->focusWidget();
        if (auto* edit = qobject_cast<QLineEdit*>(target))
            edit->selectAll();
        else if (auto* list = qobject_cast<QPlainTextEdit*>(target))
            list->selectAll();
        if (words.isEmpty())
            key(Qt::Key_Delete);
        for (const QChar c : words)
            c == u'\n' ? key(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"))
                       : key(Qt::Key(c.toUpper().unicode()), Qt::NoModifier, c);
        ASSERT_TRUE(until([&] { return window->router().idle(); }));
    }
};

} // namespace test
