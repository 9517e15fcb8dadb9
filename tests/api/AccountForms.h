#pragma once
#include "support/ApiTill.h"
#include "support/TestCertificates.h"

#include <QMap>

namespace engine::tests {

// A registration as a client sends it.
struct RegistrationForm
{
    QMap<QByteArray, QByteArray> fields = {{"email", "duena@example.com"},
                                           {"ruc", "1790012344001"},
                                           {"businessName", "Panader\xc3\xad"
                                                            "a de Ejemplo S.A."},
                                           {"mainAddress", "Calle Uno 100"},
                                           {"branchCode", "001"},
                                           {"issuePointCode", "001"},
                                           {"branchAddress", "Calle Dos 200"},
                                           {"emissionType", "1"},
                                           {"requiredAccounting", "true"},
                                           {"certPassword", "prueba"}};
    QMap<QByteArray, QByteArray> files; // name -> bytes

    [[nodiscard]] QByteArray body() const
    {
        QByteArray out;
        for (auto each = fields.begin(); each != fields.end(); ++each)
            out += "--frontera\r\nContent-Disposition: form-data; name=\"" + each.key() + "\"\r\n\r\n" + *each + "\r\n";
        for (auto each = files.begin(); each != files.end(); ++each)
            out += "--frontera\r\nContent-Disposition: form-data; name=\"" + each.key() +
                   "\"; filename=\"archivo\"\r\nContent-Type: application/octet-stream\r\n\r\n" + *each + "\r\n";
        return out + "--frontera--\r\n";
    }
    static QByteArray type() { return "multipart/form-data; boundary=frontera"; }
};

// The .p12 of a taxpayer, password "prueba". Another `number`: another key and thereby another certificate.
inline QByteArray p12Of(const QByteArray& ruc = "1790012344001", int number = 0,
                        const test::CertificateOptions& base = {})
{
    test::CertificateOptions options = base;
    options.ruc = ruc;
    return test::makePkcs12({test::makeIdentity(options, number)});
}

inline RegistrationForm formOf(const QByteArray& email = "duena@example.com", const QByteArray& ruc = "1790012344001",
                               int number = 0)
{
    RegistrationForm form;
    form.fields["email"] = email;
    form.fields["ruc"] = ruc;
    form.files["cert"] = p12Of(ruc, number);
    return form;
}

inline ApiTill::Reply send(ApiTill& till, const RegistrationForm& form)
{
    return till.send({"POST", "/v1/register", form.body(), {}, 0, {{"content-type", RegistrationForm::type()}}});
}

inline std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

inline std::string reasonOf(const ApiTill::Reply& reply)
{
    return reply.json().value(QStringLiteral("reason")).toString().toStdString();
}

// The refused fields, sorted.
inline std::string fieldsOf(const ApiTill::Reply& reply)
{
    QStringList fields;
    for (const QJsonValue& each : reply.json().value(QStringLiteral("errors")).toArray())
        fields << each.toObject().value(QStringLiteral("field")).toString();
    fields.sort();
    return fields.join(u' ').toStdString();
}

} // namespace engine::tests
