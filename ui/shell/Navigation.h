#pragma once
#include "common/Panel.h"

class QToolButton;

namespace ui {

enum class Page {
    Sale,
    Documents,
    Queue,
    Settings,
    FirstRun,
    Document,
    Devices,
    Printers,
    Mail,
    People,
    Audit,
    Returns,
    Counter,
    Products,
    Customers,
    PriceLists
};

// The rail on the left: six places, icon and word.
class Navigation : public Panel
{
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent);
    void setCurrent(Page page);

Q_SIGNALS:
    void chosen(ui::Page page);
    void helpChosen();

private:
    QToolButton* makeItem(const QString& name, const QString& iconName);
    QList<std::pair<Page, QToolButton*>> m_items;
    QToolButton* m_help;
};

} // namespace ui
