#include "practice/PracticeRules.h"
#include "support/SignedVouchers.h"

#include <QDir>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::practice;
using namespace Qt::StringLiterals;
using testing_support::Replacements;
using testing_support::SignedVouchers;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(15, 0), Qt::UTC);
const QDate kToday(2026, 11, 22);

struct Verdict
{
    QString reception, authorization, info;
};

// Both stages as the office runs them, without the registry.
Verdict judge(const QByteArray& signedXml, const QDateTime& now = kNow)
{
    const VoucherOnDesk desk = VoucherOnDesk::receive(signedXml);
    if (desk.refusal())
        return {desk.refusal()->identifier, {}, desk.refusal()->additionalInfo};
    if (const auto late = desk.checkDates(now))
        return {late->identifier, {}, late->additionalInfo};
    const auto problem = desk.checkForAuthorization(now);
    return {{}, problem ? problem->identifier : QString(), problem ? problem->additionalInfo : QString()};
}

Verdict judgeChanged(const QByteArray& voucher, const Replacements& replacements, bool rekey = true)
{
    return judge(SignedVouchers::sign(SignedVouchers::changed(voucher, replacements, rekey), kNow.addSecs(-60)));
}

} // namespace

TEST(PracticeRules, EverySampleIsAccepted)
{
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/vouchers"));
    int count = 0;
    for (const QString& name : folder.entryList({u"*.xml"_s}, QDir::Files)) {
        // Its invoice of 2024 carries 12 %, which a note of today still has to use.
        const Verdict verdict = judge(SignedVouchers::sign(SignedVouchers::sample(name, kToday), kNow.addSecs(-60)));
        EXPECT_EQ(verdict.reception, QString()) << name.toStdString() << ": " << verdict.info.toStdString();
        EXPECT_EQ(verdict.authorization, QString()) << name.toStdString() << ": " << verdict.info.toStdString();
        ++count;
    }
    EXPECT_GE(count, 36);
}

TEST(PracticeRules, ReceptionRefusals)
{
    const QByteArray good = SignedVouchers::invoice(kToday);
    EXPECT_EQ(judge("").reception, u"49"_s);
    EXPECT_EQ(judge("no xml").reception, u"35"_s);
    EXPECT_EQ(judge(good.first(good.size() / 2)).reception, u"35"_s);
    EXPECT_EQ(judge("<!DOCTYPE factura>" + good.sliced(good.indexOf("<factura"))).reception, u"35"_s);
    EXPECT_EQ(judge("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><factura>\xD1</factura>").reception, u"35"_s);
    EXPECT_EQ(judge(good + QByteArray(330 * 1024, ' ')).reception, u"26"_s);
    EXPECT_EQ(judgeChanged(good, {{"version=\"1.1.0\"", "version=\"9.9.9\""}}).reception, u"36"_s);
    EXPECT_EQ(judgeChanged(good, {{"factura", "fractura"}}).reception, u"47"_s);
    EXPECT_EQ(judgeChanged(good, {{"<codDoc>01", "<codDoc>04"}}).reception, u"47"_s);
    EXPECT_EQ(judgeChanged(good, {{"<moneda>DOLAR</moneda>", "<moneda>DOLAR</moneda><sobra/>"}}).reception, u"35"_s);
    EXPECT_EQ(
        judgeChanged(good, {{"<dirMatriz>Av. Shyris N34-152 y Holanda, Quito</dirMatriz>", "<dirMatriz/>"}}).reception,
        u"35"_s);
    EXPECT_EQ(judgeChanged(good, {{"<fechaEmision>22/11/2026", "<fechaEmision>31/11/2026"}}).reception, u"67"_s);
}

