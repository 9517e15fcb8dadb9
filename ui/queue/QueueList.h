#pragma once
#include "queue/QueueRow.h"

#include <QScrollArea>

#include <functional>

class QLabel;

namespace ui {

// The documents of the queue in their groups, what needs a person first; below them what was authorised today.
class QueueList : public QScrollArea
{
    Q_OBJECT
public:
    explicit QueueList(QWidget* parent);
    // Makes all rows anew; whoever was on a button stays on it.
    void show(const QList<engine::QueueEntry>& entries, const QueueRow::Setting& setting);
    void showAuthorized(const QString& heading, const QString& words); // empty = nothing was

Q_SIGNALS:
    void retryChosen(const engine::AccessKey& key);
    void openChosen(const engine::AccessKey& key);
    void correctionChosen(const engine::AccessKey& key, const QString& field);
    void certificateChosen();
    void settingsChosen(const QString& field);
    void portalChosen();
    void copyChosen(const engine::QueueEntry& entry);

private:
    using Belongs = std::function<bool(const engine::QueueEntry&)>;
    void addGroup(const QString& title, const Belongs& belongs);

    QList<engine::QueueEntry> m_entries;
    QueueRow::Setting m_setting;
    QLabel* m_heading = nullptr; // of the rows that are shown
    QLabel* m_words = nullptr;
};

} // namespace ui
