#pragma once
#include <QList>
#include <QString>

namespace engine {

struct SignatureCheck
{
    QString name; // stable, e.g. "certificate.digest"
    bool ok = false;
    QString detail;
};
struct SignatureReport
{
    bool ok = false;
    QString profile; // "A/sha1", "B/sha256", ...
    QList<SignatureCheck> checks;
    QString accessKey;
};

} // namespace engine
