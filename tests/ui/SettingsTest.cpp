#include "Till.h"
#include "support/FakeShifts.h"

#include <common/Theme.h>
#include <engine/Identification.h>

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::Error;
using engine::ErrorCode;
using engine::SriTarget;
using test::Till;

namespace {

class Renewal : public testing::Test
{
protected:
    Till till;
    QTemporaryDir folder;

    void SetUp() override
    {
        QFile file(folder.filePath(u"nueva.p12"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("p12 bytes");
        file.close();
        till.dialogs.path = file.fileName();
        till.window->go(ui::Page::Settings);
        till.find<QPushButton>("stateCertificate")->click(); // the bar leads there
        ASSERT_TRUE(till.find<QPushButton>("renewCertificate")->hasFocus());
        till.key(Qt::Key_Space);
        ASSERT_TRUE(till.find<QPushButton>("renew_chooseP12")->hasFocus());
        till.key(Qt::Key_Space);
        ASSERT_TRUE(Till::until([&] { return till.find<QLineEdit>("renew_p12Password")->hasFocus(); }));
    }
    void check()
    {
        till.type(u"clave"_s);
        till.key(Qt::Key_Return);
    }
};

class Move : public testing::Test
{
protected:
    static std::unique_ptr<Till> in(SriTarget target)
    {
        auto till = std::make_unique<Till>(
            true, [target](test::FakeEngine& engine) { engine.issuers = {test::FakeEngine::shop(target)}; });
        Till::until([&] { return till->find<QPushButton>("navSale") || till->window->isVisible(); });
        till->window->go(ui::Page::Settings);
        till->settle();
        return till;
    }
    static void agree(Till& till)
    {
        till.find<QPushButton>("beginMove")->click();
        till.find<QCheckBox>("moveSure")->setChecked(true);
    }
};

} // namespace

TEST_F(Renewal, IsJudgedThenTaken)
{
    EXPECT_FALSE(till.find<QPushButton>("renewUse")->isEnabled());
    check();
    EXPECT_EQ(till.engine.checkedRuc, u"1790012345001"_s);
    EXPECT_TRUE(till.text("renew_p12Verdict").contains(u"Comercial Andina"_s))
        << till.text("renew_p12Verdict").toStdString();
    EXPECT_TRUE(till.text("renew_p12Verdict").contains(u"días"_s));
    ASSERT_TRUE(till.find<QPushButton>("renewUse")->hasFocus());
    till.key(Qt::Key_Space);
    ASSERT_EQ(till.engine.renewals.size(), 1);
    EXPECT_EQ(till.engine.renewals[0].p12, QByteArray("p12 bytes"));
    EXPECT_EQ(till.engine.renewals[0].password, QByteArray("clave"));
    EXPECT_TRUE(till.text("certificateFacts").contains(u"renovado"_s)) << till.text("certificateFacts").toStdString();
    EXPECT_TRUE(till.find<QLineEdit>("renew_p12Password")->text().isEmpty());
    EXPECT_FALSE(till.find<QPushButton>("renewUse")->isVisible());
}

TEST_F(Renewal, WrongPasswordAndAnotherRucAreSaidInPlainWords)
{
    till.engine.failCheck = Error{ErrorCode::CERTIFICATE_PASSWORD_INVALID, u"mac"_s};
    check();
    EXPECT_TRUE(till.text("renew_p12Verdict").contains(u"contraseña"_s));
    EXPECT_TRUE(till.find<QLineEdit>("renew_p12Password")->hasFocus());
    till.engine.failCheck = Error{ErrorCode::RUC_MISMATCH, u"other"_s};
    check();
    EXPECT_TRUE(till.text("renew_p12Verdict").contains(u"RUC"_s));
    EXPECT_FALSE(till.find<QPushButton>("renewUse")->isEnabled());
    EXPECT_TRUE(till.engine.renewals.isEmpty());
}

TEST_F(Renewal, WarningsAreSaidInPlainWordsAndDoNotStop)
{
    till.engine.warnings = {u"certificate.ruc.absent"_s, u"certificate.expiresSoon"_s, u"certificate.key.short"_s,
                            u"key.inFile"_s};
    check();
    const QString verdict = till.text("renew_p12Verdict");
    for (const QString& key : till.engine.warnings)
        EXPECT_FALSE(verdict.contains(key)) << key.toStdString();
    EXPECT_TRUE(verdict.contains(u"vence pronto"_s)) << verdict.toStdString();
    EXPECT_TRUE(till.find<QPushButton>("renewUse")->isEnabled());
}

TEST_F(Renewal, AnotherPasswordNeedsAnotherVerdict)
{
    check();
    ASSERT_TRUE(till.find<QPushButton>("renewUse")->isEnabled());
    till.find<QLineEdit>("renew_p12Password")->setFocus();
    till.type(u"x"_s);
    EXPECT_FALSE(till.find<QPushButton>("renewUse")->isEnabled());
}

TEST_F(Renewal, RefusedRenewalKeepsTheOldOne)
{
    check();
    till.engine.failRenew = Error{ErrorCode::CERTIFICATE_EXPIRED, u"old"_s};
    till.key(Qt::Key_Space);
    EXPECT_TRUE(till.text("renewMessage").contains(u"caducado"_s) || till.text("renewMessage").contains(u"venc"_s) ||
                till.text("renewMessage").contains(u"caduc"_s))
        << till.text("renewMessage").toStdString();
    EXPECT_FALSE(till.text("certificateFacts").contains(u"renovado"_s));
}

TEST_F(Move, TestToProductionNeedsTheTickAndTheNumber)
{
    auto till = in(SriTarget::Test);
    till->find<QPushButton>("beginMove")->click();
    EXPECT_TRUE(till->text("moveSummary").contains(u"real"_s)) << till->text("moveSummary").toStdString();
    EXPECT_TRUE(till->find<QLineEdit>("firstNumber")->hasFocus());
    EXPECT_FALSE(till->find<QPushButton>("moveNow")->isEnabled());
    till->find<QLineEdit>("firstNumber")->selectAll();
    till->type(u"1251"_s);
    till->key(Qt::Key_Tab);
    EXPECT_TRUE(till->find<QCheckBox>("moveSure")->hasFocus());
    till->key(Qt::Key_Space);
    till->key(Qt::Key_Tab);
    till->key(Qt::Key_Tab);
    ASSERT_TRUE(till->find<QPushButton>("moveNow")->hasFocus());
    till->key(Qt::Key_Space);
    EXPECT_EQ(till->engine.issuers[0].target, SriTarget::Production);
    EXPECT_EQ(till->engine.issuers[0].nextSequential, 1251);
    EXPECT_EQ(till->find<QLineEdit>("nextNumber")->text(), u"1251"_s);
    EXPECT_EQ(till->text("environment"), u"Producción"_s);
    EXPECT_FALSE(till->find<QPushButton>("beginMove")->isVisible()); // no way on, and none back
}

TEST_F(Move, PracticeShopSaysWhyItCannotLeave)
{
    auto till = in(SriTarget::Practice);
    till->engine.failUpdate = Error{ErrorCode::CERTIFICATE_INVALID, u"practice"_s};
    agree(*till);
    till->find<QPushButton>("moveNow")->click();
    EXPECT_TRUE(Till::until([&] { return till->text("environmentMessage").contains(u"práctica"_s); }))
        << till->text("environmentMessage").toStdString();
    EXPECT_EQ(till->engine.issuers[0].target, SriTarget::Practice);
}

TEST_F(Move, NotYetChangesNothing)
{
    auto till = in(SriTarget::Test);
    agree(*till);
    till->find<QPushButton>("moveCancel")->click();
    till->settle();
    EXPECT_EQ(till->engine.issuers[0].target, SriTarget::Test);
    EXPECT_FALSE(till->find<QPushButton>("moveNow")->isVisible());
}

TEST_F(Move, NumberOnlyMovesForward)
{
    auto till = in(SriTarget::Test);
    till->find<QLineEdit>("nextNumber")->setFocus();
    till->find<QLineEdit>("nextNumber")->selectAll();
    till->type(u"88"_s);
    till->key(Qt::Key_Return);
    EXPECT_EQ(till->engine.issuers[0].nextSequential, 88);
    till->engine.failNext = Error{ErrorCode::CONFLICT, u"backwards"_s};
    till->find<QLineEdit>("nextNumber")->selectAll();
    till->type(u"5"_s);
    till->key(Qt::Key_Return);
    EXPECT_TRUE(till->text("environmentMessage").contains(u"88"_s)) << till->text("environmentMessage").toStdString();
    till->find<QLineEdit>("nextNumber")->setText(u"0"_s);
    till->key(Qt::Key_Return);
    EXPECT_TRUE(till->text("environmentMessage").contains(u"999999999"_s));
}

TEST_F(Move, ANumberThatWasPassedMovesNothing)
{
    auto till = in(SriTarget::Test);
    till->engine.failNext =
        Error{ErrorCode::CONFLICT, u"backwards"_s, {{u"nextSequential"_s, {}, u"nextSequential"_s, u"120"_s}}};
    agree(*till);
    till->find<QPushButton>("moveNow")->click();
    EXPECT_TRUE(Till::until([&] { return till->text("environmentMessage").contains(u"120"_s); }))
        << till->text("environmentMessage").toStdString();
    EXPECT_EQ(till->engine.issuers[0].target, SriTarget::Test);
    EXPECT_TRUE(till->find<QPushButton>("moveNow")->isEnabled());
}

namespace {

class Logo : public testing::Test
{
protected:
    Till till;
    QTemporaryDir folder;

