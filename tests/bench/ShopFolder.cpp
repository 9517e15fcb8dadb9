#include "ShopFolder.h"

#include "Figures.h"
#include "facade/Core.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SequentialRepository.h"
#include "invoicing/SriResponseRepository.h"
#include "storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>

#include <unistd.h>

namespace engine::bench {

using namespace Qt::StringLiterals;
using namespace engine::invoicing;

namespace {

constexpr int kPerTransaction = 2000;

// Over what is there. A shop at rest has no folders that matter.
void copyFiles(const QString& from, const QString& to)
{
    for (const QString& old : QDir(to).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(to + u'/' + old);
    for (const QString& name : QDir(from).entryList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(from + u'/' + name, to + u'/' + name))
            qFatal("%s cannot be copied", qUtf8Printable(name));
    }
}

template <class T>
void orEnd(const Result<T>& result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
}

// Copies of one document under other numbers.
class Filler
{
public:
    Filler(storage::Database& database, IssuerId issuer)
        : m_db(database), m_documents(database, facade::kTenant), m_events(database, facade::kTenant),
          m_responses(database, facade::kTenant), m_issuer(issuer)
    {
    }

    void copy(const AccessKey& original, int count)
    {
        const auto row = m_documents.findByAccessKey(original);
        orEnd(row);
        m_row.issuerId = m_issuer;
        m_row.target = row->summary.target;
        m_row.status = DocumentStatus::PendingSend;
        m_row.content.total = row->summary.total;
        m_row.content.buyerId = row->summary.buyerId;
        m_row.content.signedXml = *m_documents.signedXml(original);
        m_row.content.requestPayload = *m_documents.requestPayload(original);
        m_row.content.payloadHash = row->payloadHash;
        m_authorizedXml = "<autorizacion><estado>AUTORIZADO</estado><numeroAutorizacion>" + original.text().toLatin1() +
                          "</numeroAutorizacion><comprobante><![CDATA[" + m_row.content.signedXml +
                          "]]></comprobante></autorizacion>";
        m_parts = original.parts();
        for (int done = 0; done < count; done += kPerTransaction) {
            auto transaction = storage::Transaction::begin(m_db);
            orEnd(transaction);
            for (int i = done; i < std::min(count, done + kPerTransaction); ++i)
                add(row->summary.sequential + 1 + i, row->summary.createdAt.addSecs(-60LL * (count - i)),
                    ShopFolder::buyerOf(i));
            orEnd(transaction->commit());
        }
        orEnd(SequentialRepository(m_db, facade::kTenant)
                  .seed(m_issuer, m_parts.environment, m_parts.type, row->summary.sequential + count + 1));
        // The notices of all these were given out long ago; a server must not begin with 100,000 of them.
        orEnd(m_db.exec(u"DELETE FROM outbox"_s));
    }

private:
    void add(int sequential, const QDateTime& at, const QString& buyer)
    {
        m_row.content.buyerName = buyer;
        m_parts.sequential = sequential;
        m_parts.issueDate = core::ecuadorDate(at);
        m_row.accessKey = *AccessKey::make(m_parts);
        m_row.createdAt = at;
        const AccessKey& key = m_row.accessKey;
        orEnd(m_documents.insert(m_row));
        const QJsonObject detail{{u"accessKey"_s, key.text()}, {u"sequential"_s, sequential}};
        orEnd(m_events.append(key, {0, u"CREATED"_s, std::nullopt, DocumentStatus::Signed, detail, at}));
        orEnd(m_events.append(key,
                              {0, u"STATUS_CHANGED"_s, DocumentStatus::Signed, DocumentStatus::PendingSend, {}, at}));
        orEnd(m_events.append(
            key, {0, u"STATUS_CHANGED"_s, DocumentStatus::PendingSend, DocumentStatus::Authorized, {}, at}));
        orEnd(m_responses.append(key, {0, u"RECEPTION"_s, u"RECIBIDA"_s, {}, m_received, 200, at}));
        orEnd(m_documents.setAuthorization(key, {key.text(), core::ecuadorIso(at), m_authorizedXml},
                                           DocumentStatus::PendingSend, at));
    }

