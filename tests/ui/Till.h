#pragma once
#include "FakeDialogs.h"
#include "support/FakeEngine.h"
#include "support/FakeSales.h"
#include "support/FakeServices.h"
#include "support/FakeSounds.h"

#include <sale/SalePresenter.h>
#include <sale/SaleScreen.h>
#include <shell/MainWindow.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

#include <functional>
#include <memory>

namespace test {

// A window with a played engine, and a pair of hands and a scanner to work it.
struct Till
{
    explicit Till(bool withShop = true, std::function<void(FakeEngine&)> prepare = {},
                  std::function<void(Till&)> prepareTill = {});
    ~Till();

    FakeEngine engine;
    FakeSales sales{engine};
    FakePrinting printing{engine};
    FakeServices services; // mail, devices, network
    FakeSounds sounds;
    FakeDialogs dialogs;
    ui::EngineEvents events;
    std::unique_ptr<ui::MainWindow> window;
    qint64 clock = 0;
    int presses = 0; // of keys; a scan is none
    int scanGap = 3; // milliseconds from key to key of the scanner

    // Every key goes to the window as the platform would send it.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void heldKey(Qt::Key key);                                    // the repeats of a key that is held down
    void type(const QString& text);                               // a hand: 120 ms from key to key
    void scan(const QString& code, Qt::Key end = Qt::Key_Return); // a scanner: 3 ms from key to key
    void scanWith(const QString& code, Qt::Key pressed);          // a hand presses a key in the middle of the scan
    void settle();                                                // runs the event loop until nothing is queued
    static bool until(const std::function<bool()>& condition, int milliseconds = 4000);

    template <class T>
    T* find(const char* name) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char* label) const;
    [[nodiscard]] QString entry() const;
    [[nodiscard]] const ui::Cart& cart() const { return window->sale().presenter().cart(); }
    [[nodiscard]] qint64 totalCents() const { return window->sale().presenter().totals().total.cents(); }

private:
    void send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text, bool repeat);
};

} // namespace test
