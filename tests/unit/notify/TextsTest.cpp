#include "notify/Texts.h"

#include <engine/Notifications.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::notify;
using namespace Qt::StringLiterals;

TEST(Texts, WhatIsFilledInIsNotLookedAtAgainAndBreaksNoLine)
{
    EXPECT_EQ(filled(u"{a} y {b}"_s, {{u"a"_s, u"{b}"_s}, {u"b"_s, u"dos"_s}}), u"{b} y dos"_s);
    EXPECT_EQ(filled(u"Asunto: {a}"_s, {{u"a"_s, u"uno\r\nBcc: otro@example.com"_s}}),
              u"Asunto: uno Bcc: otro@example.com"_s);
    EXPECT_EQ(filled(u"{c} {abierto"_s, {{u"a"_s, u"x"_s}}), u"{c} {abierto"_s);
    EXPECT_EQ(filled(u"{a}{a}"_s, {{u"a"_s, u"x"_s}}), u"xx"_s);
}

TEST(Texts, EveryNoticeHasWordsInBothLanguages)
{
    QStringList names = notificationTypes() + QStringList{notice::kWebhookDisabled};
    for (const QString& type : {notice::kAuthorized, notice::kSriFailed, notice::kMailFailed})
        names << type + u".many"_s;
    for (const QString& name : std::as_const(names)) {
        const NoticeText spanish = noticeText(name, u"es"_s, {});
        const NoticeText english = noticeText(name, u"en"_s, {});
        EXPECT_NE(spanish.title, name);
        EXPECT_FALSE(spanish.message.isEmpty() || english.message.isEmpty()) << qPrintable(name);
        EXPECT_NE(spanish.message, english.message) << qPrintable(name);
        EXPECT_EQ(spanish.message.count(u'{'), english.message.count(u'{')) << qPrintable(name);
    }
}

TEST(Texts, EveryLetterHasASubjectAndABodyInBothLanguages)
{
    for (const QString& name : {u"authorized"_s, u"verification"_s, u"test"_s}) {
        for (const QString& language : {u"es"_s, u"en"_s}) {
            const LetterText text = letterText(name, language, {});
            EXPECT_FALSE(text.subject.isEmpty());
            EXPECT_FALSE(text.subject.contains(u'\n'));
            EXPECT_GT(text.body.size(), 80);
            EXPECT_FALSE(text.body.startsWith(u'\n'));
        }
    }
    EXPECT_EQ(letterText(u"test"_s, u"fr"_s, {}).subject, letterText(u"test"_s, u"es"_s, {}).subject);
}
