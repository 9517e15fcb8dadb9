#include <engine/PracticeSri.h>

#include "practice/PracticeHttpServer.h"
#include "practice/PracticeOffice.h"

#include <QThread>

namespace engine {

using namespace Qt::StringLiterals;

class PracticeSri::Private
{
public:
    Private() : office([] { return QDateTime::currentDateTimeUtc(); }) {}
    ~Private()
    {
        if (server)
            QMetaObject::invokeMethod(
                server.get(), [this] { server.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    Result<void> start(quint16 wanted)
    {
        thread.setObjectName(u"practice-sri"_s);
        thread.start();
        server = std::make_unique<practice::PracticeHttpServer>(office);
        server->moveToThread(&thread);
        Result<quint16> bound = Error{};
        QMetaObject::invokeMethod(
            server.get(), [&] { bound = server->listen(wanted); }, Qt::BlockingQueuedConnection);
        if (!bound)
            return std::move(bound).error();
        port = *bound;
        return {};
    }

    practice::PracticeOffice office;
    QThread thread;
    std::unique_ptr<practice::PracticeHttpServer> server;
    quint16 port = 0;
};

PracticeSri::PracticeSri(std::unique_ptr<Private> p) : d(std::move(p)) {}
PracticeSri::~PracticeSri() = default;

Result<std::unique_ptr<PracticeSri>> PracticeSri::start(const PracticeSriConfig& config)
{
    auto parts = std::make_unique<Private>();
    if (const auto opened = parts->office.open(config.journalPath, config.script, config.keptKeys); !opened)
        return opened.error();
    if (const auto started = parts->start(config.port); !started)
        return started.error();
    return std::unique_ptr<PracticeSri>(new PracticeSri(std::move(parts)));
}

QUrl PracticeSri::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/comprobantes-electronicos-ws"_s.arg(d->port));
}

} // namespace engine
