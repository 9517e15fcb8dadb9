#include <QGuiApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    Q_INIT_RESOURCE(engine);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
