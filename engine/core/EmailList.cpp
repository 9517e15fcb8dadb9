#include "core/TextRules.h"

#include <engine/EmailList.h>

#include <QRegularExpression>

namespace engine {

using namespace Qt::StringLiterals;

QStringList emailList(QStringView typed)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    QStringList emails;
    for (const QString& email : typed.toString().split(between, Qt::SkipEmptyParts)) {
        if (!emails.contains(email, Qt::CaseInsensitive))
            emails.append(email);
    }
    return emails;
}

QString joinEmails(const QStringList& emails)
{
    return emails.join(u';');
}

bool isEmail(QStringView text)
{
    return core::looksLikeEmail(text);
}

} // namespace engine
