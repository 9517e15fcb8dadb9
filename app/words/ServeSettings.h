#pragma once
#include "Arguments.h"

namespace app {

// A value of `serve` by the name of its option, e.g. "admin-secret-file": from the command line, else from
// MOSTRADOR_ADMIN_SECRET_FILE in the environment, else the setting serve.admin-secret-file of the data folder.
class ServeSettings
{
public:
    explicit ServeSettings(const Arguments& arguments) : m_arguments(arguments) {}
    // From here on the settings are asked too.
    void use(engine::Engine& engine) { m_engine = &engine; }

    [[nodiscard]] QString value(const char* option) const;
    // For options without a value: yes, true, 1 or on; no, false, 0, off or nothing.
    [[nodiscard]] engine::Result<bool> flag(const char* option) const;

private:
    [[nodiscard]] QString fallback(const char* option) const;

    const Arguments& m_arguments;
    engine::Engine* m_engine = nullptr;
};

} // namespace app
