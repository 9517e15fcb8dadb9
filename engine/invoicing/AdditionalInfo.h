#pragma once
#include <engine/InvoiceRequest.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

inline constexpr qsizetype kMaxAdditionalInfo = 15; // campoAdicional, in every voucher's schema

// Literal name ordered by annex 26 of the SRI sheet.
inline const QString kProviderRucName = QStringLiteral("RUC Proveedor");
// Annex 24 of the SRI sheet.
inline const QString kLargeTaxpayerName = QStringLiteral("GRAN CONTRIBUYENTE");
inline const QString kEmailName = QStringLiteral("Correo");

// Entries that the engine writes for this issuer, whatever the client sends.
QList<NameValue> issuerFields(const Issuer& issuer);
// How many of the 15 entries are left to the client.
qsizetype clientFieldLimit(const Issuer& issuer);
// infoAdicional as it is printed: the buyer's e-mail when there is room, the client's entries, the issuer's.
QList<NameValue> additionalFields(const InvoiceRequest& request, const Issuer& issuer);
// Where the voucher is mailed to: buyer.email, else an additional entry named "email" in any case; empty = nowhere.
QString buyerEmailOf(const InvoiceRequest& request);

} // namespace engine::invoicing
