#pragma once
#include "common/Overlay.h"
#include "people/Session.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// One product: new, from a scan nobody knew, or changed. Enter keeps it, Esc leaves everything as it was.
class ProductForm : public Overlay
{
    Q_OBJECT
public:
    ProductForm(const Services& services, Session& session, QWidget* host);
    // `code` is what was scanned; it becomes the barcode when it looks like one, else the code.
    void openNew(const QString& code);
    void openFor(const engine::ProductCard& card);
    bool handleKey(int key);

Q_SIGNALS:
    void saved(const engine::ProductCard& card);

private:
    struct Field
    {
        QString name; // as engine::Stock::save names what it refuses
        QLabel* label;
        QLineEdit* edit;
    };
    QLineEdit* addField(QGridLayout* grid, int row, int column, const QString& name, int maxLength);
    void layOut();
    void retranslate();
    void fill();
    void fillRates();
    void priceTyped(bool withTaxes);
    [[nodiscard]] engine::Product typedProduct() const;
    void submit();
    void store(const engine::Actor& actor, const engine::ProductCard& card);
    void adjust(const engine::Actor& actor, const engine::ProductCard& card);
    void done(const engine::ProductCard& card);
    void refused(const engine::Error& error);
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    Session& m_session;
    QLabel* m_title;
    QList<Field> m_fields;
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
    QLabel* m_message;
    QPushButton* m_cancel;
    QPushButton* m_save;
    engine::ProductCard m_card;
    engine::Decimal m_price; // without taxes, as exact as it was stored or typed
    bool m_busy = false;
};

} // namespace ui
