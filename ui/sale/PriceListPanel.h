#pragma once
#include "common/Overlay.h"

#include <engine/Stock.h>

class QKeyEvent;
class QLabel;
class QListWidget;

namespace ui {

// Which prices this sale is made at: the products' own, or one of the shop's lists.
class PriceListPanel : public Overlay
{
    Q_OBJECT
public:
    explicit PriceListPanel(QWidget* host);
    void openFor(const QList<engine::PriceList>& lists, qint64 present);
    void saleRefused(); // a key that belongs to the sale behind
    bool handleKey(QKeyEvent* event);

Q_SIGNALS:
    void chosen(qint64 list); // 0 = the products' own

private:
    void render();
    void take();
    QLabel* m_title;
    QListWidget* m_list;
    QLabel* m_hint;
    QLabel* m_message;
    QList<engine::PriceList> m_lists;
    qint64 m_present = 0;
};

} // namespace ui
