#pragma once
#include "common/Panel.h"
#include "people/Session.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QCheckBox;
class QComboBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace ui {

class PriceListModel;
class PriceRuleCard;
class StatePage;

// The shop's price lists: their names, a price for each product, or all of them by a percentage of the products' own.
// Prices are with taxes here, as customers see them.
class PriceListsScreen : public Panel
{
    Q_OBJECT
public:
    PriceListsScreen(const Services& services, Session& session, QWidget* parent);
    void enterPage();
    bool handleKey(QKeyEvent* event);
    bool escape(); // true when there was something to leave

Q_SIGNALS:
    void backChosen();

private:
    QWidget* makeList();
    QWidget* makePrices();
    void layOut();
    void retranslate();
    void loadLists(qint64 choose);
    void showLists();
    void chooseList();
    void reload();
    void loadPrices();
    void beginNew();
    void saveList();
    void askPrice();
    void savePrice();
    void priced(const engine::Product& product, std::optional<engine::Decimal> price);
    void applyRule(const engine::PriceRule& rule);
    [[nodiscard]] qint64 current() const;
    void say(const QString& tone, const QString& words);
    void sayPreview();
    void sayProduct();

    const Services& m_services;
    Session& m_session;
    PriceListModel* m_model;
    QPushButton* m_back;
    QLabel* m_title;
    QPushButton* m_new;
    QLabel* m_message;
    QComboBox* m_lists;
    QLineEdit* m_name;
    QCheckBox* m_active;
    QPushButton* m_saveList;
    QLineEdit* m_search;
    QStackedWidget* m_pages;
    QTableView* m_table;
    StatePage* m_state;
    QLabel* m_priceWords;
    QLineEdit* m_price;
    QPushButton* m_savePrice;
    PriceRuleCard* m_rule;
    QWidget* m_prices = nullptr; // what changes prices
    QTimer* m_soon;
    QList<engine::PriceList> m_all;
    quint64 m_asked = 0;
    bool m_making = false; // a list that has no name yet
    bool m_busy = false;   // something is being kept
    bool m_failed = false; // nothing could be read
};

} // namespace ui
