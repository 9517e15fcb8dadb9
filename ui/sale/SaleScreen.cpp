#include "sale/SaleScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Network.h"
#include "common/Spoken.h"
#include "common/Theme.h"
#include "people/Session.h"
#include "sale/ActionRow.h"
#include "sale/BuyerBox.h"
#include "sale/CartModel.h"
#include "sale/LineDelegate.h"
#include "sale/NumberPad.h"
#include "sale/ParkedPanel.h"
#include "sale/PriceListPanel.h"
#include "sale/QuickKeys.h"
#include "sale/ResultStrip.h"
#include "sale/SearchPopup.h"
#include "sale/SpokenTotal.h"
#include "sale/TenderPanel.h"
#include "sale/TotalsPanel.h"
#include "shell/Commands.h"
#include "sounds/Sounds.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kPad = u"ui.pad"_s;
constexpr int kRowHeight = 50;
constexpr int kFlashMs = 350;
} // namespace

SaleScreen::SaleScreen(const Services& services, Session& session, Sounds& sounds, QWidget* overlayHost,
                       QWidget* parent)
    : Panel(parent), m_presenter(new SalePresenter(services, session, this)), m_model(new CartModel(this)),
      m_services(services), m_session(session), m_sounds(sounds)
{
    setObjectName(u"page"_s);
    auto* row = new QHBoxLayout(this);
    row->addWidget(makeLeft(), 1);
    row->addWidget(makeRight());
    m_tenders = new TenderPanel(overlayHost);
    m_parked = new ParkedPanel(overlayHost);
    m_lists = new PriceListPanel(overlayHost);
    m_parksSales = services.sales != nullptr;
    m_popup = new SearchPopup(this);
    wirePresenter();
    wireParts();
    wirePanels();
    wireEntry();
    wireQuickKeys();
    bind([this, row] {
        const int edge = textSize() < 200 ? space::l : space::s; // large text needs the room
        row->setContentsMargins(edge, edge, edge, edge);
        row->setSpacing(edge);
        retranslate();
    });
}

QWidget* SaleScreen::makeLeft()
{
    auto* left = new GivesWay(this);
    m_entry = new EntryBox(left);
    m_notice = makeLabel(left, u"notice"_s, u"notice"_s);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_lines = makeLines(left);
    m_empty = new StatePage(left, u"saleEmpty"_s);
    m_linesPages = new QStackedWidget(left);
    m_linesPages->addWidget(inScroll(m_empty));
    m_linesPages->addWidget(m_lines);
    m_strip = new ResultStrip(left);
    m_actions = new ActionRow(left);
    m_quick = new QuickKeys(m_services, left);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    column->addWidget(makeBanner(left));
    column->addWidget(m_entry);
    column->addWidget(m_notice);
    column->addWidget(m_linesPages, 1);
    column->addWidget(m_quick);
    column->addWidget(m_actions);
    column->addWidget(m_strip);
    return left;
}

QTableView* SaleScreen::makeLines(QWidget* parent)
{
    auto* lines = new QTableView(parent);
    lines->setObjectName(u"lines"_s);
    lines->setModel(m_model);
    lines->setItemDelegate(new LineDelegate(lines));
    lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    lines->setSelectionMode(QAbstractItemView::SingleSelection);
    lines->setFocusPolicy(Qt::NoFocus); // chosen with the arrows from the entry box
    lines->setShowGrid(false);
    lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    lines->verticalHeader()->hide();
    lines->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto* header = lines->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(CartModel::Name, QHeaderView::Stretch);
    header->setSectionsClickable(false);
    return lines;
}

