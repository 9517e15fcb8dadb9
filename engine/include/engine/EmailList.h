#pragma once
#include <engine/Export.h>

#include <QStringList>

namespace engine {

// Several addresses in one text. People put blanks, commas, semicolons or lines between two; what is stored, printed as
// Correo and mailed to has semicolons.
ENGINE_EXPORT QStringList emailList(QStringView typed); // in their order, each once, whatever its case
ENGINE_EXPORT QString joinEmails(const QStringList& emails);
// By its shape only: nobody knows whether it is read.
ENGINE_EXPORT bool isEmail(QStringView text);

} // namespace engine
