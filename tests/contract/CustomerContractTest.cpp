// The customers of the back office, and what is refused of them.
#include "StorageContract.h"

#include "pos/CustomerRepository.h"
#include "pos/CustomerRules.h"
#include "pos/PriceLists.h"

#include <engine/EmailList.h>

namespace contract {

using namespace engine;
using namespace engine::pos;

class CustomerContract : public SchemaContract
{
protected:
    static Customer person(const QString& id, const QString& name)
    {
        Customer customer;
        customer.id = id;
        customer.idTypeCode = u"05"_s;
        customer.name = name;
        return customer;
    }
    QStringList names(const QString& text, bool alsoInactive = false, int limit = 50, qint64 offset = 0)
    {
        QStringList names;
        const auto found = CustomerRepository(*m_db, kTenant).list(text, alsoInactive, limit, offset);
        if (!found)
            return {found.error().detail};
        for (const Customer& customer : *found)
            names += customer.name;
        return names;
    }
};
ON_BOTH_DATABASES(CustomerContract);

TEST_P(CustomerContract, AllOfACustomerComesBack)
{
    const auto list = PriceLists(*m_db, kTenant).save({0, u"Mayorista"_s}, {});
    ASSERT_OK(list);
    Customer customer = person(u"1710034065"_s, u"María Ñacato"_s);
    customer.email = u"maria@example.com;pagos@example.com"_s;
    customer.phone = u"099 123 4567"_s;
    customer.address = u"Quito"_s;
    customer.active = false;
    customer.priceList = list->id;
    CustomerRepository customers(*m_db, kTenant);
    ASSERT_OK(customers.save(customer));
    auto kept = customers.find(customer.id);
    ASSERT_OK(kept);
    EXPECT_EQ(kept->email, customer.email);
    EXPECT_EQ(kept->phone, customer.phone);
    EXPECT_EQ(kept->address, customer.address);
    EXPECT_FALSE(kept->active);
    EXPECT_EQ(kept->priceList, list->id);
    kept->priceList = 999; // nobody's
    ASSERT_OK(customers.save(*kept));
    EXPECT_EQ(customers.find(customer.id)->priceList, 0);
}

TEST_P(CustomerContract, TheyAreListedAsOneTypes)
{
    CustomerRepository customers(*m_db, kTenant);
    ASSERT_OK(customers.save(person(u"1710034065"_s, u"María Fernanda Ñacato"_s)));
    ASSERT_OK(customers.save(person(u"0102030400"_s, u"José Peña"_s)));
    Customer gone = person(u"0911111111"_s, u"Ángel Núñez"_s);
    gone.active = false;
    ASSERT_OK(customers.save(gone));
    EXPECT_EQ(names({}), (QStringList{u"José Peña"_s, u"María Fernanda Ñacato"_s}));
    EXPECT_EQ(names(u"nacato maria"_s), QStringList{u"María Fernanda Ñacato"_s}) << "words in any order";
    EXPECT_EQ(names(u"PENA"_s), QStringList{u"José Peña"_s});
    EXPECT_EQ(names(u"1710"_s), QStringList{u"María Fernanda Ñacato"_s});
    EXPECT_EQ(names(u"angel"_s), QStringList());
    EXPECT_EQ(names(u"angel"_s, true), QStringList{u"Ángel Núñez"_s});
    EXPECT_EQ(names({}, true, 1, 1), QStringList{u"José Peña"_s});
    EXPECT_TRUE(names(u"%"_s).isEmpty());
    EXPECT_EQ(customers.search(u"angel"_s, 10)->size(), 0) << "the counter does not offer who is out of use";
    EXPECT_TRUE(customers.find(u"0911111111"_s)) << "but knows who it is";
}

class OldCustomers : public EmptyContract
{
};
ON_BOTH_DATABASES(OldCustomers);

TEST_P(OldCustomers, ThoseOfBeforeAreInUseAndHaveNoPricesOfTheirOwn)
{
    QList<storage::Migration> before;
    for (const storage::Migration& each : currentMigrations()) {
        if (each.name.contains(u"customers"))
            break;
        before += each;
    }
    ASSERT_LT(before.size(), currentMigrations().size());
    ASSERT_OK(storage::Migrator(*m_db).migrate(before, at(0)));
    ASSERT_OK(m_db->exec(u"INSERT INTO customers (tenant_id, id, id_type_code, name, email, address, phone, search) "
                         "VALUES (?, '1710034065', '05', 'Ana', 'a@b.ec;c@d.ec', 'Quito', '099', 'ana')"_s,
                         {kTenant.id}));
    ASSERT_OK(m_db->exec(u"INSERT INTO price_lists (tenant_id, name) VALUES (?, 'Mayorista')"_s, {kTenant.id}));
    m_db.reset();
    storage::DatabaseConfig config = m_place->config();
    config.dumpTaken = true;
    auto later = storage::Database::open(config);
    ASSERT_OK(later);
    ASSERT_OK(storage::Migrator(**later).migrate(currentMigrations(), at(1)));
    const auto ana = CustomerRepository(**later, kTenant).find(u"1710034065"_s);
    ASSERT_OK(ana);
    EXPECT_TRUE(ana->active);
    EXPECT_EQ(ana->priceList, 0);
    EXPECT_EQ(ana->email, u"a@b.ec;c@d.ec"_s);
    const auto lists = PriceLists(**later, kTenant).all(false);
    ASSERT_OK(lists);
    EXPECT_EQ(lists->size(), 1);
}

TEST(CustomerRules, EachMemberIsJudged)
{
    const auto refused = [](auto change) {
        Customer customer;
        customer.id = u"1710034065"_s;
        customer.idTypeCode = u"05"_s;
        customer.name = u"María"_s;
        change(customer);
        const auto errors = customerErrors(cleanCustomer(customer));
        return errors.isEmpty() ? QString() : errors.toError().fields.first().field;
    };
    EXPECT_EQ(refused([](Customer&) {}), QString());
    EXPECT_EQ(refused([](Customer& c) { c.email = u"a@b.ec, c@d.ec"_s; }), QString());
    EXPECT_EQ(refused([](Customer& c) { c.email = u"a@b.ec otra"_s; }), u"email[1]"_s);
    EXPECT_EQ(refused([](Customer& c) { c.name = u"  "_s; }), u"name"_s);
    EXPECT_EQ(refused([](Customer& c) { c.id = u"1710034066"_s; }), QString()) << "an odd check digit is no wall";
    EXPECT_EQ(refused([](Customer& c) { c.id = u"9999999999999"_s; }), u"id"_s);
    EXPECT_EQ(refused([](Customer& c) { c.id = u"171003406"_s; }), u"id"_s);
    EXPECT_EQ(refused([](Customer& c) { c.idTypeCode = u"07"_s; }), u"idTypeCode"_s);
    EXPECT_EQ(refused([](Customer& c) { c.phone = QString(31, u'9'); }), u"phone"_s);
    EXPECT_EQ(refused([](Customer& c) { c.address = QString(301, u'a'); }), u"address"_s);
    EXPECT_EQ(cleanCustomer([] {
                  Customer customer;
                  customer.id = u" ab12 "_s;
                  customer.email = u"a@b.ec  A@B.ec,c@d.ec"_s;
                  return customer;
              }())
                  .email,
              u"a@b.ec;c@d.ec"_s);
}

} // namespace contract
