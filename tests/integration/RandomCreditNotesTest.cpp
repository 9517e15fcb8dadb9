// A thousand credit notes, about invoices of this shop and of others: each follows the schema, is judged by the own
// verifier and by the xmlsec1 program, and the practice tax office takes every one.
#include "support/RandomInvoice.h"
#include "support/TestEngine.h"

#include <engine/InvoiceTotals.h>

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QtConcurrent>

using namespace engine;
using namespace engine::tests;
using namespace Qt::StringLiterals;
using testing_support::waitUntil;

namespace {

constexpr int kInvoices = 250;
constexpr int kForeign = 500;

QStringList said(const QString& program, const QStringList& words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, words);
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? QString::number(process.exitCode()) : process.errorString(), QString::fromUtf8(process.readAll())};
}

// The certificate that a voucher carries, as PEM.
QByteArray certificateOf(const QByteArray& xml)
{
    static const QRegularExpression element(u"<ds:X509Certificate>([^<]+)</ds:X509Certificate>"_s);
    QString base64 = element.match(QString::fromUtf8(xml)).captured(1);
    base64.remove(QRegularExpression(u"\\s"_s));
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype i = 0; i < base64.size(); i += 64)
        pem += base64.mid(i, 64).toLatin1() + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

class RandomCreditNotes : public testing::Test
{
protected:
    // In the order of the requests; refusals too.
    QList<Result<CreatedDocument>> issueAll(const QList<InvoiceRequest>& requests)
    {
        std::vector<Answer<CreatedDocument>> answers;
        for (const InvoiceRequest& request : requests)
            answers.push_back(m_till->documents().create(m_till.shop().id, request, {}));
        QList<Result<CreatedDocument>> results;
        for (auto& answer : answers)
            results.append(m_till.wait(answer, 120'000));
        return results;
    }
    bool allAuthorized(qint64 count)
    {
        DocumentFilter filter;
        filter.status = DocumentStatus::Authorized;
        filter.limit = 1;
        return waitUntil(
            [&] {
                const auto page = m_till.wait(m_till->documents().list(filter));
                return page && page->total == count;
            },
            240'000);
    }

    TestEngine m_till;
    std::mt19937_64 m_random{20'261'122};
};

} // namespace

TEST_F(RandomCreditNotes, AllAreAcceptedByEverybody)
{
    ASSERT_TRUE(m_till.isOpen()) << m_till.failure().toStdString();
    const QDate today = m_till.issue(randomInvoice(m_random))->document.issueDate;
    QList<InvoiceRequest> sales;
    while (sales.size() < kInvoices) {
        InvoiceRequest sale = randomInvoice(m_random);
        if (sale.buyer.idType == IdType::FinalConsumer)
            sale.buyer = randomCreditNote(m_random, today).buyer;
        if (!computeTotals(sale.items)->total.isZero())
            sales.append(sale);
    }
    QList<DocumentSummary> invoices;
    for (const auto& sold : issueAll(sales)) {
        ASSERT_TRUE(sold) << sold.error().detail.toStdString();
        invoices.append(sold->document);
    }
    ASSERT_TRUE(allAuthorized(kInvoices + 1));

    QList<InvoiceRequest> notes;
    for (qsizetype i = 0; i < kInvoices; ++i) { // all of it, or half of its lines now and the others later
        const qsizetype lines = sales[i].items.size(), half = i % 2 == 0 ? lines : (lines + 1) / 2;
        notes.append(creditNoteOf(sales[i], invoices[i].number, invoices[i].issueDate, half));
        notes.append(creditNoteOf(sales[i], invoices[i].number, invoices[i].issueDate, lines));
        notes.last().items = half < lines ? sales[i].items.sliced(half) : sales[i].items.sliced(0, 1);
    }
    for (int i = 0; i < kForeign; ++i)
        notes.append(randomCreditNote(m_random, today));

    QList<AccessKey> keys;
    const QList<Result<CreatedDocument>> made = issueAll(notes);
    QHash<QString, Money> credited;
    for (qsizetype i = 0; i < made.size(); ++i) {
        if (made[i]) {
            keys.append(made[i]->document.accessKey);
            EXPECT_EQ(made[i]->document.sequential, keys.size());
            credited[notes[i].credited->number] += made[i]->document.total;
            continue;
        }
        // What was given back already, a line of nothing, or cents that rounding each half adds.
        const bool second = i < 2 * kInvoices && i % 2 == 1;
        EXPECT_TRUE(second || computeTotals(notes[i].items)->total.isZero())
            << i << ' ' << made[i].error().fields.value(0).message.toStdString();
    }
    EXPECT_GT(keys.size(), kForeign + kInvoices);
    for (const DocumentSummary& invoice : invoices) {
        EXPECT_LE(credited.value(invoice.number), invoice.total);
        const auto summary = m_till.wait(m_till->documents().creditNotes(invoice.accessKey));
        ASSERT_TRUE(summary);
        EXPECT_EQ(summary->creditedTotal + summary->pendingTotal, credited.value(invoice.number));
    }
    ASSERT_TRUE(allAuthorized(kInvoices + 1 + keys.size()));

    const QDir folder(m_till.folder());
    QStringList files;
    QList<QByteArray> vouchers;
    for (const AccessKey& key : keys) {
        const auto xml = m_till.wait(m_till->documents().xml(key));
        ASSERT_TRUE(xml);
        files.append(folder.filePath(key.text() + u".xml"_s));
        QFile file(files.last());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(*xml) == xml->size());
        vouchers.append(*xml);
    }
    const auto badOnes = QtConcurrent::blockingFiltered(vouchers, [](const QByteArray& xml) {
        const auto report = verifyVoucher(xml);
        return !report || !report->ok;
    });
    EXPECT_TRUE(badOnes.isEmpty()) << badOnes.value(0).toStdString();

    const QString pem = folder.filePath(u"shop.pem"_s);
    QFile pemFile(pem);
    ASSERT_TRUE(pemFile.open(QIODevice::WriteOnly) && pemFile.write(certificateOf(vouchers.first())) > 0);
    pemFile.close();
    for (qsizetype i = 0; i < files.size(); i += 100) {
        const QStringList batch = files.mid(i, 100);
        const QStringList signature =
            said(u"xmlsec1"_s, QStringList{u"--verify"_s, u"--trusted-pem"_s, pem, u"--id-attr:id"_s, u"notaCredito"_s,
                                           u"--id-attr:Id"_s, u"http://uri.etsi.org/01903/v1.3.2#:SignedProperties"_s,
                                           u"--id-attr:Id"_s, u"http://www.w3.org/2000/09/xmldsig#:KeyInfo"_s} +
                                   batch);
        EXPECT_EQ(signature[0], u"0"_s) << signature[1].toStdString();
        EXPECT_EQ(signature[1].count(u"OK\n"_s), batch.size());
        const QStringList schema =
            said(u"xmllint"_s, QStringList{u"--nonet"_s, u"--noout"_s, u"--schema"_s,
                                           QStringLiteral(RESOURCES_DIR "/schemas/NotaCredito_V1.1.0.xsd")} +
                                   batch);
        EXPECT_EQ(schema[0], u"0"_s) << schema[1].right(500).toStdString();
    }
}
