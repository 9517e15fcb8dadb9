#include "issuers/SettingsScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Words.h"
#include "issuers/CertificateCard.h"
#include "issuers/EnvironmentCard.h"
#include "issuers/LogoPicker.h"
#include "people/Session.h"
#include "queue/QueueAgeCard.h"

#include <engine/Identification.h>

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLongText = 300; // what the schema of the voucher takes

// A card with a heading and rows of words and control.
struct Section
{
    QFrame* frame;
    QLabel* heading;
    QGridLayout* grid;
};

Section makeSection(QWidget* parent, const QString& name)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("look", u"card"_s);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    auto* heading = makeLabel(frame, name, u"heading"_s);
    column->addWidget(heading);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 310);
    column->addLayout(grid);
    return {frame, heading, grid};
}

// The words of a row wrap when large text needs the width for the control.
QLabel* makeRowLabel(QWidget* parent, const QString& name)
{
    auto* label = makeLabel(parent, name);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsScreen::SettingsScreen(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_title(makeLabel(this, u"settingsTitle"_s, u"title"_s)),
      m_message(makeLabel(this, u"settingsMessage"_s, u"notice"_s)),
      m_certificate(new CertificateCard(services, dialogs, this)), m_environment(new EnvironmentCard(services, this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(u"page"_s);
    m_message->setWordWrap(true);
    auto* scroll = m_scroll;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    auto* sections = new QVBoxLayout(content);
    sections->setContentsMargins(0, 0, space::s, 0);
    sections->setSpacing(space::l);
    sections->addWidget(makeProgram());
    sections->addWidget(makeSelling());
    sections->addWidget(makeDoor(QT_TR_NOOP("Price lists"),
                                 QT_TR_NOOP("Other prices for some customers, for a whole list of products at once."),
                                 u"openPriceLists"_s, m_priceLists));
    sections->addWidget(
        makeDoor(QT_TR_NOOP("People"),
                 QT_TR_NOOP("Who works here, their PINs and badges, what each may do, and the audit trail."),
                 u"openPeople"_s, m_people));
    sections->addWidget(makeDoor(
        QT_TR_NOOP("Shift"),
        QT_TR_NOOP("Whether selling needs one, what difference its count may show, and when cash goes to the safe."),
        u"openShiftSettings"_s, m_shift));
    sections->addWidget(makeDoor(QT_TR_NOOP("Closed shifts"),
                                 QT_TR_NOOP("The Z closings of this till, to be read and printed again."),
                                 u"openClosedShifts"_s, m_closedShifts));
    sections->addWidget(
        makeDoor(QT_TR_NOOP("Printers"),
                 QT_TR_NOOP("The printer of the tickets, the cash drawer, and when a ticket is printed."),
                 u"openPrinters"_s, m_printers));
    sections->addWidget(makeDoor(
        QT_TR_NOOP("Devices"), QT_TR_NOOP("Price checkers, tablets and programs that use this till over the network."),
        u"openDevices"_s, m_devices));
    sections->addWidget(makeDoor(QT_TR_NOOP("Mail"),
                                 QT_TR_NOOP("The server that invoices are sent to their buyers through."),
                                 u"openMail"_s, m_mail));
    m_queueAge = new QueueAgeCard(m_services, content);
    connect(m_queueAge, &QueueAgeCard::chosen, this, &SettingsScreen::queueAgeChosen);
    sections->addWidget(m_queueAge);
    sections->addWidget(m_certificate);
    sections->addWidget(m_environment);
    sections->addWidget(makeShop(dialogs));
    m_about = makeLabel(content, u"about"_s, u"small"_s);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sections->addWidget(m_about);
    sections->addStretch();
    scroll->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_message);
    column->addWidget(scroll, 1);
    say({}, {});
    connect(m_environment, &EnvironmentCard::moved, this, &SettingsScreen::issuerChanged);
    followFocus(m_scroll);
    m_priceLists->parentWidget()->setVisible(m_services.stock != nullptr);
    connect(m_priceLists, &QPushButton::clicked, this, &SettingsScreen::priceListsChosen);
    m_people->parentWidget()->setVisible(m_services.people != nullptr);
    connect(m_people, &QPushButton::clicked, this, &SettingsScreen::peopleChosen);
    for (auto* door : {m_shift, m_closedShifts})
        door->parentWidget()->setVisible(m_services.shifts != nullptr);
    connect(m_shift, &QPushButton::clicked, this, &SettingsScreen::shiftSettingsChosen);
    connect(m_closedShifts, &QPushButton::clicked, this, &SettingsScreen::closedShiftsChosen);
    connect(m_devices, &QPushButton::clicked, this, &SettingsScreen::devicesChosen);
    connect(m_printers, &QPushButton::clicked, this, &SettingsScreen::printersChosen);
    connect(m_mail, &QPushButton::clicked, this, &SettingsScreen::mailChosen);
    connect(m_certificate, &CertificateCard::renewed, this, &SettingsScreen::issuerChanged);
    bind([this] {
        m_scroll->widget()->setMaximumWidth(roomy(900));
        retranslate();
    });
}

QWidget* SettingsScreen::makeProgram()
{
    const Section section = makeSection(this, u"settingsProgram"_s);
    m_language = new QComboBox(section.frame);
    m_language->setObjectName(u"language"_s);
    m_theme = new QComboBox(section.frame);
    m_theme->setObjectName(u"theme"_s);
    m_textSize = new QComboBox(section.frame);
    m_textSize->setObjectName(u"textSize"_s);
    m_words.append({section.heading, QT_TR_NOOP("Program")});
    int row = 0;
    for (const auto& [name, words, control] : {std::tuple{u"languageLabel"_s, QT_TR_NOOP("Language"), m_language},
                                               {u"themeLabel"_s, QT_TR_NOOP("Look"), m_theme},
                                               {u"textSizeLabel"_s, QT_TR_NOOP("Size of the text"), m_textSize}}) {
        auto* label = makeRowLabel(section.frame, name);
        label->setBuddy(control);
        m_words.append({label, words});
        section.grid->addWidget(label, row, 0);
        section.grid->addWidget(control, row++, 1);
    }
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_textSize, &QComboBox::activated, this,
            [this] { Q_EMIT textSizeChosen(m_textSize->currentData().toInt()); });
    connect(m_theme, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(static_cast<ThemeKind>(m_theme->currentData().toInt())); });
    return section.frame;
}

