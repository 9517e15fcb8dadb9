#pragma once
#include "support/TestCertificates.h"
#include "support/TestEngine.h"

#include <engine/Devices.h>
#include <engine/Identification.h>
#include <engine/InvoiceTotals.h>
#include <engine/IssuePoints.h>
#include <engine/LanServer.h>
#include <engine/Mail.h>
#include <engine/People.h>
#include <engine/Printing.h>
#include <engine/Sales.h>
#include <engine/Stock.h>
#include <engine/Webhooks.h>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

namespace guards {

using namespace engine;
using namespace Qt::StringLiterals;

#define ASSERT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& okResult_ = (expression);                                                                          \
        ASSERT_TRUE(okResult_.has_value())                                                                             \
            << qPrintable(okResult_.error().codeName() + QStringLiteral(": ") + okResult_.error().detail);             \
    } while (false)

template <class T>
std::string outcome(const Result<T>& result)
{
    return result ? "done" : result.error().codeName().toStdString();
}

class GuardsTest;

// One thing that somebody can change. `ready` lays out what it needs, as whoever may; it is no part of what is judged.
struct Act
{
    const char* name;
    Permission needed;
    const char* told; // action in the audit trail; empty = none
    std::function<std::string(GuardsTest&, const Actor&)> run;
    std::function<void(GuardsTest&, const Actor&)> ready = {};
    const char* answer = "done"; // of whoever may: some need a tax office or a device that is not here
};

class GuardsTest : public testing::Test
{
public:
    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.failure());
        m_lan = LanServer::make(*m_till);
        ASSERT_TRUE(set(u"shift.required"_s, u"never"_s, {}));
        Product bread;
        bread.code = u"PAN"_s;
        bread.name = u"Pan"_s;
        bread.unitPrice = Decimal::fromInt(10);
        const auto saved = wait(m_till->catalog().save(bread));
        ASSERT_OK(saved);
        m_bread = bread;
        m_bread.id = *saved;
        const auto list = wait(m_till->stock().savePriceList({}, {0, u"Mayor"_s}, {{*saved, Decimal::fromInt(8)}}));
        ASSERT_OK(list);
        m_list = list->id;
        m_p12 = test::makePkcs12({test::makeIdentity({.ruc = m_till.shop().ruc.toLatin1()})});
    }
    void TearDown() override { m_lan.reset(); }
    void hire()
    {
        m_ana = hired({}, u"Ana"_s, Role::Administrator, "918273");
        m_boss = signedIn(m_ana, "918273");
        ASSERT_FALSE(m_boss.session.isEmpty());
    }
    qint64 hired(const Actor& by, const QString& name, Role role, const QByteArray& pin)
    {
        Employee employee;
        employee.name = name;
        employee.role = role;
        return wait(m_till->people().save(by, employee, pin, {})).value_or({}).id;
    }
    Actor signedIn(qint64 employee, const QByteArray& pin)
    {
        return {wait(m_till->people().signIn(employee, pin)).value_or({}).token, {}};
    }
    template <class T>
    Result<T> wait(Answer<T> answer)
    {
        return m_till.wait(std::move(answer));
    }
    bool set(const QString& key, const QString& value, const Actor& by)
    {
        return wait(m_till->settings().setValue(key, value, by)).has_value();
    }
    // Everything that is stored, byte by byte: a refused change has not even begun to write.
    QByteArray everything()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QStringList names;
        for (QDirIterator files(m_till.folder(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            names += files.next();
        names.sort();
        for (const QString& name : std::as_const(names)) {
            QFile file(name);
            if (name.endsWith(u"-shm"_s) || !file.open(QIODevice::ReadOnly))
                continue;
            hash.addData(name.toUtf8());
            hash.addData(file.readAll());
        }
        return hash.result();
    }
    AuditEntry newest()
    {
        AuditFilter filter;
        filter.limit = 1;
        return wait(m_till->audit().list(m_boss, filter)).value_or({}).value(0);
    }
    SaleRequest sale(Decimal price, qint64 list = 0)
    {
        SaleRequest sale;
        sale.issuer = m_till.shop().id;
        sale.key = u"venta-%1"_s.arg(next());
        sale.priceList = list;
        sale.invoice = invoice(price);
        const auto totals = computeTotals(sale.invoice.items);
        sale.received = totals ? totals->total : Money();
        sale.tenders = {{u"CASH"_s, u"01"_s, sale.received, {}}};
        sale.invoice.payments.clear();
        return sale;
    }
    InvoiceRequest invoice(Decimal price)
    {
        InvoiceRequest request;
        request.buyer = {IdType::FinalConsumer, kFinalConsumerId, kFinalConsumerName, {}, {}};
        LineRequest line;
        line.mainCode = u"PAN"_s;
        line.description = u"Pan"_s;
        line.quantity = Decimal::fromInt(1);
        line.unitPrice = price;
        line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
        request.items = {line};
        if (const auto totals = computeTotals(request.items))
            request.payments = {{u"01"_s, totals->total, std::nullopt, {}}};
        return request;
    }
    AccessKey document(const Actor& by)
    {
        const auto made = wait(m_till->documents().create(m_till.shop().id, invoice(Decimal::fromInt(10)),
                                                          u"documento-%1"_s.arg(next()), by));
        EXPECT_TRUE(made.has_value()) << outcome(made);
        return made ? made->document.accessKey : AccessKey();
    }
    void pairingWaits(const Actor&)
    {
        const auto offer = wait(m_till->devices().offer());
        const auto asked = wait(m_till->devices().ask(offer.value_or({}).code, u"Tableta %1"_s.arg(next()),
                                                      DeviceKind::PriceChecker, u"10.0.0.%1"_s.arg(m_next % 250)));
        ASSERT_OK(asked);
        m_pairing = asked->id;
    }
    int next() { return ++m_next; }

    tests::TestEngine m_till{{}, false};
    std::unique_ptr<LanServer> m_lan;
    Product m_bread;
    qint64 m_list = 0, m_ana = 0, m_key = 0, m_closed = 0, m_parked = 0, m_webhook = 0;
    QString m_pairing;
    AccessKey m_document;
    QByteArray m_p12;
    Actor m_boss;
    int m_next = 0;
};

void aKey(GuardsTest& t, const Actor& by); // lays out a key to take back
const QList<Act>& acts();
const QList<Act>& tillActs(); // the later part of them

} // namespace guards
