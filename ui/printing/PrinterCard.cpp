#include "printing/PrinterCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "printing/PrintWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using engine::PrinterLink;

namespace {

QComboBox* makeCombo(QWidget* parent, const QString& name)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    // Large words must not make the page wider than the window: the list shows them whole.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

QLineEdit* makeEdit(QWidget* parent, const QString& name)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(200);
    return edit;
}

QCheckBox* makeCheck(QWidget* parent, const QString& name)
{
    auto* box = new QCheckBox(parent);
    box->setObjectName(name);
    return box;
}

} // namespace

PrinterCard::PrinterCard(const Services& services, Use use, const QString& prefix, QWidget* parent)
    : Panel(parent), m_services(services), m_use(use), m_heading(makeLabel(this, prefix + u"Heading"_s, u"heading"_s)),
      m_lead(makeLabel(this, prefix + u"Lead"_s, u"muted"_s)), m_foundLabel(makeLabel(this, prefix + u"FoundLabel"_s)),
      m_foundBox(makeCombo(this, prefix + u"Found"_s)), m_linkLabel(makeLabel(this, prefix + u"LinkLabel"_s)),
      m_link(makeCombo(this, prefix + u"Link"_s)), m_addressLabel(makeLabel(this, prefix + u"AddressLabel"_s)),
      m_address(makeEdit(this, prefix + u"Address"_s)), m_nameLabel(makeLabel(this, prefix + u"NameLabel"_s)),
      m_name(makeEdit(this, prefix + u"Name"_s)), m_paperLabel(makeLabel(this, prefix + u"PaperLabel"_s)),
      m_paper(makeCombo(this, prefix + u"Paper"_s)), m_pageLabel(makeLabel(this, prefix + u"PageLabel"_s)),
      m_page(makeCombo(this, prefix + u"Page"_s)), m_cuts(makeCheck(this, prefix + u"Cuts"_s)),
      m_drawer(makeCheck(this, prefix + u"Drawer"_s)),
      m_test(makeButton(this, prefix + u"Test"_s, u"second"_s, u"print"_s)),
      m_open(makeButton(this, prefix + u"OpenDrawer"_s, u"second"_s, u"cash"_s)),
      m_message(makeLabel(this, prefix + u"Message"_s, u"notice"_s))
{
    setProperty("look", u"card"_s);
    setObjectName(prefix + u"Card"_s);
    m_lead->setWordWrap(true);
    m_message->setWordWrap(true);
    for (const PrinterLink link : {PrinterLink::None, PrinterLink::Device, PrinterLink::Network, PrinterLink::System})
        m_link->addItem({}, static_cast<int>(link));
    for (const int width : {58, 80})
        m_paper->addItem({}, width);
    for (const QString& page : {u"CP858"_s, u"CP850"_s, u"CP437"_s, u"CP1252"_s})
        m_page->addItem(page, page);
    layOut();
    connect(m_link, &QComboBox::currentIndexChanged, this, [this] {
        say({}, {});
        render();
    });
    connect(m_foundBox, &QComboBox::activated, this, &PrinterCard::take);
    connect(m_test, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_open, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_drawer, &QCheckBox::toggled, this, [this] { render(); });
    say({}, {});
    setPrinter({});
    bind([this] { retranslate(); });
}

void PrinterCard::addRow(QGridLayout* grid, QLabel* label, QWidget* control)
{
    const int row = grid->rowCount();
    label->setBuddy(control);
    grid->addWidget(label, row, 0);
    grid->addWidget(control, row, 1);
}

void PrinterCard::layOut()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 240);
    addRow(grid, m_foundLabel, m_foundBox);
    addRow(grid, m_linkLabel, m_link);
    addRow(grid, m_addressLabel, m_address);
    addRow(grid, m_nameLabel, m_name);
    addRow(grid, m_paperLabel, m_paper);
    addRow(grid, m_pageLabel, m_page);
    auto* checks = m_checks = new QHBoxLayout;
    checks->addWidget(m_cuts);
    checks->addSpacing(space::l);
    checks->addWidget(m_drawer);
    checks->addStretch();
    auto* buttons = m_buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_open);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addWidget(m_lead);
    column->addLayout(grid);
    column->addLayout(checks);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void PrinterCard::retranslate()
{
    stackWhenLarge(m_checks);
    stackWhenLarge(m_buttons);
    const bool isMain = m_use == Use::Main;
    m_heading->setText(isMain ? tr("Ticket printer") : tr("Fallback printer"));
    m_lead->setText(isMain ? tr("Print the test page and choose the letters of the line that reads right.")
                           : tr("Takes over when the first one is off or has no paper."));
    m_foundLabel->setText(tr("Found"));
    m_linkLabel->setText(tr("Connected by"));
    m_link->setItemText(0, tr("No printer"));
    m_link->setItemText(1, tr("USB cable (device file)"));
    m_link->setItemText(2, tr("Network"));
    m_link->setItemText(3, tr("Queue of the system"));
    m_nameLabel->setText(tr("Name"));
    m_paperLabel->setText(tr("Paper"));
    m_paper->setItemText(0, tr("58 mm, 32 letters a line"));
    m_paper->setItemText(1, tr("80 mm, 48 letters a line"));
    m_pageLabel->setText(tr("Letters (code page)"));
    m_cuts->setText(tr("It cuts the paper"));
    m_drawer->setText(tr("The cash drawer hangs on it"));
    setWords(m_test, tr("Test page"));
    setWords(m_open, tr("Open the drawer"));
    // two cards of the same kind: a name must tell which
    for (const auto& [control, words] : {std::pair<QWidget*, QString>{m_foundBox, m_foundLabel->text()},
                                         {m_link, m_linkLabel->text()},
                                         {m_name, m_nameLabel->text()},
                                         {m_paper, m_paperLabel->text()},
                                         {m_page, m_pageLabel->text()},
                                         {m_cuts, m_cuts->text()},
                                         {m_drawer, m_drawer->text()},
                                         {m_test, m_test->text()},
                                         {m_open, m_open->text()}})
        control->setAccessibleName(m_heading->text() + u": "_s + words);
    renderFound();
    render();
}

