#pragma once
#include "xml/XsdValidator.h"

#include <engine/Result.h>

#include <QStringView>

#include <memory>

namespace engine::sri {

// SRI's schema for a root element and its `version`, e.g. (u"factura", u"1.1.0"). Each is compiled once per process, on
// first use; safe from any thread and shared. VALIDATION_FAILED when SRI has no schema of that name or version; field
// "version" when only the version is unknown.
Result<std::shared_ptr<const xml::XsdValidator>> schemaFor(QStringView rootName, QStringView version);

} // namespace engine::sri