QWidget* SaleScreen::makeBanner(QWidget* parent)
{
    m_banner = new QFrame(parent);
    m_banner->setObjectName(u"correctionBanner"_s);
    m_banner->setProperty("look", u"strip"_s);
    m_banner->setProperty("tone", u"warn"_s);
    m_bannerWords = makeLabel(m_banner, u"correction"_s, u"strong"_s);
    m_bannerWords->setWordWrap(true);
    setLook(m_bannerWords, "tone", u"warn"_s);
    m_leave = makeButton(m_banner, u"leaveCorrection"_s, u"second"_s, u"close"_s);
    m_leave->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(m_banner);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(makeIcon(m_banner, u"refresh"_s, 22, Ink::Warn));
    row->addWidget(m_bannerWords, 1);
    row->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &SaleScreen::leaveCorrection);
    return m_banner;
}

QWidget* SaleScreen::makeRight()
{
    auto* right = new GivesWay(this);
    m_right = right;
    m_buyer = new BuyerBox(right);
    m_totals = new TotalsPanel(right);
    m_spoken = new SpokenTotal(this);
    m_pad = new NumberPad(right, u"pad"_s, NumberPad::For::Sale);
    m_pad->hide();
    m_cash = makeButton(right, u"cash"_s, u"tender"_s, u"cash"_s, Ink::OnAccent);
    m_cash->setIconSize({28, 28});
    m_card = makeButton(right, u"card"_s, u"big"_s, u"card"_s);
    m_more = makeButton(right, u"tenders"_s, u"big"_s, u"tenders"_s);
    for (auto* button : {m_cash, m_card, m_more})
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the entry box
    auto* others = new QHBoxLayout;
    others->setSpacing(space::s);
    others->addWidget(m_card);
    others->addWidget(m_more);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    column->addWidget(m_buyer);
    column->addWidget(m_totals, 1);
    column->addWidget(m_pad);
    column->addWidget(m_cash);
    column->addLayout(others);
    return right;
}

void SaleScreen::wirePresenter()
{
    auto* p = m_presenter;
    connect(p, &SalePresenter::changed, this, [this] {
        m_leaveAsked = m_voidAsked = false;
        if (m_entry->prompt() == EntryBox::Prompt::Confirm && !m_presenter->awaitingConfirmation())
            m_entry->ask(EntryBox::Prompt::Code); // the sale is another one now
        render();
    });
    connect(p, &SalePresenter::lineTouched, this, &SaleScreen::flash);
    connect(p, &SalePresenter::notice, this, [this](Tone tone, const QString& words) {
        say(tone, words);
        if (tone == Tone::Warn)
            m_sounds.play(Sound::Attention);
    });
    connect(p, &SalePresenter::goodScan, this, [this] { m_sounds.play(Sound::Good); });
    connect(p, &SalePresenter::badScan, this, [this] { m_sounds.play(Sound::Bad); });
    connect(p, &SalePresenter::unknownCode, this, [this](const QString& code) {
        if (panelOpen() || m_entry->prompt() != EntryBox::Prompt::Code || !m_entry->text().isEmpty()) {
            say(Tone::Alarm, tr("No product has the code %1.").arg(code)); // the keys belong to what is typed
            return;
        }
        say(Tone::Alarm, tr("No product has the code %1. Enter creates it, Esc forgets it.").arg(code));
        m_unknown = code;
        m_entry->ask(EntryBox::Prompt::Unknown);
        m_entry->setText(code);
        m_entry->edit()->selectAll();
    });
    connect(p, &SalePresenter::busyChanged, m_entry, &EntryBox::setBusy);
    connect(p, &SalePresenter::entryWanted, this, [this](const QString& text) {
        if (m_entry->prompt() == EntryBox::Prompt::Confirm)
            m_entry->ask(EntryBox::Prompt::Code);
        m_entry->setText(text);
        if (!text.isEmpty())
            m_entry->edit()->selectAll();
    });
    connect(p, &SalePresenter::productsFound, this, [this](const QString& text, const QList<engine::Product>& found) {
        m_popup->showProducts(text, found, m_presenter->date());
        if (m_entry->prompt() != EntryBox::Prompt::Search) {
            m_entry->ask(EntryBox::Prompt::Search);
            m_entry->setText(text);
        }
    });
    connect(p, &SalePresenter::stockFound, m_popup, &SearchPopup::showLeft);
    connect(p, &SalePresenter::customersFound, this, [this](const QString& text, const QList<engine::Customer>& found) {
        m_popup->showCustomers(text, found);
        if (m_entry->prompt() != EntryBox::Prompt::Customer) {
            m_entry->ask(EntryBox::Prompt::Customer);
            m_entry->setText(text);
        }
    });
    connect(p, &SalePresenter::customerUnknown, this, [this](engine::IdType type, const QString& id) {
        if (std::exchange(m_cardScanned, false))
            m_sounds.play(Sound::Attention);
        leavePrompt();
        m_buyer->openForm(type, id);
    });
    connect(p, &SalePresenter::newCustomer, this, [this](const engine::BuyerRequest& buyer) {
        leavePrompt();
        m_buyer->openFormOf(buyer, true);
    });
    connect(p, &SalePresenter::customerAttached, this, [this] {
        if (std::exchange(m_cardScanned, false))
            m_sounds.play(Sound::Good);
        m_buyer->closeForm();
        m_popup->dismiss();
        leavePrompt();
        say(Tone::Info, {});
        focusEntry();
    });
    connect(p, &SalePresenter::identificationNeeded, this, [this] {
        say(Tone::Warn, tr("Above %1 the buyer must be named: type the cédula or RUC and press %2.")
                            .arg(money(m_presenter->limits().finalConsumer), keyName(Command::FindCustomer)));
        m_sounds.play(Sound::Attention);
        focusEntry();
    });
    connect(p, &SalePresenter::confirmationAsked, this, [this](engine::Money received, engine::Money total) {
        m_entry->ask(EntryBox::Prompt::Confirm);
        say(Tone::Warn,
            tr("%1 received for a sale of %2? Enter: yes, it is money. Esc: no.").arg(money(received), money(total)));
        m_sounds.play(Sound::Attention);
    });
    connect(p, &SalePresenter::tendered, this, [this] {
        leavePrompt();
        say(Tone::Info, {});
        focusEntry();
    });
    connect(p, &SalePresenter::lastSaleChanged, this,
            [this] { m_strip->show(m_presenter->lastSale(), m_presenter->hasHeldSale()); });
}