QWidget* SettingsScreen::makeSelling()
{
    const Section section = makeSection(this, u"settingsSelling"_s);
    m_limit = new QLineEdit(section.frame);
    m_limit->setObjectName(u"finalConsumerLimit"_s);
    m_askAbove = new QLineEdit(section.frame);
    m_askAbove->setObjectName(u"askAbove"_s);
    m_saveLimits = makeButton(section.frame, u"saveLimits"_s, u"second"_s, u"check"_s);
    m_words.append({section.heading, QT_TR_NOOP("Selling")});
    int row = 0;
    for (const auto& [name, words, control] :
         {std::tuple{u"limitLabel"_s, QT_TR_NOOP("Final consumer up to (with taxes)"), m_limit},
          {u"askAboveLabel"_s, QT_TR_NOOP("Ask once when the change would exceed"), m_askAbove}}) {
        auto* label = makeRowLabel(section.frame, name);
        label->setBuddy(control);
        m_words.append({label, words});
        section.grid->addWidget(label, row, 0);
        section.grid->addWidget(control, row++, 1);
    }
    section.grid->addWidget(m_saveLimits, row++, 1, Qt::AlignRight);
    m_counter = makeButton(section.frame, u"openCounter"_s, u"second"_s, u"next"_s);
    section.grid->addWidget(m_counter, row, 0, 1, 2, Qt::AlignRight);
    connect(m_counter, &QPushButton::clicked, this, &SettingsScreen::counterChosen);
    connect(m_saveLimits, &QPushButton::clicked, this, &SettingsScreen::saveLimits);
    return section.frame;
}

