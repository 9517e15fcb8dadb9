#include "sri/SriEndpoints.h"

namespace engine::sri {

using namespace Qt::StringLiterals;

SriEndpoints SriEndpoints::forTarget(SriTarget target, const QUrl& overrideBase)
{
    if (overrideBase.isValid() && !overrideBase.isEmpty())
        return {overrideBase};
    switch (target) {
    case SriTarget::Test:
        return {QUrl(u"https://celcer.sri.gob.ec/comprobantes-electronicos-ws"_s)};
    case SriTarget::Production:
        return {QUrl(u"https://cel.sri.gob.ec/comprobantes-electronicos-ws"_s)};
    case SriTarget::Practice:
        break;
    }
    return {};
}

QUrl SriEndpoints::practiceProduction(const QUrl& practiceBase)
{
    return practiceBase.isEmpty() ? QUrl() : SriEndpoints{practiceBase}.service(u"produccion");
}

QUrl SriEndpoints::service(QStringView name) const
{
    QUrl url = base;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u'/' + name.toString());
    url.setQuery(QString());
    return url;
}

} // namespace engine::sri
