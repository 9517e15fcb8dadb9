#include "common/Words.h"

#include "common/LastError.h"

#include <engine/Catalogs.h>
#include <engine/SriCodeTable.h>

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using engine::ErrorCode;

namespace ui {

QString plainText(const QString& text)
{
    QString flat;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            flat += c;
    }
    return flat;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Words)
public:
    static QString certificate(ErrorCode code);
    static QString machine(ErrorCode code);
    static QString lockedKey();
    static QString readOnly();
    static QString readOnlyReason() { return tr("Read only: nothing can be changed now."); }
    static QString field(const QString& name);
    static QString identification(const QString& key);
    static QString warning(const QString& key);
    static QString status(engine::DocumentStatus status);
    static QString target(engine::SriTarget target);
    static QString idType(engine::IdType type);
    static QString payment(const QString& code);
    static QString event(const QString& type);
    static QString line(int number, const QString& rest) { return tr("line %1, %2").arg(number).arg(rest); }
    static QString fieldIs(const QString& name) { return tr("Check: %1.").arg(name); }
    static QString minutes(qint64 n) { return tr("%n min", nullptr, static_cast<int>(n)); }
    static QString hours(qint64 h, qint64 m) { return tr("%1 h %2 min").arg(h).arg(m, 2, 10, QChar(u'0')); }
    static QString days(qint64 n) { return tr("%n day(s)", nullptr, static_cast<int>(n)); }
};

QString Words::certificate(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CERTIFICATE_INVALID:
        return tr("The file is not a readable certificate, or it is damaged. Ask for the .p12 again.");
    case ErrorCode::CERTIFICATE_PASSWORD_INVALID:
        return tr("The password does not open this certificate. Mind capital letters.");
    case ErrorCode::CERTIFICATE_KEY_NOT_FOUND:
        return tr("The file holds no private key, so it cannot sign. Ask for the .p12 again.");
    case ErrorCode::CERTIFICATE_KEY_UNSUPPORTED:
        return tr("The tax office takes RSA keys only; this certificate holds another kind.");
    case ErrorCode::CERTIFICATE_NOT_FOR_SIGNING:
        return tr("This certificate is not meant for signing documents.");
    case ErrorCode::CERTIFICATE_EXPIRED:
        return tr("The certificate has expired. Load the new one to go on selling.");
    case ErrorCode::CERTIFICATE_NOT_YET_VALID:
        return tr("The certificate is not valid yet. Check its dates and the clock of this computer.");
    case ErrorCode::CERTIFICATE_ENCRYPTION_UNSUPPORTED:
        return tr("The file is protected in a way this program cannot read.");
    case ErrorCode::RUC_MISMATCH:
        return tr("The RUC in the certificate is not the RUC of the shop.");
    case ErrorCode::CLOCK_WRONG:
        return tr("The clock of this computer is wrong. Set date and time, then try again.");
    case ErrorCode::SIGNING_FAILED:
        return tr("The invoice could not be signed. No number was used.");
    case ErrorCode::DECRYPTION_FAILED:
        return tr("The stored signing key cannot be opened. Load the certificate again.");
    case ErrorCode::SIGNATURE_INVALID:
        return tr("The signature does not verify.");
    default:
        return {};
    }
}

QString Words::lockedKey()
{
    return tr(
        "The key that protects this shop's data cannot be opened. If this computer has a keyring, unlock it, or "
        "start in the desktop session where the shop was set up. If the folder was copied, put its key file back.");
}

