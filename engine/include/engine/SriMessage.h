#pragma once
#include <QString>

namespace engine {

// One `mensaje` of an answer of the tax office, as received.
struct SriMessage
{
    QString identifier;     // number of the code table, e.g. "43"
    QString message;        // SRI's own words
    QString additionalInfo; // informacionAdicional, often empty
    QString type;           // ERROR, ADVERTENCIA, INFORMATIVO

    friend bool operator==(const SriMessage&, const SriMessage&) = default;
};

} // namespace engine
