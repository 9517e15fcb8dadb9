#include "support/ApiTill.h"
#include "support/RandomInvoice.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

QByteArray pathOf(const AccessKey& key)
{
    return "/v1/documents/" + key.text().toLatin1() + "/credit-notes";
}

class CreditNoteRoutesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure());
        InvoiceRequest sale;
        sale.buyer = {IdType::Cedula, u"3059999973"_s, u"Sofía Íñiguez"_s, {}, {}};
        LineRequest line;
        line.mainCode = u"PAN-01"_s;
        line.description = u"Pan"_s;
        line.quantity = Decimal::fromInt(10);
        line.unitPrice = Decimal::fromInt(10);
        line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
        sale.items = {line};
        sale.payments = {{u"01"_s, Money::fromCents(11500), std::nullopt, {}}};
        const auto sold = m_till.engine().issue(sale);
        ASSERT_TRUE(sold) << qPrintable(sold.error().detail);
        m_sale = sale;
        m_invoice = sold->document;
        ASSERT_TRUE(m_till.engine().reaches(m_invoice.accessKey, DocumentStatus::Authorized));
    }
    DocumentSummary credit(int loaves)
    {
        InvoiceRequest note = creditNoteOf(m_sale, m_invoice.number, m_invoice.issueDate, 1);
        note.items[0].quantity = Decimal::fromInt(loaves);
        return m_till.engine().issue(note).value_or({}).document;
    }

    ApiTill m_till{{}, true};
    InvoiceRequest m_sale;
    DocumentSummary m_invoice;
};

} // namespace

TEST_F(CreditNoteRoutesTest, TellsWhatIsCreditedAndWhatIsLeft)
{
    const auto before = m_till.get(pathOf(m_invoice.accessKey));
    ASSERT_EQ(before.status(), 200) << before.http.body.constData();
    EXPECT_EQ(before.json().value(u"remaining"_s).toString(), u"115.00"_s);
    EXPECT_TRUE(before.json().value(u"creditNotes"_s).toArray().isEmpty());

    const DocumentSummary note = credit(2);
    ASSERT_TRUE(m_till.engine().reaches(note.accessKey, DocumentStatus::Authorized));
    const QJsonObject after = m_till.get(pathOf(m_invoice.accessKey)).json();
    EXPECT_TRUE(after.value(u"ok"_s).toBool());
    const QJsonObject original = after.value(u"originalDocument"_s).toObject();
    EXPECT_EQ(original.value(u"accessKey"_s).toString(), m_invoice.accessKey.text());
    EXPECT_EQ(original.value(u"total"_s).toString(), u"115.00"_s);
    EXPECT_EQ(after.value(u"creditedTotal"_s).toString(), u"23.00"_s);
    EXPECT_EQ(after.value(u"remaining"_s).toString(), u"92.00"_s);
    const QJsonArray notes = after.value(u"creditNotes"_s).toArray();
    ASSERT_EQ(notes.size(), 1);
    const QJsonObject listed = notes.first().toObject();
    EXPECT_EQ(listed.value(u"accessKey"_s).toString(), note.accessKey.text());
    EXPECT_EQ(listed.value(u"sequential"_s).toString(), u"000000001"_s);
    EXPECT_EQ(listed.value(u"total"_s).toString(), u"23.00"_s);
    EXPECT_EQ(listed.value(u"issueDate"_s).toString(), note.issueDate.toString(u"dd/MM/yyyy"_s));
    EXPECT_EQ(after.size(), 5) << "nothing beside the contract";
}

TEST_F(CreditNoteRoutesTest, RefusesWhatIsNoDocumentOfTheIssuer)
{
    EXPECT_EQ(codeOf(m_till.get("/v1/documents/123/credit-notes")), "400 VALIDATION_FAILED");
    QByteArray other = pathOf(m_invoice.accessKey);
    other[14] = other[14] == '1' ? '2' : '1'; // no key any more: the check digit is another's
    EXPECT_EQ(codeOf(m_till.get(other)), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.send({"GET", pathOf(m_invoice.accessKey)})), "401 UNAUTHORIZED");
    NewApiKey blind;
    blind.scopes = QStringList{u"issuers:read"_s};
    EXPECT_EQ(codeOf(m_till.send({"GET", pathOf(m_invoice.accessKey), {}, m_till.mint(blind), m_till.shop().id})),
              "403 INSUFFICIENT_SCOPE");
}

} // namespace engine::tests
