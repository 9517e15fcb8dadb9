#pragma once
#include "xml/XmlDocument.h"

#include <engine/Codes.h>
#include <engine/SriMessage.h>

#include <QDateTime>

#include <optional>

namespace engine::practice {

// What the office needs to know of a voucher to register it.
struct VoucherFacts
{
    QString accessKey;
    QString series; // who may use a sequential only once: RUC, environment, type, establishment, point and number
    QDate issueDate;
    QString changedSeries; // of the voucher that a credit or debit note changes; empty = none
};

// One voucher on the desk: parsed once, judged in two stages. Section 10 of the fact sheet says which code is given at
// reception (DEVUELTA) and which at authorisation (NO AUTORIZADO). Each stage stops at the first problem, as SRI does.
class VoucherOnDesk
{
public:
    // Size, form, type, version, schema, date format: 26, 49, 35, 47, 36, 67.
    static VoucherOnDesk receive(const QByteArray& signedXml);

    [[nodiscard]] const std::optional<SriMessage>& refusal() const { return m_refusal; }
    [[nodiscard]] const VoucherFacts& facts() const { return m_facts; }

    // Issue date out of time (65) and transport before issue (82); "today" is Ecuador's.
    [[nodiscard]] std::optional<SriMessage> checkDates(const QDateTime& nowUtc) const;
    // 58, 37, 39, 40, 64, 67, 52 in the order of the sheet.
    [[nodiscard]] std::optional<SriMessage> checkForAuthorization(const QDateTime& nowUtc,
                                                                  Environment side = Environment::Test) const;
    // What an authorised answer says beside: 60 in the test environment, 62 for a buyer whose check digit fails, 68 for
    // a note about a voucher that the office does not have.
    [[nodiscard]] QList<SriMessage> warnings(bool changedIsKnown = true, Environment side = Environment::Test) const;

private:
    void read();
    [[nodiscard]] std::optional<SriMessage> checkKey() const;
    [[nodiscard]] std::optional<SriMessage> checkSignature(const QDateTime& nowUtc) const;
    [[nodiscard]] std::optional<SriMessage> checkCertificateOwner() const;
    [[nodiscard]] std::optional<SriMessage> checkBuyer() const;
    [[nodiscard]] std::optional<SriMessage> checkChanged() const;
    [[nodiscard]] xml::XmlElement info() const; // infoFactura and its brothers

    QByteArray m_xml;
    std::optional<xml::XmlDocument> m_document;
    std::optional<SriMessage> m_refusal;
    DocumentType m_type = DocumentType::Invoice;
    VoucherFacts m_facts;
};

// SRI's words on the wire for a code, with the additional text given.
SriMessage officeMessage(const QString& code, const QString& additionalInfo = {});

} // namespace engine::practice
