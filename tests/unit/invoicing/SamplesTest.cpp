// The bodies that the README and the first run use.
#include "Bodies.h"
#include "invoicing/InvoiceValidator.h"
#include "invoicing/InvoiceXmlBuilder.h"
#include "support/RandomInvoice.h"
#include "xml/XsdValidator.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace engine::tests {

using namespace Qt::StringLiterals;

namespace {

QFileInfoList sampleFiles()
{
    return QDir(QStringLiteral(RESOURCES_DIR "/samples")).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
}

// Names of the members of `schema`, also those of its parts, as paths with dots.
void collectProperties(const QJsonObject& root, const QJsonObject& schema, const QString& path, QSet<QString>& names)
{
    QJsonObject node = schema;
    if (node.contains(u"$ref"_s))
        node = root[u"$defs"].toObject()[node[u"$ref"].toString().section(u'/', -1)].toObject();
    if (node.contains(u"items"_s))
        collectProperties(root, node[u"items"].toObject(), path, names);
    const QJsonObject properties = node[u"properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString name = path.isEmpty() ? it.key() : path + u'.' + it.key();
        names.insert(name);
        collectProperties(root, it.value().toObject(), name, names);
    }
}

void collectMembers(const QJsonValue& value, const QString& path, QSet<QString>& names)
{
    for (const auto& element : value.toArray())
        collectMembers(element, path, names);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = path.isEmpty() ? it.key() : path + u'.' + it.key();
        names.insert(name);
        collectMembers(it.value(), name, names);
    }
}

} // namespace

TEST(Samples, AreAcceptedAndMakeValidVouchers)
{
    const QFileInfoList files = sampleFiles();
    ASSERT_GE(files.size(), 12);
    invoicing::Policy policy;
    policy.today = QDate(2026, 11, 21);
    for (const QFileInfo& file : files) {
        SCOPED_TRACE(file.fileName().toStdString());
        const InvoiceRequest request = requestOf(readFile(file.filePath()));
        const Issuer issuer = demoIssuer();
        const Result<InvoiceTotals> totals = invoicing::validateInvoice(request, issuer, policy);
        ASSERT_TRUE(totals) << totals.error().fields.value(0).field.toStdString() << ": "
                            << totals.error().fields.value(0).message.toStdString();
        const Result<AccessKey> key =
            AccessKey::make({policy.today, DocumentType::Invoice, issuer.ruc, Environment::Test, issuer.branchCode,
                             issuer.issuePointCode, 1, u"12345678"_s});
        ASSERT_TRUE(key);
        const Result<xml::XmlDocument> document = invoicing::buildInvoiceXml(request, *totals, issuer, *key);
        ASSERT_TRUE(document);
        const auto schema = xml::XsdValidator::compile(
            u":/engine/schemas"_s, u"factura_V%1.xsd"_s.arg(invoicing::invoiceSchemaVersion(request)));
        ASSERT_TRUE(schema);
        const Result<void> valid = (*schema)->validate(*document);
        EXPECT_TRUE(valid) << valid.error().fields.value(0).message.toStdString();
    }
}

TEST(Samples, EveryMemberTheyUseIsWrittenDownInTheSchema)
{
    const QJsonObject root =
        QJsonDocument::fromJson(readFile(QStringLiteral(RESOURCES_DIR "/api/invoice-request.schema.json"))).object();
    QSet<QString> known;
    collectProperties(root, root, {}, known);
    ASSERT_GT(known.size(), 30);
    QSet<QString> used;
    for (const QFileInfo& file : sampleFiles())
        collectMembers(QJsonDocument::fromJson(readFile(file.filePath())).object(), {}, used);
    std::mt19937_64 random(1);
    for (int i = 0; i < 200; ++i) {
        collectMembers(invoiceRequestToJson(randomInvoice(random)), {}, used);
        collectMembers(invoiceRequestToJson(randomCreditNote(random, QDate(2026, 11, 21))), {}, used);
    }
    for (const QString& name : used)
        EXPECT_TRUE(known.contains(name)) << name.toStdString();
}

} // namespace engine::tests
