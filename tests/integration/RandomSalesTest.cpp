// A thousand sales as shops make them: each is judged by the own verifier and by the xmlsec1 program, and the practice
// tax office takes every one at the first try.
#include "support/PracticeControl.h"
#include "support/RandomInvoice.h"
#include "support/TestEngine.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>
#include <QtConcurrent>

using namespace engine;
using namespace engine::tests;
using namespace Qt::StringLiterals;
using testing_support::waitUntil;

namespace {

int salesToMake()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("MOSTRADOR_RANDOM_SALES", &given);
    return given && count > 0 ? count : 1'000;
}

quint64 seedOfToday()
{
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("MOSTRADOR_RANDOM_SEED", &given);
    return given ? static_cast<quint64>(seed) : 20'261'122;
}

// The certificate that a voucher carries, as PEM: the practice shop signs with one of its own making.
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

// As many times OK as there are files.
QString xmlsecComplains(const QString& pem, const QStringList& files)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(u"xmlsec1"_s, QStringList{u"--verify"_s, u"--trusted-pem"_s, pem, u"--id-attr:id"_s, u"factura"_s,
                                            u"--id-attr:Id"_s, u"http://uri.etsi.org/01903/v1.3.2#:SignedProperties"_s,
                                            u"--id-attr:Id"_s, u"http://www.w3.org/2000/09/xmldsig#:KeyInfo"_s} +
                                    files);
    const bool ended = program.waitForFinished(120'000);
    const QString output = QString::fromUtf8(program.readAll());
    const bool good = ended && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0 &&
                      output.count(u"OK\n"_s) == files.size();
    return good ? QString() : u"xmlsec1: "_s + program.errorString() + u'\n' + output;
}

TEST(RandomSales, AllAreAcceptedByEverybodyAtTheFirstTry)
{
    TestEngine till({}, false);
    ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
    std::mt19937_64 random(seedOfToday());
    const int count = salesToMake();
    std::vector<Answer<CreatedDocument>> answers;
    QList<InvoiceRequest> requests;
    for (int i = 0; i < count; ++i) {
        requests.append(randomInvoice(random));
        answers.push_back(till->documents().create(till.shop().id, requests.last(), {}));
    }
    QList<AccessKey> keys;
    for (int i = 0; i < count; ++i) {
        const auto created = till.wait(answers[size_t(i)], 120'000);
        ASSERT_TRUE(created) << i << ": " << created.error().detail.toStdString() << '\n'
                             << invoiceBody(requests[i]).toStdString();
        keys.append(created->document.accessKey);
        EXPECT_EQ(created->document.sequential, i + 1);
    }

    const QDir folder(till.folder());
    QStringList files;
    QList<QByteArray> vouchers;
    for (const AccessKey& key : keys) {
        const auto xml = till.wait(till->documents().xml(key));
        ASSERT_TRUE(xml);
        files.append(folder.filePath(key.text() + u".xml"_s));
        QFile file(files.last());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(*xml) == xml->size());
        vouchers.append(*xml);
    }
    till.restart([](EngineConfig& config) { config.runQueue = true; });

    const QStringList refused = QtConcurrent::blockingMappedReduced<QStringList>(
        vouchers,
        [](const QByteArray& xml) {
            const auto report = verifyVoucher(xml);
            return report && report->ok ? QString() : QString::fromUtf8(xml);
        },
        [](QStringList& all, const QString& one) {
            if (!one.isEmpty())
                all.append(one);
        });
    EXPECT_TRUE(refused.isEmpty()) << refused.value(0).toStdString();

    const QString pem = folder.filePath(u"shop.pem"_s);
    QFile pemFile(pem);
    ASSERT_TRUE(pemFile.open(QIODevice::WriteOnly) && pemFile.write(certificateOf(vouchers.first())) > 0);
    pemFile.close();
    QList<QStringList> batches;
    for (qsizetype i = 0; i < files.size(); i += 100)
        batches.append(files.mid(i, 100));
    const QStringList complaints = QtConcurrent::blockingMapped<QStringList>(
        batches, [&](const QStringList& batch) { return xmlsecComplains(pem, batch); });
    for (const QString& complaint : complaints)
        EXPECT_TRUE(complaint.isEmpty()) << complaint.toStdString();

    DocumentFilter filter;
    filter.status = DocumentStatus::Authorized;
    filter.limit = 1;
    EXPECT_TRUE(waitUntil(
        [&] {
            const auto page = till.wait(till->documents().list(filter));
            return page && page->total == count;
        },
        120'000));
    PracticeControl desk(till.sriUrl());
    QHash<QString, int> receptions;
    for (const QJsonObject& line : desk.journal(u"reception"_s)) {
        ++receptions[line[u"key"].toString()];
        EXPECT_EQ(line[u"answer"].toString(), u"RECIBIDA"_s) << QJsonDocument(line).toJson().toStdString();
    }
    for (const AccessKey& key : keys)
        EXPECT_EQ(receptions.value(key.text()), 1) << till.story(key).toStdString();
}

} // namespace
