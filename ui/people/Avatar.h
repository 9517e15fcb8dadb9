#pragma once
#include <QIcon>
#include <QString>

namespace ui {

// Two letters of the name in a circle, in the colours of the running theme when it is painted.
QIcon avatar(const QString& name);
QString initials(const QString& name); // "Ana María Pérez" -> "AP"

} // namespace ui
