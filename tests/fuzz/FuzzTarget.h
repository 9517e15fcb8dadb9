#pragma once
#include <QByteArray>

#include <cstddef>
#include <cstdint>

// What libFuzzer calls. Answers 0; a crash, a sanitizer's word, a hang or too much memory is the finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

inline QByteArray bytes(const std::uint8_t* data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
}

} // namespace fuzz
