#pragma once
#include <engine/Codes.h>
#include <engine/SriMessage.h>

#include <QByteArray>
#include <QList>

namespace engine::practice {

// Answers as the tax office writes them: SOAP 1.1, the operation's element qualified, everything below it not.
QByteArray receivedEnvelope();
QByteArray returnedEnvelope(const QString& accessKey, const QList<SriMessage>& messages);

struct AuthorizationEntry
{
    QString state;
    QString number; // empty = left out, as in rejections
    QString date;
    QByteArray voucher; // bytes as received
    QList<SriMessage> messages;
};
// No entry = zero vouchers.
QByteArray authorizationAnswer(const QString& askedKey, const QList<AuthorizationEntry>& entries,
                               Environment side = Environment::Test);
QByteArray faultEnvelope(const QString& code, const QString& text);

} // namespace engine::practice
