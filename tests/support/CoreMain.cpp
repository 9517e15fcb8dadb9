// main() for tests that need an event loop but no window.
#include <QCoreApplication>
#include <QtCore/qresource.h>

#include <gtest/gtest.h>

static void initResources() // the macro declares a name of the global namespace
{
#ifdef TEST_NEEDS_RESOURCES
    Q_INIT_RESOURCE(engine);
#endif
}

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    initResources();
    return RUN_ALL_TESTS();
}
