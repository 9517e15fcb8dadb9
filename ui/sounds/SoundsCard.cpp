#include "sounds/SoundsCard.h"

#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace ui {

SoundsCard::SoundsCard(Sounds& sounds, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_sounds(sounds), m_dialogs(dialogs), m_title(makeLabel(this, u"soundsTitle"_s, u"heading"_s)),
      m_hint(makeLabel(this, u"soundsHint"_s, u"muted"_s)), m_on(new QCheckBox(this)),
      m_volumeWords(makeLabel(this, u"soundsVolumeWords"_s, u"muted"_s)), m_volume(new QSlider(Qt::Horizontal, this)),
      m_percent(makeLabel(this, u"soundsPercent"_s))
{
    setProperty("look", u"card"_s);
    m_hint->setWordWrap(true);
    m_on->setObjectName(u"counterSounds"_s);
    m_volume->setObjectName(u"soundsVolume"_s);
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    m_volume->setMinimumHeight(space::touch);
    m_volumeWords->setBuddy(m_volume);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::xl, space::l, space::xl, space::l);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 4);
    grid->addWidget(m_hint, 1, 0, 1, 4);
    grid->addWidget(m_on, 2, 0, 1, 4);
    grid->addWidget(m_volumeWords, 3, 0);
    grid->addWidget(m_volume, 3, 1, 1, 2);
    grid->addWidget(m_percent, 3, 3);
    addRow(grid, Sound::Good, u"soundGood"_s);
    addRow(grid, Sound::Bad, u"soundBad"_s);
    addRow(grid, Sound::Attention, u"soundAttention"_s);
    connect(m_on, &QCheckBox::toggled, this, &SoundsCard::render);
    connect(m_volume, &QSlider::valueChanged, this, &SoundsCard::render);
    bind([this] { retranslate(); });
}

void SoundsCard::addRow(QGridLayout* grid, Sound sound, const QString& name)
{
    Row row{sound, makeLabel(this, name + u"Words"_s, u"muted"_s), new QLineEdit(this),
            makeButton(this, name + u"Choose"_s, u"second"_s, u"folder"_s),
            makeButton(this, name + u"Listen"_s, u"second"_s, u"eye"_s)};
    row.file->setObjectName(name);
    row.file->setClearButtonEnabled(true);
    row.words->setBuddy(row.file);
    const int at = grid->rowCount();
    grid->addWidget(row.words, at, 0);
    grid->addWidget(row.file, at, 1);
    grid->addWidget(row.choose, at, 2);
    grid->addWidget(row.listen, at, 3);
    connect(row.choose, &QPushButton::clicked, this, [this, row] { choose(row); });
    connect(row.listen, &QPushButton::clicked, this, [this, sound] { m_sounds.listen(sound, choice()); });
    m_rows.append(row);
}

void SoundsCard::choose(const Row& row)
{
    m_dialogs.openFile(this, tr("Choose a sound"), tr("Sounds (*.wav)"), [file = row.file](const QString& path) {
        if (!path.isEmpty())
            file->setText(path);
    });
}

void SoundsCard::retranslate()
{
    m_title->setText(tr("Sounds"));
    m_hint->setText(
        tr("Everything that is heard is also seen: a good code flashes its line, the others are told in words "
           "below the entry box."));
    m_on->setText(tr("Sounds at the counter"));
    m_on->setAccessibleName(m_on->text());
    m_volumeWords->setText(tr("Volume"));
    m_volume->setAccessibleName(tr("Volume"));
    const QStringList words{tr("A code was found"), tr("A code is not known"), tr("Something has to be read")};
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.words->setText(words[i]);
        row.file->setPlaceholderText(tr("The usual tone"));
        row.file->setAccessibleName(tr("Own sound: %1").arg(words[i]));
        setWords(row.choose, tr("Choose"));
        row.choose->setAccessibleName(tr("Choose a sound: %1").arg(words[i]));
        setWords(row.listen, tr("Listen"));
        row.listen->setAccessibleName(tr("Listen: %1").arg(words[i]));
    }
    render();
}

void SoundsCard::render()
{
    m_percent->setText(tr("%1 %").arg(m_volume->value()));
    m_volume->setEnabled(m_on->isChecked());
}

void SoundsCard::show(const SettingValues& values)
{
    const SoundChoice chosen = soundChoiceOf(values);
    m_on->setChecked(chosen.on);
    m_volume->setValue(chosen.volume);
    for (const Row& row : std::as_const(m_rows))
        row.file->setText(chosen.files.value(row.sound));
    render();
}

SettingValues SoundsCard::values() const
{
    SettingValues values{{counter::kSounds, m_on->isChecked() ? u"on"_s : u"off"_s},
                         {counter::kVolume, QString::number(m_volume->value())}};
    for (const Row& row : m_rows)
        values.insert(soundKey(row.sound), row.file->text().trimmed());
    return values;
}

SoundChoice SoundsCard::choice() const
{
    return soundChoiceOf(values());
}

} // namespace ui
