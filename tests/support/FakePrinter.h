#pragma once
#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace testing_support {

// How a printer behaves.
struct PrinterManners
{
    bool answers = true;   // to DLE EOT
    bool reports = true;   // to GS r
    bool paperOut = false; // from the start
    int paperOutAfter = 0; // bytes of a job after which the roll is empty; 0 = never
    bool lidOpen = false;
    bool hangs = false;  // takes the connection and nothing else
    int resetAfter = 0;  // bytes after which it tears the connection down; 0 = never
    int bytesAtOnce = 0; // reads only so many, then pauses; 0 = as they come
    int pauseMs = 0;
};

// A printer behind a TCP port or at the end of a terminal line, in a thread of its own. Takes bytes and answers the
// questions about its state as the command reference says.
class FakePrinter
{
public:
    // On a free port of the loopback.
    static std::unique_ptr<FakePrinter> onNetwork(const PrinterManners& manners = {});
    // A pseudo terminal in raw mode: `address` is what a program opens as a device.
    static std::unique_ptr<FakePrinter> onLine(const PrinterManners& manners = {});
    ~FakePrinter();
    FakePrinter(const FakePrinter&) = delete;
    FakePrinter& operator=(const FakePrinter&) = delete;

    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] quint16 port() const { return m_port; }
    // What has arrived, without the questions.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] bool waitForBytes(int least, int milliseconds = 10'000) const;
    // When the first byte of the first job (of the job after forget()) arrived; zero = not yet.
    [[nodiscard]] std::chrono::steady_clock::time_point firstByte() const;
    void forget();
    void setManners(const PrinterManners& manners);
    [[nodiscard]] int connections() const { return m_connections; }

private:
    FakePrinter(int handle, bool listens, const PrinterManners& manners);
    void run();
    void serve(int handle);
    // True when the connection ends.
    bool take(int handle, const QByteArray& bytes);
    [[nodiscard]] PrinterManners manners() const;

    const int m_handle;
    const bool m_listens;
    int m_stop = -1;
    int m_keep = -1; // keeps the line open between two programs
    QString m_address;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    PrinterManners m_manners;
    QByteArray m_bytes, m_pending;
    std::chrono::steady_clock::time_point m_first{};
    std::atomic_int m_connections = 0;
    std::thread m_thread;
};

} // namespace testing_support
