#pragma once
#include "support/Await.h"

#include <engine/Engine.h>
#include <engine/PracticeSri.h>

#include <QJsonDocument>
#include <QTemporaryDir>

#include <functional>

namespace engine::tests {

// A real engine on a folder of its own with the practice shop, and a practice tax office that a test can script.
class TestEngine
{
public:
    explicit TestEngine(const QByteArray& sriScript = {}, bool runQueue = true)
    {
        PracticeSriConfig sriConfig;
        sriConfig.script = sriScript;
        auto started = PracticeSri::start(sriConfig);
        if (started)
            m_sri = std::move(*started);
        m_config.dataDir = m_folder.path();
        m_config.practice = true;
        m_config.sriUrl = m_sri ? m_sri->baseUrl() : QUrl();
        m_config.useKeyring = false;
        m_config.runQueue = runQueue;
        open();
    }

    [[nodiscard]] bool isOpen() const { return m_engine != nullptr; }
    Engine& operator*() { return *m_engine; }
    Engine* operator->() { return m_engine.get(); }
    [[nodiscard]] const EngineConfig& config() const { return m_config; }
    [[nodiscard]] QUrl sriUrl() const { return m_config.sriUrl; }
    [[nodiscard]] const QString& failure() const { return m_failure; }
    [[nodiscard]] const Issuer& shop() const { return m_shop; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    // Ends the engine in order and opens it again on the same folder.
    void restart()
    {
        m_engine.reset();
        open();
    }
    // The same with other settings.
    void restart(const std::function<void(EngineConfig&)>& change)
    {
        m_engine.reset();
        change(m_config);
        open();
    }
    void close() { m_engine.reset(); }
    void stopSri() { m_sri.reset(); }
    // Opens the tax office again where the engine looks for it; it remembers only what `journalPath` holds.
    bool startSri(const QString& journalPath = {}, const QByteArray& script = {})
    {
        auto started = PracticeSri::start({static_cast<quint16>(m_config.sriUrl.port()), journalPath, script});
        if (started)
            m_sri = std::move(*started);
        return started.has_value();
    }

    template <class T>
    Result<T> wait(Answer<T> answer, int milliseconds = 30'000)
    {
        if (!testing_support::waitUntil([&] { return answer.isFinished(); }, milliseconds) || answer.resultCount() == 0)
            return Error{ErrorCode::SHUTTING_DOWN, QStringLiteral("no answer in time")};
        return answer.result();
    }
    Result<CreatedDocument> issue(const InvoiceRequest& request, const QString& idempotencyKey = {})
    {
        return wait(m_engine->documents().create(m_shop.id, request, idempotencyKey));
    }
    DocumentSummary document(const AccessKey& key) { return wait(m_engine->documents().get(key)).value_or({}); }
    // Runs the event loop until the document is in `status`.
    bool reaches(const AccessKey& key, DocumentStatus status, int milliseconds = 30'000)
    {
        return testing_support::waitUntil([&] { return document(key).status == status; }, milliseconds);
    }

    // What happened to a document, for the message of a failed assertion.
    QString story(const AccessKey& key)
    {
        QString text = documentStatusName(document(key).status);
        for (const DocumentEvent& event : wait(m_engine->documents().events(key)).value_or({}))
            text += u'\n' + event.type + u' ' +
                    QString::fromUtf8(QJsonDocument(event.detail).toJson(QJsonDocument::Compact));
        for (const SriMessage& message : document(key).messages)
            text += u'\n' + message.identifier + u' ' + message.message + u' ' + message.additionalInfo;
        return text;
    }

private:
    void open()
    {
        auto opened = Engine::open(m_config);
        if (!opened) {
            m_failure = opened.error().detail;
            return;
        }
        m_engine = std::move(*opened);
        auto shop = wait(m_engine->ensurePracticeShop());
        if (shop)
            m_shop = *shop;
        else
            m_failure = shop.error().detail;
    }

    QTemporaryDir m_folder;
    EngineConfig m_config;
    std::unique_ptr<PracticeSri> m_sri;
    std::unique_ptr<Engine> m_engine;
    Issuer m_shop;
    QString m_failure;
};

} // namespace engine::tests
