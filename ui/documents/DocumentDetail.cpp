#include "documents/DocumentDetail.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "documents/PrintJob.h"
#include "documents/TicketCopy.h"
#include "people/Session.h"
#include "queue/QueueStep.h"
#include "shell/Commands.h"

#include <engine/Catalogs.h>
#include <engine/EmailList.h>
#include <engine/Mail.h>

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QListWidget>
#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DocumentDetail::DocumentDetail(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_dialogs(dialogs), m_pdfDocument(new QPdfDocument(this)),
      m_back(makeButton(this, u"detailBack"_s, u"quiet"_s, u"back"_s, Ink::Accent)),
      m_number(makeLabel(this, u"detailNumber"_s, u"title"_s)),
      m_practice(makeLabel(this, u"detailPractice"_s, u"band"_s)),
      m_status(makeLabel(this, u"detailStatus"_s, u"pill"_s)), m_facts(makeLabel(this, u"detailFacts"_s, u"muted"_s)),
      m_cause(makeLabel(this, u"detailCause"_s, u"notice"_s)),
      m_message(makeLabel(this, u"detailMessage"_s, u"notice"_s)),
      m_correct(makeButton(this, u"detailCorrect"_s, u"primary"_s, u"refresh"_s, Ink::OnAccent)),
      m_ticket(makeButton(this, u"detailTicket"_s, u"primary"_s, u"print"_s, Ink::OnAccent)),
      m_print(makeButton(this, u"detailPrint"_s, u"quiet"_s, u"print"_s, Ink::Accent)),
      m_mail(makeButton(this, u"detailMail"_s, u"second"_s, u"mail"_s)),
      m_return(makeButton(this, u"detailReturn"_s, u"second"_s, u"back"_s)),
      m_savePdf(makeButton(this, u"detailSavePdf"_s, u"quiet"_s, u"save"_s, Ink::Accent)),
      m_saveXml(makeButton(this, u"detailSaveXml"_s, u"quiet"_s, u"code"_s, Ink::Accent)), m_tabs(new QTabWidget(this))
{
    setObjectName(u"page"_s);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_cause->setWordWrap(true);
    m_message->setWordWrap(true);
    m_facts->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_number);
    head->addStretch();
    for (auto* button : {m_return, m_mail, m_ticket})
        head->addWidget(button);
    // What is done with the page itself stands beside it.
    auto* files = new QHBoxLayout;
    files->setSpacing(0);
    files->addStretch();
    for (auto* button : {m_print, m_savePdf, m_saveXml})
        files->addWidget(button);
    m_correct->hide();
    m_xmlView = new QPlainTextEdit(m_tabs);
    m_xmlView->setObjectName(u"detailXml"_s);
    m_xmlView->setReadOnly(true);
    m_xmlView->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_xmlView->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_tabs->addTab(makeRide(), icon(u"documents"_s, Ink::Muted), {});
    m_tabs->addTab(makeHistory(), icon(u"history"_s, Ink::Muted), {});
    m_tabs->addTab(m_xmlView, icon(u"code"_s, Ink::Muted), {});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(space::m);
    facts->addWidget(m_practice);
    facts->addWidget(m_status);
    facts->addWidget(m_facts, 1);
    column->addLayout(facts);
    auto* advice = new QHBoxLayout;
    advice->setSpacing(space::m);
    advice->addWidget(m_cause, 1);
    advice->addStretch();
    advice->addWidget(m_correct, 0, Qt::AlignTop);
    column->addLayout(advice);
    column->addWidget(m_message);
    column->addLayout(files);
    column->addWidget(m_tabs, 1);

    connect(m_back, &QPushButton::clicked, this, &DocumentDetail::backChosen);
    connect(m_correct, &QPushButton::clicked, this, [this] { Q_EMIT correctionChosen(m_key, queueField(m_document)); });
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT returnChosen(m_key); });
    connect(m_mail, &QPushButton::clicked, this, &DocumentDetail::mail);
    connect(m_ticket, &QPushButton::clicked, this, &DocumentDetail::printCopy);
    connect(m_print, &QPushButton::clicked, this, &DocumentDetail::print);
    connect(m_savePdf, &QPushButton::clicked, this, [this] { save(m_pdf, m_document.number + u".pdf"_s); });
    connect(m_saveXml, &QPushButton::clicked, this, [this] { save(m_xml, m_key.text() + u".xml"_s); });
    connect(&services.events, &EngineEvents::documentChanged, this,
            [this](const engine::AccessKey& key, engine::DocumentStatus) {
                if (key == m_key && isVisible())
                    open(key);
            });
    bind([this, advice, head] {
        stackWhenLarge(advice);
        stackWhenLarge(head);
        m_practice->setFixedHeight(scaled(34));
        setWords(m_back, tr("Back"), tr("Esc"));
        setWords(m_correct, withKey(tr("Correct and sign again"), Command::Return),
                 tr("Opens it in the selling screen with the same number"));
        setWords(m_ticket, withKey(tr("Ticket copy"), Command::LastDocument),
                 tr("Prints the ticket once more, with COPIA on it"));
        setWords(m_print, tr("Print RIDE"), tr("On a printer for sheets"));
        setWords(m_mail, tr("Mail again"), tr("Sends it to the buyer's address once more"));
        setWords(m_return, tr("Return"), tr("Take goods of this sale back"));
        setWords(m_savePdf, tr("Save PDF"));
        setWords(m_saveXml, tr("Save XML"));
        m_tabs->setTabText(0, tr("RIDE"));
        m_tabs->setTabText(1, tr("History"));
        m_tabs->setTabText(2, tr("XML"));
        m_ride->setAccessibleName(tr("Printable document"));
        m_history->setAccessibleName(tr("What happened to this document"));
        m_xmlView->setAccessibleName(tr("XML of the document"));
        render();
        renderHistory();
    });
}