void SaleScreen::wireParts()
{
    connect(m_lines, &QTableView::clicked, this,
            [this](const QModelIndex& index) { m_presenter->select(index.row()); });
    connect(m_buyer, &BuyerBox::identifyChosen, this, &SaleScreen::findCustomer);
    connect(m_buyer, &BuyerBox::finalConsumerChosen, m_presenter, &SalePresenter::backToFinalConsumer);
    connect(m_buyer, &BuyerBox::mailsChosen, m_presenter, &SalePresenter::chooseMails);
    connect(m_buyer, &BuyerBox::saved, m_presenter, &SalePresenter::saveCustomer);
    // Nothing can be charged while the form is open; its room is better used.
    connect(m_buyer, &BuyerBox::formToggled, this, [this](bool open) {
        for (auto* button : {m_cash, m_more})
            button->setVisible(!open);
        m_card->setVisible(!open && secondTender(m_presenter->tenders(), m_presenter->rules().second));
        m_pad->setVisible(!open && m_entry->padShown());
    });
    connect(m_buyer, &BuyerBox::formClosed, this, &SaleScreen::focusEntry);
    connect(m_strip, &ResultStrip::openChosen, this, &SaleScreen::openLastChosen);
    connect(m_strip, &ResultStrip::printChosen, this, [this] { m_presenter->printLast(1); });
    connect(m_strip, &ResultStrip::mailChosen, m_presenter, &SalePresenter::mailLast);
    m_strip->setMails(m_services.mail != nullptr);
    connect(m_strip, &ResultStrip::recoverChosen, m_presenter, &SalePresenter::recoverHeldSale);
    connect(m_cash, &QPushButton::clicked, this, [this] { Q_EMIT commandChosen(Command::Cash); });
    connect(m_card, &QPushButton::clicked, this, [this] { Q_EMIT commandChosen(Command::Card); });
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT commandChosen(Command::Charge); });
    connect(m_empty, &StatePage::secondChosen, this, &SaleScreen::importWanted);
    connect(m_empty, &StatePage::actionChosen, this, [this] {
        if (m_shiftMissing)
            Q_EMIT shiftNeeded();
        else if (m_noProducts)
            Q_EMIT createProductWanted({});
        else
            findProduct();
    });
    connect(m_popup, &SearchPopup::resized, this, &SaleScreen::placePopup);
    connect(m_popup, &SearchPopup::productChosen, this, [this](const engine::Product& product) {
        leavePrompt();
        if (maySell())
            m_presenter->addProduct(product);
    });
    connect(m_popup, &SearchPopup::customerChosen, m_presenter, &SalePresenter::attach);
}

