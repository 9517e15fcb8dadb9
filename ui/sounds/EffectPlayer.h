#pragma once
#include "sounds/Sounds.h"

#include <QThread>

namespace ui {

// Qt's sound effects, in a thread of their own: finding the loudspeaker may take a while, and a file may lie on a slow
// disk. A machine without sound stays silent.
class EffectPlayer final : public SoundPlayer
{
public:
    EffectPlayer();
    ~EffectPlayer() override;
    void play(const QString& file, const QString& usual, int volume) override;

private:
    class Worker;
    QThread m_thread;
    Worker* m_worker; // lives and ends in the thread
};

} // namespace ui