QString Words::machine(ErrorCode code)
{
    switch (code) {
    case ErrorCode::VALIDATION_FAILED:
    case ErrorCode::BAD_REQUEST:
        return tr("Some data is missing or not allowed.");
    case ErrorCode::FORBIDDEN:
        return tr("Whoever is signed in may not do this.");
    case ErrorCode::UNAUTHORIZED:
        return tr("Nobody is signed in at this till.");
    case ErrorCode::DOCUMENT_TYPE_NOT_SUPPORTED:
        return tr("This kind of document is not issued here.");
    case ErrorCode::INVALID_STATE_TRANSITION:
        return tr("The document is in a state that does not allow this.");
    case ErrorCode::DOCUMENT_NOT_AUTHORIZED:
        return tr("The tax office has not authorised this document yet.");
    case ErrorCode::CONFLICT:
        return tr("This sale was already recorded with other contents. Look in the documents before charging again.");
    case ErrorCode::NOT_FOUND:
        return tr("Nothing was found.");
    case ErrorCode::ISSUER_NOT_FOUND:
        return tr("There is no shop set up to sell from.");
    case ErrorCode::NOTHING_TO_RETRY:
        return tr("There is nothing to retry.");
    case ErrorCode::XML_MALFORMED:
    case ErrorCode::XML_SCHEMA_INVALID:
        return tr("The invoice does not fit the tax office's form. No number was used.");
    case ErrorCode::RIDE_FAILED:
        return tr("The printable document could not be made.");
    case ErrorCode::DATA_FOLDER_IN_USE:
        return tr("Another copy of the program is using this data.");
    case ErrorCode::DATA_FOLDER_READ_ONLY:
        return tr("The data folder cannot be written: nothing was recorded. See to the disk and to the rights of the "
                  "folder, then try again.");
    case ErrorCode::DISK_FULL:
        return tr("The disk is full. Free some space; the sale was not recorded.");
    case ErrorCode::DATABASE_DAMAGED:
        return tr("The data file is damaged. Stop selling and restore a backup.");
    case ErrorCode::DATABASE_TOO_NEW:
        return tr("The data was written by a newer version of the program.");
    case ErrorCode::DATABASE_UNAVAILABLE:
        return tr("The database does not answer, so nothing was stored. Try again.");
    case ErrorCode::UNIQUE_VIOLATION:
        return tr("Something with this code exists already.");
    case ErrorCode::FILE_UNREADABLE:
        return tr("The file cannot be read.");
    case ErrorCode::FILE_UNWRITABLE:
        return tr("The file cannot be written.");
    case ErrorCode::SHUTTING_DOWN:
        return tr("The program is closing.");
    case ErrorCode::NO_OPEN_SHIFT:
        return tr("No shift is open: open one to sell.");
    case ErrorCode::DIFFERENCE_TOO_LARGE:
        return tr("The count differs by more than is allowed: a reason and a supervisor are needed.");
    case ErrorCode::OUT_OF_STOCK:
        return tr("There is not enough of it in stock.");
    case ErrorCode::PORT_IN_USE:
        return tr("The network port is taken by another program.");
    case ErrorCode::MAIL_FAILED:
        return tr("The mail was not sent. Its server is chosen in Settings, Mail; what went wrong stands beside the "
                  "document.");
    case ErrorCode::SRI_SUBMISSION_FAILED:
        return tr("The tax office did not take the document.");
    case ErrorCode::SRI_UNREACHABLE:
        return tr("The tax office does not answer.");
    default:
        return tr("Something went wrong inside the program.");
    }
}

QString Words::field(const QString& name)
{
    const QHash<QString, QString> names{{u"quantity"_s, tr("quantity")},
                                        {u"unitPrice"_s, tr("price")},
                                        {u"discount"_s, tr("discount")},
                                        {u"description"_s, tr("name of the product")},
                                        {u"mainCode"_s, tr("code")},
                                        {u"taxes"_s, tr("taxes")},
                                        {u"rate"_s, tr("tax rate")},
                                        {u"rateCode"_s, tr("tax rate")},
                                        {u"units"_s, tr("units")},
                                        {u"buyer.id"_s, tr("identification of the buyer")},
                                        {u"buyer.idType"_s, tr("kind of identification")},
                                        {u"buyer.name"_s, tr("name of the buyer")},
                                        {u"buyer.email"_s, tr("e-mail of the buyer")},
                                        {u"buyer.address"_s, tr("address of the buyer")},
                                        {u"payments"_s, tr("payments")},
                                        {u"items"_s, tr("lines")},
                                        {u"issueDate"_s, tr("date")},
                                        {u"tip"_s, tr("tip")},
                                        {u"ruc"_s, tr("RUC")},
                                        {u"businessName"_s, tr("business name")},
                                        {u"tradeName"_s, tr("trade name")},
                                        {u"mainAddress"_s, tr("main address")},
                                        {u"branchAddress"_s, tr("branch address")},
                                        {u"withholdingAgent"_s, tr("withholding agent")},
                                        {u"specialTaxpayer"_s, tr("special taxpayer")},
                                        {u"branchCode"_s, tr("branch")},
                                        {u"issuePointCode"_s, tr("issue point")},
                                        {u"firstSequential"_s, tr("first number")},
                                        {u"p12"_s, tr("certificate file")},
                                        {u"password"_s, tr("password")}};
    return names.value(name);
}

