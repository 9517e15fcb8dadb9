#include "shell/StateBar.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Network.h"
#include "common/Spoken.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "printing/PrintWords.h"
#include "shell/Commands.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QNetworkInformation>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kReadableName = 5; // letters of a shortened name below which it says nothing

// Of the whole bar; below it what is well says so by its icon alone.
constexpr int kRoomForAll = 1200;

} // namespace

StateBar::StateBar(const Services& services, QWidget* parent)
    : Panel(parent), m_info(services.info), m_band(makeLabel(this, u"environment"_s, u"band"_s)),
      m_shop(makeLabel(this, u"shop"_s, u"muted"_s)), m_cashier(makeSign(u"stateCashier"_s)),
      m_shiftSign(makeSign(u"stateShift"_s)), m_printerSign(makeSign(u"statePrinter"_s)),
      m_drawerSign(makeSign(u"stateDrawer"_s)), m_batterySign(makeSign(u"stateBattery"_s)),
      m_internet(makeSign(u"stateInternet"_s)), m_sri(makeSign(u"stateSri"_s)), m_queue(makeSign(u"stateQueue"_s)),
      m_certificate(makeSign(u"stateCertificate"_s)), m_key(makeSign(u"stateKey"_s)),
      m_clock(makeLabel(this, u"stateClock"_s, u"strong"_s)), m_tick(new QTimer(this))
{
    setObjectName(u"stateBar"_s);
    setProperty("look", u"bar"_s);
    m_shop->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_shop->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, space::l, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_band);
    row->addSpacing(space::m);
    row->addWidget(m_shop, 1);
    for (auto* sign : {m_cashier, m_shiftSign, m_printerSign, m_drawerSign, m_batterySign, m_internet, m_sri, m_queue,
                       m_certificate, m_key})
        row->addWidget(sign);
    row->addSpacing(space::s);
    row->addWidget(m_clock);
    connect(m_cashier, &QPushButton::clicked, this, &StateBar::cashierChosen);
    connect(m_shiftSign, &QPushButton::clicked, this, &StateBar::shiftChosen);
    connect(m_printerSign, &QPushButton::clicked, this, &StateBar::printerChosen);
    connect(m_drawerSign, &QPushButton::clicked, this, &StateBar::drawerChosen);
    connect(m_queue, &QPushButton::clicked, this, &StateBar::queueChosen);
    connect(m_sri, &QPushButton::clicked, this, &StateBar::queueChosen);
    connect(m_certificate, &QPushButton::clicked, this, &StateBar::certificateChosen);
    connect(m_key, &QPushButton::clicked, this, &StateBar::certificateChosen);
    if (QNetworkInformation::loadDefaultBackend()) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, [this] {
            m_online = !noNetwork();
            render();
        });
        m_online = !noNetwork();
    }
    m_tick->setInterval(5000);
    connect(m_tick, &QTimer::timeout, this, [this] { render(); });
    m_tick->start();
    bind([this] {
        setFixedHeight(roomy(52));
        m_band->setMinimumHeight(roomy(52));
        render();
    });
}

QPushButton* StateBar::makeSign(const QString& name)
{
    auto* button = makeButton(this, name, u"quiet"_s);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({20, 20});
    return button;
}

void StateBar::setIssuer(const engine::Issuer& issuer)
{
    m_issuer = issuer;
    render();
}

void StateBar::setQueue(const engine::QueueSummary& summary)
{
    m_summary = summary;
    render();
}

void StateBar::setCashier(const QString& name)
{
    m_cashierName = name;
    render();
}

void StateBar::setShift(const ShiftSign& shift)
{
    m_shift = shift;
    render();
}

void StateBar::setPrinter(const PrinterSign& printer)
{
    m_printer = printer;
    render();
}

void StateBar::setBattery(const BatteryCharge& charge)
{
    m_battery = charge;
    render();
}

void StateBar::setReach(engine::SriReach reach)
{
    const bool news = m_reach != reach && reach != engine::SriReach::Unknown &&
                      (m_reach != engine::SriReach::Unknown || reach == engine::SriReach::Unreachable);
    m_reach = reach;
    render();
    if (news)
        announce(this, m_sri->toolTip());
}

void StateBar::setAge(const QueueAge& age)
{
    m_age = age;
    render();
}

