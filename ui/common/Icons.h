#pragma once
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace ui {

// Which colour of the running theme an icon is drawn in. Looked up when painting, so a change of theme needs no new
// icon.
enum class Ink { Text, Muted, Accent, OnAccent, Ok, Warn, Alarm };

// A line icon of resources/icons by its file name without ".svg".
QIcon icon(const QString& name, Ink ink = Ink::Text);
QPixmap iconPixmap(const QString& name, int size, Ink ink);

} // namespace ui
