#include "shell/Battery.h"

#include "common/Async.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString firstLine(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

} // namespace

BatteryCharge readBattery(const QString& folder)
{
    BatteryCharge charge;
    for (const QFileInfo& supply : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto says = [&supply](const QString& what) { return firstLine(supply.filePath() + u'/' + what); };
        // Scope Device: of a mouse or a keyboard without a cable.
        if (says(u"type"_s) != "Battery"_L1 || says(u"scope"_s) == "Device"_L1)
            continue;
        bool number = false;
        const int percent = says(u"capacity"_s).toInt(&number);
        if (!number)
            continue;
        charge.known = true;
        charge.percent = qMax(charge.percent, percent);
        charge.discharging = charge.discharging || says(u"status"_s) == "Discharging"_L1;
    }
    return charge;
}

Battery::Battery(QObject* parent) : QObject(parent), m_timer(new QTimer(this))
{
    setObjectName(u"battery"_s);
    m_timer->setInterval(60'000);
    connect(m_timer, &QTimer::timeout, this, &Battery::look);
}

void Battery::watch(const QString& folder)
{
    m_folder = folder;
    m_timer->start();
    look();
}

void Battery::look()
{
    m_again = m_looking;
    if (m_looking)
        return;
    m_looking = true;
    auto promise = std::make_shared<QPromise<engine::Result<BatteryCharge>>>();
    promise->start();
    whenReady(promise->future(), this, [this](const engine::Result<BatteryCharge>& read) {
        m_looking = false;
        if (m_again) {
            look();
            return;
        }
        if (!read || *read == m_charge)
            return;
        m_charge = *read;
        Q_EMIT changed(m_charge);
    });
    QThreadPool::globalInstance()->start([promise, folder = m_folder] {
        promise->addResult(engine::Result<BatteryCharge>(readBattery(folder)));
        promise->finish();
    });
}

} // namespace ui
