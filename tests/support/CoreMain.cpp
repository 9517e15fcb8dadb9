// main() for tests that need an event loop but no window.
#include <QCoreApplication>
#include <QtCore/qresource.h>

#include <gtest/gtest.h>

namespace {

void initResources()
{
#ifdef TEST_NEEDS_RESOURCES
    Q_INIT_RESOURCE(engine);
#endif
}

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    initResources();
    return RUN_ALL_TESTS();
}
