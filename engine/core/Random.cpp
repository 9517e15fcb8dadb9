#include "core/Random.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace engine::core {

QByteArray Random::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    fill({reinterpret_cast<quint8*>(result.data()), static_cast<size_t>(count)});
    return result;
}

QString Random::digits(qsizetype count)
{
    QString result;
    result.reserve(count);
    std::array<quint8, 16> pool{}; // enough for the eight digits of an access key, nearly always
    while (result.size() < count) {
        fill(pool);
        for (const quint8 byte : pool) {
            // 250..255 would make 0-5 likelier than 6-9.
            if (byte < 250 && result.size() < count)
                result += QChar(u'0' + byte % 10);
        }
    }
    return result;
}

QString Random::uuidV7()
{
    return uuidV7(QDateTime::currentMSecsSinceEpoch());
}

QString Random::uuidV7(qint64 unixMilliseconds)
{
    std::array<quint8, 16> raw{};
    fill(raw);
    for (size_t i = 0; i < 6; ++i)
        raw[i] = static_cast<quint8>(unixMilliseconds >> (8 * (5 - i)));
    raw[6] = static_cast<quint8>(0x70 | (raw[6] & 0x0f));
    raw[8] = static_cast<quint8>(0x80 | (raw[8] & 0x3f));
    QString text = QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char*>(raw.data()), qsizetype{raw.size()}).toHex());
    for (const qsizetype hyphen : {8, 13, 18, 23})
        text.insert(hyphen, u'-');
    return text;
}

void SystemRandom::fill(std::span<quint8> target)
{
    QRandomGenerator* system = QRandomGenerator::system();
    while (!target.empty()) {
        quint32 word = system->generate();
        const size_t take = std::min(target.size(), sizeof word);
        for (size_t i = 0; i < take; ++i, word >>= 8)
            target[i] = static_cast<quint8>(word);
        target = target.subspan(take);
    }
}

} // namespace engine::core
