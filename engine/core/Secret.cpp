#include "core/Secret.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace engine::core {

void wipe(void* memory, qsizetype size)
{
    auto* byte = static_cast<volatile char*>(memory);
    for (qsizetype i = 0; i < size; ++i)
        byte[i] = 0;
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

void wipe(QByteArray& bytes)
{
    // data() would detach: a fresh copy would be wiped and the shared original left in memory.
    wipe(const_cast<char*>(std::as_const(bytes).data()), bytes.size()); // NOLINT: on purpose, see above
    bytes.clear();
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret;
    if (!bytes.isEmpty()) {
        secret.m_bytes = std::make_unique<char[]>(static_cast<size_t>(bytes.size()));
        secret.m_size = bytes.size();
        std::copy(bytes.begin(), bytes.end(), secret.m_bytes.get());
    }
    return secret;
}

Secret Secret::take(QByteArray& bytes)
{
    Secret secret = copyOf(bytes);
    wipe(bytes);
    return secret;
}

Secret::Secret(Secret&& other) noexcept : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    clear();
}

bool Secret::equals(QByteArrayView other) const
{
    if (other.size() != m_size)
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < m_size; ++i)
        difference |= m_bytes[static_cast<size_t>(i)] ^ other[i];
    return difference == 0;
}

void Secret::clear()
{
    if (m_bytes)
        wipe(m_bytes.get(), m_size);
    m_bytes.reset();
    m_size = 0;
}

} // namespace engine::core
