#pragma once
#include <engine/Printing.h>

namespace engine::printing {

inline constexpr int kMaxCopies = 5;

// How the settings are kept, as JSON. What cannot be read counts as not set up.
QString settingsText(const PrintSettings& settings);
PrintSettings settingsFrom(const QString& text);

// VALIDATION_FAILED with the refused members.
Result<void> checkSettings(const PrintSettings& settings);
Result<void> checkPrinter(const PrinterSetup& printer);

} // namespace engine::printing
