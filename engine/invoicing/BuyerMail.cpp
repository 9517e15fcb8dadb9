#include "invoicing/BuyerMail.h"

#include "access/IssuerRepository.h"
#include "access/PracticeMark.h"
#include "invoicing/DocumentMailRepository.h"
#include "invoicing/DocumentNotices.h"
#include "invoicing/DocumentRepository.h"
#include "invoicing/EventRepository.h"
#include "notify/TenantReader.h"
#include "notify/Texts.h"
#include "ride/RidePdf.h"

#include <engine/EmailList.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using notify::Attachment;
using notify::Letter;

namespace {

// In the event of a letter that did not reach everybody yet: addresses that may take it later, and why the others of
// those who lack it never will.
const QString kWaiting = u"waiting"_s;
const QString kRefused = u"refused"_s;

bool isSent(const DocumentEvent& event)
{
    return event.type == u"EMAIL_SENT";
}

// What is left to do of the last letter; empty when nothing is.
QJsonObject openRound(const QList<DocumentEvent>& events)
{
    const auto last = std::find_if(events.rbegin(), events.rend(), isSent);
    return last != events.rend() && last->detail.contains(kWaiting) ? last->detail : QJsonObject();
}

QString word(const QString& name, const QString& language)
{
    return notify::noticeText(u"word."_s + name, language, {}).title;
}

} // namespace

Result<std::optional<Letter>> BuyerMail::compose(const queue::Effect& effect, const QDateTime&)
{
    const storage::TenantScope tenant(effect.tenant);
    const auto key = AccessKey::parse(effect.subject);
    if (!key)
        return std::optional<Letter>();
    const auto row = DocumentRepository(m_db, tenant).findByAccessKey(*key);
    if (!row)
        return row.error();
    const auto mail = DocumentMailRepository(m_db, tenant).find(*key);
    if (!mail)
        return mail.error();
    if (row->summary.status != DocumentStatus::Authorized || row->summary.buyerEmail.isEmpty() || !mail->isOpen())
        return std::optional<Letter>();
    return write(tenant, row->summary, mail->status == u"FAILED").map([](Letter&& letter) {
        return std::optional(std::move(letter));
    });
}

// `isOpen`: the last try did not reach everybody, and nobody has asked for all to get it once more.
Result<Letter> BuyerMail::write(storage::TenantScope tenant, const DocumentSummary& document, bool isOpen)
{
    const auto language = notify::TenantReader(m_db).language(tenant.id);
    if (!language)
        return language.error();
    const auto issuer = access::IssuerRepository(m_db, tenant).find(document.issuerId);
    if (!issuer)
        return issuer.error();
    auto xml = DocumentRepository(m_db, tenant).authorizationXml(document.accessKey);
    if (!xml)
        return xml.error();
    const auto events = EventRepository(m_db, tenant).list(document.accessKey);
    if (!events)
        return events.error();
    const auto before = std::count_if(events->begin(), events->end(), isSent);
    const QString waiting = openRound(*events).value(kWaiting).toString();
    const QString to = isOpen && !waiting.isEmpty() ? waiting : document.buyerEmail;
    const auto practice = access::isPractice(m_db, tenant, document.target);
    if (!practice)
        return practice.error();
    const bool real = document.target == SriTarget::Production && !*practice;
    const notify::LetterText text =
        notify::letterText(u"authorized"_s, *language,
                           {{u"mark"_s, real ? QString() : word(u"test"_s, *language)},
                            {u"kind"_s, word(documentTypeCode(document.type), *language)},
                            {u"number"_s, document.number},
                            {u"issuer"_s, issuer->tradeName.isEmpty() ? issuer->businessName : issuer->tradeName},
                            {u"buyer"_s, document.buyerName},
                            {u"date"_s, document.issueDate.toString(u"dd/MM/yyyy"_s)},
                            {u"total"_s, document.total.toString()},
                            {u"authorization"_s, document.authorizationNumber},
                            {u"ruc"_s, issuer->ruc}});
    const QString key = document.accessKey.text();
    Letter letter{to,        issuer->businessName + u" via Mostrador"_s,    text.subject,
                  text.body, u"%1.%2@mostrador"_s.arg(key).arg(before + 1), {}};
    const ride::RideOptions options{issuer->logo, *practice, document.authorizationDate};
    letter.attachments = [key, options, bytes = std::move(*xml)]() -> Result<QList<Attachment>> {
        auto pdf = ride::renderRide(bytes, options);
        if (!pdf)
            return pdf.error();
        return QList<Attachment>{{u"RIDE-%1.pdf"_s.arg(key), "application/pdf", std::move(*pdf)},
                                 {key + u".xml"_s, "application/xml", bytes}};
    };
    return letter;
}

