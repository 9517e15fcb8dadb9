// main() for tests whose subject draws text: fonts need a QGuiApplication, and the offscreen platform is enough.
#include <QGuiApplication>
#include <QtCore/qresource.h>

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QGuiApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
