#include "facade/Facades.h"
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

} // namespace

Answer<CreatedDocument> DocumentsFacade::create(IssuerId issuer, InvoiceRequest request, QString idempotencyKey)
{
    return m_rooms.engineThread->postLater<CreatedDocument>(
        [rooms = &m_rooms, caller = m_whose.caller, issuer, request = std::move(request),
         idempotencyKey = std::move(idempotencyKey)](const auto& promise) mutable {
            if (!rooms->core) {
                fulfil<CreatedDocument>(promise, Rooms::readOnlyError());
                return;
            }
            rooms->core->documents->create(
                {caller, issuer, std::move(request), std::move(idempotencyKey),
                 [promise](Result<CreatedDocument> result) { fulfil(promise, std::move(result)); }});
        });
}

Answer<DocumentSummary> DocumentsFacade::rebuild(AccessKey key, InvoiceRequest request)
{
    return m_rooms.write([whose = m_whose, key = std::move(key), request = std::move(request)](Core& core) {
        return core.sales->rebuild(whose, key, request);
    });
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
    return m_rooms.engineThread->postLater<SentDocument>(
        [rooms = &m_rooms, whose = m_whose, key = std::move(key)](const auto& promise) {
            if (rooms->core)
                rooms->core->trips->send(whose, key, [promise](auto result) { fulfil(promise, std::move(result)); });
            else
                fulfil<SentDocument>(promise, Rooms::readOnlyError());
        });
}

Answer<DocumentSummary> DocumentsFacade::authorize(AccessKey key)
{
    return m_rooms.engineThread->postLater<DocumentSummary>([rooms = &m_rooms, whose = m_whose,
                                                             key = std::move(key)](const auto& promise) {
        if (rooms->core)
            rooms->core->trips->authorize(whose, key, [promise](auto result) { fulfil(promise, std::move(result)); });
        else
            fulfil<DocumentSummary>(promise, Rooms::readOnlyError());
    });
}

Answer<DocumentSummary> DocumentsFacade::sendLater(AccessKey key)
{
    return m_rooms.write(
        [whose = m_whose, key = std::move(key)](Core& core) { return core.documents->sendLater(whose, key); });
}

Answer<DocumentSummary> DocumentsFacade::authorizeLater(AccessKey key)
{
    return m_rooms.write(
        [whose = m_whose, key = std::move(key)](Core& core) { return core.documents->authorizeLater(whose, key); });
}

Answer<RetriedDocument> DocumentsFacade::startAnew(AccessKey key)
{
    return m_rooms.write(
        [whose = m_whose, key = std::move(key)](Core& core) { return core.documents->startAnew(whose, key); });
}

Answer<QList<QueuedEffect>> DocumentsFacade::startFailedAnew()
{
    return m_rooms.write([whose = m_whose](Core& core) { return core.documents->startFailedAnew(whose); });
}

Answer<CreditNoteSummary> DocumentsFacade::creditNotes(AccessKey key)
{
    return m_rooms.read(
        [whose = m_whose, key = std::move(key)](Reader& reader) { return reader.creditNotes(whose, key); });
}

} // namespace engine::facade
