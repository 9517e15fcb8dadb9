#pragma once
#include "sale/Cart.h"

#include <engine/Engine.h>

#include <QObject>

namespace ui {

// Keeps the sale in progress in the settings store so that it lives through a crash. Writes one after the other; while
// one is under way only the newest state waits.
class Draft : public QObject
{
    Q_OBJECT
public:
    Draft(engine::SettingsStore& settings, QObject* parent);
    void save(const Cart& current, const QList<Cart>& unfinished);
    // Carts of the last run: the one in progress first, then those whose invoice was asked for but never confirmed.
    void load(std::function<void(std::optional<Cart> current, QList<Cart> unfinished)> then);

Q_SIGNALS:
    void failed(const engine::Error& error); // a sale in progress would not live through a power cut

private:
    void write();
    engine::SettingsStore& m_settings;
    QString m_next;
    QString m_written;
    bool m_busy = false, m_failing = false;
};

} // namespace ui
