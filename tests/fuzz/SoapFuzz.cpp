// Any body in the place of an answer of the tax office.
#include "fuzz/FuzzTarget.h"
#include "sri/SoapEnvelope.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace engine::sri;
    static const QString key = QStringLiteral("2111202601179999999000110010010000000011234567819");
    const QByteArray body = fuzz::bytes(data, size);
    for (const int status : {200, 500}) {
        if (parseReception(status, body, key).kind == ReceptionAnswer::Kind::NotSent)
            __builtin_trap(); // there was an answer, so something was sent
        if (parseAuthorization(status, body, key).kind == AuthorizationAnswer::Kind::NotSent)
            __builtin_trap();
    }
    return 0;
}
