#pragma once
#include "common/Panel.h"

class QLabel;

namespace ui {

// Under the state bar of a till whose data can only be looked at: says so on every page, and what is not done for it.
class ReadOnlyBand : public Panel
{
    Q_OBJECT
public:
    explicit ReadOnlyBand(QWidget* parent);
    void refuse(const QString& what); // somebody wanted this; empty: nobody any more

private:
    void render();

    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_words;
    QString m_refused;
};

} // namespace ui
