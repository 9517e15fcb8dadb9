#pragma once
#include <engine/Codes.h>
#include <engine/Error.h>

#include <QList>

namespace engine {

inline const QString kFinalConsumerId = QStringLiteral("9999999999999");
inline const QString kFinalConsumerName = QStringLiteral("CONSUMIDOR FINAL");

enum class TaxpayerKind { NaturalPerson, PrivateCompany, PublicBody, Unknown };

// What can be said of an identification without asking anybody. Shape problems are errors; a wrong check
// digit or province is only a warning, because RUCs of newer companies do not follow modulo 11.
struct IdentificationCheck
{
    bool shapeOk = false;
    bool checkDigitOk = false;
    bool provinceOk = false;
    TaxpayerKind kind = TaxpayerKind::Unknown;
    QString problem; // stable key, e.g. "id.cedula.length"; empty when the shape is fine
    QString warning; // stable key, e.g. "id.ruc.checkDigit"; empty when nothing is odd
};

ENGINE_EXPORT IdentificationCheck checkIdentification(IdType type, QStringView id);
// 10 digits are a cédula, 13 a RUC, 9999999999999 the final consumer; anything else nullopt.
ENGINE_EXPORT std::optional<IdType> guessIdType(QStringView id);
// Issuer's RUC: 13 digits ending in 001 (the schema's own rule).
ENGINE_EXPORT bool isIssuerRuc(QStringView ruc);

} // namespace engine
