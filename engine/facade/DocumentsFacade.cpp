#include "facade/Facades.h"
#include "facade/Guarded.h"
#include "facade/SaleDesk.h"

#include "ride/RidePdf.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

Error notAuthorized(DocumentStatus status)
{
    return {ErrorCode::DOCUMENT_NOT_AUTHORIZED,
            u"The document is %1; its RIDE is there once it is AUTHORIZED."_s.arg(documentStatusName(status))};
}

// What sends or asks by itself: nobody at the till does that.
template <class T, class Work>
Answer<T> byProgram(Rooms& rooms, const invoicing::CallerView& whose, Work work)
{
    return rooms.engineThread->postLater<T>([&rooms, whose, work = std::move(work)](const auto& promise) mutable {
        if (!rooms.core) {
            fulfil<T>(promise, Rooms::readOnlyError());
            return;
        }
        if (auto fine = allowed(*rooms.core, whose.caller, Permission::RetryDocuments); !fine)
            fulfil<T>(promise, fine.error());
        else
            work(*rooms.core, [promise](Result<T> result) { fulfil(promise, std::move(result)); });
    });
}

} // namespace

invoicing::CallerView DocumentsFacade::viewOf(Actor actor) const
{
    return {actingAs(m_whose.caller, std::move(actor)), m_whose.view};
}

Answer<CreatedDocument> DocumentsFacade::create(IssuerId issuer, InvoiceRequest request, QString idempotencyKey,
                                                Actor actor)
{
    return m_rooms.engineThread->postLater<CreatedDocument>(
        [rooms = &m_rooms, caller = actingAs(m_whose.caller, std::move(actor)), issuer, request = std::move(request),
         idempotencyKey = std::move(idempotencyKey)](const auto& promise) mutable {
            if (!rooms->core) {
                fulfil<CreatedDocument>(promise, Rooms::readOnlyError());
                return;
            }
            if (auto fine = allowed(*rooms->core, caller, Permission::Sell); !fine) {
                fulfil<CreatedDocument>(promise, fine.error());
                return;
            }
            rooms->core->documents->create(
                {caller, issuer, std::move(request), std::move(idempotencyKey),
                 [promise](Result<CreatedDocument> result) { fulfil(promise, std::move(result)); }});
        });
}

Answer<DocumentSummary> DocumentsFacade::rebuild(AccessKey key, InvoiceRequest request, Actor actor)
{
    return m_rooms.write([whose = viewOf(std::move(actor)), key = std::move(key), request = std::move(request)](
                             Core& core) { return core.sales->rebuild(whose, key, request); });
}

Answer<DocumentSummary> DocumentsFacade::get(AccessKey key)
{
    return m_rooms.read(
        [whose = m_whose, key = std::move(key)](Reader& reader) { return reader.document(whose, key); });
}

Answer<DocumentSummary> DocumentsFacade::findByIdempotencyKey(IssuerId issuer, QString idempotencyKey)
{
    return m_rooms.read([whose = m_whose, issuer, key = std::move(idempotencyKey)](Reader& reader) {
        return reader.documentByKey(whose, issuer, key);
    });
}

Answer<DocumentPage> DocumentsFacade::list(DocumentFilter filter)
{
    return m_rooms.read(
        [whose = m_whose, filter = std::move(filter)](Reader& reader) { return reader.documents(whose, filter); });
}

Answer<QList<DocumentEvent>> DocumentsFacade::events(AccessKey key)
{
    return m_rooms.read([whose = m_whose, key = std::move(key)](Reader& reader) { return reader.events(whose, key); });
}

Answer<QByteArray> DocumentsFacade::xml(AccessKey key)
{
    return m_rooms.read([whose = m_whose, key = std::move(key)](Reader& reader) { return reader.xml(whose, key); });
}

Answer<QByteArray> DocumentsFacade::ride(AccessKey key)
{
    return rideWhere(std::move(key), false);
}

Answer<QByteArray> DocumentsFacade::rideOfAuthorized(AccessKey key)
{
    return rideWhere(std::move(key), true);
}

