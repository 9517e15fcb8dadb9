#include "xml/XsdValidator.h"

#include "xml/LibXml.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

namespace engine::xml {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxFindings = 50;
constexpr qsizetype maxShownValue = 80;

struct FreeParser
{
    void operator()(xmlSchemaParserCtxt* context) const { xmlSchemaFreeParserCtxt(context); }
};
struct FreeValidation
{
    void operator()(xmlSchemaValidCtxt* context) const { xmlSchemaFreeValidCtxt(context); }
};
struct FreeSchema
{
    void operator()(xmlSchema* schema) const { xmlSchemaFree(schema); }
};

void collect(void* list, xmlError* error)
{
    auto& findings = *static_cast<QList<FieldError>*>(list);
    if (findings.size() >= maxFindings)
        return;
    FieldError finding;
    const auto* node = static_cast<const xmlNode*>(error->node);
    if (node && node->type == XML_ATTRIBUTE_NODE)
        node = node->parent;
    if (node && node->type == XML_ELEMENT_NODE) {
        finding.field = pathOf(node);
        finding.value = XmlElement(const_cast<xmlNode*>(node)).text().left(maxShownValue);
    } else if (error->file) {
        finding.field = QString::fromUtf8(error->file).section(u'/', -1);
    }
    finding.message = u"line %1: %2"_s.arg(error->line).arg(QString::fromUtf8(error->message).trimmed());
    finding.code = u"xml.schema.%1"_s.arg(error->code);
    findings.append(finding);
}

Error invalid(const QString& detail, QList<FieldError> findings)
{
    Error error{ErrorCode::XML_SCHEMA_INVALID, detail};
    if (!findings.isEmpty())
        error.detail += u" "_s + findings.first().field + u": "_s + findings.first().message;
    error.fields = std::move(findings);
    return error;
}

} // namespace

struct XsdValidator::Schema
{
    std::unique_ptr<xmlSchema, FreeSchema> handle;
    QString name;
};

XsdValidator::XsdValidator(std::unique_ptr<Schema> schema) : m_schema(std::move(schema)) {}
XsdValidator::~XsdValidator() = default;

Result<std::shared_ptr<const XsdValidator>> XsdValidator::compile(const QString& resourceFolder,
                                                                  const QString& fileName)
{
    initialise();
    QList<FieldError> findings;
    if (!resourceFolder.startsWith(u":/"))
        return invalid(u"Schemas are read from the program's resources only, not from %1."_s.arg(resourceFolder), {});
    const QByteArray url = resourceScheme + resourceFolder.sliced(1).toUtf8() + '/' + fileName.toUtf8();
    const std::unique_ptr<xmlSchemaParserCtxt, FreeParser> context(xmlSchemaNewParserCtxt(url.constData()));
    if (!context)
        return invalid(u"The schema %1 cannot be compiled: no memory."_s.arg(fileName), {});
    xmlSchemaSetParserStructuredErrors(context.get(), collect, &findings);
    auto schema = std::make_unique<Schema>();
    schema->name = fileName;
    schema->handle.reset(xmlSchemaParse(context.get()));
    // An import that cannot be loaded is only a warning for libxml2; it would switch checks off silently.
    if (!schema->handle || !findings.isEmpty())
        return invalid(u"The schema %1 cannot be compiled."_s.arg(fileName), std::move(findings));
    return std::shared_ptr<const XsdValidator>(new XsdValidator(std::move(schema)));
}

Result<void> XsdValidator::validate(const XmlDocument& document) const
{
    QList<FieldError> findings;
    const std::unique_ptr<xmlSchemaValidCtxt, FreeValidation> context(xmlSchemaNewValidCtxt(m_schema->handle.get()));
    if (!context || !document.handle())
        return invalid(u"There is nothing to check against %1."_s.arg(m_schema->name), {});
    xmlSchemaSetValidStructuredErrors(context.get(), collect, &findings);
    const int outcome = xmlSchemaValidateDoc(context.get(), document.handle());
    if (outcome == 0 && findings.isEmpty())
        return {};
    return invalid(u"The document does not fit the schema %1."_s.arg(m_schema->name), std::move(findings));
}

} // namespace engine::xml
