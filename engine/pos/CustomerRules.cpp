#include "pos/CustomerRules.h"

#include "core/Text.h"
#include "core/TextRules.h"

#include <engine/EmailList.h>
#include <engine/Identification.h>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

// identificacionComprador, razonSocialComprador, direccionComprador and campoAdicional of the vouchers' schemas.
constexpr qsizetype kMaxId = 20, kMaxName = 300, kMaxAddress = 300, kMaxEmails = 300, kMaxPhone = 30;

void checkText(core::FieldErrors& errors, const QString& field, const QString& text, qsizetype most, bool needed)
{
    if (needed && text.isEmpty())
        errors.add(field, u"Give a text of at least one character."_s);
    else if (core::codePointLength(text) > most)
        errors.add(field, u"At most %1 characters."_s.arg(most), text.left(60));
    else if (core::hasForbiddenCharacters(text))
        errors.add(field, u"Leave out line breaks and control characters."_s);
}

} // namespace

Customer cleanCustomer(Customer customer)
{
    customer.id = core::cleanText(customer.id).toUpper();
    customer.name = core::cleanText(customer.name).simplified();
    customer.email = joinEmails(emailList(customer.email));
    customer.address = core::cleanText(customer.address).simplified();
    customer.phone = core::cleanText(customer.phone).simplified();
    return customer;
}

core::FieldErrors customerErrors(const Customer& customer)
{
    core::FieldErrors errors;
    checkText(errors, u"id"_s, customer.id, kMaxId, true);
    checkText(errors, u"name"_s, customer.name, kMaxName, true);
    checkText(errors, u"address"_s, customer.address, kMaxAddress, false);
    checkText(errors, u"phone"_s, customer.phone, kMaxPhone, false);
    const auto type = idTypeFromCode(customer.idTypeCode);
    if (!type || *type == IdType::FinalConsumer) {
        errors.add(u"idTypeCode"_s, u"Give 04, 05, 06 or 08."_s, customer.idTypeCode.left(60));
    } else if (!errors.contains(u"id"_s)) {
        // An odd check digit is told where it is typed and is no wall: newer companies have them.
        if (customer.id == kFinalConsumerId || !checkIdentification(*type, customer.id).shapeOk)
            errors.add(u"id"_s, u"This is no identification of that kind."_s, customer.id);
    }
    if (core::codePointLength(customer.email) > kMaxEmails)
        errors.add(u"email"_s, u"At most %1 characters."_s.arg(kMaxEmails), customer.email.left(60));
    const QStringList emails = emailList(customer.email);
    for (qsizetype i = 0; i < emails.size(); ++i) {
        if (!isEmail(emails[i]))
            errors.add(u"email[%1]"_s.arg(i), u"Not an e-mail address."_s, emails[i].left(100));
    }
    return errors;
}

} // namespace engine::pos
