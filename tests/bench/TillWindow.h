#pragma once
#include <sale/SalePresenter.h>
#include <sale/SaleScreen.h>
#include <shell/MainWindow.h>

#include <QHash>

#include <functional>

namespace engine::bench {

// The window that people sell at, over an engine, on the offscreen platform: its keys, its scanner, and what of it has
// been drawn. Ends the program when it does not get anywhere.
class TillWindow : private QObject
{
public:
    explicit TillWindow(Engine& engine);
    ~TillWindow() override;

    void key(Qt::Key key, const QString& text = {});
    void type(QChar character);
    // All keys of a code but the last, which is Enter.
    void aim(const QString& code);
    void fire();
    void until(const char* what, const std::function<bool()>& condition);
    // How often this part has been drawn: "lines", "searchHits", "change"...
    int drawn(const char* part);

    [[nodiscard]] ui::SalePresenter& sale() { return m_window->sale().presenter(); }
    [[nodiscard]] QString entry() const;
    [[nodiscard]] bool shows(const char* part) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send(Qt::Key key, const QString& text);

    ui::EngineEvents m_events;
    ui::Services m_services;
    std::unique_ptr<ui::MainWindow> m_window;
    QHash<QByteArray, QWidget*> m_parts;
    QHash<QObject*, int> m_drawn;
    quint64 m_pressed = 1'000;
};

} // namespace engine::bench
