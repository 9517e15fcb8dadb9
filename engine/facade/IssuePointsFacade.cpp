#include "facade/IssuePointsFacade.h"

#include "access/DocumentTypeRepository.h"
#include "facade/Guarded.h"
#include "facade/IssuePointChanges.h"
#include "facade/IssuerProfile.h"
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

// `work` changes an issuer that is there; what became of it is told by what it was and is.
template <class T, class Work>
Result<T> changed(Core& core, const Caller& caller, IssuerId id, const QString& action, const QJsonObject& more,
                  Work work)
{
    return guarded<T>(core, caller, {Permission::ManageSettings},
                      [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<T> {
                          const auto before = access::IssuerRepository::findEverybodys(db, id);
                          if (!before)
                              return before.error();
                          IssuePointChanges changes(core, caller);
                          Result<T> done = work(changes);
                          if (!done)
                              return done;
                          const auto after = access::IssuerRepository::findEverybodys(db, id);
                          if (!after)
                              return after.error();
                          note.action = action;
                          if (*before && *after) {
                              note.subject = (*before)->branchCode + u'-' + (*before)->issuePointCode;
                              note.detail = difference(profileFacts(**before), profileFacts(**after));
                          }
                          for (auto it = more.begin(); it != more.end(); ++it)
                              note.detail.insert(it.key(), it.value());
                          return done;
                      });
}

template <class T, class Work>
Answer<T> changeOf(Rooms& rooms, const Caller& caller, IssuerId id, const QString& action, const QJsonObject& more,
                   Work work)
{
    return rooms.write([caller, id, action, more, work = std::move(work)](Core& core) {
        return changed<T>(core, caller, id, action, more, work);
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
                        return guarded<Issuer>(core, caller, {Permission::ManageSettings},
                                               [&](storage::Database&, const pos::Who&, pos::AuditNote& note) {
                                                   auto made = IssuePointChanges(core, caller).create(wanted, identity);
                                                   if (made) {
                                                       note.action = u"ISSUER_ADDED"_s;
                                                       note.subject = made->branchCode + u'-' + made->issuePointCode;
                                                       note.detail = difference({}, profileFacts(*made));
                                                   }
                                                   return made;
                                               });
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
    return changeOf<Issuer>(
        m_rooms, caller, id, u"ISSUER_CHANGED"_s, {},
        [id, change = std::move(change)](IssuePointChanges& changes) { return changes.update(id, change); });
}

Answer<bool> IssuePointsFacade::remove(Caller caller, IssuerId id)
{
    return changeOf<bool>(m_rooms, caller, id, u"ISSUER_REMOVED"_s, {},
                          [id](IssuePointChanges& changes) { return changes.remove(id); });
}

Answer<bool> IssuePointsFacade::activate(Caller caller, IssuerId id)
{
    return changeOf<bool>(m_rooms, caller, id, u"ISSUER_ADDED"_s, {},
                          [id](IssuePointChanges& changes) { return changes.activate(id); });
}

Answer<bool> IssuePointsFacade::setLogo(Caller caller, IssuerId id, QByteArray image)
{
    return prepared<bool>(
        m_rooms, [image = std::move(image)] { return ride::checkedLogo(image); },
        [caller, id](Core& core, const QByteArray& logo) {
            return changed<bool>(core, caller, id, u"ISSUER_CHANGED"_s, {},
                                 [&](IssuePointChanges& changes) { return changes.setLogo(id, logo); });
        });
}

Answer<Issuer> IssuePointsFacade::renewCertificate(Caller caller, IssuerId id, QByteArray p12, QByteArray password)
{
    return prepared<Issuer>(
        m_rooms, [p12 = std::move(p12), password = std::move(password)]() mutable { return openedOnce(p12, password); },
        [caller, id](Core& core, const crypto::SigningIdentity& identity) {
            return changed<Issuer>(core, caller, id, u"CERTIFICATE_RENEWED"_s, {},
                                   [&](IssuePointChanges& changes) { return changes.renewCertificate(id, identity); });
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
    return changeOf<QStringList>(m_rooms, caller, id, u"ISSUER_CHANGED"_s, {{u"documentTypeOn"_s, code}},
                                 [id, code](IssuePointChanges& changes) { return changes.enableType(id, code); });
}

Answer<QStringList> IssuePointsFacade::disableDocumentType(Caller caller, IssuerId id, QString code)
{
    return changeOf<QStringList>(m_rooms, caller, id, u"ISSUER_CHANGED"_s, {{u"documentTypeOff"_s, code}},
                                 [id, code](IssuePointChanges& changes) { return changes.disableType(id, code); });
}

Answer<QList<IssuePointCounter>> IssuePointsFacade::counters(Caller caller, IssuerId id)
{
    return readOf<QList<IssuePointCounter>>(m_rooms, caller, id, countersOf);
}

Answer<bool> IssuePointsFacade::setNextNumber(Caller caller, IssuerId id, QString documentType, Environment environment,
                                              qint32 next)
{
    return changeOf<bool>(
        m_rooms, caller, id, u"NEXT_NUMBER_SET"_s,
        {{u"documentType"_s, documentType}, {u"environment"_s, static_cast<int>(environment)}, {u"next"_s, next}},
        [id, documentType, environment, next](IssuePointChanges& changes) {
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
