#pragma once
#include "common/SettingsReader.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

// What the counter says to the ear. Whoever plays one also shows something: a line that flashes, a notice.
enum class Sound { Good, Attention, Bad }; // the later one is heard when two come at once

// The way to the loudspeaker. Never waits, and says nothing where there is none.
class SoundPlayer
{
public:
    virtual ~SoundPlayer() = default;
    // `file` is the shop's own, may be missing or broken; then it is `usual`. Volume 1 to 100.
    virtual void play(const QString& file, const QString& usual, int volume) = 0;
};

struct SoundChoice
{
    bool on = true;
    int volume = 70;             // 0 to 100
    QHash<Sound, QString> files; // own WAVs; none = the usual tone
};

namespace counter {
inline const QString kSounds = QStringLiteral("ui.sounds");
inline const QString kVolume = QStringLiteral("ui.sounds.volume");
inline const QString kGoodSound = QStringLiteral("ui.sounds.good");
inline const QString kBadSound = QStringLiteral("ui.sounds.bad");
inline const QString kAttentionSound = QStringLiteral("ui.sounds.attention");
} // namespace counter
SoundChoice soundChoiceOf(const SettingValues& values);
QString soundKey(Sound sound); // of its file in the settings

// What is played, and whether at all.
class Sounds : public QObject
{
    Q_OBJECT
public:
    // Without a player the machine's own is made with the first sound.
    Sounds(SoundPlayer* player, QObject* parent);
    ~Sounds() override;
    void setChoice(const SoundChoice& choice) { m_choice = choice; }
    // Heard once the present event is over, so that two at once become the more urgent one.
    void play(Sound sound);
    // To try something that is not chosen yet, whether sounds are on or not.
    void listen(Sound sound, const SoundChoice& choice);

private:
    void sayWaiting();
    std::unique_ptr<SoundPlayer> m_own;
    SoundPlayer* m_player;
    SoundChoice m_choice;
    std::optional<Sound> m_waiting;
};

} // namespace ui
