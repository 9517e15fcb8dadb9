#include "counter/CounterScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "counter/ScannerCard.h"
#include "counter/TenderKindsCard.h"
#include "people/Session.h"
#include "shell/Commands.h"
#include "sounds/SoundsCard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CounterScreen::CounterScreen(const Services& services, KeyRouter& router, Sounds& sounds, Dialogs& dialogs,
                             QWidget* parent)
    : Panel(parent), m_services(services), m_scanner(new ScannerCard(router, this)),
      m_soundsCard(new SoundsCard(sounds, dialogs, this)), m_tenderKinds(new TenderKindsCard(services, this)),
      m_back(makeButton(this, u"counterBack"_s, u"second"_s, u"back"_s)),
      m_title(makeLabel(this, u"counterTitle"_s, u"title"_s)), m_gate(new ReadGate(this, u"counterGate"_s)),
      m_message(makeLabel(this, u"counterMessage"_s, u"notice"_s)),
      m_save(makeButton(this, u"counterSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    setObjectName(u"page"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    auto* content = new QWidget;
    auto* sections = new QVBoxLayout(content);
    sections->setContentsMargins(0, 0, space::s, 0);
    sections->setSpacing(space::l);
    sections->addWidget(makeRules(content));
    sections->addWidget(m_tenderKinds);
    sections->addWidget(m_scanner);
    sections->addWidget(m_soundsCard);
    sections->addWidget(makeScreens(content));
    sections->addStretch();
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title, 1);
    head->addWidget(m_save);
    head->addWidget(m_back);
    auto* scroll = inScroll(content);
    followFocus(scroll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_gate);
    column->addWidget(scroll, 1);
    m_tenderKinds->setVisible(m_services.sales != nullptr);
    m_gate->guard({content, m_save});
    connect(m_gate, &ReadGate::againChosen, this, &CounterScreen::load);
    connect(m_back, &QPushButton::clicked, this, &CounterScreen::backChosen);
    connect(m_save, &QPushButton::clicked, this, &CounterScreen::save);
    connect(m_keys, &QPushButton::clicked, this, &CounterScreen::keysChosen);
    connect(m_tenderKinds, &TenderKindsCard::saved, this, [this](const QList<engine::TenderKind>& kinds) {
        m_tenders = kinds;
        fillCombos(); // the second way to pay is one of them
        Q_EMIT saved();
    });
    connect(m_scanner, &ScannerCard::gapFound, this, [this](int gap) {
        write({{counter::kGap, QString::number(gap)}}); // a test that passed counts at once
    });
    bind([this, content] {
        content->setMaximumWidth(roomy(900));
        retranslate();
    });
}

QWidget* CounterScreen::makeRules(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("look", u"card"_s);
    m_rulesTitle = makeLabel(card, u"counterRules"_s, u"heading"_s);
    m_discount = new QLineEdit(card);
    m_discount->setObjectName(u"counterDiscount"_s);
    m_tip = new QComboBox(card);
    m_tip->setObjectName(u"counterTip"_s);
    m_second = new QComboBox(card);
    m_second->setObjectName(u"counterSecond"_s);
    m_stock = new QComboBox(card);
    m_stock->setObjectName(u"counterStock"_s);
    m_parked = new QLineEdit(card);
    m_parked->setObjectName(u"counterParked"_s);
    m_reasons = new QLineEdit(card);
    m_reasons->setObjectName(u"counterReasons"_s);
    m_offer = new QLineEdit(card);
    m_offer->setObjectName(u"counterOffer"_s);
    m_offer->setMaxLength(200);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(space::xl, space::l, space::xl, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_rulesTitle, 0, 0, 1, 2);
    for (QWidget* field : QList<QWidget*>{m_discount, m_tip, m_second, m_stock, m_parked, m_reasons, m_offer}) {
        auto* words = makeLabel(card, field->objectName() + u"Words"_s, u"muted"_s);
        words->setWordWrap(true);
        m_ruleWords.append(words);
        const int row = static_cast<int>(m_ruleWords.size());
        grid->addWidget(words, row, 0);
        grid->addWidget(field, row, 1);
    }
    return card;
}

QWidget* CounterScreen::makeScreens(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("look", u"card"_s);
    m_screensTitle = makeLabel(card, u"counterScreens"_s, u"heading"_s);
    m_display = new QCheckBox(card);
    m_display->setObjectName(u"counterDisplay"_s);
    m_keys = makeButton(card, u"counterKeys"_s, u"second"_s, u"keyboard"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    for (QWidget* widget : QList<QWidget*>{m_screensTitle, m_display})
        column->addWidget(widget);
    column->addWidget(m_keys, 0, Qt::AlignLeft);
    return card;
}

void CounterScreen::retranslate()
{
    m_title->setText(tr("Counter"));
    setWords(m_back, tr("Back to the settings"), tr("Esc"));
    setWords(m_save, tr("Save"));
    m_rulesTitle->setText(tr("Selling"));
    const QStringList words{
        tr("Discount a cashier may give, in percent"),
        tr("Tip"),
        withKey(tr("Second way to pay"), Command::Card),
        tr("When less is left than is sold"),
        tr("A parked sale waits long after, in minutes"),
        tr("Reasons for returns, the usual first"),
        tr("What the shop offers for goods sold to final consumer, since no credit note is allowed")};
    const QList<QWidget*> fields{m_discount, m_tip, m_second, m_stock, m_parked, m_reasons, m_offer};
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_ruleWords[i]->setText(words[i]);
        fields[i]->setAccessibleName(words[i]);
    }
    m_reasons->setPlaceholderText(tr("Separated by commas"));
    m_offer->setPlaceholderText(tr("e.g. change for another product within 8 days, with the ticket"));
    m_screensTitle->setText(tr("Screens and keys"));
    m_display->setText(tr("Customer display in a window of its own, on the second screen if there is one"));
    m_display->setAccessibleName(tr("Customer display"));
    setWords(m_keys, tr("Change the keys"));
    fillCombos();
}