TEST(PracticeRules, IssueDateWithinNinetyDaysOfEcuadorsDay)
{
    const auto on = [](QDate date, const QDateTime& now) {
        return judge(SignedVouchers::sign(SignedVouchers::invoice(date), kNow.addDays(-1)), now).reception;
    };
    EXPECT_EQ(on(kToday, kNow), QString());
    EXPECT_EQ(on(kToday.addDays(1), kNow), u"65"_s);
    EXPECT_EQ(on(kToday.addDays(-90), kNow), QString());
    EXPECT_EQ(on(kToday.addDays(-91), kNow), u"65"_s);
    // 02:00 UTC is still yesterday in Ecuador.
    EXPECT_EQ(on(kToday, QDateTime(kToday, QTime(2, 0), Qt::UTC)), u"65"_s);
    EXPECT_EQ(on(kToday.addDays(-1), QDateTime(kToday, QTime(2, 0), Qt::UTC)), QString());
}

TEST(PracticeRules, TransportNotBeforeIssue)
{
    const QByteArray guide = SignedVouchers::sample(u"guia-01-minima-v1.0.0.xml"_s, kToday);
    EXPECT_EQ(judgeChanged(guide, {{"<fechaIniTransporte>22/11/2026", "<fechaIniTransporte>21/11/2026"}}).reception,
              u"82"_s);
}

TEST(PracticeRules, TheKeyMustSayWhatTheVoucherSays)
{
    const QByteArray good = SignedVouchers::invoice(kToday);
    const Replacements each[] = {{{"<estab>002", "<estab>001"}},
                                 {{"<ptoEmi>003", "<ptoEmi>004"}},
                                 {{"<secuencial>000000007", "<secuencial>000000008"}},
                                 {{"<fechaEmision>22/11/2026", "<fechaEmision>21/11/2026"}},
                                 {{"<ruc>1799999990001", "<ruc>1799999982001"}}};
    for (const Replacements& one : each)
        EXPECT_EQ(judgeChanged(good, one, false).authorization, u"58"_s) << one.first().first.toStdString();
    const QByteArray key = SignedVouchers::keyOf(good).toLatin1();
    QByteArray wrongDigit = key;
    wrongDigit[48] = key.at(48) == '5' ? '6' : '5';
    EXPECT_EQ(judgeChanged(good, {{key, wrongDigit}}, false).authorization, u"58"_s);
}

TEST(PracticeRules, ProductionVouchersAreNotForThisOffice)
{
    EXPECT_EQ(judgeChanged(SignedVouchers::invoice(kToday), {{"<ambiente>1", "<ambiente>2"}}).authorization, u"37"_s);
}

TEST(PracticeRules, SignatureAndCertificate)
{
    const QByteArray good = SignedVouchers::invoice(kToday);
    EXPECT_EQ(judge(good).authorization, u"39"_s); // none at all
    const QByteArray tampered =
        SignedVouchers::changed(SignedVouchers::sign(good, kNow.addSecs(-60)), {{"Garantía", "Garantia"}}, false);
    EXPECT_EQ(judge(tampered).authorization, u"39"_s);
    EXPECT_EQ(judge(SignedVouchers::sign(good, kNow.addSecs(3600))).authorization, u"39"_s); // signed in the future
    const Verdict other = judgeChanged(good, {{"<ruc>1799999990001", "<ruc>1799999982001"}});
    EXPECT_EQ(other.authorization, u"39"_s);
    EXPECT_TRUE(other.info.contains(u"1799999990001"_s));
}

