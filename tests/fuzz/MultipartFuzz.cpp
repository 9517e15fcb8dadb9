// A form from anybody: the first line of the input is the Content-Type, the rest the body.
#include "api/Multipart.h"
#include "fuzz/FuzzTarget.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace engine;
    const QByteArray bytes = fuzz::bytes(data, size);
    const qsizetype line = bytes.indexOf('\n');
    const QByteArray type = bytes.left(line < 0 ? 0 : line);
    const QByteArray body = bytes.mid(line + 1);
    const auto form = api::MultipartForm::parse(type, body, api::MultipartRules::ofIssuer());
    if (!form) {
        const bool field = form.error().code == ErrorCode::VALIDATION_FAILED && form.error().fields.size() == 1;
        if (!field && form.error().code != ErrorCode::INVALID_FILE_UPLOAD)
            __builtin_trap();
        return 0;
    }
    // Nothing that was not sent, nothing twice.
    const auto object = form->object();
    qsizetype told = form->file(QStringLiteral("cert")).value_or(QByteArray()).size();
    if (object) {
        for (const auto& [name, value] : object->members)
            told += name.size() / 2 + 1;
    }
    if (told > body.size() || !api::MultipartForm::speaks(type))
        __builtin_trap();
    return 0;
}
