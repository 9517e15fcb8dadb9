#include "facade/IssuePointsFacade.h"

#include "access/DocumentTypeRepository.h"
#include "facade/IssuePointChanges.h"
#include "facade/Prepared.h"
#include "invoicing/SequentialRepository.h"
#include "ride/Logo.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

// `work` gets the reader's database and the caller's active issuer.
template <class T, class Work>
Answer<T> readOf(Rooms& rooms, const Caller& caller, IssuerId id, Work work)
{
    return rooms.read([caller, id, work](Reader& reader) {
        return reader.withDatabase([&](storage::Database& db) -> Result<T> {
            auto issuer = issuerOf(db, caller, id);
            if (!issuer)
                return issuer.error();
            return work(db, std::move(*issuer));
        });
    });
}

template <class T, class Work>
Answer<T> changeOf(Rooms& rooms, const Caller& caller, Work work)
{
    return rooms.write([caller, work = std::move(work)](Core& core) -> Result<T> {
        IssuePointChanges changes(core, caller);
        return work(changes);
    });
}

Result<crypto::SigningIdentity> openedOnce(QByteArray& p12, QByteArray& password)
{
    auto identity = crypto::openPkcs12(p12, password);
    core::wipe(password);
    return identity;
}

// `work` gets the request and its certificate, or null when it inherits one.
template <class Work>
Answer<Issuer> branchOf(Rooms& rooms, BranchRequest request, Work work)
{
    if (!request.p12)
        return rooms.write([request = std::move(request), work](Core& core) { return work(core, request, nullptr); });
    QByteArray p12 = *std::exchange(request.p12, std::nullopt);
    QByteArray password = std::exchange(request.p12Password, {});
    return prepared<Issuer>(
        rooms, [p12 = std::move(p12), password = std::move(password)]() mutable { return openedOnce(p12, password); },
        [request = std::move(request), work](Core& core, const crypto::SigningIdentity& identity) {
            return work(core, request, &identity);
        });
}

QStringList codesOf(const QList<DocumentType>& types)
{
    QStringList codes;
    for (const DocumentType type : types)
        codes << documentTypeCode(type);
    return codes;
}

Result<QList<IssuePointCounter>> countersOf(storage::Database& db, const Issuer& issuer)
{
    const storage::TenantScope tenant(issuer.tenant);
    const auto types = access::DocumentTypeRepository(db, tenant).active(issuer.id);
    if (!types)
        return types.error();
    invoicing::SequentialRepository sequentials(db, tenant);
    QList<IssuePointCounter> counters;
    for (const DocumentType type : *types) {
        const auto test = sequentials.peek(issuer.id, Environment::Test, type);
        if (!test)
            return test.error();
        const auto production = sequentials.peek(issuer.id, Environment::Production, type);
        if (!production)
            return production.error();
        counters << IssuePointCounter{type, *test, *production};
    }
    return counters;
}

} // namespace

Answer<QList<Issuer>> IssuePointsFacade::list(Caller caller)
{
    return m_rooms.read([caller](Reader& reader) {
        return reader.withDatabase([&](storage::Database& db) {
            return access::IssuerRepository(db, storage::TenantScope(caller.tenant)).listActive();
        });
    });
}

Answer<Issuer> IssuePointsFacade::get(Caller caller, IssuerId id)
{
    return readOf<Issuer>(m_rooms, caller, id,
                          [](storage::Database&, Issuer&& issuer) -> Result<Issuer> { return std::move(issuer); });
}

Answer<Issuer> IssuePointsFacade::create(Caller caller, BranchRequest request)
{
    return branchOf(m_rooms, std::move(request),
                    [caller](Core& core, const BranchRequest& wanted, const crypto::SigningIdentity* identity) {
                        return IssuePointChanges(core, caller).create(wanted, identity);
                    });
}

Answer<Issuer> IssuePointsFacade::createFor(TenantId tenant, BranchRequest request)
{
    return branchOf(m_rooms, std::move(request),
                    [tenant](Core& core, const BranchRequest& wanted, const crypto::SigningIdentity* identity) {
                        return facade::createFor(core, tenant, wanted, identity);
                    });
}

Answer<Issuer> IssuePointsFacade::update(Caller caller, IssuerId id, IssuePointChange change)
{
    return changeOf<Issuer>(m_rooms, caller, [id, change = std::move(change)](IssuePointChanges& changes) {
        return changes.update(id, change);
    });
}

Answer<bool> IssuePointsFacade::remove(Caller caller, IssuerId id)
{
    return changeOf<bool>(m_rooms, caller, [id](IssuePointChanges& changes) { return changes.remove(id); });
}

Answer<bool> IssuePointsFacade::activate(Caller caller, IssuerId id)
{
    return changeOf<bool>(m_rooms, caller, [id](IssuePointChanges& changes) { return changes.activate(id); });
}

Answer<bool> IssuePointsFacade::setLogo(Caller caller, IssuerId id, QByteArray image)
{
    return prepared<bool>(
        m_rooms, [image = std::move(image)] { return ride::checkedLogo(image); },
        [caller, id](Core& core, const QByteArray& logo) { return IssuePointChanges(core, caller).setLogo(id, logo); });
}

Answer<Issuer> IssuePointsFacade::renewCertificate(Caller caller, IssuerId id, QByteArray p12, QByteArray password)
{
    return prepared<Issuer>(
        m_rooms, [p12 = std::move(p12), password = std::move(password)]() mutable { return openedOnce(p12, password); },
        [caller, id](Core& core, const crypto::SigningIdentity& identity) {
            return IssuePointChanges(core, caller).renewCertificate(id, identity);
        });
}

Answer<QStringList> IssuePointsFacade::documentTypes(Caller caller, IssuerId id)
{
    return readOf<QStringList>(m_rooms, caller, id, [](storage::Database& db, const Issuer& issuer) {
        return access::DocumentTypeRepository(db, storage::TenantScope(issuer.tenant)).active(issuer.id).map(codesOf);
    });
}

Answer<QStringList> IssuePointsFacade::enableDocumentType(Caller caller, IssuerId id, QString code)
{
    return changeOf<QStringList>(m_rooms, caller, [id, code = std::move(code)](IssuePointChanges& changes) {
        return changes.enableType(id, code);
    });
}

Answer<QStringList> IssuePointsFacade::disableDocumentType(Caller caller, IssuerId id, QString code)
{
    return changeOf<QStringList>(m_rooms, caller, [id, code = std::move(code)](IssuePointChanges& changes) {
        return changes.disableType(id, code);
    });
}

Answer<QList<IssuePointCounter>> IssuePointsFacade::counters(Caller caller, IssuerId id)
{
    return readOf<QList<IssuePointCounter>>(m_rooms, caller, id, countersOf);
}

Answer<bool> IssuePointsFacade::setNextNumber(Caller caller, IssuerId id, QString documentType, Environment environment,
                                              qint32 next)
{
    return changeOf<bool>(m_rooms, caller,
                          [id, documentType = std::move(documentType), environment, next](IssuePointChanges& changes) {
                              return changes.setNextNumber(id, documentType, environment, next);
                          });
}

Answer<QList<Issuer>> IssuePointsFacade::listAll()
{
    return m_rooms.read([](Reader& reader) {
        return reader.withDatabase([](storage::Database& db) { return access::IssuerRepository::listEverybodys(db); });
    });
}

} // namespace engine::facade
