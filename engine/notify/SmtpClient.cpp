#include "notify/SmtpClient.h"

#include "notify/Curl.h"
#include "notify/MimeHeader.h"

#include <engine/EmailList.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

constexpr long kConnectSeconds = 15;
constexpr long kLetterSeconds = 60;
constexpr qsizetype kLongestAnswer = 200;

using Mime = std::unique_ptr<curl_mime, decltype(&curl_mime_free)>;

void addPart(curl_mime* mime, const QByteArray& bytes, const QByteArray& type, const char* encoder,
             const QString& name = {})
{
    curl_mimepart* part = curl_mime_addpart(mime);
    curl_mime_data(part, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    curl_mime_type(part, type.constData());
    curl_mime_encoder(part, encoder);
    if (!name.isEmpty())
        curl_mime_filename(part, name.toLatin1().constData());
}

CurlList headersOf(const SmtpServer& server, const Letter& letter, const QDateTime& now)
{
    CurlList headers;
    QByteArray to;
    headers.append(mimeAddress("From", letter.senderName, server.from));
    for (const QString& each : emailList(letter.to)) // one header each would not be allowed, a list of them is
        to += (to.isEmpty() ? "" : ",\r\n ") + mimeAddress("To", {}, each).mid(4);
    headers.append("To: " + to);
    headers.append(mimeHeader("Subject", letter.subject));
    headers.append("Date: " + mimeDate(now));
    headers.append("Message-ID: <" + letter.messageId.toLatin1() + '>');
    headers.append("Auto-Submitted: auto-generated"); // RFC 3834: no answers from holidays
    return headers;
}

QString inWords(const QList<RefusedAddress>& refused)
{
    QStringList words;
    for (const RefusedAddress& each : refused)
        words << each.address + u": "_s + each.error;
    return words.join(u"; "_s);
}

SendOutcome::Kind kindOfTrouble(CURLcode code, long reply)
{
    using enum SendOutcome::Kind;
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return Cancelled;
    if (code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED || code == CURLE_PEER_FAILED_VERIFICATION ||
        reply == 421)
        return Unavailable;
    if (reply >= 500 && reply < 600)
        return Refused;
    return reply >= 400 && reply < 500 ? Later : Unavailable;
}

QString reasonOfTrouble(CURLcode code, long reply)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return u"HOST_UNKNOWN"_s;
    case CURLE_COULDNT_CONNECT:
        return u"NO_CONNECTION"_s;
    case CURLE_OPERATION_TIMEDOUT:
        return u"TIMEOUT"_s;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
        return u"NO_TLS"_s;
    case CURLE_PEER_FAILED_VERIFICATION:
        return u"NOT_TRUSTED"_s;
    case CURLE_LOGIN_DENIED:
        return u"LOGIN_REFUSED"_s;
    default:
        return reply >= 400 && reply < 600 ? u"LETTER_REFUSED"_s : QString();
    }
}

} // namespace

class SmtpClient::Private
{
public:
    explicit Private(const std::atomic<bool>& c) : cancelled(c) {}
    void setServer(const SmtpServer& server);
    static int stop(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    // What is said on the line; libcurl itself does not tell which of several addresses was refused.
    static int hear(CURL*, curl_infotype type, char* data, std::size_t size, void* self);

    const std::atomic<bool>& cancelled;
    std::function<bool()> unwanted; // of the letter under way
    std::unique_ptr<CurlHandle> handle;
    SmtpServer last; // whose connection the handle keeps
    QString asked;   // the address that the server is asked about
    QList<RefusedAddress> refused;
    [[nodiscard]] CurlHandle& curl() { return *handle; }
};

int SmtpClient::Private::stop(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto* d = static_cast<const Private*>(self);
    return d->cancelled || (d->unwanted && d->unwanted()) ? 1 : 0;
}

int SmtpClient::Private::hear(CURL*, curl_infotype type, char* data, std::size_t size, void* self)
{
    auto* d = static_cast<Private*>(self);
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size)).trimmed();
    if (type == CURLINFO_HEADER_OUT) {
        const QByteArray question = "RCPT TO:<";
        const qsizetype end = line.indexOf('>');
        d->asked = line.startsWith(question) && end > 0
                       ? QString::fromLatin1(line.mid(question.size(), end - question.size()))
                       : QString();
    } else if (type == CURLINFO_HEADER_IN && !d->asked.isEmpty() && (line.startsWith('4') || line.startsWith('5'))) {
        const bool isFirst = d->refused.isEmpty() || d->refused.constLast().address != d->asked;
        if (isFirst) // an answer may have several lines
            d->refused.append({d->asked, QString::fromUtf8(line).left(kLongestAnswer), line.startsWith('5')});
    }
    return 0;
}

