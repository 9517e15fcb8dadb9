#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QGridLayout;
class QLabel;
class QPushButton;
class QTabBar;

namespace ui {

// The grid of ten products a page beside the sale, as the shop arranges it: Alt+1 to Alt+0, or a finger. While it is
// arranged a finger puts the chosen product of the sale on a key, or takes the key's away.
class QuickKeys : public Panel
{
    Q_OBJECT
public:
    static constexpr int kPerPage = 10;

    QuickKeys(const Services& services, QWidget* parent);
    void load();
    [[nodiscard]] bool failed() const { return m_failed; } // the last load
    void press(int position);                              // 0 to 9
    void setArranging(bool on);
    [[nodiscard]] bool arranging() const { return m_arranging; }
    void setChosen(const std::optional<engine::Product>& product); // of the line that is chosen in the sale
    void setDate(QDate date) { m_date = date; }
    [[nodiscard]] bool used() const { return m_arranging || !m_keys.isEmpty(); }

Q_SIGNALS:
    void chosen(const engine::Product& product);
    void changed(const QList<engine::QuickKey>& keys); // to be stored by whoever may
    void said(const QString& words);
    void closed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show(const QList<engine::QuickKey>& keys);
    void loadFromSettings();
    void arrange(int position);
    void render();
    [[nodiscard]] const engine::QuickKey* at(int page, int position) const;
    [[nodiscard]] int pages() const;

    const Services& m_services;
    QTabBar* m_tabs;
    QLabel* m_hint;
    QPushButton* m_done;
    QList<QPushButton*> m_buttons;
    QList<engine::QuickKey> m_keys;
    std::optional<engine::Product> m_chosen;
    QDate m_date;
    int m_page = 0;
    bool m_arranging = false, m_failed = false;
};

// For a shop whose engine keeps no quick keys of its own: JSON of pages, positions and product codes.
QString quickKeysToText(const QList<engine::QuickKey>& keys);

} // namespace ui
