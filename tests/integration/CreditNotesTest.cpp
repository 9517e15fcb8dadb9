// Credit notes behind the facade: numbered for themselves, authorised, printed, and never more than the invoice was
// for.
#include "support/RandomInvoice.h"
#include "support/TestEngine.h"

#include <engine/IssuePoints.h>

#include <gtest/gtest.h>

#include <QProcess>

using namespace engine;
using namespace engine::tests;
using namespace Qt::StringLiterals;

namespace {

// Ten loaves at 10.00 and 15 %: 115.00.
InvoiceRequest tenLoaves()
{
    InvoiceRequest request;
    request.buyer = {IdType::Cedula, u"3059999973"_s, u"Sofía Íñiguez"_s, {}, {}};
    LineRequest line;
    line.mainCode = u"PAN-01"_s;
    line.description = u"Pan de yema"_s;
    line.quantity = Decimal::fromInt(10);
    line.unitPrice = Decimal::fromInt(10);
    line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
    request.items = {line};
    request.payments = {{u"01"_s, Money::fromCents(11500), std::nullopt, {}}};
    return request;
}

InvoiceRequest takingBack(int loaves, const DocumentSummary& invoice)
{
    InvoiceRequest note = creditNoteOf(tenLoaves(), invoice.number, invoice.issueDate, 1);
    note.items[0].quantity = Decimal::fromInt(loaves);
    note.credited->reason = u"Pan seco devuelto"_s;
    return note;
}

class CreditNotes : public testing::Test
{
protected:
    void start(const QByteArray& script = {})
    {
        m_till = std::make_unique<TestEngine>(script);
        ASSERT_TRUE(m_till->isOpen()) << m_till->failure().toStdString();
        const auto sold = m_till->issue(tenLoaves());
        ASSERT_TRUE(sold) << sold.error().detail.toStdString();
        ASSERT_TRUE(m_till->reaches(sold->document.accessKey, DocumentStatus::Authorized))
            << m_till->story(sold->document.accessKey).toStdString();
        m_invoice = m_till->document(sold->document.accessKey);
    }
    CreditNoteSummary summary()
    {
        return m_till->wait((*m_till)->documents().creditNotes(m_invoice.accessKey)).value_or({});
    }
    static std::string fields(const Error& error)
    {
        QStringList names;
        for (const FieldError& field : error.fields)
            names.append(field.field);
        return names.join(u' ').toStdString();
    }

    std::unique_ptr<TestEngine> m_till;
    DocumentSummary m_invoice;
};

QString printed(const QByteArray& pdf)
{
    QProcess pdftotext;
    pdftotext.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    pdftotext.write(pdf);
    pdftotext.closeWriteChannel();
    pdftotext.waitForFinished();
    return QString::fromUtf8(pdftotext.readAllStandardOutput());
}

} // namespace

TEST_F(CreditNotes, AReturnIsAuthorisedByItselfAndCountedOff)
{
    start();
    const auto made = m_till->issue(takingBack(2, m_invoice), u"return-1"_s);
    ASSERT_TRUE(made) << made.error().detail.toStdString() << fields(made.error());
    const AccessKey key = made->document.accessKey;
    EXPECT_EQ(made->document.type, DocumentType::CreditNote);
    EXPECT_EQ(key.parts().type, DocumentType::CreditNote);
    EXPECT_EQ(made->document.number, u"001-001-000000001"_s) << "notes have a counter of their own";
    EXPECT_EQ(made->document.total.toString(), u"23.00"_s);
    ASSERT_TRUE(m_till->reaches(key, DocumentStatus::Authorized)) << m_till->story(key).toStdString();
    for (const SriMessage& message : m_till->document(key).messages)
        EXPECT_NE(message.identifier, u"68"_s) << "the office knows the invoice";
    EXPECT_EQ(m_till->issue(takingBack(2, m_invoice), u"return-1"_s)->document.accessKey, key) << "once is enough";

    const CreditNoteSummary left = summary();
    EXPECT_EQ(left.original.accessKey, m_invoice.accessKey);
    EXPECT_EQ(left.creditedTotal.toString(), u"23.00"_s);
    EXPECT_EQ(left.remaining.toString(), u"92.00"_s);
    ASSERT_EQ(left.notes.size(), 1);
    EXPECT_EQ(left.notes.first().accessKey, key);
    ASSERT_EQ(left.lines.size(), 1);
    EXPECT_EQ(left.lines.first().credited, Decimal::fromInt(2));

    EXPECT_EQ(m_till->issue(tenLoaves())->document.number, u"001-001-000000002"_s) << "invoices go on by themselves";
}

