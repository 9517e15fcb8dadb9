#include "sounds/EffectPlayer.h"

#include <QAudio>
#include <QFileInfo>
#include <QSoundEffect>
#include <QUrl>

namespace ui {

class EffectPlayer::Worker : public QObject
{
public:
    void play(const QString& file, const QString& usual, int volume)
    {
        QSoundEffect* effect = file.isEmpty() ? nullptr : effectOf(file);
        if (!effect || effect->status() == QSoundEffect::Error)
            effect = effectOf(usual);
        if (!effect)
            return;
        // People hear loudness by its logarithm.
        effect->setVolume(QAudio::convertVolume(static_cast<float>(volume) / 100.0F, QAudio::LogarithmicVolumeScale,
                                                QAudio::LinearVolumeScale));
        effect->play();
    }

private:
    // Kept: the next time it sounds at once. Few, because a shop has three of its own at most and tries some others.
    QSoundEffect* effectOf(const QString& file)
    {
        if (auto* known = m_effects.value(file))
            return known;
        if (!QFileInfo(file).isFile())
            return nullptr;
        if (m_effects.size() > kMost) {
            qDeleteAll(m_effects);
            m_effects.clear();
        }
        auto* effect = new QSoundEffect(this);
        effect->setSource(file.startsWith(u':') ? QUrl(QStringLiteral("qrc") + file) : QUrl::fromLocalFile(file));
        m_effects.insert(file, effect);
        return effect;
    }
    static constexpr qsizetype kMost = 12;
    QHash<QString, QSoundEffect*> m_effects;
};

EffectPlayer::EffectPlayer() : m_worker(new Worker)
{
    m_thread.setObjectName(QStringLiteral("sounds"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

EffectPlayer::~EffectPlayer()
{
    m_thread.quit();
    // A sound system that hangs does not hold the program: nothing of the shop's is in this thread.
    if (!m_thread.wait(2000))
        m_thread.terminate();
    m_thread.wait(1000);
}

void EffectPlayer::play(const QString& file, const QString& usual, int volume)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, file, usual, volume] { worker->play(file, usual, volume); },
        Qt::QueuedConnection);
}

} // namespace ui