void SaleScreen::wirePanels()
{
    connect(m_tenders, &TenderPanel::charged, m_presenter, &SalePresenter::tenderMany);
    connect(m_tenders, &TenderPanel::tipChosen, m_presenter, &SalePresenter::setTip);
    connect(m_presenter, &SalePresenter::tendersChanged, this, &SaleScreen::renderTenders);
    connect(m_presenter, &SalePresenter::parkedFound, this, [this](const QList<engine::ParkedSale>& sales) {
        m_parked->openFor(sales, m_presenter->rules().parkedWarnMinutes);
    });
    connect(m_parked, &ParkedPanel::taken, m_presenter, &SalePresenter::takeParked);
    connect(m_parked, &ParkedPanel::cancelled, m_presenter, &SalePresenter::cancelParked);
    connect(m_presenter, &SalePresenter::parkedSettled, m_parked, &ParkedPanel::settled);
    connect(m_presenter, &SalePresenter::priceListsFound, m_lists, &PriceListPanel::openFor);
    connect(m_lists, &PriceListPanel::chosen, m_presenter, &SalePresenter::choosePriceList);
    for (Overlay* panel : QList<Overlay*>{m_tenders, m_parked, m_lists})
        connect(panel, &Overlay::closed, this, &SaleScreen::focusEntry);
    connect(m_actions, &ActionRow::chosen, this, &SaleScreen::commandChosen);
    connect(m_pad, &NumberPad::chosen, this, &SaleScreen::commandChosen);
    connect(m_presenter, &SalePresenter::shiftNeeded, this, &SaleScreen::shiftNeeded);
    connect(m_presenter, &SalePresenter::printerMissing, this, &SaleScreen::openLastChosen);
    renderTenders();
}

void SaleScreen::renderTenders()
{
    m_tenders->setKinds(m_presenter->tenders());
    const auto* second = secondTender(m_presenter->tenders(), m_presenter->rules().second);
    m_card->setVisible(second != nullptr);
    if (second)
        setWords(m_card, withKey(tr("Card"), Command::Card), tr("%1, exact").arg(tenderText(*second)));
}

void SaleScreen::showPad(bool shown)
{
    m_pad->setVisible(shown);
    m_totals->setCompact(shown); // its parts give their room to the pad
    m_tenders->setPadShown(shown);
    m_entry->setPadShown(shown);
}

void SaleScreen::wireEntry()
{
    whenReady(m_services.settings.value(kPad, {}), this,
              [this](const engine::Result<QString>& stored) { showPad(stored && *stored == "on"_L1); });
    connect(m_entry, &EntryBox::padChosen, this, [this](bool shown) {
        showPad(shown);
        whenReady(m_services.settings.setValue(kPad, shown ? u"on"_s : u"off"_s), this,
                  [](const engine::Result<bool>&) {}); // it is only looks
        focusEntry();
    });
    connect(m_entry, &EntryBox::edited, this, [this](const QString& text) {
        if (m_entry->prompt() == EntryBox::Prompt::Search)
            m_presenter->search(text.trimmed());
        else if (m_entry->prompt() == EntryBox::Prompt::Customer && !text.isEmpty() && !text.front().isDigit())
            m_presenter->identify(text);
        else if (m_entry->prompt() == EntryBox::Prompt::Unknown) {
            m_entry->ask(EntryBox::Prompt::Code);
            say(Tone::Info, {});
        } else if (m_entry->prompt() == EntryBox::Prompt::Confirm) {
            m_presenter->dropConfirmation();
            m_entry->ask(EntryBox::Prompt::Code);
            say(Tone::Info, {});
        }
    });
}

