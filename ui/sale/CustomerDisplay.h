#pragma once
#include "common/Panel.h"
#include "sale/SalePresenter.h"

class QLabel;
class QListWidget;

namespace ui {

// What the customer sees: lines, total, change. Of him nothing but the name; it takes no key and no click.
class CustomerDisplay : public Panel
{
    Q_OBJECT
public:
    explicit CustomerDisplay(SalePresenter& presenter);
    void present(); // on the second screen when there is one, else in a window
    void setShop(const QString& name);

Q_SIGNALS:
    void closedByHand();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void render();
    SalePresenter& m_presenter;
    QString m_shopName;
    QLabel* m_shop;
    QLabel* m_buyer;
    QListWidget* m_lines;
    QLabel* m_caption;
    QLabel* m_amount;
    QLabel* m_below;
};

} // namespace ui
