#pragma once
#include "common/Overlay.h"

#include <engine/Sales.h>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

// The sales that were put aside, oldest first: taken back with Enter, cancelled with a reason.
class ParkedPanel : public Overlay
{
    Q_OBJECT
public:
    explicit ParkedPanel(QWidget* host);
    void openFor(const QList<engine::ParkedSale>& sales, int warnMinutes);
    void saleRefused(); // a key that belongs to the sale behind
    bool handleKey(QKeyEvent* event);
    void settled(const QString& trouble); // the cancelling; empty: it is done
    bool escape();                        // true when only the question was closed

Q_SIGNALS:
    void taken(const engine::ParkedSale& sale);
    void cancelled(const engine::ParkedSale& sale, const QString& reason);

private:
    void render();
    void takeCurrent();
    void askReason();
    void cancelCurrent();

    QLabel* m_title;
    QListWidget* m_list;
    QLabel* m_hint;
    QLineEdit* m_reason;
    QLabel* m_message;
    QPushButton* m_take;
    QPushButton* m_cancel;
    QList<engine::ParkedSale> m_sales;
    int m_warnMinutes = 30;
};

} // namespace ui
