// Any body of POST /v1/documents: every refusal says why, and what was taken reads back as itself.
#include "fuzz/FuzzTarget.h"

#include <engine/InvoiceRequest.h>

#include <QJsonDocument>
#include <QtCore/qresource.h>

// The rules look codes up in the catalogues, which travel as a resource. Outside any namespace, as Qt's macro wants it.
static bool initResources()
{
    Q_INIT_RESOURCE(engine);
    return true;
}

namespace {

QByteArray written(const engine::InvoiceRequest& request)
{
    return QJsonDocument(engine::invoiceRequestToJson(request)).toJson(QJsonDocument::Compact);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const bool ready = initResources();
    const auto request = engine::parseInvoiceRequest(fuzz::bytes(data, size));
    if (!request) {
        if (!ready || request.error().detail.isEmpty())
            __builtin_trap();
        return 0;
    }
    const QByteArray body = written(*request);
    const auto again = engine::parseInvoiceRequest(body);
    if (!again || written(*again) != body)
        __builtin_trap();
    return 0;
}
