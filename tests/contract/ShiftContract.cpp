#include "ShiftContract.h"

#include "access/IssuerRepository.h"
#include "pos/ShiftBook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace contract {

using namespace engine;

qint64 Counted::total() const
{
    qint64 sum = 0;
    for (const TenderTaken& tender : tenders)
        sum += tender.amount.cents();
    return sum;
}

void ShiftContract::SetUp()
{
    SchemaContract::SetUp();
    if (HasFatalFailure())
        return;
    m_actors = std::make_unique<pos::Actors>(*m_db, kTenant, m_clock, m_random);
}

QList<TenderKind> ShiftContract::kinds()
{
    TenderKind cash;
    cash.id = u"CASH"_s;
    cash.sriCode = u"01"_s;
    cash.cash = true;
    TenderKind card;
    card.id = u"CREDIT_CARD"_s;
    card.sriCode = u"19"_s;
    TenderKind later;
    later.id = u"CREDIT"_s;
    later.sriCode = u"20"_s;
    later.onCredit = true;
    return {cash, card, later};
}

Result<QString> ShiftContract::sell(storage::Database& db, IssuerId issuer, const Counted& counted)
{
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const auto shift = pos::ShiftBook(db, kTenant).openShift(issuer);
    if (!shift)
        return shift.error();
    const qint32 sequential = ++m_sequential;
    auto row = sampleDocument(issuer, sequential);
    AccessKey::Parts parts = row.accessKey.parts();
    parts.type = counted.isReturn ? DocumentType::CreditNote : DocumentType::Invoice;
    row.accessKey = AccessKey::make(parts).value_or({});
    row.content.total = Money::fromCents(counted.total());
    if (auto stored = invoicing::DocumentRepository(db, kTenant).insert(row); !stored)
        return stored.error();
    QJsonArray taxes;
    for (const TaxTotal104& tax : counted.taxes)
        taxes += QJsonObject{{u"rateCode"_s, tax.rateCode}, {u"base"_s, tax.base.cents()}, {u"tax"_s, tax.tax.cents()}};
    const QString key = row.accessKey.text();
    const auto original = counted.isReturn ? std::optional(key) : std::nullopt; // which one does not matter here
    const auto sale =
        db.exec(u"INSERT INTO sales (access_key, tenant_id, shift_id, kind, original_key, total_cents, "
                "received_cents, change_cents, discount_cents, tip_cents, taxes, at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"_s,
                {key, kTenant.id, *shift, counted.isReturn ? u"RETURN"_s : u"SALE"_s, original, counted.total(),
                 counted.total(), counted.discount, counted.tip,
                 QString::fromUtf8(QJsonDocument(taxes).toJson(QJsonDocument::Compact)), core::utcIso(m_clock.now)});
    if (!sale)
        return sale.error();
    for (qsizetype i = 0; i < counted.tenders.size(); ++i) {
        const TenderTaken& tender = counted.tenders[i];
        const auto paid = db.exec(u"INSERT INTO sale_tenders (access_key, position, tenant_id, tender, sri_code, "
                                  "amount_cents, reference) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                  {key, i, kTenant.id, tender.tender, tender.sriCode, tender.amount.cents(), u""_s});
        if (!paid)
            return paid.error();
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return u"%1-%2-%3"_s.arg(parts.branchCode, parts.issuePointCode).arg(sequential, 9, 10, QChar(u'0'));
}

Counted ShiftContract::cashSale(qint64 cents)
{
    Counted counted;
    counted.tenders = {{u"CASH"_s, u"01"_s, Money::fromCents(cents), {}}};
    counted.taxes = {{u"0"_s, Money::fromCents(cents), {}}};
    return counted;
}

Actor ShiftContract::signIn(const QString& name, Role role)
{
    Employee employee;
    employee.name = name;
    employee.role = role;
    const auto id = pos::EmployeeRepository(*m_db, kTenant).save(employee, {u"hash"_s, {}}, m_clock.now);
    EXPECT_TRUE(id);
    return {m_actors->begin(id.value_or(0)), {}};
}

IssuerId ShiftContract::secondTill()
{
    return access::IssuerRepository(*m_db, kTenant).insert(sampleIssuer(u"003"_s), at(0)).value_or(0);
}

CloseRequest ShiftContract::counting(qint64 cents, const QString& key)
{
    CloseRequest request;
    if (cents > 0)
        request.cash = {{Money::fromCents(cents), 1}};
    request.key = key;
    return request;
}

QString ShiftContract::everything()
{
    QStringList all;
    for (const QString& sql :
         {u"SELECT id, state, COALESCE(number, 0), z, COALESCE(close_key, '') FROM shifts ORDER BY id"_s,
          u"SELECT id, kind, amount_cents, reason FROM cash_movements ORDER BY id"_s,
          u"SELECT number, action, subject, hash FROM audit ORDER BY number"_s,
          u"SELECT tenant_id, number, hash FROM audit_heads"_s}) {
        for (const storage::Row& row : m_db->query(sql).value_or({})) {
            QStringList cells;
            for (int i = 0; i < row.size(); ++i)
                cells += row.text(i);
            all += cells.join(u'|');
        }
    }
    return all.join(u'\n');
}

void ShiftContract::failAt(const QString& table, const QString& change)
{
    const QString action = GetParam() == Dialect::Sqlite
                               ? u"BEGIN SELECT RAISE(ABORT, 'DISK_FULL: fault of the test'); END"_s
                               : u"EXECUTE FUNCTION refuse('DISK_FULL: fault of the test')"_s;
    ASSERT_OK(m_db->execDirect(u"CREATE TRIGGER fault BEFORE %1 ON %2 FOR EACH ROW %3"_s.arg(change, table, action)));
}

void ShiftContract::healAt(const QString& table)
{
    ASSERT_OK(m_db->execDirect(GetParam() == Dialect::Sqlite ? u"DROP TRIGGER fault"_s
                                                             : u"DROP TRIGGER fault ON "_s + table));
}

} // namespace contract
