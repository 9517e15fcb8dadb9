#pragma once
#include <engine/Document.h>
#include <engine/Error.h>
#include <engine/Identification.h>

#include <QString>

namespace ui {

// As it is looked for: accents and case do not count.
QString plainText(const QString& text);

// Stable codes of the engine in the words of the chosen language. The engine speaks keys; people read these.
QString errorTitle(engine::ErrorCode code);
// What happened and, when a field was refused, which one.
QString errorText(const engine::Error& error);
// The data can only be looked at: what happened, what it means, what to do; and the short reason for a single control.
QString readOnlyText();
QString readOnlyReason();
// The same as errorText for what kept the program from starting.
QString startFailureText(const engine::Error& error);
// "items[2].quantity" -> "line 3, quantity".
QString fieldName(const QString& path);
QString identificationText(const QString& key);
QString warningText(const QString& key); // of certificates and keys
QString statusText(engine::DocumentStatus status);
QString statusTone(engine::DocumentStatus status); // ok | warn | alarm | accent
QString statusIcon(engine::DocumentStatus status);
QString targetText(engine::SriTarget target);
QString idTypeText(engine::IdType type);
QString paymentText(const QString& code);
QString eventText(const QString& type);
// The cause in plain words from the code dictionary, else SRI's own message.
struct SriWords
{
    QString meaning, cause, fix;
};
SriWords sriWords(const engine::SriMessage& message);
// "3 min", "2 h 05 min".
QString ageText(qint64 seconds);

} // namespace ui
