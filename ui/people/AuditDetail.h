#pragma once
#include <QJsonObject>
#include <QStringList>

namespace ui {

// What a row of the trail holds beside its columns, one fact a line: "Role: Cashier → Supervisor". What has no word
// here is shown as it is stored.
QStringList auditFacts(const QJsonObject& detail);

} // namespace ui
