#pragma once
#include "common/Panel.h"

#include <engine/Product.h>

#include <QDate>

class QLabel;
class QListWidget;

namespace ui {

// Hits under the entry box. The keyboard stays in the box: it is driven from there.
class SearchPopup : public Panel
{
    Q_OBJECT
public:
    explicit SearchPopup(QWidget* parent);
    void showProducts(const QString& text, const QList<engine::Product>& products, QDate date);
    void showLeft(const QHash<qint64, engine::Decimal>& left); // of the hits that are counted
    void showCustomers(const QString& text, const QList<engine::Customer>& customers);
    void move(int by);
    bool choose(); // false when nothing is marked
    void dismiss();
    [[nodiscard]] bool customersShown() const { return m_customersShown; }
    [[nodiscard]] bool foundNobody(const QString& text) const; // it is open and says so of this text

Q_SIGNALS:
    void productChosen(const engine::Product& product);
    void customerChosen(const engine::Customer& customer);
    void resized();

private:
    void present(const QString& emptyWords);
    QListWidget* m_list;
    QLabel* m_empty;
    QLabel* m_hint;
    QList<engine::Product> m_products;
    QList<engine::Customer> m_customers;
    QString m_text; // whose customers are shown
    bool m_customersShown = false;
};

} // namespace ui
