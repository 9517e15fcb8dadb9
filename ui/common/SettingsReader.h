#pragma once
#include <engine/Engine.h>

#include <QHash>
#include <QObject>

#include <functional>

namespace ui {

using SettingValues = QHash<QString, QString>; // only those that were ever set

// Reads several settings and tells them together.
void readSettings(engine::SettingsStore& store, const QStringList& keys, QObject* receiver,
                  std::function<void(const SettingValues&)> then);

} // namespace ui
