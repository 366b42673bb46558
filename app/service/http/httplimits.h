#pragma once
#include <QByteArray>
#include <chrono>

namespace muster::service {

/// What one client may cost. The defaults are the service's.
struct HttpLimits
{
    qsizetype requestLineBytes = 8 * 1024;
    qsizetype headerBytes = 32 * 1024; ///< all header lines together, without the request line
    int headerCount = 100;
    qsizetype bodyBytes = 10 * 1024 * 1024;
    std::chrono::milliseconds headerTime{10'000}; ///< from the first byte of a request to the end of its header
    std::chrono::milliseconds bodyTime{30'000}; ///< from the end of the header to the end of the body
    std::chrono::milliseconds idleTime{60'000}; ///< between requests on a kept-alive connection
    std::chrono::milliseconds writeTime{30'000}; ///< a reader that takes nothing for so long is cut off
    std::chrono::milliseconds lingerTime{2'000}; ///< after a last answer: time for the client to read it and to leave
    int connections = 1024;
    int connectionsPerAddress = 1000; ///< loopback clients share one address
    qsizetype pendingWriteBytes = 256 * 1024; ///< no further request is read from a connection with more unsent
    /// Bodies on their way in and answers on their way out, all connections together, each counted from `buffersFree`
    /// on. Beyond, clients that stall go first and large bodies get 503; small requests are not concerned.
    qsizetype buffersTogether = 8 * 1024 * 1024;
    qsizetype buffersFree = 16 * 1024;
};

} // namespace muster::service
