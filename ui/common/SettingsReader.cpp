#include "common/SettingsReader.h"

#include "common/Async.h"

#include <memory>

namespace ui {

void readSettings(engine::SettingsStore& store, const QStringList& keys, QObject* receiver,
                  std::function<void(const engine::Result<SettingValues>&)> then)
{
    struct Reading
    {
        engine::Result<SettingValues> values = SettingValues();
        qsizetype open = 0;
        std::function<void(const engine::Result<SettingValues>&)> then;
    };
    auto reading = std::make_shared<Reading>();
    reading->open = keys.size();
    reading->then = std::move(then);
    for (const QString& key : keys) {
        whenReady(store.value(key, {}), receiver, [reading, key](const engine::Result<QString>& value) {
            if (!value)
                reading->values = value.error();
            else if (reading->values && !value->isEmpty())
                reading->values->insert(key, *value);
            if (--reading->open == 0)
                reading->then(reading->values);
        });
    }
}

} // namespace ui
