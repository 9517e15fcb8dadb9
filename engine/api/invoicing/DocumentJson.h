#pragma once
#include <engine/Document.h>

#include <QJsonArray>
#include <QJsonObject>

namespace engine::api {

// Documents in the words of the contract: the one place for all operations that answer with one.
QJsonObject documentJson(const DocumentSummary& document);
QJsonObject sentDocumentJson(const SentDocument& sent);
QJsonObject documentEventJson(const DocumentEvent& event);
QJsonObject sriReplyJson(const SriReply& reply);
QJsonObject effectJson(const QueuedEffect& effect);
QJsonObject statsJson(const DocumentStats& stats);

} // namespace engine::api
