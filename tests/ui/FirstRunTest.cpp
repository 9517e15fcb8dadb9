#include "Till.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

TEST(FirstRun, PracticeShopInOneKey)
{
    Till till(false);
    ASSERT_TRUE(Till::until([&] { return till.find<QPushButton>("makePractice")->isVisible(); }));
    EXPECT_TRUE(till.find<QPushButton>("makePractice")->hasFocus());
    till.key(Qt::Key_Space);
    EXPECT_TRUE(Till::until([&] { return till.find<QLineEdit>("entry")->hasFocus(); }));
    EXPECT_EQ(till.text("environment"), u"PRÁCTICA"_s);
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.engine.creations.size(), 1);
}

class OwnCertificate : public testing::Test
{
protected:
    Till till{false};
    QTemporaryDir folder;

    void SetUp() override
    {
        QFile file(folder.filePath(u"firma.p12"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("not looked at by the played engine");
        file.close();
        till.dialogs.path = file.fileName();
        till.find<QPushButton>("useCertificate")->click();
        till.find<QPushButton>("chooseP12")->click();
        ASSERT_TRUE(Till::until([&] { return till.text("p12Name") == u"firma.p12"_s; }));
    }
    void fill()
    {
        till.type(u"secreto"_s);
        till.key(Qt::Key_Return);
        till.find<QLineEdit>("businessName")->setText(u"Comercial Andina S.A."_s);
        till.find<QLineEdit>("mainAddress")->setText(u"Quito"_s);
    }
};

TEST_F(OwnCertificate, IsCheckedThenTaken)
{
    ASSERT_TRUE(till.find<QLineEdit>("p12Password")->hasFocus());
    fill();
    EXPECT_EQ(till.find<QLineEdit>("ruc")->text(), u"1790012345001"_s);
    till.find<QPushButton>("issuerSave")->click();
    ASSERT_TRUE(Till::until([&] { return till.find<QLineEdit>("entry")->hasFocus(); }));
    ASSERT_EQ(till.engine.addedIssuers.size(), 1);
    const engine::NewIssuer& added = till.engine.addedIssuers[0];
    EXPECT_EQ(added.password, QByteArray("secreto"));
    EXPECT_EQ(added.profile.branchCode, u"001"_s);
    EXPECT_EQ(added.profile.target, engine::SriTarget::Test);
    EXPECT_EQ(till.text("environment"), u"PRUEBAS"_s);
    EXPECT_TRUE(till.find<QLineEdit>("p12Password")->text().isEmpty());
}

TEST_F(OwnCertificate, WrongPasswordIsSaidInPlainWords)
{
    till.engine.failCheck = engine::Error{engine::ErrorCode::CERTIFICATE_PASSWORD_INVALID, u"mac"_s};
    till.type(u"mal"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(Till::until([&] { return till.text("p12Verdict").contains(u"contraseña"_s); }))
        << till.text("p12Verdict").toStdString();
    EXPECT_TRUE(till.find<QLineEdit>("p12Password")->hasFocus());
}

TEST_F(OwnCertificate, RefusedFieldsAreNamed)
{
    fill();
    till.find<QLineEdit>("ruc")->setText(u"1790012345002"_s);
    till.find<QPushButton>("issuerSave")->click();
    EXPECT_TRUE(till.engine.addedIssuers.isEmpty());
    EXPECT_TRUE(till.text("issuerMessage").contains(u"001"_s));
    till.find<QLineEdit>("ruc")->setText(u"1790012345001"_s);
    till.engine.failAdd = engine::Error{engine::ErrorCode::RUC_MISMATCH, u"other"_s};
    till.find<QPushButton>("issuerSave")->click();
    EXPECT_TRUE(Till::until([&] {
        return till.text("issuerMessage").contains(u"RUC"_s) && till.find<QPushButton>("issuerSave")->isEnabled();
    }));
}

TEST_F(OwnCertificate, WarningsOfTheAdditionAreSaidOnTheSellingScreen)
{
    fill();
    till.engine.warnings = {u"certificate.key.short"_s, u"key.inFile"_s};
    till.find<QPushButton>("issuerSave")->click();
    ASSERT_TRUE(Till::until([&] { return till.find<QLineEdit>("entry")->hasFocus(); }));
    EXPECT_TRUE(till.text("notice").contains(u"2048"_s)) << till.text("notice").toStdString();
    EXPECT_TRUE(till.text("notice").contains(u"llavero"_s));
}