// A card that leads to a page of its own.
QWidget* SettingsScreen::makeDoor(const char* heading, const char* lead, const QString& name, QPushButton*& open)
{
    const Section section = makeSection(this, name + u"Heading"_s);
    m_words.append({section.heading, heading});
    auto* words = makeLabel(section.frame, name + u"Lead"_s, u"muted"_s);
    words->setWordWrap(true);
    m_words.append({words, lead});
    open = makeButton(section.frame, name, u"second"_s, u"next"_s);
    section.grid->addWidget(words, 0, 0, 1, 2);
    section.grid->addWidget(open, 0, 2);
    return section.frame;
}

QWidget* SettingsScreen::makeShop(Dialogs& dialogs)
{
    const Section section = makeSection(this, u"settingsShop"_s);
    m_words.append({section.heading, QT_TR_NOOP("Shop and form of the signature")});
    m_shopFacts = makeLabel(section.frame, u"shopFacts"_s);
    m_shopFacts->setWordWrap(true);
    m_rimpe = new QComboBox(section.frame);
    m_rimpe->setObjectName(u"rimpe"_s);
    const auto marked = [&section](const char* name, int maxLength) {
        auto* box = new QLineEdit(section.frame);
        box->setObjectName(QString::fromLatin1(name));
        box->setMaxLength(maxLength);
        return box;
    };
    m_businessName = marked("shopBusinessName", kLongText);
    m_tradeName = marked("shopTradeName", kLongText);
    m_mainAddress = marked("shopMainAddress", kLongText);
    m_branchAddress = marked("shopBranchAddress", kLongText);
    m_provider = marked("providerRuc", 13);
    m_withholdingAgent = marked("withholdingAgent", 8);
    m_specialTaxpayer = marked("specialTaxpayer", 13);
    m_largeTaxpayer = marked("largeTaxpayer", 100);
    m_profile = new QComboBox(section.frame);
    m_profile->setObjectName(u"signatureProfile"_s);
    m_digest = new QComboBox(section.frame);
    m_digest->setObjectName(u"signatureDigest"_s);
    m_logo = new LogoPicker(dialogs, section.frame);
    m_saveIssuer = makeButton(section.frame, u"saveIssuer"_s, u"second"_s, u"check"_s);
    m_addIssuer = makeButton(section.frame, u"addIssuer"_s, u"second"_s, u"plus"_s);
    section.grid->addWidget(m_shopFacts, 0, 0, 1, 2);
    int row = 1;
    const std::tuple<QString, const char*, QWidget*> rows[] = {
        {u"shopBusinessNameLabel"_s, QT_TR_NOOP("Business name"), m_businessName},
        {u"shopTradeNameLabel"_s, QT_TR_NOOP("Trade name"), m_tradeName},
        {u"shopMainAddressLabel"_s, QT_TR_NOOP("Main address"), m_mainAddress},
        {u"shopBranchAddressLabel"_s, QT_TR_NOOP("Address of this branch"), m_branchAddress},
        {u"providerLabel"_s, QT_TR_NOOP("RUC of the software provider"), m_provider},
        {u"rimpeLabel"_s, QT_TR_NOOP("RIMPE regime"), m_rimpe},
        {u"withholdingLabel"_s, QT_TR_NOOP("Withholding agent: resolution number"), m_withholdingAgent},
        {u"specialLabel"_s, QT_TR_NOOP("Special taxpayer: resolution number"), m_specialTaxpayer},
        {u"largeLabel"_s, QT_TR_NOOP("Large taxpayer: resolution"), m_largeTaxpayer},
        {u"profileLabel"_s, QT_TR_NOOP("Signature profile"), m_profile},
        {u"digestLabel"_s, QT_TR_NOOP("Digest"), m_digest},
        {u"logoLabel"_s, QT_TR_NOOP("Logo on the printed document"), m_logo}};
    for (const auto& [name, words, control] : rows) {
        auto* label = makeRowLabel(section.frame, name);
        label->setBuddy(control);
        m_words.append({label, words});
        section.grid->addWidget(label, row, 0);
        section.grid->addWidget(control, row++, 1);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_addIssuer);
    buttons->addStretch();
    buttons->addWidget(m_saveIssuer);
    section.grid->addLayout(buttons, row, 0, 1, 2);
    connect(m_saveIssuer, &QPushButton::clicked, this, &SettingsScreen::saveIssuer);
    connect(m_addIssuer, &QPushButton::clicked, this, &SettingsScreen::addIssuerChosen);
    return section.frame;
}