DocumentDetail::~DocumentDetail()
{
    // The view draws pages in a thread of its own that reads from the buffer: view, document, buffer, in this order.
    delete m_ride;
    delete m_pdfDocument;
}

QWidget* DocumentDetail::makeRide()
{
    m_ridePages = new QStackedWidget(m_tabs);
    m_rideState = new StatePage(m_ridePages, u"rideState"_s);
    m_ride = new QPdfView(m_ridePages);
    m_ride->setObjectName(u"ride"_s);
    m_ride->setDocument(m_pdfDocument);
    m_ride->setPageMode(QPdfView::PageMode::MultiPage);
    m_ride->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_ridePages->addWidget(m_rideState);
    m_ridePages->addWidget(m_ride);
    connect(m_rideState, &StatePage::actionChosen, this, [this] {
        say({}, {});
        reload();
    });
    return m_ridePages;
}

QWidget* DocumentDetail::makeHistory()
{
    m_history = new QListWidget(m_tabs);
    m_history->setObjectName(u"history"_s);
    m_history->setWordWrap(true);
    m_history->setIconSize({20, 20});
    m_history->setSpacing(2);
    return m_history;
}

void DocumentDetail::open(const engine::AccessKey& key)
{
    const bool same = key == m_key;
    m_key = key;
    if (!same) {
        m_document = {};
        m_mailSent = false; // that was another buyer
        m_events.clear();
        m_pdf.clear();
        m_xml.clear();
        m_tabs->setCurrentIndex(0);
        say({}, {});
        render();
    }
    reload();
}

void DocumentDetail::reload()
{
    m_unread = false;
    loadSummary();
    loadRide();
    loadHistory();
    loadXml();
}

void DocumentDetail::loadSummary()
{
    whenReady(m_services.documents.get(m_key), this,
              [this, key = m_key](const engine::Result<engine::DocumentSummary>& document) {
                  if (key != m_key)
                      return;
                  if (document)
                      m_document = *document;
                  m_unread = !document && m_document.accessKey.isEmpty();
                  if (!document)
                      say(u"alarm"_s, errorText(document.error()));
                  render();
                  if (std::exchange(m_mailSent, false) && document)
                      sayMailed();
                  if (std::exchange(m_mailWanted, {}) == m_key && document && !m_mail->isHidden())
                      mail();
              });
}

