#pragma once
#include <engine/SriMessage.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace engine::sri {

// What became of one submission.
struct ReceptionAnswer
{
    enum class Kind {
        Received, // RECIBIDA, or DEVUELTA that carries nothing but warnings
        Returned, // DEVUELTA, decide by the identifiers in `messages`. Also made here, with code 26, httpStatus 0 and
                  // no `raw`, for a voucher above SRI's size limit, which is never sent
        NotSent,  // provably nothing left: send again later
        Unknown,  // sent or maybe sent, no usable answer: ask authorisation before sending again
        ServerFault, // SOAP Fault of SRI's own making: try again, asking first
        ClientFault  // SOAP Fault about our envelope: a bug, do not repeat
    };
    Kind kind = Kind::Unknown;
    QList<SriMessage> messages;
    QString detail; // English, for logs; empty when all is clear
    QByteArray raw; // body as received
    int httpStatus = 0;
};

// What SRI says of one access key.
struct AuthorizationAnswer
{
    enum class Kind {
        Authorized,
        NotAuthorized, // NO AUTORIZADO or RECHAZADO/RECHAZADA
        InProcess,     // any other state text: wait
        Unheard,       // zero comprobantes: unknown key or nothing decided yet; not a rejection
        NotSent,
        Unknown,
        ServerFault,
        ClientFault
    };
    Kind kind = Kind::Unknown;
    QList<SriMessage> messages; // warnings when Authorized
    QString number;             // numeroAutorizacion; the access key when SRI left it out of an AUTORIZADO
    QString date;               // fechaAutorizacion exactly as sent, offset kept; empty when SRI left it out
    QByteArray xml;    // the voucher inside `comprobante`, UTF-8, blanks before it removed; empty when SRI sent none
    QString stateText; // `estado` as sent
    QString detail;
    QByteArray raw;
    int httpStatus = 0;
};

} // namespace engine::sri
