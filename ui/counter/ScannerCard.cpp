#include "counter/ScannerCard.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QStringList& fieldKeys()
{
    using namespace counter;
    static const QStringList keys{kPrefix, kWeight, kPrice, kCustomer, kBadge};
    return keys;
}
} // namespace

ScannerCard::ScannerCard(KeyRouter& router, QWidget* parent)
    : Panel(parent), m_router(router), m_title(makeLabel(this, u"scannerTitle"_s, u"heading"_s)),
      m_result(makeLabel(this, u"scannerResult"_s, u"muted"_s)),
      m_test(makeButton(this, u"scannerTest"_s, u"second"_s, u"barcode"_s))
{
    setProperty("look", u"card"_s);
    m_result->setWordWrap(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::xl, space::l, space::xl, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_test, 1, 0);
    grid->addWidget(m_result, 1, 1);
    for (const QString& key : fieldKeys()) {
        auto* words = makeLabel(this, QString(key).replace(u'.', u'_') + u"Words"_s, u"muted"_s);
        words->setWordWrap(true);
        auto* edit = new QLineEdit(this);
        edit->setObjectName(QString(key).replace(u'.', u'_'));
        edit->setMaxLength(40);
        const int row = static_cast<int>(m_fields.size()) + 2;
        grid->addWidget(words, row, 0);
        grid->addWidget(edit, row, 1);
        m_fields.append(std::pair(words, edit));
    }
    connect(m_test, &QPushButton::clicked, this, [this] { m_measuring ? stop() : begin(); });
    connect(&m_router, &KeyRouter::measured, this, &ScannerCard::read);
    bind([this] { retranslate(); });
}

void ScannerCard::retranslate()
{
    m_title->setText(tr("Scanner"));
    const QStringList words{tr("Sign that it puts before every code"),
                            tr("EAN beginnings with the weight inside (20 to 29)"),
                            tr("EAN beginnings with the price inside (20 to 29)"), tr("Beginning of customer cards"),
                            tr("Beginning of employee badges")};
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_fields[i].first->setText(words[i]);
        m_fields[i].second->setAccessibleName(words[i]);
    }
    renderTest();
}

void ScannerCard::show(const SettingValues& values)
{
    m_gap = scannerOf(values).gapMs;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fields[i].second->setText(values.value(fieldKeys()[i]));
    m_found = false;
    renderTest();
}

SettingValues ScannerCard::values() const
{
    SettingValues values{{counter::kGap, QString::number(m_gap)}};
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        values.insert(fieldKeys()[i], m_fields[i].second->text().trimmed());
    return values;
}

void ScannerCard::begin()
{
    m_readings = m_widest = 0;
    m_last.clear();
    m_found = false;
    m_measuring = true;
    m_router.measure(true);
    renderTest();
}

void ScannerCard::stop()
{
    if (!m_measuring)
        return;
    m_measuring = false;
    m_router.measure(false);
    renderTest();
}

void ScannerCard::read(const QString& code, int widestGapMs)
{
    if (!m_measuring)
        return;
    ++m_readings;
    m_last = code;
    m_widest = qMax(m_widest, widestGapMs);
    if (m_readings < kReadings) {
        renderTest();
        return;
    }
    // Twice the slowest key seen, so that a busy moment of the computer breaks no scan, and far below any hand.
    m_gap = qBound(20, 2 * m_widest + 5, 80);
    m_found = true;
    stop();
    Q_EMIT gapFound(m_gap);
}

void ScannerCard::renderTest()
{
    setWords(m_test, m_measuring ? tr("Stop") : tr("Try the scanner"));
    if (m_measuring)
        m_result->setText(m_readings == 0 ? tr("Scan three codes, one after the other.")
                                          : tr("%1 of %2 read: %3").arg(m_readings).arg(kReadings).arg(m_last));
    else if (m_found)
        m_result->setText(tr("Three codes read. Keys at most %1 ms apart are a scan.").arg(m_gap));
    else
        m_result->setText(tr("Keys at most %1 ms apart are a scan.").arg(m_gap));
}

} // namespace ui
