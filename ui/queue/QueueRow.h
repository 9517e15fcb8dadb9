#pragma once
#include "queue/QueueAge.h"

#include <engine/Document.h>

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace ui {

// The one right thing that a person can do for a document next.
enum class QueueStep { Retry, Correct, Certificate, Portal, Support };

QueueStep queueStep(const engine::QueueEntry& entry);
// Why it waits, in plain words.
QString queueCause(const engine::QueueEntry& entry, engine::SriReach reach);
// What whoever helps needs to know, without a picture of the screen.
QString queueDetails(const engine::QueueEntry& entry);

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
