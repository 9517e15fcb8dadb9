#pragma once
#include <engine/ErrorCode.h>
#include <engine/SriMessage.h>

#include <QList>

#include <memory>

namespace engine {

// One field that was refused. `field` is the path as sent, e.g. items[0].taxes[0].rate; empty for a rule
// about the whole body. `message` is English and says what to do; `code` is a stable translation key.
struct FieldError
{
    QString field;
    QString message;
    QString code;
    QString value;
};

// What went wrong. `detail` is English, for logs and integrators; people see the translated text of the
// code. Never carries keys, passwords, .p12 bytes or whole buyer records.
struct Error
{
    ErrorCode code = ErrorCode::INTERNAL_ERROR;
    QString detail;
    QList<FieldError> fields = {};
    QList<SriMessage> sri = {};
    std::shared_ptr<const Error> cause = {};
    QString reason = {}; // a stable name finer than the code, where the contract fixed a coarse one

    [[nodiscard]] QString codeName() const { return errorCodeName(code); }
    // Adds context in front and keeps this error as the cause.
    [[nodiscard]] Error wrapped(ErrorCode outer, const QString& outerDetail) const
    {
        return {outer, outerDetail, fields, sri, std::make_shared<const Error>(*this), {}};
    }
};

} // namespace engine
