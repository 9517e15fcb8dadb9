#pragma once
#include "common/Theme.h"
#include "sale/ScanRules.h"
#include "shell/Commands.h"
#include "shell/Navigation.h"
#include "shell/Services.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QStackedWidget;

namespace ui {

class Battery;
struct BatteryCharge;
class CommandPalette;
class CounterScreen;
class CustomerDisplay;
class Dialogs;
class DevicesScreen;
class MailScreen;
class DocumentDetail;
class DocumentsScreen;
class FirstRun;
class HelpOverlay;
class KeyRouter;
class KeysPanel;
class Language;
class PrintersScreen;
class PrinterWatch;
class ReadOnlyBand;
class ProductsScreen;
class QueueScreen;
class QuitPanel;
class ReturnScreen;
class SaleScreen;
class Session;
class Staff;
class SettingsScreen;
class ShiftCenter;
class StateBar;
class Sounds;
class CustomersScreen;
class NoteForm;
class PriceListsScreen;

// The one window: state bar, rail and screens, and the table that says which key does what where.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `dialogs` may be null: then the system's are used. It must outlive the window.
    explicit MainWindow(const Services& services, Dialogs* dialogs = nullptr);
    ~MainWindow() override;

    // Makes the demo shop when it is not there yet and sells from it.
    void startPractice();
    void run(Command command);
    void go(Page page); // asks for a yes first when whoever is signed in may not
    void setLanguage(const QString& code);
    void setTheme(ThemeKind kind);
    void setTextSize(int percent);
    [[nodiscard]] KeyRouter& router() { return *m_router; }
    [[nodiscard]] SaleScreen& sale() { return *m_sale; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override; // says first what still waits for the tax office

private:
    void build();
    void wireStaff();
    void enter(Page page);
    void lock();
    void wire();
    void wireShift();
    void wireSigns(); // of the shift, the printer and the drawer in the state bar
    bool shiftCommand(Command command);
    void loadSettings();
    void loadIssuer();
    void useIssuer(const engine::Issuer& issuer);
    void storeLimits(engine::Money finalConsumer, engine::Money askAbove);
    void applyLimits(engine::Money finalConsumer, engine::Money askAbove);
    void openDocument(const engine::AccessKey& key, Page from);
    void openLast();
    void batteryChanged(const BatteryCharge& charge);
    void correct(const engine::AccessKey& key, const QString& field = {});
    void mend(const engine::DocumentSummary& document, const engine::InvoiceRequest& sent, const QString& field);
    void tell(const QString& words); // on the page of the documents that is in front
    bool handleKey(QKeyEvent* event);
    bool escape();
    [[nodiscard]] bool helpInFront() const;
    [[nodiscard]] bool cardOpen() const;
    void rememberKeyboard();
    void giveKeyboardBack();
    bool saleCommand(Command command);
    bool returnCommand(Command command);
    void openReturn(const engine::AccessKey& key);
    void scanned(const QString& code);
    bool scanRefused(const ScanMeaning& meaning); // by what is in front, which says so
    void runChosen(Command command);
    void tellOnSale(const QString& words);
    void scannedNumber(const QString& code);
    void sellScanned(const QString& code);
    void wireCounter();
    void wireReadOnly();
    void wireBooks(); // products, customers and their prices
    void loadCounter();
    void showDisplay(bool on);
    void keysChanged();
    void store(const QString& key, const QString& value);
    void store(const QMap<QString, QString>& values);
    void notKept(const engine::Error& error);
    void showTheme(ThemeKind kind, int percent);
    void retranslate();

    Services m_services;
    std::unique_ptr<Dialogs> m_ownDialogs;
    Dialogs* m_dialogs;
    Language* m_language;
    Session* m_session; // who stands at this till; handed to the screens
    Battery* m_battery;
    QString m_batteryTold; // while it runs low
    Sounds* m_sounds;
    PrinterWatch* m_printer = nullptr; // none where nothing prints
    StateBar* m_bar;
    ReadOnlyBand* m_readOnly;
    Navigation* m_rail;
    QStackedWidget* m_pages;
    FirstRun* m_firstRun;
    SaleScreen* m_sale;
    DocumentsScreen* m_documents;
    DocumentDetail* m_detail;
    QueueScreen* m_queue;
    QuitPanel* m_quit;
    DevicesScreen* m_devices;
    PrintersScreen* m_printers;
    ReturnScreen* m_returns;
    NoteForm* m_noteForm;
    CounterScreen* m_counter;
    KeysPanel* m_keys;
    ProductsScreen* m_products;
    CustomersScreen* m_customers;
    PriceListsScreen* m_priceLists;
    std::unique_ptr<CustomerDisplay> m_display;
    MailScreen* m_mail;
    SettingsScreen* m_settings;
    Staff* m_staff;
    HelpOverlay* m_help;
    CommandPalette* m_palette;
    ShiftCenter* m_shift;
    KeyRouter* m_router;
    QPointer<QWidget> m_before; // where the keyboard was when the keys or the list of commands came
    Page m_page = Page::Sale;
    Page m_detailFrom = Page::Documents;
    ScanRules m_scanRules;
    QString m_shopName;
    bool m_hasIssuer = false;
};

} // namespace ui
