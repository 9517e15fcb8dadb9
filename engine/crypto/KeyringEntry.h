#pragma once
#include "core/Secret.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace engine::crypto {

// One entry of the desktop keyring. Every failure (no keyring, locked, slow, no desktop) answers "no".
class KeyringEntry
{
public:
    explicit KeyringEntry(QString name) : m_name(std::move(name)) {}

    [[nodiscard]] static bool reachable(); // is there a desktop session to ask at all?
    // `wait` is long where the answer is needed: a locked keyring asks a person first. `goOn` is asked several times a
    // second meanwhile; false ends the wait.
    [[nodiscard]] std::optional<core::Secret> read(std::chrono::milliseconds wait = patience,
                                                   const std::function<bool()>& goOn = {}) const;
    [[nodiscard]] bool write(const core::Secret& value) const;

    static constexpr std::chrono::milliseconds patience{1500}; // for each question

private:
    QString m_name;
};

} // namespace engine::crypto
