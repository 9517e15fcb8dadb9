#include "ShopFolder.h"

#include "Figures.h"
#include "facade/Core.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SequentialRepository.h"
#include "invoicing/SriResponseRepository.h"
#include "pos/CustomerRepository.h"
#include "pos/ProductRepository.h"
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

const QStringList& names()
{
    static const QStringList all{u"Ana"_s,   u"Luis"_s,   u"José"_s,  u"María"_s, u"Carlos"_s, u"Rosa"_s,
                                 u"Pedro"_s, u"Elena"_s,  u"Jorge"_s, u"Lucía"_s, u"Miguel"_s, u"Sofía"_s,
                                 u"Diego"_s, u"Carmen"_s, u"Pablo"_s, u"Andrea"_s};
    return all;
}

const QStringList& surnames()
{
    static const QStringList all{u"Pérez"_s,    u"Gómez"_s,   u"Torres"_s, u"Íñiguez"_s, u"Vera"_s,    u"Andrade"_s,
                                 u"Salazar"_s,  u"Mendoza"_s, u"Castro"_s, u"Rojas"_s,   u"Flores"_s,  u"Vargas"_s,
                                 u"Zambrano"_s, u"Cedeño"_s,  u"Macías"_s, u"Moreira"_s, u"Alcívar"_s, u"Ponce"_s};
    return all;
}

QString personOf(int person)
{
    return names()[person % 16] + u' ' + surnames()[person / 16 % 18] + u' ' + surnames()[person / 288 % 18] + u' ' +
           QString::number(person);
}

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

// What a grocery has on its shelves, under names that people type in part and without accents.
QList<Product> makeProducts(int count)
{
    const QStringList kinds{
        u"Café molido"_s,       u"Azúcar morena"_s,    u"Arroz envejecido"_s,  u"Champú de sábila"_s,
        u"Jabón de tocador"_s,  u"Leche entera"_s,     u"Plátano maduro"_s,    u"Atún en aceite"_s,
        u"Galletas de coco"_s,  u"Detergente limón"_s, u"Papel higiénico"_s,   u"Maní salado"_s,
        u"Queso fresco"_s,      u"Piña en almíbar"_s,  u"Fideo tallarín"_s,    u"Aceite de girasol"_s,
        u"Mermelada de mora"_s, u"Cola de manzana"_s,  u"Salchicha vienesa"_s, u"Té de hierbaluisa"_s};
    const QStringList brands{u"La Ñusta"_s, u"El Cóndor"_s, u"Andina"_s, u"San José"_s,  u"Del Páramo"_s,
                             u"Costeña"_s,  u"Oriental"_s,  u"Real"_s,   u"Don Ángel"_s, u"Primavera"_s};
    const QStringList sizes{u"100 g"_s, u"250 g"_s, u"500 g"_s, u"1 kg"_s, u"2 kg"_s};
    QList<Product> products;
    for (int i = 0; i < count; ++i) {
        Product product;
        product.code = u"P%1"_s.arg(i, 6, 10, QLatin1Char('0'));
        product.barcode = ShopFolder::barcodeOf(i);
        product.name = kinds[i % 20] + u' ' + brands[i / 20 % 10] + u' ' + sizes[i / 200 % 5] + u" N.º "_s +
                       QString::number(i / 1000 + 1);
        product.unitPrice = Decimal::fromMicros(250'000 + i % 300 * 10'000); // under what asks for a name
        product.ivaRateCode = i % 3 == 0 ? u"0"_s : u"4"_s;
        products += product;
    }
    return products;
}

void addCustomers(storage::Database& database, int count)
{
    pos::CustomerRepository customers(database, facade::kTenant);
    auto transaction = storage::Transaction::begin(database);
    orEnd(transaction);
    for (int i = 0; i < count; ++i) {
        const QString id = u"17%1"_s.arg(i, 8, 10, QLatin1Char('0'));
        orEnd(customers.save({id, u"05"_s, personOf(i), u"persona%1@example.com"_s.arg(i), u"Quito"_s, {}}));
    }
    orEnd(transaction->commit());
}

} // namespace

ShopFolder::ShopFolder()
{
    const auto engine = open();
    auto shop = engine->ensurePracticeShop();
    orEnd(shop.result());
    m_issuer = shop.result()->id;
}

std::unique_ptr<Engine> ShopFolder::open(const QUrl& office)
{
    EngineConfig config;
    config.dataDir = m_folder.path();
    config.practice = true;
    config.sriUrl = office.isEmpty() ? QUrl(u"http://127.0.0.1:9"_s) : office; // nobody listens, and nobody is asked
    config.useKeyring = false;
    config.runQueue = !office.isEmpty();
    auto engine = Engine::open(config);
    orEnd(engine);
    return std::move(*engine);
}

QString ShopFolder::buyerOf(int document)
{
    if (document % 3 == 0)
        return u"CONSUMIDOR FINAL"_s;
    return personOf(int(quint32(document) * 2654435761U % 30'000U)); // spread, and the same in every run
}

QString ShopFolder::barcodeOf(int product)
{
    return u"7869%1"_s.arg(product, 9, 10, QLatin1Char('0'));
}

void ShopFolder::fill(const ShopSize& size)
{
    const QString shops = qEnvironmentVariable("MOSTRADOR_BENCH_SHOPS");
    if (shops.isEmpty())
        make(size);
    else
        copyOrMake(size, u"%1/%2-%3-%4"_s.arg(shops).arg(size.documents).arg(size.products).arg(size.customers));
    ::sync(); // gigabytes still on their way to the disk would make every commit wait
}

void ShopFolder::copyOrMake(const ShopSize& size, const QString& kept)
{
    if (QDir(kept).exists()) {
        copyFiles(kept, path());
        return;
    }
    make(size);
    QDir().mkpath(kept);
    copyFiles(path(), kept);
}

void ShopFolder::make(const ShopSize& size)
{
    const auto request = parseInvoiceRequest(sample("01-three-products"));
    orEnd(request);
    const auto first = open()->documents().create(m_issuer, *request, {}).result();
    orEnd(first);
    EngineConfig config;
    config.dataDir = m_folder.path();
    const auto database = storage::Database::open(facade::databaseConfig(config, false));
    orEnd(database);
    // Should the machine fail here there is no shop, and that is all.
    orEnd((*database)->execDirect(u"PRAGMA synchronous = OFF"_s));
    orEnd((*database)->execDirect(u"PRAGMA cache_size = -200000"_s));
    Filler(**database, m_issuer).copy(first->document.accessKey, size.documents);
    orEnd(pos::ProductRepository(**database, facade::kTenant).saveMany(makeProducts(size.products)));
    orEnd((*database)->exec(u"UPDATE products SET counted = 1, stock_micros = 1000000000000 "
                            "WHERE id % 2 = 1 AND barcode LIKE '7869%'"_s));
    addCustomers(**database, size.customers);
}

} // namespace engine::bench
