// Shift+F9 over the real engine: what was issued is found, opened, mailed again, exported and printed on sheets.
#include "RealPages.h"
#include "support/MailServer.h"
#include "support/PaperRoll.h"

#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QListWidget>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfView>
#include <QPrinter>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using engine::tests::MailServer;
using test::until;

namespace {

const QString kAna = u"ana@example.com"_s, kLuis = u"luis@example.org"_s;

class DocumentsReal : public test::RealLists
{
protected:
    void mailTo(const MailServer& server)
    {
        ASSERT_TRUE(wait(core->mail().setSettings({server.url(), u"facturas@example.com"_s, {}, {}})));
    }
    // One sale for cash to a known buyer with two addresses, through the window.
    void sellTo(const QString& mails)
    {
        ASSERT_TRUE(
            wait(core->customers().save({u"1710034065"_s, u"05"_s, u"María Ñacato"_s, mails, u"Quito"_s, {}}, {})));
        words(u"1710034065"_s);
        key(Qt::Key_F3);
        ASSERT_TRUE(until([&] { return cart().buyer.id == u"1710034065"_s; }));
        key(Qt::Key_F2);
        auto* hits = window->findChild<QAbstractItemView*>(u"searchHits"_s);
        ASSERT_TRUE(until([&] { return hits->isVisible() && hits->model()->rowCount() > 0; }));
        enter();
        ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
        key(Qt::Key_F12);
        ASSERT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("resultState").toStdString();
    }
    engine::DocumentSummary newest()
    {
        const auto page = wait(core->documents().list({}));
        return page && !page->rows.isEmpty() ? page->rows.first() : engine::DocumentSummary();
    }
    bool mailBecomes(const QString& status)
    {
        return until([&] { return newest().emailStatus == status; });
    }
    QTableView* openDocuments(int rows)
    {
        key(Qt::Key_F9, Qt::ShiftModifier);
        auto* table = window->findChild<QTableView*>(u"documents"_s);
        EXPECT_TRUE(until([&] { return table->isVisible() && table->model()->rowCount() == rows; }));
        return table;
    }
    [[nodiscard]] bool rowSays(const QTableView* table, const QString& word) const
    {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->index(0, column).data().toString() == word)
                return true;
        }
        return false;
    }
};

} // namespace

TEST_F(DocumentsReal, WhoOfSeveralDidNotGetTheMailIsTold)
{
    MailServer server;
    server.refuseRecipient(kLuis, "550 5.1.1 no such mailbox");
    mailTo(server);
    sellTo(kAna + u';' + kLuis);
    ASSERT_TRUE(mailBecomes(u"SENT"_s)) << newest().emailError.toStdString();
    ASSERT_EQ(server.count(), 1);
    EXPECT_EQ(server.letter(0).value(u"to"_s).toArray(), QJsonArray{kAna});
    auto* table = openDocuments(1);
    EXPECT_TRUE(rowSays(table, u"No a todos"_s));
    enter();
    ASSERT_TRUE(until([&] { return text("detailFacts").contains(kLuis); })) << text("detailFacts").toStdString();
    EXPECT_TRUE(text("detailFacts").contains(u"no such mailbox"_s));

    auto* again = static_cast<QPushButton*>(find("detailMail"));
    ASSERT_TRUE(again->isVisible());
    again->click();
    ASSERT_TRUE(until([&] { return find("detailMessage")->property("tone").toString() == u"warn"_s; }));
    EXPECT_TRUE(text("detailMessage").contains(kLuis)) << text("detailMessage").toStdString();
    server.refuseRecipient(kLuis, {});
    again->click();
    ASSERT_TRUE(until([&] { return find("detailMessage")->property("tone").toString() == u"ok"_s; }))
        << text("detailMessage").toStdString();
    EXPECT_TRUE(text("detailMessage").contains(kAna) && text("detailMessage").contains(kLuis));
    EXPECT_EQ(server.letter(server.count() - 1).value(u"to"_s).toArray(), (QJsonArray{kAna, kLuis}));
    EXPECT_FALSE(text("detailFacts").contains(kLuis));
}

