#pragma once
#include "RealEngine.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

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

// The pages of the back office in the practice shop, from the counter on.
class RealLists : public RealPages
{
protected:
    void SetUp() override
    {
        RealEngine::SetUp();
        if (HasFatalFailure())
            return;
        window->startPractice();
        ASSERT_TRUE(until([&] { return edit("entry")->hasFocus(); }));
    }
    [[nodiscard]] QLineEdit* edit(const char* name) const { return static_cast<QLineEdit*>(find(name)); }
    void enter() { key(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r")); }
    void words(const QString& text)
    {
        for (const QChar c : text)
            key(Qt::Key(c.toUpper().unicode()), Qt::NoModifier, c);
        ASSERT_TRUE(until([&] { return window->router().idle(); }));
    }
    template <class T>
    engine::Result<T> wait(engine::Answer<T> answer)
    {
        until([&] { return answer.isFinished(); });
        return answer.result();
    }
    // Both sizes, languages and looks, into the folder of MOSTRADOR_SCREENSHOTS.
    void draw(const QString& name)
    {
        const QString into = qEnvironmentVariable("MOSTRADOR_SCREENSHOTS");
        if (into.isEmpty())
            return;
        const auto show = [this](const QSize& size, const QString& language, ui::ThemeKind theme) {
            window->resize(size);
            window->setLanguage(language);
            window->setTheme(theme);
            QTest::qWait(300);
        };
        for (const auto& [size, language, theme] :
             {std::tuple{QSize(1024, 768), QStringLiteral("en"), ui::ThemeKind::Dark},
              {QSize(1366, 768), QStringLiteral("es"), ui::ThemeKind::Light}}) {
            show(size, language, theme);
            window->grab().save(
                QDir(into).filePath(QStringLiteral("%1-%2-%3.png").arg(name).arg(size.width()).arg(language)));
        }
    }
};

} // namespace test
