#include "queue/OfficeCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Outcome = engine::ServiceTest::Outcome;

namespace ui {

namespace {

constexpr qint64 kQuickMs = 2'000, kSlowMs = 10'000;
constexpr qsizetype kSilencesShown = 3;
constexpr qint64 kDayMs = 20'000; // a busy queue changes several times a second, a whole day does not

QString seconds(qint64 ms)
{
    return QLocale().toString(static_cast<double>(ms) / 1000.0, 'f', ms < 10'000 ? 2 : 0) + u" s"_s;
}

QString duration(qint64 ms)
{
    return ms < 60'000 ? seconds(ms) : ageText(ms / 1000);
}

} // namespace

OfficeCard::OfficeCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"officeHeading"_s, u"heading"_s)),
      m_failure(makeLabel(this, u"officeFailure"_s, u"notice"_s)),
      m_dayHeading(makeLabel(this, u"officeDayHeading"_s, u"strong"_s)), m_counts(makeLabel(this, u"officeCounts"_s)),
      m_times(makeLabel(this, u"officeTimes"_s)), m_silences(makeLabel(this, u"officeSilences"_s)),
      m_again(makeButton(this, u"officeAgain"_s, u"second"_s, u"refresh"_s)),
      m_copy(makeButton(this, u"officeCopy"_s, u"quiet"_s, u"copy"_s, Ink::Accent)),
      m_close(makeButton(this, u"officeClose"_s, u"quiet"_s, u"close"_s, Ink::Accent))
{
    setProperty("look", u"card"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (auto* button : {m_again, m_copy, m_close})
        buttons->addWidget(button);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_heading, 1);
    head->addLayout(buttons);
    auto* now = new QVBoxLayout;
    now->setSpacing(space::xs);
    m_reception = addLine(now, u"officeReception"_s);
    m_authorization = addLine(now, u"officeAuthorization"_s);
    now->addWidget(m_failure);
    now->addStretch();
    auto* past = new QVBoxLayout;
    past->setSpacing(space::xs);
    for (auto* label : {m_dayHeading, m_counts, m_times, m_silences}) {
        label->setWordWrap(true);
        past->addWidget(label);
    }
    past->addStretch();
    m_failure->setWordWrap(true);
    m_failure->setProperty("tone", u"alarm"_s);
    auto* both = new QHBoxLayout;
    both->setSpacing(space::xl);
    both->addLayout(now, 1);
    both->addLayout(past, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addLayout(both);
    connect(m_again, &QPushButton::clicked, this, &OfficeCard::test);
    connect(m_close, &QPushButton::clicked, this, &OfficeCard::closeChosen);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(detailsText());
        m_failure->setText(tr("The details are in the clipboard."));
        setLook(m_failure, "tone", u"ok"_s);
        m_failure->show();
    });
    bind([this, head, both] {
        stackWhenLarge(head);
        stackWhenLarge(both);
        setWords(m_again, tr("Test again"));
        setWords(m_copy, tr("Copy details"), tr("For whoever helps"));
        setWords(m_close, tr("Close"), tr("Esc"));
        m_close->setAccessibleName(tr("Close the test of the tax office"));
        render();
    });
}

OfficeCard::Line OfficeCard::addLine(QBoxLayout* column, const QString& name)
{
    Line line{new QLabel(this), makeLabel(this, name + u"Name"_s, u"strong"_s), makeLabel(this, name)};
    line.words->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(line.icon, 0, Qt::AlignTop);
    row->addWidget(line.name, 0, Qt::AlignTop);
    row->addWidget(line.words, 1, Qt::AlignTop);
    column->addLayout(row);
    return line;
}

void OfficeCard::setTarget(engine::SriTarget target)
{
    if (target == m_target)
        return;
    m_target = target;
    ++m_asked; // whatever is under way was asked of another office
    m_testing = m_tested = m_dayRead = false;
    m_day = {};
    m_dayAge.invalidate();
    render();
}

void OfficeCard::test()
{
    const quint64 asked = ++m_asked;
    m_testing = true;
    m_testFailed.reset();
    render();
    whenReady(m_services.queue.testOffice(m_target), this,
              [this, asked](const engine::Result<engine::OfficeTest>& answer) {
                  if (asked != m_asked)
                      return;
                  m_testing = false;
                  m_tested = answer.has_value();
                  if (answer)
                      m_test = *answer;
                  else
                      m_testFailed = answer.error();
                  render();
              });
    reloadDay(true);
}

void OfficeCard::reloadDay(bool must)
{
    if (!must && m_dayAge.isValid() && m_dayAge.elapsed() < kDayMs)
        return;
    m_dayAge.start();
    whenReady(m_services.queue.officeDay(m_target), this,
              [this, target = m_target](const engine::Result<engine::OfficeDay>& day) {
                  if (target != m_target)
                      return;
                  m_dayRead = true;
                  m_dayFailed.reset();
                  if (day)
                      m_day = *day;
                  else
                      m_dayFailed = day.error();
                  renderDay();
                  Q_EMIT dayChanged();
              });
}