void SettingsScreen::retranslate()
{
    m_title->setText(tr("Settings"));
    for (const auto& [label, words] : m_words) {
        label->setText(tr(words));
        if (label->buddy())
            label->buddy()->setAccessibleName(label->text());
    }
    const auto fill = [](QComboBox* combo, const QList<std::pair<QString, QVariant>>& items) {
        const int chosen = qMax(0, combo->currentIndex());
        combo->clear();
        for (const auto& [words, value] : items)
            combo->addItem(words, value);
        combo->setCurrentIndex(chosen);
    };
    fill(m_language, {{u"Español"_s, u"es"_s}, {u"English"_s, u"en"_s}});
    fill(m_theme, {{tr("Light"), static_cast<int>(ThemeKind::Light)},
                   {tr("Dark"), static_cast<int>(ThemeKind::Dark)},
                   {tr("High contrast"), static_cast<int>(ThemeKind::Contrast)}});
    QList<std::pair<QString, QVariant>> sizes;
    for (const int percent : textSizes())
        sizes.append({QString::number(percent) + u" %"_s, percent});
    fill(m_textSize, sizes);
    fill(m_rimpe,
         {{tr("None"), QString()}, {tr("RIMPE"), u"RIMPE"_s}, {tr("RIMPE, negocio popular"), u"NEGOCIO_POPULAR"_s}});
    fill(m_profile, {{tr("A: three references"), 0}, {tr("B: two references"), 1}});
    fill(m_digest, {{u"SHA-1"_s, 0}, {u"SHA-256"_s, 1}});
    setWords(m_saveLimits, tr("Save"));
    setWords(m_counter, tr("Scanner, tips, keys and customer display"));
    setWords(m_saveIssuer, tr("Save"));
    setWords(m_addIssuer, tr("Set up another shop"));
    setWords(m_devices, tr("Devices"));
    setWords(m_priceLists, tr("Price lists"));
    setWords(m_people, tr("People"));
    setWords(m_shift, tr("Settings of the shift"));
    setWords(m_closedShifts, tr("Closed shifts"));
    setWords(m_printers, tr("Printers"));
    setWords(m_mail, tr("Mail"));
    m_about->setText(
        tr("Mostrador %1  ·  %2  ·  data in %3")
            .arg(QStringLiteral(MOSTRADOR_VERSION), m_services.info.databaseName, m_services.info.dataDir));
    renderIssuer();
}

void SettingsScreen::enterPage()
{
    say({}, {});
    m_language->setFocus();
    m_queueAge->load();
}

void SettingsScreen::setIssuer(const engine::Issuer& issuer)
{
    m_issuer = issuer;
    m_businessName->setText(issuer.businessName);
    m_tradeName->setText(issuer.tradeName);
    m_mainAddress->setText(issuer.mainAddress);
    m_branchAddress->setText(issuer.branchAddress);
    for (auto* box : {m_businessName, m_tradeName, m_mainAddress, m_branchAddress})
        box->setCursorPosition(0); // a long one shows its beginning
    m_provider->setText(issuer.providerRuc);
    m_rimpe->setCurrentIndex(qMax(0, m_rimpe->findData(issuer.rimpe)));
    m_withholdingAgent->setText(issuer.withholdingAgent);
    m_specialTaxpayer->setText(issuer.specialTaxpayer);
    m_largeTaxpayer->setText(issuer.largeTaxpayer);
    m_profile->setCurrentIndex(issuer.profile == engine::SignatureProfile::A ? 0 : 1);
    m_digest->setCurrentIndex(issuer.digest == engine::SignatureDigest::Sha1 ? 0 : 1);
    m_logo->setLogo(issuer.logo);
    m_certificate->setIssuer(issuer);
    m_environment->setIssuer(issuer);
    renderIssuer();
}

void SettingsScreen::showCertificate()
{
    m_certificate->focusRenew();
    m_scroll->ensureWidgetVisible(m_certificate);
}

