#pragma once
#include <engine/People.h>

#include <QStringList>

namespace ui {

QString roleText(engine::Role role);
// What somebody who has it may do, as a plain sentence: "Sell and charge".
QString permissionText(engine::Permission permission);
// Stable words of the audit trail; one that is unknown here is shown as it is.
QString auditActionText(const QString& action);
// Those whose words in this language hold what was typed, whatever its case and accents.
QStringList auditActionsLike(const QString& text);
// Who did it: a person's name, or what stands for the command line or a program.
QString auditDoerText(const QString& name);
// A subject that is the name of a permission is said as its sentence.
QString auditSubjectText(const engine::AuditEntry& entry);
// What went wrong with a PIN, a badge or a person on the list.
QString peopleTrouble(const engine::Error& error);
// Milliseconds that a refusal asks to wait; 0 when it does not.
qint64 waitAsked(const engine::Error& error);
QString waitText(qint64 milliseconds);

} // namespace ui
