#pragma once
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace engine::net {

// Body of a POST that can be read through once. QNetworkAccessManager repeats a POST by itself when the far side closes
// a connection without an answer; a body that cannot be rewound forbids that. It is read in the transport's own
// thread and only after the connection stands, so `touched()` tells for certain whether a byte of it can have left.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }

    [[nodiscard]] bool touched() const { return m_position > 0; }
    void shut() { m_shut = true; } // nothing leaves from here on

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }
    [[nodiscard]] bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char* data, qint64 wanted) override
    {
        if (m_shut)
            return -1;
        const qint64 length = std::min<qint64>(wanted, m_bytes.size() - m_position);
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(length));
        m_position += length;
        return length;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
    bool m_shut = false;
};

} // namespace engine::net
