// Settings > Printers by keys alone, over the real engine and a printer on the loopback.
#include "RealEngine.h"
#include "support/FakePrinter.h"
#include "support/PaperRoll.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using test::until;
using testing_support::FakePrinter;
using testing_support::PaperRoll;
using testing_support::PrinterManners;

namespace {

class Printers : public test::RealEngine
{
protected:
    void SetUp() override
    {
        qputenv("CUPS_SERVER", "/nowhere/cups.sock"); // this computer's own queues are nobody's business
        RealEngine::SetUp();
        auto* practice = window->findChild<QPushButton*>(u"makePractice"_s);
        ASSERT_TRUE(until([&] { return practice->isVisible(); }));
        practice->click();
        ASSERT_TRUE(until([&] { return window->findChild<QLineEdit*>(u"entry"_s)->hasFocus(); }));
    }
    [[nodiscard]] QWidget* find(const char* name) const
    {
        return window->findChild<QWidget*>(QString::fromLatin1(name));
    }
    bool reach(const char* name)
    {
        for (int i = 0; i < 80; ++i) {
            const QWidget* focus = window->focusWidget();
            if (focus && focus->objectName() == QLatin1StringView(name))
                return true;
            key(Qt::Key_Tab, Qt::NoModifier, u"\t"_s);
        }
        return false;
    }
    void press(const char* name)
    {
        ASSERT_TRUE(reach(name)) << name;
        key(Qt::Key_Space, Qt::NoModifier, u" "_s);
        release();
    }
    void release()
    {
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s);
        QApplication::sendEvent(window->focusWidget(), &up);
    }
    void down(const char* name, int times)
    {
        ASSERT_TRUE(reach(name)) << name;
        for (int i = 0; i < times; ++i)
            key(Qt::Key_Down);
    }
    void type(const char* name, const QString& words)
    {
        ASSERT_TRUE(reach(name)) << name;
        window->findChild<QLineEdit*>(QString::fromLatin1(name))->clear();
        for (const QChar c : words)
            key(static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, c);
    }
    void openPage()
    {
        window->go(ui::Page::Settings);
        press("openPrinters");
        ASSERT_TRUE(until([&] { return find("printWhen")->hasFocus(); }));
        ASSERT_TRUE(until([&] { return find("printersSearch")->isEnabled(); }));
    }
    // Into the folder of MOSTRADOR_PICTURES, when it is set: to look at.
    void keepPictures()
    {
        const QString shots = qEnvironmentVariable("MOSTRADOR_PICTURES");
        if (shots.isEmpty())
            return;
        const auto take = [&](const QString& name) {
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            window->grab().save(QDir(shots).filePath(u"printers-%1.png"_s.arg(name)));
        };
        EXPECT_TRUE(reach("printWhen"));
        take(u"es-light"_s);
        EXPECT_TRUE(reach("mainPrinterTest"));
        take(u"es-light-below"_s);
        window->resize(1024, 768);
        window->setLanguage(u"en"_s);
        window->setTheme(ui::ThemeKind::Dark);
        EXPECT_TRUE(reach("printWhen"));
        take(u"en-dark-1024"_s);
        window->setTextSize(200);
        take(u"en-dark-1024-200"_s);
        window->setTextSize(100);
        window->setTheme(ui::ThemeKind::Light);
    }
    static PaperRoll paperOf(const FakePrinter& printer)
    {
        PaperRoll paper(576);
        paper.print(printer.bytes());
        EXPECT_TRUE(paper.notKnown.isEmpty()) << paper.notKnown.join(u", "_s).toStdString();
        return paper;
    }
};

} // namespace

TEST_F(Printers, AreChosenTriedAndKeptByKeys)
{
    const auto printer = FakePrinter::onNetwork();
    openPage();
    EXPECT_FALSE(find("mainPrinterAddress")->isVisible()); // nothing to fill in before something is chosen
    ASSERT_TRUE(reach("mainPrinterLink"));
    down("mainPrinterLink", 2);
    press("mainPrinterTest");
    EXPECT_TRUE(text("mainPrinterMessage").contains(u"dirección"_s)) << text("mainPrinterMessage").toStdString();
    EXPECT_TRUE(find("mainPrinterAddress")->hasFocus());
    type("mainPrinterAddress", printer->address());
    press("mainPrinterTest");
    ASSERT_TRUE(until([&] { return text("mainPrinterMessage").startsWith(u"Impreso"_s); }))
        << text("mainPrinterMessage").toStdString();
    const PaperRoll paper = paperOf(*printer);
    EXPECT_TRUE(paper.has(u"CP1252 áéíóú ñÑ ¿¡ üÁÜ €"_s)) << paper.text().toStdString();
    press("mainPrinterOpenDrawer");
    ASSERT_TRUE(until([&] { return text("mainPrinterMessage").contains(u"cajón"_s); }));
    EXPECT_EQ(paperOf(*printer).drawerKicks, 1);
    ASSERT_TRUE(reach("mainPrinterPage"));
    down("mainPrinterPage", 3);
    press("printersSave");
    ASSERT_TRUE(until([&] { return text("printersMessage") == u"Guardado."_s; }));
    key(Qt::Key_Escape);
    press("openPrinters");
    auto* page = window->findChild<QComboBox*>(u"mainPrinterPage"_s);
    ASSERT_TRUE(until([&] { return page->currentData() == u"CP1252"_s; }));
    EXPECT_EQ(window->findChild<QLineEdit*>(u"mainPrinterAddress"_s)->text(), printer->address());
    keepPictures();
}

TEST_F(Printers, WhatIsWrongWithOneIsSaidInWords)
{
    PrinterManners empty;
    empty.paperOut = true;
    const auto printer = FakePrinter::onNetwork(empty);
    openPage();
    down("mainPrinterLink", 2);
    type("mainPrinterAddress", printer->address());
    press("mainPrinterTest");
    ASSERT_TRUE(until([&] { return text("mainPrinterMessage").startsWith(u"No impreso"_s); }));
    EXPECT_TRUE(text("mainPrinterMessage").contains(u"papel"_s)) << text("mainPrinterMessage").toStdString();
}
