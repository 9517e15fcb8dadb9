#pragma once
#include <sounds/Sounds.h>

namespace test {

// Remembers what would have been heard.
class FakeSounds : public ui::SoundPlayer
{
public:
    struct Played
    {
        QString file, usual;
        int volume = 0;
    };
    QList<Played> played;

    void play(const QString& file, const QString& usual, int volume) override { played.append({file, usual, volume}); }
    [[nodiscard]] QStringList names() const // "good", "bad", "attention", in their order
    {
        QStringList names;
        for (const Played& each : played)
            names.append(each.usual.section(u'/', -1).section(u'.', 0, 0));
        return names;
    }
};

} // namespace test
