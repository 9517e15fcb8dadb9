#pragma once
#include <engine/Codes.h>

#include <QDateTime>
#include <QList>
#include <QUrl>

namespace engine {

// How one service of the tax office answered when it was asked for its description.
struct ServiceTest
{
    enum class Outcome {
        Answered,     // with its description
        Refused,      // an error of its own: httpStatus says which
        NotTheOffice, // something else answered in its place, such as the sign-in page of a network
        Unreachable
    };
    Outcome outcome = Outcome::Unreachable;
    QUrl address;
    int httpStatus = 0; // 0 = none came
    qint64 tookMs = 0;
    QString detail; // English, for logs and helpers; empty when it answered
};

struct OfficeTest
{
    SriTarget target = SriTarget::Practice;
    ServiceTest reception, authorization;
};

// The last 24 hours of one environment, read from what is stored.
struct OfficeDay
{
    // A time in which documents waited and nothing came back.
    struct Silence
    {
        QDateTime from, to; // UTC
        bool lasts = false; // until now
    };
    // Documents, each counted once.
    int sent = 0;        // taken in or sent back by the reception
    int answered = 0;    // with a verdict
    int refused = 0;     // of these, returned or not authorised
    int failed = 0;      // tried in vain and without an answer to this moment
    qint64 medianMs = 0; // from issuing to the verdict; 0 while nothing was answered
    qint64 slowestMs = 0;
    QList<Silence> silences; // of two minutes and more, oldest first
    QDateTime lastAnswer;    // UTC, of whatever day; invalid when there never was one
};

} // namespace engine