TEST(PracticeRules, BuyerRules)
{
    const QByteArray good = SignedVouchers::invoice(kToday);
    const QByteArray type = "<tipoIdentificacionComprador>", id = "<identificacionComprador>";
    const auto buyer = [&](const QByteArray& newType, const QByteArray& newId) {
        return judgeChanged(good, {{type + "05", type + newType}, {id + "3059999973", id + newId}}).authorization;
    };
    EXPECT_EQ(buyer("04", "1899999998001"), QString());
    EXPECT_EQ(buyer("06", "AB-12"), QString());
    EXPECT_EQ(buyer("08", "GB-774"), QString());
    EXPECT_EQ(buyer("05", "1899999998001"), u"52"_s);
    EXPECT_EQ(buyer("04", "3059999973"), u"52"_s);
    EXPECT_EQ(buyer("08", "3059999973"), u"52"_s);
    EXPECT_EQ(buyer("07", "3059999973"), u"52"_s);
    EXPECT_EQ(buyer("05", "9999999999999"), u"52"_s);
    EXPECT_EQ(buyer("07", "9999999999999"), u"52"_s); // another name
    EXPECT_EQ(judgeChanged(good, {{type + "05", type + "07"},
                                  {id + "3059999973", id + "9999999999999"},
                                  {"Íñiguez Ñúñez Sofía (inventada)", "CONSUMIDOR FINAL"}})
                  .authorization,
              u"52"_s); // USD 181.86
    const QByteArray note = SignedVouchers::sample(u"nota-credito-02-parcial-v1.1.0.xml"_s, kToday);
    EXPECT_EQ(judge(SignedVouchers::sign(note, kNow.addSecs(-60))).authorization, QString());
}

TEST(PracticeRules, FinalConsumerUpToFiftyDollars)
{
    const auto sale = [](const QByteArray& amount) {
        const QByteArray small = SignedVouchers::sample(u"factura-01-minima-v1.0.0.xml"_s, kToday);
        return judgeChanged(small, {{">1.50<", '>' + amount + '<'}}).authorization;
    };
    EXPECT_EQ(sale("50.00"), QString());
    EXPECT_EQ(sale("50.01"), u"52"_s);
}

TEST(PracticeRules, ArithmeticToTheCent)
{
    const QByteArray good = SignedVouchers::invoice(kToday);
    const Replacements wrong[] = {
        {{"<totalSinImpuestos>168.45", "<totalSinImpuestos>168.46"}},
        {{"<totalDescuento>7.40", "<totalDescuento>7.39"}},
        {{"<importeTotal>181.86", "<importeTotal>181.87"},
         {"<total>90.93</total>\n        <plazo>", "<total>90.94</total>\n        <plazo>"}},
        {{"<total>90.93</total>\n        <plazo>", "<total>90.92</total>\n        <plazo>"}},
        {{"<precioTotalSinImpuesto>93.42", "<precioTotalSinImpuesto>93.41"}},
        {{"<cantidad>3.456789", "<cantidad>3.466789"}},
        {{"<baseImponible>93.42</baseImponible>\n        <tarifa>",
          "<baseImponible>93.43</baseImponible>\n        <tarifa>"}},
        {{"<valor>8.74", "<valor>8.73"}},
        {{"<valor>8.25", "<valor>8.24"}},
        {{"<propina>0.00", "<propina>0.01"}},
        {{"<propina>0.00", "<propina>20.00"},
         {"<importeTotal>181.86", "<importeTotal>201.86"},
         {"<total>90.93", "<total>100.93"}},
        {{"<formaPago>19", "<formaPago>14"}},
        {{"<codigoPorcentaje>7", "<codigoPorcentaje>6"}},
    };
    for (const Replacements& one : wrong) {
        const Verdict verdict = judgeChanged(good, one);
        EXPECT_EQ(verdict.authorization.isEmpty() ? verdict.reception : verdict.authorization, u"52"_s)
            << one.first().second.toStdString() << verdict.info.toStdString();
        EXPECT_FALSE(verdict.info.isEmpty());
    }
}

TEST(PracticeRules, GroupValueCountsNotTheSumOfLines)
{
    const QByteArray sample = SignedVouchers::sample(u"factura-09-redondeo-v1.1.0.xml"_s, kToday);
    EXPECT_EQ(judgeChanged(sample, {{"<valor>0.17", "<valor>0.18"}, {"1.28", "1.29"}}).authorization, u"52"_s);
}

