#pragma once
#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>

#include <curl/curl.h>

namespace engine::notify {

// One libcurl transfer: made by the thread that uses it, and not moved to another.
class CurlHandle
{
public:
    CurlHandle();
    [[nodiscard]] CURL* get() const { return m_handle.get(); }

    // Reads certificates of the system and, beside them, of this file; never goes through a proxy or over another
    // protocol; ends when `cancelled` becomes true.
    void prepare(const char* protocols, const QString& caFile, const std::atomic<bool>& cancelled);
    void set(CURLoption option, long value) { curl_easy_setopt(get(), option, value); }
    void set(CURLoption option, const char* value) { curl_easy_setopt(get(), option, value); }
    void set(CURLoption option, const QByteArray& value) { curl_easy_setopt(get(), option, value.constData()); }
    CURLcode perform();
    [[nodiscard]] long responseCode() const;
    // What went wrong, in libcurl's words.
    [[nodiscard]] QString trouble(CURLcode code) const;

private:
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_handle;
    QByteArray m_trouble;
};

// A list of header lines.
class CurlList
{
public:
    void append(const QByteArray& line);
    [[nodiscard]] curl_slist* get() const { return m_list.get(); }

private:
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> m_list{nullptr, &curl_slist_free_all};
};

// An address as libcurl reads it. Without a host it is none.
class CurlUrl
{
public:
    explicit CurlUrl(const QString& text);
    [[nodiscard]] QString scheme() const { return part(CURLUPART_SCHEME); }
    [[nodiscard]] QString host() const { return part(CURLUPART_HOST); }
    [[nodiscard]] int port() const { return part(CURLUPART_PORT, CURLU_DEFAULT_PORT).toInt(); }
    [[nodiscard]] bool hasUser() const
    {
        return !part(CURLUPART_USER).isEmpty() || !part(CURLUPART_PASSWORD).isEmpty();
    }
    [[nodiscard]] QString user() const { return part(CURLUPART_USER, CURLU_URLDECODE); }
    [[nodiscard]] bool hasPassword() const { return !part(CURLUPART_PASSWORD).isEmpty(); }

private:
    [[nodiscard]] QString part(CURLUPart which, unsigned flags = 0) const;
    std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> m_url;
};

} // namespace engine::notify
