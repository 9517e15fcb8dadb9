#pragma once
#include "api/ChunkedBody.h"
#include "api/RequestHead.h"

namespace engine::api {

// Cuts a stream of bytes into HTTP requests. Pure and incremental: bytes may come one by one, and never more than
// appetite() of them are kept besides the body. The owner has the socket and the timers.
class RequestParser
{
public:
    enum class State {
        NeedMore,
        HeadReady, // once per request: head() stands; limitBody() may be called, then advance() again
        Complete,  // take() gives the request and begins the next
        Refused    // for good: answer refusal() and close
    };

    explicit RequestParser(const HttpLimits& limits) : m_limits(limits), m_bodyLimit(limits.bodyBytes) {}

    // How many bytes may be fed now; 0 when there is something to do before.
    [[nodiscard]] qsizetype appetite() const;
    void feed(QByteArrayView bytes) { m_buffer += bytes; }
    State advance();

    [[nodiscard]] const RequestHead& head() const { return m_head; }
    // For the request whose head is ready; a longer body is refused with 413 before it is in memory.
    void limitBody(qsizetype bytes) { m_bodyLimit = bytes; }
    // The client waits for "100 Continue" and has sent nothing of the body yet.
    [[nodiscard]] bool waitsForContinue() const { return m_head.expectsContinue && m_buffer.isEmpty(); }
    [[nodiscard]] bool atStart() const { return m_at == At::Head && m_buffer.isEmpty(); }
    [[nodiscard]] qsizetype bodyBytes() const { return m_head.request.body.size(); } // so far
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    [[nodiscard]] HttpRequest take();

private:
    enum class At { Head, HeadReady, Length, Chunks, Complete, Refused };

    State refuse(Refusal refusal);
    State readHead();
    State readLength();
    State readChunks();
    bool skipEmptyLine();
    qsizetype scan(); // the length of the head when it is all there, else -1; refuses what no head may hold

    const HttpLimits m_limits;
    qsizetype m_bodyLimit;
    QByteArray m_buffer;
    qsizetype m_scanned = 0;
    bool m_skippedLine = false;
    RequestHead m_head;
    ChunkedBody m_chunks;
    At m_at = At::Head;
    Refusal m_refusal;
};

} // namespace engine::api
