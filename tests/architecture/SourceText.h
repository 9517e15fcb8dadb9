#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

// One #include line as written.
struct Include
{
    int line = 0;       // from 1
    std::string target; // between the quotes or brackets
    bool quoted = false;
};

// A C++ text taken apart: what the compiler reads and what only people read. Both keep every line end, so line
// numbers stay true; the other part is blanked.
struct SourceParts
{
    std::string code;
    std::string comments;
};

SourceParts splitComments(std::string_view text);
std::vector<Include> includesOf(std::string_view text);
std::vector<std::string_view> linesOf(std::string_view text);

// "a/./b/../c" -> "a/c"; an escape above the root keeps its "..".
std::string normalized(std::string_view path);
std::string folderOf(std::string_view path); // "" for a file at the root

} // namespace architecture
