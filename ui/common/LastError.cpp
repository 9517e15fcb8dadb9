#include "common/LastError.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Kept
{
    QString text;
    QDateTime at;
};

Kept& last()
{
    static Kept kept;
    return kept;
}

// The values that were refused stay out: they may be a person's.
QString textOf(const engine::Error& error)
{
    QStringList lines{error.codeName()};
    if (!error.detail.isEmpty())
        lines += error.detail;
    for (const engine::FieldError& field : error.fields)
        lines += u"%1: %2"_s.arg(field.field, field.message);
    for (const engine::Error* cause = error.cause.get(); cause; cause = cause->cause.get())
        lines += cause->codeName() + u": "_s + cause->detail;
    return lines.join(u'\n');
}

} // namespace

void keepError(const engine::Error& error)
{
    const QString text = textOf(error);
    if (text != last().text) // a page that is drawn again tells the same once more
        last() = {text, QDateTime::currentDateTimeUtc()};
}

QString lastErrorText()
{
    if (last().text.isEmpty())
        return {};
    return QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n' +
           last().at.toString(Qt::ISODate) + u'\n' + last().text;
}

} // namespace ui
