#include <engine/QrCode.h>

#include <zint.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace engine {

Result<QrCode> qrCode(const QString& text)
{
    const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> symbol(ZBarcode_Create(), &ZBarcode_Delete);
    if (!symbol)
        return Error{ErrorCode::INTERNAL_ERROR, u"No memory for the QR code"_s};
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = 2; // level M: 15 % may be unreadable
    const QByteArray bytes = text.toUtf8();
    const int status = ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char*>(bytes.constData()),
                                       static_cast<int>(bytes.size()));
    if (status >= ZINT_ERROR)
        return Error{ErrorCode::BAD_REQUEST, u"The QR code cannot hold this: "_s + QString::fromUtf8(symbol->errtxt)};
    QrCode code;
    code.size = symbol->width;
    code.modules.resize(code.size * code.size);
    for (int y = 0; y < symbol->rows; ++y) {
        for (int x = 0; x < code.size; ++x)
            code.modules.setBit(y * code.size + x, (symbol->encoded_data[y][x >> 3] >> (x & 7) & 1) != 0);
    }
    return code;
}

} // namespace engine
