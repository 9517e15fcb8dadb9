#include "facade/Facades.h"
#include "facade/IssuerImport.h"
#include "invoicing/OfficeDays.h"
#include "sri/SriEndpoints.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

Result<bool> asTrue(const Result<void>& done)
{
    if (!done)
        return done.error();
    return true;
}

} // namespace

Answer<IssuerAdded> IssuersFacade::add(NewIssuer issuer)
{
    return m_rooms.write([scope = tenant(), issuer = std::move(issuer)](Core& core) mutable {
        auto added = addIssuer(core, scope, issuer);
        core::wipe(issuer.password);
        return added;
    });
}

Answer<QList<Issuer>> IssuersFacade::list()
{
    return m_rooms.read([scope = tenant()](Reader& reader) { return reader.issuers(scope); });
}

Answer<Issuer> IssuersFacade::update(Issuer issuer, qint32 next)
{
    return m_rooms.write([scope = tenant(), issuer = std::move(issuer), next](Core& core) {
        return updateIssuer(core, scope, issuer, next);
    });
}

Answer<Issuer> IssuersFacade::setNextNumber(IssuerId id, qint32 next)
{
    return m_rooms.write(
        [scope = tenant(), id, next](Core& core) { return facade::setNextNumber(core, scope, id, next); });
}

Answer<IssuerAdded> IssuersFacade::renewCertificate(IssuerId id, QByteArray p12, QByteArray password)
{
    return m_rooms.write(
        [scope = tenant(), id, p12 = std::move(p12), password = std::move(password)](Core& core) mutable {
            auto renewed = facade::renewCertificate(core, scope, id, p12, password);
            core::wipe(password);
            return renewed;
        });
}

Answer<CertificateReport> IssuersFacade::checkCertificate(QByteArray p12, QByteArray password, QString ruc)
{
    return m_rooms.readThread->post(
        [p12 = std::move(p12), password = std::move(password), ruc = std::move(ruc)]() mutable {
            auto report = checkCertificateFile(p12, password, ruc);
            core::wipe(password);
            return report;
        });
}

Answer<Product> CatalogFacade::findByCode(QString codeOrBarcode)
{
    return m_rooms.read([code = std::move(codeOrBarcode)](Reader& reader) { return reader.product(code); });
}

Answer<QList<Product>> CatalogFacade::search(QString text, int limit)
{
    return m_rooms.read([text = std::move(text), limit](Reader& reader) { return reader.products(text, limit); });
}

Answer<qint64> CatalogFacade::save(Product product)
{
    return m_rooms.write([product = std::move(product)](Core& core) {
        return core.withDatabase(
            [&](storage::Database& db) { return pos::ProductRepository(db, kTenant).save(product); });
    });
}

Answer<qint64> CatalogFacade::count()
{
    return m_rooms.read([](Reader& reader) { return reader.productCount(); });
}

Answer<Customer> CustomersFacade::find(QString id)
{
    return m_rooms.read([id = std::move(id)](Reader& reader) { return reader.customer(id); });
}

Answer<QList<Customer>> CustomersFacade::search(QString text, int limit)
{
    return m_rooms.read([text = std::move(text), limit](Reader& reader) { return reader.customers(text, limit); });
}

Answer<bool> CustomersFacade::save(Customer customer)
{
    return m_rooms.write([customer = std::move(customer)](Core& core) {
        return core.withDatabase(
            [&](storage::Database& db) { return asTrue(pos::CustomerRepository(db, kTenant).save(customer)); });
    });
}

Answer<QueueSummary> QueueFacade::summary()
{
    return m_rooms.read([](Reader& reader) { return reader.queueSummary(); });
}

Answer<QList<QueueEntry>> QueueFacade::entries(int limit)
{
    return m_rooms.read([limit](Reader& reader) { return reader.queueEntries(limit); });
}

Answer<bool> QueueFacade::retry(AccessKey key)
{
    return m_rooms.write([key = std::move(key)](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<bool> {
            const auto touched = queue::Outbox(db, kTenant).makeSubjectDueNow(key.text(), core.clock.nowUtc());
            if (!touched)
                return touched.error();
            if (*touched == 0)
                return Error{ErrorCode::NOTHING_TO_RETRY,
                             u"This document waits for nothing the program could repeat."_s};
            core.scheduler->wake();
            return true;
        });
    });
}

Answer<bool> QueueFacade::retryAll()
{
    return m_rooms.write([](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<bool> {
            const auto touched = queue::Outbox(db, kTenant).makeLaneDueNow(queue::Lane::Sri, core.clock.nowUtc());
            if (!touched)
                return touched.error();
            core.scheduler->wake();
            return *touched > 0;
        });
    });
}

Answer<OfficeTest> QueueFacade::testOffice(SriTarget target)
{
    return m_rooms.engineThread->postLater<OfficeTest>([rooms = &m_rooms, target](const auto& promise) {
        if (!rooms->core) {
            fulfil<OfficeTest>(promise, Rooms::readOnlyError());
            return;
        }
        Core& core = *rooms->core;
        const sri::SriEndpoints office{core.dispatcher->baseOf(kTenant, target)};
        auto test = std::make_shared<OfficeTest>();
        test->target = target;
        // Both at once; whoever answers last ends it.
        auto open = std::make_shared<int>(2);
        const auto take = [promise, test, open](ServiceTest OfficeTest::*part, const ServiceTest& answer) {
            (*test).*part = answer;
            if (--*open == 0)
                fulfil<OfficeTest>(promise, *test);
        };
        const auto ask = [&](const QUrl& service, ServiceTest OfficeTest::*part) {
            core.sri->describe(service).then(QtFuture::Launch::Sync,
                                             [take, part](const ServiceTest& answer) { take(part, answer); });
        };
        ask(office.reception(), &OfficeTest::reception);
        ask(office.authorization(), &OfficeTest::authorization);
    });
}

Answer<OfficeDay> QueueFacade::officeDay(SriTarget target)
{
    return m_rooms.read([target](Reader& reader) {
        return reader.ask([target](storage::Database& db) {
            return invoicing::officeDay(db, kTenant, target, core::SystemClock().nowUtc());
        });
    });
}

Answer<QString> SettingsFacade::value(QString key, QString fallback)
{
    return m_rooms.read([key = std::move(key), fallback = std::move(fallback)](Reader& reader) {
        return reader.setting(key, fallback);
    });
}

Answer<bool> SettingsFacade::setValue(QString key, QString value)
{
    return m_rooms.write([key = std::move(key), value = std::move(value)](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<bool> {
            const bool isLimit = key == kFinalConsumerLimitKey;
            const Money limit = isLimit ? Money::parse(value).value_or(Money::fromCents(-1)) : Money();
            if (limit.isNegative())
                return Error{ErrorCode::VALIDATION_FAILED, u"The limit must be an amount such as 50.00."_s};
            const auto stored = asTrue(access::SettingsRepository(db, kTenant).set(key, value));
            if (stored && isLimit)
                core.documents->setFinalConsumerLimit(limit);
            return stored;
        });
    });
}

} // namespace engine::facade
