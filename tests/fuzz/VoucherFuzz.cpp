// Any bytes handed over as a signed voucher to be judged.
#include "fuzz/FuzzTarget.h"
#include "signing/XadesVerifier.h"

#include <QTimeZone>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());
    const auto report = engine::signing::verifyXades(fuzz::bytes(data, size), now);
    for (const auto& check : report.checks)
        if (report.ok && !check.ok)
            __builtin_trap(); // good as a whole, bad in a part
    return 0;
}
