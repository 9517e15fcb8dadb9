#include "support/FakeEngine.h"

#include <engine/Identification.h>
#include <engine/InvoiceTotals.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Error;
using engine::ErrorCode;

namespace test {

namespace {

const Error kNotFound{ErrorCode::NOT_FOUND, u"nothing there"_s};

engine::Product product(qint64 id, const QString& code, const QString& barcode, const QString& name,
                        const QString& price, const QString& iva)
{
    engine::Product p;
    p.id = id;
    p.code = code;
    p.barcode = barcode;
    p.name = name;
    p.unitPrice = *Decimal::parse(price);
    p.ivaRateCode = iva;
    return p;
}

} // namespace

FakeEngine::FakeEngine()
{
    products = {product(1, u"ARR2"_s, u"7861000000011"_s, u"Arroz envejecido 2 kg"_s, u"3.25"_s, u"0"_s),
                product(2, u"COLA3"_s, u"7861000000028"_s, u"Cola 3 litros"_s, u"2.608696"_s, u"4"_s),
                product(3, u"JAB"_s, u"7861000000035"_s, u"Jabón de tocador"_s, u"1.00"_s, u"4"_s),
                product(4, u"TEL"_s, u"7861000000042"_s, u"Televisor 50 pulgadas"_s, u"400.00"_s, u"4"_s),
                product(5, u"CEM"_s, u"7861000000059"_s, u"Cemento 50 kg"_s, u"8.00"_s, u"5"_s),
                product(6, u"ATU"_s, u"7861000000066"_s, u"Atún en aceite 180 g"_s, u"1.52"_s, u"4"_s),
                product(7, u"ACE"_s, u"7861000000073"_s, u"Aceite vegetal 1 litro"_s, u"2.95"_s, u"0"_s)};
    customers = {{u"1710034065"_s, u"05"_s, u"María Fernanda Ñacato"_s, u"maria@example.com"_s, u"Quito"_s, {}}};
}

engine::Issuer FakeEngine::shop(engine::SriTarget target)
{
    engine::Issuer issuer;
    issuer.id = 1;
    issuer.ruc = u"1790012345001"_s;
    issuer.businessName = u"Comercial Andina S.A."_s;
    issuer.tradeName = u"Tienda La Esquina"_s;
    issuer.mainAddress = u"Av. Amazonas N21-34, Quito"_s;
    issuer.branchCode = u"001"_s;
    issuer.issuePointCode = u"001"_s;
    issuer.target = target;
    issuer.certificateSubject = u"CN=Comercial Andina"_s;
    issuer.certificateFrom = QDateTime::currentDateTimeUtc().addDays(-30);
    issuer.certificateTo = QDateTime::currentDateTimeUtc().addDays(335);
    return issuer;
}

void FakeEngine::release()
{
    hold = false;
    auto held = std::move(m_held);
    m_held.clear();
    for (const auto& finish : held)
        finish();
}

void FakeEngine::setStatus(const engine::AccessKey& key, engine::DocumentStatus status)
{
    for (auto& document : made) {
        if (document.accessKey == key)
            document.status = status;
    }
}

engine::Answer<engine::Issuer> FakeEngine::ensurePracticeShop()
{
    if (issuers.isEmpty())
        issuers.append(shop(engine::SriTarget::Practice));
    return answer<engine::Issuer>(issuers.first());
}

engine::Answer<engine::CreatedDocument> FakeEngine::create(engine::IssuerId issuer, engine::InvoiceRequest request,
                                                           QString key, engine::Actor actor)
{
    by = actor;
    return answer<engine::CreatedDocument>(createNow(issuer, std::move(request), std::move(key)));
}

engine::Result<engine::CreatedDocument> FakeEngine::createNow(engine::IssuerId issuer, engine::InvoiceRequest request,
                                                              QString key)
{
    creations.append({request, key});
    if (failCreate) {
        return *failCreate;
    }
    if (byKey.contains(key)) {
        for (const auto& document : made) {
            if (document.accessKey == byKey[key])
                return engine::CreatedDocument{document, true};
        }
    }
    const qint32 sequential = static_cast<qint32>(made.size()) + 1;
    engine::AccessKey::Parts parts;
    parts.issueDate = QDate(2026, 11, 22);
    parts.ruc = u"1790012345001"_s;
    parts.branchCode = u"001"_s;
    parts.issuePointCode = u"001"_s;
    parts.sequential = sequential;
    parts.numericCode = u"12345678"_s;
    engine::DocumentSummary document;
    document.accessKey = *engine::AccessKey::make(parts);
    document.issuerId = issuer;
    document.sequential = sequential;
    document.number = u"001-001-%1"_s.arg(sequential, 9, 10, QChar(u'0'));
    document.status = engine::DocumentStatus::PendingSend;
    document.issueDate = parts.issueDate;
    const auto totals = engine::computeTotals(request.items, request.tip);
    document.total = totals ? totals->total : engine::Money();
    document.buyerIdType = request.buyer.idType;
    document.buyerId = request.buyer.id;
    document.buyerName = request.buyer.name;
    document.createdAt = QDateTime::currentDateTimeUtc();
    made.append(document);
    byKey.insert(key, document.accessKey);
    payloads.insert(document.accessKey.text(), engine::invoiceRequestToJson(request));
    return engine::CreatedDocument{document, false};
}

engine::Answer<engine::DocumentSummary> FakeEngine::rebuild(engine::AccessKey key, engine::InvoiceRequest request,
                                                            engine::Actor actor)
{
    by = actor;
    rebuilds.append({key, request});
    if (failRebuild || weather().fail) // and nothing was changed
        return answer<engine::DocumentSummary>(failRebuild ? *failRebuild : *weather().fail);
    for (auto& document : made) {
        if (document.accessKey != key)
            continue;
        if (!engine::canMove(document.status, engine::DocumentStatus::Signed))
            return answer<engine::DocumentSummary>(Error{ErrorCode::INVALID_STATE_TRANSITION, u"not now"_s});
        document.status = engine::DocumentStatus::PendingSend;
        document.messages.clear();
        if (const auto totals = engine::computeTotals(request.items, request.tip, request.thirdPartyCharges))
            document.total = totals->total;
        document.buyerName = request.buyer.name;
        document.buyerId = request.buyer.id;
        payloads.insert(key.text(), engine::invoiceRequestToJson(request));
        return answer<engine::DocumentSummary>(document);
    }
    return answer<engine::DocumentSummary>(kNotFound);
}

engine::Answer<engine::DocumentSummary> FakeEngine::findByIdempotencyKey(engine::IssuerId, QString idempotencyKey)
{
    if (issuedBefore.contains(idempotencyKey))
        return answer<engine::DocumentSummary>(issuedBefore.value(idempotencyKey));
    return answer<engine::DocumentSummary>(kNotFound);
}

engine::Answer<engine::DocumentSummary> FakeEngine::get(engine::AccessKey key)
{
    for (const auto& document : made) {
        if (document.accessKey == key)
            return answer<engine::DocumentSummary>(document);
    }
    return answer<engine::DocumentSummary>(kNotFound);
}

engine::Answer<engine::DocumentPage> FakeEngine::list(engine::DocumentFilter filter)
{
    if (failList)
        return answer<engine::DocumentPage>(*failList);
    engine::DocumentPage page;
    for (auto it = made.crbegin(); it != made.crend(); ++it) {
        if (filter.status && it->status != *filter.status)
            continue;
        if (filter.issuer && it->issuerId != *filter.issuer)
            continue;
        if (!filter.buyerId.isEmpty() && it->buyerId != filter.buyerId)
            continue;
        if (!filter.text.isEmpty() && !it->number.contains(filter.text) &&
            !it->buyerName.contains(filter.text, Qt::CaseInsensitive))
            continue;
        ++page.total;
        if (page.total > filter.offset && page.rows.size() < filter.limit)
            page.rows.append(*it);
    }
    return answer<engine::DocumentPage>(page);
}

engine::Answer<QList<engine::DocumentEvent>> FakeEngine::events(engine::AccessKey)
{
    return answer<QList<engine::DocumentEvent>>(history);
}

engine::Answer<QByteArray> FakeEngine::xml(engine::AccessKey)
{
    return answer<QByteArray>(QByteArray("<factura id=\"comprobante\"/>"));
}

engine::Answer<QByteArray> FakeEngine::ride(engine::AccessKey)
{
    if (pdf.isEmpty())
        return answer<QByteArray>(Error{ErrorCode::RIDE_FAILED, u"no page"_s});
    return answer<QByteArray>(pdf);
}

engine::Answer<QJsonObject> FakeEngine::requestPayload(engine::AccessKey key)
{
    if (failPayload)
        return answer<QJsonObject>(*failPayload);
    return answer<QJsonObject>(payloads.value(key.text()));
}

engine::Answer<engine::CreditNoteSummary> FakeEngine::creditNotes(engine::AccessKey key)
{
    engine::CreditNoteSummary summary;
    for (const auto& document : made) {
        if (document.accessKey == key)
            summary.original = document;
    }
    summary.remaining = summary.original.total;
    return answer<engine::CreditNoteSummary>(summary);
}

engine::Answer<engine::IssuerAdded> FakeEngine::add(engine::NewIssuer issuer, engine::Actor actor)
{
    by = actor;
    addedIssuers.append(issuer);
    if (failAdd)
        return answer<engine::IssuerAdded>(*failAdd);
    engine::Issuer made_ = issuer.profile;
    made_.id = issuers.size() + 1;
    made_.certificateTo = QDateTime::currentDateTimeUtc().addDays(300);
    issuers.append(made_);
    return answer<engine::IssuerAdded>(engine::IssuerAdded{made_, warnings});
}

engine::Answer<QList<engine::Issuer>> FakeEngine::list()
{
    return answer<QList<engine::Issuer>>(issuers);
}

engine::Answer<engine::Issuer> FakeEngine::update(engine::Issuer issuer, qint32 next, engine::Actor actor)
{
    by = actor;
    if (failUpdate)
        return answer<engine::Issuer>(*failUpdate);
    for (auto& known : issuers) {
        if (known.id != issuer.id)
            continue;
        if (known.target != issuer.target)
            issuer.nextSequential = 1; // numbers of their own in each environment
        if (next > 0 && failNext)
            return answer<engine::Issuer>(*failNext);
        if (next > 0)
            issuer.nextSequential = next;
        known = issuer;
    }
    return answer<engine::Issuer>(issuer);
}

engine::Answer<engine::Issuer> FakeEngine::setNextNumber(engine::IssuerId id, qint32 next, engine::Actor actor)
{
    by = actor;
    if (failNext)
        return answer<engine::Issuer>(*failNext);
    for (auto& known : issuers) {
        if (known.id == id) {
            known.nextSequential = next;
            return answer<engine::Issuer>(known);
        }
    }
    return answer<engine::Issuer>(kNotFound);
}

engine::Answer<engine::IssuerAdded> FakeEngine::renewCertificate(engine::IssuerId id, QByteArray p12,
                                                                 QByteArray password, engine::Actor actor)
{
    by = actor;
    renewals.append({id, p12, password});
    if (failRenew)
        return answer<engine::IssuerAdded>(*failRenew);
    for (auto& known : issuers) {
        if (known.id != id)
            continue;
        known.certificateSubject = u"CN=Comercial Andina renovado"_s;
        known.certificateTo = QDateTime::currentDateTimeUtc().addDays(730);
        return answer<engine::IssuerAdded>(engine::IssuerAdded{known, warnings});
    }
    return answer<engine::IssuerAdded>(kNotFound);
}

engine::Answer<engine::CertificateReport> FakeEngine::checkCertificate(QByteArray, QByteArray, QString ruc)
{
    checkedRuc = ruc;
    if (failCheck)
        return answer<engine::CertificateReport>(*failCheck);
    engine::CertificateReport report;
    report.subject = u"CN=Comercial Andina"_s;
    report.ruc = warnings.contains(u"certificate.ruc.absent"_s) ? QString() : u"1790012345001"_s;
    report.validTo = QDateTime::currentDateTimeUtc().addDays(300);
    report.warnings = warnings;
    return answer<engine::CertificateReport>(report);
}

engine::Answer<engine::Product> FakeEngine::findByCode(QString code)
{
    ++lookUps;
    for (const auto& p : products) {
        if (p.code == code || (!p.barcode.isEmpty() && p.barcode == code))
            return answer<engine::Product>(p);
    }
    return answer<engine::Product>(kNotFound);
}

engine::Answer<QList<engine::Product>> FakeEngine::search(QString text, int limit)
{
    QList<engine::Product> hits;
    for (const auto& p : products) {
        if (hits.size() < limit &&
            (p.name.contains(text, Qt::CaseInsensitive) || p.code.contains(text, Qt::CaseInsensitive)))
            hits.append(p);
    }
    return answer<QList<engine::Product>>(hits);
}

engine::Answer<qint64> FakeEngine::save(engine::Product p, engine::Actor actor)
{
    by = actor;
    products.append(p);
    return answer<qint64>(qint64(products.size()));
}

engine::Answer<qint64> FakeEngine::count()
{
    return answer<qint64>(qint64(products.size()));
}

engine::Answer<engine::QueueSummary> FakeEngine::summary()
{
    engine::QueueSummary summary;
    summary.waiting = static_cast<int>(queueEntries.size());
    return answer<engine::QueueSummary>(summary);
}

engine::Answer<QList<engine::QueueEntry>> FakeEngine::entries(int)
{
    if (failEntries)
        return answer<QList<engine::QueueEntry>>(*failEntries);
    return answer<QList<engine::QueueEntry>>(queueEntries);
}

// What only programs ask for; a window never does.
engine::Answer<QByteArray> FakeEngine::rideOfAuthorized(engine::AccessKey key)
{
    return ride(std::move(key));
}

engine::Answer<QList<engine::SriReply>> FakeEngine::sriReplies(engine::AccessKey)
{
    return answer<QList<engine::SriReply>>(QList<engine::SriReply>());
}

engine::Answer<engine::DocumentStats> FakeEngine::stats()
{
    return answer<engine::DocumentStats>(engine::DocumentStats());
}

engine::Answer<engine::SentDocument> FakeEngine::send(engine::AccessKey)
{
    return answer<engine::SentDocument>(engine::SentDocument());
}

engine::Answer<engine::DocumentSummary> FakeEngine::sendLater(engine::AccessKey key)
{
    return get(std::move(key));
}

engine::Answer<engine::DocumentSummary> FakeEngine::authorize(engine::AccessKey key)
{
    return get(std::move(key));
}

engine::Answer<engine::DocumentSummary> FakeEngine::authorizeLater(engine::AccessKey key)
{
    return get(std::move(key));
}

engine::Answer<engine::RetriedDocument> FakeEngine::startAnew(engine::AccessKey, engine::Actor)
{
    return answer<engine::RetriedDocument>(engine::RetriedDocument());
}

engine::Answer<QList<engine::QueuedEffect>> FakeEngine::startFailedAnew(engine::Actor)
{
    return answer<QList<engine::QueuedEffect>>(QList<engine::QueuedEffect>());
}

engine::Answer<bool> FakeEngine::retry(engine::AccessKey key, engine::Actor actor)
{
    by = actor;
    retried.append(key);
    if (failRetry)
        return answer<bool>(*failRetry);
    return answer<bool>(true);
}

engine::Answer<engine::OfficeTest> FakeEngine::testOffice(engine::SriTarget target)
{
    tested.append(target);
    if (failOffice)
        return answer<engine::OfficeTest>(*failOffice);
    return answer<engine::OfficeTest>(office);
}

engine::Answer<engine::OfficeDay> FakeEngine::officeDay(engine::SriTarget)
{
    if (failOffice)
        return answer<engine::OfficeDay>(*failOffice);
    return answer<engine::OfficeDay>(officeDay_);
}

engine::Answer<bool> FakeEngine::retryAll(engine::Actor actor)
{
    by = actor;
    ++retriedAll;
    if (failRetry)
        return answer<bool>(*failRetry);
    return answer<bool>(true);
}

engine::Answer<QString> FakeEngine::value(QString key, QString fallback)
{
    return answer<QString>(settings.value(key, fallback));
}

engine::Answer<bool> FakeEngine::setValue(QString key, QString value, engine::Actor actor)
{
    return setValues({{key, value}}, actor);
}

engine::Answer<bool> FakeEngine::setValues(QMap<QString, QString> values, engine::Actor actor)
{
    by = actor;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        settings.insert(it.key(), it.value());
    return answer<bool>(true);
}

engine::Answer<engine::Customer> FakeEngine::CustomerPart::find(QString id)
{
    for (const auto& customer : m_engine.customers) {
        if (customer.id == id)
            return m_engine.answer<engine::Customer>(customer);
    }
    return m_engine.answer<engine::Customer>(kNotFound);
}

engine::Answer<QList<engine::Customer>> FakeEngine::CustomerPart::search(QString text, int)
{
    QList<engine::Customer> hits;
    for (const auto& customer : m_engine.customers) {
        if (customer.name.contains(text, Qt::CaseInsensitive))
            hits.append(customer);
    }
    return m_engine.answer<QList<engine::Customer>>(hits);
}

engine::Answer<bool> FakeEngine::CustomerPart::save(engine::Customer customer, engine::Actor actor)
{
    m_engine.by = actor;
    if (m_engine.failCustomerSave)
        return m_engine.answer<bool>(*m_engine.failCustomerSave);
    m_engine.savedCustomers.append(customer);
    m_engine.customers.append(customer);
    return m_engine.answer<bool>(true);
}

} // namespace test