TEST_F(DocumentsReal, RideXmlAndHistoryAreOpenedAndTheSheetIsPrinted)
{
    sellTo({});
    openDocuments(1);
    enter();
    auto* ride = static_cast<QPdfView*>(find("ride"));
    ASSERT_TRUE(until([&] { return ride->isVisible() && ride->document()->pageCount() == 1; }));
    const QString key = newest().accessKey.text();
    auto* xml = static_cast<QPlainTextEdit*>(find("detailXml"));
    EXPECT_TRUE(until([&] { return xml->toPlainText().contains(key); }));
    auto* history = static_cast<QListWidget*>(find("history"));
    EXPECT_TRUE(until([&] { return history->count() >= 3; })) << history->count();

    QTemporaryDir paper;
    const QString sheet = paper.filePath(u"hoja.pdf"_s);
    dialogs.printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    dialogs.printer->setOutputFormat(QPrinter::PdfFormat);
    dialogs.printer->setPageSize(QPageSize(QPageSize::A4));
    dialogs.printer->setOutputFileName(sheet);
    static_cast<QPushButton*>(find("detailPrint"))->click();
    ASSERT_TRUE(until([&] { return find("detailMessage")->property("tone").toString() == u"ok"_s; }));
    QPdfDocument printed;
    ASSERT_EQ(printed.load(sheet), QPdfDocument::Error::None);
    ASSERT_EQ(printed.pageCount(), 1);
    const QSizeF size = printed.pagePointSize(0);
    EXPECT_NEAR(size.width(), 595, 2);
    EXPECT_NEAR(size.height(), 842, 2);
    const QImage drawn = printed.render(0, (size * 200 / 72).toSize());
    QImage white(drawn.size(), QImage::Format_RGB32);
    white.fill(Qt::white);
    QPainter(&white).drawImage(0, 0, drawn);
    testing_support::keepPicture(white, u"ride-printed"_s);
    bool read = false; // the bars of the key still read after the way through the printer
    for (const QString& code : testing_support::readCodes(white))
        read = read || code.contains(key);
    EXPECT_TRUE(read);

    // A printer that is not there: the words say so, and the document is what it was.
    dialogs.printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    dialogs.printer->setOutputFormat(QPrinter::PdfFormat);
    dialogs.printer->setOutputFileName(u"/nowhere/hoja.pdf"_s);
    static_cast<QPushButton*>(find("detailPrint"))->click();
    EXPECT_TRUE(until([&] { return find("detailMessage")->property("tone").toString() == u"alarm"_s; }))
        << text("detailMessage").toStdString();
}

TEST_F(DocumentsReal, TheListIsExportedAndItsColumnsStayThoseOfWhoeverChoseThem)
{
    sellTo({});
    sellTo({});
    auto* table = openDocuments(2);
    dialogs.path = folder.filePath(u"documentos.csv"_s);
    auto* out = static_cast<QPushButton*>(find("documentsExport"));
    out->click();
    QFile file(dialogs.path);
    ASSERT_TRUE(until([&] { return file.exists() && file.size() > 0; }));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    EXPECT_EQ(bytes.count("\r\n"), 3);
    EXPECT_TRUE(bytes.contains(QString(u"María Ñacato"_s).toUtf8()));
    EXPECT_TRUE(bytes.contains(";1710034065;")) << "leading zeros and all";

    static_cast<QPushButton*>(find("documentsColumns"))->click();
    ASSERT_TRUE(find("columnsList")->hasFocus());
    key(Qt::Key_Down, Qt::ControlModifier); // the number goes one to the right
    static_cast<QCheckBox*>(find("exportMark"))->click();
    key(Qt::Key_Escape);
    const int first = table->horizontalHeader()->logicalIndex(0);
    const auto stored = [&] { return wait(core->settings().value(u"ui.documents.csvMark.0"_s, {})).value_or({}); };
    ASSERT_TRUE(until([&] { return stored() == u"off"_s; }));
    window.reset(); // another day
    makeWindow();
    window->startPractice();
    ASSERT_TRUE(until([&] { return edit("entry")->hasFocus(); }));
    table = openDocuments(2);
    EXPECT_TRUE(until([&] { return table->horizontalHeader()->logicalIndex(0) == first; }));
    dialogs.path = folder.filePath(u"otra.csv"_s);
    static_cast<QPushButton*>(find("documentsExport"))->click();
    QFile other(dialogs.path);
    ASSERT_TRUE(until([&] { return other.exists() && other.size() > 0; }));
    ASSERT_TRUE(other.open(QIODevice::ReadOnly));
    EXPECT_EQ(other.readAll(), bytes.mid(3));
}

// The bars below a ticket hold its number: for scanners that do not read the QR of its key.
TEST_F(DocumentsReal, TheBarsOfATicketOpenItsReturn)
{
    sellTo({});
    const auto scan = [this](const QString& code) {
        for (const QChar c : code + u'\r') {
            clock += 3;
            const auto which = c == u'\r' ? Qt::Key_Return : Qt::Key(c.unicode());
            QKeyEvent press(QEvent::KeyPress, which, Qt::NoModifier, c);
            QApplication::sendEvent(window->focusWidget(), &press);
        }
    };
    scan(u"001001000000999"_s); // nobody's: then it is a code like any other
    EXPECT_TRUE(until([&] { return text("notice").contains(u"001001000000999"_s); })) << text("notice").toStdString();
    key(Qt::Key_Escape);
    scan(newest().number.remove(u'-'));
    auto* lines = static_cast<QTableView*>(find("returnLines"));
    EXPECT_TRUE(until([&] { return lines->isVisible() && lines->model()->rowCount() == 1; }));
}
