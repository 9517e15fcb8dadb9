#include "facade/CustomerBookFacade.h"
#include "facade/Guarded.h"
#include "invoicing/OfficeDays.h"
#include "pos/ProductCards.h"
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

QJsonObject told(const Product& product)
{
    return {{u"name"_s, product.name},
            {u"price"_s, product.unitPrice.toString()},
            {u"iva"_s, product.ivaRateCode},
            {u"active"_s, product.active}};
}

} // namespace

Answer<Product> CatalogFacade::findByCode(QString codeOrBarcode)
{
    return m_rooms.read([code = std::move(codeOrBarcode)](Reader& reader) { return reader.product(code); });
}

Answer<QList<Product>> CatalogFacade::search(QString text, int limit)
{
    return m_rooms.read([text = std::move(text), limit](Reader& reader) { return reader.products(text, limit); });
}

Answer<qint64> CatalogFacade::save(Product product, Actor actor)
{
    return m_rooms.write([product = std::move(product), actor = std::move(actor)](Core& core) {
        const bool fresh = product.id == 0;
        return guarded<qint64>(core, Caller::till(actor),
                               {fresh ? Permission::CreateProduct : Permission::EditProducts},
                               [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<qint64> {
                                   QJsonObject before;
                                   if (!fresh) {
                                       const auto found = pos::ProductCards(db, kTenant).find(product.id);
                                       if (!found)
                                           return found.error();
                                       before = told(found->product);
                                   }
                                   auto saved = pos::ProductRepository(db, kTenant).save(product);
                                   if (!saved)
                                       return saved;
                                   note.action = fresh ? u"PRODUCT_CREATED"_s : u"PRODUCT_CHANGED"_s;
                                   note.subject = product.code;
                                   note.detail = difference(before, told(product));
                                   return saved;
                               });
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

Answer<bool> CustomersFacade::save(Customer customer, Actor actor)
{
    return m_rooms.write([customer = std::move(customer), actor = std::move(actor)](Core& core) {
        return guarded<bool>(core, Caller::till(actor), {Permission::EditCustomers},
                             [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                                 pos::CustomerRepository customers(db, kTenant);
                                 const auto before = customers.find(customer.id);
                                 if (!before && before.error().code != ErrorCode::NOT_FOUND)
                                     return before.error();
                                 note = customerNote(before ? std::optional(*before) : std::nullopt, customer);
                                 return asTrue(customers.save(customer));
                             });
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

Answer<bool> QueueFacade::retry(AccessKey key, Actor actor)
{
    return m_rooms.write([key = std::move(key), actor = std::move(actor)](Core& core) {
        return guarded<bool>(core, Caller::till(actor), {Permission::RetryDocuments},
                             [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                                 const auto touched =
                                     queue::Outbox(db, kTenant).makeSubjectDueNow(key.text(), core.clock.nowUtc());
                                 if (!touched)
                                     return touched.error();
                                 if (*touched == 0)
                                     return Error{ErrorCode::NOTHING_TO_RETRY,
                                                  u"This document waits for nothing the program could repeat."_s};
                                 note.action = u"DOCUMENT_RETRIED"_s;
                                 note.subject = key.text();
                                 core.scheduler->wake();
                                 return true;
                             });
    });
}

Answer<bool> QueueFacade::retryAll(Actor actor)
{
    return m_rooms.write([actor = std::move(actor)](Core& core) {
        return guarded<bool>(core, Caller::till(actor), {Permission::RetryDocuments},
                             [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                                 const auto touched =
                                     queue::Outbox(db, kTenant).makeLaneDueNow(queue::Lane::Sri, core.clock.nowUtc());
                                 if (!touched)
                                     return touched.error();
                                 note.action = u"DOCUMENT_RETRIED"_s; // also when nothing waited longer than it must
                                 note.detail = {{u"documents"_s, *touched}};
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

} // namespace engine::facade