void PrinterCard::renderFound()
{
    const QSignalBlocker quiet(m_foundBox);
    m_foundBox->clear();
    m_foundBox->addItem(m_found.isEmpty() ? tr("None found; type the address below")
                                          : tr("Choose one of %n", nullptr, static_cast<int>(m_found.size())));
    for (const engine::PrinterSetup& printer : std::as_const(m_found))
        m_foundBox->addItem(printer.name == printer.address ? printer.address
                                                            : printer.name + u"  ·  "_s + printer.address);
    m_foundBox->setEnabled(!m_found.isEmpty());
}

void PrinterCard::render()
{
    const auto link = static_cast<PrinterLink>(m_link->currentData().toInt());
    const bool isThere = link != PrinterLink::None;
    m_addressLabel->setText(link == PrinterLink::Network  ? tr("Address (host:port)")
                            : link == PrinterLink::System ? tr("Name of the queue")
                                                          : tr("Device file"));
    m_address->setPlaceholderText(link == PrinterLink::Network  ? u"192.168.1.50:9100"_s
                                  : link == PrinterLink::System ? QString()
                                                                : u"/dev/usb/lp0"_s);
    m_address->setAccessibleName(m_heading->text() + u": "_s + m_addressLabel->text());
    for (QWidget* part : QList<QWidget*>{m_addressLabel, m_address, m_nameLabel, m_name, m_paperLabel, m_paper,
                                         m_pageLabel, m_page, m_cuts, m_drawer, m_test, m_open})
        part->setVisible(isThere);
    m_test->setEnabled(!m_busy);
    m_open->setEnabled(!m_busy && m_drawer->isChecked());
}

void PrinterCard::setPrinter(const engine::PrinterSetup& printer)
{
    m_link->setCurrentIndex(m_link->findData(static_cast<int>(printer.link)));
    m_address->setText(printer.address);
    m_name->setText(printer.name);
    m_paper->setCurrentIndex(m_paper->findData(printer.paperWidth));
    m_page->setCurrentIndex(qMax(0, m_page->findData(printer.codePage)));
    m_cuts->setChecked(printer.cuts);
    m_drawer->setChecked(printer.hasDrawer);
    setLook(m_address, "tone", {});
    render();
}

engine::PrinterSetup PrinterCard::printer() const
{
    engine::PrinterSetup printer;
    printer.link = static_cast<PrinterLink>(m_link->currentData().toInt());
    if (printer.link == PrinterLink::None)
        return {};
    printer.address = m_address->text().trimmed();
    printer.name = m_name->text().trimmed();
    printer.paperWidth = m_paper->currentData().toInt();
    printer.codePage = m_page->currentData().toString();
    printer.cuts = m_cuts->isChecked();
    printer.hasDrawer = m_drawer->isChecked();
    return printer;
}

void PrinterCard::setFound(const QList<engine::PrinterSetup>& found)
{
    m_found = found;
    renderFound();
}

void PrinterCard::take(int index)
{
    if (index < 1 || index > m_found.size())
        return;
    engine::PrinterSetup chosen = printer();
    const engine::PrinterSetup& found = m_found[index - 1];
    chosen.link = found.link;
    chosen.address = found.address;
    chosen.name = found.name;
    if (printer().link == PrinterLink::None) { // what is typed below stays, where something is
        chosen.paperWidth = m_paper->currentData().toInt();
        chosen.codePage = m_page->currentData().toString();
    }
    setPrinter(chosen);
}

QString PrinterCard::obstacle()
{
    const engine::PrinterSetup typed = printer();
    const bool lacks = typed.link != PrinterLink::None && typed.address.isEmpty();
    setLook(m_address, "tone", lacks ? u"alarm"_s : QString());
    return lacks ? tr("Type the address of the printer, or choose one that was found.") : QString();
}

void PrinterCard::run(bool drawer)
{
    if (!m_services.printing || m_busy)
        return;
    if (const QString words = obstacle(); !words.isEmpty()) {
        say(u"alarm"_s, words);
        m_address->setFocus();
        return;
    }
    m_busy = true;
    render();
    say({}, tr("One moment…"));
    const auto answer = drawer ? m_services.printing->testDrawer(printer()) : m_services.printing->testPage(printer());
    whenReady(answer, this, [this, drawer](const engine::Result<engine::PrintResult>& result) {
        m_busy = false;
        render();
        if (!result)
            say(u"alarm"_s, errorText(result.error()));
        else if (result->state != engine::PrintState::Printed)
            say(u"alarm"_s, printResultText(*result));
        else
            say(u"ok"_s, drawer ? tr("The drawer was told to open.")
                                : tr("Printed. Choose the letters of the line that reads right, then save."));
    });
}

void PrinterCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

void PrinterCard::focusFirst()
{
    m_link->setFocus();
}

} // namespace ui
