#include "core/Text.h"

#include <engine/Identification.h>

#include <algorithm>
#include <array>
#include <span>

namespace engine {

using core::isAsciiDigits;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCedulaLength = 10;
constexpr qsizetype kRucLength = 13;
constexpr qsizetype kForeignMaxLength = 20; // identificacionComprador in the schemas

int digitAt(QStringView digits, qsizetype at)
{
    return digits[at].unicode() - u'0';
}

// Provinces 01-24; 30 is given to people registered abroad.
bool isProvince(QStringView id)
{
    const int province = digitAt(id, 0) * 10 + digitAt(id, 1);
    return (province >= 1 && province <= 24) || province == 30;
}

bool cedulaDigitOk(QStringView id)
{
    int sum = 0;
    for (qsizetype i = 0; i < 9; ++i) {
        const int product = digitAt(id, i) * (i % 2 == 0 ? 2 : 1);
        sum += product > 9 ? product - 9 : product;
    }
    return (10 - sum % 10) % 10 == digitAt(id, 9);
}

// The check digit follows the weighted ones. A remainder that would need the digit 10 belongs to no valid RUC.
bool modulo11DigitOk(QStringView id, std::span<const int> weights)
{
    int sum = 0;
    qsizetype at = 0;
    for (const int weight : weights)
        sum += weight * digitAt(id, at++);
    const int check = (11 - sum % 11) % 11;
    return check == digitAt(id, at);
}

constexpr std::array kCompanyWeights{4, 3, 2, 7, 6, 5, 4, 3, 2};
constexpr std::array kPublicWeights{3, 2, 7, 6, 5, 4, 3, 2};

IdentificationCheck shapeProblem(const QString& key)
{
    IdentificationCheck check;
    check.problem = key;
    return check;
}

void warn(IdentificationCheck& check, const QString& prefix, bool thirdDigitKnown)
{
    if (!check.provinceOk)
        check.warning = prefix + u".province"_s;
    else if (!thirdDigitKnown)
        check.warning = prefix + u".thirdDigit"_s;
    else if (!check.checkDigitOk)
        check.warning = prefix + u".checkDigit"_s;
}

IdentificationCheck checkCedula(QStringView id)
{
    if (id.size() != kCedulaLength)
        return shapeProblem(u"id.cedula.length"_s);
    if (!isAsciiDigits(id))
        return shapeProblem(u"id.cedula.digits"_s);
    IdentificationCheck check;
    check.shapeOk = true;
    check.kind = TaxpayerKind::NaturalPerson;
    check.provinceOk = isProvince(id);
    check.checkDigitOk = cedulaDigitOk(id);
    warn(check, u"id.cedula"_s, digitAt(id, 2) <= 6); // 0-5 nationals, 6 some foreigners
    return check;
}

IdentificationCheck checkRuc(QStringView id)
{
    if (id.size() != kRucLength)
        return shapeProblem(u"id.ruc.length"_s);
    if (!isAsciiDigits(id))
        return shapeProblem(u"id.ruc.digits"_s);
    if (id == kFinalConsumerId)
        return shapeProblem(u"id.ruc.finalConsumer"_s);
    if (id.endsWith(u"000"_s))
        return shapeProblem(u"id.ruc.establishment"_s);
    IdentificationCheck check;
    check.shapeOk = true;
    check.provinceOk = isProvince(id);
    const int third = digitAt(id, 2);
    if (third == 9) {
        check.kind = TaxpayerKind::PrivateCompany;
        check.checkDigitOk = modulo11DigitOk(id, kCompanyWeights);
    } else if (third == 6 && (modulo11DigitOk(id, kPublicWeights) || !cedulaDigitOk(id))) {
        check.kind = TaxpayerKind::PublicBody;
        check.checkDigitOk = modulo11DigitOk(id, kPublicWeights);
    } else if (third <= 6) { // a 6 that fits only the rule of the cédula is a foreigner's
        check.kind = TaxpayerKind::NaturalPerson;
        check.checkDigitOk = cedulaDigitOk(id);
    }
    warn(check, u"id.ruc"_s, check.kind != TaxpayerKind::Unknown);
    return check;
}

// Passports and numbers of foreign tax offices follow no rule we could know, only the field's limits.
IdentificationCheck checkForeign(QStringView id, const QString& prefix)
{
    const qsizetype length = core::codePointLength(id);
    if (length < 1 || length > kForeignMaxLength)
        return shapeProblem(prefix + u".length"_s);
    if (core::cleanText(id.toString()) != id)
        return shapeProblem(prefix + u".characters"_s);
    if (id == kFinalConsumerId)
        return shapeProblem(prefix + u".finalConsumer"_s);
    IdentificationCheck check;
    check.shapeOk = check.checkDigitOk = check.provinceOk = true;
    // SRI answers 52 or 35 when an Ecuadorian number comes under a foreigner's type.
    const auto guess = guessIdType(id);
    if (guess) {
        const IdentificationCheck asOwn = checkIdentification(*guess, id);
        if (asOwn.checkDigitOk && asOwn.provinceOk)
            check.warning = prefix + u".looksEcuadorian"_s;
    }
    return check;
}

} // namespace

IdentificationCheck checkIdentification(IdType type, QStringView id)
{
    switch (type) {
    case IdType::Ruc:
        return checkRuc(id);
    case IdType::Cedula:
        return checkCedula(id);
    case IdType::Passport:
        return checkForeign(id, u"id.passport"_s);
    case IdType::ForeignId:
        return checkForeign(id, u"id.foreign"_s);
    case IdType::FinalConsumer:
        break;
    }
    if (id != kFinalConsumerId)
        return shapeProblem(u"id.finalConsumer.value"_s);
    IdentificationCheck check;
    check.shapeOk = check.checkDigitOk = check.provinceOk = true;
    return check;
}

std::optional<IdType> guessIdType(QStringView id)
{
    if (id == kFinalConsumerId)
        return IdType::FinalConsumer;
    if (!isAsciiDigits(id))
        return std::nullopt;
    switch (id.size()) {
    case kCedulaLength:
        return IdType::Cedula;
    case kRucLength:
        return IdType::Ruc;
    default:
        return std::nullopt;
    }
}

bool isIssuerRuc(QStringView ruc)
{
    return ruc.size() == kRucLength && isAsciiDigits(ruc) && ruc.endsWith(u"001"_s);
}

} // namespace engine
