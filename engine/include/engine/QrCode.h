#pragma once
#include <engine/Export.h>
#include <engine/Result.h>

#include <QBitArray>

namespace engine {

// A QR symbol without its quiet zone; whoever draws it leaves kQuiet light modules on every side.
struct QrCode
{
    static constexpr int kQuiet = 4; // ISO/IEC 18004 section 6.3.8
    int size = 0;                    // modules of one side
    QBitArray modules;               // row by row, true = dark
    [[nodiscard]] bool isDark(int x, int y) const { return modules.testBit(y * size + x); }
};

// Error correction M. BAD_REQUEST when the text is longer than a symbol holds.
ENGINE_EXPORT Result<QrCode> qrCode(const QString& text);

} // namespace engine
