#include "sri/VoucherSchemas.h"

#include <array>
#include <mutex>

namespace engine::sri {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QLatin1StringView root;
    QLatin1StringView version;
    QLatin1StringView file;
};

constexpr std::array kSchemas{
    Entry{"factura"_L1, "1.0.0"_L1, "factura_V1.0.0.xsd"_L1},
    Entry{"factura"_L1, "1.1.0"_L1, "factura_V1.1.0.xsd"_L1},
    Entry{"factura"_L1, "2.0.0"_L1, "factura_V2.0.0.xsd"_L1},
    Entry{"factura"_L1, "2.1.0"_L1, "factura_V2.1.0.xsd"_L1},
    Entry{"notaCredito"_L1, "1.0.0"_L1, "NotaCredito_V1.0.0.xsd"_L1},
    Entry{"notaCredito"_L1, "1.1.0"_L1, "NotaCredito_V1.1.0.xsd"_L1},
    Entry{"notaDebito"_L1, "1.0.0"_L1, "NotaDebito_V1.0.0.xsd"_L1},
    Entry{"guiaRemision"_L1, "1.0.0"_L1, "GuiaRemision_V1.0.0.xsd"_L1},
    Entry{"guiaRemision"_L1, "1.1.0"_L1, "GuiaRemision_V1.1.0.xsd"_L1},
    Entry{"liquidacionCompra"_L1, "1.0.0"_L1, "LiquidacionCompra_V1.0.0.xsd"_L1},
    Entry{"liquidacionCompra"_L1, "1.1.0"_L1, "LiquidacionCompra_V1.1.0.xsd"_L1},
    Entry{"comprobanteRetencion"_L1, "1.0.0"_L1, "ComprobanteRetencion_V1.0.0.xsd"_L1},
    Entry{"comprobanteRetencion"_L1, "2.0.0"_L1, "ComprobanteRetencion_V2.0.0.xsd"_L1},
};

// A schema that fails to compile is tried again next time: the error is the caller's to report.
struct Slot
{
    std::mutex mutex;
    std::shared_ptr<const xml::XsdValidator> validator;
};

} // namespace

Result<std::shared_ptr<const xml::XsdValidator>> schemaFor(QStringView rootName, QStringView version)
{
    static std::array<Slot, kSchemas.size()> slots;
    bool known = false;
    for (size_t i = 0; i < kSchemas.size(); ++i) {
        if (kSchemas[i].root != rootName)
            continue;
        known = true;
        if (kSchemas[i].version != version)
            continue;
        const std::scoped_lock lock(slots[i].mutex);
        if (!slots[i].validator) {
            auto compiled = xml::XsdValidator::compile(u":/engine/schemas"_s, QString(kSchemas[i].file));
            if (!compiled)
                return std::move(compiled).error();
            slots[i].validator = *std::move(compiled);
        }
        return slots[i].validator;
    }
    const QString what = u"SRI has no schema %1 %2"_s.arg(rootName.left(60), version.left(20));
    return Error{ErrorCode::VALIDATION_FAILED,
                 what,
                 {{known ? u"version"_s : QString(), what, u"schema.unknown"_s, version.left(20).toString()}}};
}

} // namespace engine::sri
