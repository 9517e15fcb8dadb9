#pragma once
#include "common/FormCard.h"
#include "people/Session.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QCheckBox;
class QComboBox;

namespace ui {

// One product: new, from a scan nobody knew, or changed. Enter keeps it, Esc leaves everything as it was.
class ProductForm : public FormCard
{
    Q_OBJECT
public:
    ProductForm(const Services& services, Session& session, QWidget* host);
    // `code` is what was scanned; it becomes the barcode when it looks like one, else the code.
    void openNew(const QString& code);
    void openFor(const engine::ProductCard& card);

Q_SIGNALS:
    void saved(const engine::ProductCard& card);

private:
    void layOut();
    void retranslate();
    void fill();
    void fillRates();
    void priceTyped(bool withTaxes);
    [[nodiscard]] engine::Product typedProduct() const;
    void submit() override;
    void store(const engine::Actor& actor, const engine::ProductCard& card);
    void adjust(const engine::Actor& actor, const engine::ProductCard& card);
    void done(const engine::ProductCard& card);
    void refused(const engine::Error& error);

    const Services& m_services;
    Session& m_session;
    QLineEdit* m_code;
    QLineEdit* m_barcodes;
    QLineEdit* m_name;
    QLineEdit* m_gross;
    QLineEdit* m_net;
    QLineEdit* m_category;
    QLineEdit* m_unit;
    QLineEdit* m_cost;
    QLineEdit* m_stock;
    QLineEdit* m_minimum;
    QComboBox* m_iva;
    QCheckBox* m_counted;
    QCheckBox* m_active;
    engine::ProductCard m_card;
    engine::Decimal m_price; // without taxes, as exact as it was stored or typed
};

} // namespace ui
