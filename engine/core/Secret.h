#pragma once
#include <QByteArray>

#include <memory>

namespace engine::core {

// Overwrites memory in a way the optimiser may not drop.
void wipe(void* memory, qsizetype size);
// Wipes the bytes this array holds and empties it. Copies that share them are wiped too: pass the last owner.
void wipe(QByteArray& bytes);

// Key material or a password. Moves only, wipes its bytes when they are replaced or destroyed, and has neither a
// stream operator nor a conversion, so that it cannot reach a log by accident.
class Secret
{
public:
    Secret() = default;
    static Secret copyOf(QByteArrayView bytes);
    // Copies, then wipes the source.
    static Secret take(QByteArray& bytes);

    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] const char* data() const { return m_bytes.get(); }
    // Valid as long as this object is; never store it.
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] Secret clone() const { return copyOf(view()); }
    // Takes the same time wherever the first difference is.
    [[nodiscard]] bool equals(QByteArrayView other) const;
    void clear();

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

} // namespace engine::core
