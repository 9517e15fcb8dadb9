#pragma once
#include "printing/Problem.h"
#include "printing/StopSignal.h"

#include <QByteArray>

#include <chrono>

namespace engine::printing {

using Milliseconds = std::chrono::milliseconds;

// An open way to a printer: a device file or a TCP connection, never blocking longer than it was told and ending at
// once when the program stops. One thread.
class Channel
{
public:
    explicit Channel(const StopSignal& stop) : m_stop(stop) {}
    ~Channel() { close(); }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    // A character device or a pipe with somebody at its other end; plain files are refused.
    Problem openDevice(const QString& path);
    // HOST:PORT, port 9100 when it is left out; [ADDRESS]:PORT for IPv6.
    Problem connectTo(const QString& address, Milliseconds patience);

    // All of it, or the problem; `patience` is how long it may take nothing.
    Problem write(const QByteArray& bytes, Milliseconds patience);
    // What has arrived, after waiting for the first byte at most this long; empty when nothing came.
    QByteArray read(Milliseconds patience);
    // Until the other side has taken everything in. A device file has no way to say so: at once.
    Problem flush(Milliseconds patience);
    [[nodiscard]] bool canAnswer() const { return m_readable; }
    // What the lines of the cable say, by the kernel's own driver. Only this one is believed: cheap printers leave the
    // others as they fall.
    [[nodiscard]] bool isOutOfPaper() const;

private:
    enum class Ready { Yes, No, Stopped, Broken };
    [[nodiscard]] Ready wait(short events, Milliseconds patience) const;
    void close();

    const StopSignal& m_stop;
    int m_handle = -1;
    bool m_readable = false;
    bool m_isSocket = false;
};

// Host and port of an address as connectTo() takes it; nothing when it is none.
struct HostPort
{
    QString host;
    quint16 port = 9100;
};
std::optional<HostPort> parseHostPort(const QString& address);

} // namespace engine::printing