TEST(PracticeRules, IvaCodeInForceOnTheDay)
{
    const QByteArray good = SignedVouchers::invoice(kToday);
    EXPECT_EQ(judgeChanged(good, {{"<codigoPorcentaje>4", "<codigoPorcentaje>2"}}).authorization,
              u"52"_s); // 12 % ended in 2024
    EXPECT_EQ(judgeChanged(good, {{"<codigoPorcentaje>4", "<codigoPorcentaje>99"}}).authorization, u"52"_s);
    EXPECT_EQ(judgeChanged(good, {{"<tarifa>15.00", "<tarifa>12.00"}}).authorization, u"52"_s);
    const QByteArray note = SignedVouchers::sample(u"nota-credito-05-iva-12-v1.1.0.xml"_s, kToday);
    EXPECT_EQ(judgeChanged(note, {{"<fechaEmisionDocSustento>", "<fechaEmisionDocSustento><!-- -->"}}).authorization,
              QString());
}

TEST(PracticeRules, IceIsInTheBaseOfTheIva)
{
    const QByteArray sample = SignedVouchers::sample(u"factura-03-ice-irbpnr-v1.1.0.xml"_s, kToday);
    EXPECT_EQ(judgeChanged(sample, {{"<valor>9.80", "<valor>9.81"}}).authorization, u"52"_s);
    EXPECT_EQ(judgeChanged(sample, {{"<valor>0.48", "<valor>0.49"}}).authorization, u"52"_s);
}

TEST(PracticeRules, NotesAndWithholdings)
{
    const QByteArray debit = SignedVouchers::sample(u"nota-debito-02-dos-motivos-v1.0.0.xml"_s, kToday);
    EXPECT_EQ(judgeChanged(debit, {{"<totalSinImpuestos>", "<totalSinImpuestos>1"}}).authorization, u"52"_s);
    const QByteArray withheld = SignedVouchers::sample(u"retencion-03-simple-v2.0.0.xml"_s, kToday);
    EXPECT_EQ(judgeChanged(withheld, {{"<valorRetenido>8.75", "<valorRetenido>8.76"}}).authorization, u"52"_s);
    const QByteArray credit = SignedVouchers::sample(u"nota-credito-02-parcial-v1.1.0.xml"_s, kToday);
    EXPECT_EQ(judgeChanged(credit, {{"<valorModificacion>", "<valorModificacion>1"}}).authorization, u"52"_s);
}

TEST(PracticeRules, TheVoucherThatANoteChanges)
{
    const QByteArray note = SignedVouchers::sample(u"nota-credito-02-parcial-v1.1.0.xml"_s, kToday);
    const auto field = [&note](const QByteArray& name, const QByteArray& value) {
        const qsizetype from = note.indexOf('<' + name + '>'), to = note.indexOf("</" + name, from);
        return judgeChanged(note, {{note.sliced(from, to - from), '<' + name + '>' + value}}).authorization;
    };
    EXPECT_EQ(field("codDocModificado", "01"), QString());
    EXPECT_EQ(field("codDocModificado", "04"), u"64"_s);
    EXPECT_EQ(field("numDocModificado", "001-001-000000000"), u"52"_s);
    EXPECT_EQ(field("fechaEmisionDocSustento", "31/11/2025"), u"67"_s);
    EXPECT_EQ(field("fechaEmisionDocSustento", kToday.addDays(1).toString(u"dd/MM/yyyy"_s).toLatin1()), u"52"_s);
    EXPECT_EQ(field("fechaEmisionDocSustento", kToday.toString(u"dd/MM/yyyy"_s).toLatin1()), QString());
}

TEST(PracticeRules, WarnsOfATestAndOfAWrongCheckDigit)
{
    const auto warnings = [](const QByteArray& voucher) {
        QStringList out;
        for (const SriMessage& each : VoucherOnDesk::receive(voucher).warnings())
            out.append(each.identifier + u' ' + each.type);
        return out;
    };
    const QByteArray good = SignedVouchers::invoice(kToday);
    EXPECT_EQ(warnings(good), QStringList{u"60 ADVERTENCIA"_s});
    EXPECT_EQ(warnings(SignedVouchers::changed(good, {{"3059999973", "3059999974"}})),
              (QStringList{u"60 ADVERTENCIA"_s, u"62 ADVERTENCIA"_s}));
}