Answer<QByteArray> DocumentsFacade::rideWhere(AccessKey key, bool onlyAuthorized)
{
    return m_rooms.readThread->postLater<QByteArray>(
        [rooms = &m_rooms, whose = m_whose, key = std::move(key), onlyAuthorized](const auto& promise) {
            auto source = rooms->again([&](Reader& reader) { return reader.rideSource(whose, key); });
            if (!source) {
                fulfil<QByteArray>(promise, source.error());
                return;
            }
            if (onlyAuthorized && source->status != DocumentStatus::Authorized) {
                fulfil<QByteArray>(promise, notAuthorized(source->status));
                return;
            }
            rooms->pool->start([promise, source = std::move(*source)] {
                fulfil(promise, ride::renderRide(source.xml, {source.logo, source.practice, source.authorizationDate}));
            });
        });
}

Answer<QJsonObject> DocumentsFacade::requestPayload(AccessKey key)
{
    return m_rooms.read(
        [whose = m_whose, key = std::move(key)](Reader& reader) { return reader.requestPayload(whose, key); });
}

Answer<QList<SriReply>> DocumentsFacade::sriReplies(AccessKey key)
{
    return m_rooms.read(
        [whose = m_whose, key = std::move(key)](Reader& reader) { return reader.sriReplies(whose, key); });
}

Answer<DocumentStats> DocumentsFacade::stats()
{
    return m_rooms.read([whose = m_whose](Reader& reader) { return reader.stats(whose); });
}

Answer<SentDocument> DocumentsFacade::send(AccessKey key)
{
    return byProgram<SentDocument>(m_rooms, m_whose, [whose = m_whose, key = std::move(key)](Core& core, auto answer) {
        core.trips->send(whose, key, std::move(answer));
    });
}

Answer<DocumentSummary> DocumentsFacade::authorize(AccessKey key)
{
    return byProgram<DocumentSummary>(m_rooms, m_whose,
                                      [whose = m_whose, key = std::move(key)](Core& core, auto answer) {
                                          core.trips->authorize(whose, key, std::move(answer));
                                      });
}

Answer<DocumentSummary> DocumentsFacade::sendLater(AccessKey key)
{
    return byProgram<DocumentSummary>(m_rooms, m_whose,
                                      [whose = m_whose, key = std::move(key)](Core& core, auto answer) {
                                          answer(core.documents->sendLater(whose, key));
                                      });
}

Answer<DocumentSummary> DocumentsFacade::authorizeLater(AccessKey key)
{
    return byProgram<DocumentSummary>(m_rooms, m_whose,
                                      [whose = m_whose, key = std::move(key)](Core& core, auto answer) {
                                          answer(core.documents->authorizeLater(whose, key));
                                      });
}

Answer<RetriedDocument> DocumentsFacade::startAnew(AccessKey key, Actor actor)
{
    return m_rooms.write([whose = viewOf(std::move(actor)), key = std::move(key)](Core& core) {
        return guarded<RetriedDocument>(
            core, whose.caller, {Permission::RetryDocuments},
            [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<RetriedDocument> {
                auto retried = core.documents->startAnew(whose, key);
                if (retried && whose.caller.apiKeyId == 0) { // what a key does stands in the document's own events
                    note.action = u"DOCUMENT_RETRIED"_s;
                    note.subject = key.text();
                }
                return retried;
            });
    });
}

Answer<QList<QueuedEffect>> DocumentsFacade::startFailedAnew(Actor actor)
{
    return m_rooms.write([whose = viewOf(std::move(actor))](Core& core) {
        return guarded<QList<QueuedEffect>>(
            core, whose.caller, {Permission::RetryDocuments},
            [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<QList<QueuedEffect>> {
                auto retried = core.documents->startFailedAnew(whose);
                if (retried && !retried->isEmpty() && whose.caller.apiKeyId == 0) {
                    note.action = u"DOCUMENT_RETRIED"_s;
                    note.detail = {{u"documents"_s, retried->size()}};
                }
                return retried;
            });
    });
}

Answer<CreditNoteSummary> DocumentsFacade::creditNotes(AccessKey key)
{
    return m_rooms.read(
        [whose = m_whose, key = std::move(key)](Reader& reader) { return reader.creditNotes(whose, key); });
}

} // namespace engine::facade
