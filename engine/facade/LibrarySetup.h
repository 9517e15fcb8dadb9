#pragma once
#include <QString>

namespace engine::facade {

// Process-wide set-up of the libraries and of the compiled-in data; once, whoever comes first. Any thread.
void setUpLibraries();
QString libraryVersions(); // one line each

} // namespace engine::facade