void StateBar::say(QPushButton* button, const QString& iconName, const QString& tone, const QString& words,
                   const QString& hint, bool wordsAreRead)
{
    const Ink ink = tone == "alarm"_L1  ? Ink::Alarm
                    : tone == "warn"_L1 ? Ink::Warn
                    : tone == "ok"_L1   ? Ink::Ok
                                        : Ink::Muted;
    button->setIcon(icon(iconName, ink));
    setButtonText(button, words.isEmpty() ? QString() : QChar(0x2002) + words);
    button->setToolTip(hint);
    setSpokenName(button, words.isEmpty() || !wordsAreRead ? hint : words + u". "_s + hint);
    button->setProperty("tone", tone);
}

void StateBar::render()
{
    m_clock->setText(QTime::currentTime().toString(u"HH:mm"_s));
    m_band->setVisible(m_issuer.has_value());
    if (m_issuer) {
        const bool quiet = m_issuer->target == engine::SriTarget::Production;
        m_band->setText(targetText(m_issuer->target));
        m_band->setToolTip(quiet ? QString() : tr("Documents made here have no fiscal value."));
        setLook(m_band, "role", quiet ? u"quiet"_s : u"band"_s);
        renderShop();
    }
    m_cashier->setVisible(!m_cashierName.isEmpty());
    say(m_cashier, u"user"_s, {},
        m_cashier->fontMetrics().elidedText(m_cashierName.section(u' ', 0, 0), Qt::ElideRight, scaled(110)),
        tr("%1 is signed in. %2: lock, or change the cashier").arg(m_cashierName, keyName(Command::Lock)));
    say(m_internet, m_online ? u"online"_s : u"offline"_s, m_online ? QString() : u"warn"_s,
        m_online ? QString() : tr("No internet"),
        m_online ? tr("Internet works") : tr("Selling goes on; documents leave when it is back"));
    switch (m_reach) {
    case engine::SriReach::Reachable:
        say(m_sri, u"office"_s, u"ok"_s, tr("SRI"), tr("The tax office answers"));
        break;
    case engine::SriReach::Unreachable:
        say(m_sri, u"office"_s, u"warn"_s, tr("SRI silent"), tr("The tax office does not answer; trying by itself"));
        break;
    case engine::SriReach::Unknown:
        say(m_sri, u"office"_s, {}, tr("SRI"), tr("No news: nothing has been sent yet since the program opened"));
        break;
    }
    renderShift();
    renderPrinter();
    renderDrawer();
    renderBattery();
    renderQueue();
    renderCertificate();
}

void StateBar::renderShift()
{
    m_shiftSign->setVisible(m_issuer && m_shift.known);
    if (!m_shift.open) {
        say(m_shiftSign, u"shift"_s, m_shift.blocksSelling ? u"warn"_s : QString(),
            m_shift.blocksSelling ? tr("No shift") : QString(),
            m_shift.blocksSelling ? tr("No shift is open: open one to sell")
                                  : tr("No shift is open: the first sale opens it"));
        return;
    }
    const QDateTime since = m_shift.open->openedAt.toLocalTime();
    const bool old = since.date() < QDate::currentDate();
    const QString hour = timeText(m_shift.open->openedAt);
    if (old)
        say(m_shiftSign, u"shift"_s, u"warn"_s, tr("Shift of %1").arg(since.toString(u"dd/MM"_s)),
            tr("The shift of %1 was never closed").arg(dateText(since.date())));
    else
        say(m_shiftSign, u"shift"_s, u"ok"_s, width() < scaled(kRoomForAll) ? QString() : hour,
            tr("The shift is open since %1").arg(hour));
}

void StateBar::renderPrinter()
{
    m_printerSign->setVisible(m_issuer && m_printer.known);
    if (!m_printer.setUp)
        say(m_printerSign, u"print"_s, {}, {}, tr("No printer is chosen: nothing is printed on paper"));
    else if (m_printer.problem.isEmpty())
        say(m_printerSign, u"print"_s, u"ok"_s, {}, tr("Printer “%1”").arg(m_printer.name));
    else
        say(m_printerSign, u"print"_s, m_printer.printed ? u"warn"_s : u"alarm"_s, printProblemWord(m_printer.problem),
            tr("Printer “%1”").arg(m_printer.name) + u". "_s + printProblemText(m_printer.problem));
}

