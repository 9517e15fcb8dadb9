// The engine behind its facade: a sale becomes a durable, numbered, signed invoice and finds its way to AUTORIZADO.
#include "support/RandomInvoice.h"
#include "support/TestEngine.h"

#include <engine/Identification.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QSet>

using namespace engine;
using namespace engine::tests;
using namespace Qt::StringLiterals;

namespace {

InvoiceRequest oneBook()
{
    InvoiceRequest request;
    request.buyer = {IdType::FinalConsumer, kFinalConsumerId, kFinalConsumerName, {}, {}};
    LineRequest line;
    line.mainCode = u"LIB-01"_s;
    line.description = u"Libro de cuentos"_s;
    line.quantity = Decimal::fromInt(1);
    line.unitPrice = Decimal::fromInt(12);
    line.taxes = {{u"2"_s, u"0"_s, Decimal(), std::nullopt}};
    request.items = {line};
    request.payments = {{u"01"_s, Money::fromCents(1200), std::nullopt, {}}};
    return request;
}

QString textOf(const QByteArray& pdf)
{
    QProcess pdftotext;
    pdftotext.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    pdftotext.write(pdf);
    pdftotext.closeWriteChannel();
    pdftotext.waitForFinished();
    return QString::fromUtf8(pdftotext.readAllStandardOutput());
}

TEST(Engine, ASaleIsAuthorisedByItself)
{
    TestEngine till;
    ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
    const auto created = till.issue(oneBook());
    ASSERT_TRUE(created) << created.error().detail.toStdString();
    EXPECT_EQ(created->document.number, u"001-001-000000001"_s);
    EXPECT_EQ(created->document.total.toString(), u"12.00"_s);
    ASSERT_TRUE(till.reaches(created->document.accessKey, DocumentStatus::Authorized))
        << till.story(created->document.accessKey).toStdString();
    const DocumentSummary document = till.document(created->document.accessKey);
    EXPECT_EQ(document.authorizationNumber, document.accessKey.text());
    EXPECT_FALSE(document.authorizationDate.isEmpty());
    // The buyer left no address: the mail's own lane says so a moment later.
    QStringList types;
    EXPECT_TRUE(testing_support::waitUntil([&] {
        types.clear();
        const auto events = till.wait(till->documents().events(document.accessKey));
        if (!events)
            return false;
        for (const DocumentEvent& event : *events)
            types << event.type;
        return types.size() > 4;
    }));
    EXPECT_EQ(types.join(u' ').toStdString(), "CREATED STATUS_CHANGED SENT STATUS_CHANGED EMAIL_SKIPPED");
}

TEST(Engine, TheAuthorisedXmlIsTheSignedOneToTheByte)
{
    TestEngine till;
    const auto created = till.issue(oneBook());
    ASSERT_TRUE(created) << created.error().detail.toStdString();
    const auto before = till.wait(till->documents().xml(created->document.accessKey));
    ASSERT_TRUE(till.reaches(created->document.accessKey, DocumentStatus::Authorized));
    const auto after = till.wait(till->documents().xml(created->document.accessKey));
    ASSERT_TRUE(before && after);
    EXPECT_EQ(*before, *after);
    const auto report = verifyVoucher(*after);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->ok);
}

TEST(Engine, AnIdempotencyKeyMakesARepeatHarmless)
{
    TestEngine till({}, false);
    const auto first = till.issue(oneBook(), u"sale-1"_s);
    const auto again = till.issue(oneBook(), u"sale-1"_s);
    ASSERT_TRUE(first && again);
    EXPECT_TRUE(again->replayed);
    EXPECT_EQ(first->document.accessKey, again->document.accessKey);
    InvoiceRequest other = oneBook();
    other.items[0].description = u"Otro libro"_s;
    const auto conflict = till.issue(other, u"sale-1"_s);
    ASSERT_FALSE(conflict);
    EXPECT_EQ(conflict.error().code, ErrorCode::CONFLICT);
    EXPECT_TRUE(conflict.error().detail.contains(first->document.number));
    const auto found = till.wait(till->documents().findByIdempotencyKey(till.shop().id, u"sale-1"_s));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->accessKey, first->document.accessKey);
    EXPECT_EQ(till.wait(till->documents().findByIdempotencyKey(till.shop().id, u"sale-2"_s)).error().code,
              ErrorCode::NOT_FOUND);
    till.restart();
    const auto later = till.issue(oneBook(), u"sale-1"_s);
    ASSERT_TRUE(later);
    EXPECT_TRUE(later->replayed);
    EXPECT_EQ(till.issue(oneBook())->document.sequential, 2);
}