void DocumentDetail::loadRide()
{
    if (m_pdf.isEmpty()) {
        m_rideState->show(u"clock"_s, Ink::Muted, tr("Making the document…"), {});
        m_ridePages->setCurrentWidget(m_rideState);
    }
    whenReady(m_services.documents.ride(m_key), this, [this, key = m_key](const engine::Result<QByteArray>& pdf) {
        if (key != m_key)
            return;
        if (!pdf) {
            m_rideState->show(u"error"_s, Ink::Alarm, tr("No printable document"), errorText(pdf.error()),
                              tr("Try again"));
            m_ridePages->setCurrentWidget(m_rideState);
        } else if (*pdf != m_pdf) {
            m_pdfDocument->close();
            m_pdf = *pdf;
            m_pdfBuffer.close();
            m_pdfBuffer.setData(m_pdf);
            m_pdfBuffer.open(QIODevice::ReadOnly);
            m_pdfDocument->load(&m_pdfBuffer);
            m_ridePages->setCurrentWidget(m_ride);
        }
        render();
    });
}

void DocumentDetail::loadHistory()
{
    whenReady(m_services.documents.events(m_key), this,
              [this, key = m_key](const engine::Result<QList<engine::DocumentEvent>>& events) {
                  if (key != m_key)
                      return;
                  m_events = events.value_or({});
                  m_historyFailed = events ? std::nullopt : std::optional(events.error());
                  renderHistory();
              });
}

void DocumentDetail::loadXml()
{
    whenReady(m_services.documents.xml(m_key), this, [this, key = m_key](const engine::Result<QByteArray>& xml) {
        if (key != m_key)
            return;
        m_xml = xml.value_or({});
        m_xmlView->setPlainText(xml ? QString::fromUtf8(m_xml)
                                    : tr("The XML cannot be read: %1").arg(errorText(xml.error())));
        render();
    });
}

void DocumentDetail::render()
{
    m_number->setText(m_unread                         ? tr("This document cannot be read")
                      : m_document.accessKey.isEmpty() ? tr("Loading…")
                                                       : m_document.number);
    m_practice->setText(targetText(m_document.target));
    m_practice->setVisible(!m_document.accessKey.isEmpty() && m_document.target != engine::SriTarget::Production);
    m_status->setVisible(!m_document.accessKey.isEmpty());
    m_status->setText(statusText(m_document.status));
    setLook(m_status, "tone", m_document.needsPerson ? u"alarm"_s : statusTone(m_document.status));
    QStringList facts;
    if (!m_document.accessKey.isEmpty()) {
        facts = {engine::Catalogs::instance().documentTypeName(m_document.type), m_document.buyerName,
                 m_document.buyerId, dateTimeText(m_document.createdAt), money(m_document.total)};
        if (!m_document.authorizationDate.isEmpty())
            facts.append(tr("authorised %1")
                             .arg(dateTimeText(QDateTime::fromString(m_document.authorizationDate, Qt::ISODate))));
    }
    if (const QString state = mailState(); !state.isEmpty())
        facts.append(state);
    m_facts->setText(facts.join(u"   ·   "_s));
    const bool authorized = m_document.status == engine::DocumentStatus::Authorized && !m_document.accessKey.isEmpty();
    m_mail->setVisible(m_services.mail && authorized && !m_document.buyerEmail.isEmpty());
    m_return->setVisible(m_services.sales && authorized && m_document.type == engine::DocumentType::Invoice);
    m_correct->setVisible(correctable());
    m_ticket->setEnabled(!m_document.accessKey.isEmpty());
    m_ticket->setVisible(m_services.printing != nullptr);
    m_print->setEnabled(!m_pdf.isEmpty());
    m_savePdf->setEnabled(!m_pdf.isEmpty());
    m_saveXml->setEnabled(!m_xml.isEmpty());
    m_cause->setVisible(!m_document.messages.isEmpty());
    if (!m_document.messages.isEmpty()) {
        QStringList all;
        for (const auto& message : m_document.messages) {
            const SriWords words = sriWords(message);
            QStringList parts{words.meaning, words.cause, words.fix};
            if (!message.additionalInfo.isEmpty() && words.cause != message.additionalInfo)
                parts.append(tr("The tax office wrote: %1").arg(message.additionalInfo));
            parts.removeAll(QString());
            all.append(message.identifier + u": "_s + parts.join(u" "_s));
        }
        m_cause->setText(all.join(u'\n'));
        setLook(m_cause, "tone", statusTone(m_document.status) == "alarm"_L1 ? u"alarm"_s : u"warn"_s);
    }
}

bool DocumentDetail::correctable() const
{
    return !m_document.accessKey.isEmpty() && isCorrectable(m_document);
}