void StateBar::renderDrawer()
{
    m_drawerSign->setVisible(m_issuer && m_printer.known && (m_printer.hasDrawer || m_shift.drawerFull));
    if (m_shift.drawerFull)
        say(m_drawerSign, u"drawer"_s, u"warn"_s, tr("Take cash out"),
            tr("There is much cash in the drawer: take some to the safe"));
    else if (m_printer.problem.isEmpty() || m_printer.printed)
        say(m_drawerSign, u"drawer"_s, u"ok"_s, {},
            tr("The drawer opens through the printer. %1: open it without a sale").arg(keyName(Command::Drawer)));
    else
        say(m_drawerSign, u"drawer"_s, u"warn"_s, {},
            tr("The drawer opens only with its key while the printer is off"));
}

void StateBar::renderBattery()
{
    m_batterySign->setVisible(m_battery.low());
    say(m_batterySign, u"battery"_s, u"warn"_s, u"%1 %"_s.arg(m_battery.percent),
        tr("The battery runs low, %1 %: plug this computer in").arg(m_battery.percent));
}

// What is cut is cut in the middle: the beginning of the name and the issue point tell tills apart. Where not even that
// fits, the issue point alone; the whole name is in the tool tip and for screen readers.
void StateBar::renderShop()
{
    const QString name = m_issuer->tradeName.isEmpty() ? m_issuer->businessName : m_issuer->tradeName;
    const QString point = m_issuer->branchCode + u'-' + m_issuer->issuePointCode;
    const QFontMetrics metrics = m_shop->fontMetrics();
    const int pointWidth = metrics.horizontalAdvance(point);
    const QString gap = u"  "_s;
    const int forName = m_shop->width() - 4 - pointWidth - metrics.horizontalAdvance(gap);
    const QString elided = metrics.elidedText(name, Qt::ElideMiddle, qMax(0, forName));
    const bool readable = elided == name || elided.size() >= kReadableName;
    m_shop->setText(readable ? elided + gap + point : point);
    setSpokenName(m_shop, tr("Shop %1, issue point %2").arg(name, point));
    m_shop->setToolTip(name + gap + point);
}

bool StateBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_shop && event->type() == QEvent::Resize && m_issuer)
        renderShop();
    return Panel::eventFilter(watched, event);
}

void StateBar::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    render();
}

void StateBar::renderQueue()
{
    const int pending = m_summary.waiting + m_summary.inProcess;
    const qint64 age = m_summary.oldest.isValid() ? m_summary.oldest.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    if (m_summary.needsPerson > 0) {
        say(m_queue, u"alert"_s, u"alarm"_s, tr("%n to fix", nullptr, m_summary.needsPerson),
            tr("Documents that need a person: %1").arg(keyName(Command::Queue)));
    } else if (pending == 0) {
        say(m_queue, u"queue"_s, u"ok"_s, u"0"_s, tr("Nothing waits to be sent"), false);
    } else {
        const QString tone = m_age.tone(m_summary.oldest);
        const QString words =
            tone.isEmpty() ? QString::number(pending) : tr("%1 since %2").arg(pending).arg(ageText(age));
        say(m_queue, tone.isEmpty() ? u"queue"_s : u"alert"_s, tone, words,
            tr("%n document(s) on the way: %1", nullptr, pending).arg(keyName(Command::Queue)));
    }
}

void StateBar::renderCertificate()
{
    m_certificate->setVisible(m_issuer && m_issuer->certificateTo.isValid());
    if (m_issuer) {
        const qint64 days = QDateTime::currentDateTimeUtc().daysTo(m_issuer->certificateTo);
        const QString tone = days < 7 ? u"alarm"_s : days < 30 ? u"warn"_s : QString();
        say(m_certificate, u"certificate"_s, tone,
            days < 0                                          ? tr("Expired")
            : tone.isEmpty() && width() < scaled(kRoomForAll) ? QString()
                                                              : tr("%n d", "days left", static_cast<int>(days)),
            tr("The certificate is valid until %1").arg(dateText(m_issuer->certificateTo.date())));
    }
    m_key->setVisible(m_issuer && m_info.keyProtection == engine::KeyProtection::KeyFile);
    say(m_key, u"key"_s, u"warn"_s, width() < scaled(kRoomForAll) ? QString() : tr("Key in file"),
        tr("There is no keyring on this computer; the signing key is kept in a protected file"));
}

} // namespace ui
