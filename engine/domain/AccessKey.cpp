#include "core/Text.h"

#include <engine/AccessKey.h>

namespace engine {

using core::isAsciiDigits;
using namespace Qt::StringLiterals;

namespace {

// Positions of the SRI sheet, counted from 0.
constexpr qsizetype kDateAt = 0, kTypeAt = 8, kRucAt = 10, kEnvironmentAt = 23, kBranchAt = 24, kPointAt = 27,
                    kSequentialAt = 30, kNumericCodeAt = 39, kEmissionAt = 47, kCheckAt = 48;
constexpr qsizetype kLength = 49;
constexpr QChar kNormalEmission = u'1'; // the offline scheme knows no other
constexpr qint32 kMaxSequential = 999'999'999;

QDate dateOf(QStringView key)
{
    const QStringView date = key.sliced(kDateAt, 8);
    return {date.sliced(4, 4).toInt(), date.sliced(2, 2).toInt(), date.sliced(0, 2).toInt()};
}

QString padded(qint64 number, int digits)
{
    return u"%1"_s.arg(number, digits, 10, '0'_L1);
}

void requireDigits(QList<FieldError>& errors, const QString& field, const QString& text, qsizetype length)
{
    if (text.size() != length || !isAsciiDigits(text))
        errors.append({field, u"must be %1 digits"_s.arg(length), u"digits.length"_s, text});
}

Error refusedKey(QStringView text, const QString& message, const QString& code)
{
    return {ErrorCode::VALIDATION_FAILED,
            u"access key refused: "_s + message,
            {{u"accessKey"_s, message, code, text.left(kLength + 1).toString()}}};
}

} // namespace

Result<AccessKey> AccessKey::make(const Parts& parts)
{
    QList<FieldError> errors;
    if (!parts.issueDate.isValid() || parts.issueDate.year() < 1000 || parts.issueDate.year() > 9999)
        errors.append({u"issueDate"_s, u"must be a date with a year of four digits"_s, u"date.invalid"_s,
                       parts.issueDate.toString(Qt::ISODate)});
    requireDigits(errors, u"ruc"_s, parts.ruc, 13);
    requireDigits(errors, u"branchCode"_s, parts.branchCode, 3);
    requireDigits(errors, u"issuePointCode"_s, parts.issuePointCode, 3);
    requireDigits(errors, u"numericCode"_s, parts.numericCode, 8);
    if (parts.sequential < 1 || parts.sequential > kMaxSequential)
        errors.append({u"sequential"_s, u"must be between 1 and 999999999"_s, u"sequential.range"_s,
                       QString::number(parts.sequential)});
    if (!errors.isEmpty())
        return Error{ErrorCode::VALIDATION_FAILED, u"the parts do not make an access key"_s, errors};

    QString key = parts.issueDate.toString(u"ddMMyyyy"_s) + documentTypeCode(parts.type) + parts.ruc +
                  QString::number(static_cast<int>(parts.environment)) + parts.branchCode + parts.issuePointCode +
                  padded(parts.sequential, 9) + parts.numericCode + kNormalEmission;
    key += QString::number(checkDigit(key));
    return AccessKey(key);
}

Result<AccessKey> AccessKey::parse(QStringView text)
{
    if (text.size() != kLength || !isAsciiDigits(text))
        return refusedKey(text, u"must be 49 digits"_s, u"accessKey.shape"_s);
    if (checkDigit(text.first(kCheckAt)) != text[kCheckAt].digitValue())
        return refusedKey(text, u"the check digit is wrong"_s, u"accessKey.checkDigit"_s);
    if (!dateOf(text).isValid())
        return refusedKey(text, u"digits 1 to 8 are no date"_s, u"accessKey.date"_s);
    if (!documentTypeFromCode(text.sliced(kTypeAt, 2)))
        return refusedKey(text, u"digits 9 and 10 are no voucher type"_s, u"accessKey.type"_s);
    if (text[kEnvironmentAt] != u'1' && text[kEnvironmentAt] != u'2')
        return refusedKey(text, u"digit 24 is no environment"_s, u"accessKey.environment"_s);
    if (text.sliced(kSequentialAt, 9).toInt() == 0)
        return refusedKey(text, u"the sequential is zero"_s, u"accessKey.sequential"_s);
    if (text[kEmissionAt] != kNormalEmission)
        return refusedKey(text, u"digit 48 is no emission type of the offline scheme"_s, u"accessKey.emission"_s);
    return AccessKey(text.toString());
}

int AccessKey::checkDigit(QStringView digits48)
{
    int sum = 0;
    int weight = 2;
    for (auto digit = digits48.rbegin(); digit != digits48.rend(); ++digit) {
        sum += (digit->unicode() - u'0') * weight;
        weight = weight == 7 ? 2 : weight + 1;
    }
    const int check = 11 - sum % 11;
    return check == 11 ? 0 : check == 10 ? 1 : check;
}

AccessKey::Parts AccessKey::parts() const
{
    if (isEmpty())
        return {};
    const QStringView key(m_text);
    Parts parts;
    parts.issueDate = dateOf(key);
    parts.type = *documentTypeFromCode(key.sliced(kTypeAt, 2));
    parts.ruc = key.sliced(kRucAt, 13).toString();
    parts.environment = key[kEnvironmentAt] == u'2' ? Environment::Production : Environment::Test;
    parts.branchCode = key.sliced(kBranchAt, 3).toString();
    parts.issuePointCode = key.sliced(kPointAt, 3).toString();
    parts.sequential = key.sliced(kSequentialAt, 9).toInt();
    parts.numericCode = key.sliced(kNumericCodeAt, 8).toString();
    return parts;
}

} // namespace engine
