#pragma once
#include <engine/Export.h>

#include <QString>

#include <optional>

namespace engine {

// SRI table 4. Practice documents carry 1 and never leave the machine.
enum class Environment { Test = 1, Production = 2 };

// Where an issuer's documents go. Practice = the stand-in of this program, with environment code 1.
enum class SriTarget { Practice, Test, Production };

// SRI table 3.
enum class DocumentType {
    Invoice = 1,
    PurchaseSettlement = 3,
    CreditNote = 4,
    DebitNote = 5,
    DeliveryGuide = 6,
    Withholding = 7
};

// SRI table 6.
enum class IdType { Ruc = 4, Cedula = 5, Passport = 6, FinalConsumer = 7, ForeignId = 8 };

ENGINE_EXPORT QString documentTypeCode(DocumentType type); // "01"
ENGINE_EXPORT std::optional<DocumentType> documentTypeFromCode(QStringView code);
ENGINE_EXPORT QString idTypeCode(IdType type); // "05"
ENGINE_EXPORT std::optional<IdType> idTypeFromCode(QStringView code);
ENGINE_EXPORT Environment environmentOf(SriTarget target);
ENGINE_EXPORT QString sriTargetName(SriTarget target); // "practice" | "test" | "production"
ENGINE_EXPORT std::optional<SriTarget> sriTargetFromName(QStringView name);

} // namespace engine
