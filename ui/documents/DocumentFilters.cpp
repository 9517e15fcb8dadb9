#include "documents/DocumentFilters.h"

#include "common/Theme.h"
#include "common/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kAnyStatus = -1;
constexpr int kSoonMs = 150;
constexpr int kEcuador = -5 * 3600; // the day of a document is that of the country, wherever the clock stands

} // namespace

DocumentFilters::DocumentFilters(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_status(new QComboBox(this)), m_period(new QComboBox(this)),
      m_soon(new QTimer(this))
{
    m_search->setObjectName(u"documentsSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_status->setObjectName(u"documentsStatus"_s);
    m_period->setObjectName(u"documentsPeriod"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::s);
    row->addWidget(m_search, 1);
    row->addWidget(m_status);
    row->addWidget(m_period);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMs);
    connect(m_soon, &QTimer::timeout, this, &DocumentFilters::changed);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_status, &QComboBox::activated, this, &DocumentFilters::changed);
    connect(m_period, &QComboBox::activated, this, &DocumentFilters::changed);
}

void DocumentFilters::retranslate()
{
    m_search->setPlaceholderText(tr("Number, identification or name of the buyer"));
    m_search->setAccessibleName(tr("Search documents"));
    m_status->setAccessibleName(tr("State"));
    m_period->setAccessibleName(tr("Period"));
    const int status = qMax(0, m_status->currentIndex());
    const int period = qMax(0, m_period->currentIndex());
    m_status->clear();
    m_status->addItem(tr("Any state"), kAnyStatus);
    for (const auto value :
         {engine::DocumentStatus::Signed, engine::DocumentStatus::PendingSend, engine::DocumentStatus::Received,
          engine::DocumentStatus::Authorized, engine::DocumentStatus::Returned, engine::DocumentStatus::NotAuthorized})
        m_status->addItem(statusText(value), static_cast<int>(value));
    m_status->setCurrentIndex(status);
    m_period->clear();
    m_period->addItem(tr("All days"), 0);
    m_period->addItem(tr("Today"), 1);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->setCurrentIndex(period);
}

engine::DocumentFilter DocumentFilters::filter() const
{
    engine::DocumentFilter filter;
    filter.text = m_search->text().trimmed();
    if (const int status = m_status->currentData().toInt(); status != kAnyStatus)
        filter.status = static_cast<engine::DocumentStatus>(status);
    if (const int days = m_period->currentData().toInt(); days > 0)
        filter.from = QDateTime::currentDateTimeUtc().toOffsetFromUtc(kEcuador).date().addDays(1 - days);
    return filter;
}

bool DocumentFilters::isNarrowed() const
{
    const engine::DocumentFilter chosen = filter();
    return !chosen.text.isEmpty() || chosen.status || chosen.from.isValid();
}

} // namespace ui
