#pragma once
#include <engine/Document.h>

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;

namespace ui {

// Above the list of documents: words, state and period that narrow it.
class DocumentFilters : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentFilters(QWidget* parent);
    void retranslate();
    [[nodiscard]] engine::DocumentFilter filter() const;
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] QLineEdit& search() const { return *m_search; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_search;
    QComboBox* m_status;
    QComboBox* m_period;
    QTimer* m_soon; // not for every key of a hand
};

} // namespace ui
