#include "notify/Texts.h"

#include "core/Text.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

QString known(const QString& language)
{
    return language == u"en" ? u"en"_s : u"es"_s;
}

QByteArray resource(const QString& path)
{
    QFile file(u":/engine/texts/"_s + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString filled(const QString& text, const Fillings& fillings)
{
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return out + text.sliced(at);
        const auto filling = fillings.constFind(text.sliced(open + 1, close - open - 1));
        if (filling == fillings.constEnd()) {
            out += QStringView(text).sliced(at, close + 1 - at);
        } else {
            out += QStringView(text).sliced(at, open - at);
            out += core::cleanText(*filling);
        }
        at = close + 1;
    }
    return out;
}

NoticeText noticeText(const QString& name, const QString& language, const Fillings& fillings)
{
    const QJsonObject all = QJsonDocument::fromJson(resource(u"notices.%1.json"_s.arg(known(language)))).object();
    const QJsonObject entry = all.value(name).toObject();
    return {filled(entry.value(u"title"_s).toString(name), fillings),
            filled(entry.value(u"message"_s).toString(), fillings)};
}

LetterText letterText(const QString& name, const QString& language, const Fillings& fillings)
{
    const QString text = QString::fromUtf8(resource(u"mail/%1.%2.txt"_s.arg(name, known(language))));
    const qsizetype end = text.indexOf(u'\n'); // the subject, an empty line, the body
    return {filled(text.left(end), fillings).trimmed(), filled(text.mid(end + 2), fillings)};
}

} // namespace engine::notify