TEST(Engine, TwoAtOnceUnderOneKeyAreOneInvoice)
{
    TestEngine till({}, false);
    for (int pair = 0; pair < 50; ++pair) {
        const QString key = u"pair-%1"_s.arg(pair);
        auto a = till->documents().create(till.shop().id, oneBook(), key);
        auto b = till->documents().create(till.shop().id, oneBook(), key);
        const auto first = till.wait(a);
        const auto second = till.wait(b);
        ASSERT_TRUE(first && second);
        EXPECT_EQ(first->document.accessKey, second->document.accessKey);
        EXPECT_NE(first->replayed, second->replayed);
    }
}

TEST(Engine, ABadOneInTheBatchBurnsNoNumber)
{
    TestEngine till({}, false);
    std::vector<Answer<CreatedDocument>> answers;
    for (int i = 0; i < 40; ++i) {
        InvoiceRequest request = oneBook();
        if (i % 5 == 3)
            request.payments[0].total = Money::fromCents(1); // does not add up
        answers.push_back(till->documents().create(till.shop().id, request, {}));
    }
    QSet<qint32> numbers;
    int refused = 0;
    for (auto& answer : answers) {
        const auto created = till.wait(answer);
        if (created)
            numbers << created->document.sequential;
        else
            ++refused;
    }
    EXPECT_EQ(refused, 8);
    ASSERT_EQ(numbers.size(), 32);
    for (qint32 n = 1; n <= 32; ++n)
        EXPECT_TRUE(numbers.contains(n)) << n;
}

TEST(Engine, NumbersRunOnAfterARestart)
{
    TestEngine till({}, false);
    ASSERT_TRUE(till.issue(oneBook()));
    till.restart();
    EXPECT_EQ(till.issue(oneBook())->document.sequential, 2);
}

TEST(Engine, ARefusalIsNamedByFieldAndStoresNothing)
{
    TestEngine till({}, false);
    InvoiceRequest request = oneBook();
    request.items[0].taxes[0].rateCode = u"99"_s;
    const auto refused = till.issue(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VALIDATION_FAILED);
    ASSERT_FALSE(refused.error().fields.isEmpty());
    EXPECT_TRUE(refused.error().fields.first().field.startsWith(u"items[0].taxes[0]"_s))
        << refused.error().fields.first().field.toStdString();
    const auto page = till.wait(till->documents().list({}));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->total, 0);
}

TEST(Engine, RidesOfPracticeSaySo)
{
    TestEngine till({}, false);
    const auto created = till.issue(oneBook());
    ASSERT_TRUE(created);
    const auto pdf = till.wait(till->documents().ride(created->document.accessKey));
    ASSERT_TRUE(pdf) << pdf.error().detail.toStdString();
    EXPECT_TRUE(textOf(*pdf).contains(u"DOCUMENTO DE PRÁCTICA"_s));
    // The file alone tells it too: by the certificate that signed it.
    const auto xml = till.wait(till->documents().xml(created->document.accessKey));
    ASSERT_TRUE(xml);
    EXPECT_TRUE(textOf(renderRide(*xml).value_or({})).contains(u"DOCUMENTO DE PRÁCTICA"_s));
    QFile real(QStringLiteral(TEST_DATA_DIR) + u"/vouchers/signed/a01-profile-a-sha1-3refs.xml"_s);
    ASSERT_TRUE(real.open(QIODevice::ReadOnly));
    const QString text = textOf(renderRide(real.readAll()).value_or({}));
    EXPECT_TRUE(text.contains(u"FACTURA"_s));
    EXPECT_FALSE(text.contains(u"PRÁCTICA"_s));
}

TEST(Engine, ASecondProgramOnTheFolderIsTurnedAway)
{
    TestEngine till({}, false);
    EngineConfig second = till.config();
    const auto opened = Engine::open(second);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::DATA_FOLDER_IN_USE);
    second.readOnly = true;
    second.runQueue = false;
    const auto looking = Engine::open(second);
    ASSERT_TRUE(looking) << looking.error().detail.toStdString();
    const auto refused = till.wait((*looking)->issuers().add({}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DATA_FOLDER_READ_ONLY);
}

} // namespace
