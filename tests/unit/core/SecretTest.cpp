#include "core/Secret.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <type_traits>

using namespace engine::core;

namespace {

// What the freed block held at the moment it was given back; looking at it afterwards would be undefined.
const void* g_watched = nullptr;
size_t g_watchedSize = 0;
bool g_freedClean = false;

void lookAt(const void* block) noexcept
{
    if (!block || block != g_watched)
        return;
    const auto* bytes = static_cast<const volatile char*>(block);
    g_freedClean = true;
    for (size_t i = 0; i < g_watchedSize; ++i)
        g_freedClean = g_freedClean && bytes[i] == 0;
    g_watched = nullptr;
}

void watch(const Secret& secret)
{
    g_watched = secret.data();
    g_watchedSize = static_cast<size_t>(secret.size());
    g_freedClean = false;
}

} // namespace

void* operator new[](size_t size)
{
    if (void* block = std::malloc(std::max<size_t>(size, 1)))
        return block;
    throw std::bad_alloc();
}

void operator delete[](void* block) noexcept
{
    lookAt(block);
    std::free(block);
}

void operator delete[](void* block, size_t) noexcept
{
    lookAt(block);
    std::free(block);
}

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);

TEST(Secret, IsWipedWhenItDies)
{
    {
        const Secret secret = Secret::copyOf("hunter2");
        watch(secret);
    }
    EXPECT_EQ(g_watched, nullptr) << "never freed";
    EXPECT_TRUE(g_freedClean);
}

TEST(Secret, IsWipedWhenReplaced)
{
    Secret secret = Secret::copyOf("old password");
    watch(secret);
    secret = Secret::copyOf("new");
    EXPECT_EQ(g_watched, nullptr) << "never freed";
    EXPECT_TRUE(g_freedClean);
    EXPECT_TRUE(secret.equals("new"));
}

TEST(Secret, MovingLeavesNothingBehind)
{
    Secret first = Secret::copyOf("abc");
    const char* bytes = first.data();
    const Secret second = std::move(first);
    EXPECT_EQ(second.data(), bytes);
    EXPECT_TRUE(first.isEmpty()); // NOLINT(bugprone-use-after-move): what this test is about
    EXPECT_EQ(first.data(), nullptr);
}

TEST(Secret, TakingWipesTheSourceAndItsCopies)
{
    QByteArray source("swordfish");
    const QByteArray shared = source;
    const Secret secret = Secret::take(source);
    EXPECT_TRUE(secret.equals("swordfish"));
    EXPECT_TRUE(source.isEmpty());
    EXPECT_EQ(shared, QByteArray(9, '\0'));
}

TEST(Secret, ComparesWholeContents)
{
    const Secret secret = Secret::copyOf(QByteArrayView("a\0b", 3));
    EXPECT_TRUE(secret.equals(QByteArrayView("a\0b", 3)));
    EXPECT_FALSE(secret.equals(QByteArrayView("a\0c", 3)));
    EXPECT_FALSE(secret.equals("a"));
    EXPECT_TRUE(Secret().equals({}));
    EXPECT_TRUE(secret.clone().equals(secret.view()));
}
