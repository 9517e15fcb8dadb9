// The rules, held against this repository.
#include "architecture/ArchitectureRules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace architecture;

namespace {

namespace fs = std::filesystem;

// Data that others wrote (schemas, vouchers, certificates) keeps its own form.
bool isForeign(const std::string& path)
{
    return path.starts_with("tests/data/") || path.starts_with("resources/schemas/") ||
           path.find("/corpus/") != std::string::npos;
}

void readInto(Tree& tree, const fs::path& root, const fs::path& file)
{
    const auto path = fs::relative(file, root).generic_string();
    if (isForeign(path))
        return;
    std::ifstream in(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.find('\0') == std::string::npos) // no pictures
        tree.emplace(path, std::move(text));
}

Tree readRepository()
{
    const fs::path root(SOURCE_ROOT);
    Tree tree;
    for (const char* folder : {"app", "engine", "ui", "tests", "resources", "translations", "installer", ".ci"}) {
        if (!fs::exists(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file())
                readInto(tree, root, entry.path());
    }
    for (const auto& entry : fs::directory_iterator(root))
        if (entry.is_regular_file())
            readInto(tree, root, entry.path());
    return tree;
}

std::string listed(const std::vector<std::string>& complaints)
{
    std::string out;
    for (const auto& complaint : complaints)
        out += "  " + complaint + "\n";
    return out;
}

} // namespace

TEST(Repository, IsReadWhole)
{
    const auto tree = readRepository();
    EXPECT_TRUE(tree.contains("CMakeLists.txt"));
    EXPECT_TRUE(tree.contains("engine/include/engine/Engine.h"));
    EXPECT_TRUE(tree.contains("app/run"));
}

TEST(Repository, EachTopFolderSaysWhatItIsFor)
{
    const auto tree = readRepository();
    for (const char* folder : {"app", "engine", "ui", "resources", "translations", "installer", "tests"})
        EXPECT_TRUE(tree.contains(std::string(folder) + "/README.md")) << folder;
}

TEST(Repository, IncludesFollowTheArchitecture)
{
    const auto complaints = checkIncludes(readRepository());
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Repository, TextsAreClean)
{
    const auto complaints = checkTexts(readRepository(), SOURCE_ROOT);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}