void OfficeCard::render()
{
    m_heading->setText(tr("Test of the tax office: %1").arg(targetText(m_target)));
    setAccessibleName(m_heading->text());
    m_again->setEnabled(!m_testing);
    m_copy->setEnabled(m_tested || m_dayRead);
    renderService(m_reception, tr("Reception"), m_test.reception);
    renderService(m_authorization, tr("Authorisation"), m_test.authorization);
    m_failure->setVisible(m_testFailed.has_value());
    setLook(m_failure, "tone", u"alarm"_s);
    if (m_testFailed)
        m_failure->setText(errorText(*m_testFailed));
    renderDay();
}

void OfficeCard::renderService(const Line& line, const QString& name, const engine::ServiceTest& service)
{
    QString words, tone, picture = u"clock"_s;
    if (m_testing) {
        words = tr("asking…");
    } else if (!m_tested) {
        words = tr("not tested");
    } else if (service.outcome == Outcome::Answered) {
        const bool quick = service.tookMs < kQuickMs;
        words = (quick                      ? tr("answers quickly: %1")
                 : service.tookMs < kSlowMs ? tr("answers slowly: %1")
                                            : tr("answers very slowly: %1"))
                    .arg(seconds(service.tookMs));
        tone = quick ? u"ok"_s : u"warn"_s;
        picture = quick ? u"done"_s : u"alert"_s;
    } else {
        tone = u"alarm"_s;
        picture = u"error"_s;
        words = service.outcome == Outcome::Refused
                    ? tr("answers with the error %1 after %2: the trouble is on its side")
                          .arg(service.httpStatus)
                          .arg(seconds(service.tookMs))
                : service.outcome == Outcome::NotTheOffice
                    ? tr("something else answers in its place: does this network ask to sign in first?")
                    : tr("does not answer (waited %1): check the internet, or wait").arg(seconds(service.tookMs));
    }
    line.icon->setPixmap(iconPixmap(picture, 20,
                                    tone == "ok"_L1      ? Ink::Ok
                                    : tone == "warn"_L1  ? Ink::Warn
                                    : tone == "alarm"_L1 ? Ink::Alarm
                                                         : Ink::Muted));
    line.name->setText(name);
    line.words->setText(words);
    line.words->setAccessibleName(name + u": "_s + words);
    line.words->setToolTip(m_tested ? service.address.toString() + u' ' + service.detail : QString());
    setLook(line.words, "role", tone == "alarm"_L1 ? u"alarm"_s : QString());
    line.words->setProperty("tone", tone);
}

void OfficeCard::renderDay()
{
    m_dayHeading->setText(tr("Last 24 hours"));
    m_times->hide();
    m_silences->hide();
    if (m_dayFailed) {
        m_counts->setText(tr("They cannot be read: %1").arg(errorText(*m_dayFailed)));
        return;
    }
    if (!m_dayRead) {
        m_counts->setText(tr("Loading…"));
        return;
    }
    if (m_day.sent + m_day.answered + m_day.failed == 0) {
        m_counts->setText(tr("Nothing was sent."));
    } else {
        QStringList counts{tr("%n sent", nullptr, m_day.sent), tr("%n answered", nullptr, m_day.answered)};
        if (m_day.refused > 0)
            counts.append(tr("%n of them refused", nullptr, m_day.refused));
        counts.append(m_day.failed > 0 ? tr("%n without answer", nullptr, m_day.failed) : tr("none without answer"));
        m_counts->setText(counts.join(u"   ·   "_s));
    }
    if (m_day.answered > 0) {
        m_times->setText(tr("From sale to answer: half within %1, the slowest %2")
                             .arg(duration(m_day.medianMs), duration(m_day.slowestMs)));
        m_times->show();
    }
    QStringList silences;
    for (qsizetype i = qMax<qsizetype>(0, m_day.silences.size() - kSilencesShown); i < m_day.silences.size(); ++i) {
        const auto& silence = m_day.silences[i];
        const QString length = ageText(silence.from.secsTo(silence.to));
        silences.append(silence.lasts ? tr("since %1 (%2)").arg(timeText(silence.from), length)
                                      : tr("%1 to %2 (%3)").arg(timeText(silence.from), timeText(silence.to), length));
    }
    if (!silences.isEmpty()) {
        const int more = static_cast<int>(m_day.silences.size() - silences.size());
        if (more > 0)
            silences.prepend(tr("%n earlier", nullptr, more));
        m_silences->setText(tr("Without answer while documents waited: %1").arg(silences.join(u", "_s)));
        m_silences->show();
    } else if (m_day.answered > 0) {
        m_silences->setText(tr("No time without answer."));
        m_silences->show();
    }
}

QString OfficeCard::detailsText() const
{
    QStringList lines{m_heading->text(), QDateTime::currentDateTime().toString(Qt::ISODate)};
    for (const auto& [name, service] :
         {std::pair{m_reception.name, &m_test.reception}, {m_authorization.name, &m_test.authorization}})
        lines.append(name->text() + u": "_s + service->address.toString() + u", HTTP "_s +
                     QString::number(service->httpStatus) + u", "_s + QString::number(service->tookMs) + u" ms "_s +
                     service->detail);
    lines.append(m_dayHeading->text() + u": "_s + m_counts->text());
    for (const QLabel* label : {m_times, m_silences})
        if (!label->isHidden())
            lines.append(label->text());
    return lines.join(u'\n');
}

} // namespace ui
