// What a screen reader is told: totals, change, faults and the tax office's answers once each, and where one is.
#include "Till.h"

#include <common/Overlay.h>
#include <common/Spoken.h>

#include <QAccessible>
#include <QTimer>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

struct Heard
{
    Heard()
    {
        QObject::connect(&ui::Announcer::of(*till.window), &ui::Announcer::said, till.window.get(),
                         [this](const QString& words) { spoken += words; });
    }
    [[nodiscard]] QStringList with(const QString& words) const { return spoken.filter(words); }
    // The cart comes to rest.
    void rest() const
    {
        auto* timer = till.find<QTimer>("spokenTotal");
        timer->setInterval(0);
        if (timer->isActive())
            timer->start();
        Till::until([&] { return !timer->isActive(); });
    }

    Till till;
    QStringList spoken; // in order
};

} // namespace

TEST(Spoken, ABurstOfScansIsOneLineAndOneTotal)
{
    Heard heard;
    Till& till = heard.till;
    for (int i = 0; i < 10; ++i)
        till.scan(u"ARR2"_s);
    till.scan(u"COLA3"_s);
    till.settle();
    EXPECT_TRUE(heard.with(u"Total"_s).isEmpty());
    heard.rest();
    EXPECT_EQ(heard.with(u"Total"_s), QStringList{u"1 Cola 3 litros, $3,00. Total $35,50"_s});
    till.window->setTheme(ui::ThemeKind::Dark); // drawn again: nothing is new
    heard.rest();
    EXPECT_EQ(heard.with(u"Total"_s).size(), 1);
}

TEST(Spoken, ChangeAndAnswerAreSaidOnce)
{
    Heard heard;
    Till& till = heard.till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.type(u"20"_s);
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return !heard.with(u"CAMBIO"_s).isEmpty(); }));
    till.engine.setStatus(till.engine.made[0].accessKey, engine::DocumentStatus::Authorized);
    Q_EMIT till.events.documentChanged(till.engine.made[0].accessKey, engine::DocumentStatus::Authorized);
    ASSERT_TRUE(Till::until([&] { return !heard.with(u"Autorizada"_s).isEmpty(); }));
    till.scan(u"ARR2"_s); // the strip stays and is drawn again
    till.settle();
    heard.rest();
    EXPECT_EQ(heard.with(u"CAMBIO"_s), QStringList{u"CAMBIO $16,75. "_s + till.engine.made[0].number});
    EXPECT_EQ(heard.with(u"Autorizada"_s).size(), 1);
    till.key(Qt::Key_F12);
    EXPECT_TRUE(Till::until([&] { return heard.with(u"CAMBIO"_s).size() == 2; })); // the next one's
}

TEST(Spoken, AnUnknownCodeIsSaid)
{
    Heard heard;
    Till& till = heard.till;
    till.scan(u"7899999999999"_s);
    ASSERT_TRUE(Till::until([&] { return !heard.spoken.isEmpty(); }));
    EXPECT_EQ(heard.with(u"7899999999999"_s).size(), 1);
}

TEST(Spoken, TheTaxOfficesSilenceIsSaidOnceAndItsReturnToo)
{
    Heard heard;
    Till& till = heard.till;
    for (int i = 0; i < 3; ++i) {
        Q_EMIT till.events.sriReachChanged(engine::SriReach::Unreachable);
        till.settle();
    }
    EXPECT_EQ(heard.with(u"El SRI no responde"_s).size(), 1);
    Q_EMIT till.events.sriReachChanged(engine::SriReach::Reachable);
    till.settle();
    EXPECT_EQ(heard.with(u"El SRI responde"_s).size(), 1);
}

TEST(Spoken, CardsAndPagesAreKnownByTheirTitles)
{
    Heard heard;
    Till& till = heard.till;
    till.key(Qt::Key_F1);
    auto* help = QAccessible::queryAccessibleInterface(till.find<QWidget>("helpOverlay"));
    ASSERT_TRUE(help);
    EXPECT_EQ(help->role(), QAccessible::Dialog);
    EXPECT_EQ(help->text(QAccessible::Name), u"Teclas"_s);
    EXPECT_EQ(heard.with(u"Teclas"_s).size(), 1); // the keyboard stays in the box, so the card says itself
    till.key(Qt::Key_Escape);
    for (QWidget* card : till.window->findChildren<ui::Overlay*>()) {
        const auto* face = QAccessible::queryAccessibleInterface(card);
        const std::string who = card->objectName().toStdString();
        EXPECT_EQ(face->role(), QAccessible::Dialog) << who;
        if (card->objectName() == u"reportPanel"_s)
            continue; // its title is the report's, once there is one
        EXPECT_FALSE(face->text(QAccessible::Name).isEmpty()) << who;
    }
    till.window->go(ui::Page::Documents);
    till.settle();
    const auto* title = till.find<QWidget>("documentsTitle");
    EXPECT_EQ(QAccessible::queryAccessibleInterface(title->parentWidget())->text(QAccessible::Name), u"Documentos"_s);
}