    void SetUp() override { till.window->go(ui::Page::Settings); }
    void choose(const QByteArray& bytes)
    {
        QFile file(folder.filePath(u"logo"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        till.dialogs.path = file.fileName();
        till.find<QPushButton>("chooseLogo")->click();
    }
    static QByteArray picture(QSize size, const char* format)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, format);
        return bytes;
    }
    [[nodiscard]] bool previewed() const { return !till.find<QLabel>("logoPreview")->pixmap().isNull(); }
    [[nodiscard]] bool says(const QString& words) const
    {
        return Till::until([&] { return till.text("logoMessage").contains(words); });
    }
};

} // namespace

TEST_F(Logo, IsChosenShownStoredAndRemoved)
{
    EXPECT_FALSE(till.find<QPushButton>("removeLogo")->isVisible());
    EXPECT_EQ(till.text("logoPreview"), u"Sin logo"_s);
    for (const char* format : {"PNG", "JPG"}) {
        const QByteArray bytes = picture({600, 200}, format);
        choose(bytes);
        ASSERT_TRUE(Till::until([&] { return previewed(); }));
        EXPECT_TRUE(till.find<QPushButton>("removeLogo")->isVisible());
        EXPECT_NE(till.engine.issuers[0].logo, bytes) << "before it is saved";
        till.find<QPushButton>("saveIssuer")->click();
        ASSERT_TRUE(Till::until([&] { return till.engine.issuers[0].logo == bytes; }));
        till.find<QPushButton>("removeLogo")->click();
        EXPECT_FALSE(previewed());
        till.find<QPushButton>("saveIssuer")->click();
        ASSERT_TRUE(Till::until([&] { return till.engine.issuers[0].logo.isEmpty(); }));
    }
}

TEST_F(Logo, WhatCannotBePrintedIsRefusedAndTheOldOneStays)
{
    const QByteArray good = picture({60, 20}, "PNG");
    choose(good);
    ASSERT_TRUE(Till::until([&] { return previewed(); }));
    choose("GIF89a");
    EXPECT_TRUE(says(u"PNG y JPEG"_s)) << till.text("logoMessage").toStdString();
    choose(QByteArray("\x89PNG\r\n\x1a\n") + "damaged");
    EXPECT_TRUE(says(u"No se puede leer"_s)) << till.text("logoMessage").toStdString();
    choose(good + QByteArray(600 * 1024, ' '));
    EXPECT_TRUE(says(u"512 KB"_s)) << till.text("logoMessage").toStdString();
    choose(picture({6000, 5000}, "PNG")); // small as a file, huge when unpacked
    EXPECT_TRUE(says(u"24"_s)) << till.text("logoMessage").toStdString();
    EXPECT_TRUE(previewed());
    till.find<QPushButton>("saveIssuer")->click();
    EXPECT_TRUE(Till::until([&] { return till.engine.issuers[0].logo == good; }));
}

TEST(Look, ContrastAndTextSizeAreKept)
{
    Till till;
    till.window->setTheme(ui::ThemeKind::Contrast);
    till.window->setTextSize(150);
    till.settle();
    EXPECT_EQ(till.engine.settings.value(u"ui.theme"_s), u"contrast"_s);
    EXPECT_EQ(till.engine.settings.value(u"ui.textSize"_s), u"150"_s);
    EXPECT_EQ(QApplication::font().pixelSize(), 22);
    EXPECT_EQ(till.find<QComboBox>("theme")->currentIndex(), 2);
    EXPECT_EQ(till.find<QComboBox>("textSize")->currentData().toInt(), 150);
    till.window->setTheme(ui::ThemeKind::Light);
    till.window->setTextSize(100);
}

// Nothing may be cut off: what does not fit its page must be within reach of a scroll bar, and the total is always in
// view.
TEST(Look, LargestTextKeepsEverythingWithinReach)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"ui.textSize"_s, u"200"_s); });
    ASSERT_TRUE(Till::until([] { return ui::textSize() == 200; }));
    till.window->resize(1366, 768);
    till.scan(u"ARR2"_s);
    till.scan(u"COLA3"_s);
    till.settle();
    EXPECT_EQ(till.window->size(), QSize(1366, 768));
    EXPECT_LE(till.window->minimumSizeHint().width(), 1366);
    EXPECT_LE(till.window->minimumSizeHint().height(), 768);
    for (const auto* name : {"total", "entry", "cash"}) {
        auto* widget = till.find<QWidget>(name);
        const QRect place(widget->mapTo(till.window.get(), QPoint()), widget->size());
        EXPECT_TRUE(QRect(QPoint(), till.window->size()).contains(place))
            << name << ' ' << place.bottom() << ' ' << place.right();
        EXPECT_GE(widget->width(), qMin(widget->minimumSizeHint().width(), 400)) << name;
    }
    auto* lines = till.find<QWidget>("lines");
    EXPECT_FALSE(lines->visibleRegion().isEmpty());
    EXPECT_GE(lines->visibleRegion().boundingRect().height(), 300); // two lines and more without scrolling
    for (const auto page : {ui::Page::Sale, ui::Page::Documents, ui::Page::Queue, ui::Page::Settings}) {
        till.window->go(page);
        till.settle();
        for (auto* label : till.window->findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty() || label->wordWrap() || label->objectName() == u"shop"_s)
                continue;
            EXPECT_GE(label->width(), label->minimumSizeHint().width()) << label->objectName().toStdString();
            EXPECT_GE(label->height(), label->fontMetrics().height() - 2) << label->objectName().toStdString();
        }
        for (auto* button : till.window->findChildren<QPushButton*>()) {
            if (!button->isVisible() || button->text().isEmpty())
                continue;
            EXPECT_GE(button->width(), button->fontMetrics().horizontalAdvance(button->text()))
                << button->objectName().toStdString();
        }
    }
    till.window->setTextSize(100);
}

