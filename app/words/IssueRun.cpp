#include "IssueRun.h"

#include "Arguments.h"
#include "Words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::seconds kLookEvery{2};
constexpr int kLookAtOnce = 64;
constexpr qint64 kMaxRequest = 4 << 20; // above the largest request that makes a voucher, so that its lines get named

engine::Result<QByteArray> readRequest(const QString& file)
{
    if (file != u"-")
        return readFile(file, kMaxRequest);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return engine::Error{engine::ErrorCode::FILE_UNREADABLE, u"Standard input could not be read."_s};
    QByteArray bytes = readUpTo(in, kMaxRequest);
    if (bytes.size() > kMaxRequest)
        return engine::Error{engine::ErrorCode::BAD_REQUEST,
                             u"The request is larger than the %1 bytes allowed here."_s.arg(kMaxRequest)};
    return bytes;
}

// Names one request by its file's name and content, whatever folder it stands in.
QString onceKey(const QString& file, const QByteArray& body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QFileInfo(file).fileName().toUtf8() + '\n' + body);
    return u"issue:"_s + QString::fromLatin1(hash.result().toHex());
}

bool isFinal(engine::DocumentStatus status)
{
    return status == engine::DocumentStatus::Authorized || status == engine::DocumentStatus::NotAuthorized ||
           status == engine::DocumentStatus::Returned;
}

} // namespace

IssueRun::IssueRun(engine::Engine& engine, const Output& out, Settings settings, QStringList files)
    : m_engine(engine), m_out(out), m_settings(std::move(settings)), m_files(std::move(files))
{
    connect(&m_engine, &engine::Engine::documentChanged, this,
            [this](const engine::AccessKey& key, engine::DocumentStatus status) {
                if (m_settings.waitSeconds > 0 && isFinal(status))
                    follow(key);
            });
    connect(&m_look, &QTimer::timeout, this, &IssueRun::lookAround);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &IssueRun::giveUpWaiting);
}

void IssueRun::start()
{
    m_sinceProgress.start();
    if (m_settings.waitSeconds > 0) {
        m_patience.start(m_settings.waitSeconds * 1000);
        m_look.start(kLookEvery);
    }
    if (m_files.isEmpty())
        Q_EMIT finished();
    pump();
}

void IssueRun::pump()
{
    while (m_inFlight < kInFlight && m_next < m_files.size())
        issue(m_files[m_next++]);
}

void IssueRun::issue(const QString& file)
{
    ++m_inFlight;
    const auto body = readRequest(file);
    const auto request =
        body ? engine::parseInvoiceRequest(*body) : engine::Result<engine::InvoiceRequest>(body.error());
    if (!request) {
        fail(file, request.error());
        return;
    }
    const QString key = m_settings.once ? onceKey(file, *body) : QString();
    m_engine.documents()
        .create(m_settings.issuer, *request, key, engine::Actor::commandLine())
        .then(this, [this, file](engine::Result<engine::CreatedDocument> result) { created(file, std::move(result)); });
}

void IssueRun::created(const QString& file, engine::Result<engine::CreatedDocument> result)
{
    if (!result) {
        fail(file, result.error());
        return;
    }
    const engine::DocumentSummary& document = result->document;
    if (m_settings.waitSeconds == 0) {
        writeFiles(file, document);
        return;
    }
    // The final state may have been announced before this continuation ran.
    m_following.insert(document.accessKey, file);
    if (m_patienceOver || m_final.contains(document.accessKey))
        follow(document.accessKey);
    --m_inFlight;
    pump();
}

void IssueRun::follow(const engine::AccessKey& key)
{
    if (!m_following.contains(key)) {
        m_final.insert(key);
        return;
    }
    const QString file = m_following.take(key);
    ++m_inFlight;
    m_engine.documents().get(key).then(this, [this, file, key](engine::Result<engine::DocumentSummary> document) {
        if (!document)
            failIssued(file, key, document.error());
        else
            writeFiles(file, *document);
    });
}

void IssueRun::writeFiles(const QString& file, const engine::DocumentSummary& document)
{
    const QString stem = QDir(m_settings.outDir).filePath(document.accessKey.text());
    auto save = [this, file, key = document.accessKey](const QString& path, const engine::Result<QByteArray>& bytes) {
        const auto written = bytes ? writeFile(path, *bytes) : engine::Result<bool>(bytes.error());
        if (!written)
            failIssued(file, key, written.error());
        return written.has_value();
    };
    m_engine.documents().xml(document.accessKey).then(this, [=, this](engine::Result<QByteArray> xml) {
        if (!save(stem + u".xml"_s, xml))
            return;
        m_engine.documents().ride(document.accessKey).then(this, [=, this](engine::Result<QByteArray> pdf) {
            if (save(stem + u".pdf"_s, pdf))
                report(file, document);
        });
    });
}

void IssueRun::report(const QString& file, const engine::DocumentSummary& document)
{
    QJsonObject object = documentToJson(document);
    const bool good = m_settings.waitSeconds == 0 || document.status == engine::DocumentStatus::Authorized;
    object.insert(u"file"_s, file);
    object.insert(u"ok"_s, good);
    m_out.line(object, documentToText(document));
    if (!good)
        ++m_failures;
    fileDone();
}

void IssueRun::fail(const QString& file, const engine::Error& error)
{
    m_out.failure(error, {{u"file"_s, file}});
    ++m_failures;
    fileDone();
}

// The invoice exists; only what was to follow went wrong. Its key says so, or somebody would issue it once more.
void IssueRun::failIssued(const QString& file, const engine::AccessKey& key, const engine::Error& error)
{
    engine::Error told = error;
    told.detail = u"The invoice %1 is issued and stored, do not repeat it; but: %2"_s.arg(key.text(), error.detail);
    m_out.failure(told, {{u"file"_s, file}, {u"accessKey"_s, key.text()}, {u"issued"_s, true}});
    ++m_failures;
    fileDone();
}

void IssueRun::fileDone()
{
    --m_inFlight;
    ++m_done;
    progress();
    if (m_done == m_files.size())
        Q_EMIT finished();
    else
        QMetaObject::invokeMethod(this, &IssueRun::pump, Qt::QueuedConnection);
}

// On a shared database another process may bring a document to its end, and nobody tells this one.
void IssueRun::lookAround()
{
    int asked = 0;
    for (auto it = m_following.keyBegin(); it != m_following.keyEnd() && asked < kLookAtOnce; ++it, ++asked)
        m_engine.documents().get(*it).then(this, [this](engine::Result<engine::DocumentSummary> document) {
            if (document && isFinal(document->status) && m_following.contains(document->accessKey))
                follow(document->accessKey);
        });
}

// What is still under way is reported as it stands: the invoices are safe, a later run of the queue follows them.
void IssueRun::giveUpWaiting()
{
    m_patienceOver = true;
    const auto keys = m_following.keys();
    for (const engine::AccessKey& key : keys)
        follow(key);
}

void IssueRun::progress()
{
    if (m_files.size() < 2 || (m_done < m_files.size() && m_sinceProgress.elapsed() < 500))
        return;
    m_sinceProgress.restart();
    Output::note(u"%1 of %2"_s.arg(m_done).arg(m_files.size()));
}

} // namespace app
