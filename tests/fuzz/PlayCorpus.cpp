// Stands in for libFuzzer in the normal run: every file of the folders given, whole, cut and with flipped bytes. The
// damage is the same in every run.
#include "fuzz/FuzzTarget.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int damagedVariants = 40; // of each file

Bytes read(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

void play(const Bytes& bytes)
{
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

void playDamaged(const Bytes& whole, std::mt19937& random)
{
    for (int i = 0; i < damagedVariants && !whole.empty(); ++i) {
        Bytes variant = whole;
        if (i % 2 == 0)
            variant.resize(random() % whole.size());
        for (int flips = i % 4; flips > 0 && !variant.empty(); --flips)
            variant[random() % variant.size()] = static_cast<std::uint8_t>(random());
        play(variant);
    }
}

} // namespace

int main(int argc, char** argv)
{
    std::mt19937 random(20261122);
    int played = 0;
    for (int i = 1; i < argc; ++i) {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
            if (entry.is_regular_file())
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const auto& file : files) {
            const Bytes whole = read(file);
            play(whole);
            playDamaged(whole, random);
            ++played;
        }
    }
    std::printf("%d files played\n", played);
    return played > 0 ? 0 : 1; // an empty corpus would prove nothing
}