QString Words::identification(const QString& key)
{
    if (key.contains("checkDigit"_L1))
        return tr("The check digit does not match: read the number again. Newer RUCs may be right all the same.");
    if (key.contains("province"_L1))
        return tr("The first two digits are no province: read the number again.");
    if (key.contains("cedula"_L1))
        return tr("A cédula has 10 digits.");
    if (key.contains("ruc"_L1))
        return tr("A RUC has 13 digits.");
    return key.isEmpty() ? QString() : tr("This identification does not look right.");
}

QString Words::warning(const QString& key)
{
    if (key == "certificate.ruc.absent"_L1)
        return tr("The certificate carries no RUC: make sure it belongs to this shop.");
    if (key == "key.inFile"_L1)
        return tr("There is no keyring on this computer, so the signing key is kept in a protected file.");
    if (key.contains("chain"_L1))
        return tr("The certificate comes without those of its issuer.");
    if (key == "certificate.expiresSoon"_L1)
        return tr("The certificate expires soon: order the new one now and load it with “Renew certificate”.");
    if (key == "certificate.key.short"_L1)
        return tr(
            "The key of this certificate is shorter than what is advised today; ask for 2048 bits when you renew it.");
    return tr("Note: %1").arg(key);
}

QString Words::status(engine::DocumentStatus status)
{
    switch (status) {
    case engine::DocumentStatus::Signed:
        return tr("Signed");
    case engine::DocumentStatus::PendingSend:
        return tr("Signed, queued");
    case engine::DocumentStatus::Received:
        return tr("Waiting for authorisation");
    case engine::DocumentStatus::Returned:
        return tr("Returned: fix");
    case engine::DocumentStatus::Authorized:
        return tr("Authorised");
    case engine::DocumentStatus::NotAuthorized:
        return tr("Not authorised: fix");
    }
    return {};
}

QString Words::target(engine::SriTarget target)
{
    switch (target) {
    case engine::SriTarget::Practice:
        return tr("PRACTICE");
    case engine::SriTarget::Test:
        return tr("TEST");
    case engine::SriTarget::Production:
        return tr("Production");
    }
    return {};
}

QString Words::idType(engine::IdType type)
{
    switch (type) {
    case engine::IdType::Ruc:
        return tr("RUC");
    case engine::IdType::Cedula:
        return tr("Cédula");
    case engine::IdType::Passport:
        return tr("Passport");
    case engine::IdType::FinalConsumer:
        return tr("Final consumer");
    case engine::IdType::ForeignId:
        return tr("Foreign identification");
    }
    return {};
}

QString Words::payment(const QString& code)
{
    const QHash<QString, QString> names{{u"01"_s, tr("Cash")},
                                        {u"15"_s, tr("Set-off of debts")},
                                        {u"16"_s, tr("Debit card")},
                                        {u"17"_s, tr("Electronic money")},
                                        {u"18"_s, tr("Prepaid card")},
                                        {u"19"_s, tr("Credit card")},
                                        {u"20"_s, tr("Transfer or other bank means")},
                                        {u"21"_s, tr("Endorsed securities")}};
    return names.value(code, code);
}

