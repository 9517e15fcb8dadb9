#pragma once
#include "queue/QueueAge.h"
#include "queue/QueueStep.h"

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace ui {

// One document of the queue: who and how much, since when, why, and the next right thing.
class QueueRow : public QFrame
{
    Q_OBJECT
public:
    struct Setting
    {
        engine::SriReach reach = engine::SriReach::Unknown;
        QueueAge age;
        bool readOnly = false; // nothing can be done from here
    };
    QueueRow(const engine::QueueEntry& entry, const Setting& setting, QWidget* parent);
    [[nodiscard]] const engine::AccessKey& accessKey() const { return m_key; }

Q_SIGNALS:
    void retryChosen(const engine::AccessKey& key);
    void openChosen(const engine::AccessKey& key);
    void correctionChosen(const engine::AccessKey& key, const QString& field);
    void certificateChosen();
    void settingsChosen(const QString& field);
    void portalChosen();
    void copyChosen(const engine::QueueEntry& entry);

private:
    QBoxLayout* makeHead(const engine::QueueEntry& entry, const Setting& setting);
    QBoxLayout* makeWords(const engine::QueueEntry& entry, const Setting& setting);
    QBoxLayout* makeActions(const engine::QueueEntry& entry, const Setting& setting);
    QPushButton* makeStep(const engine::QueueEntry& entry);

    engine::AccessKey m_key;
};

} // namespace ui