void SmtpClient::Private::setServer(const SmtpServer& server)
{
    // A connection that was opened under other terms is none to be kept.
    if (!handle || !(last == server))
        handle = std::make_unique<CurlHandle>();
    last = server;
    CurlHandle& curl = *handle;
    curl_easy_reset(curl.get()); // the connection stays
    curl.prepare("smtp,smtps", server.caFile, cancelled);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, &Private::stop);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, this);
    refused.clear();
    curl.set(CURLOPT_VERBOSE, 1L); // goes to hear() alone
    curl_easy_setopt(curl.get(), CURLOPT_DEBUGFUNCTION, &Private::hear);
    curl_easy_setopt(curl.get(), CURLOPT_DEBUGDATA, this);
    curl.set(CURLOPT_URL, server.url());
    curl.set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl.set(CURLOPT_TIMEOUT, kLetterSeconds);
    const bool inClear = server.isHere() && !server.tlsFromTheStart;
    curl.set(CURLOPT_USE_SSL, inClear ? long{CURLUSESSL_TRY} : long{CURLUSESSL_ALL});
    if (inClear && server.caFile.isEmpty()) {
        // A server on this machine shows a certificate of its own making; nobody stands in between.
        curl.set(CURLOPT_SSL_VERIFYPEER, 0L);
        curl.set(CURLOPT_SSL_VERIFYHOST, 0L);
    }
    if (!server.user.isEmpty()) {
        curl.set(CURLOPT_USERNAME, server.user.toUtf8());
        curl.set(CURLOPT_PASSWORD, server.password);
    }
}

SmtpClient::SmtpClient(const std::atomic<bool>& cancelled) : d(std::make_unique<Private>(cancelled)) {}
SmtpClient::~SmtpClient() = default;

SendOutcome SmtpClient::send(const SmtpServer& server, const Letter& letter, const QDateTime& now,
                             const std::function<bool()>& unwanted)
{
    using enum SendOutcome::Kind;
    const QStringList addresses = emailList(letter.to);
    if (addresses.isEmpty() || !std::all_of(addresses.begin(), addresses.end(), isPlainAddress))
        return {Refused, u"This is no address that mail can be sent to."_s};
    QList<Attachment> attachments;
    if (letter.attachments) {
        auto made = letter.attachments();
        if (!made)
            return {Later, made.error().detail};
        attachments = std::move(*made);
    }
    if (unwanted && unwanted())
        return {Cancelled, u"Nobody wants it any more."_s};
    d->unwanted = unwanted;
    d->setServer(server);
    const CurlList headers = headersOf(server, letter, now);
    CurlList recipients;
    for (const QString& address : addresses)
        recipients.append('<' + address.toLatin1() + '>');
    const Mime mime(curl_mime_init(d->curl().get()), &curl_mime_free);
    addPart(mime.get(), QString(letter.text).replace(u"\n"_s, u"\r\n"_s).toUtf8(), "text/plain; charset=utf-8",
            "quoted-printable");
    for (const Attachment& each : std::as_const(attachments))
        addPart(mime.get(), each.bytes, each.mimeType, "base64", each.name);
    d->curl().set(CURLOPT_MAIL_FROM, '<' + server.from.toLatin1() + '>');
    curl_easy_setopt(d->curl().get(), CURLOPT_MAIL_RCPT, recipients.get());
    // One that the server does not know keeps the letter from nobody else.
    curl_easy_setopt(d->curl().get(), CURLOPT_MAIL_RCPT_ALLLOWFAILS, addresses.size() > 1 ? 1L : 0L);
    curl_easy_setopt(d->curl().get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(d->curl().get(), CURLOPT_MIMEPOST, mime.get());
    const CURLcode code = d->curl().perform();
    d->unwanted = {};
    if (code == CURLE_OK)
        return {Sent, {}, {}, std::exchange(d->refused, {})};
    const long reply = d->curl().responseCode();
    if (d->refused.size() == addresses.size() && addresses.size() > 1) {
        const bool forGood = std::all_of(d->refused.cbegin(), d->refused.cend(),
                                         [](const RefusedAddress& each) { return each.forGood; });
        return {forGood ? Refused : Later, inWords(d->refused), u"LETTER_REFUSED"_s};
    }
    return {kindOfTrouble(code, reply), d->curl().trouble(code), reasonOfTrouble(code, reply)};
}

} // namespace engine::notify
