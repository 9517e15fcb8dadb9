#include "Output.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

QJsonObject fieldToJson(const engine::FieldError& field)
{
    QJsonObject out{{u"field"_s, field.field}, {u"message"_s, field.message}, {u"code"_s, field.code}};
    if (!field.value.isEmpty())
        out.insert(u"value"_s, field.value);
    return out;
}

} // namespace

QJsonObject errorToJson(const engine::Error& error)
{
    QJsonObject out{{u"code"_s, error.codeName()}, {u"detail"_s, error.detail}};
    if (!error.fields.isEmpty()) {
        QJsonArray fields;
        for (const engine::FieldError& field : error.fields)
            fields.append(fieldToJson(field));
        out.insert(u"errors"_s, fields);
    }
    return out;
}

void Output::line(const QJsonObject& object, const QString& plain) const
{
    write(stdout, m_json ? QJsonDocument(object).toJson(QJsonDocument::Compact) : plain.toUtf8());
}

void Output::failure(const engine::Error& error, QJsonObject context) const
{
    const QJsonObject details = errorToJson(error);
    if (m_json) {
        context.insert(u"ok"_s, false);
        for (auto it = details.begin(); it != details.end(); ++it)
            context.insert(it.key(), it.value());
        write(stdout, QJsonDocument(context).toJson(QJsonDocument::Compact));
        return;
    }
    QString text = error.codeName() + u": "_s + error.detail;
    for (const engine::FieldError& field : error.fields)
        text += u"\n  "_s + (field.field.isEmpty() ? u"(whole body)"_s : field.field) + u": "_s + field.message;
    const QString name = context.value(u"file"_s).toString();
    note(name.isEmpty() ? text : name + u": "_s + text);
}

void Output::note(const QString& text)
{
    write(stderr, text.toUtf8());
}

} // namespace app