QString Words::event(const QString& type)
{
    const QHash<QString, QString> names{{u"CREATED"_s, tr("Signed and stored")},
                                        {u"SENT"_s, tr("Sent to the tax office")},
                                        {u"STATUS_CHANGED"_s, tr("New state")},
                                        {u"REBUILT"_s, tr("Made again with the same number")},
                                        {u"ERROR"_s, tr("Problem")},
                                        {u"RETRIED"_s, tr("Tried again by hand")}};
    return names.value(type, type);
}

QString errorTitle(ErrorCode code)
{
    const QString words = Words::certificate(code);
    return words.isEmpty() ? Words::machine(code) : words;
}

QString fieldName(const QString& path)
{
    static const QRegularExpression line(u"^items\\[(\\d+)\\]\\.?(.*)$"_s);
    if (const auto match = line.match(path); match.hasMatch()) {
        QString rest = match.captured(2);
        if (const QString last = Words::field(rest.section(u'.', -1).section(u'[', 0, 0)); !last.isEmpty())
            rest = last;
        return Words::line(match.captured(1).toInt() + 1, rest);
    }
    const QString plain = Words::field(path.section(u'[', 0, 0));
    return plain.isEmpty() ? path : plain;
}

QString Words::readOnly()
{
    return tr("The data folder cannot be written. What is stored can be looked at; nothing can be sold or changed, and "
              "nothing is lost. See to the disk and to the rights of the folder, then open the program again.");
}

QString readOnlyText()
{
    return Words::readOnly();
}

QString readOnlyReason()
{
    return Words::readOnlyReason();
}

QString startFailureText(const engine::Error& error)
{
    // Before the data is open no certificate is meant: it is the key of the whole folder.
    return error.code == ErrorCode::DECRYPTION_FAILED ? Words::lockedKey() : errorText(error);
}

QString errorText(const engine::Error& error)
{
    keepError(error);
    QString text = errorTitle(error.code);
    QStringList fields;
    for (const auto& field : error.fields) {
        if (const QString name = fieldName(field.field); !name.isEmpty() && !fields.contains(name))
            fields.append(name);
    }
    if (!fields.isEmpty())
        text += u' ' + Words::fieldIs(fields.mid(0, 4).join(u", "_s));
    return text;
}

QString identificationText(const QString& key)
{
    return Words::identification(key);
}
QString warningText(const QString& key)
{
    return Words::warning(key);
}
QString statusText(engine::DocumentStatus status)
{
    return Words::status(status);
}
QString targetText(engine::SriTarget target)
{
    return Words::target(target);
}
QString idTypeText(engine::IdType type)
{
    return Words::idType(type);
}
QString paymentText(const QString& code)
{
    return Words::payment(code);
}
QString eventText(const QString& type)
{
    return Words::event(type);
}

QString statusTone(engine::DocumentStatus status)
{
    switch (status) {
    case engine::DocumentStatus::Authorized:
        return u"ok"_s;
    case engine::DocumentStatus::Returned:
    case engine::DocumentStatus::NotAuthorized:
        return u"alarm"_s;
    default:
        return u"accent"_s;
    }
}

QString statusIcon(engine::DocumentStatus status)
{
    switch (status) {
    case engine::DocumentStatus::Authorized:
        return u"done"_s;
    case engine::DocumentStatus::Returned:
    case engine::DocumentStatus::NotAuthorized:
        return u"error"_s;
    default:
        return u"clock"_s;
    }
}

SriWords sriWords(const engine::SriMessage& message)
{
    const bool spanish = QLocale().language() == QLocale::Spanish;
    if (const auto entry = engine::sriCode(message.identifier))
        return spanish ? SriWords{entry->meaningEs, entry->causeEs, entry->fixEs}
                       : SriWords{entry->meaningEn, entry->causeEn, entry->fixEn};
    return {message.message, message.additionalInfo, {}};
}

QString ageText(qint64 seconds)
{
    const qint64 minutes = seconds < 0 ? 0 : seconds / 60;
    if (minutes < 60)
        return Words::minutes(minutes);
    if (minutes < 48 * 60)
        return Words::hours(minutes / 60, minutes % 60);
    return Words::days(minutes / (24 * 60));
}

} // namespace ui
