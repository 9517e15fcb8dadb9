#include "returns/ReturnScreen.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/RowDelegate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "returns/ReturnModel.h"
#include "shell/Commands.h"
#include "sounds/Sounds.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ReturnScreen::ReturnScreen(const Services& services, Session& session, Sounds& sounds, QWidget* parent)
    : Panel(parent), m_presenter(new ReturnPresenter(services, session, this)), m_sounds(sounds),
      m_model(new ReturnModel(*m_presenter, this)), m_title(makeLabel(this, u"returnTitle"_s, u"title"_s)),
      m_facts(makeLabel(this, u"returnFacts"_s, u"muted"_s)), m_entry(new QLineEdit(this)),
      m_hint(makeLabel(this, u"returnHint"_s, u"small"_s)), m_notice(makeLabel(this, u"returnNotice"_s, u"notice"_s))
{
    setObjectName(u"page"_s);
    m_entry->setObjectName(u"returnEntry"_s);
    m_entry->setMaxLength(60);
    m_notice->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_notice->hide();
    auto* left = new QVBoxLayout;
    left->setSpacing(space::m);
    left->addWidget(m_entry);
    left->addWidget(m_hint);
    left->addWidget(m_notice);
    left->addWidget(makeLines(), 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(space::l);
    body->addLayout(left, 1);
    body->addWidget(makeRight());
    auto* parts = new GivesWay(this);
    auto* column = new QVBoxLayout(parts);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addLayout(body, 1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(parts);
    wire();
    bind([this] { retranslate(); });
}

QWidget* ReturnScreen::makeLines()
{
    m_pages = new QStackedWidget(this);
    m_state = new StatePage(m_pages, u"returnState"_s);
    m_table = new QTableView(m_pages);
    m_table->setObjectName(u"returnLines"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(Qt::UserRole, Qt::UserRole, -1, ReturnModel::Now, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFocusPolicy(Qt::NoFocus); // chosen with the arrows from the box
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_pages->addWidget(inScroll(m_state));
    m_pages->addWidget(m_table);
    return m_pages;
}

QWidget* ReturnScreen::makeRight()
{
    auto* right = new QFrame(this);
    m_right = right;
    right->setProperty("look", u"card"_s);
    m_reasonWords = makeLabel(right, u"returnReasonWords"_s, u"small"_s);
    m_reason = new QComboBox(right);
    m_reason->setObjectName(u"returnReason"_s);
    m_reason->setEditable(true);
    m_reason->lineEdit()->setObjectName(u"returnReasonText"_s);
    m_reason->lineEdit()->setMaxLength(300);
    m_refundWords = makeLabel(right, u"returnRefundWords"_s, u"small"_s);
    m_refund = new QComboBox(right);
    m_refund->setObjectName(u"returnRefund"_s);
    m_stock = new QCheckBox(right);
    m_stock->setObjectName(u"returnStock"_s);
    m_stock->setChecked(true);
    m_tipWords = makeLabel(right, u"returnTipWords"_s, u"notice"_s);
    m_tipWords->setWordWrap(true);
    setLook(m_tipWords, "tone", u"warn"_s);
    m_tip = new QCheckBox(right);
    m_tip->setObjectName(u"returnTip"_s);
    m_tip->setChecked(true);
    m_totalWords = makeLabel(right, u"returnTotalWords"_s, u"muted"_s);
    m_total = makeLabel(right, u"returnTotal"_s, u"total"_s);
    m_total->setAlignment(Qt::AlignRight);
    m_refundList = makeLabel(right, u"returnRefundList"_s, u"muted"_s);
    m_refundList->setWordWrap(true);
    m_refundList->setAlignment(Qt::AlignRight);
    m_all = makeButton(right, u"returnAll"_s, u"second"_s, u"check"_s);
    m_give = makeButton(right, u"returnGive"_s, u"tender"_s, u"back"_s, Ink::OnAccent);
    m_give->setIconSize({26, 26});
    // The total and its key never leave the screen; what was chosen before scrolls when there is no room for all.
    auto* choices = new QWidget;
    auto* chosen = new QVBoxLayout(choices);
    chosen->setContentsMargins({});
    chosen->setSpacing(space::s);
    for (QWidget* widget :
         QList<QWidget*>{m_reasonWords, m_reason, m_refundWords, m_refund, m_stock, m_all, m_tipWords, m_tip})
        chosen->addWidget(widget);
    chosen->addStretch();
    auto* scroll = inScroll(choices);
    followFocus(scroll);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(scroll, 1);
    for (QWidget* widget : QList<QWidget*>{m_totalWords, m_total, m_refundList, m_give})
        column->addWidget(widget);
    return right;
}

void ReturnScreen::wire()
{
    connect(m_presenter, &ReturnPresenter::changed, this, [this] {
        render();
        if (m_presenter->busy() || !std::exchange(m_scanned, false))
            return;
        const auto& sale = m_presenter->sale();
        m_sounds.play(sale && sale->obstacle.isEmpty() ? Sound::Good : Sound::Attention);
    });
    connect(m_presenter, &ReturnPresenter::notice, this, &ReturnScreen::say);
    connect(m_presenter, &ReturnPresenter::goodScan, this, [this] { m_sounds.play(Sound::Good); });
    connect(m_presenter, &ReturnPresenter::badScan, this, [this] { m_sounds.play(Sound::Bad); });
    connect(m_reason, &QComboBox::currentTextChanged, m_presenter, &ReturnPresenter::setReason);
    connect(m_refund, &QComboBox::activated, this,
            [this] { m_presenter->setRefundTender(m_refund->currentData().toString()); });
    connect(m_stock, &QCheckBox::toggled, m_presenter, &ReturnPresenter::setBackToStock);
    connect(m_tip, &QCheckBox::toggled, m_presenter, &ReturnPresenter::setTipBack);
    connect(m_all, &QPushButton::clicked, this, &ReturnScreen::takeAll);
    connect(m_give, &QPushButton::clicked, this, &ReturnScreen::giveBack);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        m_presenter->select(index.row());
        m_entry->setFocus();
    });
    connect(m_table, &QTableView::doubleClicked, this, &ReturnScreen::enter);
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_presenter->failed() && !m_presenter->sale()) {
            m_presenter->findAgain();
            return;
        }
        const auto& sale = m_presenter->sale();
        sale && sale->obstacle == "NOT_AUTHORIZED"_L1 ? Q_EMIT queueChosen() : Q_EMIT saleChosen();
    });
}

