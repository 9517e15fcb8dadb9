#include "catalog/ProductForm.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "sale/Cart.h"

#include <engine/Catalogs.h>
#include <engine/ShelfPrice.h>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// The kinds of IVA that a shop sells with, the usual one first (SRI table 17).
const QStringList kRates{u"4"_s, u"0"_s, u"5"_s, u"8"_s, u"6"_s, u"7"_s};
constexpr qsizetype kMaxCode = 25; // codigoPrincipal

bool looksLikeBarcode(const QString& text)
{
    return text.size() >= 8 && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

ProductForm::ProductForm(const Services& services, Session& session, QWidget* host)
    : FormCard(host, u"productForm"_s, 720, u"product"_s), m_services(services), m_session(session),
      m_code(addField(u"code"_s, static_cast<int>(kMaxCode))), m_barcodes(addField(u"barcode"_s, 600)),
      m_name(addField(u"name"_s, 300)), m_gross(addField(u"gross"_s, 20)), m_net(addField(u"unitPrice"_s, 20)),
      m_category(addField(u"category"_s, 60)), m_unit(addField(u"unit"_s, 50)), m_cost(addField(u"cost"_s, 20)),
      m_stock(addField(u"stock"_s, 20)), m_minimum(addField(u"minimum"_s, 20)), m_iva(new QComboBox(card())),
      m_counted(new QCheckBox(card())), m_active(new QCheckBox(card()))
{
    m_iva->setObjectName(u"productIva"_s);
    m_counted->setObjectName(u"productCounted"_s);
    m_active->setObjectName(u"productActive"_s);
    layOut();
    connect(m_gross, &QLineEdit::textEdited, this, [this] { priceTyped(true); });
    connect(m_net, &QLineEdit::textEdited, this, [this] { priceTyped(false); });
    connect(m_iva, &QComboBox::activated, this, [this] { priceTyped(true); });
    connect(m_counted, &QCheckBox::toggled, this, [this](bool on) {
        m_stock->setEnabled(on);
        m_minimum->setEnabled(on);
    });
    bind([this] { retranslate(); });
}

void ProductForm::layOut()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    auto* flags = new QHBoxLayout;
    flags->setSpacing(space::l);
    flags->addWidget(m_iva);
    flags->addWidget(m_counted);
    flags->addWidget(m_active);
    flags->addStretch();
    const QList<std::pair<QLineEdit*, QLineEdit*>> rows{
        {m_name, m_code}, {m_gross, m_net}, {m_barcodes, m_category}, {m_unit, m_cost}, {m_stock, m_minimum}};
    int row = 0;
    for (const auto& [left, right] : rows) {
        if (left == m_stock)
            grid->addLayout(flags, row++, 0, 1, 2);
        grid->addLayout(cell(left), row, 0);
        grid->addLayout(cell(right), row++, 1);
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    cardLayout()->addLayout(grid);
    addFoot();
    setTabs({m_name, m_code, m_gross, m_net, m_barcodes, m_category, m_unit, m_cost, m_iva, m_counted, m_active,
             m_stock, m_minimum});
}

void ProductForm::retranslate()
{
    title()->setText(m_card.product.id == 0 ? tr("New product") : tr("Product"));
    const QHash<QString, QString> words{{u"name"_s, tr("Name")},
                                        {u"code"_s, tr("Code")},
                                        {u"gross"_s, tr("Price with taxes")},
                                        {u"unitPrice"_s, tr("Price without taxes")},
                                        {u"barcode"_s, tr("Barcodes, one blank between two")},
                                        {u"category"_s, tr("Category (optional)")},
                                        {u"unit"_s, tr("Unit (optional)")},
                                        {u"cost"_s, tr("Cost without taxes (optional)")},
                                        {u"stock"_s, tr("In stock")},
                                        {u"minimum"_s, tr("Tell me from")}};
    for (const Field& field : fields()) {
        field.label->setText(words.value(field.name));
        field.edit->setAccessibleName(words.value(field.name));
    }
    m_counted->setText(tr("Count its stock"));
    m_counted->setAccessibleName(m_counted->text());
    m_active->setText(tr("On sale"));
    m_active->setAccessibleName(m_active->text());
    m_iva->setAccessibleName(tr("IVA"));
    sayFoot();
    fillRates();
}

void ProductForm::fillRates()
{
    const QString chosen = m_iva->count() == 0 ? m_card.product.ivaRateCode : m_iva->currentData().toString();
    m_iva->clear();
    const QDate today = QDate::currentDate();
    for (const QString& code : kRates) {
        const auto rate = engine::Catalogs::instance().taxRate(u"2", code, today);
        if (!rate)
            continue;
        QString words = rate->percent ? tr("IVA %1").arg(percent(*rate->percent)) : QString();
        if (code == "6"_L1)
            words = tr("Not subject to IVA");
        if (code == "7"_L1)
            words = tr("Exempt from IVA");
        m_iva->addItem(words, code);
    }
    if (m_iva->findData(chosen) < 0 && !chosen.isEmpty())
        m_iva->addItem(tr("IVA, code %1").arg(chosen), chosen);
    m_iva->setCurrentIndex(qMax(0, m_iva->findData(chosen)));
}

void ProductForm::openNew(const QString& code)
{
    engine::ProductCard card;
    if (looksLikeBarcode(code))
        card.product.barcode = code;
    card.product.code = code.left(kMaxCode);
    openFor(card);
}

void ProductForm::openFor(const engine::ProductCard& card)
{
    m_card = card;
    m_price = card.product.unitPrice;
    m_iva->clear();
    retranslate();
    fill();
    reset();
    openPanel();
    m_name->setFocus();
    m_name->selectAll();
}

void ProductForm::fill()
{
    const engine::Product& product = m_card.product;
    const bool fresh = product.id == 0;
    m_name->setText(product.name);
    m_code->setText(product.code);
    m_barcodes->setText((QStringList{product.barcode} + m_card.moreBarcodes).join(u' ').trimmed());
    m_category->setText(m_card.category);
    m_unit->setText(m_card.unit);
    m_cost->setText(m_card.cost.isZero() ? QString() : number(m_card.cost, 2));
    m_stock->setText(number(m_card.stock));
    m_minimum->setText(number(m_card.minimum));
    m_counted->setChecked(m_card.counted);
    m_stock->setEnabled(m_card.counted);
    m_minimum->setEnabled(m_card.counted);
    m_active->setChecked(product.active);
    const auto gross = engine::shelfPrice(product, QDate::currentDate());
    m_gross->setText(fresh || !gross ? QString() : number(gross->toDecimal(), 2));
    m_net->setText(fresh ? QString() : number(product.unitPrice, 2));
}

engine::Product ProductForm::typedProduct() const
{
    engine::Product product = m_card.product;
    product.ivaRateCode = m_iva->currentData().toString();
    product.unitPrice = m_price;
    return product;
}

// One price is typed, the other follows.
void ProductForm::priceTyped(bool withTaxes)
{
    const auto typed = typedNumber((withTaxes ? m_gross : m_net)->text());
    if (!typed)
        return;
    if (withTaxes) {
        m_price = priceWithoutTaxes(typedProduct(), *typed, QDate::currentDate());
        m_net->setText(number(m_price, 2));
    } else {
        m_price = *typed;
        if (const auto gross = engine::shelfPrice(typedProduct(), QDate::currentDate()))
            m_gross->setText(number(gross->toDecimal(), 2));
    }
}

void ProductForm::submit()
{
    if (isBusy())
        return;
    engine::ProductCard card = m_card;
    card.product = typedProduct();
    card.product.name = m_name->text().simplified();
    card.product.code = m_code->text().simplified();
    QStringList barcodes = m_barcodes->text().split(u' ', Qt::SkipEmptyParts);
    card.product.barcode = barcodes.isEmpty() ? QString() : barcodes.takeFirst();
    card.moreBarcodes = barcodes;
    card.category = m_category->text().simplified();
    card.unit = m_unit->text().simplified();
    card.counted = m_counted->isChecked();
    card.product.active = m_active->isChecked();
    for (QLineEdit* edit : {m_gross, m_net}) {
        const bool unknown = edit == m_gross && !engine::shelfPrice(typedProduct(), QDate::currentDate());
        if (unknown || typedNumber(edit->text()))
            continue; // an IVA that is not in force any more leaves only the price without it
        complain(edit, edit->text().isEmpty() ? tr("A price is missing.") : tr("“%1” is no number.").arg(edit->text()));
        return;
    }
    for (const auto& [edit, value] :
         {std::pair{m_cost, &card.cost}, {m_stock, &card.stock}, {m_minimum, &card.minimum}}) {
        const QString text = edit->text().trimmed();
        if (text.isEmpty()) { // nothing known of it; goods that were counted stay counted
            *value = edit == m_stock ? m_card.stock : engine::Decimal();
            continue;
        }
        const bool negative = edit == m_stock && text.startsWith(u'-');
        const auto typed = typedNumber(negative ? text.mid(1) : text);
        if (!typed) {
            complain(edit, tr("“%1” is no number.").arg(edit->text()));
            return;
        }
        *value = negative ? engine::Decimal() - *typed : *typed;
    }
    const bool fresh = card.product.id == 0;
    m_session.withPermission(fresh ? engine::Permission::CreateProduct : engine::Permission::EditProducts,
                             title()->text(), [this, card](const engine::Actor& actor) { store(actor, card); });
}

void ProductForm::store(const engine::Actor& actor, const engine::ProductCard& card)
{
    waits(true);
    whenReady(m_services.stock->save(actor, card), this,
              [this, card, asked = turn()](const engine::Result<engine::ProductCard>& kept) {
                  if (asked != turn()) { // another product is on the card
                      if (kept)
                          Q_EMIT saved(*kept);
                      return;
                  }
                  waits(false);
                  if (!kept) {
                      refused(kept.error());
                      return;
                  }
                  m_card = *kept;
                  if (kept->counted && kept->stock != card.stock) {
                      engine::ProductCard wanted = *kept;
                      wanted.stock = card.stock;
                      // Said before somebody is asked: without a yes the product is kept and its stock is not.
                      say(u"warn"_s, tr("The product is kept; its stock waits for permission."));
                      m_session.withPermission(engine::Permission::AdjustStock,
                                               tr("Stock of %1").arg(kept->product.name),
                                               [this, wanted, asked](const engine::Actor& who) {
                                                   if (asked == turn())
                                                       adjust(who, wanted);
                                               });
                      return;
                  }
                  done(*kept);
              });
}

// What was typed as stock is a count: the difference moves.
void ProductForm::adjust(const engine::Actor& actor, const engine::ProductCard& card)
{
    engine::StockMovement count;
    count.product = card.product.id;
    count.quantity = card.stock - m_card.stock;
    count.reason = engine::StockReason::Count;
    waits(true);
    whenReady(m_services.stock->move(actor, count, QUuid::createUuid().toString(QUuid::WithoutBraces)), this,
              [this, card, asked = turn()](const engine::Result<bool>& moved) {
                  if (asked != turn()) {
                      if (moved)
                          Q_EMIT saved(card);
                      return;
                  }
                  waits(false);
                  moved ? done(card) : refused(moved.error());
              });
}

void ProductForm::done(const engine::ProductCard& card)
{
    Q_EMIT saved(card);
    closePanel();
}

void ProductForm::refused(const engine::Error& error)
{
    say(u"alarm"_s, errorText(error));
    QLineEdit* first = nullptr;
    for (const auto& refusal : error.fields) {
        QLineEdit* marked = mark(refusal.field.startsWith("moreBarcodes"_L1) ? u"barcode"_s : refusal.field);
        first = first ? first : marked;
    }
    if (first)
        first->setFocus();
}

} // namespace ui
