#include <shell/Launch.h>

#include <QApplication>

#include <gtest/gtest.h>

#if defined(ENGINE_STATIC)
static void initResources()
{
    Q_INIT_RESOURCE(engine);
}
#else
static void initResources() {} // the shared engine brings its own
#endif

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    initResources();
    ui::prepareApplication(application);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