void ReturnScreen::retranslate()
{
    m_right->setFixedWidth(roomy(320));
    m_table->verticalHeader()->setDefaultSectionSize(roomy(space::touch));
    m_title->setText(tr("Return"));
    m_entry->setAccessibleName(tr("Ticket, number, customer or product; then quantities"));
    m_table->setAccessibleName(tr("Lines that can come back"));
    m_reasonWords->setText(tr("Why it comes back"));
    m_reason->setAccessibleName(tr("Why it comes back"));
    m_reason->lineEdit()->setAccessibleName(tr("Why it comes back"));
    m_refundWords->setText(tr("How the money goes back"));
    m_refund->setAccessibleName(tr("How the money goes back"));
    m_stock->setText(tr("Goods go back on the shelf"));
    m_stock->setAccessibleName(m_stock->text());
    m_totalWords->setText(tr("TO GIVE BACK"));
    setWords(m_all, withKey(tr("Everything"), Command::Charge));
    setWords(m_give, withKey(tr("Give back"), Command::Cash), tr("Makes the credit note"));
    if (!m_ownReasons) {
        setReasons({tr("Faulty product"), tr("Not what was asked for"), tr("Wrongly charged"), tr("Changed mind")});
        m_ownReasons = false;
    }
    render();
}

void ReturnScreen::setReasons(const QStringList& reasons)
{
    m_ownReasons = true;
    m_reason->clear();
    m_reason->addItems(reasons);
    m_reason->setCurrentIndex(0); // the usual one comes first
}

void ReturnScreen::enterPage(const engine::AccessKey& key)
{
    m_entry->clear();
    say(Tone::Info, {});
    m_reason->setCurrentIndex(0);
    m_stock->setChecked(true);
    m_tip->setChecked(true);
    m_presenter->begin();
    if (!key.isEmpty())
        m_presenter->open(key);
    m_entry->setFocus();
}

void ReturnScreen::setOffer(const QString& words)
{
    m_offer = words;
    renderState();
}

// A ticket opens its sale; with a sale open whatever else is scanned comes back.
void ReturnScreen::scanned(const QString& code, const ScanMeaning& meaning)
{
    const bool ticket = meaning.kind == ScanMeaning::Ticket;
    if (m_presenter->sale() && m_presenter->sale()->obstacle.isEmpty() && !ticket) {
        m_presenter->takeScanned(meaning);
        return;
    }
    say(Tone::Info, {});
    hearAnswer();
    m_presenter->find(meaning.kind == ScanMeaning::Customer ? meaning.code : code);
}

