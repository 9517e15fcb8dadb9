#include "common/Overlay.h"
#include "common/ReadOnlyHold.h"
#include "people/Session.h"
#include "shell/MainWindow.h"
#include "shell/ReadOnlyBand.h"
#include "sounds/Sounds.h"

using namespace Qt::StringLiterals;

// A till whose data can only be looked at: what it says, and what it keeps out of reach.
namespace ui {

namespace {

// Whatever these start would be refused by the engine. Those that open a list, a file or a report stay.
const QStringList& changingControls()
{
    static const QStringList names{
        // selling
        u"cash"_s, u"card"_s, u"tenders"_s, u"tenderAdd"_s, u"tenderDone"_s, u"recover"_s, u"mailLast"_s,
        u"actionPark"_s, u"actionReturn"_s, u"parkedTake"_s, u"parkedCancel"_s, u"customerSave"_s, u"returnGive"_s,
        u"returnAll"_s,
        // the shift
        u"openShiftGo"_s, u"cashGo"_s, u"closeGo"_s, u"closeCancelParked"_s, u"shiftSettingsGo"_s,
        // documents and queue
        u"documentsMail"_s, u"detailCorrect"_s, u"detailMail"_s, u"detailReturn"_s, u"retryAll"_s,
        // back office
        u"productNew"_s, u"productImport"_s, u"productSave"_s, u"customerNew"_s, u"customersImport"_s, u"bookSave"_s,
        u"noteSave"_s, u"importChoose"_s, u"importRun"_s, u"priceListNew"_s, u"priceListSave"_s, u"listPriceSave"_s,
        u"listRuleApply"_s,
        // settings
        u"makePractice"_s, u"useCertificate"_s, u"issuerSave"_s, u"chooseLogo"_s, u"removeLogo"_s, u"saveLimits"_s,
        u"saveIssuer"_s, u"addIssuer"_s, u"renewCertificate"_s, u"renewUse"_s, u"beginMove"_s, u"moveNow"_s,
        u"saveNextNumber"_s, u"queueAgeSave"_s, u"peopleAdd"_s, u"personSave"_s, u"printersSave"_s, u"mailSave"_s,
        u"mailTestSend"_s, u"deviceAdd"_s, u"lanApply"_s, u"pairApprove"_s, u"pairRefuse"_s, u"programsSave"_s,
        u"tlsRenew"_s, u"tlsOwn"_s, u"tlsRemove"_s, u"tlsUse"_s, u"counterSave"_s, u"scannerTest"_s, u"tenderKindAdd"_s,
        u"tenderKindsSave"_s, u"keysChange"_s, u"keysReset"_s};
    return names;
}

// Cards that are filled in to be stored.
const QStringList& changingCards()
{
    static const QStringList names{u"productForm"_s, u"customerForm"_s,    u"noteForm"_s,     u"importPanel"_s,
                                   u"keysPanel"_s,   u"parkedPanel"_s,     u"tenderPanel"_s,  u"openShiftPanel"_s,
                                   u"cashPanel"_s,   u"closeShiftPanel"_s, u"shiftSettings"_s};
    return names;
}

} // namespace

void MainWindow::wireReadOnly()
{
    m_session->setReadOnly(m_services.info.readOnly);
    m_readOnly->setVisible(m_session->readOnly());
    if (!m_session->readOnly())
        return;
    connect(m_session, &Session::turnedAway, this, [this](const QString& what) {
        m_readOnly->refuse(what);
        m_sounds->play(Sound::Attention);
    });
    auto* hold = new ReadOnlyHold(this);
    for (const QString& name : changingControls()) {
        for (QWidget* control : centralWidget()->findChildren<QWidget*>(name))
            hold->hold(control);
    }
    for (const QString& name : changingCards()) {
        if (auto* card = centralWidget()->findChild<Overlay*>(name))
            card->sayReadOnly();
    }
}

} // namespace ui
