#pragma once
#include "Words.h"

namespace app {

inline constexpr qint64 kMaxP12 = 2 << 20;

QJsonObject issuerToJson(const engine::Issuer& issuer);
QString issuerToText(const engine::Issuer& issuer);
// The issuer as it is stored now; warnings go to stderr too.
void reportAdded(const Output& out, const engine::IssuerAdded& added);

int issuerUpdate(const QStringList& words);
int issuerRenew(const QStringList& words);

} // namespace app