bool ReturnScreen::handleKey(QKeyEvent* event)
{
    if (!m_entry->hasFocus() || (event->modifiers() & ~Qt::KeypadModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Up:
        m_presenter->select(m_presenter->selected() - 1);
        return true;
    case Qt::Key_Down:
        m_presenter->select(m_presenter->selected() + 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            enter();
        return true;
    default:
        return false;
    }
}

void ReturnScreen::enter()
{
    const QString typed = m_entry->text().trimmed();
    m_entry->clear();
    const auto& sale = m_presenter->sale();
    if (sale && sale->obstacle.isEmpty())
        m_presenter->setQuantity(typed);
    else if (!typed.isEmpty())
        m_presenter->find(typed);
    else if (const auto hit = m_presenter->found().value(m_presenter->selected()); !hit.accessKey.isEmpty())
        m_presenter->open(hit.accessKey);
}

void ReturnScreen::giveBack()
{
    // A quantity that was typed and not taken yet counts.
    if (m_presenter->sale() && m_presenter->sale()->obstacle.isEmpty() && !m_entry->text().trimmed().isEmpty())
        enter();
    m_presenter->setReason(m_reason->currentText());
    m_presenter->giveBack();
}

void ReturnScreen::focusEntry()
{
    m_entry->setFocus();
}

void ReturnScreen::takeAll()
{
    m_presenter->takeAll();
    focusEntry();
}

bool ReturnScreen::escape()
{
    if (!m_entry->text().isEmpty()) {
        m_entry->clear();
        return true;
    }
    if (!m_presenter->sale() && m_presenter->found().isEmpty())
        return false;
    enterPage();
    return true;
}

QString ReturnScreen::obstacleText(const engine::ReturnableSale& sale) const
{
    const QString& obstacle = sale.obstacle;
    if (obstacle == "FINAL_CONSUMER"_L1) {
        const QString rule = tr("It was sold to final consumer. The tax rule allows neither a credit note nor an "
                                "annulment for such a sale: no tax document can take it back.");
        return rule + u"\n\n"_s +
               (m_offer.isEmpty() ? tr("What the shop allows stays open: change the product for another, or keep its "
                                       "value for the customer's next purchase.")
                                  : tr("What the shop offers: %1").arg(m_offer));
    }
    if (obstacle == "NOT_AUTHORIZED"_L1) {
        if (sale.document.status == engine::DocumentStatus::Returned ||
            sale.document.status == engine::DocumentStatus::NotAuthorized)
            return tr("The tax office did not take this invoice, so there is nothing to credit yet. Correct it and "
                      "send it again with the same number; once it is authorised the goods can come back.");
        return tr("The tax office has not authorised this invoice yet, and a credit note needs an authorised one. "
                  "This page goes on by itself as soon as the answer is there.");
    }
    if (obstacle == "OTHER_SHOP"_L1)
        return tr("It belongs to another business, or was made for tests while this till sells in earnest (or the "
                  "other way round). A credit note is made where the sale was made.");
    if (obstacle == "TOO_OLD"_L1)
        return tr("More than twelve months have gone by since this invoice: a credit note is not allowed any more.");
    if (obstacle == "NOTHING_LEFT"_L1)
        return tr("Everything of this sale came back already.");
    return tr("This document cannot be taken back.");
}

void ReturnScreen::render()
{
    m_model->refresh();
    renderState();
    renderSale();
    renderRefund();
    fitColumns();
    const int row = m_presenter->selected();
    if (row >= 0 && row < m_model->rowCount()) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
}

void ReturnScreen::renderState()
{
    const auto& sale = m_presenter->sale();
    const bool obstacle = sale && !sale->obstacle.isEmpty();
    m_pages->setCurrentIndex(obstacle || m_model->rowCount() == 0 ? 0 : 1);
    if (obstacle)
        m_state->show(u"info"_s, Ink::Warn, tr("No credit note for this sale"), obstacleText(*sale),
                      sale->obstacle == "NOT_AUTHORIZED"_L1 ? withKey(tr("Look at the sending"), Command::Queue)
                                                            : tr("Back to selling"));
    else if (m_presenter->busy())
        m_state->show(u"clock"_s, Ink::Muted, tr("Looking…"), {});
    else if (m_presenter->failed())
        m_state->show(u"error"_s, Ink::Alarm, tr("The sales cannot be read"), errorText(*m_presenter->failed()),
                      tr("Try again"));
    else if (m_presenter->searched())
        m_state->show(u"search"_s, Ink::Muted, tr("No sale matches"),
                      tr("Try the last digits of its number, the buyer's cédula or RUC, or a product."));
    else
        m_state->show(u"barcode"_s, Ink::Muted, tr("Scan the ticket"),
                      tr("Or type its number, the buyer's cédula or RUC, or a product, then Enter."));
}

void ReturnScreen::renderSale()
{
    const auto& sale = m_presenter->sale();
    m_right->setVisible(sale && sale->obstacle.isEmpty());
    m_facts->setVisible(sale.has_value());
    const bool open = sale && sale->obstacle.isEmpty();
    m_entry->setPlaceholderText(open ? tr("Quantity that comes back") : tr("Ticket, number, customer or product"));
    m_hint->setText(open ? tr("↑ ↓ choose a line   ·   quantity and Enter (empty: all of it)   ·   Esc another sale")
                         : tr("↑ ↓ choose   ·   Enter opens   ·   Esc back to selling"));
    m_hint->setVisible(!sale || sale->obstacle.isEmpty());
    if (!sale)
        return;
    QStringList facts{sale->document.number, dateText(sale->document.issueDate), sale->document.buyerName,
                      money(sale->document.total)};
    if (sale->remaining != sale->document.total)
        facts.append(tr("left to give back: %1").arg(money(sale->remaining)));
    const QDate today = QDateTime::currentDateTimeUtc().toOffsetFromUtc(-5 * 3600).date();
    if (sale->obstacle.isEmpty() && sale->document.issueDate.isValid() &&
        (sale->document.issueDate.month() != today.month() || sale->document.issueDate.year() != today.year()))
        facts.append(tr("sold in another month: the credit note counts in this one"));
    m_facts->setText(facts.join(u"   ·   "_s));
}

void ReturnScreen::renderRefund()
{
    const auto& total = m_presenter->total();
    m_total->setText(total ? money(*total) : u"…"_s);
    m_total->setAccessibleName(tr("To give back %1").arg(m_total->text()));
    QStringList parts;
    for (const auto& tender : m_presenter->refund())
        parts.append(tenderText(m_presenter->tenders(), tender.tender) + u' ' + money(tender.amount));
    const engine::Money tip = m_presenter->tip();
    m_tipWords->setVisible(!tip.isZero());
    m_tipWords->setText(
        m_presenter->tipCanGoBack()
            ? tr("The credit note is without the tip of %1: it has no place for one.").arg(money(tip))
            : tr("The tip of %1 does not come back with the credit note: it has no place for one.").arg(money(tip)));
    m_tip->setVisible(m_presenter->tipCanGoBack());
    m_tip->setText(tr("Give the tip back too, in cash: %1").arg(money(tip)));
    m_tip->setAccessibleName(m_tip->text());
    if (m_presenter->tipGoesBack())
        parts.append(tr("tip in cash %1").arg(money(tip)));
    m_refundList->setText(parts.join(u"  ·  "_s));
    m_give->setEnabled(m_presenter->anythingChosen() && !m_presenter->busy());
    const QString before = m_refund->currentData().toString();
    m_refund->clear();
    m_refund->addItem(tr("As it was paid"), QString());
    for (const auto& kind : m_presenter->tenders()) {
        if (kind.active)
            m_refund->addItem(tenderText(kind), kind.id);
    }
    m_refund->setCurrentIndex(qMax(0, m_presenter->sale() ? m_refund->findData(before) : 0));
}

void ReturnScreen::fitColumns()
{
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    const bool hits = !m_presenter->sale();
    header->setSectionResizeMode(hits ? static_cast<int>(ReturnModel::Buyer) : static_cast<int>(ReturnModel::Name),
                                 QHeaderView::Stretch);
    const QList<std::pair<int, int>> widths = hits ? QList<std::pair<int, int>>{{ReturnModel::Number, 176},
                                                                                {ReturnModel::Date, 120},
                                                                                {ReturnModel::Total, 110}}
                                                   : QList<std::pair<int, int>>{{ReturnModel::Price, 96},
                                                                                {ReturnModel::Sold, 84},
                                                                                {ReturnModel::Returned, 96},
                                                                                {ReturnModel::Now, 84}};
    for (const auto& [column, width] : widths)
        m_table->setColumnWidth(column, roomy(width));
    m_table->setColumnHidden(ReturnModel::Price, !hits && textSize() > 125); // names need the room
}

void ReturnScreen::say(Tone tone, const QString& words)
{
    showNotice(m_notice, tone == Tone::Alarm ? u"alarm"_s : tone == Tone::Warn ? u"warn"_s : QString(), words);
}

} // namespace ui
