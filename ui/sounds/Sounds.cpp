#include "sounds/Sounds.h"

#include "sounds/EffectPlayer.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString usualFile(Sound sound)
{
    switch (sound) {
    case Sound::Good:
        return u":/ui/sounds/good.wav"_s;
    case Sound::Attention:
        return u":/ui/sounds/attention.wav"_s;
    case Sound::Bad:
        break;
    }
    return u":/ui/sounds/bad.wav"_s;
}

} // namespace

QString soundKey(Sound sound)
{
    switch (sound) {
    case Sound::Good:
        return counter::kGoodSound;
    case Sound::Attention:
        return counter::kAttentionSound;
    case Sound::Bad:
        break;
    }
    return counter::kBadSound;
}

SoundChoice soundChoiceOf(const SettingValues& values)
{
    SoundChoice choice;
    choice.on = values.value(counter::kSounds) != "off"_L1;
    bool isNumber = false;
    const int volume = values.value(counter::kVolume).toInt(&isNumber);
    if (isNumber)
        choice.volume = qBound(0, volume, 100);
    for (const Sound sound : {Sound::Good, Sound::Attention, Sound::Bad}) {
        if (const QString file = values.value(soundKey(sound)); !file.isEmpty())
            choice.files.insert(sound, file);
    }
    return choice;
}

Sounds::Sounds(SoundPlayer* player, QObject* parent) : QObject(parent), m_player(player) {}

Sounds::~Sounds() = default;

void Sounds::play(Sound sound)
{
    if (!m_choice.on || m_choice.volume == 0)
        return;
    if (m_waiting) {
        m_waiting = qMax(*m_waiting, sound);
        return;
    }
    m_waiting = sound;
    QTimer::singleShot(0, this, &Sounds::sayWaiting);
}

void Sounds::sayWaiting()
{
    if (const auto sound = std::exchange(m_waiting, std::nullopt); sound && m_choice.on)
        listen(*sound, m_choice);
}

void Sounds::listen(Sound sound, const SoundChoice& choice)
{
    if (choice.volume == 0)
        return;
    if (!m_player) {
        m_own = std::make_unique<EffectPlayer>();
        m_player = m_own.get();
    }
    m_player->play(choice.files.value(sound), usualFile(sound), choice.volume);
}

} // namespace ui
