#pragma once
#include <QList>
#include <QString>

namespace ui {

// A line of the key map as people read it: on the help card and on paper.
struct KeyRow
{
    QString key, words;
    QString number; // what a number typed before it means; empty = nothing
};

QList<KeyRow> keyRows();

} // namespace ui
