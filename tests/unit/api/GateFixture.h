#pragma once
#include "api/ApiHost.h"
#include "support/RawHttpClient.h"

#include <QSemaphore>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <vector>

// A gate on loopback whose handler tells what reached it, and waits or answers at length when the path says so.
class GateFixture : public testing::Test
{
protected:
    using Client = testing_support::RawHttpClient;

    void start(engine::api::HttpLimits limits = {}, std::optional<QSslConfiguration> tls = {})
    {
        engine::api::ApiSetup setup;
        setup.limits = limits;
        setup.tls = std::move(tls);
        setup.handle = [this](const engine::api::HttpRequest& request) { return handle(request); };
        auto started = engine::api::ApiHost::start(std::move(setup));
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        m_host = std::move(*started);
    }
    void TearDown() override
    {
        m_open.release(1'000'000); // no handler keeps the end of the test waiting
        m_host.reset();
    }

    [[nodiscard]] quint16 port() const { return m_host->port(); }
    static QByteArray get(const QByteArray& target, const QByteArray& headers = {})
    {
        return "GET " + target + " HTTP/1.1\r\nHost: till\r\n" + headers + "\r\n";
    }
    static QByteArray post(const QByteArray& target, const QByteArray& body)
    {
        return "POST " + target + " HTTP/1.1\r\nHost: till\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }
    void expectServing(const char* after = "")
    {
        Client client(port());
        EXPECT_EQ(client.ask(get("/hello")).body, "GET /hello ") << after;
    }

    // How many of the clients get this status, each looked at again and again until `expected` of them have it.
    static int answered(const std::vector<std::unique_ptr<Client>>& clients, int status, int expected)
    {
        int count = 0;
        const QDeadlineTimer deadline(20'000 * testing_support::patience());
        while (count < expected && !deadline.hasExpired())
            for (const auto& client : clients)
                if (client->hasAnswer(10))
                    count += client->answer().status == status ? 1 : 0;
        return count;
    }

    static constexpr qsizetype kLong = 30'000'000;
    std::unique_ptr<engine::api::ApiHost> m_host;
    QSemaphore m_open;    // one for each /wait that may go on
    QSemaphore m_waiting; // one for each /wait that has begun
    std::atomic<int> m_handled = 0;

private:
    engine::api::HttpResponse handle(const engine::api::HttpRequest& request)
    {
        ++m_handled;
        if (request.target.startsWith("/wait")) {
            m_waiting.release();
            m_open.acquire();
        }
        if (request.target == "/throw")
            throw std::runtime_error("a mistake");
        if (request.target == "/long")
            return {200, "text/plain", QByteArray(kLong, 'x'), {}};
        if (request.target == "/inject")
            return {200, "text/plain", "x", {{"X-Evil", "a\r\nX-Injected: b"}}};
        return {200, "text/plain", request.method + ' ' + request.target + ' ' + request.body, {}};
    }
};
