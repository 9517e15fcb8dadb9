#include <QCoreApplication>
#include <QDir>

#include <gtest/gtest.h>

// For tests of modules that read the program's resources: a static library does not bring them by itself.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Q_INIT_RESOURCE(engine);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