void SaleScreen::retranslate()
{
    m_lines->verticalHeader()->setDefaultSectionSize(scaled(kRowHeight));
    fitColumns();
    m_model->retranslate();
    m_lines->setAccessibleName(tr("Lines of the sale"));
    setWords(m_leave, tr("Leave  Esc"), tr("The document stays as it was"));
    renderTenders();
    setWords(m_more, withKey(tr("Charge"), Command::Charge), tr("Several payments"));
    renderEmpty();
    render();
}

void SaleScreen::renderEmpty()
{
    if (m_session.readOnly())
        m_empty->show(u"eye"_s, Ink::Warn, tr("Read only: nothing can be sold now"),
                      tr("A code or a name still tells a price. Documents, products and customers can be looked at."),
                      tr("Find a product"));
    else if (m_shiftMissing)
        m_empty->show(u"key"_s, Ink::Warn, tr("No shift is open"),
                      tr("%1 opens it: count the cash in the drawer and sell.").arg(keyName(Command::CloseShift)),
                      tr("Open the shift"));
    else if (m_noProducts)
        m_empty->show(
            u"shop"_s, Ink::Muted, tr("No products yet"),
            tr("Bring in the shop's list, create the first product here, or scan it: an unknown code offers to "
               "create it."),
            tr("Create a product"), tr("Import a list"));
    else
        m_empty->show(u"barcode"_s, Ink::Muted, tr("Scan or type a product"),
                      tr("%1 finds by name   ·   3* before a code adds three\n%2 charges cash   ·   %3 shows every key")
                          .arg(keyText(keyOf(Command::FindProduct)), keyText(keyOf(Command::Cash)),
                               keyText(keyOf(Command::Help))),
                      tr("Find a product"));
}

void SaleScreen::setShiftMissing(bool missing)
{
    if (missing == m_shiftMissing)
        return;
    m_shiftMissing = missing;
    renderEmpty();
}

// As a scan is refused: heard, and with the card that opens the shift. A correction is no sale.
bool SaleScreen::maySell()
{
    if (!m_shiftMissing || m_presenter->correcting())
        return true;
    m_sounds.play(Sound::Bad);
    Q_EMIT shiftNeeded();
    return false;
}

void SaleScreen::lookForProducts()
{
    whenReady(m_services.catalog.count(), this, [this](const engine::Result<qint64>& count) {
        const bool none = count && *count == 0;
        if (none == m_noProducts)
            return;
        m_noProducts = none;
        renderEmpty();
    });
}

void SaleScreen::setReach(engine::SriReach reach)
{
    m_strip->setReach(reach, noNetwork());
}

void SaleScreen::focusEntry()
{
    if (m_tenders->isVisible())
        m_tenders->takeKeyboard();
    else if (!panelOpen())
        m_entry->setFocus();
    if (m_quick->failed())
        m_quick->load();
    if (m_presenter->cart().lines.isEmpty())
        lookForProducts();
}

bool SaleScreen::panelOpen() const
{
    return cardOpen() || m_buyer->formOpen();
}

bool SaleScreen::tendersOpen() const
{
    return m_tenders->isVisible();
}

bool SaleScreen::cardOpen() const
{
    return m_tenders->isVisible() || m_parked->isVisible() || m_lists->isVisible();
}

