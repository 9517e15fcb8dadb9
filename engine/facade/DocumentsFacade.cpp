#include "facade/Facades.h"

#include "ride/RidePdf.h"

namespace engine::facade {

Answer<CreatedDocument> DocumentsFacade::create(IssuerId issuer, InvoiceRequest request, QString idempotencyKey)
{
    return m_rooms.engineThread->postLater<CreatedDocument>(
        [this, issuer, request = std::move(request),
         idempotencyKey = std::move(idempotencyKey)](const auto& promise) mutable {
            if (!m_rooms.core) {
                fulfil<CreatedDocument>(promise, Rooms::readOnlyError());
                return;
            }
            m_rooms.core->documents->create(
                {issuer, std::move(request), std::move(idempotencyKey),
                 [promise](Result<CreatedDocument> result) { fulfil(promise, std::move(result)); }});
        });
}

Answer<DocumentSummary> DocumentsFacade::rebuild(AccessKey key, InvoiceRequest request)
{
    return m_rooms.write([key = std::move(key), request = std::move(request)](Core& core) {
        return core.documents->rebuild(key, request);
    });
}

Answer<DocumentSummary> DocumentsFacade::get(AccessKey key)
{
    return m_rooms.read([key = std::move(key)](Reader& reader) { return reader.document(key); });
}

Answer<DocumentSummary> DocumentsFacade::findByIdempotencyKey(IssuerId issuer, QString idempotencyKey)
{
    return m_rooms.read(
        [issuer, key = std::move(idempotencyKey)](Reader& reader) { return reader.documentByKey(issuer, key); });
}

Answer<DocumentPage> DocumentsFacade::list(DocumentFilter filter)
{
    return m_rooms.read([filter = std::move(filter)](Reader& reader) { return reader.documents(filter); });
}

Answer<QList<DocumentEvent>> DocumentsFacade::events(AccessKey key)
{
    return m_rooms.read([key = std::move(key)](Reader& reader) { return reader.events(key); });
}

Answer<QByteArray> DocumentsFacade::xml(AccessKey key)
{
    return m_rooms.read([key = std::move(key)](Reader& reader) { return reader.xml(key); });
}

Answer<QByteArray> DocumentsFacade::ride(AccessKey key)
{
    return m_rooms.readThread->postLater<QByteArray>([this, key = std::move(key)](const auto& promise) {
        auto source = m_rooms.again([&key](Reader& reader) { return reader.rideSource(key); });
        if (!source) {
            fulfil<QByteArray>(promise, source.error());
            return;
        }
        m_rooms.pool->start([promise, source = std::move(*source)] {
            fulfil(promise, ride::renderRide(source.xml, {source.logo, source.practice, source.authorizationDate}));
        });
    });
}

Answer<QJsonObject> DocumentsFacade::requestPayload(AccessKey key)
{
    return m_rooms.read([key = std::move(key)](Reader& reader) { return reader.requestPayload(key); });
}

} // namespace engine::facade
