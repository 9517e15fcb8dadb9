// The customer of a sale: several addresses, phone, and what is thought of the number while it is typed.
#include "Till.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

void withTwoMails(test::FakeEngine& engine)
{
    engine.customers[0].email = u"maria@example.com;pagos@example.com"_s;
}

} // namespace

TEST(CounterCustomers, SeveralAddressesGetTheDocumentUnlessOneIsTakenOut)
{
    Till till(true, withTwoMails);
    till.scan(u"ARR2"_s);
    till.settle();
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    EXPECT_EQ(till.cart().buyer.email, u"maria@example.com;pagos@example.com"_s);
    auto* second = till.find<QCheckBox>("buyerMail1");
    ASSERT_NE(second, nullptr);
    ASSERT_TRUE(second->isVisible());
    for (int i = 0; i < 60 && !second->hasFocus(); ++i)
        till.key(Qt::Key_Tab);
    ASSERT_TRUE(second->hasFocus()) << "by keys alone";
    till.key(Qt::Key_Space);
    EXPECT_EQ(till.cart().buyer.email, u"maria@example.com"_s);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.engine.creations[0].request.buyer.email, u"maria@example.com"_s);
    EXPECT_EQ(till.engine.customers[0].email, u"maria@example.com;pagos@example.com"_s) << "the customer keeps both";
    EXPECT_FALSE(till.find<QWidget>("buyerMail1")) << "the next sale begins without";
}

TEST(CounterCustomers, TheChoiceSurvivesARestart)
{
    QHash<QString, QString> kept;
    {
        Till till(true, withTwoMails);
        till.scan(u"ARR2"_s);
        till.settle();
        till.type(u"1710034065"_s);
        till.key(Qt::Key_F3);
        till.find<QCheckBox>("buyerMail0")->click();
        till.settle();
        kept = till.engine.settings;
    }
    Till again(true, [&](test::FakeEngine& engine) { engine.settings = kept; });
    again.settle();
    EXPECT_EQ(again.cart().buyer.email, u"pagos@example.com"_s);
    ASSERT_NE(again.find<QCheckBox>("buyerMail0"), nullptr);
    EXPECT_FALSE(again.find<QCheckBox>("buyerMail0")->isChecked());
    EXPECT_TRUE(again.find<QCheckBox>("buyerMail1")->isChecked());
}

TEST(CounterCustomers, TheFormKeepsPhoneAddressAndAllMails)
{
    Till till;
    till.type(u"1790016919001"_s);
    till.key(Qt::Key_F3);
    ASSERT_TRUE(till.find<QLineEdit>("customerName")->hasFocus());
    till.type(u"Corporacion"_s);
    till.key(Qt::Key_Tab);
    till.type(u"a@corp.ec malo b@corp.ec"_s);
    EXPECT_TRUE(till.text("customerMailVerdict").contains(u"malo"_s)) << "told while one types";
    till.key(Qt::Key_Tab);
    till.type(u"022345678"_s);
    till.key(Qt::Key_Tab);
    till.type(u"Quito"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.engine.savedCustomers.isEmpty());
    auto* mails = till.find<QLineEdit>("customerMail");
    EXPECT_TRUE(mails->hasFocus());
    EXPECT_EQ(mails->selectedText(), u"malo"_s) << "the bad one is marked";
    till.key(Qt::Key_Delete);
    till.key(Qt::Key_Return);
    ASSERT_EQ(till.engine.savedCustomers.size(), 1);
    const auto& kept = till.engine.savedCustomers[0];
    EXPECT_EQ(kept.email, u"a@corp.ec;b@corp.ec"_s);
    EXPECT_EQ(kept.phone, u"022345678"_s);
    EXPECT_EQ(kept.address, u"Quito"_s);
    EXPECT_EQ(till.cart().buyer.email, u"a@corp.ec;b@corp.ec"_s);
}