Result<void> BuyerMail::note(const queue::Effect& effect, const QString& type, QJsonObject detail, bool asked,
                             const QDateTime& now)
{
    const auto key = AccessKey::parse(effect.subject);
    if (!key)
        return key.error();
    if (asked)
        detail[u"retried"_s] = true;
    DocumentEvent event;
    event.type = type;
    event.detail = detail;
    event.at = now;
    return EventRepository(m_db, storage::TenantScope(effect.tenant)).append(*key, event);
}

Result<void> BuyerMail::sent(const queue::Effect& effect, const Letter& letter,
                             const QList<notify::RefusedAddress>& refused, bool asked, const QDateTime& now)
{
    const auto key = AccessKey::parse(effect.subject);
    if (!key)
        return key.error();
    const storage::TenantScope tenant(effect.tenant);
    const auto events = EventRepository(m_db, tenant).list(*key);
    if (!events)
        return events.error();
    QStringList taken = emailList(letter.to);
    QStringList waiting, errors, refusing, never;
    const QJsonObject before = openRound(*events);
    if (before.value(kWaiting).toString() == letter.to && before.contains(kRefused))
        never << before.value(kRefused).toString();
    for (const notify::RefusedAddress& each : refused) {
        const QString why = each.address + u": "_s + each.error;
        taken.removeAll(each.address);
        refusing << each.address;
        errors << why;
        (each.forGood ? never : waiting) << (each.forGood ? why : each.address);
    }
    // Why somebody lacks it: at the end also those who refused an earlier letter of this round.
    const QString error = (waiting.isEmpty() ? never : errors).join(u"; "_s);
    // Open as long as somebody may still take it.
    const QString status = waiting.isEmpty() ? u"SENT"_s : u"FAILED"_s;
    if (auto done = DocumentMailRepository(m_db, tenant).set(*key, {status, error, now}); !done)
        return done;
    QJsonObject detail{{u"to"_s, joinEmails(taken)}};
    if (!waiting.isEmpty())
        detail.insert(kWaiting, joinEmails(waiting));
    if (!waiting.isEmpty() && !never.isEmpty())
        detail.insert(kRefused, never.join(u"; "_s));
    if (auto done = note(effect, u"EMAIL_SENT"_s, detail, asked, now); !done)
        return done;
    if (!refused.isEmpty()) {
        const QJsonObject failure{{u"to"_s, joinEmails(refusing)}, {u"error"_s, errors.join(u"; "_s)}};
        if (auto done = note(effect, u"EMAIL_FAILED"_s, failure, asked, now); !done)
            return done;
    }
    return waiting.isEmpty() && !never.isEmpty() ? tellOwner(tenant, *key, error, now) : Result<void>();
}

Result<void> BuyerMail::failed(const queue::Effect& effect, const Letter&, const QString& error, bool forGood,
                               bool asked, const QDateTime& now)
{
    const storage::TenantScope tenant(effect.tenant);
    const auto key = AccessKey::parse(effect.subject);
    if (!key)
        return {};
    DocumentMailRepository mails(m_db, tenant);
    const auto before = mails.find(*key);
    if (!before)
        return before.error();
    if (auto done = mails.set(*key, {u"FAILED"_s, error, before->sentAt}); !done)
        return done;
    // A server that is away is one event, however often it is tried.
    if (before->status != u"FAILED" || before->error != error || asked || forGood) {
        if (auto done = note(effect, u"EMAIL_FAILED"_s, {{u"error"_s, error}}, asked, now); !done)
            return done;
    }
    return forGood ? tellOwner(tenant, *key, error, now) : Result<void>();
}

Result<void> BuyerMail::tellOwner(storage::TenantScope tenant, const AccessKey& key, const QString& error,
                                  const QDateTime& now)
{
    const auto row = DocumentRepository(m_db, tenant).findByAccessKey(key);
    if (!row)
        return row.error();
    notify::DocumentNote told = noteOf(row->summary);
    told.reason = error;
    return notify::Notifier(m_db, tenant).document(notice::kMailFailed, row->summary.issuerId, told, now);
}

} // namespace engine::invoicing