    storage::Database& m_db;
    DocumentRepository m_documents;
    EventRepository m_events;
    SriResponseRepository m_responses;
    IssuerId m_issuer;
    AccessKey::Parts m_parts;
    NewDocumentRow m_row;
    QByteArray m_authorizedXml;
    const QByteArray m_received =
        "<RespuestaRecepcionComprobante><estado>RECIBIDA</estado><comprobantes/></RespuestaRecepcionComprobante>";
};

} // namespace

ShopFolder::ShopFolder()
{
    const auto engine = open();
    auto shop = engine->ensurePracticeShop();
    orEnd(shop.result());
    m_issuer = shop.result()->id;
}

std::unique_ptr<Engine> ShopFolder::open()
{
    EngineConfig config;
    config.dataDir = m_folder.path();
    config.practice = true;
    config.sriUrl = QUrl(u"http://127.0.0.1:9"_s); // nobody listens, and nobody is asked
    config.useKeyring = false;
    config.runQueue = false;
    auto engine = Engine::open(config);
    orEnd(engine);
    return std::move(*engine);
}

QString ShopFolder::buyerOf(int document)
{
    static const QStringList names{u"Ana"_s,   u"Luis"_s,   u"José"_s,  u"María"_s, u"Carlos"_s, u"Rosa"_s,
                                   u"Pedro"_s, u"Elena"_s,  u"Jorge"_s, u"Lucía"_s, u"Miguel"_s, u"Sofía"_s,
                                   u"Diego"_s, u"Carmen"_s, u"Pablo"_s, u"Andrea"_s};
    static const QStringList surnames{u"Pérez"_s,   u"Gómez"_s,   u"Torres"_s,   u"Íñiguez"_s, u"Vera"_s,
                                      u"Andrade"_s, u"Salazar"_s, u"Mendoza"_s,  u"Castro"_s,  u"Rojas"_s,
                                      u"Flores"_s,  u"Vargas"_s,  u"Zambrano"_s, u"Cedeño"_s,  u"Macías"_s,
                                      u"Moreira"_s, u"Alcívar"_s, u"Ponce"_s};
    if (document % 3 == 0)
        return u"CONSUMIDOR FINAL"_s;
    const int person = int(quint32(document) * 2654435761U % 30'000U); // spread, and the same in every run
    return names[person % 16] + u' ' + surnames[person / 16 % 18] + u' ' + surnames[person / 288 % 18] + u' ' +
           QString::number(person);
}

void ShopFolder::fill(int documents)
{
    const QString shops = qEnvironmentVariable("MOSTRADOR_BENCH_SHOPS");
    if (shops.isEmpty())
        makeDocuments(documents);
    else
        copyOrMake(documents, u"%1/%2"_s.arg(shops).arg(documents));
    ::sync(); // gigabytes still on their way to the disk would make every commit wait
}

void ShopFolder::copyOrMake(int documents, const QString& kept)
{
    if (QDir(kept).exists()) {
        copyFiles(kept, path());
        return;
    }
    makeDocuments(documents);
    QDir().mkpath(kept);
    copyFiles(path(), kept);
}

void ShopFolder::makeDocuments(int documents)
{
    const auto request = parseInvoiceRequest(sample("01-three-products"));
    orEnd(request);
    const auto first = open()->documents().create(m_issuer, *request, {}).result();
    orEnd(first);
    EngineConfig config;
    config.dataDir = m_folder.path();
    const auto database = storage::Database::open(facade::databaseConfig(config, false));
    orEnd(database);
    Filler(**database, m_issuer).copy(first->document.accessKey, documents);
}

} // namespace engine::bench