TEST(CounterCustomers, KindAndCheckDigitAreToldAtEveryKey)
{
    Till till;
    till.type(u"1790016919001"_s);
    till.key(Qt::Key_F3);
    auto* id = till.find<QLineEdit>("customerId");
    const QString company = till.text("customerWarning");
    EXPECT_FALSE(company.isEmpty());
    id->setFocus();
    id->selectAll();
    till.type(u"171003406"_s);
    EXPECT_FALSE(till.find<QLabel>("customerWarning")->isVisible()) << "not there yet";
    till.type(u"5"_s);
    EXPECT_EQ(till.find<QComboBox>("customerType")->currentIndex(), 0) << "ten digits are a cédula";
    EXPECT_TRUE(till.find<QLabel>("customerWarning")->isVisible());
    EXPECT_NE(till.text("customerWarning"), company);
    EXPECT_EQ(till.find<QLabel>("customerWarning")->property("tone").toString(), u"ok"_s);
    till.key(Qt::Key_Backspace);
    till.type(u"6"_s);
    EXPECT_EQ(till.find<QLabel>("customerWarning")->property("tone").toString(), u"warn"_s);
}

TEST(CounterCustomers, WhoIsOutOfUseIsSoldToWithAWord)
{
    Till till(true, [](test::FakeEngine& engine) { engine.customers[0].active = false; });
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    EXPECT_EQ(till.cart().buyer.id, u"1710034065"_s);
    EXPECT_TRUE(till.find<QLabel>("notice")->isVisible());
}

TEST(CounterCustomers, WhoNobodyKnowsIsWrittenDownFromTheBox)
{
    Till till;
    auto* id = till.find<QLineEdit>("customerId");
    auto* name = till.find<QLineEdit>("customerName");
    const auto kind = [&] { return till.find<QComboBox>("customerType")->currentText(); };

    till.type(u"ab123456"_s); // a passport
    till.key(Qt::Key_F3);
    ASSERT_TRUE(till.find<QWidget>("searchEmpty")->isVisible());
    till.key(Qt::Key_Return);
    ASSERT_TRUE(name->hasFocus());
    EXPECT_EQ(id->text(), u"AB123456"_s);
    EXPECT_EQ(kind(), u"Pasaporte"_s);
    till.type(u"Ann Smith"_s);
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.cart().buyer.id, u"AB123456"_s);
    EXPECT_EQ(till.cart().buyer.idType, engine::IdType::Passport);
    till.key(Qt::Key_F4);

    till.type(u"123456789"_s); // one of digits alone
    till.key(Qt::Key_F3);
    EXPECT_TRUE(till.text("notice").contains(u"F3"_s)) << till.text("notice").toStdString();
    EXPECT_FALSE(name->isVisible());
    till.key(Qt::Key_F3);
    ASSERT_TRUE(name->hasFocus());
    EXPECT_EQ(id->text(), u"123456789"_s);
    EXPECT_EQ(kind(), u"Pasaporte"_s);
    till.key(Qt::Key_Escape);

    till.type(u"Zoila Vaca"_s); // and somebody who only said a name
    till.key(Qt::Key_F3);
    till.key(Qt::Key_Return);
    ASSERT_TRUE(id->hasFocus());
    EXPECT_EQ(name->text(), u"Zoila Vaca"_s);
}

// Some companies' numbers do not follow modulo 11 since the tax office ran out of them.
TEST(CounterCustomers, ARucThatFailsTheOldRuleIsTakenWithAWord)
{
    Till till;
    till.type(u"1793999998001"_s);
    till.key(Qt::Key_F3);
    ASSERT_TRUE(till.find<QLineEdit>("customerName")->hasFocus());
    EXPECT_EQ(till.find<QLabel>("customerWarning")->property("tone").toString(), u"warn"_s);
    till.type(u"Nueva S.A.S."_s);
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.cart().buyer.id, u"1793999998001"_s);
}

TEST(CounterCustomers, WhoCouldNotBeKeptIsStillOnTheSale)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.type(u"1790016919001"_s);
    till.key(Qt::Key_F3);
    till.type(u"Corporacion"_s);
    till.engine.failCustomerSave = engine::Error{engine::ErrorCode::DISK_FULL, u"full"_s};
    till.key(Qt::Key_Return);
    ASSERT_TRUE(Till::until([&] { return till.find<QLabel>("notice")->isVisible(); }));
    EXPECT_EQ(till.cart().buyer.name, u"Corporacion"_s);
}
