#include "notify/Curl.h"

namespace engine::notify {

namespace {

constexpr long kYes = 1;
constexpr long kHostMustMatch = 2;

// Once per process, before any thread uses it.
bool initialised()
{
    static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return done;
}

int stopWhenCancelled(void* cancelled, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return *static_cast<const std::atomic<bool>*>(cancelled) ? 1 : 0;
}

} // namespace

CurlHandle::CurlHandle() : m_handle(initialised() ? curl_easy_init() : nullptr, &curl_easy_cleanup) {}

void CurlHandle::prepare(const char* protocols, const QString& caFile, const std::atomic<bool>& cancelled)
{
    set(CURLOPT_PROTOCOLS_STR, protocols);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NETRC, long{CURL_NETRC_IGNORED});
    set(CURLOPT_NOSIGNAL, kYes);
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, kYes);
    set(CURLOPT_SSL_VERIFYHOST, kHostMustMatch);
    set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    if (!caFile.isEmpty())
        set(CURLOPT_CAINFO, caFile.toLocal8Bit());
    set(CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(get(), CURLOPT_XFERINFOFUNCTION, &stopWhenCancelled);
    curl_easy_setopt(get(), CURLOPT_XFERINFODATA, &cancelled);
}

CURLcode CurlHandle::perform()
{
    m_trouble = QByteArray(CURL_ERROR_SIZE, '\0');
    curl_easy_setopt(get(), CURLOPT_ERRORBUFFER, m_trouble.data());
    return curl_easy_perform(get());
}

long CurlHandle::responseCode() const
{
    long code = 0;
    curl_easy_getinfo(get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
}

QString CurlHandle::trouble(CURLcode code) const
{
    const QString words = QString::fromLocal8Bit(m_trouble.constData());
    return words.isEmpty() ? QString::fromLatin1(curl_easy_strerror(code)) : words;
}

void CurlList::append(const QByteArray& line)
{
    curl_slist* longer = curl_slist_append(m_list.get(), line.constData());
    if (!longer)
        return;
    static_cast<void>(m_list.release());
    m_list.reset(longer);
}

CurlUrl::CurlUrl(const QString& text) : m_url(initialised() ? curl_url() : nullptr, &curl_url_cleanup)
{
    if (curl_url_set(m_url.get(), CURLUPART_URL, text.toUtf8().constData(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        m_url.reset();
}

QString CurlUrl::part(CURLUPart which, unsigned flags) const
{
    char* text = nullptr;
    if (!m_url || curl_url_get(m_url.get(), which, &text, flags) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, decltype(&curl_free)> owner(text, &curl_free);
    return QString::fromUtf8(text);
}

} // namespace engine::notify
