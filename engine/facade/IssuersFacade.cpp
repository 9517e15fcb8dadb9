#include "facade/Facades.h"
#include "facade/Guarded.h"
#include "facade/IssuerImport.h"
#include "facade/IssuerProfile.h"

#include "access/IssuerRepository.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

// `work(db)` answers the issuer as it is afterwards, or what holds it: `issuerIn` takes it out.
template <class T, class Work, class IssuerIn>
Result<T> changed(Core& core, const Caller& caller, IssuerId id, const QString& action, Work work, IssuerIn issuerIn)
{
    return guarded<T>(core, caller, {Permission::ManageSettings},
                      [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<T> {
                          const auto before =
                              access::IssuerRepository(db, storage::TenantScope(caller.tenant)).find(id);
                          if (!before)
                              return before.error();
                          auto done = work();
                          if (!done)
                              return done;
                          note.action = action;
                          note.subject = before->branchCode + u'-' + before->issuePointCode;
                          note.detail = difference(profileFacts(*before), profileFacts(issuerIn(*done)));
                          return done;
                      });
}

const Issuer& itself(const Issuer& issuer)
{
    return issuer;
}

} // namespace

Answer<IssuerAdded> IssuersFacade::add(NewIssuer issuer, Actor actor)
{
    return m_rooms.write([caller = actingAs(m_caller, std::move(actor)),
                          issuer = std::move(issuer)](Core& core) mutable {
        auto added =
            guarded<IssuerAdded>(core, caller, {Permission::ManageSettings},
                                 [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<IssuerAdded> {
                                     auto made = addIssuer(core, storage::TenantScope(caller.tenant), issuer);
                                     if (!made)
                                         return made;
                                     note.action = u"ISSUER_ADDED"_s;
                                     note.subject = made->issuer.branchCode + u'-' + made->issuer.issuePointCode;
                                     note.detail = difference({}, profileFacts(made->issuer));
                                     return made;
                                 });
        core::wipe(issuer.password);
        return added;
    });
}

Answer<QList<Issuer>> IssuersFacade::list()
{
    return m_rooms.read(
        [scope = storage::TenantScope(m_caller.tenant)](Reader& reader) { return reader.issuers(scope); });
}

Answer<Issuer> IssuersFacade::update(Issuer issuer, qint32 next, Actor actor)
{
    return m_rooms.write([caller = actingAs(m_caller, std::move(actor)), issuer = std::move(issuer), next](Core& core) {
        return changed<Issuer>(
            core, caller, issuer.id, u"ISSUER_CHANGED"_s,
            [&] { return updateIssuer(core, storage::TenantScope(caller.tenant), issuer, next); }, itself);
    });
}

Answer<Issuer> IssuersFacade::setNextNumber(IssuerId id, qint32 next, Actor actor)
{
    return m_rooms.write([caller = actingAs(m_caller, std::move(actor)), id, next](Core& core) {
        return changed<Issuer>(
            core, caller, id, u"NEXT_NUMBER_SET"_s,
            [&] { return facade::setNextNumber(core, storage::TenantScope(caller.tenant), id, next); }, itself);
    });
}

Answer<IssuerAdded> IssuersFacade::renewCertificate(IssuerId id, QByteArray p12, QByteArray password, Actor actor)
{
    return m_rooms.write([caller = actingAs(m_caller, std::move(actor)), id, p12 = std::move(p12),
                          password = std::move(password)](Core& core) mutable {
        auto renewed = changed<IssuerAdded>(
            core, caller, id, u"CERTIFICATE_RENEWED"_s,
            [&] { return facade::renewCertificate(core, storage::TenantScope(caller.tenant), id, p12, password); },
            [](const IssuerAdded& added) { return added.issuer; });
        core::wipe(password);
        return renewed;
    });
}

Answer<CertificateReport> IssuersFacade::checkCertificate(QByteArray p12, QByteArray password, QString ruc)
{
    return m_rooms.readThread->post(
        [p12 = std::move(p12), password = std::move(password), ruc = std::move(ruc)]() mutable {
            auto report = checkCertificateFile(p12, password, ruc);
            core::wipe(password);
            return report;
        });
}

} // namespace engine::facade
