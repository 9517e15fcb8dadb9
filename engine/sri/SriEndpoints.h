#pragma once
#include <engine/Codes.h>

#include <QUrl>

namespace engine::sri {

// Addresses of the two SOAP services of one environment.
struct SriEndpoints
{
    QUrl base; // what stands before /RecepcionComprobantesOffline; empty when the practice SRI has no address yet

    // A valid `overrideBase` wins in every environment; without it the practice target has an empty base.
    static SriEndpoints forTarget(SriTarget target, const QUrl& overrideBase = {});

    // Where the practice SRI plays the production environment; empty while it has no address.
    static QUrl practiceProduction(const QUrl& practiceBase);

    [[nodiscard]] QUrl reception() const { return service(u"RecepcionComprobantesOffline"); }
    [[nodiscard]] QUrl authorization() const { return service(u"AutorizacionComprobantesOffline"); }

private:
    [[nodiscard]] QUrl service(QStringView name) const;
};

} // namespace engine::sri
