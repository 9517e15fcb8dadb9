// The server is stopped and started here, so these tests get a cluster of their own: the program runs itself again
// beside one.
#include <QCoreApplication>

#include <gtest/gtest.h>

#include <cstdio>
#include <vector>

#include <unistd.h>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("MOSTRADOR_TEST_OWN_POSTGRES")) {
        qunsetenv("MOSTRADOR_TEST_POSTGRES");
        qputenv("MOSTRADOR_TEST_OWN_POSTGRES", "1");
        char script[] = TEST_DATA_DIR "/../support/with-postgres";
        std::vector<char*> words{script};
        words.insert(words.end(), argv, argv + argc);
        words.push_back(nullptr);
        ::execv(script, words.data());
        std::perror(script);
        return 1;
    }
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
