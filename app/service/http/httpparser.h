#pragma once
#include "app/service/http/httplimits.h"
#include "app/service/http/httpmessage.h"
#include "app/service/http/httprefusal.h"
#include <memory>

namespace muster::service {

class ChunkDecoder;
class HeadLines;

/// Bytes to requests, sans-IO: knows no socket and no clock, so that tests and fuzzers feed it directly.
/// HeadLines refuses what is ambiguous, Boost.Beast tokenises what is left. Owned by HttpConnection.
class HttpParser
{
public:
    enum class Stage {
        Idle, ///< nothing of a request seen
        Head,
        Body, ///< the head was accepted: a good moment for 100 Continue
        Complete, ///< take() the request before feeding more
        Refused, ///< for good: nothing after this can be trusted
    };

    explicit HttpParser(const HttpLimits &limits);
    ~HttpParser();
    /// Takes bytes until the request is complete or refused, or the head has just ended; returns how many it took.
    qsizetype feed(QByteArrayView bytes);
    Stage stage() const { return m_stage; }
    const HttpRefusal &refusal() const { return m_refusal; }
    /// From the body on: the client waits for 100 Continue before it sends the rest.
    bool wantsContinue() const { return m_wantsContinue; }
    /// From the body on: what the client asks of the connection after this request.
    bool keepsAlive() const { return m_keepsAlive; }
    bool isOldVersion() const { return m_oldVersion; } ///< HTTP/1.0: keeping alive must be said
    qsizetype bodyBytes() const { return m_request.body.size(); }
    /// What the body takes or will take, as far as is known.
    qsizetype bodySize() const { return m_request.body.size() + m_missing; }
    /// Gives the request up for a reason of the connection's own, and its memory back.
    void refuse(HttpRefusal refusal);
    /// The complete request; afterwards the parser is idle again.
    HttpRequest take();

private:
    void feedHead(QByteArrayView bytes, qsizetype &used);
    void acceptHead(const QByteArray &head);
    void feedBody(QByteArrayView bytes, qsizetype &used);

    const HttpLimits &m_limits;
    Stage m_stage = Stage::Idle;
    HttpRefusal m_refusal;
    HttpRequest m_request;
    qsizetype m_missing = 0; ///< of a body that is not chunked
    bool m_wantsContinue = false;
    bool m_keepsAlive = false;
    bool m_oldVersion = false;
    std::unique_ptr<HeadLines> m_head; ///< these two only while they are at work: idle connections stay small
    std::unique_ptr<ChunkDecoder> m_chunks;
};

} // namespace muster::service
