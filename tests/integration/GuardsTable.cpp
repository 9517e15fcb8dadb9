#include "GuardsShop.h"

namespace guards {

void aKey(GuardsTest& t, const Actor& by)
{
    const auto minted = t.wait(t.m_till->accounts().createKey(Caller::till(by), {}));
    ASSERT_OK(minted);
    t.m_key = minted->key.id;
}

const QList<Act>& acts()
{
    using T = GuardsTest;
    using A = const Actor&;
    using enum Permission;
    static const QList<Act> all{
        {"add an issuer", ManageSettings, "ISSUER_ADDED",
         [](T& t, A by) {
             NewIssuer added;
             added.profile = t.m_till.shop();
             added.profile.branchCode = QString::number(100 + t.next());
             added.p12 = t.m_p12;
             added.password = "prueba";
             return outcome(t.wait(t.m_till->issuers().add(added, by)));
         }},
        {"change an issuer", ManageSettings, "ISSUER_CHANGED",
         [](T& t, A by) {
             Issuer changed = t.m_till.shop();
             changed.tradeName = u"Tienda %1"_s.arg(t.next());
             return outcome(t.wait(t.m_till->issuers().update(changed, 0, by)));
         }},
        {"set the next number", ManageSettings, "NEXT_NUMBER_SET",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->issuers().setNextNumber(t.m_till.shop().id, 10'000 + 10 * t.next(), by)));
         }},
        {"renew the certificate", ManageSettings, "CERTIFICATE_RENEWED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->issuers().renewCertificate(t.m_till.shop().id, t.m_p12, "prueba", by)));
         }},
        {"change an issue point", ManageSettings, "ISSUER_CHANGED",
         [](T& t, A by) {
             IssuePointChange change;
             change.tradeName = u"Punto %1"_s.arg(t.next());
             return outcome(
                 t.wait(t.m_till->issuePoints().update(Caller::till(by), t.m_till.shop().id, std::move(change))));
         }},
        {"set a number of an issue point", ManageSettings, "NEXT_NUMBER_SET",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->issuePoints().setNextNumber(Caller::till(by), t.m_till.shop().id, u"04"_s,
                                                                         Environment::Test, 10'000 + 10 * t.next())));
         }},
        {"create a product", CreateProduct, "PRODUCT_CREATED",
         [](T& t, A by) {
             Product fresh = t.m_bread;
             fresh.id = 0;
             fresh.code = u"P%1"_s.arg(t.next());
             return outcome(t.wait(t.m_till->catalog().save(fresh, by)));
         }},
        {"change a product", EditProducts, "PRODUCT_CHANGED",
         [](T& t, A by) {
             Product changed = t.m_bread;
             changed.name = u"Pan %1"_s.arg(t.next());
             return outcome(t.wait(t.m_till->catalog().save(changed, by)));
         }},
        {"change a setting", ManageSettings, "SETTINGS_CHANGED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->settings().setValue(u"sale.askAbove"_s, QString::number(t.next()), by)));
         }},
        {"change several settings", ManageSettings, "SETTINGS_CHANGED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->settings().setValues(
                 {{u"sale.finalConsumerLimit"_s, u"%1.00"_s.arg(500 + t.next())}, {u"ui.sounds"_s, u"on"_s}}, by)));
         }},
        {"arrange the quick keys", EditProducts, "SETTINGS_CHANGED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->settings().setValue(u"sale.quickKeys"_s, QString::number(t.next()), by)));
         }},
        {"send everything again", RetryDocuments, "", // what is due already is not touched
         [](T& t, A by) { return outcome(t.wait(t.m_till->queue().retryAll(by))); },
         [](T& t, A by) { t.m_document = t.document(by); }},
        {"send one again", RetryDocuments, "DOCUMENT_RETRIED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->queue().retry(t.m_document, by))); },
         [](T& t, A by) { t.m_document = t.document(by); }},
        {"begin anew with what failed", RetryDocuments, "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->documents().startFailedAnew(by))); }},
        {"begin anew with one", RetryDocuments, "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->documents().startAnew(t.m_document, by))); },
         [](T& t, A by) { t.m_document = t.document(by); }, "NOTHING_TO_RETRY"},
        {"correct a document", CorrectDocuments, "",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->documents().rebuild(t.m_document, t.invoice(Decimal::fromInt(9)), by)));
         },
         [](T& t, A by) { t.m_document = t.document(by); }, "INVALID_STATE_TRANSITION"},
        {"make a document", Sell, "",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->documents().create(t.m_till.shop().id, t.invoice(Decimal::fromInt(10)),
                                                                u"d-%1"_s.arg(t.next()), by)));
         }},
        {"mail a document again", RetryDocuments, "",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->mail().retry(Caller::till(by), t.m_till.shop().id, t.m_document, true)));
         },
         [](T& t, A by) { t.m_document = t.document(by); }, "DOCUMENT_NOT_AUTHORIZED"},
        {"change the mail server", ManageSettings, "MAIL_SETTINGS_CHANGED",
         [](T& t, A by) {
             return outcome(
                 t.wait(t.m_till->mail().setSettings({{}, {}, u"https://tienda%1.example"_s.arg(t.next()), {}}, by)));
         }},
        {"send a test mail",
         ManageSettings,
         "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->mail().sendTest(u"a@example.com"_s, by))); },
         {},
         "MAIL_FAILED"},
        {"let a device in", ManageSettings, "DEVICE_LET_IN",
         [](T& t, A by) {
             return outcome(t.wait(
                 t.m_till->devices().approve(t.m_pairing, DeviceKind::PriceChecker, KeyEnvironment::Sandbox, {}, by)));
         },
         [](T& t, A by) { t.pairingWaits(by); }},
        {"turn a device away", ManageSettings, "DEVICE_TURNED_AWAY",
         [](T& t, A by) { return outcome(t.wait(t.m_till->devices().refuse(t.m_pairing, by))); },
         [](T& t, A by) { t.pairingWaits(by); }},
        {"shut a device out", ManageSettings, "KEY_REVOKED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->devices().revoke(t.m_key, by))); }, aKey},
        {"let programs queue documents", ManageSettings, "SETTINGS_CHANGED",
         [](T& t, A by) {
             const bool now = t.wait(t.m_till->devices().queuesDocuments()).value_or(false);
             return outcome(t.wait(t.m_till->devices().setQueuesDocuments(!now, by)));
         }},
        {"make a certificate for the network", ManageSettings, "NETWORK_CERTIFICATE_CHANGED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->devices().renewCertificate(by))); }},
        {"bring a certificate for the network",
         ManageSettings,
         "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->devices().useCertificate("x", {}, {}, by))); },
         {},
         "CERTIFICATE_INVALID"},
        {"set up the network", ManageSettings, "SETTINGS_CHANGED",
         [](T& t, A by) {
             LanSettings settings;
             settings.port = static_cast<quint16>(9000 + t.next());
             return outcome(t.wait(t.m_lan->apply(settings, by)));
         }},
        {"show another certificate", ManageSettings, "NETWORK_CERTIFICATE_CHANGED",
         [](T& t, A by) { return outcome(t.wait(t.m_lan->renewCertificate(by))); }},
        {"allow hosts for webhooks", ManageSettings, "WEBHOOK_HOSTS_CHANGED",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->webhooks().setAllowList({u"192.168.1.20:%1"_s.arg(8000 + t.next())}, by)));
         }},
        {"add a webhook", ManageSettings, "WEBHOOK_ADDED",
         [](T& t, A by) {
             return outcome(
                 t.wait(t.m_till->webhooks().create(Caller::till(by), u"https://example.com/%1"_s.arg(t.next()), {})));
         }},
        {"make a key", ManageSettings, "KEY_CREATED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->accounts().createKey(Caller::till(by), {}))); }},
        {"take a key back", ManageSettings, "KEY_REVOKED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->accounts().revokeKey(Caller::till(by), t.m_key))); }, aKey},
        {"set up the printers", ManageSettings, "PRINTERS_CHANGED",
         [](T& t, A by) {
             PrintSettings settings;
             settings.copies = 1 + t.next() % 2;
             return outcome(t.wait(t.m_till->printing().saveSettings(by, settings)));
         }},
        {"sell at another price", ChangePrice, "PRICE_CHANGED",
         [](T& t, A by) { return outcome(t.wait(t.m_till->sales().charge(by, t.sale(Decimal::fromInt(9))))); }},
        {"sell by a price list", ChoosePriceList, "PRICE_LIST_CHOSEN",
         [](T& t, A by) {
             return outcome(t.wait(t.m_till->sales().charge(by, t.sale(Decimal::fromInt(8), t.m_list))));
         }},
        {"sell at the product's price", Sell, "",
         [](T& t, A by) { return outcome(t.wait(t.m_till->sales().charge(by, t.sale(Decimal::fromInt(10))))); }},
        {"name the ways to pay", ManageSettings, "TENDERS_CHANGED",
         [](T& t, A by) {
             const auto kinds = t.wait(t.m_till->sales().tenderKinds()).value_or({});
             return outcome(t.wait(t.m_till->sales().saveTenderKinds(by, kinds)));
         }},
    };
    static const QList<Act> both = all + tillActs();
    return both;
}

} // namespace guards
