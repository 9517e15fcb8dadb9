#pragma once
#include <engine/Engine.h>

namespace ui {

// The one right thing that a person can do for a document next. Settings: a field of them, which queueField names.
enum class QueueStep { Retry, Correct, Certificate, Settings, Portal, Support };

QueueStep queueStep(const engine::QueueEntry& entry);
// Where it is mended, as the dictionary of the tax office's codes names it; empty = no one place is known.
QString queueField(const engine::DocumentSummary& document);
// The tax office refused it, and the counter can make it again with the same number.
bool isCorrectable(const engine::DocumentSummary& document);
// Beside the next step: it may be signed again, once the trouble is out of the way.
bool maySignAgain(const engine::QueueEntry& entry);
// Why it waits, in plain words.
QString queueCause(const engine::QueueEntry& entry, engine::SriReach reach);
// What whoever helps needs to know, without a picture of the screen.
QString queueDetails(const engine::QueueEntry& entry);

} // namespace ui
