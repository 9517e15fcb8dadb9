#pragma once
#include "facade/Facades.h"

#include <engine/IssuePoints.h>

namespace engine::facade {

class IssuePointsFacade final : public IssuePoints
{
public:
    explicit IssuePointsFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QList<Issuer>> list(Caller caller) override;
    Answer<Issuer> get(Caller caller, IssuerId id) override;
    Answer<Issuer> create(Caller caller, BranchRequest request) override;
    Answer<Issuer> update(Caller caller, IssuerId id, IssuePointChange change) override;
    Answer<bool> remove(Caller caller, IssuerId id) override;
    Answer<bool> activate(Caller caller, IssuerId id) override;
    Answer<bool> setLogo(Caller caller, IssuerId id, QByteArray image) override;
    Answer<Issuer> renewCertificate(Caller caller, IssuerId id, QByteArray p12, QByteArray password) override;
    Answer<QStringList> documentTypes(Caller caller, IssuerId id) override;
    Answer<QStringList> enableDocumentType(Caller caller, IssuerId id, QString code) override;
    Answer<QStringList> disableDocumentType(Caller caller, IssuerId id, QString code) override;
    Answer<QList<IssuePointCounter>> counters(Caller caller, IssuerId id) override;
    Answer<bool> setNextNumber(Caller caller, IssuerId id, QString documentType, Environment environment,
                               qint32 next) override;
    Answer<Issuer> createFor(TenantId tenant, BranchRequest request) override;
    Answer<QList<Issuer>> listAll() override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
