#pragma once
#include "access/ApiKeyRepository.h"

#include <QHash>
#include <QMutex>

namespace engine::access {

// Requests of keys that are not written down yet: a write for each request would cost more than the request. Any
// thread.
class KeyUses
{
public:
    void note(qint64 key, const QString& address, const QDateTime& now);
    [[nodiscard]] std::optional<KeyUse> pending(qint64 key) const;
    // All of them, and forgets them.
    QList<KeyUse> take();
    // They could not be written: the next round tries again.
    void giveBack(const QList<KeyUse>& uses);

private:
    void add(const KeyUse& use);

    mutable QMutex m_mutex;
    QHash<qint64, KeyUse> m_uses;
};

} // namespace engine::access