TEST(Bar, NoNewsOfTheTaxOfficeIsNoAlarm)
{
    Till till;
    auto* sign = till.find<QPushButton>("stateSri");
    EXPECT_TRUE(sign->property("tone").toString().isEmpty());
    EXPECT_TRUE(sign->accessibleName().contains(u"novedad"_s)) << sign->accessibleName().toStdString();
}

TEST(SettingsDoors, TheShiftHasItsDoors)
{
    test::FakeShifts shifts;
    Till till(true, [&](test::FakeEngine& engine) { engine.shifts = &shifts; });
    till.window->go(ui::Page::Settings);
    till.settle();
    till.find<QPushButton>("openShiftSettings")->click();
    ASSERT_TRUE(Till::until([&] { return till.find<QWidget>("shiftSettings")->isVisible(); }));
    till.key(Qt::Key_Escape);
    ASSERT_TRUE(Till::until([&] { return !till.find<QWidget>("shiftSettings")->isVisible(); }));
    till.find<QPushButton>("openClosedShifts")->click();
    EXPECT_TRUE(Till::until([&] { return till.find<QWidget>("closedPanel")->isVisible(); }));
}

TEST(SettingsDoors, WithoutShiftsThereAreNone)
{
    Till till;
    till.window->go(ui::Page::Settings);
    till.settle();
    EXPECT_FALSE(till.find<QPushButton>("openShiftSettings")->isVisible());
    EXPECT_FALSE(till.find<QPushButton>("openClosedShifts")->isVisible());
}
