#pragma once
#include <engine/Engine.h>

#include <QHash>
#include <QObject>

#include <functional>

namespace ui {

using SettingValues = QHash<QString, QString>; // only those that were ever set

// Reads several settings and tells them together; one that cannot be read makes an error of all.
void readSettings(engine::SettingsStore& store, const QStringList& keys, QObject* receiver,
                  std::function<void(const engine::Result<SettingValues>&)> then);

} // namespace ui
