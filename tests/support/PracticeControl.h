#pragma once
#include "support/Await.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <memory>

namespace engine::tests {

// The control desk of a running practice tax office.
class PracticeControl
{
public:
    explicit PracticeControl(const QUrl& base) : m_root(base.resolved(QUrl(QStringLiteral("/control")))) {}

    // Replaces the faults in force; counters start again.
    bool play(const QList<QJsonObject>& rules)
    {
        QJsonArray list;
        for (const QJsonObject& rule : rules)
            list.append(rule);
        QNetworkRequest request(m_root);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        return ended(m_net.post(request, QJsonDocument(QJsonObject{{QStringLiteral("rules"), list}}).toJson())).first;
    }
    QList<QJsonObject> journal()
    {
        QList<QJsonObject> lines;
        const auto [good, body] =
            ended(m_net.get(QNetworkRequest(QUrl(m_root.toString() + QStringLiteral("/journal")))));
        for (const QByteArray& line : body.split('\n'))
            if (good && !line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        return lines;
    }
    // The lines of one operation ("reception", "authorization"), in order.
    QList<QJsonObject> journal(const QString& operation)
    {
        QList<QJsonObject> lines;
        for (const QJsonObject& line : journal())
            if (line[QStringLiteral("op")].toString() == operation)
                lines.append(line);
        return lines;
    }

private:
    static std::pair<bool, QByteArray> ended(QNetworkReply* reply)
    {
        const std::unique_ptr<QNetworkReply> owned(reply);
        const bool good = testing_support::waitUntil([&] { return owned->isFinished(); }, 30'000) &&
                          owned->error() == QNetworkReply::NoError;
        return {good, owned->readAll()};
    }

    QUrl m_root;
    QNetworkAccessManager m_net;
};

} // namespace engine::tests
