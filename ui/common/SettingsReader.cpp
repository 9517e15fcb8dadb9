#include "common/SettingsReader.h"

#include "common/Async.h"

#include <memory>

namespace ui {

void readSettings(engine::SettingsStore& store, const QStringList& keys, QObject* receiver,
                  std::function<void(const SettingValues&)> then)
{
    struct Reading
    {
        SettingValues values;
        qsizetype open = 0;
        std::function<void(const SettingValues&)> then;
    };
    auto reading = std::make_shared<Reading>();
    reading->open = keys.size();
    reading->then = std::move(then);
    for (const QString& key : keys) {
        whenReady(store.value(key, {}), receiver, [reading, key](const engine::Result<QString>& value) {
            if (value && !value->isEmpty())
                reading->values.insert(key, *value);
            if (--reading->open == 0)
                reading->then(reading->values);
        });
    }
}

} // namespace ui
