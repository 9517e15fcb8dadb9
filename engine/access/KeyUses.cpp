#include "access/KeyUses.h"

namespace engine::access {

void KeyUses::note(qint64 key, const QString& address, const QDateTime& now)
{
    const QMutexLocker lock(&m_mutex);
    add({key, 1, now, address});
}

std::optional<KeyUse> KeyUses::pending(qint64 key) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_uses.constFind(key);
    return found == m_uses.constEnd() ? std::nullopt : std::optional(*found);
}

QList<KeyUse> KeyUses::take()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_uses, {}).values();
}

void KeyUses::giveBack(const QList<KeyUse>& uses)
{
    const QMutexLocker lock(&m_mutex);
    for (const KeyUse& use : uses)
        add(use);
}

void KeyUses::add(const KeyUse& use)
{
    KeyUse& known = m_uses[use.key];
    known.key = use.key;
    known.requests += use.requests;
    if (!known.at.isValid() || use.at >= known.at) {
        known.at = use.at;
        known.address = use.address;
    }
}

} // namespace engine::access
