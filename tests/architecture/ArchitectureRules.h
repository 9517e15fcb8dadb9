#pragma once
#include <map>
#include <string>
#include <vector>

namespace architecture {

// Path below the repository's root, with '/', -> whole text. Only what is put in is judged.
using Tree = std::map<std::string, std::string>;

// Who may include whom, cycles, headers that belong to one room.
std::vector<std::string> checkIncludes(const Tree& tree);

// File lengths, machine paths, package hosts, unfinished work, switched-off tests. `ownPath` is the folder the tree was
// read from; it must not stand in any file.
std::vector<std::string> checkTexts(const Tree& tree, const std::string& ownPath = {});

constexpr int longestFile = 700; // lines

} // namespace architecture
