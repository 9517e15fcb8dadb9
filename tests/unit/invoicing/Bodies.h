#pragma once
#include <engine/InvoiceRequest.h>

#include <QFile>
#include <QString>

#include <gtest/gtest.h>

namespace engine::tests {

// A body that is accepted; every test changes the one thing it is about.
inline QByteArray goodBody()
{
    return QByteArrayLiteral(
        R"({"documentType":"01",)"
        R"("buyer":{"idType":"05","id":"3059999973","name":"Sofía Íñiguez","email":"s@ejemplo.ec"},)"
        R"("items":[{"mainCode":"P1","description":"Pan","quantity":"10","unitPrice":"10.00",)"
        R"("discount":"0.00","taxes":[{"code":"2","rateCode":"4","rate":"15.00"}]}],)"
        R"("payments":[{"method":"01","total":"115.00"}]})");
}

// `what` must be there: a replacement that finds nothing would test nothing.
inline QByteArray bodyWith(const QByteArray& what, const QByteArray& with)
{
    QByteArray body = goodBody();
    EXPECT_TRUE(body.contains(what)) << what.constData();
    return body.replace(what, with);
}

inline InvoiceRequest requestOf(const QByteArray& body)
{
    Result<InvoiceRequest> request = parseInvoiceRequest(body);
    if (!request) {
        ADD_FAILURE() << request.error().detail.toStdString() << " "
                      << (request.error().fields.isEmpty() ? std::string()
                                                           : request.error().fields.first().field.toStdString() + ": " +
                                                                 request.error().fields.first().message.toStdString());
        return {};
    }
    return *request;
}

inline QByteArray readFile(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

} // namespace engine::tests