TEST_F(CreditNotes, ThePrintSaysWhatIsChangedAndWhy)
{
    start();
    const auto made = m_till->issue(takingBack(2, m_invoice));
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    ASSERT_TRUE(m_till->reaches(made->document.accessKey, DocumentStatus::Authorized));
    const auto pdf = m_till->wait((*m_till)->documents().ride(made->document.accessKey));
    ASSERT_TRUE(pdf) << pdf.error().detail.toStdString();
    const QString text = printed(*pdf);
    const QString date = m_invoice.issueDate.toString(u"dd/MM/yyyy"_s);
    for (const QString& words : {u"NOTA DE CRÉDITO"_s,
                                 u"No. 001-001-000000001"_s,
                                 made->document.accessKey.text(),
                                 u"R.U.C."_s,
                                 u"PRUEBAS"_s,
                                 u"NORMAL"_s,
                                 u"Sofía Íñiguez"_s,
                                 u"3059999973 (CÉDULA)"_s,
                                 u"Comprobante que se modifica"_s,
                                 u"FACTURA "_s + m_invoice.number,
                                 u"Fecha de emisión del comprobante"_s,
                                 date,
                                 u"Razón de modificación"_s,
                                 u"Pan seco devuelto"_s,
                                 u"PAN-01"_s,
                                 u"Pan de yema"_s,
                                 u"SUBTOTAL 15%"_s,
                                 u"SUBTOTAL SIN IMPUESTOS"_s,
                                 u"TOTAL DESCUENTO"_s,
                                 u"IVA 15%"_s,
                                 u"VALOR TOTAL"_s,
                                 u"23.00"_s})
        EXPECT_TRUE(text.contains(words)) << words.toStdString() << '\n' << text.toStdString();
    EXPECT_FALSE(text.contains(u"Forma de pago"_s));
}

TEST_F(CreditNotes, NeverMoreThanIsLeft)
{
    start();
    ASSERT_TRUE(m_till->issue(takingBack(6, m_invoice)));
    const auto tooMuch = m_till->issue(takingBack(5, m_invoice));
    ASSERT_FALSE(tooMuch);
    EXPECT_EQ(tooMuch.error().code, ErrorCode::VALIDATION_FAILED);
    EXPECT_EQ(fields(tooMuch.error()), "items[0].quantity items");
    EXPECT_TRUE(tooMuch.error().fields.last().message.contains(u"46.00 left"_s))
        << tooMuch.error().fields.last().message.toStdString();
    const auto rest = m_till->issue(takingBack(4, m_invoice));
    ASSERT_TRUE(rest) << fields(rest.error());
    EXPECT_EQ(rest->document.sequential, 2) << "a refusal uses no number up";
}

