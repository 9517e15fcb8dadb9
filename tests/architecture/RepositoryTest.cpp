// The rules, held against this repository.
#include "architecture/ArchitectureRules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

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

// A stable word of the audit trail that nobody can read is no trail.
TEST(Repository, EveryActionOfTheTrailHasWords)
{
    const auto tree = readRepository();
    const std::string& words = tree.at("ui/people/PeopleWords.cpp");
    const std::regex name(R"re(u"([A-Z]+(?:_[A-Z]+)+)"_s)re");
    const std::pair<const char*, const char*> writers[] = {{"action = ", ";"},           {"AuditNote note{", ";"},
                                                           {"QString actionOf(", "\n}"}, {"record(by,", ";"},
                                                           {"audit->add(", ";"},         {"refuse({", ";"}};
    std::set<std::string> actions;
    for (const auto& [path, text] : tree) {
        if (!path.starts_with("engine/facade/") && !path.starts_with("engine/pos/") && !path.starts_with("ui/"))
            continue;
        for (const auto& [begins, ends] : writers) {
            for (auto at = text.find(begins); at != std::string::npos; at = text.find(begins, at + 1)) {
                const std::string statement = text.substr(at, text.find(ends, at) - at);
                for (std::sregex_iterator each(statement.begin(), statement.end(), name), end; each != end; ++each)
                    actions.insert((*each)[1]);
            }
        }
    }
    EXPECT_GT(actions.size(), 30U);
    for (const std::string& action : actions)
        EXPECT_NE(words.find("{u\"" + action + "\"_s,"), std::string::npos) << action;
}

// A merge can drop the line that builds a test, and nothing turns red.
TEST(Repository, EverySourceIsBuilt)
{
    const auto tree = readRepository();
    for (const auto& [path, text] : tree) {
        const fs::path file(path);
        if (file.extension() != ".cpp")
            continue;
        bool named = false;
        for (fs::path folder = file.parent_path(); !named; folder = folder.parent_path()) {
            const auto lists = tree.find((folder / "CMakeLists.txt").generic_string());
            named = lists != tree.end() && lists->second.find(file.stem().string()) != std::string::npos;
            if (folder.empty())
                break;
        }
        if (path.starts_with("tests/support/")) // named by whoever uses it
            named = std::any_of(tree.begin(), tree.end(), [&file](const auto& other) {
                return other.first.ends_with("CMakeLists.txt") &&
                       other.second.find(file.filename().string()) != std::string::npos;
            });
        EXPECT_TRUE(named) << path << " stands in no CMakeLists.txt";
    }
}