void SaleScreen::render()
{
    const Cart& cart = m_presenter->cart();
    m_model->show(cart, m_presenter->totals(), m_presenter->date());
    m_linesPages->setCurrentIndex(cart.lines.isEmpty() ? 0 : 1);
    const int row = m_presenter->selected();
    if (row >= 0) {
        m_lines->selectRow(row);
        m_lines->scrollTo(m_model->index(row, 0));
    } else {
        m_lines->clearSelection();
    }
    engine::Decimal units;
    for (const CartLine& line : cart.lines)
        units = units + line.quantity;
    m_totals->show(m_presenter->totals(), cart.lines.isEmpty()
                                              ? QString()
                                              : tr("%n line(s)", nullptr, static_cast<int>(cart.lines.size())) +
                                                    u"  ·  "_s + tr("%1 units").arg(number(units)));
    m_spoken->show(row < 0 ? QString() : m_model->spokenLine(row), money(m_presenter->totals().total));
    m_buyer->show(cart.buyer, cart.mails, m_presenter->identificationAsked(),
                  money(m_presenter->limits().finalConsumer));
    for (auto* button : {m_cash, m_card, m_more})
        button->setEnabled(!cart.lines.isEmpty());
    m_strip->show(m_presenter->lastSale(), m_presenter->hasHeldSale());
    m_quick->setChosen(row >= 0 && !cart.correction ? std::optional(cart.lines[row].product) : std::nullopt);
    m_actions->show(!cart.lines.isEmpty(), m_parksSales);
    m_tenders->setAskAbove(m_presenter->limits().askAbove);
    m_tenders->setTip(cart.correction ? TipMode::Off : m_presenter->rules().tip, cart.tip, m_presenter->totals().total);
    renderBanner();
}

void SaleScreen::renderBanner()
{
    const auto& correction = m_presenter->cart().correction;
    m_banner->setVisible(correction.has_value());
    if (correction) {
        m_bannerWords->setText(tr("Correcting %1 (same number)").arg(correction->number));
        setWords(m_cash, withKey(tr("Sign again"), Command::Cash),
                 tr("Same number; the payments that were sent follow the total"));
    } else {
        setWords(m_cash, withKey(tr("Cash"), Command::Cash), tr("Exact cash, or the amount typed before"));
    }
}

void SaleScreen::flash(int row)
{
    auto* delegate = static_cast<LineDelegate*>(m_lines->itemDelegate());
    delegate->setFlash(row);
    m_lines->viewport()->update();
    say(Tone::Info, {});
    QTimer::singleShot(kFlashMs, this, [this, delegate] {
        delegate->setFlash(-1);
        m_lines->viewport()->update();
    });
}

void SaleScreen::say(Tone tone, const QString& words)
{
    static const QHash<Tone, QString> tones{
        {Tone::Info, {}}, {Tone::Ok, u"ok"_s}, {Tone::Warn, u"warn"_s}, {Tone::Alarm, u"alarm"_s}};
    m_notice->setText(words);
    setSpokenName(m_notice, words);
    m_notice->setVisible(!words.isEmpty());
    setLook(m_notice, "tone", tones.value(tone));
    announce(this, words);
}

void SaleScreen::takeBack(const QString& words)
{
    if (m_notice->text() == words)
        say(Tone::Info, {});
}

void SaleScreen::placePopup()
{
    const QPoint at = m_entry->mapTo(this, QPoint(0, m_entry->height() + space::xs));
    m_popup->setGeometry(at.x(), at.y(), m_entry->width(), m_popup->height());
}

void SaleScreen::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    fitColumns();
    placePopup();
}

void SaleScreen::fitColumns()
{
    const bool narrow = width() < scaled(1100);
    m_right->setFixedWidth(narrow ? 114 + scaled(180) : roomy(348));
    const std::pair<int, int> widths[] = {{CartModel::Quantity, narrow ? 60 : 92},
                                          {CartModel::Price, narrow ? 92 : 120},
                                          {CartModel::Discount, narrow ? 90 : 110},
                                          {CartModel::Total, narrow ? 122 : 140}};
    for (const auto& [column, columnWidth] : widths)
        m_lines->setColumnWidth(column, 24 + scaled(columnWidth - 24));
    for (const auto column : {CartModel::Price, CartModel::Discount})
        m_lines->setColumnHidden(column, CartModel::namesCarryPrices());
}

} // namespace ui