TEST_F(CreditNotes, OfMoreAtOnceThanFitSomeAreRefusedAndNoNumberIsLost)
{
    start();
    std::vector<Answer<CreatedDocument>> answers;
    for (int i = 0; i < 40; ++i) {
        answers.push_back((*m_till)->documents().create(m_till->shop().id, takingBack(3, m_invoice), {}));
        answers.push_back((*m_till)->documents().create(m_till->shop().id, tenLoaves(), {}));
    }
    QSet<qint32> notes, invoices;
    int refused = 0;
    for (size_t i = 0; i < answers.size(); ++i) {
        const auto made = m_till->wait(answers[i], 60'000);
        if (made) {
            (made->document.type == DocumentType::CreditNote ? notes : invoices).insert(made->document.sequential);
            continue;
        }
        ++refused;
        EXPECT_EQ(fields(made.error()), "items[0].quantity items");
    }
    EXPECT_EQ(notes, (QSet<qint32>{1, 2, 3}));
    EXPECT_EQ(refused, 37);
    EXPECT_EQ(invoices.size(), 40);
    EXPECT_EQ(*std::max_element(invoices.begin(), invoices.end()), 41);
    EXPECT_EQ((summary().creditedTotal + summary().pendingTotal).toString(), u"103.50"_s);
}

TEST_F(CreditNotes, OnlyAnAuthorisedInvoiceOfThisBuyerAndDay)
{
    start();
    m_till->restart([](EngineConfig& config) { config.runQueue = false; });
    const auto waiting = m_till->issue(tenLoaves());
    ASSERT_TRUE(waiting);
    EXPECT_EQ(fields(m_till->issue(takingBack(1, waiting->document)).error()), "originalDocument.number");
    InvoiceRequest other = takingBack(1, m_invoice);
    other.buyer.id = u"2459999997"_s;
    other.credited->issueDate = m_invoice.issueDate.addDays(-1);
    EXPECT_EQ(fields(m_till->issue(other).error()), "originalDocument.issueDate buyer.id");
    InvoiceRequest foreign = takingBack(99, m_invoice);
    foreign.credited->number = u"001-001-000999999"_s;
    EXPECT_TRUE(m_till->issue(foreign)) << "an invoice of another system is nobody's to judge here";
}

TEST_F(CreditNotes, AnIssuerMakesThemOnlyWhereTheyAreSwitchedOn)
{
    start();
    const Caller caller{kTillTenantId, 0};
    ASSERT_TRUE(m_till->wait((*m_till)->issuePoints().disableDocumentType(caller, m_till->shop().id, u"04"_s)));
    const auto made = m_till->issue(takingBack(1, m_invoice));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::DOCUMENT_TYPE_NOT_ENABLED);
    EXPECT_TRUE(m_till->issue(tenLoaves()));
    ASSERT_TRUE(m_till->wait((*m_till)->issuePoints().enableDocumentType(caller, m_till->shop().id, u"04"_s)));
    EXPECT_EQ(m_till->issue(takingBack(1, m_invoice))->document.sequential, 1);
}

TEST_F(CreditNotes, ARefusedNoteIsCorrectedUnderItsOwnNumber)
{
    start(R"({"rules":[{"operation":"reception","nth":2,"action":"code","code":"35"}]})");
    const auto made = m_till->issue(takingBack(6, m_invoice));
    ASSERT_TRUE(made);
    const AccessKey key = made->document.accessKey;
    ASSERT_TRUE(m_till->reaches(key, DocumentStatus::Returned)) << m_till->story(key).toStdString();
    EXPECT_EQ(summary().pendingTotal, Money());

    const auto other = m_till->wait((*m_till)->documents().rebuild(key, tenLoaves()));
    ASSERT_FALSE(other);
    EXPECT_EQ(fields(other.error()), "documentType");
    const auto foreign = m_till->wait((*m_till)->documents().rebuild(m_invoice.accessKey, takingBack(1, m_invoice)));
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().code, ErrorCode::INVALID_STATE_TRANSITION);

    // While it is away another note may take its place, and then it does not fit any more.
    ASSERT_TRUE(m_till->issue(takingBack(5, m_invoice)));
    const auto tooMuch = m_till->wait((*m_till)->documents().rebuild(key, takingBack(6, m_invoice)));
    ASSERT_FALSE(tooMuch);
    EXPECT_EQ(fields(tooMuch.error()), "items[0].quantity items");
    const auto again = m_till->wait((*m_till)->documents().rebuild(key, takingBack(5, m_invoice)));
    ASSERT_TRUE(again) << again.error().detail.toStdString();
    EXPECT_EQ(again->number, made->document.number);
    EXPECT_EQ(again->accessKey, key);
    ASSERT_TRUE(m_till->reaches(key, DocumentStatus::Authorized)) << m_till->story(key).toStdString();
    EXPECT_EQ(m_till->document(key).total.toString(), u"57.50"_s);
}
