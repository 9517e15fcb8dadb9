#pragma once
#include "invoicing/DocumentRepository.h"
#include "sri/SriAnswers.h"

#include <chrono>

namespace engine::invoicing {

// What an answer of the tax office means for a document.

bool hasSriCode(const QList<SriMessage>& messages, QLatin1StringView code);
// DEVUELTA with 43 or 70: it has this very key already, so the voucher has arrived.
bool isAlreadyThere(const QList<SriMessage>& messages);
// True when every complaint is one that the tax office mends by itself: an internal error, a closure, a pending
// permission.
bool mendsItself(const QList<SriMessage>& messages);
// The service's own trouble, or "I have it and have not decided": no verdict about the voucher, whatever the state
// says.
bool isNoVerdict(const QList<SriMessage>& messages);
QString sriMessagesInWords(const QList<SriMessage>& messages);

// Since the tax office said that it has the voucher; `firstTryAt` where the history does not tell.
std::chrono::milliseconds sinceReceived(const QList<DocumentEvent>& history, const QDateTime& firstTryAt,
                                        const QDateTime& now);
// After a rebuild the tax office still shows the refusal of the earlier bytes until it gets the new ones. `waiting`:
// since it received them, nothing when it has not yet.
bool isOldRefusal(const QList<DocumentEvent>& history, const sri::AuthorizationAnswer& answer,
                  std::optional<std::chrono::milliseconds> waiting);

} // namespace engine::invoicing
