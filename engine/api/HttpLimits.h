#pragma once
#include <QtGlobal>

namespace engine::api {

// What the gate lets one client, and all of them together, take from the till.
struct HttpLimits
{
    // A desktop allows a process 1024 descriptors; the database and the till need some too.
    int connections = 512;
    int connectionsPerAddress = 256; // an IPv6 /64 counts as one address

    qsizetype headBytes = 64 * 1024;
    qsizetype targetBytes = 8 * 1024;
    int headers = 100;
    qsizetype bodyBytes = 1024 * 1024;        // where the route names no limit of its own
    qint64 bodiesInMemory = 64 * 1024 * 1024; // of all requests being read or answered
    qint64 bodiesPerAddress = 32 * 1024 * 1024;

    int handshakeMs = 5'000;
    int headMs = 10'000; // for the whole head, however it trickles in
    int idleMs = 60'000; // between requests
    // Body and answer get this long, and more only as long as bytes move at the pace below.
    int bodyMs = 10'000;
    int answerMs = 10'000;
    qint64 bytesPerSecond = 4 * 1024;
    // However fast it was, a client that stalls is waited for no longer than this. At the pace above the system tells
    // within 11 s that a third of the buffer has left.
    int aheadMs = 15'000;
    int sendBufferBytes = 64 * 1024; // Linux doubles it

    // After a refusal the rest of the request is read and forgotten for a moment: closing at once would send a reset
    // that can overtake the answer (RFC 9112 section 9.6).
    int lingerMs = 2'000;
    qint64 lingerBytes = 16 * 1024 * 1024;

    int workers = 16;  // requests being handled at the same time
    int waiting = 256; // requests that may wait for a worker
};

} // namespace engine::api