void CounterScreen::fillCombos()
{
    const int tip = qMax(0, m_tip->currentIndex());
    m_tip->clear();
    m_tip->addItem(tr("None"), QString(u"off"_s));
    m_tip->addItem(tr("10 % service on every sale"), QString(u"service"_s));
    m_tip->addItem(tr("What the customer leaves"), QString(u"free"_s));
    m_tip->setCurrentIndex(tip);
    const int stock = qMax(0, m_stock->currentIndex());
    m_stock->clear();
    m_stock->addItem(tr("Warn, and sell"), QString(u"warn"_s));
    m_stock->addItem(tr("Sell without a word"), QString(u"ignore"_s));
    m_stock->addItem(tr("Sell only with a yes from who may"), QString(u"block"_s));
    m_stock->setCurrentIndex(stock);
    const QString second = m_second->currentData().toString();
    m_second->clear();
    for (const auto& kind : m_tenders) {
        if (kind.active && !kind.cash)
            m_second->addItem(tenderText(kind), kind.id);
    }
    m_second->setCurrentIndex(qMax(0, m_second->findData(second)));
}

void CounterScreen::enterPage(const QList<engine::TenderKind>& tenders)
{
    m_tenders = tenders;
    fillCombos();
    say({}, {});
    m_back->setFocus();
    load();
}

void CounterScreen::load()
{
    m_gate->begin();
    readSettings(m_services.settings, counterKeys(), this, [this](const engine::Result<SettingValues>& values) {
        if (!values) {
            m_gate->fail(values.error());
            return;
        }
        m_services.sales ? loadTenders(*values) : ready(*values);
    });
}

void CounterScreen::loadTenders(const SettingValues& values)
{
    whenReady(m_services.sales->tenderKinds(), this,
              [this, values](const engine::Result<QList<engine::TenderKind>>& kinds) {
                  if (!kinds) {
                      m_gate->fail(kinds.error());
                      return;
                  }
                  if (cashTender(*kinds)) // else those that the sale has
                      m_tenders = *kinds;
                  fillCombos();
                  m_tenderKinds->show(m_tenders);
                  ready(values);
              });
}

void CounterScreen::ready(const SettingValues& values)
{
    m_gate->open();
    show(values);
    if (m_back->hasFocus()) // nothing else could take it while they were read
        m_discount->setFocus();
}

void CounterScreen::leavePage()
{
    m_scanner->stop();
}

void CounterScreen::show(const SettingValues& values)
{
    m_values = values;
    m_scanner->show(values);
    m_discount->setText(values.value(counter::kDiscountLimit, u"10"_s));
    m_tip->setCurrentIndex(qMax(0, m_tip->findData(values.value(counter::kTip))));
    m_second->setCurrentIndex(qMax(0, m_second->findData(values.value(counter::kSecond, u"CREDIT_CARD"_s))));
    m_stock->setCurrentIndex(qMax(0, m_stock->findData(values.value(counter::kStock))));
    m_parked->setText(values.value(counter::kParkedWarn, u"30"_s));
    m_reasons->setText(values.value(counter::kReasons));
    m_offer->setText(values.value(counter::kOffer));
    m_display->setChecked(values.value(counter::kDisplay) == "on"_L1);
    m_soundsCard->show(values);
}

void CounterScreen::save()
{
    const auto discount = typedNumber(m_discount->text());
    if (!discount || *discount > engine::Decimal::fromInt(100)) {
        say(tr("The discount is a percentage from 0 to 100."), u"alarm"_s);
        m_discount->setFocus();
        return;
    }
    SettingValues values = m_scanner->values();
    for (const QString& key : {counter::kWeight, counter::kPrice}) {
        const QString typed = values.value(key);
        if (!typed.isEmpty() && prefixList(typed).isEmpty()) {
            say(tr("Beginnings of EAN codes of the shop go from 20 to 29."), u"alarm"_s);
            return;
        }
    }
    values.insert(counter::kDiscountLimit, discount->toString());
    values.insert(counter::kTip, m_tip->currentData().toString());
    values.insert(counter::kSecond, m_second->currentData().toString());
    values.insert(counter::kStock, m_stock->currentData().toString());
    values.insert(counter::kParkedWarn, QString::number(qBound(1, m_parked->text().toInt(), 1440)));
    values.insert(counter::kReasons, m_reasons->text().simplified());
    values.insert(counter::kOffer, m_offer->text().simplified());
    values.insert(counter::kDisplay, m_display->isChecked() ? u"on"_s : u"off"_s);
    values.insert(m_soundsCard->values());
    write(values);
}

void CounterScreen::write(const SettingValues& values)
{
    QMap<QString, QString> stored;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        stored.insert(it.key(), it.value());
    withPermission(
        m_services, engine::Permission::ManageSettings, m_title->text(), [this, stored](const engine::Actor& by) {
            whenReady(m_services.settings.setValues(stored, by), this, [this](const engine::Result<bool>& done) {
                if (!done) {
                    say(errorText(done.error()), u"alarm"_s);
                    return;
                }
                say(tr("Saved."), u"ok"_s);
                Q_EMIT saved();
            });
        });
}

void CounterScreen::say(const QString& words, const QString& tone)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
