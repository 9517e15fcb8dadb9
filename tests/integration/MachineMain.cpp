// These tests mount small and read-only file systems; in a mount namespace of their own nothing of it is seen outside
// and nothing stays behind. Without root a user namespace gives the right to do so where the kernel allows it.
#include <QCoreApplication>

#include <gtest/gtest.h>

#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace {

void writeLine(const char* file, const char* text, size_t size)
{
    const int to = ::open(file, O_WRONLY | O_CLOEXEC);
    if (to < 0)
        return;
    [[maybe_unused]] const auto written = ::write(to, text, size);
    ::close(to);
}

void mapToRoot(const char* file, unsigned id)
{
    char line[32];
    const int size = std::snprintf(line, sizeof line, "0 %u 1", id);
    writeLine(file, line, size_t(size));
}

void enterOwnNamespace()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (user == 0 && ::unshare(CLONE_NEWNS) == 0) {
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
        return;
    }
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return; // the tests choose another way
    writeLine("/proc/self/setgroups", "deny", 4);
    mapToRoot("/proc/self/uid_map", user);
    mapToRoot("/proc/self/gid_map", group);
}

} // namespace

int main(int argc, char** argv)
{
    enterOwnNamespace();
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
