#pragma once
#include "common/Panel.h"
#include "people/Session.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QCheckBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace ui {

class Dialogs;
class ImportPanel;
class ProductForm;
class ProductsModel;
class StatePage;

// What the shop sells: searched as one types, changed in a card, brought in by file.
class ProductsScreen : public Panel
{
    Q_OBJECT
public:
    ProductsScreen(const Services& services, Session& session, Dialogs& dialogs, QWidget* overlayHost, QWidget* parent);
    void enterPage();
    bool handleKey(QKeyEvent* event);
    // A code that nobody knew, from the sale: `created` comes when it has become a product.
    void createFrom(const QString& code);
    void bringIn(engine::ImportKind kind); // the card for files is one for all that comes in
    void find(const QString& text);        // a code was scanned here
    [[nodiscard]] bool panelOpen() const;
    bool escape(); // true when there was a panel to close

Q_SIGNALS:
    void created(const engine::Product& product);
    void saleChosen();
    void priceListsChosen();
    void imported();
    void importClosed();

private:
    void reload();
    void more();
    void shown(const engine::Result<QList<engine::ProductCard>>& cards, bool append);
    void openCurrent();
    void layOut();

    const Services& m_services;
    Session& m_session;
    ProductsModel* m_model;
    QLabel* m_title;
    QLineEdit* m_search;
    QCheckBox* m_inactive;
    QPushButton* m_new;
    QPushButton* m_import;
    QPushButton* m_lists;
    QStackedWidget* m_pages;
    QTableView* m_table;
    StatePage* m_state;
    QPushButton* m_more;
    QTimer* m_soon;
    ProductForm* m_form;
    ImportPanel* m_importPanel;
    quint64 m_asked = 0;
    bool m_failed = false;
    bool m_forSale = false;
};

} // namespace ui
