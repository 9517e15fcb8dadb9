#include "queue/QueueList.h"

#include "common/Controls.h"
#include "common/Network.h"
#include "common/Theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::DocumentStatus;
using engine::QueueStage;

namespace ui {

namespace {

// Where somebody was before the rows were made anew.
struct Place
{
    engine::AccessKey key;
    QString button;
    int scrolled = 0;
};

Place placeIn(const QScrollArea& scroll)
{
    Place place;
    place.scrolled = scroll.verticalScrollBar()->value();
    const QWidget* focus = QApplication::focusWidget();
    if (!focus || !scroll.widget() || !scroll.widget()->isAncestorOf(focus))
        return place;
    place.button = focus->objectName();
    for (const QWidget* up = focus; up; up = up->parentWidget()) {
        if (const auto* row = qobject_cast<const QueueRow*>(up))
            place.key = row->accessKey();
    }
    return place;
}

} // namespace

QueueList::QueueList(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"queueList"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    followFocus(this);
}

void QueueList::show(const QList<engine::QueueEntry>& entries, const QueueRow::Setting& setting)
{
    const Place place = placeIn(*this);
    m_entries = entries;
    m_setting = setting;
    auto* content = new QWidget;
    content->setObjectName(u"page"_s);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::s);
    setWidget(content); // the former one goes with its rows
    const auto person = [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::NeedsPerson; };
    addGroup(tr("Returned: to correct"), [&](const engine::QueueEntry& entry) {
        return person(entry) && entry.document.status == DocumentStatus::Returned;
    });
    addGroup(tr("Not authorised: to correct"), [&](const engine::QueueEntry& entry) {
        return person(entry) && entry.document.status == DocumentStatus::NotAuthorized;
    });
    addGroup(tr("To fix"), [&](const engine::QueueEntry& entry) {
        return person(entry) && entry.document.status != DocumentStatus::Returned &&
               entry.document.status != DocumentStatus::NotAuthorized;
    });
    addGroup(tr("Sending"), [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::Sending; });
    addGroup(noNetwork()                                      ? tr("Queued (no internet)")
             : setting.reach == engine::SriReach::Unreachable ? tr("Queued (no answer from the tax office)")
                                                              : tr("Queued"),
             [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::Queued; });
    addGroup(tr("Waiting for authorisation"),
             [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::WaitingAuthorization; });
    m_heading = makeLabel(content, u"queueGroup"_s, u"heading"_s);
    m_words = makeLabel(content, u"queueAuthorized"_s, u"muted"_s);
    m_words->setWordWrap(true);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addStretch();
    if (!place.key.isEmpty()) {
        for (auto* row : content->findChildren<QueueRow*>()) {
            auto* button = row->accessKey() == place.key ? row->findChild<QWidget*>(place.button) : nullptr;
            if (button)
                button->setFocus();
        }
    }
    QTimer::singleShot(0, this, [this, place] {
        if (place.key.isEmpty())
            verticalScrollBar()->setValue(place.scrolled);
    });
}

void QueueList::addGroup(const QString& title, const Belongs& belongs)
{
    bool first = true;
    for (const auto& entry : std::as_const(m_entries)) {
        if (!belongs(entry))
            continue;
        if (first) {
            auto* heading = makeLabel(widget(), u"queueGroup"_s, u"heading"_s);
            heading->setText(title);
            widget()->layout()->addWidget(heading);
            first = false;
        }
        auto* row = new QueueRow(entry, m_setting, widget());
        connect(row, &QueueRow::retryChosen, this, &QueueList::retryChosen);
        connect(row, &QueueRow::openChosen, this, &QueueList::openChosen);
        connect(row, &QueueRow::correctionChosen, this, &QueueList::correctionChosen);
        connect(row, &QueueRow::certificateChosen, this, &QueueList::certificateChosen);
        connect(row, &QueueRow::settingsChosen, this, &QueueList::settingsChosen);
        connect(row, &QueueRow::copyChosen, this, &QueueList::copyChosen);
        connect(row, &QueueRow::portalChosen, this, &QueueList::portalChosen);
        widget()->layout()->addWidget(row);
    }
}

void QueueList::showAuthorized(const QString& heading, const QString& words)
{
    if (!m_heading)
        return;
    m_heading->setVisible(!heading.isEmpty());
    m_words->setVisible(!heading.isEmpty());
    m_heading->setText(heading);
    m_words->setText(words);
}

} // namespace ui
