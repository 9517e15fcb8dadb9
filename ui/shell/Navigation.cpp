#include "shell/Navigation.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "shell/Commands.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// The place on the rail that a page belongs to; a page that no place leads to keeps its own.
Page placeOf(Page page)
{
    switch (page) {
    case Page::Document:
        return Page::Documents;
    case Page::PriceLists:
        return Page::Products;
    case Page::Returns:
        return Page::Sale;
    case Page::Devices:
    case Page::Printers:
    case Page::Mail:
    case Page::People:
    case Page::Audit:
    case Page::Counter:
        return Page::Settings;
    default:
        return page;
    }
}

} // namespace

Navigation::Navigation(QWidget* parent) : Panel(parent)
{
    setObjectName(u"navigation"_s);
    setProperty("look", u"rail"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, space::m, space::xs, space::m);
    column->setSpacing(space::s);
    const std::tuple<Page, QString, QString> places[] = {{Page::Sale, u"navSale"_s, u"sale"_s},
                                                         {Page::Documents, u"navDocuments"_s, u"documents"_s},
                                                         {Page::Queue, u"navQueue"_s, u"queue"_s},
                                                         {Page::Products, u"navProducts"_s, u"barcode"_s},
                                                         {Page::Customers, u"navCustomers"_s, u"users"_s},
                                                         {Page::Settings, u"navSettings"_s, u"settings"_s}};
    for (const auto& [page, name, iconName] : places) {
        auto* item = makeItem(name, iconName);
        m_items.append(std::pair(page, item));
        column->addWidget(item);
        connect(item, &QToolButton::clicked, this, [this, target = page] { Q_EMIT chosen(target); });
    }
    column->addStretch();
    m_help = makeItem(u"navHelp"_s, u"help"_s);
    m_help->setCheckable(false);
    column->addWidget(m_help);
    connect(m_help, &QToolButton::clicked, this, &Navigation::helpChosen);
    bind([this, column] {
        column->setSpacing(textSize() > 125 ? 2 : space::s); // six places on the smallest screen
        setFixedWidth(26 + scaled(62));                      // the longest word at every size of the text
        setWords(m_items[0].second, tr("Sell"));
        setWords(m_items[1].second, tr("Documents"), keyName(Command::Documents));
        setWords(m_items[2].second, tr("Sending"), keyName(Command::Queue));
        setWords(m_items[3].second, tr("Products"));
        setWords(m_items[4].second, tr("Customers"));
        setWords(m_items[5].second, tr("Settings"));
        setWords(m_help, withKey(tr("Keys"), Command::Help));
    });
}

QToolButton* Navigation::makeItem(const QString& name, const QString& iconName)
{
    auto* item = new QToolButton(this);
    item->setObjectName(name);
    item->setProperty("kind", u"nav"_s);
    item->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    item->setIcon(icon(iconName, Ink::Muted));
    item->setIconSize({26, 26});
    item->setCheckable(true);
    item->setFocusPolicy(Qt::TabFocus);
    item->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return item;
}

void Navigation::setCurrent(Page page)
{
    const Page shown = placeOf(page);
    for (const auto& [place, item] : m_items)
        item->setChecked(place == shown);
}

} // namespace ui
