#include "ride/Barcode.h"

#include <zint.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace engine::ride {

Result<Barcode> encodeCode128(const QString& text)
{
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7e; }))
        return Error{ErrorCode::RIDE_FAILED, u"The barcode holds ASCII only"_s};
    const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> symbol(ZBarcode_Create(), &ZBarcode_Delete);
    if (!symbol)
        return Error{ErrorCode::RIDE_FAILED, u"No memory for the barcode"_s};
    symbol->symbology = BARCODE_CODE128;
    const QByteArray bytes = text.toLatin1();
    const int status = ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char*>(bytes.constData()),
                                       static_cast<int>(bytes.size()));
    if (status >= ZINT_ERROR)
        return Error{ErrorCode::RIDE_FAILED,
                     u"The barcode cannot hold this text: "_s + QString::fromUtf8(symbol->errtxt)};

    const auto dark = [&](int i) { return (symbol->encoded_data[0][i >> 3] >> (i & 7) & 1) != 0; };
    Barcode code;
    code.modules = symbol->width;
    for (int i = 0; i < symbol->width;) {
        int end = i;
        while (end < symbol->width && dark(end))
            ++end;
        if (end > i)
            code.bars.append({i, end - i});
        i = end + 1;
    }
    return code;
}

} // namespace engine::ride
