#pragma once
#include "Words.h"

namespace app {

inline constexpr qint64 kMaxP12 = 2 << 20;

QJsonObject issuerToJson(const engine::Issuer& issuer);
QString issuerToText(const engine::Issuer& issuer);
// The issuer as it is stored now; warnings go to stderr too.
void reportAdded(const Output& out, const engine::IssuerAdded& added);

// Reads the options of the fiscal marks and the form of the signature into `profile`; what is not named stays. False
// (with a note) when one cannot be read.
bool readFiscalMarks(const Arguments& arguments, engine::Issuer& profile);
const QList<Option>& fiscalMarkOptions();

int issuerUpdate(const QStringList& words);
int issuerRenew(const QStringList& words);

} // namespace app
