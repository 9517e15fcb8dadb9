#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Sales.h>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// The ways to pay of the shop: what each is called, its code at the tax office, whether it asks for the number of its
// voucher, opens the drawer, and is in use. None is ever taken away: sales that were made name it.
class TenderKindsCard : public Panel
{
    Q_OBJECT
public:
    TenderKindsCard(const Services& services, QWidget* parent);
    void show(const QList<engine::TenderKind>& kinds);

Q_SIGNALS:
    void saved(const QList<engine::TenderKind>& kinds);

private:
    struct Row
    {
        engine::TenderKind kind;
        QLineEdit* name;
        QComboBox* code;
        QCheckBox* reference;
        QCheckBox* drawer;
        QCheckBox* active;
    };

    void addRow(const engine::TenderKind& kind);
    void addKind();
    [[nodiscard]] engine::TenderKind typedKind(const Row& row) const;
    void save();
    void write(const QList<engine::TenderKind>& kinds);
    void retranslate();
    static void nameRow(const Row& row);
    static void fillCodes(const Row& row);

    const Services& m_services;
    QLabel* m_title;
    QLabel* m_message;
    QPushButton* m_add;
    QPushButton* m_save;
    QGridLayout* m_grid;
    QList<QLabel*> m_heads;
    QList<Row> m_rows;
};

} // namespace ui
