#include "facade/Facades.h"

#include "ride/RidePdf.h"

namespace engine::facade {

Answer<CreatedDocument> DocumentsFacade::create(IssuerId issuer, InvoiceRequest request, QString idempotencyKey)
{
    return m_rooms.engineThread->postLater<CreatedDocument>(
        [rooms = &m_rooms, caller = m_caller, issuer, request = std::move(request),
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
    return m_rooms.write([caller = m_caller, key = std::move(key), request = std::move(request)](Core& core) {
        return core.documents->rebuild(caller, key, request);
    });
}

Answer<DocumentSummary> DocumentsFacade::get(AccessKey key)
{
    return m_rooms.read(
        [scope = tenant(), key = std::move(key)](Reader& reader) { return reader.document(scope, key); });
}

Answer<DocumentSummary> DocumentsFacade::findByIdempotencyKey(IssuerId issuer, QString idempotencyKey)
{
    return m_rooms.read([scope = tenant(), issuer, key = std::move(idempotencyKey)](Reader& reader) {
        return reader.documentByKey(scope, issuer, key);
    });
}

Answer<DocumentPage> DocumentsFacade::list(DocumentFilter filter)
{
    return m_rooms.read(
        [scope = tenant(), filter = std::move(filter)](Reader& reader) { return reader.documents(scope, filter); });
}

Answer<QList<DocumentEvent>> DocumentsFacade::events(AccessKey key)
{
    return m_rooms.read([scope = tenant(), key = std::move(key)](Reader& reader) { return reader.events(scope, key); });
}

Answer<QByteArray> DocumentsFacade::xml(AccessKey key)
{
    return m_rooms.read([scope = tenant(), key = std::move(key)](Reader& reader) { return reader.xml(scope, key); });
}

Answer<QByteArray> DocumentsFacade::ride(AccessKey key)
{
    return m_rooms.readThread->postLater<QByteArray>(
        [rooms = &m_rooms, scope = tenant(), key = std::move(key)](const auto& promise) {
            auto source = rooms->again([&](Reader& reader) { return reader.rideSource(scope, key); });
            if (!source) {
                fulfil<QByteArray>(promise, source.error());
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
        [scope = tenant(), key = std::move(key)](Reader& reader) { return reader.requestPayload(scope, key); });
}

Answer<CreditNoteSummary> DocumentsFacade::creditNotes(AccessKey key)
{
    return m_rooms.read(
        [scope = tenant(), key = std::move(key)](Reader& reader) { return reader.creditNotes(scope, key); });
}

} // namespace engine::facade
