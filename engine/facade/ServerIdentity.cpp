#include "facade/ServerIdentity.h"

#include "storage/Transaction.h"

#include <QHostInfo>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

const QString kCertificate = u"api.tls.certificate"_s;
const QString kKey = u"api.tls.key"_s;
const QString kOwn = u"api.tls.own"_s;
constexpr auto kPlace = "settings/api.tls.key";

// Names a device may use for this machine, as far as they are ASCII. Addresses change; whoever pins the certificate
// does not mind.
QStringList hostsOfMachine()
{
    QStringList hosts;
    const QString name = QHostInfo::localHostName();
    const bool plain = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'.');
    });
    if (plain)
        hosts << name << name.section(u'.', 0, 0) + u".local"_s;
    hosts << u"localhost"_s;
    for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
        if (address.scopeId().isEmpty()) // an address of one link means nothing to others
            hosts << address.toString();
    }
    hosts.removeDuplicates();
    return hosts;
}

Result<ServerCertificate> described(const QByteArray& pem, bool own)
{
    const auto facts = crypto::tlsFacts(pem);
    if (!facts)
        return facts.error();
    return ServerCertificate{pem, facts->fingerprint, facts->from, facts->to, own};
}

Result<std::optional<ServerCertificate>> stored(storage::Database& db)
{
    access::SettingsRepository settings(db, kTenant);
    const auto pem = settings.get(kCertificate);
    if (!pem)
        return pem.error();
    if (!*pem || (*pem)->isEmpty())
        return std::optional<ServerCertificate>();
    const auto own = settings.get(kOwn);
    if (!own)
        return own.error();
    return described((*pem)->toLatin1(), own->value_or(QString()) == u"1").map([](ServerCertificate certificate) {
        return std::optional(std::move(certificate));
    });
}

Result<void> write(storage::Database& db, const QByteArray& pem, const QByteArray& wrappedKey, bool own)
{
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    access::SettingsRepository settings(db, kTenant);
    const std::pair<QString, QString> values[] = {{kCertificate, QString::fromLatin1(pem)},
                                                  {kKey, QString::fromLatin1(wrappedKey.toBase64())},
                                                  {kOwn, own ? u"1"_s : u"0"_s}};
    for (const auto& [key, value] : values) {
        if (auto done = settings.set(key, value); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace

Result<ServerCertificate> keepServerIdentity(Core& core, const crypto::TlsIdentity& identity, bool own)
{
    const auto wrapped = core.protector->wrap(identity.keyPem.view(), kPlace);
    if (!wrapped)
        return wrapped.error();
    return core.withDatabase([&](storage::Database& db) -> Result<ServerCertificate> {
        if (auto done = write(db, identity.certificatePem, *wrapped, own); !done)
            return done.error();
        return described(identity.certificatePem, own);
    });
}

Result<ServerCertificate> renewServerCertificate(Core& core)
{
    const auto identity = crypto::makeTlsIdentity(hostsOfMachine());
    return identity ? keepServerIdentity(core, *identity, false) : identity.error();
}

Result<ServerCertificate> serverCertificate(Core& core)
{
    const auto there = core.withDatabase([](storage::Database& db) { return stored(db); });
    if (!there)
        return there.error();
    return *there ? Result<ServerCertificate>(**there) : renewServerCertificate(core);
}

Result<QByteArray> serverKey(Core& core)
{
    const auto made = serverCertificate(core);
    if (!made)
        return made.error();
    return core.withDatabase([&](storage::Database& db) -> Result<QByteArray> {
        const auto text = access::SettingsRepository(db, kTenant).get(kKey);
        if (!text)
            return text.error();
        const auto key = core.protector->unwrap(QByteArray::fromBase64(text->value_or(QString()).toLatin1()), kPlace);
        if (!key)
            return key.error();
        return key->view().toByteArray();
    });
}

} // namespace engine::facade
