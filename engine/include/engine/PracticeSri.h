#pragma once
#include <engine/Result.h>

#include <QUrl>

#include <memory>

namespace engine {

struct PracticeSriConfig
{
    quint16 port = 0;    // 0 = any free; always bound to loopback
    QString journalPath; // JSON lines of everything received and answered; read back at start. Empty = memory only
    QByteArray script;   // faults to play (JSON, see engine/practice/README.md); empty = none
    // The journal forgets at start all but the newest so many access keys, once twice as many are in it; 0 = never. The
    // office then knows nothing of a forgotten key.
    int keptKeys = 0;
};

// The stand-in of the tax office: both SOAP services over HTTP on loopback, as strict as the original. Runs in a thread
// of its own; destroying it closes the port.
class ENGINE_EXPORT PracticeSri
{
public:
    static Result<std::unique_ptr<PracticeSri>> start(const PracticeSriConfig& config);
    ~PracticeSri();
    [[nodiscard]] QUrl baseUrl() const; // before /RecepcionComprobantesOffline

private:
    class Private;
    explicit PracticeSri(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace engine
