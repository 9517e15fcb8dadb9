#pragma once
#include <engine/Result.h>

#include <QList>
#include <QString>

namespace engine::ride {

// One dark bar, in modules from the first one of the symbol.
struct Bar
{
    int start = 0;
    int width = 0;
};

struct Barcode
{
    QList<Bar> bars;
    int modules = 0; // without quiet zones

    static constexpr int kQuietModules = 10; // Code 128 needs ten light modules on both sides
};

// Code 128; digits become set C, so 49 of them take 321 modules. RIDE_FAILED when the text cannot be encoded.
Result<Barcode> encodeCode128(const QString& text);

} // namespace engine::ride
