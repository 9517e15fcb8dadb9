#include "architecture/ArchitectureRules.h"

#include "architecture/SourceText.h"

#include <algorithm>
#include <regex>

namespace architecture {

namespace {

bool isCode(const std::string& path)
{
    return path.ends_with(".h") || path.ends_with(".cpp");
}

bool startsWithAny(const std::string& path, std::initializer_list<const char*> starts)
{
    return std::any_of(starts.begin(), starts.end(), [&](const char* start) { return path.starts_with(start); });
}

// The words are put together here, so that this file does not accuse itself.
const std::regex& machinePath()
{
    static const std::regex pattern("(^|[^A-Za-z0-9_.])(/"
                                    "home/[a-z]|/"
                                    "Users/[A-Za-z]|/"
                                    "work/[a-z]|[A-Za-z]:\\\\"
                                    "Users)|\\.\\./"
                                    "shared\\b");
    return pattern;
}

const std::regex& packageHost()
{
    static const std::regex pattern(
        "\\b(deb\\.debian|snapshot\\.debian|security\\.debian|ftp\\.[a-z.]*debian|archive\\.ubuntu|"
        "registry\\.npmjs|files\\.pythonhosted|proxy\\.golang|static\\.crates)\\.[a-z]+\\b|\\bpypi\\"
        ".org\\b");
    return pattern;
}

void checkLine(std::vector<std::string>& complaints, const std::string& where, std::string_view line,
               const std::string& ownPath)
{
    const auto matches = [&](const std::regex& pattern) {
        return std::regex_search(line.begin(), line.end(), pattern);
    };
    if (matches(machinePath()) || (!ownPath.empty() && line.find(ownPath) != std::string_view::npos))
        complaints.push_back(where + "a path of one machine");
    if (matches(packageHost()))
        complaints.push_back(where + "the name of a package host");
}

// "TO" "DO" is also Spanish for everything: in C++ only comments are asked, elsewhere only what looks like a note.
void checkNotes(std::vector<std::string>& complaints, const std::string& path, const std::string& text)
{
    static const std::regex inComment("\\b(TO"
                                      "DO|FIX"
                                      "ME)\\b");
    static const std::regex inOther("(#|--|<!--|//)\\s*TO"
                                    "DO\\b|\\bFIX"
                                    "ME\\b");
    const bool code = isCode(path);
    const std::string asked = code ? splitComments(text).comments : text;
    int number = 0;
    for (const auto line : linesOf(asked)) {
        ++number;
        if (std::regex_search(line.begin(), line.end(), code ? inComment : inOther))
            complaints.push_back(path + ":" + std::to_string(number) + ": a note about unfinished work");
    }
}

void checkSwitchedOffTests(std::vector<std::string>& complaints, const std::string& path, const std::string& text)
{
    static const std::regex pattern("\\b(GTEST_"
                                    "SKIP|DIS"
                                    "ABLED_|Q"
                                    "SKIP)");
    int number = 0;
    const std::string code = splitComments(text).code;
    for (const auto line : linesOf(code)) {
        ++number;
        if (std::regex_search(line.begin(), line.end(), pattern))
            complaints.push_back(path + ":" + std::to_string(number) + ": a test that is switched off");
    }
}

} // namespace

std::vector<std::string> checkTexts(const Tree& tree, const std::string& ownPath)
{
    std::vector<std::string> complaints;
    for (const auto& [path, text] : tree) {
        const auto lines = linesOf(text);
        int number = 0;
        for (const auto line : lines)
            checkLine(complaints, path + ":" + std::to_string(++number) + ": ", line, ownPath);
        checkNotes(complaints, path, text);
        if (isCode(path) && path.starts_with("tests/"))
            checkSwitchedOffTests(complaints, path, text);
        if (startsWithAny(path, {"app/", "engine/", "ui/", "tests/"}) && lines.size() > longestFile)
            complaints.push_back(path + ": " + std::to_string(lines.size()) + " lines, more than " +
                                 std::to_string(longestFile));
    }
    return complaints;
}

} // namespace architecture
