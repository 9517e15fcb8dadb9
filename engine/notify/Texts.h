#pragma once
#include <QHash>
#include <QString>

namespace engine::notify {

// What stands for {name} in a text.
using Fillings = QHash<QString, QString>;

struct NoticeText
{
    QString title, message;
};

struct LetterText
{
    QString subject, body;
};

// In `language` (es, en; anything else reads as es), from the resources. `name` is a type of notification, with ".many"
// behind it where one notice stands for several documents.
NoticeText noticeText(const QString& name, const QString& language, const Fillings& fillings);
// authorized, verification, test.
LetterText letterText(const QString& name, const QString& language, const Fillings& fillings);

// Each {name} once; what is filled in is not looked at again, and cannot break a line.
QString filled(const QString& text, const Fillings& fillings);

} // namespace engine::notify
