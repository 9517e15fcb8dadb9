#include "Till.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>

#include <gtest/gtest.h>

using test::Till;

namespace {

bool ours(const QWidget* widget)
{
    // Parts of Qt's own composite widgets (scroll bars, corner buttons, the clear button of a line edit) carry Qt's
    // names.
    const QString name = widget->objectName();
    return !name.startsWith(QStringLiteral("qt_")) && !qobject_cast<QAbstractItemView*>(widget->parentWidget()) &&
           !qobject_cast<QLineEdit*>(widget->parentWidget()) && !qobject_cast<QComboBox*>(widget->parentWidget()) &&
           QByteArray(widget->metaObject()->className()) != "QComboBoxPrivateContainer" &&
           !QByteArray(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "")
                .startsWith("QComboBox") &&
           !QByteArray(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "")
                .startsWith("QTabBar");
}

} // namespace

TEST(Access, EveryControlHasANameForEyesAndForReaders)
{
    Till till;
    int seen = 0;
    for (QWidget* widget : till.window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractItemView*>(widget);
        if (!control || !ours(widget))
            continue;
        ++seen;
        const std::string who =
            widget->metaObject()->className() + std::string(" ") + widget->objectName().toStdString();
        EXPECT_FALSE(widget->objectName().isEmpty()) << who;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool stateAction = widget->objectName().endsWith(QStringLiteral("StateAction")) ||
                                 widget->objectName().startsWith(QStringLiteral("tenderNote"));
        if (button && stateAction)
            continue; // named when they are shown
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << who;
    }
    EXPECT_GT(seen, 50);
}

TEST(Access, TouchTargetsAreLargeEnough)
{
    Till till;
    for (auto page : {ui::Page::Sale, ui::Page::Documents, ui::Page::Queue, ui::Page::Settings, ui::Page::Printers}) {
        till.window->go(page);
        till.settle();
        for (auto* button : till.window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !ours(button))
                continue;
            EXPECT_GE(button->height(), 44) << button->objectName().toStdString();
            EXPECT_GE(button->width(), 44) << button->objectName().toStdString();
        }
    }
}

TEST(Access, ItFitsTheSmallestScreen)
{
    Till till;
    till.window->resize(1024, 768);
    till.settle();
    EXPECT_LE(till.window->minimumSizeHint().width(), 1024);
    EXPECT_LE(till.window->minimumSizeHint().height(), 768);
    EXPECT_EQ(till.window->width(), 1024);
    EXPECT_EQ(till.window->height(), 768);
}