void DocumentDetail::renderHistory()
{
    m_history->clear();
    if (m_historyFailed)
        m_history->addItem(new QListWidgetItem(icon(u"error"_s, Ink::Alarm),
                                               tr("The history cannot be read: %1").arg(errorText(*m_historyFailed))));
    for (const auto& event : m_events) {
        QString words = dateTimeText(event.at) + u"   "_s + eventText(event.type);
        if (event.to)
            words += u"   →   "_s + statusText(*event.to);
        const bool bad = event.type == "ERROR"_L1 || (event.to && statusTone(*event.to) == "alarm"_L1);
        auto* item = new QListWidgetItem(icon(bad        ? u"error"_s
                                              : event.to ? statusIcon(*event.to)
                                                         : u"info"_s,
                                              bad ? Ink::Alarm : Ink::Muted),
                                         words, m_history);
        item->setToolTip(QString::fromUtf8(QJsonDocument(event.detail).toJson(QJsonDocument::Compact)).left(400));
    }
}

void DocumentDetail::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

void DocumentDetail::printCopy()
{
    if (m_document.accessKey.isEmpty())
        return;
    printTicketCopy(m_services, m_document, this, [this, key = m_key](const QString& tone, const QString& words) {
        if (key == m_key)
            say(tone, words);
    });
}

void DocumentDetail::mailWhenRead()
{
    m_mailWanted = m_key; // it is being read anew
}

void DocumentDetail::print()
{
    m_dialogs.choosePrinter(this, [this, pdf = m_pdf](std::shared_ptr<QPrinter> printer) {
        say({}, tr("Printing…"));
        printPdf(std::move(printer), pdf).then(this, [this](bool done) {
            done ? say(u"ok"_s, tr("Sent to the printer."))
                 : say(u"alarm"_s, tr("It was not printed. The sale is safe; try again."));
        });
    });
}

QString DocumentDetail::mailState() const
{
    const QString& status = m_document.emailStatus;
    const QString at = m_document.emailSentAt.isValid() ? timeText(m_document.emailSentAt) : QString();
    const QString& error = m_document.emailError;
    if (status == "SENT"_L1)
        return error.isEmpty() ? tr("mail sent %1").arg(at) : tr("mail sent %1, but refused by %2").arg(at, error);
    if (status == "DELIVERED"_L1)
        return tr("mail delivered %1").arg(at);
    if (status == "PENDING"_L1)
        return tr("mail on its way");
    if (status == "FAILED"_L1)
        return error.isEmpty() ? tr("mail failed")
               : at.isEmpty()  ? tr("mail failed: %1").arg(error)
                               : tr("mail sent %1; failed since: %2").arg(at, error);
    if (status == "COMPLAINED"_L1)
        return tr("mail refused by the buyer");
    return {};
}

void DocumentDetail::mail()
{
    say({}, tr("Sending the mail…"));
    m_mail->setEnabled(false);
    whenReady(m_services.mail->retry(engine::Caller::till(actorOf(m_services)), m_document.issuerId, m_key, true), this,
              [this, key = m_key](const engine::Result<engine::MailRetry>& sent) {
                  m_mail->setEnabled(true);
                  if (key != m_key)
                      return;
                  if (!sent)
                      say(u"alarm"_s, errorText(sent.error()));
                  else if (!sent->sent)
                      say(u"warn"_s, tr("It was not mailed: the buyer has no address."));
                  m_mailSent = sent && sent->sent;
                  loadSummary();
              });
}

// To whom it went is known once the document was read again.
void DocumentDetail::sayMailed()
{
    if (m_document.emailError.isEmpty())
        say(u"ok"_s, tr("Mailed to %1.").arg(engine::emailList(m_document.buyerEmail).join(u", "_s)));
    else
        say(u"warn"_s, tr("Mailed, but not to all. %1").arg(m_document.emailError));
}

void DocumentDetail::save(const QByteArray& bytes, const QString& suggestion)
{
    m_dialogs.saveFile(this, tr("Save"), suggestion, [this, bytes](const QString& path) {
        whenReady(writeFile(path, bytes), this, [this, path](const engine::Result<bool>& saved) {
            saved ? say(u"ok"_s, tr("Saved in %1").arg(path)) : say(u"alarm"_s, errorText(saved.error()));
        });
    });
}

} // namespace ui