void SettingsScreen::showField(const QString& field)
{
    const QHash<QString, QWidget*> places{{u"number"_s, m_environment->numberEdit()},
                                          {u"issuer.businessName"_s, m_businessName},
                                          {u"issuer.tradeName"_s, m_tradeName},
                                          {u"issuer.mainAddress"_s, m_mainAddress},
                                          {u"issuer.branchAddress"_s, m_branchAddress},
                                          {u"issuer.providerRuc"_s, m_provider},
                                          {u"issuer.rimpe"_s, m_rimpe},
                                          {u"issuer.withholdingAgent"_s, m_withholdingAgent},
                                          {u"issuer.specialTaxpayer"_s, m_specialTaxpayer}};
    QWidget* place = places.value(field, m_businessName);
    place->setFocus();
    if (auto* box = qobject_cast<QLineEdit*>(place))
        box->selectAll();
    bringIntoView(m_scroll, place);
}

void SettingsScreen::setChoices(const QString& language, ThemeKind theme, engine::Money finalConsumer,
                                engine::Money askAbove)
{
    m_language->setCurrentIndex(m_language->findData(language));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(theme)));
    m_textSize->setCurrentIndex(m_textSize->findData(ui::textSize()));
    m_limit->setText(number(finalConsumer.toDecimal(), 2));
    m_askAbove->setText(number(askAbove.toDecimal(), 2));
}

void SettingsScreen::renderIssuer()
{
    m_saveIssuer->setEnabled(m_issuer.has_value());
    if (!m_issuer) {
        m_shopFacts->setText(tr("No shop is set up yet."));
        return;
    }
    m_shopFacts->setText(tr("%1, RUC %2, issue point %3-%4, %5")
                             .arg(m_issuer->businessName, m_issuer->ruc, m_issuer->branchCode, m_issuer->issuePointCode,
                                  targetText(m_issuer->target)));
}

void SettingsScreen::saveLimits()
{
    const auto limit = typedMoney(m_limit->text());
    const auto ask = typedMoney(m_askAbove->text());
    setLook(m_limit, "tone", limit ? QString() : u"alarm"_s);
    setLook(m_askAbove, "tone", ask ? QString() : u"alarm"_s);
    if (!limit || !ask) {
        say(u"alarm"_s, tr("Type an amount like 50.00."));
        return;
    }
    Q_EMIT limitsChosen(*limit, *ask);
}

void SettingsScreen::saveIssuer()
{
    if (!m_issuer)
        return;
    const QString provider = m_provider->text().trimmed();
    if (!provider.isEmpty() && !engine::isIssuerRuc(provider)) {
        setLook(m_provider, "tone", u"alarm"_s);
        say(u"alarm"_s, tr("A RUC has 13 digits and ends in 001."));
        return;
    }
    setLook(m_provider, "tone", {});
    engine::Issuer changed = *m_issuer;
    changed.businessName = m_businessName->text().trimmed();
    changed.tradeName = m_tradeName->text().trimmed();
    changed.mainAddress = m_mainAddress->text().trimmed();
    changed.branchAddress = m_branchAddress->text().trimmed();
    changed.providerRuc = provider;
    changed.rimpe = m_rimpe->currentData().toString();
    changed.withholdingAgent = m_withholdingAgent->text().trimmed();
    changed.specialTaxpayer = m_specialTaxpayer->text().trimmed();
    changed.largeTaxpayer = m_largeTaxpayer->text().trimmed();
    changed.profile = m_profile->currentIndex() == 0 ? engine::SignatureProfile::A : engine::SignatureProfile::B;
    changed.digest = m_digest->currentIndex() == 0 ? engine::SignatureDigest::Sha1 : engine::SignatureDigest::Sha256;
    changed.logo = m_logo->logo();
    withPermission(m_services, engine::Permission::ManageSettings, tr("Change the data of the issuer"),
                   [this, changed](const engine::Actor& by) {
                       whenReady(m_services.issuers.update(changed, 0, by), this,
                                 [this](const engine::Result<engine::Issuer>& saved) {
                                     if (!saved) {
                                         say(u"alarm"_s, errorText(saved.error()));
                                         return;
                                     }
                                     setIssuer(*saved);
                                     say(u"ok"_s, tr("Saved."));
                                     Q_EMIT issuerChanged(*saved);
                                 });
                   });
}

void SettingsScreen::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
