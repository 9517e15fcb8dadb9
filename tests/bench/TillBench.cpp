// From the tender key to a till that takes the next sale: the real window on the offscreen platform over the real
// engine (SQLite with synchronous = FULL).
#include "Figures.h"
#include "ShopFolder.h"

#include <sale/SalePresenter.h>
#include <sale/SaleScreen.h>
#include <shell/Launch.h>
#include <shell/MainWindow.h>
#include <shell/Navigation.h>

#include <QApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSales = 300;

class Hands
{
public:
    explicit Hands(ui::MainWindow& window) : m_window(window) {}

    void key(Qt::Key key, const QString& text = {})
    {
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            QApplication::sendEvent(m_window.focusWidget() ? m_window.focusWidget() : &m_window, &event);
        }
    }
    void scan(const QString& code)
    {
        for (const QChar c : code)
            key(static_cast<Qt::Key>(c.toUpper().unicode()), c);
        key(Qt::Key_Return, u"\r"_s);
    }

private:
    ui::MainWindow& m_window;
};

template <class Condition>
void until(const char* what, Condition condition)
{
    const QDeadlineTimer deadline(10'000);
    while (!condition()) {
        if (deadline.hasExpired())
            qFatal("the till did not get there: %s", what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

void sell(ui::MainWindow& window, const QString& code)
{
    const ui::SalePresenter& sale = window.sale().presenter();
    Hands hands(window);
    std::vector<double> next, durable;
    for (int i = 0; i < kSales; ++i) {
        for (qsizetype line = 1; line <= 3; ++line) {
            hands.scan(code);
            until("a line", [&] {
                return !sale.cart().lines.isEmpty() && sale.cart().lines.first().quantity >= Decimal::fromInt(line);
            });
        }
        const auto start = std::chrono::steady_clock::now();
        hands.key(Qt::Key_F12);
        until("the next sale", [&] { return sale.cart().lines.isEmpty(); });
        QCoreApplication::processEvents(); // what the key has changed is on the screen
        next.push_back(bench::millisecondsSince(start));
        until("a durable sale", [&] { return sale.lastSale() && sale.lastSale()->stored; });
        durable.push_back(bench::millisecondsSince(start));
    }
    bench::figure("tender key to ready for the next sale, p50", bench::percentile(next, 0.5), "ms");
    bench::figure("tender key to ready for the next sale, p95", bench::percentile(next, 0.95), "ms", "50 ms");
    bench::figure("tender key to durable and shown, p50", bench::percentile(durable, 0.5), "ms");
    bench::figure("tender key to durable and shown, p95", bench::percentile(durable, 0.95), "ms", "50 ms");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::prepareApplication(application);
    bench::ShopFolder folder;
    const auto engine = folder.open();
    ui::EngineEvents events;
    QObject::connect(engine.get(), &Engine::documentChanged, &events, &ui::EngineEvents::documentChanged);
    QObject::connect(engine.get(), &Engine::queueChanged, &events, &ui::EngineEvents::queueChanged);
    Engine& e = *engine;
    const ui::Services services{e.documents(), e.issuers(), e.catalog(),
                                e.customers(), e.queue(),   e.settings(),
                                events,        e.info(),    [&e] { return e.ensurePracticeShop(); }};
    const auto products = e.catalog().search({}, 1).result();
    if (!products || products->isEmpty())
        qFatal("the practice shop has no product");
    ui::MainWindow window(services);
    window.startPractice();
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    QApplication::setActiveWindow(&window);
    until("the window", [&] { return window.findChild<ui::Navigation*>()->isVisible() && window.focusWidget(); });
    sell(window, products->first().barcode);
    return 0;
}
