// The tests, or, as `--hand`, the process that they kill.
#include "CounterHand.h"

#include <QCoreApplication>
#include <QtCore/qresource.h>

#include <gtest/gtest.h>

static void initResources() // the macro declares a name of the global namespace
{
    Q_INIT_RESOURCE(engine);
}

int main(int argc, char** argv)
{
    const bool hand = argc > 1 && QByteArrayView(argv[1]) == "--hand";
    if (!hand)
        testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    initResources();
    if (hand)
        return engine::tests::runHand(QCoreApplication::arguments().sliced(1));
    return RUN_ALL_TESTS();
}
